"""The end of an official paper: place and date, who signs, and who witnesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from netralitas_desktop.domain.paper import EventPaper, Signatory
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.paper.sheets import LEADING, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, width, wrapped

_SIZE = 10.0
_LINE = _SIZE * LEADING
_SPACE = 20 * mm
"""For the signature and the stamp."""
_BETWEEN = 10 * mm
_WITNESS = 13 * mm
_WITNESS_SHARE = 0.58
_DOTS = "." * 44
_NOBODY = Signatory("")


@dataclass(frozen=True, slots=True)
class _Block:
    """One signatory in lines."""

    position: Sequence[str]
    name: Sequence[str]
    number: str
    is_named: bool

    @property
    def height(self) -> float:
        return (len(self.position) + len(self.name) + 1) * _LINE + _SPACE


def draw_signatures(sheets: Sheets, paper: EventPaper, event: Event, day: date) -> None:
    """Two signatories side by side, row under row; one alone stands at the right. A row is never torn."""
    place = paper.place or event.place or "." * 24
    across = _across(sheets)
    dated = wrapped(f"{place}, {wording.day_text(day)}", Face.REGULAR, _SIZE, across)
    for turn, row in enumerate(_rows(sheets, paper)):
        height = max(block.height for block in row)
        sheets.need(height + len(dated) * _LINE + 3 * mm)
        sheets.gap(3 * mm)
        for line in dated if turn == 0 else ():
            sheets.y -= _LINE
            sheets.write(_middles(sheets)[1], sheets.y + 3, line, size=_SIZE, align="center")
        for middle, block in zip(_middles(sheets)[-len(row) :], row, strict=True):
            _sign(sheets, block, middle, sheets.y, height)
        sheets.y -= height
    if paper.witnesses:
        _witnesses(sheets, paper.witnesses)


def signatures_height(sheets: Sheets, paper: EventPaper) -> float:
    """About how high the signatures stand, so that what they sign stays with them."""
    signed = sum(max(block.height for block in row) + 3 * mm for row in _rows(sheets, paper)) + 2 * _LINE
    return signed + (len(paper.witnesses) * _WITNESS + 13 * mm if paper.witnesses else 0)


def _across(sheets: Sheets) -> float:
    return (sheets.layout.room - _BETWEEN) / 2


def _middles(sheets: Sheets) -> tuple[float, float]:
    across = _across(sheets)
    return sheets.left + across / 2, sheets.left + across * 1.5 + _BETWEEN


def _rows(sheets: Sheets, paper: EventPaper) -> list[list[_Block]]:
    blocks = [_block(person, _across(sheets)) for person in paper.signatories or (_NOBODY,)]
    return [blocks[i : i + 2] for i in range(0, len(blocks), 2)]


def _block(person: Signatory, across: float) -> _Block:
    return _Block(
        position=wrapped(person.position, Face.REGULAR, _SIZE, across),
        name=wrapped(person.name, Face.BOLD, _SIZE, across) if person.name else [_DOTS],
        number=f"NIP {person.number}" if person.number else "",
        is_named=bool(person.name),
    )


def _sign(sheets: Sheets, block: _Block, middle: float, top: float, height: float) -> None:
    """The position above, the name underlined and the number below the room for the signature."""
    for turn, line in enumerate(block.position, 1):
        sheets.write(middle, top - turn * _LINE + 3, line, size=_SIZE, align="center")
    y = top - height + (len(block.name) + 1) * _LINE
    face = Face.BOLD if block.is_named else Face.REGULAR
    for line in block.name:
        y -= _LINE
        sheets.write(middle, y + 3, line, face, _SIZE, align="center")
        if block.is_named:
            reach = width(line, face, _SIZE)
            sheets.rule(y + 1.5, 0.5, middle - reach / 2, reach)
    if block.is_named:
        sheets.write(middle, y - _LINE + 3, block.number, size=_SIZE, align="center")
    else:
        sheets.write(middle - width(_DOTS, Face.REGULAR, _SIZE) / 2, y - _LINE + 3, "NIP", size=_SIZE)


def _witnesses(sheets: Sheets, people: Sequence[Signatory]) -> None:
    sheets.need(_WITNESS * min(len(people), 3) + 10 * mm)
    sheets.gap(6 * mm)
    sheets.write(sheets.left, sheets.y - _SIZE, "Saksi-saksi:", Face.BOLD, _SIZE)
    sheets.y -= _LINE + 2 * mm
    for number, person in enumerate(people, 1):
        _witness(sheets, f"{number}.", person, sheets.layout.room * _WITNESS_SHARE)


def _witness(sheets: Sheets, mark: str, person: Signatory, room: float) -> None:
    """Name and office at the left, dots to sign on at the right."""
    about = ", ".join(filter(None, (person.position, f"NIP {person.number}" if person.number else "")))
    lines = [(line, Face.BOLD, _SIZE) for line in wrapped(person.name, Face.BOLD, _SIZE, room)]
    lines += [(line, Face.REGULAR, 9) for line in wrapped(about, Face.REGULAR, 9, room)]
    height = max(_WITNESS, len(lines) * _LINE + 2 * mm)
    sheets.need(height)
    base = sheets.y - _SIZE
    sheets.write(sheets.left, base, mark, size=_SIZE)
    sheets.write(sheets.left + room + 10 * mm, base, f"{mark} {'.' * 38}", size=_SIZE)
    for turn, (line, face, size) in enumerate(lines):
        sheets.write(sheets.left + 7 * mm, base - turn * _LINE, line, face, size)
    sheets.y -= height
