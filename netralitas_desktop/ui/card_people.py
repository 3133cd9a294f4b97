"""How people, numbers, groups and sessions are written on the desk."""

from __future__ import annotations

from netralitas_desktop.domain.numbers import Nik, NotANumber, parse_number
from netralitas_desktop.domain.participants import Participant, group_key
from netralitas_desktop.domain.sessions import GroupBy, Session
from netralitas_desktop.ui.wording import Wording

_PREFIXES = ("kec", "kecamatan")
PAYLOAD_SHOWN = 48
UNIT_SHOWN = 64


def group_label(group: str, group_by: GroupBy, wording: Wording) -> str:
    """`Kec. Mojosari`, or the unit's own name."""
    first = group.split(maxsplit=1)[0].strip(".:").casefold() if group.strip() else ""
    if not group or group_by is GroupBy.UNIT or first in _PREFIXES:
        return group
    return wording("Kec. {group}", group=group)


def unit_beside(person: Participant) -> str:
    """The unit, unless the group already says it; cut where it would push the card's other lines out."""
    return "" if group_key(person.unit) == group_key(person.group) else cut(person.unit, UNIT_SHOWN)


def number_label(digits: str, wording: Wording) -> str:
    """`NIP 19850719 201001 2 023`; what is no sound number stays as it is."""
    try:
        number = parse_number(digits)
    except NotANumber:
        return wording("Nomor {number}", number=digits) if digits else ""
    kind = "NIK" if isinstance(number, Nik) else "NIP"
    return f"{kind} {number.written}"


def person_line(person: Participant, digits: str, wording: Wording) -> str:
    """`PNS · III/a · NIP 19850719 201001 2 023`, as far as it is known."""
    entry = person.entry
    number = number_label(digits or entry.number or entry.raw_number, wording)
    return " · ".join(part for part in (entry.status, entry.rank, number) if part)


def person_about(person: Participant, group_by: GroupBy, wording: Wording) -> str:
    """One line that tells two people of one name apart."""
    parts = (unit_beside(person), group_label(person.group, group_by, wording), person_line(person, "", wording))
    return " · ".join(part for part in parts if part)


def payload_shown(payload: str) -> str:
    """A code's text, cut to one line."""
    return cut(payload, PAYLOAD_SHOWN)


def cut(text: str, length: int) -> str:
    """The text, with an ellipsis where it is longer."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def session_when(session: Session, wording: Wording) -> str:
    """`Kamis 2 November 2023, 08.00 — GOR Dinas Pendidikan`."""
    when = f"{wording.day(session.day)}, {wording.clock(session.starts)}"
    return f"{when} — {session.place}" if session.place else when


def session_line(session: Session, wording: Wording) -> str:
    """`Hari 1 · Senin 30 Okt · 08.00–11.00 · GOR Dinas Pendidikan`."""
    hours = f"{wording.clock(session.starts)}–{wording.clock(session.ends)}"
    parts = (session.name, wording.day(session.day, short=True, year=False), hours, session.place)
    return " · ".join(part for part in parts if part)
