"""From a filled-in form to the action that records it."""

from __future__ import annotations

from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.users import Pin
from netralitas_desktop.services.correct_record import Officer, Signature, WalkIn
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.card import REASON, Answer, Approval, Correction


def carry_out(program: Program, desk: Desk, answer: Answer) -> Line:
    """Records what the form says; raises CorrectionRefused, and SupervisorNeeded or PinRefused."""
    correct, officer = program.correct_record, approved(program, Officer(desk.device, desk.operator), answer.approval)
    match answer.kind:
        case Correction.VOID:
            signature = Signature(answer.who) if answer.who else None
            record = correct.void(answer.record, answer.values[REASON], officer, signature)
        case Correction.ACCEPT:
            record = correct.accept(answer.record, answer.values[REASON], officer, answer.who)
        case Correction.WALK_IN:
            guest = WalkIn(**answer.values)
            record = correct.walk_in(desk.event, desk.session, desk.checkpoint, guest, officer, answer.record)
        case Correction.EXCUSE:
            kind, reason = Excuse(answer.who), answer.values[REASON]
            record = correct.excuse(desk.event, desk.session, answer.person, kind, officer, reason)
        case Correction.REOPEN:
            record = program.close_session.reopen(desk.event, desk.session, answer.values[REASON], officer)
        case Correction.CONFIRM | Correction.AGAIN | Correction.OPEN | Correction.HISTORY:
            raise ValueError(answer.kind)
    return program.watch_desk.line(record)


def supervisors(program: Program) -> tuple[str, ...]:
    """The names of those who may approve."""
    return tuple(user.name for user in program.supervise.users())


def approved(program: Program, officer: Officer, approval: Approval | None) -> Officer:
    """The officer, with the supervisor's approval where one was filled in; raises NotAPin, PinRefused."""
    if approval is None:
        return officer
    return program.supervise.approve(officer, approval.name, Pin.parse(approval.pin))
