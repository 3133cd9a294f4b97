"""The one line under a verdict: why, and what to do next."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.session_start import StartAdvice, StartWarning
from netralitas_desktop.domain.sessions import Checkpoint, Policy, Session
from netralitas_desktop.domain.verdicts import Decision, Review
from netralitas_desktop.services.record_scan import Desk, Outcome
from netralitas_desktop.ui.candidate_words import about_whom, standing
from netralitas_desktop.ui.card_people import group_label, session_when
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.signed_words import fault_hint
from netralitas_desktop.ui.wording import Wording

LIKELY_NUMBER_DIGITS = 10
"""From here on a code of nothing but digits is taken for a mistyped number and its length is told."""


def hint_for(outcome: Outcome, desk: Desk, desk_names: Mapping[str, str], wording: Wording) -> str:
    """One or two short sentences for every verdict."""
    decision, record = outcome.decision, outcome.record
    if decision.fault:
        return fault_hint(decision.fault, wording)
    if decision.verdict is Verdict.INVALID_CODE:
        return _invalid(record.payload, wording)
    return decision_hint(decision, record.at, desk, desk_names, wording)


def decision_hint(decision: Decision, at: datetime, desk: Desk, desk_names: Mapping[str, str], wording: Wording) -> str:
    """The sentences of a verdict about somebody, given at `at`."""
    match decision.verdict:
        case Verdict.PRESENT:
            return _present(decision, desk, wording)
        case Verdict.ALREADY_PRESENT:
            return _already(decision, desk_names, wording)
        case Verdict.WRONG_SESSION:
            return _wrong_session(decision, desk, wording)
        case Verdict.NOT_LISTED if decision.removed is not None:
            return _removed(decision.removed, decision.since, desk_names, wording)
        case Verdict.NOT_LISTED:
            return wording("Nomor ini tidak ada di daftar peserta. Cocokkan dengan kartunya.")
        case Verdict.NEEDS_REVIEW:
            return _known(decision, desk, wording) or _review(decision, desk, wording)
        case Verdict.SESSION_CLOSED:
            return _closed(decision, at, desk, wording)
        case Verdict.INVALID_CODE:
            return ""


def welcome(checkpoint: Checkpoint, wording: Wording) -> str:
    """What to say to somebody who is let in."""
    if checkpoint is Checkpoint.PACT:
        return wording("Pakta integritas tercatat. Terima kasih.")
    return wording("Silakan masuk.")


def closed_hint(opens: Session | None, wording: Wording) -> str:
    """What to say at a closed session before anybody scans; `opens` is the session that goes on instead."""
    why = wording("Sesi ini sudah ditutup.")
    if opens is None:
        return wording("{why} Bila masih ada yang datang, buka kembali sesinya.", why=why)
    return _opens_instead(why, opens, wording)


def other_day_hint(todays: Sequence[Session], today: date, closed: Collection[str], wording: Wording) -> str:
    """What to say at a session of another day; whoever looks for a session of today that is closed finds it."""
    if todays and all(session.id in closed for session in todays):
        name = todays[0].name
        return wording("Sesi hari ini, {session}, sudah ditutup. Pilih di atas untuk membukanya kembali.", session=name)
    return wording("Hari ini {today}. Pemindaian belum dihitung; pilih sesi lain di atas.", today=wording.day(today))


def start_doubt(advice: StartAdvice, wording: Wording) -> str:
    """Why this session may not be the one that is meant; nothing where all speaks for it."""
    said = []
    if StartWarning.ANOTHER_IS_ON in advice.warnings and advice.proposed is not None:
        starts = wording.clock(advice.proposed.starts)
        said.append(
            wording("Menurut jadwal sekarang {session} ({starts}).", session=advice.proposed.name, starts=starts)
        )
    if StartWarning.OTHER_PLACE in advice.warnings:
        said.append(wording("Hari ini laptop ini tadi mencatat di {place}.", place=advice.earlier_place))
    if said:
        said.append(wording("Pastikan sesinya benar."))
    return " ".join(said)


def _present(decision: Decision, desk: Desk, wording: Wording) -> str:
    if desk.checkpoint is Checkpoint.PACT and decision.person is not None:
        return welcome(desk.checkpoint, wording)
    if decision.in_other_session and decision.belongs_to:
        return wording("Hadir di sesi lain. Jadwalnya: {when}", when=session_when(decision.belongs_to, wording))
    if decision.person is None:
        return wording("Peserta tambahan. {welcome}", welcome=welcome(desk.checkpoint, wording))
    if decision.late:
        return wording("Hadir terlambat: sesi dimulai {starts}.", starts=wording.clock(desk.session.starts))
    return welcome(desk.checkpoint, wording)


def _already(decision: Decision, desk_names: Mapping[str, str], wording: Wording) -> str:
    since = decision.since
    if since is None or since.told_at is None:
        return wording("Sudah tercatat. Tidak dihitung dua kali.")
    if decision.review is Review.DAMAGED_NUMBER:
        at = wording.clock(since.at)
        return wording("Tercatat hadir {at}. Nomornya rusak di daftar: perbaiki bila nama di kartu sama.", at=at)
    at, where = wording.clock(since.at), desk_names.get(since.device, "")
    if not where:
        return wording("Tercatat hadir {at}. Tidak dihitung dua kali.", at=at)
    return wording("Tercatat hadir {at} di {desk}. Tidak dihitung dua kali.", at=at, desk=where)


def _removed(person: Participant, since: Record | None, desk_names: Mapping[str, str], wording: Wording) -> str:
    if since is None:
        return wording("{name} dihapus dari daftar. Tanyakan kepada panitia.", name=person.name)
    at, desk = wording.clock(since.at), desk_names.get(since.device) or wording("meja ini")
    return wording(
        "{name} tercatat hadir {at} di {desk}, lalu dihapus dari daftar. Catatannya tetap ada.",
        name=person.name,
        at=at,
        desk=desk,
    )


def _wrong_session(decision: Decision, desk: Desk, wording: Wording) -> str:
    if decision.belongs_to:
        return wording("Jadwalnya: {when}", when=session_when(decision.belongs_to, wording))
    group = decision.person.group if decision.person else ""
    if not group:
        return wording("Kelompoknya kosong di daftar peserta. Tanyakan kepada panitia.")
    label = group_label(group, desk.event.group_by, wording)
    return wording("{group} tidak ada di jadwal kegiatan ini. Tanyakan kepada panitia.", group=label)


def _known(decision: Decision, desk: Desk, wording: Wording) -> str:
    """What is known beside the doubt whom a code means: a guest who bears the number, or what the one is due for."""
    guest, about = decision.since, about_whom(decision)
    if guest is not None and guest.kind is RecordKind.WALK_IN and not decision.person:
        return _guest(guest, wording)
    if about is decision or not (said := standing(about, wording)):
        return ""
    if about.verdict is Verdict.WRONG_SESSION and desk.event.policy is Policy.REFUSE:
        return wording("{said}. Bila nama di kartu sama, arahkan ke sesinya.", said=said)
    return wording("{said}. Cocokkan nama di kartu sebelum diterima.", said=said)


def _review(decision: Decision, desk: Desk, wording: Wording) -> str:
    match decision.review:
        case Review.SEVERAL_NUMBERS:
            return wording("Kode memuat beberapa nomor. Pilih orangnya menurut nama di kartu.")
        case Review.SEVERAL_PEOPLE:
            return wording("Beberapa orang cocok dengan nomor ini. Pilih menurut nama di kartu.")
        case Review.DAMAGED_NUMBER:
            return wording("Nomor di daftar rusak oleh Excel. Terima bila nama di kartu sama.")
        case Review.EXCUSED if decision.excuse:
            excuse = excuse_word(decision.excuse, wording)
            return wording("Tercatat {excuse} untuk sesi ini. Terima bila orangnya hadir.", excuse=excuse)
        case Review.PACT_BEFORE_REGISTRATION:
            return _pact_first(decision, desk, wording)
        case Review.NAMED if len(decision.candidates) > 1:
            return wording("Beberapa orang bernama ini. Pilih menurut kartunya, lalu terima.")
        case Review.NAMED:
            return wording("Diketik namanya: cocokkan dengan kartunya, lalu terima.")
        case _:
            return wording("Cocokkan nama di kartu sebelum diterima.")


def _guest(guest: Record, wording: Wording) -> str:
    name, at = guest.name, wording.clock(guest.at)
    return wording("Nomor ini tercatat {at} atas peserta tambahan {name}. Terima bila orangnya sama.", name=name, at=at)


def _pact_first(decision: Decision, desk: Desk, wording: Wording) -> str:
    if decision.since is not None:
        at = wording.clock(decision.since.at)
        return wording("Pakta tercatat {at}, tetapi registrasinya tidak ada. Terima untuk mencatatnya di sini.", at=at)
    if decision.belongs_to and desk.event.policy is not Policy.REFUSE:
        when = session_when(decision.belongs_to, wording)
        return wording("Belum registrasi, dan jadwalnya lain: {when}", when=when)
    return wording("Belum registrasi di sesi ini. Arahkan ke meja registrasi, atau terima keduanya di sini.")


def _invalid(payload: str, wording: Wording) -> str:
    digits = "".join(payload.split())
    if digits.isdigit() and len(digits) >= LIKELY_NUMBER_DIGITS and len(digits) not in (16, 18):
        return wording("Terbaca {count} angka; NIP 18 angka, NIK 16. Periksa ketikannya.", count=len(digits))
    if digits.isdigit() and len(digits) in (16, 18):
        return wording("Ini bukan NIP atau NIK yang wajar. Periksa angkanya satu per satu.")
    return wording("Kode ini tidak memuat nomor pegawai. Pindai sisi lain kartu, atau ketik NIP.")


def _closed(decision: Decision, at: datetime, desk: Desk, wording: Wording) -> str:
    is_today = desk.event.local(at).date() == desk.session.day
    why = (
        wording("Sesi ini sudah ditutup.")
        if is_today
        else wording("Sesi ini untuk {day}.", day=wording.day(desk.session.day))
    )
    if decision.opens is None:
        return wording("{why} Tidak ada sesi lain yang akan dibuka.", why=why)
    if decision.opens.id == desk.session.id:
        return wording("{why} Pemindaian dihitung pada hari itu.", why=why)
    return _opens_instead(why, decision.opens, wording)


def _opens_instead(why: str, opens: Session, wording: Wording) -> str:
    when = session_when(opens, wording)
    return wording("{why} Yang dibuka: {session}, {when}", why=why, session=opens.name, when=when)
