"""Print areas come back whichever way an office's program wrote them."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from netralitas_desktop.reports.cells import undisturbed
from netralitas_desktop.reports.opened_roster import saved
from netralitas_desktop.reports.package import Package
from netralitas_desktop.reports.print_areas import restore_print_areas
from tests.rosters.workbooks import with_text_replaced, workbook

COMPUTED = "OFFSET('Daftar A'!$A$1,0,0,COUNTA('Daftar A'!$B:$B),5)"


def written_again(area: str) -> bytes:
    """A workbook whose second sheet, `Daftar A`, has this print area, opened and saved."""
    names = f'<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">{area}</definedName></definedNames>'
    content = with_text_replaced(
        workbook({"Acuan": [("x",)], "Daftar A": [("Nama", "NIP")]}), b"<definedNames />", names.encode()
    )
    with undisturbed():
        book = load_workbook(BytesIO(content))
    restore_print_areas(book, Package(content))
    return saved(book)


@pytest.mark.parametrize(
    ("area", "written"),
    [
        ("'Daftar A'!$A$1:$E$9", "'Daftar A'!$A$1:$E$9"),
        ("'Daftar A'!$A:$E", "'Daftar A'!$A$1:$E$1048576"),
        ("'Daftar A'!$1:$9", "'Daftar A'!$A$1:$XFD$9"),
        ("'Daftar A'!$A$1:$E$9,'Daftar A'!$A$20:$E$30", "'Daftar A'!$A$1:$E$9,'Daftar A'!$A$20:$E$30"),
        (COMPUTED, COMPUTED),
    ],
    ids=["cells", "columns", "rows", "several", "formula"],
)
def test_a_print_area_is_written_as_it_was_read(area, written):
    [name] = Package(written_again(area)).read("xl/workbook.xml").decode().split("<definedName ")[1:]
    assert name.startswith('name="_xlnm.Print_Area" localSheetId="1"')
    assert name.split("<")[0].partition(">")[2] == written


@pytest.mark.parametrize("area", ["'Daftar A'!#REF!", "#REF!"])
def test_a_print_area_that_excel_has_lost_is_left_out(area):
    assert b"Print_Area" not in Package(written_again(area)).read("xl/workbook.xml")
