"""The roster given back: the figures of an event or a session, and the files that show them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.reconcile import reconcile
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.ports import (
    Clock,
    EventStore,
    PaperStore,
    RecordLog,
    Report,
    ReportWriter,
    RosterFile,
    RosterStore,
    SettingStore,
    Transactions,
)


@dataclass(frozen=True, slots=True)
class ReadyToWrite:
    """The figures of an export and the rosters that it gives back."""

    report: Report
    files: tuple[RosterFile, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote, and the figures in it."""

    report: Report
    files: tuple[Path, ...]


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
            came = {r.participant for r in reconciliation.beside.visitors}
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
                visitors=tuple(p for p in people if session and p.id in came),
            )

    def collect(self, event: Event, session: Session | None = None) -> ReadyToWrite:
        """All that the files need, read at once; raises OperatorProblem where there is nothing to report."""
        with self.transactions.transaction():
            report = self.report(event, session)
            if report.reconciliation.is_empty:
                raise OperatorProblem("Kegiatan ini belum punya daftar peserta. Impor dulu daftarnya.")
            return ReadyToWrite(report, self.rosters.files(event.id))

    def write(self, ready: ReadyToWrite, folder: Path) -> Exported:
        """Writes the files, without the database; raises what the writer raises."""
        return Exported(ready.report, self.writer(ready.report, ready.files, folder))
