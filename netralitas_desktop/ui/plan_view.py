"""What an import will do, and what it did, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netralitas_desktop.domain.import_plan import Change, IssueCode
from netralitas_desktop.domain.participants import Entry
from netralitas_desktop.services.import_roster import RosterCount, RosterPreview
from netralitas_desktop.ui.number_words import written_number
from netralitas_desktop.ui.people_view import mode_words
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One kind of change: its name, how many people it touches, and who they are."""

    title: str
    rows: tuple[TableRow, ...]
    is_change: bool = False
    """Whether the rows tell what was and what will be."""


@dataclass(frozen=True, slots=True)
class PlanView:
    parts: tuple[PlanPart, ...]
    sentence: str
    can_apply: bool


def plan_view(preview: RosterPreview, wording: Wording) -> PlanView:
    plan = preview.plan
    moved = [c for c in plan.changed if c.is_moved]
    changed = [c for c in plan.changed if not c.is_moved]
    added = [*(r.entry for r in plan.added), *(c.after for c in plan.restored)]
    parts = (
        PlanPart(wording("Baru"), _people(added)),
        PlanPart(wording("Berubah"), _changes(changed, wording), is_change=True),
        PlanPart(wording("Pindah kelompok"), _changes(moved, wording), is_change=True),
        PlanPart(wording("Tidak lagi terdaftar"), _people(p.entry for p in plan.removed)),
        PlanPart(wording("Tetap"), _people(p.entry for p in (*plan.unchanged, *plan.kept))),
    )
    return PlanView(parts, _sentence(preview, wording), not plan.is_idle)


def plan_columns(wording: Wording) -> tuple[Column, ...]:
    return (
        Column(wording("Nama"), 220, 3, least=150),
        Column(wording("NIP / NIK"), 184),
        Column(wording("Kelompok"), 130, 1, least=80),
        Column(wording("Unit kerja"), 190, 3, least=120),
        Column(wording("Status"), 90, least=56),
    )


def change_columns(wording: Wording) -> tuple[Column, ...]:
    return (
        Column(wording("Nama"), 220, 1, least=150),
        Column(wording("NIP / NIK"), 184),
        Column(wording("Perubahan"), 420, 4, least=240),
    )


def done_sentence(preview: RosterPreview, count: RosterCount, wording: Wording) -> str:
    """What applying the plan did."""
    plan = preview.plan
    if plan.only_replaces_file:
        return _replaced(wording)
    return wording(
        "{added} baru, {changed} berubah, {removed} tidak lagi terdaftar. "
        "Kegiatan ini kini punya {people} peserta, {numbered} bernomor.",
        added=wording.count(len(plan.added) + len(plan.restored)),
        changed=wording.count(len(plan.changed)),
        removed=wording.count(len(plan.removed)),
        people=wording.count(count.participants),
        numbered=wording.count(count.with_number),
    )


def _sentence(preview: RosterPreview, wording: Wording) -> str:
    plan = preview.plan
    if plan.is_idle:
        return wording("Berkas ini sama dengan daftar yang sudah ada. Tidak ada yang perlu disimpan.")
    if plan.only_replaces_file:
        return _replaced(wording) + _left_alone(preview, wording)
    after = wording(
        "Sekarang {have} peserta, sesudah diterapkan {after}.",
        have=wording.count(preview.have),
        after=wording.count(preview.count.participants),
    )
    if plan.removed:
        after += " " + wording("Yang tidak lagi terdaftar tidak dihapus; catatan kehadirannya tetap ada.")
    return after + _without_session(preview, wording) + _left_alone(preview, wording)


def _without_session(preview: RosterPreview, wording: Wording) -> str:
    """A roster of another event shows here at the latest."""
    lost = {(i.file, i.sheet, i.row) for i in preview.read.issues if i.code is IssueCode.GROUP_UNKNOWN}
    if not lost:
        return ""
    said = wording("{count} peserta tidak punya sesi: kelompoknya tidak ada di jadwal.", count=wording.count(len(lost)))
    return " " + said


def _replaced(wording: Wording) -> str:
    return wording("Tidak ada perubahan peserta; berkas ini hanya menggantikan berkas yang lama.")


def _left_alone(preview: RosterPreview, wording: Wording) -> str:
    kept = preview.plan.kept
    if not kept:
        return ""
    return " " + wording("{count} peserta dari daftar lain tidak disentuh.", count=wording.count(len(kept)))


def _people(entries: Iterable[Entry]) -> tuple[TableRow, ...]:
    return tuple(TableRow((e.name, written_number(e), e.group, e.unit, e.status)) for e in entries)


def _changes(changes: Iterable[Change], wording: Wording) -> tuple[TableRow, ...]:
    names = {
        "name": wording("Nama"),
        "number": wording("Nomor"),
        "raw_number": wording("Nomor di berkas"),
        "group": wording("Kelompok"),
        "unit": wording("Unit kerja"),
        "position": wording("Jabatan"),
        "rank": wording("Golongan"),
        "status": wording("Status"),
        "sex": wording("Jenis kelamin"),
        "mode": wording("Luring/daring"),
    }
    modes = {mode.value: words for mode, words in mode_words(wording).items()}
    lines = []
    for change in changes:
        said = [
            f"{names[name]}: {modes.get(old, old) or '–'} → {modes.get(new, new) or '–'}"
            for name, old, new in change.differences
            if name in names
        ]
        entry = change.after
        lines.append(TableRow((entry.name, written_number(entry), "; ".join(said)), tip="\n".join(said)))
    return tuple(lines)
