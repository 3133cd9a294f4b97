"""Tables over many pages: the heads again on each, groups that stay with their first rows, cells that wrap."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from netralitas_desktop.reports.paper.sheets import INK, LEADING, MUTED, PALE, RULE, Align, Sheets, paint
from netralitas_desktop.reports.paper.typefaces import Face, width, wrapped

_PAD, _PAD_UP = 1.4 * mm, 1.05 * mm
_MONO_SCALE = 1.12
"""Ubuntu Mono is drawn smaller than FiraGO of the same size."""
_USUAL_SHARE = 0.98
_KEPT_ROWS = 2
"""A group's name stays on a page with at least so many of its rows."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` in points, the one without takes what is left."""

    head: str
    width: float = 0
    align: Align = "left"
    face: Face = Face.REGULAR
    open_left: bool = False
    """Whether it shares a box with the column before it."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[str]
    bold: bool
    fill: str
    colors: Sequence[str]


class Table:
    """Writes rows from where the sheets stand.

    With a `tail` the last so many rows wait for `end`, so that what follows never stands on a page without any.
    """

    def __init__(
        self,
        sheets: Sheets,
        columns: Sequence[Column],
        size: float = 8.5,
        row_height: float = 0,
        tail: int = 0,
    ) -> None:
        self._sheets, self._columns, self._size = sheets, tuple(columns), size
        self._row_height = row_height
        rest = sheets.layout.room - sum(c.width for c in columns)
        self._widths = [c.width or rest / sum(not c.width for c in columns) for c in columns]
        self._band = ""
        self._is_new = False
        self._started = False
        self._count = 0
        self._tail = tail
        self._waiting: deque[_Row] = deque()

    def band(self, text: str) -> None:
        """Names the rows that follow; it is written with the first of them."""
        self._write_waiting()
        self._band, self._is_new = text, True

    def row(self, cells: Sequence[str], bold: bool = False, fill: str = "", colors: Sequence[str] = ()) -> None:
        """One row; one that is higher than a page goes on over the next."""
        self._waiting.append(_Row(cells, bold, fill, colors))
        while len(self._waiting) > self._tail:
            self._write(self._waiting.popleft())

    def end(self, after: float) -> None:
        """Writes the rows that wait, on the next page if only there something of that height has room below them."""
        rows = sum(self._height(self._lines(row)) for row in self._waiting)
        band = self._leading + 2 * _PAD_UP if self._band else 0
        heads = self._head_height() + band
        whole = rows + after + (band if self._is_new else 0) + (0 if self._started else self._head_height())
        if whole > self._sheets.room_below and rows + after + heads <= self._sheets.room_on_a_page and self._waiting:
            self._sheets.turn()
            self._started = False
        self._write_waiting()

    def _write_waiting(self) -> None:
        while self._waiting:
            self._write(self._waiting.popleft())

    def _lines(self, row: _Row) -> list[list[str]]:
        return [self._wrapped(i, cell, row.bold) for i, cell in enumerate(row.cells)]

    def _write(self, row: _Row) -> None:
        bold, fill, colors = row.bold, row.fill, row.colors
        lines = self._lines(row)
        height = self._height(lines)
        self._make_room(height)
        if height <= self._sheets.room_below:
            self._draw(lines, height, bold, fill, colors)
            return
        while any(lines):
            fitting = max(1, int((self._sheets.room_below - 2 * _PAD_UP) / self._leading))
            now, lines = [cell[:fitting] for cell in lines], [cell[fitting:] for cell in lines]
            self._draw(now, self._height(now), bold, fill, colors)
            if any(lines):
                self._turn()

    def numbered(self, cells: Sequence[str], color: str = "") -> None:
        """One row with its running number before it; `color` is that of its last cell."""
        self._count += 1
        colors = [INK] * len(cells) + [color] if color else ()
        self.row((str(self._count), *cells), colors=colors)

    @property
    def count(self) -> int:
        """How many rows were numbered."""
        return self._count

    @property
    def _leading(self) -> float:
        return self._size * LEADING

    def _wrapped(self, index: int, text: str, bold: bool) -> list[str]:
        return wrapped(text, self._face(index, bold), self._size_of(index, bold), self._widths[index] - 2 * _PAD)

    def _face(self, index: int, bold: bool) -> Face:
        return Face.BOLD if bold else self._columns[index].face

    def _size_of(self, index: int, bold: bool) -> float:
        return self._size * (_MONO_SCALE if self._face(index, bold) is Face.MONO else 1)

    def _height(self, lines: Sequence[Sequence[str]]) -> float:
        return max(self._row_height, max(map(len, lines)) * self._leading + 2 * _PAD_UP)

    def _make_room(self, height: float) -> None:
        bands = self._leading + 2 * _PAD_UP if self._is_new else 0
        heads = 0 if self._started else self._head_height()
        least = min(height, self._sheets.room_on_a_page / 3)
        wanted = heads + bands + (least * _KEPT_ROWS if self._is_new else least)
        if wanted > self._sheets.room_below:
            self._sheets.turn()
            self._started = False
        if not self._started:
            self._heads()
        if self._is_new:
            self._draw_band(self._band)
            self._is_new = False

    def _turn(self) -> None:
        self._sheets.turn()
        self._heads()

    def _head_lines(self) -> list[list[str]]:
        return [
            wrapped(c.head, Face.BOLD, self._size, w - 2 * _PAD)
            for c, w in zip(self._columns, self._widths, strict=True)
        ]

    def _head_height(self) -> float:
        return max(map(len, self._head_lines())) * self._leading + 2 * _PAD_UP

    def _heads(self) -> None:
        lines, height = self._head_lines(), self._head_height()
        self._draw(lines, height, bold=True, fill=PALE, colors=(), is_head=True)
        self._started = True
        if self._band and not self._is_new:
            self._draw_band(f"{self._band} (lanjutan)")

    def _draw_band(self, text: str) -> None:
        size = self._size
        lines = wrapped(text, Face.BOLD, size, self._sheets.layout.room - 2 * _PAD)
        height = len(lines) * self._leading + 2 * _PAD_UP
        sheets = self._sheets
        sheets.box(sheets.left, sheets.y - height, sheets.layout.room, height, PALE, RULE)
        for turn, line in enumerate(lines, 1):
            sheets.write(
                sheets.left + _PAD, sheets.y - _PAD_UP - turn * self._leading + size * 0.3, line, Face.BOLD, size
            )
        sheets.y -= height

    def _draw(
        self,
        lines: Sequence[Sequence[str]],
        height: float,
        bold: bool,
        fill: str,
        colors: Sequence[str],
        is_head: bool = False,
    ) -> None:
        sheets = self._sheets
        x, top = sheets.left, sheets.y
        if fill:
            sheets.box(x, top - height, sheets.layout.room, height, fill)
        for index, (cell, across) in enumerate(zip(lines, self._widths, strict=True)):
            column = self._columns[index]
            align: Align = "center" if is_head else column.align
            shared = across + self._joined(index) if is_head else across
            above = (height - 2 * _PAD_UP - len(cell) * self._leading) / 2 if is_head else 0
            color = colors[index] if colors else INK
            for turn, line in enumerate(cell, 1):
                base = top - _PAD_UP - above - turn * self._leading + self._size * 0.3
                face, size = self._face(index, bold), self._size_of(index, bold)
                sheets.write(_anchor(x, shared, align), base, line, face, size, color, align)
            x += across
        self._frame(top, height)
        sheets.y -= height

    def _joined(self, index: int) -> float:
        """How much wider a column's head may stand for the columns that share its box."""
        after = self._columns[index + 1 : index + 2]
        return self._widths[index + 1] if after and after[0].open_left else 0

    def _frame(self, top: float, height: float) -> None:
        canvas, left = self._sheets.canvas, self._sheets.left
        canvas.setStrokeColor(paint(RULE))
        canvas.setLineWidth(0.4)
        canvas.rect(left, top - height, self._sheets.layout.room, height, stroke=1, fill=0)
        x = left
        for column, across in zip(self._columns, self._widths, strict=True):
            if x > left and not column.open_left:
                canvas.line(x, top, x, top - height)
            x += across


def _anchor(x: float, across: float, align: Align) -> float:
    if align == "center":
        return x + across / 2
    return x + across - _PAD if align == "right" else x + _PAD


def width_wanted(head: str, texts: Sequence[str], size: float) -> float:
    """How wide a column must be for its head and for nearly all of the texts, those few that are longest wrap."""
    widths = sorted(width(text, Face.REGULAR, size) for text in texts)
    usual = widths[int((len(widths) - 1) * _USUAL_SHARE)] if widths else 0
    return max(usual, width(head, Face.BOLD, size)) + 2 * _PAD + 1


def empty_line(sheets: Sheets, text: str) -> None:
    """What stands where a table would have no row."""
    sheets.need(10 * mm)
    sheets.y -= 8 * mm
    sheets.write(sheets.left, sheets.y, text, Face.ITALIC, 10, MUTED)
