"""Reports built by hand from the rows of a roster workbook, for the tests of the export."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

from openpyxl import load_workbook

from netralitas_desktop.domain.import_plan import Issue
from netralitas_desktop.domain.participants import Entry, Mode, Participant, Place
from netralitas_desktop.domain.reconcile import Closing, Reconciliation, reconcile
from netralitas_desktop.domain.records import WITHOUT_TIME, Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.report_ports import Report

EVENT = "e1"
DEVICE = "d1"
START = datetime(2023, 10, 30, 7, 40, tzinfo=ZoneInfo("Asia/Jakarta"))


def roster_file(content: bytes, name: str = "daftar-peserta.xlsx", file_id: str = "f1") -> RosterFile:
    return RosterFile(file_id, EVENT, name, hashlib.sha256(content).hexdigest(), START, content)


def people_in(
    file: RosterFile, first_row: int, name_column: int, number_column: int, group: Callable[[str], str]
) -> tuple[Participant, ...]:
    """Everybody below `first_row` of each sheet who has a running number and a name; `group` tells a sheet's group."""
    people = []
    for sheet in load_workbook(BytesIO(file.content)):
        for row in range(first_row, sheet.max_row + 1):
            name = sheet.cell(row, name_column).value
            if isinstance(sheet.cell(row, 1).value, int) and name:
                number = "".join(filter(str.isdigit, str(sheet.cell(row, number_column).value)))
                entry = Entry(str(name), number=number, group=group(sheet.title), unit="SDN Jetis 1")
                place = Place(file.id, sheet.title, row)
                people.append(Participant(f"p{sheet.title}{row}", EVENT, entry, place))
    return tuple(people)


@dataclass
class ReportBuilder:
    """An event of one session for each list of groups, and what the desks recorded."""

    people: Sequence[Participant]
    groups: Sequence[Sequence[str]]
    event: Event = field(default_factory=lambda: Event(EVENT, "Ikrar Netralitas ASN 2023", place="GOR Gajah Mada"))
    issues: tuple[Issue, ...] = ()
    records: list[Record] = field(default_factory=list)
    closed: frozenset[str] = frozenset()

    @property
    def sessions(self) -> tuple[Session, ...]:
        days = enumerate(self.groups, 1)
        first = date(2023, 10, 30)
        return tuple(
            Session(f"s{n}", EVENT, f"Hari {n}", first + timedelta(n - 1), time(8), time(11), "GOR", tuple(groups))
            for n, groups in days
        )

    def scan(self, person: Participant, session: str = "s1", late: bool = False, pact: bool = False) -> Record:
        checkpoint = Checkpoint.PACT if pact else Checkpoint.REGISTRATION
        return self._add(
            RecordKind.SCAN,
            Verdict.PRESENT,
            session,
            checkpoint,
            participant=person.id,
            number=person.number,
            late=late,
        )

    def online_without_time(self, person: Participant) -> None:
        """A list that does not tell when has them: the record bears the moment of its import, after the session."""
        came = self.scan(person)
        imported = START + timedelta(days=2)
        self.records[-1] = replace(came, at=imported, mode=Mode.ONLINE, reason=f"zoom.csv, baris 2; {WITHOUT_TIME}")

    def excuse(self, person: Participant, excuse: Excuse, reason: str = "", session: str = "s1") -> Record:
        return self._add(RecordKind.EXCUSE, None, session, participant=person.id, excuse=excuse, reason=reason)

    def walk_in(self, name: str, unit: str = "", number: str = "", reason: str = "", session: str = "s1") -> Record:
        return self._add(
            RecordKind.WALK_IN, Verdict.PRESENT, session, name=name, unit=unit, number=number, reason=reason
        )

    def refused(self, verdict: Verdict, number: str = "", session: str = "s1", **said: object) -> Record:
        return self._add(RecordKind.SCAN, verdict, session, number=number, **said)

    def _add(
        self,
        kind: RecordKind,
        verdict: Verdict | None,
        session: str,
        checkpoint: Checkpoint = Checkpoint.REGISTRATION,
        **said: object,
    ) -> Record:
        seq = len(self.records) + 1
        at = START + timedelta(seconds=7 * seq, microseconds=12345)
        record = Record(f"r{seq}", EVENT, session, checkpoint, kind, verdict, at, DEVICE, seq, "Rina", **said)  # type: ignore[arg-type]
        self.records.append(record)
        return record

    def close(self, *sessions: str) -> None:
        self.closed |= frozenset(sessions)

    def report(self, session: str | None = None) -> Report:
        schedule = Schedule(self.sessions)
        only = next((s for s in self.sessions if s.id == session), None)
        shown: Iterable[Session] = self.sessions if only is None else (only,)
        by_session = tuple((s, self._reconciled(schedule, s)) for s in shown)
        return Report(
            event=self.event,
            schedule=schedule,
            session=only,
            reconciliation=self._reconciled(schedule, only),
            sessions=by_session,
            issues=self.issues,
            desk_names={DEVICE: "Meja 1"},
            made_at=START + timedelta(hours=4),
            closed=self.closed,
            records=tuple(r for r in self.records if only is None or r.session == only.id),
            people={p.id: p for p in self.people},
        )

    def _reconciled(self, schedule: Schedule, only: Session | None) -> Reconciliation:
        due = {s.id: {p.id for p in self.people if s.expects(p.group)} for s in self.sessions}
        closings = [Closing(s, frozenset(due[s])) for s in self.closed]
        return reconcile(self.people, schedule, self.records, closings, only)
