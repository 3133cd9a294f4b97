"""Pictures of the report, of the papers' settings, and of printing before the event."""

from __future__ import annotations

from typing import Protocol

from netralitas_desktop.ui.paper_form import PaperForm
from netralitas_desktop.ui.paper_screen import PaperScreen
from netralitas_desktop.ui.print_screen import PrintScreen
from netralitas_desktop.ui.report_screen import ReportScreen
from netralitas_desktop.ui.shell import MainWindow, Place


class Studio(Protocol):
    """What takes the pictures."""

    @property
    def main(self) -> MainWindow: ...

    def take(self, name: str, after_ms: int = 400) -> None: ...


def report_pictures(studio: Studio) -> None:
    """The figures, the end of the day, an export under way, and the whole event."""
    report = studio.main.findChild(ReportScreen)
    assert report is not None
    studio.main.show_page(Place.REPORTS)
    studio.take("report", 2500)
    report.foot.end.click()
    studio.take("report-day-end", 1200)
    report.day_end.no.click()
    report.sessions.setCurrentIndex(report.sessions.count() - 1)
    studio.take("report-event", 2000)
    report.sessions.setCurrentIndex(0)
    paper, printing = studio.main.findChild(PaperScreen), studio.main.findChild(PrintScreen)
    assert paper is not None
    assert printing is not None
    studio.main.show_page(Place.PAPER)
    studio.take("paper-empty", 1500)
    fill_in(paper.form)
    studio.take("paper", 2000)
    studio.main.show_page(Place.PRINT)
    studio.take("print-cards", 1500)
    printing.what.choose("pact")
    printing.person.look_for("siti")
    studio.take("print-pact", 1500)
    printing.person.clear()
    printing.what.choose("labels")
    printing.code.choose("code128")
    studio.take("print-labels", 1500)


def fill_in(form: PaperForm) -> None:
    """As an office would."""
    form.letterhead.setPlainText(
        "Pemerintah Kabupaten Mojokerto\nDinas Pendidikan\n"
        "Jalan R.A. Basuni 24, Sooko, Mojokerto 61361, telepon (0321) 322105"
    )
    form.place.setText("Mojokerto")
    form.number.setText("800/4731/416-101/2023")
    [first] = form.signatories.lines
    first.name.setText("Drs. Teguh Gunarko, M.Si.")
    first.number.setText("196801011990031005")
    first.position.setText("Sekretaris Daerah Kabupaten Mojokerto")
    [witness] = form.witnesses.lines
    witness.name.setText("Ludfi Ariyono, S.Pd., M.Pd.")
    witness.position.setText("Kepala Dinas Pendidikan")
