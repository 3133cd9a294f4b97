"""The kop of an official paper: logo, lines, and the double rule under them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.reports.paper.fitted import Text
from netralitas_desktop.reports.paper.sheets import LEADING, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, width, wrapped

_LOGO = 22 * mm
_LOUD_LINES = 2
"""The owner and the office stand large; the address below them small."""
_SMALLEST = 0.78
"""How far lines shrink to fit before they wrap: 9 points become 7, which are still read."""


def letterhead_lines(paper: EventPaper, event: Event) -> tuple[str, ...]:
    """What stands in the kop; without settings the organiser, or where the event takes place."""
    return paper.letterhead or tuple(filter(None, (event.organiser or event.place,)))


def draw_letterhead(sheets: Sheets, paper: EventPaper, event: Event) -> None:
    """The kop at the top of the page; nothing where there is nothing to say."""
    lines = letterhead_lines(paper, event)
    if not lines and not paper.logo:
        return
    top = sheets.y
    texts = [_set(place, line) for place, line in enumerate(lines)]
    centre, room = _middle(sheets, texts, _LOGO + 4 * mm if paper.logo else 0)
    if paper.logo:
        _draw_logo(sheets, paper.logo, top)
    for text in texts:
        size = text.size * _scale([t for t in texts if t.face is text.face], room)
        for part in wrapped(text.words, text.face, size, room):
            sheets.y -= size * LEADING
            sheets.write(centre, sheets.y + size * 0.3, part, text.face, size, align="center")
    if paper.logo:
        sheets.y = min(sheets.y, top - _LOGO)
    sheets.y -= 2.5 * mm
    sheets.rule(sheets.y, 1.6)
    sheets.rule(sheets.y - 1.6, 0.5)
    sheets.y -= 7 * mm


def _middle(sheets: Sheets, texts: Sequence[Text], logo: float) -> tuple[float, float]:
    """Where the lines stand and how wide they may be: in the middle of the page, long ones in what the logo leaves."""
    room = sheets.layout.room - 2 * logo
    if max((width(t.words, t.face, t.size) for t in texts), default=0) <= room:
        return sheets.layout.width / 2, room
    return sheets.layout.width / 2 + logo / 2, sheets.layout.room - logo


def _set(place: int, line: str) -> Text:
    if place < _LOUD_LINES and not _is_address(line):
        return Text(line.upper(), Face.BOLD, 14 if place else 13)
    return Text(line, size=9)


def _scale(lines: Sequence[Text], room: float) -> float:
    """How much smaller all of them are set so that each fits one line; not below what is read, there they wrap."""
    widest = max((width(line.words, line.face, line.size) for line in lines), default=0)
    return max(_SMALLEST, min(1.0, room / widest)) if widest else 1.0


def _is_address(line: str) -> bool:
    """Addresses have a number of a house, a code or a telephone."""
    return line.casefold().startswith(("jalan ", "jl.", "jl ")) or any(c.isdigit() for c in line)


def _draw_logo(sheets: Sheets, logo: bytes, top: float) -> None:
    picture = ImageReader(BytesIO(logo))
    across, up = picture.getSize()
    scale = _LOGO / max(across, up)
    left = sheets.left + (_LOGO - across * scale) / 2
    sheets.canvas.drawImage(picture, left, top - up * scale, across * scale, up * scale, mask="auto")
