"""Reports of a small event, for the tests of what is shown of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Closing, reconcile
from netralitas_desktop.domain.records import Record
from netralitas_desktop.services.report_ports import Report
from tests.fakes import DEVICE, a_nip, event, record, schedule


def a_report(
    people: Sequence[Participant], records: Iterable[Record] = (), session: int | None = 1, closed: Sequence[str] = ()
) -> Report:
    plan, log = schedule(), list(records)
    only = plan.sessions[session - 1] if session else None
    over = [s for s in plan.sessions if s.id in closed]
    closings = [Closing(s.id, frozenset(p.id for p in people if s.expects(p.group))) for s in over]
    return Report(
        event=event(),
        schedule=plan,
        session=only,
        reconciliation=reconcile(people, plan, log, closings, only),
        sessions=tuple((s, reconcile(people, plan, log, closings, s)) for s in ([only] if only else plan.sessions)),
        issues=(),
        desk_names={DEVICE: "Meja 1"},
        made_at=datetime(2023, 10, 30, tzinfo=UTC),
        closed=frozenset(closed),
    )


def here(n: int, **said: object) -> Record:
    """The n-th person came."""
    return record(n, participant=f"p{n:04d}", number=a_nip(n), **said)  # type: ignore[arg-type]
