"""Everything that an import found worth telling, row by row, by kind and by sheet, as plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.ui.check_rows import ISSUE_TONES, in_file_order, people_at, where_cells, where_columns
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.wording import Wording

_KINDS = (
    IssueCode.NIP_PRECISION_LOST,
    IssueCode.NIP_INVALID,
    IssueCode.DUPLICATE_CONFLICT,
    IssueCode.DUPLICATE,
    IssueCode.GROUP_UNKNOWN,
    IssueCode.NAME_MISSING,
    IssueCode.ROW_SKIPPED,
    IssueCode.NUMBER_MISSING,
)


@dataclass(frozen=True, slots=True)
class IssueLine:
    """One issue, and by what it can be filtered."""

    code: IssueCode
    sheet: str
    row: TableRow


@dataclass(frozen=True, slots=True)
class IssuesView:
    """All issues in the order of the files; the first of `kinds` and of `sheets` stands for all of them."""

    columns: tuple[Column, ...] = ()
    lines: tuple[IssueLine, ...] = ()
    kinds: tuple[tuple[IssueCode | None, str], ...] = ()
    sheets: tuple[tuple[str, str], ...] = ()

    def shown(self, code: IssueCode | None, sheet: str) -> tuple[TableRow, ...]:
        """The rows of that kind and that sheet; None and nothing are every kind and every sheet."""
        return tuple(
            line.row
            for line in self.lines
            if (code is None or line.code == code) and (not sheet or line.sheet == sheet)
        )


def issues_view(read: FilesRead, wording: Wording) -> IssuesView:
    people = people_at(read)
    spots = {(issue.file, issue.sheet, issue.row) for issue in read.issues}
    places = {spot: at for at, spot in enumerate(in_file_order(read, spots))}
    issues = sorted(read.issues, key=lambda issue: places[issue.file, issue.sheet, issue.row])
    lines = []
    for issue in issues:
        spot = (issue.file, issue.sheet, issue.row)
        name = people[spot].name if spot in people else "–"
        row = TableRow((*where_cells(read, spot), name, issue.text), ISSUE_TONES.get(issue.code), tip=issue.text)
        lines.append(IssueLine(issue.code, _sheet(read, issue.file, issue.sheet), row))
    columns = (
        *where_columns(read, wording),
        Column(wording("Nama"), 170, least=110),
        Column(wording("Masalah"), 260, 1, wraps=True, least=200),
    )
    return IssuesView(columns, tuple(lines), _kinds(lines, wording), _sheets(lines, wording))


def kind_words(wording: Wording) -> dict[IssueCode, str]:
    return {
        IssueCode.NIP_PRECISION_LOST: wording("Nomor rusak oleh Excel"),
        IssueCode.NIP_INVALID: wording("Nomor tidak wajar"),
        IssueCode.DUPLICATE_CONFLICT: wording("Satu nomor, dua nama"),
        IssueCode.DUPLICATE: wording("Ganda, dihitung sekali"),
        IssueCode.GROUP_UNKNOWN: wording("Kelompok tidak dikenal"),
        IssueCode.NAME_MISSING: wording("Tanpa nama"),
        IssueCode.ROW_SKIPPED: wording("Baris dilewati"),
        IssueCode.NUMBER_MISSING: wording("Tanpa nomor"),
    }


def _sheet(read: FilesRead, file: str, sheet: str) -> str:
    return f"{read.file_name(file)} › {sheet}" if len(read.files) > 1 else sheet


def _kinds(lines: list[IssueLine], wording: Wording) -> tuple[tuple[IssueCode | None, str], ...]:
    counts, words = Counter(line.code for line in lines), kind_words(wording)
    every = wording("Semua jenis masalah ({count})", count=wording.count(len(lines)))
    found = [(code, f"{words[code]} ({wording.count(counts[code])})") for code in _KINDS if counts[code]]
    return ((None, every), *found)


def _sheets(lines: list[IssueLine], wording: Wording) -> tuple[tuple[str, str], ...]:
    counts = Counter(line.sheet for line in lines)
    found = [(sheet, f"{sheet} ({wording.count(count)})") for sheet, count in counts.items()]
    return (("", wording("Semua lembar")), *found)
