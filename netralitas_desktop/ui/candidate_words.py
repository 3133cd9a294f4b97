"""What the officer must know of somebody who may be meant, before accepting them."""

from __future__ import annotations

from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.domain.verdicts import Decision, Review
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.wording import Wording


def about_whom(decision: Decision) -> Decision:
    """The answer for the one who may be meant; where that is certain or there are several, the decision itself."""
    return decision.answers[0] if len(decision.answers) == 1 else decision


def standing(answer: Decision, wording: Wording) -> str:
    """`Jadwalnya: Kamis 2 November, 08.00`; nothing where the person is simply let in."""
    match answer.verdict:
        case Verdict.ALREADY_PRESENT if answer.since is not None:
            return wording("Sudah hadir {at}", at=wording.clock(answer.since.at))
        case Verdict.WRONG_SESSION:
            return _theirs(answer.belongs_to, wording) or wording("Kelompoknya tidak ada di jadwal")
        case Verdict.NEEDS_REVIEW | Verdict.PRESENT:
            return " · ".join(part for part in (_theirs(answer.belongs_to, wording), _asked(answer, wording)) if part)
        case _:
            return ""


def _theirs(session: Session | None, wording: Wording) -> str:
    if session is None:
        return ""
    day, clock = wording.day(session.day, year=False), wording.clock(session.starts)
    return wording("Jadwalnya: {day}, {clock}", day=day, clock=clock)


def _asked(answer: Decision, wording: Wording) -> str:
    if answer.review is Review.EXCUSED and answer.excuse:
        return wording("Tercatat {excuse}", excuse=excuse_word(answer.excuse, wording))
    return wording("Belum registrasi") if answer.review is Review.PACT_BEFORE_REGISTRATION else ""
