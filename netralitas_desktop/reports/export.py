"""The export of a report: the rosters given back, and the recap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePath

from openpyxl import Workbook

from netralitas_desktop.reports.cells import undisturbed
from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.file_names import file_name
from netralitas_desktop.reports.output_folder import write_all
from netralitas_desktop.reports.recap import RECAP_TITLE, write_recap
from netralitas_desktop.reports.recap_lists import write_absent, write_unlisted, write_walk_ins
from netralitas_desktop.reports.row_status import row_statuses
from netralitas_desktop.reports.workbook_returned import workbook_returned
from netralitas_desktop.services.ports import CellsReader, Report, RosterFile

__all__ = ["ExportRefused", "WriteReports"]


@dataclass(frozen=True, slots=True)
class WriteReports:
    """Writes the files of an export."""

    read_cells: CellsReader

    def __call__(self, report: Report, files: Sequence[RosterFile], folder: Path) -> tuple[Path, ...]:
        """Each roster back with its attendance, the recap and the PDFs; raises ExportRefused, leaving none behind."""
        from netralitas_desktop.reports.paper.papers import papers_of  # noqa: PLC0415 - the desk starts without it

        statuses = row_statuses(report)
        contents = []
        for file in files:
            returned = workbook_returned(file, report, statuses, self.read_cells)
            name = file_name(report, PurePath(file.name).stem, returned.suffix, folder)
            contents.append((name, returned.content))
        contents.append((file_name(report, "Rekap", ".xlsx", folder), recap_workbook(report)))
        contents += [(file_name(report, what, ".pdf", folder), paper) for what, paper in papers_of(report)]
        return write_all(folder, contents)


def recap_workbook(report: Report) -> bytes:
    """The recap with the lists of the absent, of those added at the desk, and of unlisted numbers."""
    output = BytesIO()
    with undisturbed():
        book = Workbook()
        book.remove(book.worksheets[0])
        write_recap(book.create_sheet(RECAP_TITLE), report)
        write_absent(book, report)
        write_walk_ins(book, report)
        write_unlisted(book, report)
        book.save(output)
    return output.getvalue()
