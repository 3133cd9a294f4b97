"""The kop of an official paper: logo, lines, and the double rule under them."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.reports.paper.sheets import LEADING, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, wrapped

_LOGO = 22 * mm
_LOUD_LINES = 2
"""The owner and the office stand large; the address below them small."""


def letterhead_lines(paper: EventPaper, event: Event) -> tuple[str, ...]:
    """What stands in the kop; without settings the organiser, or where the event takes place."""
    return paper.letterhead or tuple(filter(None, (event.organiser or event.place,)))


def draw_letterhead(sheets: Sheets, paper: EventPaper, event: Event) -> None:
    """The kop at the top of the page; nothing where there is nothing to say."""
    lines = letterhead_lines(paper, event)
    if not lines and not paper.logo:
        return
    top, centre, room = sheets.y, sheets.layout.width / 2, sheets.layout.room
    if paper.logo:
        _draw_logo(sheets, paper.logo, top)
        room -= 2 * (_LOGO + 4 * mm)
    for place, line in enumerate(lines):
        loud = place < _LOUD_LINES and not _is_address(line)
        face, size = (Face.BOLD, 14 if place else 13) if loud else (Face.REGULAR, 9)
        for part in wrapped(line.upper() if loud else line, face, size, room):
            sheets.y -= size * LEADING
            sheets.write(centre, sheets.y + size * 0.3, part, face, size, align="center")
    if paper.logo:
        sheets.y = min(sheets.y, top - _LOGO)
    sheets.y -= 2.5 * mm
    sheets.rule(sheets.y, 1.6)
    sheets.rule(sheets.y - 1.6, 0.5)
    sheets.y -= 7 * mm


def _is_address(line: str) -> bool:
    """Addresses have a number of a house, a code or a telephone."""
    return line.casefold().startswith(("jalan ", "jl.", "jl ")) or any(c.isdigit() for c in line)


def _draw_logo(sheets: Sheets, logo: bytes, top: float) -> None:
    picture = ImageReader(BytesIO(logo))
    across, up = picture.getSize()
    scale = _LOGO / max(across, up)
    left = sheets.left + (_LOGO - across * scale) / 2
    sheets.canvas.drawImage(picture, left, top - up * scale, across * scale, up * scale, mask="auto")
