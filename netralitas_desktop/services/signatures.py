"""The signatures under the pact that rest on a registration."""

from __future__ import annotations

from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.verdicts import History
from netralitas_desktop.domain.walk_ins import guests_of
from netralitas_desktop.services.ports import RecordLog, RosterStore


def signatures_on(registration: Record, rosters: RosterStore, log: RecordLog) -> tuple[Record, ...]:
    """What would stand without any registration, were this one voided; nothing for any other record."""
    if not registration.counts_as_present:
        return ()
    return _history_around(registration, rosters, log).signatures_on(registration)


def _history_around(registration: Record, rosters: RosterStore, log: RecordLog) -> History:
    """The past of the person, or of the guest as the reports know them (ADR 27)."""
    histories = log.histories(registration.event)
    if registration.participant:
        return histories.of_person(rosters.person(registration.participant))
    match rosters.listing(registration.event).with_number(registration.number):
        case [person]:
            return histories.of_person(person)
        case _:
            return _history_of_guest(registration, log)


def _history_of_guest(registration: Record, log: RecordLog) -> History:
    guests = log.guests(registration.event, registration.session)
    whose = guests_of(guests)
    return History([r for r in guests if whose[r.id] == whose.get(registration.id)])
