"""The roster given back: the figures of an event or a session, and the files that show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Reconciliation, reconcile
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.ports import (
    Clock,
    EventStore,
    PaperStore,
    RecordLog,
    RosterFile,
    RosterStore,
    SettingStore,
    Transactions,
)
from netralitas_desktop.services.report_ports import Report, ReportWriter, Step, Told
from netralitas_desktop.services.roster_ports import RosterCheck


@dataclass(frozen=True, slots=True)
class ReadyToWrite:
    """The figures of an export and the rosters that it gives back."""

    report: Report
    files: tuple[RosterFile, ...]
    each: tuple[Report, ...] = ()
    """The sessions of the report, where each gets its own papers too."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote, and the figures in it."""

    report: Report
    files: tuple[Path, ...]


class ExportStopped(OperatorProblem):
    """Somebody no longer wants the export; none of its files were left behind."""

    template: ClassVar[str] = "Ekspor dihentikan. Tidak ada berkas yang ditulis."


def nobody_listens(step: Step) -> None:
    """For exports that nobody watches."""


@dataclass(frozen=True, slots=True)
class ExportReports:
    """Reconciles and writes; the database is only read, in one consistent view."""

    events: EventStore
    rosters: RosterStore
    log: RecordLog
    settings: SettingStore
    papers: PaperStore
    transactions: Transactions
    writer: ReportWriter
    left_out: RosterCheck
    clock: Clock

    def report(self, event: Event, session: Session | None = None) -> Report:
        """The figures as they stand now."""
        with self.transactions.transaction():
            schedule = self.events.schedule(event.id)
            people = self.rosters.people(event.id)
            records = self.log.of_event(event.id)
            closings = self.log.closings(event.id)
            sessions = [session] if session else list(schedule.sessions)
            reconciliation = reconcile(people, schedule, records, closings, session)
            return Report(
                event=event,
                schedule=schedule,
                session=session,
                reconciliation=reconciliation,
                sessions=tuple((s, reconcile(people, schedule, records, closings, s)) for s in sessions),
                issues=self.rosters.issues(event.id),
                desk_names=self.settings.desk_names(),
                made_at=event.local(self.clock()),
                closed=frozenset(c.session for c in closings),
                paper=self.papers.paper(event.id),
                visitors=_who_came(reconciliation, people) if session else (),
                records=_in_order(r for r in records if session is None or r.session == session.id),
                people={p.id: p for p in people},
            )

    def collect(self, event: Event, session: Session | None = None, *, each_session: bool = False) -> ReadyToWrite:
        """All that the files need, read at once; raises OperatorProblem where there is nothing to report.

        With `each_session` an event's export also has the papers of its sessions.
        """
        with self.transactions.transaction():
            report = self.report(event, session)
            if report.reconciliation.is_empty:
                raise OperatorProblem("Kegiatan ini belum punya daftar peserta. Impor dulu daftarnya.")
            each = _sessions_of(report, self.rosters.people(event.id)) if each_session else ()
            return ReadyToWrite(report, self.rosters.files(event.id), each)

    def warnings(self, ready: ReadyToWrite) -> tuple[str, ...]:
        """What to know before the files are written; touches no database and may run in any thread."""
        return self.lost_from(ready.files)

    def roster_files(self, event: Event) -> tuple[RosterFile, ...]:
        """The files that an export of the event gives back."""
        return self.rosters.files(event.id)

    def lost_from(self, files: Sequence[RosterFile]) -> tuple[str, ...]:
        """What those files hold that can't be given back, a sentence each; as `warnings`, in any thread."""
        told = ((file.name, self.left_out(file)) for file in files)
        return tuple(f"{name}: {sentence}" for name, sentence in told if sentence)

    def write(self, ready: ReadyToWrite, folder: Path, told: Told = nobody_listens) -> Exported:
        """Writes the files, without the database; raises what the writer raises, and what `told` raises."""
        return Exported(ready.report, self.writer((ready.report, *ready.each), ready.files, folder, told))


def _sessions_of(report: Report, people: Sequence[Participant]) -> tuple[Report, ...]:
    """The report of each session that is in an event's report and has anybody to report; of a session's none."""
    if report.session is not None:
        return ()
    return tuple(
        replace(
            report,
            session=session,
            reconciliation=found,
            sessions=((session, found),),
            visitors=_who_came(found, people),
            records=tuple(r for r in report.records if r.session == session.id),
        )
        for session, found in report.sessions
        if not found.is_empty
    )


def _who_came(found: Reconciliation, people: Sequence[Participant]) -> tuple[Participant, ...]:
    came = {r.participant for r in found.beside.visitors}
    return tuple(p for p in people if p.id in came)


def _in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda r: (r.at, r.device, r.seq)))
