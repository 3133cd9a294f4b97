"""The words around taking the last import back, as plain texts."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_desktop.services.import_roster import RosterUndone
from netralitas_desktop.services.ports import LastImport
from netralitas_desktop.ui.wording import Wording

_NAMED = 3
"""So many files are told by name; of more, the first two and how many others."""


def undo_question(last: LastImport, wording: Wording) -> str:
    """What would become of the people whom the import touched."""
    return wording(
        "Batalkan impor {files}? {added} peserta baru dihapus, {changed} kembali seperti sebelumnya, {removed} "
        "terdaftar lagi.",
        files=_names(last.files, wording),
        added=wording.count(last.added),
        changed=wording.count(last.changed),
        removed=wording.count(last.removed),
    )


def undone_sentence(undone: RosterUndone, wording: Wording) -> str:
    """What was taken back, and how many people the roster has again."""
    return wording(
        "Impor {files} dibatalkan. Daftar berisi {total} peserta.",
        files=_names(undone.last.files, wording),
        total=wording.count(undone.count.participants),
    )


def _names(files: Sequence[str], wording: Wording) -> str:
    if len(files) <= _NAMED:
        return ", ".join(files)
    named = ", ".join(files[: _NAMED - 1])
    return wording("{named}, dan {others} berkas lain", named=named, others=wording.count(len(files) - _NAMED + 1))
