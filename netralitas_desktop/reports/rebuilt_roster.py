"""A roster set up anew from the people whom it lists, for a file that can't be opened any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from netralitas_desktop.domain.participants import Entry, Place
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.reports.row_status import RowStatus
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.report_ports import Report

REBUILT = (
    "Berkas asli terkunci atau tidak bisa dibuka lagi, jadi daftar ini disusun ulang dari peserta yang diimpor; "
    "baris lain di berkas asli tidak ada di sini."
)
_NOBODY = "Tidak ada peserta dari berkas ini di laporan ini."
_FIRST_ROW = 4


@dataclass(frozen=True, slots=True)
class RebuiltSheet:
    """People under the name of the sheet where they stood, in its order, and what is to be told beside their rows."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    statuses: Mapping[int, RowStatus]
    hidden: bool = False


def rebuilt_sheets(file: RosterFile, report: Report, statuses: Mapping[Place, RowStatus]) -> tuple[RebuiltSheet, ...]:
    """The sheets of the file with the report's people; one that says so where it has none of them."""
    found: defaultdict[str, list[tuple[Place, Entry]]] = defaultdict(list)
    for attendance in report.reconciliation.attendances:
        place = attendance.participant.place
        if place is not None and place.roster_file == file.id:
            found[place.sheet].append((place, attendance.participant.entry))
    if not found:
        return (RebuiltSheet("Daftar peserta", ((file.name,), (_NOBODY,)), {}),)
    return tuple(_rebuilt(file, name, sorted(people, key=_row), statuses) for name, people in found.items())


def _row(person: tuple[Place, Entry]) -> int:
    return person[0].row


def _rebuilt(
    file: RosterFile, name: str, people: list[tuple[Place, Entry]], statuses: Mapping[Place, RowStatus]
) -> RebuiltSheet:
    lines = [_values(entry) for _, entry in people]
    told = [head for head in lines[0] if any(line[head] for line in lines)]
    rows: list[tuple[Cell, ...]] = [(number, *(line[head] for head in told)) for number, line in enumerate(lines, 1)]
    own = {row: statuses[place] for row, (place, _) in enumerate(people, _FIRST_ROW) if place in statuses}
    return RebuiltSheet(name, ((file.name,), (REBUILT,), ("No", *told), *rows), own)


def _values(entry: Entry) -> dict[str, str]:
    return {
        "Nama": entry.name,
        "NIP / NIK": entry.number or entry.raw_number,
        "L/P": entry.sex.value if entry.sex else "",
        "Kelompok": entry.group,
        "Unit kerja": entry.unit,
        "Jabatan": entry.position,
        "Pangkat / Golongan": entry.rank,
        "Status": entry.status,
    }
