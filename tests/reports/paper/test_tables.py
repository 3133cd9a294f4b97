"""Tables over many pages."""

from reportlab.lib.units import mm

from netralitas_desktop.domain.paper import PaperSize
from netralitas_desktop.reports.paper.sheets import Sheets, layout_of
from netralitas_desktop.reports.paper.tables import Column, Table
from tests.reports.paper.pdf_reading import pages

COLUMNS = (Column("Nomor urut", 30 * mm), Column("Nama lengkap"))


def a_table(size=PaperSize.A4, tail=0):
    sheets = Sheets(layout_of(size), "Uji", foot="Uji cetak")
    return sheets, Table(sheets, COLUMNS, tail=tail)


def test_every_page_has_the_heads_the_group_and_its_number_of_all():
    sheets, table = a_table()
    table.band("Jetis")
    for n in range(150):
        table.numbered((f"Orang {n}",))
    found = pages(sheets.finish())
    assert len(found) > 2
    assert all("Nomor urut Nama lengkap" in page for page in found)
    assert all("Jetis (lanjutan)" in page for page in found[1:])
    assert [f"Halaman {n} dari {len(found)}" in page for n, page in enumerate(found, 1)] == [True] * len(found)


def test_a_group_never_begins_at_the_foot_of_a_page():
    for before in range(30, 60):
        sheets, table = a_table()
        for _ in range(before):
            table.numbered(("Orang",))
        table.band("Kelompok baru")
        table.numbered(("Pertama",))
        table.numbered(("Kedua",))
        page = next(page for page in pages(sheets.finish()) if "Kelompok baru" in page)
        assert "Pertama" in page
        assert "Kedua" in page


def test_a_long_name_is_wrapped_and_not_cut():
    name = " ".join(f"Kata{n}" for n in range(80))
    sheets, table = a_table()
    table.numbered((name,))
    assert name in " ".join(pages(sheets.finish()))


def test_a_cell_higher_than_a_page_goes_on_over_the_next():
    words = [f"kata{n}" for n in range(6000)]
    sheets, table = a_table(PaperSize.F4)
    table.numbered((" ".join(words),))
    found = pages(sheets.finish())
    assert len(found) > 2
    assert [w for page in found for w in page.split() if w.startswith("kata")] == words


def test_the_last_rows_stand_with_what_follows_them():
    for count in range(30, 60):
        sheets, table = a_table(tail=3)
        for n in range(count):
            table.numbered((f"Orang ke-{n}.",))
        table.end(60 * mm)
        assert sheets.room_below >= 60 * mm
        last = pages(sheets.finish())[-1]
        assert all(f"Orang ke-{n}." in last for n in range(count - 3, count))


def test_a_group_is_named_again_above_its_last_rows():
    sheets, table = a_table(tail=2)
    table.band("Jetis")
    for n in range(40):
        table.numbered((f"Orang {n}",))
    table.end(100 * mm)
    assert "Jetis (lanjutan)" in pages(sheets.finish())[-1]


def test_what_no_page_has_room_for_does_not_move_the_rows():
    sheets, table = a_table(tail=2)
    table.numbered(("Satu",))
    table.end(900 * mm)
    assert "Satu" in pages(sheets.finish())[0]
