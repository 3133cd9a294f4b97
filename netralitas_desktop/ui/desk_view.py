"""From the desk's answers to cards: the humble side of the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.verdicts import Post
from netralitas_desktop.services.record_scan import Desk, Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.card import Card, Form
from netralitas_desktop.ui.card_people import (
    group_label,
    number_label,
    payload_shown,
    person_line,
    session_when,
    unit_beside,
)
from netralitas_desktop.ui.desk_forms import forms_for, void_form
from netralitas_desktop.ui.desk_hints import closed_hint, hint_for, welcome
from netralitas_desktop.ui.desk_words import record_tone, record_word, verdict_tone, verdict_word
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


def card_for(outcome: Outcome, desk: Desk, desk_names: Mapping[str, str], wording: Wording) -> Card:
    """The card of one scan."""
    decision, record = outcome.decision, outcome.record
    person = decision.person or (decision.candidates[0] if len(decision.candidates) == 1 else None)
    forms = forms_for(decision, desk, wording)
    return Card(
        tone=verdict_tone(decision.verdict),
        word=verdict_word(decision.verdict, wording).upper(),
        time=wording.clock(record.at, seconds=True),
        name=person.name if person else _name_without_person(outcome, wording),
        unit=unit_beside(person) if person else _walk_in_unit(outcome),
        group=group_label(person.group, desk.event.group_by, wording) if person else "",
        number=person_line(person, decision.number, wording) if person else _number_alone(outcome, wording),
        hint=hint_for(outcome, desk, desk_names, wording),
        note=_note(forms, wording),
        record=record.id,
        forms=forms,
    )


def correction_card(line: Line, desk: Desk, wording: Wording) -> Card:
    """The card of what an officer did: an acceptance, a walk-in or a void."""
    record, person = line.record, line.person
    is_void = record.kind is RecordKind.VOID
    forms = () if is_void else (void_form(wording),)
    return Card(
        tone=record_tone(record),
        word=(record_word(record, wording) if is_void else wording("Hadir")).upper(),
        time=wording.clock(record.at, seconds=True),
        name=person.name if person else record.name,
        unit=unit_beside(person) if person else record.unit,
        group=group_label(person.group, desk.event.group_by, wording) if person else "",
        number=person_line(person, record.number, wording) if person else number_label(record.number, wording),
        hint=_corrected(record, wording),
        note=_note(forms, wording),
        record=record.id,
        forms=forms,
    )


def idle_card(
    desk: Desk, now: datetime, due: int | None, wording: Wording, closed: frozenset[str] = frozenset()
) -> Card:
    """What stands there before the first scan; `due` is unknown until the counters have been read."""
    session, today = desk.session, desk.event.local(now).date()
    name = wording("Arahkan kartu ke kamera")
    steps = wording("Pindai kartu dengan kamera atau pemindai USB, atau ketik NIP lalu Enter.")
    if session.id in closed:
        post = Post(desk.event, desk.schedule, session, desk.checkpoint, closed)
        hint, when = closed_hint(post.next_opening(now), wording), session_when(session, wording)
        return Card(Tone.CLOSED, wording("Sesi ditutup").upper(), name=session.name, number=when, hint=hint)
    if due == 0:
        hint = wording("Belum ada peserta untuk sesi ini. Impor daftarnya di layar Peserta.")
        return Card(Tone.REVIEW, wording("Daftar kosong").upper(), name=session.name, number=steps, hint=hint)
    if today != session.day:
        hint = wording(
            "Hari ini {today}. Pemindaian belum dihitung; pilih sesi lain di atas.", today=wording.day(today)
        )
        when = session_when(session, wording)
        return Card(Tone.REVIEW, wording("Bukan hari ini").upper(), name=session.name, number=when, hint=hint)
    return Card(Tone.IDLE, wording("Siap memindai").upper(), name=name, number=steps)


def _name_without_person(outcome: Outcome, wording: Wording) -> str:
    decision, record = outcome.decision, outcome.record
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
    since = outcome.decision.since
    return outcome.record.unit or (since.unit if since else "")


def _number_alone(outcome: Outcome, wording: Wording) -> str:
    decision, payload = outcome.decision, outcome.record.payload
    if decision.verdict is Verdict.NOT_LISTED:
        return ""
    is_shown = not decision.number and not decision.candidates and not payload.isdigit()
    return payload_shown(payload) if is_shown else number_label(decision.number, wording)


def _corrected(record: Record, wording: Wording) -> str:
    match record.kind:
        case RecordKind.VOID:
            return wording("Catatan dibatalkan: {reason}", reason=record.reason)
        case RecordKind.WALK_IN:
            return wording("Peserta tambahan. {welcome}", welcome=welcome(record.checkpoint, wording))
        case _:
            return wording("Diterima: {reason}", reason=record.reason)


def _note(forms: tuple[Form, ...], wording: Wording) -> str:
    if forms and forms[0].is_main:
        return wording("perlu alasan")
    return wording("kartu berikutnya menggantikan layar ini")
