import pytest

from netralitas_desktop.services.ports import LastImport
from netralitas_desktop.ui.undo_words import undo_question
from netralitas_desktop.ui.wording import Wording
from tests.fakes import at


@pytest.mark.parametrize(
    ("files", "named"),
    [
        (("a.xlsx",), "Batalkan impor a.xlsx?"),
        (("a.xlsx", "b.ods", "c.csv"), "Batalkan impor a.xlsx, b.ods, c.csv?"),
        (("a.xlsx", "b.ods", "c.csv", "d.xls"), "Batalkan impor a.xlsx, b.ods, dan 2 berkas lain?"),
    ],
)
def test_of_many_files_two_are_named(files: tuple[str, ...], named: str) -> None:
    assert undo_question(LastImport(at("07:00"), files, 1, 0, 0, 0), Wording()).startswith(named)
