"""Tables of an HTML page, as programs write them and call them .xls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import chain

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.delimited import without_text_formula
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.tables import FoundTable, Row, trimmed

_LOOKED_AT = 65_536
_CHUNK = 65_536
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_WIDEST_SPAN = 1_000
"""HTML's own limit for colspan."""
_SILENT = frozenset({"script", "style", "head", "title", "xml"})
_BREAKS = frozenset({"br", "p", "div", "li"})


def is_html(text: str) -> bool:
    """Whether the text is a page with a table, or at least means to be one."""
    start = text[:_LOOKED_AT].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        return True
    return "<table" in start and ("<tr" in start or start.startswith("<"))


def read_html(name: str, text: str) -> Iterator[FoundTable]:
    """The tables that hold something, in the order of their beginnings; raises Unreadable for a page without any."""
    if len(_TABLE.findall(text)) == 1:
        yield _only_table(name, text)
        return
    page = _Page()
    page.feed(text)
    page.close()
    tables = [table for table in page.tables if any(map(any, table.rows))]
    if not tables:
        raise Unreadable(Fault.OTHER_FORMAT)
    for at, table in enumerate(tables, 1):
        title = table.title or (name if len(tables) == 1 else f"Tabel {at}")
        yield FoundTable(title, False, (trimmed(row) for row in table.rows))


def _only_table(name: str, text: str) -> FoundTable:
    """A page's only table, whose rows come while the page is read: a hundred thousand people take ten seconds."""
    page = _Page()
    rows = _rows_of(page, text)
    above: list[Row] = []
    for row in rows:
        above.append(row)
        if row:
            return FoundTable(page.tables[0].title or name, False, chain(above, rows))
    raise Unreadable(Fault.OTHER_FORMAT)


def _rows_of(page: _Page, text: str) -> Iterator[Row]:
    for start in range(0, len(text), _CHUNK):
        page.feed(text[start : start + _CHUNK])
        for table in page.tables:
            yield from map(trimmed, table.finished_rows())
    page.close()
    for table in page.tables:
        yield from map(trimmed, table.rows)


@dataclass(slots=True)
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    caption: str = ""
    covered: dict[int, int] = field(default_factory=dict)
    """Column → how many further rows a cell from above reaches into."""
    texts: list[str] | None = None
    """The text of the open cell or caption."""
    in_caption: bool = False
    span: tuple[int, int] = (1, 1)
    silent: int = 0

    @property
    def title(self) -> str:
        return " ".join(self.caption.split())

    def finished_rows(self) -> list[list[Cell]]:
        """The rows before the open one, which are then no longer held."""
        finished = self.rows[:-1]
        del self.rows[:-1]
        return finished

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append([])
        self.covered = {column: left - 1 for column, left in self.covered.items() if left > 0}

    def begin_cell(self, width: int, height: int) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row()
        self.texts, self.span, self.in_caption = [], (width, height), False

    def begin_caption(self) -> None:
        self.end_cell()
        self.texts, self.in_caption = [], True

    def end_cell(self) -> None:
        """Puts the open cell in its place, behind what reaches in from above; a span's other cells stay empty."""
        if self.texts is None:
            return
        text, self.texts = _clean("".join(self.texts)), None
        if self.in_caption:
            self.caption = text
            return
        row, (width, height) = self.rows[-1], self.span
        while len(row) in self.covered:
            row.append(None)
        if len(row) + width > limits.COLUMNS:
            raise Unreadable(Fault.TOO_LARGE)
        if height > 1:
            self.covered |= dict.fromkeys(range(len(row), len(row) + width), height - 1)
        row += [without_text_formula(text), *[None] * (width - 1)]


class _Page(HTMLParser):
    """Collects tables; a table inside a cell is a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = ""
        self._cells = 0
        self._is_ended = False
        """Whether the page said that it ends: some programs forget to close their tables."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent = self._silent or tag
        if tag == "table":
            self.tables.append(_Table())
            self._open.append(self.tables[-1])
            return
        if not self._open:
            return
        table = self._open[-1]
        if tag == "tr":
            table.begin_row()
            self._count(len(table.covered))
        elif tag in ("td", "th"):
            self._begin_cell(table, dict(attrs))
        elif tag == "caption":
            table.begin_caption()
        elif tag in _BREAKS and table.texts:
            table.texts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("td", "th", "br"):
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        self._is_ended = self._is_ended or tag in ("body", "html")
        if not self._open:
            return
        if tag in ("td", "th", "tr", "caption", "table"):
            self._open[-1].end_cell()
        if tag == "table":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent and (texts := self._open[-1].texts) is not None:
            texts.append(data.replace("\n", " "))

    def close(self) -> None:
        """Ends the page; raises Unreadable where it ends inside a table."""
        super().close()
        if self._open and not self._is_ended:
            raise Unreadable(Fault.TRUNCATED)
        for table in self._open:
            table.end_cell()

    def _begin_cell(self, table: _Table, said: dict[str, str | None]) -> None:
        width, height = _span(said.get("colspan"), _WIDEST_SPAN), _span(said.get("rowspan"), limits.ROWS)
        self._count(width)
        table.begin_cell(width, height)

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > limits.CELLS:
            raise Unreadable(Fault.TOO_LARGE)


def _span(said: str | None, most: int) -> int:
    text = (said or "").strip()
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)[: limits.CELL_CHARACTERS]
