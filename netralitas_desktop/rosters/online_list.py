"""A list from a video meeting or a form (Zoom, Meet, Teams, Google Forms, or an office's own): who, and since when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial
from pathlib import Path

from netralitas_desktop.domain.numbers import NumberReading, NumberState, read_number
from netralitas_desktop.domain.online_plan import OnlineRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.rosters.person_columns import (
    PersonColumns,
    cell_at,
    folded,
    means_somebody,
    number_in,
    person_columns,
    rows_below_header,
    text_at,
    visible_sheets,
)
from netralitas_desktop.rosters.workbook import Row

_WORDS = {
    "name": "name nameoriginalname namanamaasli namapengguna fullname displayname participantname namapeserta peserta"
    " username namatampilan namalengkapdangelar",
    "first": "firstname namadepan",
    "last": "lastname namabelakang",
    "when": "jointime waktubergabung waktugabung firstjoin firstjointime bergabungpertama timejoined joinedat jamgabung"
    " jammasuk waktumasuk jambergabung timestamp capwaktu stempelwaktu waktu jam jamhadir waktuhadir waktupresensi"
    " jampresensi jamkehadiran waktukehadiran",
}
"""Folded as headings are."""
_HEADINGS = {what: frozenset(words.split()) for what, words in _WORDS.items()}
_IN_NAME = re.compile(r"(?<!\d)(?:\d[ .]?){15,17}\d(?!\d)")
"""A number that somebody put into the name which the meeting shows."""


class OnlineListUnreadable(OperatorProblem):
    """The file can't be read as a list of who attended online; nothing was recorded."""


@dataclass(frozen=True, slots=True)
class _Columns:
    person: PersonColumns
    last_name: int | None
    when: int | None


def read_online(path: Path, passwords: Sequence[str] = ()) -> tuple[OnlineRow, ...]:
    """The rows of every visible sheet that names people; raises OnlineListUnreadable or PasswordNeeded."""
    sheets = visible_sheets(path, passwords, OnlineListUnreadable)
    rows = [row for sheet in sheets for row in rows_below_header(sheet, _columns, partial(_row, path.name), _has_time)]
    if not rows:
        raise OnlineListUnreadable(
            "Berkas daring {file}: tidak ada judul kolom NIP atau NAMA dengan isi di bawahnya. "
            "Tulis judul kolomnya di baris pertama.",
            file=path.name,
        )
    return tuple(rows)


def _columns(row: Row) -> _Columns | None:
    words = [folded(cell) if isinstance(cell, str) else "" for cell in row]

    def at(what: str) -> int | None:
        return next((i for i, word in enumerate(words) if word in _HEADINGS[what]), None)

    when, last = at("when"), at("last")
    taken = {i for i in (when, last) if i is not None}
    person = person_columns(row, taken)
    name = at("name") if person.name is None else person.name
    person = replace(person, name=at("first") if name is None else name)
    return _Columns(person, last, when) if person.names_people else None


def _has_time(columns: _Columns) -> bool:
    """Meetings write lines of their own above the header, also with a name; the header tells since when."""
    return columns.when is not None


def _row(file: str, sheet: str, at: int, row: Row, columns: _Columns) -> OnlineRow | None:
    """The row's person; nothing where it is about nobody."""
    shown = " ".join(filter(None, (text_at(row, columns.person.name), text_at(row, columns.last_name))))
    reading = number_in(row, columns.person)
    name, in_name = _name_and_number(shown)
    if reading.state is NumberState.MISSING and in_name is not None:
        reading = in_name
    if not means_somebody(row, name, reading):
        return None
    when = cell_at(row, columns.when)
    told = when if isinstance(when, datetime | time) else text_at(row, columns.when)
    return OnlineRow(sheet, at, name, reading, text_at(row, columns.person.unit), told or None, file)


def _name_and_number(shown: str) -> tuple[str, NumberReading | None]:
    """`198001012005011001_Siti_SDN 1` is Siti of SDN 1 with that number."""
    found = _IN_NAME.search(shown)
    if found is None:
        return shown, None
    reading = read_number("".join(filter(str.isdigit, found[0])))
    rest = f"{shown[: found.start()]} {shown[found.end() :]}"
    return " ".join(rest.strip(" _-|/.,").split()), reading if reading.number else None
