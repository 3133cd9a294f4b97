"""Tables of HTML pages that call themselves .xls."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.rosters.formats import html_tables
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.html_tables import is_html, read_html

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
CELLS = TEXTS.map(lambda text: " ".join(text.split()) or None).filter(lambda text: not text or not text.startswith("="))
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=5).filter(any), min_size=1, max_size=6)


def tables(text: str) -> list[tuple[str, list[tuple[object, ...]]]]:
    return [(table.name, list(table.rows)) for table in read_html("ekspor", text)]


def trimmed(row: list[str | None]) -> tuple[str | None, ...]:
    return tuple(row[: max(at for at, cell in enumerate(row) if cell) + 1])


@pytest.mark.parametrize("chunk", [1, 7, 40])
def test_a_page_is_read_the_same_piece_by_piece(monkeypatch, chunk):
    monkeypatch.setattr(html_tables, "_CHUNK", chunk)
    page = (
        "<table><caption>Jetis</caption><tr><th rowspan=2>NAMA<th>NIP</tr><tr><td>18&nbsp;angka</tr>"
        "<tr><td>Ani &amp; Budi<br>Lestari</td><td>1</td></tr></table>"
    )
    rows: list[tuple[object, ...]] = [("NAMA", "NIP"), (None, "18 angka"), ("Ani & Budi\nLestari", "1")]
    assert tables(page) == [("Jetis", rows)]


@settings(max_examples=150, deadline=None)
@given(TABLES, st.booleans(), st.sampled_from(["td", "TD", "th"]))
def test_what_was_written_is_read(rows, closes, tag):
    end = f"</{tag}>" if closes else ""
    lines = ("".join(f"<{tag} class=x>{escape(cell or '')}{end}" for cell in row) for row in rows)
    page = f"<html><body><table border=1>{''.join(f'<tr>{line}' for line in lines)}</table>"
    assert tables(page) == [("ekspor", [trimmed(row) for row in rows])]


def test_spans_leave_the_cells_that_they_cover_empty():
    page = (
        "<table><tr><th rowspan=2>NO<th colspan=2>PEGAWAI<th rowspan='2'>UNIT"
        "<tr><th>NAMA<th>NIP<tr><td>1<td>Ani<td>2<td>SD</table>"
    )
    assert tables(page)[0][1] == [
        ("NO", "PEGAWAI", None, "UNIT"),
        (None, "NAMA", "NIP"),
        ("1", "Ani", "2", "SD"),
    ]


def test_entities_breaks_and_blanks_are_what_a_browser_shows():
    page = "<table><tr><td>  Ani\n  &amp;&nbsp;Budi<br>S.Pd.&#39; </td><td>&Eacute;</td></tr></table>"
    assert tables(page)[0][1] == [("Ani & Budi\nS.Pd.'", "É")]


def test_each_table_is_a_sheet_and_frames_around_tables_are_none():
    page = (
        "<table><tr><td><table><caption>JETIS</caption><tr><td>Ani</table></td>"
        "<td><table><tr><td>Budi</table></td></tr></table>"
    )
    assert tables(page) == [("JETIS", [("Ani",)]), ("Tabel 2", [("Budi",)])]


def test_styles_and_scripts_are_no_text():
    page = "<html><style>td {}</style><table><tr><td><script>x()</script>Ani<style>b {}</style></table>"
    assert tables(page)[0][1] == [("Ani",)]


def test_a_text_formula_is_its_text():
    assert tables('<table><tr><td>="1980"</td></tr></table>')[0][1] == [("1980",)]


def test_a_page_without_a_table_is_refused():
    with pytest.raises(Unreadable) as refused:
        tables("<html><body>Silakan masuk</body></html>")
    assert refused.value.fault is Fault.OTHER_FORMAT


def test_a_page_that_is_cut_inside_a_table_is_refused():
    with pytest.raises(Unreadable) as refused:
        tables("<html><table><tr><td>Ani<td>1<tr><td>Bu")
    assert refused.value.fault is Fault.TRUNCATED


def test_a_table_that_is_never_closed_is_read_where_the_page_ends():
    assert tables("<html><table><tr><td>Ani</html>") == [("ekspor", [("Ani",)])]


@pytest.mark.parametrize(
    ("text", "is_page"),
    [("\n<HTML><body>", True), ("<meta charset=utf-8><table>", True), ("NAMA;NIP\n", False), ("<x/>", False)],
)
def test_a_page_is_told_by_its_beginning(text, is_page):
    assert is_html(text) is is_page


@settings(max_examples=100, deadline=None)
@given(st.text("<>/tablerdhcpsn=\"'0123456789 &;!-", max_size=200))
def test_any_markup_is_a_table_or_a_refusal(text):
    try:
        found = tables(f"<table><tr><td>x</td>{text}")
    except Unreadable:
        found = []
    assert all(isinstance(name, str) for name, _ in found)
