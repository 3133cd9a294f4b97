"""Which columns print side by side on the paper that an office has set."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.reports.paper_width import fits_on_paper


@pytest.fixture
def sheet() -> Worksheet:
    """Ten columns of 10 letters: 7.3 inches between margins of 0.7; portrait A4 leaves 6.9."""
    made = Workbook().worksheets[0]
    made.column_dimensions["A"] = ColumnDimension(made, index="A", min=1, max=10, width=10)
    made.page_margins.left = made.page_margins.right = 0.7
    return made


def test_columns_wider_than_the_paper_do_not_fit(sheet):
    assert not fits_on_paper(sheet, 1, 10)


def test_columns_as_wide_as_the_paper_fit(sheet):
    assert fits_on_paper(sheet, 1, 9)


def test_paper_turned_across_holds_more(sheet):
    sheet.page_setup.orientation = "landscape"
    assert fits_on_paper(sheet, 1, 10)


def test_larger_paper_holds_more(sheet):
    sheet.page_setup.paperSize = 8
    assert fits_on_paper(sheet, 1, 10)


def test_a_smaller_scale_holds_more(sheet):
    sheet.page_setup.scale = 90
    assert fits_on_paper(sheet, 1, 10)


def test_hidden_columns_take_no_paper(sheet):
    sheet.column_dimensions["K"] = ColumnDimension(sheet, index="K", min=11, max=40, hidden=True)
    assert fits_on_paper(sheet, 5, 40)


@pytest.mark.parametrize(("pages", "fits"), [(None, True), (1, True), (0, False)])
def test_a_page_made_to_fit_holds_all_unless_its_width_is_left_open(sheet, pages, fits):
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = pages
    assert fits_on_paper(sheet, 1, 10) is fits
