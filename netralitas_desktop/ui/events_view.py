"""What the screen of events shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netralitas_desktop.domain.session_sizes import SessionSizes
from netralitas_desktop.domain.sessions import Event, GroupBy, Policy, Schedule
from netralitas_desktop.services.create_event import ZONES, EventCreated
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event of this laptop with what the list tells of it."""

    event: Event
    schedule: Schedule
    people: int


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event as the list shows it."""

    name: str
    when: str
    size: str
    badge: str


def known_events(program: Program) -> tuple[KnownEvent, ...]:
    """Newest first; for the database's thread."""
    return tuple(
        KnownEvent(event, program.catalogue.schedule(event), sum(program.catalogue.group_sizes(event).values()))
        for event in program.catalogue.all_events()
    )


def event_line(known: KnownEvent, wording: Wording) -> EventLine:
    where = " · ".join(filter(None, (days(known.schedule, wording), known.event.place)))
    size = wording(
        "{sessions} sesi · {people} peserta", sessions=len(known.schedule.sessions), people=wording.count(known.people)
    )
    return EventLine(known.event.name, where, size, wording("Contoh") if known.event.is_demo else "")


def days(schedule: Schedule, wording: Wording) -> str:
    """`30 Okt – 3 Nov 2023`, or the one day."""
    first, last = schedule.sessions[0].day, schedule.sessions[-1].day
    if first == last:
        return wording.day(first, weekday=False, short=True)
    start = wording.day(first, weekday=False, short=True, year=first.year != last.year)
    return f"{start} – {wording.day(last, weekday=False, short=True)}"


CODE_NAMES = {
    "itf": "ITF (2 of 5)",
    "codabar": "Codabar",
    "code93": "Code 93",
    "pdf417": "PDF417",
    "datamatrix": "Data Matrix",
    "ean": "EAN / UPC",
    "databar": "GS1 DataBar",
}
"""Kinds of codes that an event may ask for, as their makers write them."""


def event_rules(event: Event, wording: Wording) -> str:
    """How the event groups people, what a wrong session means, its clock, and its cards' codes, in one line."""
    said = wording("Kode lain: {codes}", codes=_names(event)) if event.codes else ""
    rules = (grouping(event.group_by, wording), policy(event.policy, wording), zone(event), said)
    return " · ".join(filter(None, (event.place, *rules)))


def told_of_kinds(event: Event, wording: Wording) -> tuple[str, Tone]:
    """What follows from the kinds of codes that were just chosen."""
    if not event.codes:
        said = wording("Meja hanya membaca Code 128, Code 39, dan QR saat dibuka lagi.")
        return said, Tone.PRESENT
    said = wording(
        "Meja juga membaca {codes} saat dibuka lagi. Coba satu kartu di Uji kartu: pembacaan bisa lebih lambat.",
        codes=_names(event),
    )
    return said, Tone.PRESENT


def _names(event: Event) -> str:
    return ", ".join(CODE_NAMES.get(kind, kind) for kind in event.codes)


def grouping(group_by: GroupBy, wording: Wording) -> str:
    match group_by:
        case GroupBy.KECAMATAN:
            return wording("Kelompok: kecamatan")
        case GroupBy.UNIT:
            return wording("Kelompok: unit kerja")


def policy(chosen: Policy, wording: Wording) -> str:
    match chosen:
        case Policy.REFUSE:
            return wording("Salah jadwal: ditolak")
        case Policy.ASK:
            return wording("Salah jadwal: tanya pengawas")
        case Policy.ACCEPT:
            return wording("Salah jadwal: diterima")


def zone(event: Event) -> str:
    return next((short for short, name in ZONES.items() if name == event.timezone), event.timezone)


def session_columns(wording: Wording) -> tuple[Column, ...]:
    return (
        Column(wording("Hari"), 84, 2, wraps=True, least=76),
        Column(wording("Sesi"), 56, 2, strong=True, wraps=True),
        Column(wording("Jam"), 98),
        Column(wording("Tempat"), 66, 4, wraps=True),
        Column(wording("Kelompok"), 76, 8, wraps=True),
        Column(wording("Peserta"), 68, right=True, least=44),
        Column(wording("Keadaan"), 100, muted=True, least=84),
    )


def session_rows(schedule: Schedule, sizes: SessionSizes, today: date, wording: Wording) -> tuple[TableRow, ...]:
    """The sessions of an event with the people who are due."""
    return tuple(
        TableRow(
            (
                wording.day(session.day, short=True, year=False),
                session.name,
                f"{wording.clock(session.starts)}–{wording.clock(session.ends)}",
                session.place,
                ", ".join(session.groups),
                wording.count(sizes.due[session.id]),
                _state(session.id in sizes.closed, session.day, today, wording),
            )
        )
        for session in schedule.sessions
    )


def _state(is_closed: bool, day: date, today: date, wording: Wording) -> str:
    if is_closed:
        return wording("Ditutup")
    if day == today:
        return wording("Hari ini")
    return wording("Lewat") if day < today else wording("Akan datang")


def told_of_creation(made: EventCreated, wording: Wording) -> tuple[str, Tone]:
    """What to say of a new event; days that are over only warn, since rehearsals have them."""
    count = len(made.schedule.sessions)
    if not made.past:
        said = wording("Kegiatan “{name}” dibuat dengan {count} sesi.", name=made.event.name, count=count)
        return said, Tone.PRESENT
    names = ", ".join(session.name for session in made.past)
    said = wording(
        "Kegiatan “{name}” dibuat dengan {count} sesi. Harinya sudah lewat: {past}. "
        "Untuk latihan tidak apa-apa; selain itu, periksa tanggal di jadwal.",
        name=made.event.name,
        count=count,
        past=names,
    )
    return said, Tone.REVIEW
