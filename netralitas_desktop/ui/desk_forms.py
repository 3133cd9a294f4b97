"""Which corrections a verdict offers, with their forms filled in as far as they can be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import GroupBy, Policy
from netralitas_desktop.domain.verdicts import Decision, Review
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.card import NUMBER, REASON, Choice, Correction, Field, Form
from netralitas_desktop.ui.card_people import person_about
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.wording import Wording

_LONG_AS_A_NUMBER = re.compile(r"(?<!\d)(?:\d{16}|\d{18})(?!\d)")


def forms_for(decision: Decision, desk: Desk, wording: Wording) -> tuple[Form, ...]:
    """What the officer may do about this answer, the likeliest first."""
    match decision.verdict:
        case Verdict.PRESENT:
            return (void_form(wording),)
        case Verdict.WRONG_SESSION if desk.event.policy is not Policy.REFUSE:
            return (_accept_here(wording),)
        case Verdict.NEEDS_REVIEW:
            return (_accept_reviewed(decision, desk, wording),)
        case Verdict.NOT_LISTED:
            return (walk_in_form(decision.number, wording),)
        case _:
            return ()


def void_form(wording: Wording) -> Form:
    return Form(
        kind=Correction.VOID,
        button=wording("Batalkan …"),
        key="F8",
        question=wording("Batalkan catatan ini? Catatan lama tetap tersimpan."),
        submit=wording("Batalkan catatan"),
        fields=(_reason(wording, placeholder=wording("misalnya: salah orang")),),
    )


def walk_in_form(number: str, wording: Wording) -> Form:
    return Form(
        kind=Correction.WALK_IN,
        button=wording("Daftarkan sebagai peserta tambahan …"),
        key="F7",
        question=wording("Peserta tambahan dihitung terpisah dari daftar."),
        submit=wording("Daftarkan"),
        fields=(
            Field("name", wording("Nama")),
            Field("unit", wording("Unit kerja")),
            Field(NUMBER, wording("NIP / NIK"), number, wording("boleh kosong")),
            _reason(wording, placeholder=wording("misalnya: pegawai pindahan")),
        ),
        is_main=True,
    )


def typed_scan(text: str) -> str:
    """The code that was typed into a form's line, or nothing: what is as long as a number has no place in a reason."""
    reading = read_payload(text)
    if any(candidate.certain and candidate.is_sound for candidate in reading.candidates):
        return reading.text
    unsound = _LONG_AS_A_NUMBER.search(reading.text)
    return unsound.group() if unsound else ""


def _accept_here(wording: Wording) -> Form:
    return Form(
        kind=Correction.ACCEPT,
        button=wording("Terima di sesi ini …"),
        key="F6",
        question=wording("Terima di sesi ini? Dilaporkan sebagai “hadir di sesi lain”."),
        submit=wording("Terima"),
        fields=(_reason(wording, placeholder=wording("misalnya: bertugas pada jadwalnya")),),
        is_main=True,
    )


def _accept_reviewed(decision: Decision, desk: Desk, wording: Wording) -> Form:
    several = decision.candidates if len(decision.candidates) > 1 else ()
    return Form(
        kind=Correction.ACCEPT,
        button=wording("Pilih dan terima …") if several else wording("Terima …"),
        key="F6",
        question=wording("Siapa yang hadir?") if several else wording("Terima sebagai hadir?"),
        submit=wording("Terima"),
        fields=(_reason(wording, _usual_reason(decision, wording)),),
        choices=tuple(_choice(person, several, desk.event.group_by, wording) for person in several),
        is_main=True,
    )


def _usual_reason(decision: Decision, wording: Wording) -> str:
    match decision.review:
        case Review.EXCUSED if decision.excuse:
            return wording("Hadir meski tercatat {excuse}", excuse=excuse_word(decision.excuse, wording))
        case Review.PACT_BEFORE_REGISTRATION:
            return wording("Registrasi dan pakta sekaligus")
        case _:
            return wording("Nama cocok dengan kartu")


def _choice(person: Participant, among: Sequence[Participant], group_by: GroupBy, wording: Wording) -> Choice:
    """A number that two people share can't tell them apart; their names do, for the roster keeps each pair once."""
    identity = person.number or person.id
    is_shared = sum((other.number or other.id) == identity for other in among) > 1
    return Choice(person.name if is_shared else identity, person.name, person_about(person, group_by, wording))


def _reason(wording: Wording, text: str = "", placeholder: str = "") -> Field:
    return Field(REASON, wording("Alasan"), text, placeholder)
