"""The export of a report: the rosters given back, and the recap."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path, PurePath
from typing import TypeAlias

from openpyxl import Workbook

from netralitas_desktop.reports.beside_words import rows_and_removed
from netralitas_desktop.reports.cells import undisturbed
from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.file_names import file_name
from netralitas_desktop.reports.log_table import log_csv
from netralitas_desktop.reports.output_folder import write_all
from netralitas_desktop.reports.outsiders import write_removed
from netralitas_desktop.reports.recap import RECAP_TITLE, write_recap
from netralitas_desktop.reports.recap_breakdown import write_breakdown
from netralitas_desktop.reports.recap_charts import write_charts
from netralitas_desktop.reports.recap_lists import write_absent, write_unlisted, write_walk_ins
from netralitas_desktop.reports.recap_records import (
    write_conflicts,
    write_corrections,
    write_late,
    write_unanswered,
    write_wrong_day,
)
from netralitas_desktop.reports.row_status import row_statuses
from netralitas_desktop.reports.workbook_returned import workbook_returned
from netralitas_desktop.services.export_reports import nobody_listens
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.report_ports import Report, Step, Told
from netralitas_desktop.services.roster_ports import CellsReader

__all__ = ["ExportRefused", "WriteReports"]


_Piece: TypeAlias = tuple[str, Callable[[], tuple[str, bytes]]]
"""What a file is, as people read it, and what makes its name and its bytes."""


@dataclass(frozen=True, slots=True)
class WriteReports:
    """Writes the files of an export."""

    read_cells: CellsReader

    def __call__(
        self, reports: Sequence[Report], files: Sequence[RosterFile], folder: Path, told: Told = nobody_listens
    ) -> tuple[Path, ...]:
        """Each roster back with its attendance, the recap, the log and the PDFs, and the PDFs of the other reports.

        Raises ExportRefused and what `told` raises, leaving none behind.
        """
        report, *others = reports
        pieces = [*self._workbooks(report, files, folder), *_papers(report, folder)]
        pieces += [piece for other in others for piece in _papers(other, folder)]
        contents = []
        for number, (what, make) in enumerate(pieces, 1):
            told(Step(what, number, len(pieces)))
            contents.append(make())
        return write_all(folder, contents)

    def _workbooks(self, report: Report, files: Sequence[RosterFile], folder: Path) -> Iterator[_Piece]:
        statuses = row_statuses(report)

        def returned(file: RosterFile) -> tuple[str, bytes]:
            made = workbook_returned(file, report, statuses, self.read_cells)
            return file_name(report, PurePath(file.name).stem, made.suffix, folder), made.content

        for file in files:
            yield file.name, partial(returned, file)
        yield "Rekap", lambda: (file_name(report, "Rekap", ".xlsx", folder), recap_workbook(report))
        yield "Log", lambda: (file_name(report, "Log", ".csv", folder), log_csv(report))


def _papers(report: Report, folder: Path) -> Iterator[_Piece]:
    from netralitas_desktop.reports.paper.papers import papers_of  # noqa: PLC0415 - the desk starts without it

    def made(what: str, paper: Callable[[Report], bytes]) -> tuple[str, bytes]:
        return file_name(report, what, ".pdf", folder), paper(report)

    for what, paper in papers_of(report):
        shown = f"{what}, {report.session.name}" if report.session else what
        yield shown, partial(made, what, paper)


def recap_workbook(report: Report) -> bytes:
    """The recap with charts, breakdowns, conflicts, corrections, and the lists that somebody may ask for."""
    output = BytesIO()
    with undisturbed():
        book = Workbook()
        book.remove(book.worksheets[0])
        write_recap(book.create_sheet(RECAP_TITLE), report, tuple(filter(None, (rows_and_removed(report),))))
        write_charts(book, report)
        write_breakdown(book, report)
        write_conflicts(book, report)
        write_absent(book, report)
        write_late(book, report)
        write_wrong_day(book, report)
        write_unanswered(book, report)
        write_removed(book, report)
        write_walk_ins(book, report)
        write_corrections(book, report)
        write_unlisted(book, report)
        book.save(output)
    return output.getvalue()
