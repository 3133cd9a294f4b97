"""What a list of who attended online would record, row by row, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from netralitas_desktop.domain.online_plan import (
    OnlineFault,
    OnlineIssue,
    OnlinePlan,
    OnlineRow,
    PlannedOnline,
    PresentOnline,
)
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import Record
from netralitas_desktop.services.online_list import OnlinePreview
from netralitas_desktop.services.roster_ports import MendableCell, RowsToMend
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.import_view import Figure
from netralitas_desktop.ui.list_view import (
    ListLine,
    ListSide,
    ListView,
    candidate,
    chosen_line,
    match_fault,
    match_word,
    question,
    sides,
    sure,
    to_look_at,
    told,
    where_cells,
    where_columns,
    with_candidates,
    with_name,
)
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_ORDER = (
    OnlineFault.SEVERAL,
    OnlineFault.NAME_DIFFERS,
    OnlineFault.NUMBER_DIFFERS,
    OnlineFault.UNIT_DIFFERS,
    OnlineFault.NOBODY,
    OnlineFault.OTHER_SESSION,
    OnlineFault.OTHER_TIME,
    OnlineFault.TIME_UNREADABLE,
    OnlineFault.SAID_UNKNOWN,
    OnlineFault.SAID_ONSITE,
    OnlineFault.SAID_ABSENT,
    OnlineFault.EXCUSED,
)
"""What an admin can answer at once stands first."""
_SAID = (OnlineFault.SAID_UNKNOWN, OnlineFault.SAID_ONSITE, OnlineFault.SAID_ABSENT)
"""Told with the list's own word."""
_ELSEWHERE = (OnlineFault.OTHER_SESSION, OnlineFault.OTHER_TIME)


def online_view(preview: OnlinePreview, wording: Wording) -> ListView:
    """What needs a look first, then what would be recorded, then what changes nothing."""
    plan = preview.plan
    columns = online_columns(preview.rows, wording)
    issues = tuple(_issue(i, preview, columns, wording) for i in _in_order(plan.issues))
    planned = tuple(_planned(p, preview, columns, wording) for p in sorted(plan.planned, key=_is_sure))
    present = tuple(_present(p, preview, columns, wording) for p in plan.present)
    again = wording("orang ini ada di baris lain")
    repeated = tuple(_found(p, again, preview, columns, wording, quiet=True) for p in plan.repeated)
    rest = (
        ListSide(wording("Sudah hadir ({count})", count=wording.count(len(present))), present),
        ListSide(wording("Ganda ({count})", count=wording.count(len(repeated))), repeated),
    )
    return ListView(
        columns,
        _figures(preview, wording),
        sides(issues, planned, rest, wording),
        len(planned),
        wording("Catat {count} orang", count=wording.count(len(planned))) if planned else wording("Catat"),
        told(len(planned), len(present), len(issues), wording),
        online_to_mend(plan),
    )


def online_columns(rows: Sequence[OnlineRow], wording: Wording) -> tuple[Column, ...]:
    return (
        *where_columns((row.file for row in rows), wording),
        Column(wording("Tertulis"), 180, 3, least=110),
        Column(wording("Di daftar peserta"), 200, 3, strong=True, least=110),
        Column(wording("Kelompok"), 100, 1, least=60),
        Column(wording("Bergabung"), 168, least=80, cuts_start=True),
        Column(wording("Catatan"), 230, 3, toned=True, least=120),
    )


def online_to_mend(plan: OnlinePlan) -> RowsToMend:
    """The rows that are not recorded, in Indonesian: they go back to an office."""
    wording = Wording()
    headings = ("Nama", "NIP", "Unit Kerja", "Waktu", "Belum tercatat karena", "Berkas", "Lembar", "Baris")
    rows = tuple(_mendable(issue, wording) for issue in _in_order(plan.issues))
    return RowsToMend("Hadir daring yang belum tercatat", headings, rows)


def online_fault(fault: OnlineFault, wording: Wording) -> str:
    """Why a row makes nobody present."""
    if match := match_fault(fault.value):
        return match_word(match, wording)
    return {
        OnlineFault.OTHER_SESSION: wording("dijadwalkan di sesi lain"),
        OnlineFault.TIME_UNREADABLE: wording("waktunya tidak terbaca"),
        OnlineFault.OTHER_TIME: wording("waktunya bukan waktu sesi ini"),
        OnlineFault.EXCUSED: wording("sudah dicatat berhalangan"),
        OnlineFault.SAID_ABSENT: wording("daftarnya menulis tidak hadir"),
        OnlineFault.SAID_ONSITE: wording("daftarnya menulis luring"),
        OnlineFault.SAID_UNKNOWN: wording("kehadirannya tidak jelas"),
    }[fault]


def _why(issue: OnlineIssue, wording: Wording) -> str:
    said = online_fault(issue.fault, wording)
    return f"{said}: “{issue.row.said}”" if issue.fault in _SAID else said


def _in_order(issues: Sequence[OnlineIssue]) -> list[OnlineIssue]:
    return sorted(issues, key=lambda issue: _ORDER.index(issue.fault))


def _is_sure(one: PlannedOnline) -> bool:
    """Whom the admin chose stands first: it is theirs to check."""
    return not one.is_chosen


def _mendable(issue: OnlineIssue, wording: Wording) -> tuple[MendableCell, ...]:
    row = issue.row
    why = with_candidates(_why(issue, wording), issue.people)
    return (row.name, row.number.raw, row.unit, row.when or "", why, row.file, row.sheet, row.row)


def _figures(preview: OnlinePreview, wording: Wording) -> tuple[Figure, ...]:
    plan = preview.plan
    late = sum(p.at is not None and preview.event.is_late(preview.session, p.at) for p in plan.planned)
    chosen = sum(p.is_chosen for p in plan.planned)
    timeless = sum(p.at is None for p in plan.planned)
    earlier = sum(p.later is not None and p.later.mode is Mode.ONSITE for p in plan.planned)
    faults = Counter(issue.fault for issue in plan.issues)
    kinds = (f"{wording.count(faults[fault])} {online_fault(fault, wording)}" for fault in _ORDER if faults[fault])
    details = (
        wording("{count} terlambat", count=wording.count(late)) if late else "",
        wording("{count} tanpa waktu", count=wording.count(timeless)) if timeless else "",
        wording("{count} sudah hadir luring, daring lebih awal", count=wording.count(earlier)) if earlier else "",
        wording("{count} Anda pilih", count=wording.count(chosen)) if chosen else "",
    )
    return (
        Figure(
            wording.count(len(plan.planned)),
            wording("akan dicatat hadir daring"),
            " · ".join(filter(None, details)) or sure(len(plan.planned), wording),
            Tone.PRESENT if plan.planned else None,
        ),
        to_look_at(len(plan.issues), kinds, wording),
        Figure(
            wording.count(len(plan.present)),
            wording("sudah tercatat hadir"),
            wording("{count} baris ganda, dihitung sekali", count=wording.count(len(plan.repeated))),
        ),
    )


def _issue(issue: OnlineIssue, preview: OnlinePreview, columns: Sequence[Column], wording: Wording) -> ListLine:
    row, match = issue.row, match_fault(issue.fault.value)
    person = issue.people[0] if len(issue.people) == 1 else None
    said = _why(issue, wording)
    if issue.excuse is not None:
        said = f"{said}: {excuse_word(issue.excuse, wording)}"
    elif match is not None:
        said = with_name(said, issue.people)
    found = person if person and match is None else None
    cells = (_written(row), found.name if found else "–", found.group if found else "", _as_written(row, wording), said)
    tone = Tone.WRONG if issue.fault in _ELSEWHERE else Tone.REVIEW
    shown = TableRow((*where_cells(row.place, columns), *cells), tone, tip=said)
    if row.place in preview.chosen:
        return ListLine(row.place, shown, chosen_line(row.place, _written(row), person, wording), is_chosen=True)
    asks = question(row.place, _written(row), said, wording) if match else ""
    due_first = sorted(issue.people, key=lambda one: not preview.session.expects(one.group))
    return ListLine(row.place, shown, asks, tuple(candidate(one) for one in due_first) if match else ())


def _planned(one: PlannedOnline, preview: OnlinePreview, columns: Sequence[Column], wording: Wording) -> ListLine:
    is_late = one.at is not None and preview.event.is_late(preview.session, one.at)
    notes = (
        wording("Anda pilih") if one.is_chosen else "",
        _recorded_later(one.later, preview, wording) if one.later else "",
        wording("terlambat") if is_late else "",
        wording("tanpa waktu bergabung") if one.at is None else "",
        "" if preview.session.expects(one.person.group) else wording("dari sesi lain"),
    )
    return _found(one, " · ".join(filter(None, notes)), preview, columns, wording)


def _recorded_later(record: Record, preview: OnlinePreview, wording: Wording) -> str:
    """What a desk or an earlier list has of somebody who had joined before."""
    if record.told_at is None:
        return wording("sudah tercatat daring tanpa waktu; kini waktunya diketahui")
    since = wording.clock(preview.event.local(record.told_at))
    if record.mode is Mode.ONLINE:
        return wording("sudah hadir daring {time}; daftar ini lebih awal", time=since)
    return wording("sudah hadir luring {time}; daring lebih awal", time=since)


def _present(one: PresentOnline, preview: OnlinePreview, columns: Sequence[Column], wording: Wording) -> ListLine:
    since = _clock(one.record.told_at, preview, wording)
    note = wording("sudah hadir luring sejak {time}", time=since)
    if one.record.mode is Mode.ONLINE:
        online = wording("sudah hadir daring sejak {time}", time=since)
        note = online if since else wording("sudah tercatat daring tanpa waktu")
    cells = _cells(one.row, one.person.name, one.person.group, _as_written(one.row, wording))
    return ListLine(one.row.place, TableRow((*where_cells(one.row.place, columns), *cells, note), quiet=True))


def _found(
    one: PlannedOnline,
    note: str,
    preview: OnlinePreview,
    columns: Sequence[Column],
    wording: Wording,
    *,
    quiet: bool = False,
) -> ListLine:
    """A row whose person is known for certain, or was chosen."""
    row = one.row
    cells = _cells(row, one.person.name, one.person.group, _clock(one.at, preview, wording))
    shown = TableRow((*where_cells(row.place, columns), *cells, note), quiet=quiet, tip=note)
    asks = chosen_line(row.place, _written(row), one.person, wording) if one.is_chosen else ""
    return ListLine(row.place, shown, asks, is_chosen=one.is_chosen)


def _cells(row: OnlineRow, name: str, group: str, joined: str) -> tuple[str, ...]:
    return _written(row), name, group, joined


def _written(row: OnlineRow) -> str:
    """What the list has of the person."""
    return row.name or row.number.raw


def _as_written(row: OnlineRow, wording: Wording) -> str:
    """When the row says that they joined, as it stands there."""
    match row.when:
        case None:
            return ""
        case str(text):
            return text
        case moment:
            return wording.clock(moment)


def _clock(at: datetime | None, preview: OnlinePreview, wording: Wording) -> str:
    return wording.clock(preview.event.local(at), seconds=True) if at else ""
