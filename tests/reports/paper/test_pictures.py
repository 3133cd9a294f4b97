"""Pages as pictures."""

from io import BytesIO

from PIL import Image

from netralitas_desktop.domain.paper import PaperSize
from netralitas_desktop.reports.paper.minutes import minutes_paper
from netralitas_desktop.reports.paper.pictures import page_pictures
from netralitas_desktop.reports.paper.sheets import Sheets, layout_of
from tests.reports.report_builder import ReportBuilder


def test_a_page_is_drawn_at_twice_its_points():
    [picture] = page_pictures(minutes_paper(ReportBuilder([], [["Pacet"]]).report("s1")), 2)
    assert Image.open(BytesIO(picture)).size == (1191, 1684)


def test_no_more_pages_are_drawn_than_wanted():
    sheets = Sheets(layout_of(PaperSize.A4), "Tiga halaman")
    for _ in range(2):
        sheets.turn()
    assert len(page_pictures(sheets.finish(), 2)) == 2
