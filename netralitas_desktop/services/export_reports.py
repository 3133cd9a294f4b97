"""The roster given back: the figures of an event or a session, and the files that show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.reconcile import reconcile
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.ports import (
    Clock,
    EventStore,
    PaperStore,
    RecordLog,
    Report,
    ReportWriter,
    RosterCheck,
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
                records=_in_order(r for r in records if session is None or r.session == session.id),
                people={p.id: p for p in people},
            )

    def collect(self, event: Event, session: Session | None = None) -> ReadyToWrite:
        """All that the files need, read at once; raises OperatorProblem where there is nothing to report."""
        with self.transactions.transaction():
            report = self.report(event, session)
            if report.reconciliation.is_empty:
                raise OperatorProblem("Kegiatan ini belum punya daftar peserta. Impor dulu daftarnya.")
            return ReadyToWrite(report, self.rosters.files(event.id))

    def warnings(self, ready: ReadyToWrite) -> tuple[str, ...]:
        """What to know before the files are written; touches no database and may run in any thread."""
        told = ((file.name, self.left_out(file)) for file in ready.files)
        return tuple(f"{name}: {sentence}" for name, sentence in told if sentence)

    def write(self, ready: ReadyToWrite, folder: Path) -> Exported:
        """Writes the files, without the database; raises what the writer raises."""
        return Exported(ready.report, self.writer(ready.report, ready.files, folder))


def _in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda r: (r.at, r.device, r.seq)))
