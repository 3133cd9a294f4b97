from netralitas_desktop.services.roster_ports import COLUMN_FIELDS, FoundSheet
from netralitas_desktop.ui.columns_view import Said, TableColumns, corrected, field_choices, field_words, tables_of
from netralitas_desktop.ui.wording import Wording

WORDING = Wording()
HEADINGS = ("No", "Nama Guru", "NIP", "Kode")


def _sheet(
    name: str = "PNS", shape: str = "a", fields: tuple[str, ...] = ("row_number", "name", "number", "")
) -> FoundSheet:
    sample = (("1", "Ani", "1980"), ("2", "Budi", "1981", "X"))
    return FoundSheet(name, 2, 3, shape=shape, headings=HEADINGS, fields=fields, sample=sample)


def _table(said: Said | None = None, *sheets: FoundSheet) -> TableColumns:
    found = [("guru.xlsx", sheet) for sheet in sheets or (_sheet(),)]
    return tables_of(found, {"a": said} if said else {}, WORDING)[0]


def test_a_heading_tells_its_field_and_what_stands_in_the_file() -> None:
    assert [(column.title, column.detail) for column in _table().columns][1:] == [
        ("Nama", "“Nama Guru”"),
        ("NIP / NI PPPK", "“NIP”"),
        ("Tidak dipakai", "“Kode”"),
    ]


def test_rows_of_the_file_have_a_cell_for_every_column() -> None:
    assert [row.cells for row in _table().rows] == [("1", "Ani", "1980", ""), ("2", "Budi", "1981", "X")]


def test_sheets_under_one_header_are_shown_once() -> None:
    shown = tables_of([("a.xlsx", _sheet("A")), ("b.xlsx", _sheet("B")), ("b.xlsx", _sheet("C", "c"))], {}, WORDING)
    assert [table.title for table in shown] == [
        "a.xlsx › A, judul di baris 3 · dan 1 lembar berjudul sama",
        "b.xlsx › C, judul di baris 3",
    ]


def test_a_sheet_without_a_header_has_no_columns_to_explain() -> None:
    assert tables_of([("a.xlsx", FoundSheet("Rekap", 0, None))], {}, WORDING) == ()


def test_what_was_said_is_shown_also_where_it_could_not_be_read() -> None:
    assert _table({3: "number"}).fields == ("row_number", "name", "", "number")


def test_a_field_moves_to_the_column_that_is_said_to_hold_it() -> None:
    assert corrected({1: "name", 2: "number"}, 3, "number") == {1: "name", 3: "number"}


def test_names_stand_in_one_column_with_their_numbers_or_without() -> None:
    assert corrected({1: "name"}, 3, "name_number") == {3: "name_number"}


def test_several_columns_can_be_left_out() -> None:
    assert corrected({1: ""}, 3, "") == {1: "", 3: ""}


def test_a_choice_tells_which_column_it_would_be_taken_from() -> None:
    choices = {choice.field: choice for choice in field_choices(_table(), 3, WORDING)}
    assert (choices["name"].held_by, choices["unit"].held_by, choices[""].is_now) == ("“Nama Guru”", "", True)


def test_a_column_without_a_heading_is_told_by_its_place() -> None:
    sheet = FoundSheet("S", 1, 1, shape="a", headings=("", "B"), fields=("name", ""))
    choices = {choice.field: choice for choice in field_choices(_table(None, sheet), 1, WORDING)}
    assert choices["name"].held_by == "kolom 1"


def test_every_field_has_its_words() -> None:
    assert set(field_words(WORDING)) == {*COLUMN_FIELDS, ""}
