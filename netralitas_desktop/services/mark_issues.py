"""The issues of an import given back to the office: copies of its rosters with the cells marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.domain.import_plan import Issue, IssueCode
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.roster_ports import CellMark, MarkedRoster, RosterMarker

_NUMBER = ("number", "nik", "name_number")

_ABOUT: Mapping[IssueCode, tuple[str, ...]] = {
    IssueCode.NIP_INVALID: _NUMBER,
    IssueCode.NIP_PRECISION_LOST: _NUMBER,
    IssueCode.NUMBER_MISSING: _NUMBER,
    IssueCode.DUPLICATE: _NUMBER,
    IssueCode.DUPLICATE_CONFLICT: _NUMBER,
    IssueCode.NAME_MISSING: ("name", "name_number"),
    IssueCode.GROUP_UNKNOWN: ("group",),
}
"""The fields that an issue is about, the nearest first; a skipped row is about none."""

_MENDED_IN_FILE = frozenset(
    {IssueCode.NIP_INVALID, IssueCode.DUPLICATE_CONFLICT, IssueCode.NAME_MISSING, IssueCode.GROUP_UNKNOWN}
)


@dataclass(frozen=True, slots=True)
class MarkIssues:
    """Writes what an import found into copies of the files that it read."""

    marker: RosterMarker

    def write(self, read: FilesRead, folder: Path) -> tuple[Path, ...]:
        """A marked copy of each file that has issues, without the database; raises what the marker raises."""
        issues: defaultdict[str, list[Issue]] = defaultdict(list)
        for issue in read.issues:
            issues[issue.file].append(issue)
        rosters = [_marked(read, file, issues[file.id]) for file in read.files if file.id in issues]
        return self.marker(rosters, folder) if rosters else ()


def _marked(read: FilesRead, file: RosterFile, issues: Sequence[Issue]) -> MarkedRoster:
    # the event may know the same bytes under another id than the one they were read under
    sheets = [sheet for owner, sheet in read.sheets if owner.sha256 == file.sha256]
    order = {sheet.name: at for at, sheet in enumerate(sheets)}
    fields = {sheet.name: sheet.fields for sheet in sheets}
    by_unit = read.event.group_by is GroupBy.UNIT
    inside = sorted(issues, key=lambda i: (order.get(i.sheet, len(order)), i.row))
    people: defaultdict[str, list[int]] = defaultdict(list)
    for row in read.rows:
        if row.place.roster_file == file.id:
            people[row.place.sheet].append(row.place.row)
    return MarkedRoster(
        read.event,
        file,
        tuple(_mark(issue, fields.get(issue.sheet, ()), by_unit) for issue in inside),
        people,
        read.options.passwords,
    )


def _mark(issue: Issue, fields: Sequence[str], by_unit: bool) -> CellMark:
    is_about_unit = issue.code is IssueCode.GROUP_UNKNOWN and (by_unit or issue.detail == "unit")
    about = ("unit",) if is_about_unit else _ABOUT.get(issue.code, ())
    columns = tuple(column for field in about for column, found in enumerate(fields, 1) if found == field)
    must_mend = issue.code in _MENDED_IN_FILE and issue.detail != "repaired"
    return CellMark(issue.sheet, issue.row, columns, issue.code, issue.text, must_mend)
