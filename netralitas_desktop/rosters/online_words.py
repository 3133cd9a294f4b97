"""The columns of an online list in which an office says who was there and who was not."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from netralitas_desktop.domain.list_times import told_time
from netralitas_desktop.domain.presence_words import SaidPresence, is_ambiguous, presence_in
from netralitas_desktop.rosters.headings import Field, meaning_of
from netralitas_desktop.rosters.person_columns import folded, text_at
from netralitas_desktop.rosters.workbook import Row

_WORDS = {
    "status": "kehadiran statuskehadiran hadir presensi absensi statuspresensi statusabsensi keterangankehadiran"
    " ketkehadiran konfirmasikehadiran kehadiranpeserta hadirtidakhadir hadirtidak attendance attendancestatus"
    " statushadir kethadir keteranganhadir",
    "remark": "keterangan ket catatan status remark remarks keteranganlain ketidakhadiran alasan",
}
"""Folded as headings are; remarks may say anything."""
_HEADINGS = {what: frozenset(words.split()) for what, words in _WORDS.items()}
_ASKED = re.compile(r"\b(?:kehadiran|hadir|presensi|absensi)\b")
_NOT_ASKED = re.compile(
    r"\b(?:waktu|jam|pukul|tanggal|tgl|bukti|foto|tangkapan|screenshot|link|tautan|lokasi|tempat|daftar|no|nomor|nama"
    r"|nip|cara|mode|metode|jenis)\b"
)
_TICKED = {
    "izin": "Izin",
    "ijin": "Izin",
    "sakit": "Sakit",
    "alpa": "Alpa",
    "alpha": "Alpa",
    "alfa": "Alpa",
    "absen": "Absen",
    "cuti": "Cuti",
    "berhalangan": "Berhalangan",
    "tidakhadir": "Tidak hadir",
    "tidak": "Tidak hadir",
    "dinasluar": "Dinas luar",
    "tanpaketerangan": "Tanpa keterangan",
}
_AWAY = {"Absen": "Absen (tidak hadir)"}
"""What a heading means that has others beside it to choose from; alone it can be read both ways."""
_LETTERS = {"i": "Izin", "s": "Sakit", "a": "Alpa", "dl": "Dinas luar", "tk": "Tanpa keterangan", "c": "Cuti"}
_UNTICKED = frozenset(("", "0", "tidak", "no", "false", "n", "t"))
_NOT_ONLINE = (SaidPresence.ABSENT, SaidPresence.ONSITE)
_EMPTY = "(kosong)"
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class WordColumns:
    """Where the list says it: in words, in remarks beside much else, or with a mark under `Izin` or `Sakit`."""

    status: int | None = None
    remarks: tuple[int, ...] = ()
    ticked: Mapping[int, str] = field(default_factory=dict)

    @property
    def taken(self) -> frozenset[int]:
        return frozenset((*self.remarks, *self.ticked, *(() if self.status is None else (self.status,))))


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says in these columns; `status` is nothing where there is no such column."""

    status: str | None = None
    remarks: tuple[str, ...] = ()


def word_columns(header: Row, taken: Collection[int]) -> WordColumns:
    """Those of a header, without the columns that are `taken` for something else."""
    heads = {i: cell for i, cell in enumerate(header) if isinstance(cell, str) and len(cell) <= _LONGEST}
    words = {i: folded(cell) for i, cell in heads.items() if i not in taken}
    letters = {i: _LETTERS[word] for i, word in words.items() if word in _LETTERS}
    has_letters = len(letters) > 1
    status = next(
        (i for i, word in words.items() if word in _HEADINGS["status"] or (has_letters and word == "h")), None
    )
    ticked = {i: _TICKED[word] for i, word in words.items() if word in _TICKED} | (letters if has_letters else {})
    if status is not None or len(ticked) > 1:
        ticked = {i: _AWAY.get(word, word) for i, word in ticked.items()}
    remarks = tuple(i for i, word in words.items() if i != status and (word in _HEADINGS["remark"] or _asks(heads[i])))
    return WordColumns(status, tuple(i for i in remarks if i not in ticked), ticked)


def _asks(heading: str) -> bool:
    """Whether a question is about attendance or its mode: `Apakah Anda hadir?`, `Luring/Daring`."""
    plain, meaning = heading.casefold(), meaning_of(heading)
    if meaning is not None and meaning.field is Field.MODE:
        return True
    return _ASKED.search(plain) is not None and _NOT_ASKED.search(plain) is None


def said_in(row: Row, columns: WordColumns) -> tuple[Said, str | None]:
    """What a row says, and the hour that stands where a word would."""
    remarks = tuple(text_of_cell(row, i) for i in columns.remarks)
    ticked = next((word for i, word in columns.ticked.items() if _is_ticked(text_of_cell(row, i))), None)
    if ticked is not None:
        return Said(ticked, remarks), None
    if columns.status is None:
        return Said("" if columns.ticked else None, remarks), None
    status = text_of_cell(row, columns.status)
    if told_time(status) is not None:
        return Said(None, remarks), status
    return Said(status, remarks), None


def text_of_cell(row: Row, column: int) -> str:
    """A cell as a text, also where it is a mark such as ✓ alone."""
    cell = row[column] if column < len(row) else None
    return text_at(row, column) or (cell.strip(" -–—.") if isinstance(cell, str) else "")


def _is_ticked(text: str) -> bool:
    return text.casefold() not in _UNTICKED


def words_of(said: Sequence[Said], has_time: Sequence[bool]) -> tuple[str, ...]:
    """Each row's word about its attendance, judged by the whole column; empty where it says nothing of it.

    A column of remarks is asked only where most of it are such words; who was not online is told anyway.
    """
    asked = _asked(said)
    is_filled = any(presence_in(word) is SaidPresence.PRESENT for one in said for word in _answers(one, asked) if word)
    return tuple(
        _word(one, asked, is_missing=is_filled and _is_silent(one, asked) and not timed)
        for one, timed in zip(said, has_time, strict=True)
    )


def _answers(one: Said, asked: Collection[int]) -> tuple[str, ...]:
    """What stands in the columns that are asked for it."""
    remarks = tuple(text for i, text in enumerate(one.remarks) if i in asked)
    return remarks if one.status is None else (one.status, *remarks)


def _is_silent(one: Said, asked: Collection[int]) -> bool:
    answers = _answers(one, asked)
    return bool(answers) and not any(answers)


def _asked(said: Sequence[Said]) -> frozenset[int]:
    """Which of the columns of remarks say mostly who was there."""
    columns = max((len(one.remarks) for one in said), default=0)
    filled = {i: [one.remarks[i] for one in said if i < len(one.remarks) and one.remarks[i]] for i in range(columns)}
    return frozenset(i for i, texts in filled.items() if texts and 2 * sum(map(_is_word, texts)) >= len(texts))


def _is_word(text: str) -> bool:
    return presence_in(text) is not None or is_ambiguous(text)


def _word(one: Said, asked: Collection[int], *, is_missing: bool) -> str:
    told = [
        text
        for i, text in enumerate(one.remarks)
        if text and (presence_in(text) in _NOT_ONLINE or is_ambiguous(text) or (i in asked and not one.status))
    ]
    return "; ".join(filter(None, (one.status, *told))) or (_EMPTY if is_missing else "")
