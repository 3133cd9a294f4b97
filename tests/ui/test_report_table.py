from time import perf_counter

from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import LIGHT, Tone

COLUMNS = (Column("Baris", 60), Column("Nama", 100, 1), Column("Catatan", 100))


def _table(qtbot: QtBot, *rows: TableRow) -> Table:
    table = Table("Peserta", COLUMNS, lambda: LIGHT)
    qtbot.addWidget(table)
    table.show_rows(rows)
    return table


def test_a_sentence_takes_the_room_of_the_cells_that_a_row_does_not_have(qtbot: QtBot) -> None:
    table = _table(qtbot, TableRow(("7",), Tone.REVIEW, across="Baris ini dilewati."))
    assert (table.columnSpan(0, 1), table.model().index(0, 1).data()) == (2, "Baris ini dilewati.")


def test_other_rows_do_not_inherit_that_room(qtbot: QtBot) -> None:
    table = _table(qtbot, TableRow(("7",), across="Baris ini dilewati."))
    table.show_rows([TableRow(("7", "Siti", ""))])
    assert table.columnSpan(0, 1) == 1


def test_a_column_is_never_narrower_than_its_heading(qtbot: QtBot) -> None:
    table = Table("Peserta", (Column("Berhalangan karena dinas luar", 10),), lambda: LIGHT)
    qtbot.addWidget(table)
    assert table.columnWidth(0) >= table.horizontalHeader().sectionSizeHint(0)


def test_ten_thousand_rows_are_shown_within_50_ms(qtbot: QtBot) -> None:
    table, rows = _table(qtbot), [TableRow((str(n), f"Orang {n}", "")) for n in range(10_000)]
    spent = []
    for _ in range(3):
        start = perf_counter()
        table.show_rows(rows)
        spent.append(perf_counter() - start)
    assert min(spent) < 0.05
