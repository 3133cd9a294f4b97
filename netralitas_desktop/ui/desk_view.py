"""From the desk's answers to cards: the humble side of the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.session_start import StartAdvice
from netralitas_desktop.domain.verdicts import Decision, Post
from netralitas_desktop.services.record_scan import Choice, Desk, Outcome
from netralitas_desktop.services.watch_desk import Line, Recalled
from netralitas_desktop.ui.card import Card, Form
from netralitas_desktop.ui.card_people import (
    group_label,
    number_label,
    payload_shown,
    person_line,
    session_when,
    unit_beside,
)
from netralitas_desktop.ui.desk_counts import row_name
from netralitas_desktop.ui.desk_forms import (
    choice_forms,
    forms_for,
    history_form,
    recalled_forms,
    reopen_form,
    void_form,
    walk_in_form,
)
from netralitas_desktop.ui.desk_hints import closed_hint, decision_hint, hint_for, other_day_hint, start_doubt, welcome
from netralitas_desktop.ui.desk_words import record_tone, record_word, verdict_tone, verdict_word
from netralitas_desktop.ui.search_view import may_be_a_code
from netralitas_desktop.ui.signed_words import fault_title, fault_word
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


def card_for(outcome: Outcome, desk: Desk, desk_names: Mapping[str, str], wording: Wording) -> Card:
    """The card of one scan."""
    decision, record = outcome.decision, outcome.record
    person = decision.person or (decision.candidates[0] if len(decision.candidates) == 1 else None)
    forms = forms_for(decision, record.at, desk, wording)
    return Card(
        tone=verdict_tone(decision.verdict),
        word=_word(decision, wording).upper(),
        time=wording.clock(record.at, seconds=True),
        name=person.name if person else _name_without_person(outcome, wording),
        unit=unit_beside(person) if person else _walk_in_unit(outcome),
        group=group_label(person.group, desk.event.group_by, wording) if person else "",
        number=person_line(person, decision.number, wording) if person else _number_alone(outcome, wording),
        hint=hint_for(outcome, desk, desk_names, wording),
        note=_note(forms, wording),
        record=record.id,
        person=person.id if person else "",
        forms=forms,
    )


def _word(decision: Decision, wording: Wording) -> str:
    return fault_word(decision.fault, wording) if decision.fault else verdict_word(decision.verdict, wording)


def choice_card(choice: Choice, now: datetime, desk: Desk, desk_names: Mapping[str, str], wording: Wording) -> Card:
    """Somebody who was looked up, before the officer confirms: who they are, and what will be answered."""
    decision, person = choice.decision, choice.participant
    forms = choice_forms(choice, now, desk, wording)
    is_welcome = decision.verdict is Verdict.PRESENT
    return Card(
        tone=Tone.IDLE if is_welcome else verdict_tone(decision.verdict),
        word=wording("Catat hadir?").upper() if is_welcome else verdict_word(decision.verdict, wording).upper(),
        name=person.name,
        unit=unit_beside(person),
        group=group_label(person.group, desk.event.group_by, wording),
        number=person_line(person, "", wording),
        hint=_choice_hint(decision, now, desk, desk_names, wording),
        note=wording("Esc kembali"),
        is_passing=True,
        person=person.id,
        forms=forms,
    )


def _choice_hint(decision: Decision, now: datetime, desk: Desk, desk_names: Mapping[str, str], wording: Wording) -> str:
    if decision.verdict is Verdict.PRESENT and decision.late:
        return wording("Akan dicatat terlambat. Cocokkan dengan kartunya.")
    if decision.verdict is Verdict.PRESENT:
        return wording("Cocokkan dengan kartunya, lalu tekan Enter.")
    return decision_hint(decision, now, desk, desk_names, wording)


def correction_card(line: Line, desk: Desk, wording: Wording) -> Card:
    """The card of what an officer did: an acceptance, a walk-in, an excuse, a void, or a session opened again."""
    record, person = line.record, line.person
    if record.kind is RecordKind.REOPEN:
        return _reopened_card(record, desk, wording)
    history = (history_form(wording),) if person else ()
    forms = history if record.kind is RecordKind.VOID else (void_form(wording), *history)
    return Card(
        tone=record_tone(record),
        word=(wording("Hadir") if record.counts_as_present else record_word(record, wording)).upper(),
        time=wording.clock(record.at, seconds=True),
        name=person.name if person else record.name,
        unit=unit_beside(person) if person else record.unit,
        group=group_label(person.group, desk.event.group_by, wording) if person else "",
        number=person_line(person, record.number, wording) if person else number_label(record.number, wording),
        hint=_corrected(record, wording),
        note=_note(forms, wording),
        record=record.id,
        person=person.id if person else "",
        forms=forms,
    )


def _reopened_card(record: Record, desk: Desk, wording: Wording) -> Card:
    return Card(
        tone=Tone.IDLE,
        word=record_word(record, wording).upper(),
        time=wording.clock(record.at, seconds=True),
        name=desk.session.name,
        number=session_when(desk.session, wording),
        hint=wording("Silakan memindai lagi. Alasan: {reason}", reason=record.reason),
        record=record.id,
    )


def recalled_card(recalled: Recalled, asked: Decision | None, desk: Desk, wording: Wording) -> Card:
    """A record that was opened again, with what may still be done about it; `asked` is what a doubt asks by now."""
    line, answer = recalled.line, recalled.answer
    record, person = line.record, line.person
    history = (history_form(wording),) if person else ()
    forms = history if answer else (*recalled_forms(recalled, asked, desk, wording), *history)
    return Card(
        tone=record_tone(record) if answer is None else record_tone(answer),
        word=record_word(record, wording).upper(),
        time=wording.clock(desk.event.local(record.at), seconds=True),
        name=person.name if person else row_name(line, wording),
        unit=unit_beside(person) if person else record.unit,
        group=group_label(person.group, desk.event.group_by, wording) if person else "",
        number=person_line(person, record.number, wording) if person else number_label(record.number, wording),
        hint=_became(record, answer, wording),
        note=wording("Esc kembali"),
        is_passing=True,
        record=record.id,
        person=person.id if person else "",
        forms=forms,
    )


def _became(record: Record, answer: Record | None, wording: Wording) -> str:
    if answer is not None:
        at, what = wording.clock(answer.at), record_word(answer, wording)
        return wording("Kemudian {at}: {what} ({operator})", at=at, what=what, operator=answer.operator)
    if record.reason:
        return wording("Dicatat {operator}: {reason}", operator=record.operator, reason=record.reason)
    return wording("Dicatat {operator}", operator=record.operator)


def idle_card(
    desk: Desk,
    now: datetime,
    due: int | None,
    wording: Wording,
    closed: frozenset[str] = frozenset(),
    advice: StartAdvice | None = None,
    has_camera: bool = True,
) -> Card:
    """What stands there before the first scan; `due` is unknown until the counters have been read."""
    session, today = desk.session, desk.event.local(now).date()
    name, steps = _first_steps(has_camera, wording)
    if session.id in closed:
        post = Post(desk.event, desk.schedule, session, desk.checkpoint, closed)
        hint, when = closed_hint(post.next_opening(now), wording), session_when(session, wording)
        word, forms = wording("Sesi ditutup").upper(), (reopen_form(desk, wording),)
        return Card(Tone.CLOSED, word, name=session.name, number=when, hint=hint, forms=forms)
    if due == 0:
        hint = wording("Belum ada peserta untuk sesi ini. Impor daftarnya di layar Peserta.")
        return Card(Tone.REVIEW, wording("Daftar kosong").upper(), name=session.name, number=steps, hint=hint)
    if today != session.day:
        hint, when = other_day_hint(desk.schedule.on(today), today, closed, wording), session_when(session, wording)
        return Card(Tone.REVIEW, wording("Bukan hari ini").upper(), name=session.name, number=when, hint=hint)
    doubt = start_doubt(advice, wording) if advice else ""
    return Card(Tone.IDLE, wording("Siap memindai").upper(), name=name, number=steps, hint=doubt)


def _first_steps(has_camera: bool, wording: Wording) -> tuple[str, str]:
    if not has_camera:
        return wording("Pindai kartunya"), wording("Pindai kartu dengan pemindai USB, atau ketik NIP atau namanya.")
    steps = wording("Pindai kartu dengan kamera atau pemindai USB, atau ketik NIP atau namanya.")
    return wording("Arahkan kartu ke kamera"), steps


def opening_card(wording: Wording) -> Card:
    """While the session is being looked for."""
    return Card(Tone.IDLE, wording("Membuka meja…").upper())


def guest_card(typed: str, wording: Wording) -> Card:
    """Somebody who is on no list, before their form is filled in; what was typed is their name, or their number."""
    name, number = ("", typed.strip()) if may_be_a_code(typed) else (" ".join(typed.split()), "")
    return Card(
        tone=Tone.REVIEW,
        word=wording("Peserta tambahan").upper(),
        name=name or wording("Tidak ada di daftar"),
        note=wording("Esc kembali"),
        is_passing=True,
        forms=(walk_in_form(number, wording, name),),
    )


def _name_without_person(outcome: Outcome, wording: Wording) -> str:
    decision, record = outcome.decision, outcome.record
    if decision.fault:
        return fault_title(decision.fault, wording)
    if decision.candidates:
        return wording("{count} orang cocok", count=len(decision.candidates))
    walk_in = _walk_in(outcome)
    if walk_in:
        return walk_in
    if decision.verdict is Verdict.NOT_LISTED:
        return number_label(decision.number, wording).replace(" ", "\u00a0")
    return payload_shown(record.payload) if record.payload.isdigit() else wording("Bukan nomor pegawai")


def _walk_in(outcome: Outcome) -> str:
    since = outcome.decision.since
    return outcome.record.name or (since.name if since else "")


def _walk_in_unit(outcome: Outcome) -> str:
    since = outcome.decision.since if not outcome.decision.candidates else None
    return outcome.record.unit or (since.unit if since else "")


def _number_alone(outcome: Outcome, wording: Wording) -> str:
    decision, payload = outcome.decision, outcome.record.payload
    if decision.verdict is Verdict.NOT_LISTED:
        return ""
    if decision.fault:
        return number_label(payload, wording) if payload.isdigit() else ""
    is_shown = not decision.number and not decision.candidates and not payload.isdigit()
    return payload_shown(payload) if is_shown else number_label(decision.number, wording)


def _corrected(record: Record, wording: Wording) -> str:
    match record.kind:
        case RecordKind.VOID:
            return wording("Catatan dibatalkan: {reason}", reason=record.reason)
        case RecordKind.WALK_IN:
            return wording("Peserta tambahan. {welcome}", welcome=welcome(record.checkpoint, wording))
        case RecordKind.EXCUSE if record.reason:
            return wording("Dicatat: {reason}", reason=record.reason)
        case RecordKind.EXCUSE:
            return wording("Dicatat. Bila orangnya datang juga, pindai kartunya.")
        case RecordKind.ACCEPT if not record.counts_as_present:
            return wording("Nomor di daftar diperbaiki: {reason}", reason=record.reason)
        case _:
            return wording("Diterima: {reason}", reason=record.reason)


def _note(forms: tuple[Form, ...], wording: Wording) -> str:
    if forms and forms[0].is_main:
        return wording("perlu alasan")
    return wording("kartu berikutnya menggantikan layar ini")
