"""Running text on sheets: headings, paragraphs, numbered points, and pairs of a label and what it says."""

from __future__ import annotations

from reportlab.lib.units import mm

from netralitas_desktop.reports.paper.arabic import has_right_to_left
from netralitas_desktop.reports.paper.sheets import INK, LEADING, Align, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, width, wrapped

BODY = 10.5


def title(sheets: Sheets, text: str, size: float = 13, face: Face = Face.BOLD) -> None:
    """Lines in the middle of the page."""
    for line in wrapped(text, face, size, sheets.layout.room):
        sheets.need(size * LEADING)
        sheets.y -= size * LEADING
        sheets.write(sheets.layout.width / 2, sheets.y + size * 0.3, line, face, size, align="center")


def heading(sheets: Sheets, text: str, least: float) -> None:
    """What the next thing is called, on a page where so much of it has room."""
    sheets.need(least)
    sheets.gap(2 * mm)
    paragraph(sheets, text, Face.BOLD, BODY)
    sheets.gap(1.5 * mm)


def paragraph(
    sheets: Sheets,
    text: str,
    face: Face = Face.REGULAR,
    size: float = BODY,
    indent: float = 0,
    room: float | None = None,
    justified: bool = False,
    color: str = INK,
    align: Align = "left",
) -> None:
    """Wrapped lines from the left margin plus `indent`; page by page where they don't fit."""
    across = (sheets.layout.room if room is None else room) - indent
    lines = wrapped(text, face, size, across)
    for turn, line in enumerate(lines, 1):
        sheets.need(size * LEADING)
        sheets.y -= size * LEADING
        left, base = sheets.left + indent, sheets.y + size * 0.3
        if justified and turn < len(lines) and not has_right_to_left(line):
            _spread(sheets, line, (left, base), across, face, size)
        elif align == "center":
            sheets.write(left + across / 2, base, line, face, size, color, "center")
        else:
            sheets.write(left, base, line, face, size, color)


def _spread(sheets: Sheets, line: str, at: tuple[float, float], room: float, face: Face, size: float) -> None:
    words = line.split()
    gaps = max(1, len(words) - 1)
    space = (room - sum(width(word, face, size) for word in words)) / gaps
    x, y = at
    for word in words:
        sheets.write(x, y, word, face, size)
        x += width(word, face, size) + space


def point(sheets: Sheets, mark: str, text: str, size: float = BODY, indent: float = 0) -> None:
    """A numbered point: its mark hangs beside the wrapped text; the page turns before it, not inside its first line."""
    sheets.need(size * LEADING)
    sheets.write(sheets.left + indent, sheets.y - size * (LEADING - 0.3), mark, size=size)
    paragraph(sheets, text, size=size, indent=indent + 8 * mm, justified=True)
    sheets.gap(1 * mm)


def pair(sheets: Sheets, label: str, text: str, label_room: float, size: float = BODY, indent: float = 0) -> None:
    """`Nama   : Lala`, what is said wrapped under itself."""
    sheets.need(size * LEADING)
    base = sheets.y - size * (LEADING - 0.3)
    sheets.write(sheets.left + indent, base, label, size=size)
    sheets.write(sheets.left + indent + label_room, base, ":", size=size)
    paragraph(sheets, text, size=size, indent=indent + label_room + 4 * mm)
    sheets.gap(0.6 * mm)
