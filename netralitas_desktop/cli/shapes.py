"""The shapes that commands print as JSON; DESIGN §7 is their contract."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from netralitas_desktop.domain.conflicts import Conflict
from netralitas_desktop.domain.excuse_plan import ExcusePlan, PlannedExcuse
from netralitas_desktop.domain.import_plan import Issue
from netralitas_desktop.domain.online_plan import OnlinePlan
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, Verdict
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.domain.users import User
from netralitas_desktop.domain.verdicts import Decision
from netralitas_desktop.reports.conflict_words import conflict_words
from netralitas_desktop.services.find_people import FoundPerson
from netralitas_desktop.services.import_roster import RosterCount, RosterPreview, RosterUndone
from netralitas_desktop.services.record_scan import Outcome
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.services.watch_desk import Line


def event_shape(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "name": event.name,
        "place": event.place,
        "timezone": event.timezone,
        "group_by": event.group_by.value,
        "policy": event.policy.value,
        "demo": event.is_demo,
        "codes": list(event.codes),
    }


def session_shape(session: Session) -> dict[str, object]:
    return {
        "id": session.id,
        "name": session.name,
        "day": session.day.isoformat(),
        "starts": session.starts.isoformat("minutes"),
        "ends": session.ends.isoformat("minutes"),
        "place": session.place,
        "groups": list(session.groups),
    }


def created_shape(event: Event, schedule: Schedule) -> dict[str, object]:
    return {"event": event.id, "sessions": [session_shape(s) for s in schedule.sessions]}


def issue_shape(issue: Issue, preview: RosterPreview) -> dict[str, object]:
    return {
        "code": issue.code.value,
        "file": preview.read.file_name(issue.file),
        "sheet": issue.sheet,
        "row": issue.row,
        "text": issue.text,
    }


def import_shape(preview: RosterPreview, count: RosterCount, marked: Sequence[Path] | None) -> dict[str, object]:
    """`marked` are the copies with marked cells, where such were asked for."""
    plan = preview.plan
    shape: dict[str, object] = {
        "participants": count.participants,
        "with_number": count.with_number,
        "by_group": count.by_group,
        "issues": [issue_shape(i, preview) for i in preview.read.issues],
        "plan": {
            "added": len(plan.added) + len(plan.restored),
            "changed": len(plan.changed),
            "removed": len(plan.removed),
            "unchanged": len(plan.unchanged),
        },
        "only_replaces_file": plan.only_replaces_file,
    }
    return shape if marked is None else shape | {"marked": [str(path) for path in marked]}


def undone_shape(undone: RosterUndone) -> dict[str, object]:
    last, count = undone.last, undone.count
    return {
        "participants": count.participants,
        "with_number": count.with_number,
        "by_group": count.by_group,
        "undone": {
            "at": last.at.isoformat(),
            "files": list(last.files),
            "added": last.added,
            "changed": last.changed,
            "removed": last.removed,
        },
    }


def participant_shape(person: Participant) -> dict[str, object]:
    return {
        "number": person.number or None,
        "name": person.name,
        "group": person.group,
        "unit": person.unit,
        "status": person.entry.status,
        "mode": person.entry.mode.value if person.entry.mode else None,
    }


def conflict_shape(conflict: Conflict, report: Report) -> dict[str, object]:
    words = conflict_words(conflict, report)
    return {
        "kind": conflict.kind.value,
        "participants": [p.id for p in conflict.people],
        "records": [r.id for r in conflict.records],
        "taken": conflict.taken.id if conflict.taken else None,
        "text": f"{words.what}: {words.happened}",
        "decision": words.decision,
    }


def user_shape(user: User) -> dict[str, object]:
    return {"id": user.id, "name": user.name, "role": user.role.value, "added_at": user.added_at.isoformat()}


def found_shape(found: FoundPerson) -> dict[str, object]:
    return {
        "id": found.participant.id,
        **participant_shape(found.participant),
        "matched": [m.value for m in found.matched],
        "here": _iso(found.here.told_at) if found.here else None,
        "excuse": found.excuse.value if found.excuse else None,
    }


def excuses_shape(plan: ExcusePlan, records: Sequence[Record]) -> dict[str, object]:
    return {
        "planned": [_planned_shape(e) for e in plan.planned],
        "known": len(plan.known),
        "records": [r.id for r in records],
        "issues": [
            {
                "code": i.fault.value,
                "sheet": i.row.sheet,
                "row": i.row.row,
                "name": i.row.name,
                "candidates": [p.name for p in i.people],
            }
            for i in plan.issues
        ],
    }


def online_shape(plan: OnlinePlan, records: Sequence[Record]) -> dict[str, object]:
    return {
        "planned": [
            {
                "row": p.row.row,
                "participant": p.person.id,
                "at": _iso(p.at),
                "recorded_later": _iso(p.later.told_at) if p.later else None,
            }
            for p in plan.planned
        ],
        "present": len(plan.present),
        "repeated": len(plan.repeated),
        "records": [r.id for r in records],
        "issues": [
            {
                "code": i.fault.value,
                "sheet": i.row.sheet,
                "row": i.row.row,
                "name": i.row.name,
                "said": i.row.said or None,
                "candidates": [p.name for p in i.people],
            }
            for i in plan.issues
        ],
    }


def _planned_shape(excuse: PlannedExcuse) -> dict[str, object]:
    return {
        "row": excuse.row.row,
        "participant": excuse.person.id,
        "number": excuse.person.number or None,
        "name": excuse.person.name,
        "session": excuse.session.id,
        "kind": excuse.kind.value,
        "instead_of": excuse.instead_of.value if excuse.instead_of else None,
        "reason": excuse.reason or None,
    }


def decision_shape(outcome: Outcome) -> dict[str, object]:
    decision, record = outcome.decision, outcome.record
    person = decision.person or (decision.candidates[0] if len(decision.candidates) == 1 else None)
    shape: dict[str, object] = {
        "verdict": decision.verdict.value,
        "payload": record.payload,
        "number": decision.number or None,
        "name": person.name if person else record.name or (decision.since.name if decision.since else "") or None,
        "group": person.group if person else None,
        "session": record.session,
        "at": record.at.isoformat(),
        "first_seen": _iso(_first_seen(outcome)),
        "late": decision.late,
        "record": record.id,
    }
    if decision.belongs_to:
        shape["belongs_to"] = session_shape(decision.belongs_to)
    if decision.opens:
        shape["opens"] = session_shape(decision.opens)
    if decision.removed:
        shape["removed"] = {"id": decision.removed.id} | participant_shape(decision.removed)
    if decision.fault:
        shape["fault"] = decision.fault.value
        shape["reason"] = record.reason
    if decision.review:
        shape["review"] = decision.review.value
        answers = {a.person.id: a for a in decision.answers if a.person}
        shape["candidates"] = [
            {"id": p.id} | participant_shape(p) | _answer_shape(answers.get(p.id)) for p in decision.candidates
        ]
    return shape


def _answer_shape(answer: Decision | None) -> dict[str, object]:
    """What the desk would answer, were it certainly this person."""
    if answer is None:
        return {}
    shape: dict[str, object] = {"verdict": answer.verdict.value}
    if answer.belongs_to:
        shape["belongs_to"] = session_shape(answer.belongs_to)
    if answer.excuse:
        shape["excuse"] = answer.excuse.value
    return shape


def _first_seen(outcome: Outcome) -> datetime | None:
    if outcome.decision.verdict is Verdict.ALREADY_PRESENT and outcome.decision.since:
        return outcome.decision.since.told_at
    return outcome.record.at if outcome.decision.verdict is Verdict.PRESENT else None


def record_shape(line: Line) -> dict[str, object]:
    record, person = line.record, line.person
    return {
        "id": record.id,
        "kind": record.kind.value,
        "verdict": record.verdict.value if record.verdict else None,
        "session": record.session,
        "checkpoint": record.checkpoint.value,
        "number": record.number or None,
        "name": person.name if person else record.name or None,
        "group": person.group if person else None,
        "unit": (person.unit if person else record.unit) or None,
        "participant": record.participant or None,
        "payload": record.payload,
        "mode": record.mode.value,
        "late": record.late,
        "excuse": record.excuse.value if record.excuse else None,
        "reason": record.reason or None,
        "refers_to": record.refers_to or None,
        "at": record.at.isoformat(),
        "device": record.device,
        "seq": record.seq,
        "operator": record.operator,
        "hash": record.hash,
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
