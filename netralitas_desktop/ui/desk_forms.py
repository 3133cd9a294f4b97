"""Which corrections a verdict offers, with their forms filled in as far as they can be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import GroupBy, Policy
from netralitas_desktop.domain.verdicts import Decision, Review
from netralitas_desktop.services.correct_record import Signature
from netralitas_desktop.services.record_scan import Choice as LookedUp
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.services.watch_desk import Recalled
from netralitas_desktop.ui.candidate_words import about_whom, standing
from netralitas_desktop.ui.card import NUMBER, REASON, Choice, Correction, Field, Form
from netralitas_desktop.ui.card_people import person_about
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.wording import Wording

_LONG_AS_A_NUMBER = re.compile(r"(?<!\d)(?:\d{16}|\d{18})(?!\d)")


def forms_for(decision: Decision, at: datetime, desk: Desk, wording: Wording) -> tuple[Form, ...]:
    """What the officer may do about this answer, given at `at`, the likeliest first."""
    match decision.verdict:
        case Verdict.PRESENT:
            return (void_form(wording, signed=decision.signed), *_history_of(decision.person, wording))
        case Verdict.ALREADY_PRESENT if decision.since is not None:
            repair = (repair_form(decision, desk, wording),) if decision.review is Review.DAMAGED_NUMBER else ()
            void = void_form(wording, decision.since.id, decision.signed)
            return (*repair, void, *_history_of(decision.person, wording))
        case Verdict.WRONG_SESSION if desk.event.policy is not Policy.REFUSE:
            return (accept_here_form(wording), *_history_of(decision.person, wording))
        case Verdict.NEEDS_REVIEW:
            return (*accept_reviewed_forms(decision, desk, wording), *_history_of(decision.person, wording))
        case Verdict.NOT_LISTED:
            return (walk_in_form(decision.number, wording),)
        case Verdict.SESSION_CLOSED if desk.event.local(at).date() == desk.session.day:
            return (reopen_form(desk, wording), *_history_of(decision.person, wording))
        case _:
            return _history_of(decision.person, wording)


def choice_forms(choice: LookedUp, at: datetime, desk: Desk, wording: Wording) -> tuple[Form, ...]:
    """What the officer may do about somebody who was looked up, before anything is recorded."""
    decision, person = choice.decision, choice.participant
    excuse = (excuse_form(person, wording),) if desk.session.expects(person.group) else ()
    match decision.verdict:
        case Verdict.ALREADY_PRESENT:
            return forms_for(decision, at, desk, wording)
        case Verdict.SESSION_CLOSED:
            return (*excuse, *forms_for(decision, at, desk, wording), history_form(wording))
        case _:
            return (_confirm_form(decision, wording), *excuse, history_form(wording))


def recalled_forms(recalled: Recalled, asked: Decision | None, desk: Desk, wording: Wording) -> tuple[Form, ...]:
    """What may be done about a record that nothing answered yet."""
    record = recalled.line.record
    if record.counts_as_present or record.kind in (RecordKind.EXCUSE, RecordKind.ACCEPT):
        return (void_form(wording, signed=recalled.signed),)
    if record.kind is not RecordKind.SCAN:
        return ()
    match record.verdict:
        case Verdict.WRONG_SESSION if desk.event.policy is not Policy.REFUSE:
            return (accept_here_form(wording),)
        case Verdict.NEEDS_REVIEW if asked is not None and asked.candidates:
            return accept_reviewed_forms(asked, desk, wording)
        case Verdict.NOT_LISTED:
            return (walk_in_form(record.number, wording),)
        case _:
            return ()


def history_form(wording: Wording) -> Form:
    return Form(Correction.HISTORY, wording("Riwayat"), "F9", "", "", ())


def reopen_form(desk: Desk, wording: Wording) -> Form:
    return Form(
        kind=Correction.REOPEN,
        button=wording("Buka kembali sesi…"),
        key="F6",
        question=wording("Buka kembali {session}? Tulis alasannya; alasan ini dicatat.", session=desk.session.name),
        submit=wording("Buka kembali"),
        fields=(_reason(wording, placeholder=wording("misalnya: masih ada yang datang")),),
        is_main=True,
    )


def excuse_form(person: Participant, wording: Wording) -> Form:
    return Form(
        kind=Correction.EXCUSE,
        button=wording("Izin …"),
        key="F4",
        question=wording("Mengapa {name} tidak datang? Tekan angkanya, lalu Enter.", name=person.name),
        submit=wording("Catat"),
        fields=(Field(REASON, wording("Keterangan"), "", wording("boleh kosong")),),
        choices=tuple(Choice(kind.value, excuse_word(kind, wording), "") for kind in Excuse),
        are_choices_across=True,
        word=wording("Catat izin?").upper(),
    )


def _confirm_form(decision: Decision, wording: Wording) -> Form:
    said = wording("Catat hadir") if decision.verdict is Verdict.PRESENT else wording("Lanjutkan")
    return Form(Correction.CONFIRM, said, "Enter", "", "", (), is_main=True)


def _history_of(person: Participant | None, wording: Wording) -> tuple[Form, ...]:
    return (history_form(wording),) if person is not None else ()


def void_form(wording: Wording, record: str = "", signed: Record | None = None) -> Form:
    """`signed` is the signature under the pact that would stand alone."""
    question = wording("Batalkan catatan ini? Catatan lama tetap tersimpan.")
    if signed is not None:
        at = wording.clock(signed.at)
        question = wording("Batalkan registrasi? Orang ini juga sudah menandatangani pakta, {at}.", at=at)
    return Form(
        kind=Correction.VOID,
        button=wording("Batalkan …"),
        key="F8",
        question=question,
        submit=wording("Batalkan catatan"),
        fields=(_reason(wording, placeholder=wording("misalnya: salah orang")),),
        choices=_signature_choices(wording) if signed is not None else (),
        record=record,
    )


def _signature_choices(wording: Wording) -> tuple[Choice, ...]:
    both, alone = wording("Batalkan keduanya"), wording("Batalkan registrasinya saja")
    return (
        Choice(Signature.VOID_TOO.value, both, wording("registrasi dan pakta")),
        Choice(Signature.KEEP.value, alone, wording("pakta tetap, dan laporan menyebut kejanggalannya")),
    )


def walk_in_form(number: str, wording: Wording, name: str = "") -> Form:
    return Form(
        kind=Correction.WALK_IN,
        button=wording("Daftarkan sebagai peserta tambahan …"),
        key="F7",
        question=wording("Peserta tambahan dihitung terpisah dari daftar."),
        submit=wording("Daftarkan"),
        fields=(
            Field("name", wording("Nama"), name),
            Field("unit", wording("Unit kerja")),
            Field(NUMBER, wording("NIP / NIK"), number, wording("boleh kosong")),
            _reason(wording, placeholder=wording("misalnya: pegawai pindahan")),
        ),
        is_main=True,
    )


def typed_scan(text: str) -> str:
    """The code that was typed into a form's line, or nothing: what is as long as a number has no place in a reason."""
    reading = read_payload(text)
    if reading.is_signed or any(candidate.certain and candidate.is_sound for candidate in reading.candidates):
        return reading.text
    unsound = _LONG_AS_A_NUMBER.search(reading.text)
    return unsound.group() if unsound else ""


def accept_here_form(wording: Wording) -> Form:
    return Form(
        kind=Correction.ACCEPT,
        button=wording("Terima di sesi ini …"),
        key="F6",
        question=wording("Terima di sesi ini? Dilaporkan sebagai “hadir di sesi lain”."),
        submit=wording("Terima"),
        fields=(_reason(wording, placeholder=wording("misalnya: bertugas pada jadwalnya")),),
        is_main=True,
    )


def repair_form(decision: Decision, desk: Desk, wording: Wording) -> Form:
    """The person is here already; what their card is still good for is the number that the roster has damaged."""
    several = decision.candidates if len(decision.candidates) > 1 else ()
    return Form(
        kind=Correction.ACCEPT,
        button=wording("Perbaiki nomornya …"),
        key="F6",
        question=wording("Siapa pemilik nomor ini?") if several else wording("Perbaiki nomornya di daftar?"),
        submit=wording("Perbaiki"),
        fields=(_reason(wording, wording("Nama cocok dengan kartu")),),
        choices=tuple(_choice(person, several, "", desk.event.group_by, wording) for person in several),
        is_main=True,
    )


def accept_reviewed_forms(decision: Decision, desk: Desk, wording: Wording) -> tuple[Form, ...]:
    """Nothing where only one can be meant, whom the event's policy turns away."""
    about = about_whom(decision)
    if about.verdict is Verdict.WRONG_SESSION:
        return (accept_here_form(wording),) if desk.event.policy is not Policy.REFUSE else ()
    several = decision.candidates if len(decision.candidates) > 1 else ()
    form = Form(
        kind=Correction.ACCEPT,
        button=wording("Pilih dan terima …") if several else wording("Terima …"),
        key="F6",
        question=wording("Siapa yang hadir?") if several else wording("Terima sebagai hadir?"),
        submit=wording("Terima"),
        fields=(_reason(wording, _usual_reason(about, wording), wording("misalnya: bertugas pada jadwalnya")),),
        choices=tuple(
            _choice(person, several, said, desk.event.group_by, wording)
            for person, said in zip(several, _standings(decision, wording), strict=False)
        ),
        is_main=True,
    )
    return (form,)


def _standings(decision: Decision, wording: Wording) -> list[str]:
    return [standing(answer, wording) for answer in decision.answers]


def _usual_reason(about: Decision, wording: Wording) -> str:
    """Nothing where somebody of another session may be meant: why they are let in, the officer says."""
    if any(answer.verdict is Verdict.WRONG_SESSION for answer in about.answers):
        return ""
    match about.review:
        case Review.EXCUSED if about.excuse:
            return wording("Hadir meski tercatat {excuse}", excuse=excuse_word(about.excuse, wording))
        case Review.PACT_BEFORE_REGISTRATION:
            return wording("Registrasi dan pakta sekaligus")
        case _:
            return wording("Nama cocok dengan kartu")


def _choice(
    person: Participant, among: Sequence[Participant], said: str, group_by: GroupBy, wording: Wording
) -> Choice:
    """A number that two people share can't tell them apart; their names do, for the roster keeps each pair once."""
    identity = person.number or person.id
    is_shared = sum((other.number or other.id) == identity for other in among) > 1
    about = " · ".join(part for part in (said, person_about(person, group_by, wording)) if part)
    return Choice(person.name if is_shared else identity, person.name, about)


def _reason(wording: Wording, text: str = "", placeholder: str = "") -> Field:
    return Field(REASON, wording("Alasan"), text, placeholder)
