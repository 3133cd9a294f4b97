"""From a filled-in form to the action that records it."""

from __future__ import annotations

from netralitas_desktop.services.correct_record import Officer, WalkIn
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.card import REASON, Answer, Correction


def carry_out(program: Program, desk: Desk, answer: Answer) -> Line:
    """Records what the form says; raises CorrectionRefused."""
    correct, officer = program.correct_record, Officer(desk.device, desk.operator)
    match answer.kind:
        case Correction.VOID:
            record = correct.void(answer.record, answer.values[REASON], officer)
        case Correction.ACCEPT:
            record = correct.accept(answer.record, answer.values[REASON], officer, answer.who)
        case Correction.WALK_IN:
            guest = WalkIn(**answer.values)
            record = correct.walk_in(desk.event, desk.session, desk.checkpoint, guest, officer, answer.record)
    return program.watch_desk.line(record)
