"""The lists of people: who came, who did not, and who signed the pact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportlab.lib.units import mm

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.reconcile import CAME, Attendance, Category
from netralitas_desktop.domain.records import Record
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.beside_words import REMOVED, REMOVED_AFTER_COMING, VISITORS
from netralitas_desktop.reports.looks import TONES
from netralitas_desktop.reports.paper.opening import about, begin, note
from netralitas_desktop.reports.paper.people_rows import by_group, clock, group_line
from netralitas_desktop.reports.paper.people_table import PeopleTable
from netralitas_desktop.reports.paper.prose import paragraph
from netralitas_desktop.reports.paper.sheets import MUTED, Sheets
from netralitas_desktop.reports.paper.signatures import draw_signatures, signatures_height
from netralitas_desktop.reports.paper.tables import Column, empty_line
from netralitas_desktop.reports.paper.typefaces import Face
from netralitas_desktop.reports.recap import identity_words
from netralitas_desktop.reports.row_status import session_name
from netralitas_desktop.services.report_ports import Report

ATTENDANCE_LIST, ABSENT_LIST, SIGNERS_LIST = "Daftar hadir", "Daftar tidak hadir", "Daftar penanda tangan"

_REMARK = Column("Keterangan", 26 * mm)
_STATUS = Column("Status", 28 * mm)


def attendance_paper(report: Report) -> bytes:
    """Everybody who came, by group, with the time that stands for a signature; then those beside the roster.

    Who of this session came on another day stands below, so that this list and that of the absent make the roster.
    """
    sheets = begin(report, ATTENDANCE_LIST)
    about(sheets, report)
    came = [a for a in report.reconciliation.attendances if a.category in CAME]
    gone = (one.participant for one in report.reconciliation.beside.removed)
    people = (*(a.participant for a in came), *report.visitors, *gone)
    table = PeopleTable(sheets, report.event.group_by, people, (_time(report), _REMARK), posts=False)
    for name, members in by_group(a for a in came if _is_here(a, report)).items():
        _came(table, report, group_line(name, len(members)), members)
    _beside(table, report)
    if elsewhere := [a for a in came if not _is_here(a, report)]:
        _came(table, report, group_line("Hadir di sesi lain", len(elsewhere)), elsewhere)
    table.end(_after(sheets, report))
    if not table.count:
        empty_line(sheets, "Belum ada yang hadir.")
    _note_times(sheets, report)
    _end(sheets, report, table.count)
    return sheets.finish()


def _came(table: PeopleTable, report: Report, band: str, members: Sequence[Attendance]) -> None:
    table.band(band)
    for attendance in members:
        if (record := attendance.record) is not None:
            told = (clock(report, record.told_at), _remark(report, attendance, record))
            table.person(attendance.participant, told)


def _is_here(attendance: Attendance, report: Report) -> bool:
    """Whether somebody came to what the report is about; who came on another day stands on that day's list."""
    record, session = attendance.record, report.session
    return record is not None and (session is None or record.session == session.id)


def _remark(report: Report, attendance: Attendance, record: Record) -> str:
    said = (
        wording.LATE if record.late else "",
        wording.ONLINE if record.mode is Mode.ONLINE else "",
        f"Hadir di {session_name(report, record.session)}" if attendance.category is Category.OTHER_SESSION else "",
        REMOVED.lower() if attendance.participant.removed else "",
    )
    return ", ".join(filter(None, said))


def _beside(table: PeopleTable, report: Report) -> None:
    """Visitors from other sessions, people whom a later roster dropped, and people added at the desk."""
    beside = report.reconciliation.beside
    first = {r.participant: r for r in reversed(beside.visitors)}
    if report.visitors:
        table.band(f"{VISITORS} · {wording.count_text(len(report.visitors))} orang")
    for person in report.visitors:
        table.person(person, (clock(report, first[person.id].told_at), person.group))
    gone = [(one.participant, one.record) for one in beside.removed if one.record is not None]
    if gone:
        table.band(f"{REMOVED_AFTER_COMING} · {wording.count_text(len(gone))} orang")
    for person, record in gone:
        table.person(person, (clock(report, record.told_at), person.group))
    if beside.walk_ins:
        table.band(f"Peserta tambahan · {wording.count_text(len(beside.walk_ins))} orang")
    for record in beside.walk_ins:
        told = (record.reason,) if table.tells_units else (record.unit, record.reason)
        more = (clock(report, record.at), ", ".join(filter(None, told)))
        table.other(record.name, record.number, record.unit, more)


def absent_paper(report: Report) -> bytes:
    """Everybody of the roster who did not come, by group, with why."""
    sheets = begin(report, ABSENT_LIST)
    about(sheets, report)
    absent = [a for a in report.reconciliation.attendances if a.category not in CAME]
    counts = Counter(a.category for a in absent)
    if absent:
        said = ", ".join(
            f"{wording.CATEGORY[c].lower()} {wording.count_text(counts[c])}" for c in Category if counts[c]
        )
        paragraph(sheets, f"{wording.count_text(len(absent))} orang: {said}.", size=9.5)
        sheets.gap(2 * mm)
    table = PeopleTable(sheets, report.event.group_by, (a.participant for a in absent), (_STATUS,), posts=True)
    for name, members in by_group(absent).items():
        table.band(group_line(name, len(members)))
        for attendance in members:
            category = attendance.category
            table.person(attendance.participant, (wording.CATEGORY[category],), f"#{TONES[category][0]}")
    table.end(_after(sheets, report))
    if not absent:
        empty_line(sheets, "Tidak ada: semua peserta hadir.")
    _end(sheets, report, table.count)
    return sheets.finish()


def signers_paper(report: Report) -> bytes:
    """Everybody who signed the pact, by group, with when; then those whom the sum does not count."""
    sheets = begin(report, SIGNERS_LIST)
    about(sheets, report)
    signed = [a for a in report.reconciliation.attendances if a.pact is not None]
    table = PeopleTable(sheets, report.event.group_by, (a.participant for a in signed), (_time(report),), posts=True)
    for name, members in by_group(signed).items():
        table.band(group_line(name, len(members)))
        for attendance in members:
            when = clock(report, attendance.pact.at) if attendance.pact else ""
            table.person(attendance.participant, (when,))
    _signed_beside(table, report)
    table.end(_after(sheets, report))
    _note_times(sheets, report)
    _end(sheets, report, table.count)
    return sheets.finish()


def _signed_beside(table: PeopleTable, report: Report) -> None:
    """Those who signed here and whom this sum does not count."""
    beside = report.reconciliation.beside
    visiting = [(report.people[r.participant], r) for r in beside.visiting_signers]
    gone = [(one.participant, one.pact) for one in beside.removed if one.pact is not None]
    for band, people in ((VISITORS, visiting), (REMOVED_AFTER_COMING, gone)):
        if people:
            table.band(f"{band} · {wording.count_text(len(people))} orang")
        for person, record in people:
            table.person(person, (clock(report, record.at),))
    if beside.signers:
        table.band(f"Di luar daftar peserta · {wording.count_text(len(beside.signers))} orang")
    for record in beside.signers:
        table.other(record.name, record.number, record.unit, (clock(report, record.at),))


def anyone_signed(report: Report) -> bool:
    """Whether a list of signatories would name somebody."""
    return bool(report.reconciliation.totals.pact or report.reconciliation.beside.signatures)


def _time(report: Report) -> Column:
    """With room for the day where there are several."""
    is_dated = len({s.day for s, _ in report.sessions}) > 1
    return Column("Waktu", 22 * mm if is_dated else 14 * mm, "center")


def _note_times(sheets: Sheets, report: Report) -> None:
    online = "; yang daring, saat bergabung menurut daftarnya" if report.reconciliation.totals.online else ""
    zone = report.event.local(report.made_at).tzname()
    note(sheets, f"Waktu menurut {zone}, dicatat saat kartu dipindai di meja{online}.")


def _after(sheets: Sheets, report: Report) -> float:
    """How high all that stands below a list is: a note, its count, and the signatures."""
    return _closing(sheets, report) + 8 * mm


def _closing(sheets: Sheets, report: Report) -> float:
    return signatures_height(sheets, report.paper) + 21 * mm


def _end(sheets: Sheets, report: Report, count: int) -> None:
    """How many stand in the list, on the same page as the signatures, so that none are given on an empty page."""
    sheets.need(min(_closing(sheets, report), sheets.room_on_a_page))
    sheets.gap(2 * mm)
    paragraph(sheets, f"Jumlah dalam daftar ini: {wording.count_text(count)} orang.", Face.BOLD, 9.5)
    paragraph(sheets, identity_words(report.reconciliation.totals), size=8.5, color=MUTED)
    days = [session.day for session, _ in report.sessions]
    day = max(days) if days else report.event.local(report.made_at).date()
    draw_signatures(sheets, report.paper, report.event, day)
