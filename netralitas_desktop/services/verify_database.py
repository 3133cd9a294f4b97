"""Whether the record can be trusted: the database, the chain of every device, and the identity of the totals."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.reconcile import Reconciliation, reconcile
from netralitas_desktop.domain.records import BrokenLink, ChainFault, Record, valid
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.ports import EventStore, Inspection, RecordLog, RosterStore, Transactions

_FAULTS = {
    ChainFault.GAP: "ada catatan yang hilang",
    ChainFault.UNLINKED: "catatan tidak tersambung dengan yang sebelumnya",
    ChainFault.ALTERED: "isi catatan berubah",
}


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at and what was found wrong; no problems is the good answer."""

    records: int
    problems: tuple[str, ...]

    @property
    def is_ok(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class VerifyDatabase:
    events: EventStore
    rosters: RosterStore
    log: RecordLog
    inspection: Inspection
    transactions: Transactions

    def __call__(self) -> Verification:
        with self.transactions.transaction():
            problems = [f"basis data: {fault}" for fault in self.inspection.faults()]
            problems += [_broken(link) for link in self.inspection.broken_links()]
            count = 0
            for event in self._events(problems):
                try:
                    count += len(self.log.of_event(event.id))
                    problems += self._of_event(event)
                except OperatorProblem as unreadable:
                    problems.append(f"{event.name}: {unreadable}")
            return Verification(count, tuple(problems))

    def _events(self, problems: list[str]) -> tuple[Event, ...]:
        try:
            return self.events.events()
        except OperatorProblem as unreadable:
            problems.append(str(unreadable))
            return ()

    def _of_event(self, event: Event) -> list[str]:
        people, schedule = self.rosters.people(event.id), self.events.schedule(event.id)
        records, closings = self.log.of_event(event.id), self.log.closings(event.id)
        ids = {r.id for r in records}
        known = {p.id for p in people}
        problems = [
            f"{event.name}: catatan {r.id} merujuk catatan yang tidak ada"
            for r in records
            if r.refers_to and r.refers_to not in ids
        ]
        problems += [
            f"{event.name}: catatan {r.id} merujuk peserta yang tidak ada"
            for r in records
            if r.participant and r.participant not in known
        ]
        whole = reconcile(people, schedule, records, closings)
        parts = [reconcile(people, schedule, records, closings, s) for s in schedule.sessions]
        return problems + _identity(event, whole, parts) + _unnamed(event, whole, known, records)


def _identity(event: Event, whole: Reconciliation, parts: list[Reconciliation]) -> list[str]:
    problems = [
        f"{event.name}: jumlah kategori tidak sama dengan daftar" for r in (whole, *parts) if not r.totals.is_identity
    ]
    unscheduled = sum(a.session is None for a in whole.attendances)
    if sum(p.totals.roster for p in parts) + unscheduled != whole.totals.roster:
        problems.append(f"{event.name}: jumlah per sesi tidak sama dengan jumlah kegiatan")
    once = {a.participant.id for a in whole.attendances}
    if len(once) != len(whole.attendances):
        problems.append(f"{event.name}: ada peserta yang dihitung dua kali")
    return problems


def _unnamed(event: Event, whole: Reconciliation, known: set[str], records: tuple[Record, ...]) -> list[str]:
    """People whom a desk recorded as present and whom no list would name."""
    named = {a.participant.id for a in whole.attendances} | {one.participant.id for one in whole.beside.removed}
    lost = {r.participant for r in valid(records) if r.counts_as_present} & known - named
    return [f"{event.name}: {len(lost)} orang yang tercatat hadir tidak disebut di laporan"] if lost else []


def _broken(link: BrokenLink) -> str:
    return f"rantai catatan {link.device} pada urutan {link.seq}: {_FAULTS[link.fault]}"
