"""A list from a video meeting or a form (Zoom, Meet, Teams, Google Forms, or an office's own): who, and since when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from netralitas_desktop.domain.numbers import NumberReading, NumberState, read_number
from netralitas_desktop.domain.online_plan import OnlineRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.rosters.online_times import TimeColumns, time_columns, when_in
from netralitas_desktop.rosters.online_words import Said, WordColumns, said_in, word_columns, words_of
from netralitas_desktop.rosters.person_columns import (
    PersonColumns,
    folded,
    means_somebody,
    number_in,
    person_columns,
    rows_below_header,
    text_at,
    visible_sheets,
)
from netralitas_desktop.rosters.workbook import Row, Sheet

_WORDS = {
    "name": "name nameoriginalname namanamaasli namapengguna fullname displayname participantname namapeserta peserta"
    " username namatampilan namalengkapdangelar",
    "first": "firstname namadepan",
    "last": "lastname namabelakang",
    "action": "useraction action tindakanpengguna tindakan",
    "waiting": "inwaitingroom diruangtunggu dalamruangtunggu",
}
"""Folded as headings are."""
_HEADINGS = {what: frozenset(words.split()) for what, words in _WORDS.items()}
_IN_NAME = re.compile(r"(?<!\d)(?:\d[ .]?){15,17}\d(?!\d)")
"""A number that somebody put into the name which the meeting shows."""
_LEFT = re.compile(r"left|leave|keluar|meninggalkan", re.IGNORECASE)
_YES = re.compile(r"yes|ya|true", re.IGNORECASE)
_PART = re.compile(
    r"\d+\.\s*(?:summary|ringkasan|participants?|peserta|in-?meeting activit\w+|aktivitas\b.*)", re.IGNORECASE
)
"""The titles of the parts of a Teams report."""
_WAITED = "hanya di ruang tunggu"


class OnlineListUnreadable(OperatorProblem):
    """The file can't be read as a list of who attended online; nothing was recorded."""


@dataclass(frozen=True, slots=True)
class _Columns:
    person: PersonColumns
    last_name: int | None
    time: TimeColumns
    words: WordColumns
    action: int | None
    waiting: int | None


@dataclass(frozen=True, slots=True)
class _Listed:
    """A row before its words are judged by their columns."""

    row: OnlineRow
    said: Said
    is_waiting: bool


def read_online(path: Path, passwords: Sequence[str] = ()) -> tuple[OnlineRow, ...]:
    """The rows of every visible sheet that names people; raises OnlineListUnreadable or PasswordNeeded."""
    sheets = visible_sheets(path, passwords, OnlineListUnreadable)
    rows = [row for sheet in sheets for row in _rows(path.name, sheet)]
    if not rows:
        raise OnlineListUnreadable(
            "Berkas daring {file}: tidak ada judul kolom NIP atau NAMA dengan isi di bawahnya. "
            "Tulis judul kolomnya di baris pertama.",
            file=path.name,
        )
    return tuple(rows)


def _rows(file: str, sheet: Sheet) -> list[OnlineRow]:
    listed = list(rows_below_header(sheet, _columns, partial(_row, file), _has_time, _columns_again))
    entered = {_who(one.row) for one in listed if not one.is_waiting}
    kept = [one for one in listed if not one.is_waiting or _who(one.row) not in entered]
    words = words_of([one.said for one in kept], [one.row.when is not None for one in kept])
    return [replace(one.row, said=_WAITED if one.is_waiting else word) for one, word in zip(kept, words, strict=True)]


def _who(row: OnlineRow) -> tuple[str, str]:
    return row.name.casefold(), row.number.raw


def _columns(row: Row) -> _Columns | None:
    heads = [folded(cell) if isinstance(cell, str) else "" for cell in row]

    def at(what: str) -> int | None:
        return next((i for i, word in enumerate(heads) if word in _HEADINGS[what]), None)

    times, last = time_columns(row), at("last")
    words = word_columns(row, times.taken)
    person = person_columns(row, {*times.taken, *words.taken, *(() if last is None else (last,))})
    name = at("name") if person.name is None else person.name
    person = replace(person, name=at("first") if name is None else name)
    return _Columns(person, last, times, words, at("action"), at("waiting")) if person.names_people else None


def _has_time(columns: _Columns) -> bool:
    """Meetings write lines of their own above the header, also with a name; the header tells since when."""
    return columns.time.when is not None


def _columns_again(row: Row) -> _Columns | None:
    """The columns of a header in the middle of a sheet, as of the activities in a Teams report."""
    columns = _columns(row) if time_columns(row).when is not None else None
    return columns if columns is not None and columns.person.name is not None else None


def _row(file: str, sheet: str, at: int, row: Row, columns: _Columns) -> _Listed | None:
    """The row's person; nothing where it is about nobody."""
    shown = " ".join(filter(None, (text_at(row, columns.person.name), text_at(row, columns.last_name))))
    reading = number_in(row, columns.person)
    name, in_name = _name_and_number(shown)
    if reading.state is NumberState.MISSING and in_name is not None:
        reading = in_name
    if _PART.fullmatch(shown) or not means_somebody(row, name, reading):
        return None
    has_left = _LEFT.match(text_at(row, columns.action)) is not None  # when they left is not when they came
    said, hour = said_in(row, columns.words)
    when = None if has_left else when_in(row, columns.time) or hour
    found = OnlineRow(sheet, at, name, reading, text_at(row, columns.person.unit), when, file)
    return _Listed(found, said, _YES.fullmatch(text_at(row, columns.waiting)) is not None)


def _name_and_number(shown: str) -> tuple[str, NumberReading | None]:
    """`198001012005011001_Siti_SDN 1` is Siti of SDN 1 with that number."""
    found = _IN_NAME.search(shown)
    if found is None:
        return shown, None
    reading = read_number("".join(filter(str.isdigit, found[0])))
    rest = f"{shown[: found.start()]} {shown[found.end() :]}"
    return " ".join(rest.strip(" _-|/.,").split()), reading if reading.number else None
