"""The signatures under the pact that rest on a registration."""

from __future__ import annotations

from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.verdicts import History
from netralitas_desktop.services.ports import RecordLog, RosterStore


def signatures_on(registration: Record, rosters: RosterStore, log: RecordLog) -> tuple[Record, ...]:
    """What would stand without any registration, were this one voided; nothing for any other record."""
    if not registration.counts_as_present:
        return ()
    return _history_around(registration, rosters, log).signatures_on(registration)


def _history_around(registration: Record, rosters: RosterStore, log: RecordLog) -> History:
    """The past of the person; of a guest by their number, and of one without a number by what refers to them."""
    histories = log.histories(registration.event)
    if registration.participant:
        return histories.of_person(rosters.person(registration.participant))
    if not registration.number:
        return History((registration, *(r for r in log.answers(registration.id) if not _is_voided(r, log))))
    match rosters.listing(registration.event).with_number(registration.number):
        case [person]:
            return histories.of_person(person)
        case _:
            return histories.of_number(registration.number)


def _is_voided(record: Record, log: RecordLog) -> bool:
    return any(r.kind is RecordKind.VOID for r in log.answers(record.id))
