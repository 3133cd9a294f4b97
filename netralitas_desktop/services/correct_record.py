"""Corrections at the desk; each is a new record that refers to what it corrects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from netralitas_desktop.domain.numbers import NotANumber, is_sound, parse_number
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict, valid
from netralitas_desktop.domain.sessions import Checkpoint, Event, Policy, Session
from netralitas_desktop.domain.verdicts import History
from netralitas_desktop.domain.walk_ins import guests_of, name_mark
from netralitas_desktop.services.ports import Clock, EventStore, NewId, RecordLog, RosterStore, Transactions
from netralitas_desktop.services.proof_ports import UserStore
from netralitas_desktop.services.references import person_meant, pick
from netralitas_desktop.services.signatures import signatures_on


class CorrectionRefused(OperatorProblem):
    """The correction makes no sense as things stand; nothing was recorded."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Who corrects, at which laptop, and which supervisor approved of it (services/supervise.py)."""

    device: str
    operator: str
    approved_by: str = ""

    @property
    def signature(self) -> str:
        """What a record carries as its operator; the chain covers it."""
        if self.approved_by in ("", self.operator):
            return self.operator
        return f"{self.operator}, disetujui {self.approved_by}"


class SupervisorNeeded(OperatorProblem):
    """The officer alone may not do this; nothing was recorded."""

    template: ClassVar[str] = "Tindakan ini perlu persetujuan pengawas. Isi nama dan PIN pengawas."


def require_supervisor(users: UserStore, officer: Officer) -> None:
    """Raises SupervisorNeeded where there are supervisors and none approved."""
    if not officer.approved_by and users.has_users():
        raise SupervisorNeeded


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody who is on no roster; `number` may be empty.

    `registered` is the record that added them before, as at the registration: who is not told anew is taken from it.
    """

    name: str
    unit: str = ""
    number: str = ""
    reason: str = ""
    registered: str = ""


class Signature(StrEnum):
    """What becomes of the signature under the pact when its registration is voided."""

    VOID_TOO = "void_too"
    KEEP = "keep"
    """It stands alone: the reports tell it, and the desk asks about it."""


@dataclass(frozen=True, slots=True)
class CorrectRecord:
    """Voids, excuses, acceptances and walk-ins; every method records in one transaction and returns the new record."""

    events: EventStore
    rosters: RosterStore
    log: RecordLog
    users: UserStore
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def void(self, record_id: str, reason: str, officer: Officer, signature: Signature | None = None) -> Record:
        """Takes back a presence, an excuse or the repair of a number; a supervisor's, where there are any.

        Where a signature rests on the registration, the officer must have said what becomes of it.
        """
        with self.transactions.transaction():
            require_supervisor(self.users, officer)
            wrong = self.log.find(record_id)
            session = self._open_session(wrong.event, wrong.session)
            self._refuse_void(wrong)
            resting = signatures_on(wrong, self.rosters, self.log)
            if resting and signature is None:
                raise CorrectionRefused(
                    "Orang ini juga sudah menandatangani pakta. Buka catatannya di “Terakhir”, lalu pilih apakah pakta"
                    " ikut dibatalkan."
                )
            for signed in resting if signature is Signature.VOID_TOO else ():
                self._take_back(signed, session, officer, reason)
            return self._take_back(wrong, session, officer, reason)

    def _refuse_void(self, wrong: Record) -> None:
        if wrong.kind is RecordKind.VOID:
            raise CorrectionRefused("Pembatalan tidak bisa dibatalkan. Bila orangnya hadir, pindai lagi kartunya.")
        if not (wrong.counts_as_present or wrong.kind in (RecordKind.EXCUSE, RecordKind.ACCEPT)):
            raise CorrectionRefused(
                "Catatan ini tidak dihitung sebagai kehadiran atau izin; tidak ada yang dibatalkan."
            )
        if any(r.kind is RecordKind.VOID for r in self.log.answers(wrong.id)):
            raise CorrectionRefused("Catatan ini sudah dibatalkan.")

    def _take_back(self, wrong: Record, session: Session, officer: Officer, reason: str) -> Record:
        self._undo_repair(wrong)
        return self.log.append(self._answer(wrong, session, RecordKind.VOID, officer, _needed(reason)))

    def accept(self, record_id: str, reason: str, officer: Officer, who: str = "") -> Record:
        """Lets a refused or doubtful scan count; `who` names the person where several could be meant.

        A pact that came before its registration is accepted with both: who signs is there. A card whose number is
        damaged in the roster repairs it; where its owner is here already, that is all it does. Somebody of another
        session is accepted as the event's policy says, whatever was doubtful about the scan: never, or by a supervisor
        where there are any.
        """
        with self.transactions.transaction():
            asked = self._acceptable(record_id)
            event, session = self.events.event(asked.event), self._open_session(asked.event, asked.session)
            person = self._meant_by(asked, who)
            self._refuse_second(asked, person.id)
            history = self.log.histories(event.id).of_person(person)
            missing, can_repair = _missing(history, session, asked.checkpoint), _can_repair(asked, person)
            if not can_repair and (not missing or asked.verdict is Verdict.ALREADY_PRESENT):
                raise CorrectionRefused("{name} sudah tercatat hadir di pos ini.", name=person.name)
            if not history.presence(session, Checkpoint.REGISTRATION):
                self._require_theirs(event, session, person, officer)
            if can_repair:
                missing = self._missing_when_repaired(asked, person, session)
            draft = self._answer(asked, session, RecordKind.ACCEPT, officer, _needed(reason))
            draft = replace(draft, participant=person.id, verdict=Verdict.PRESENT)
            if not missing:
                return self.log.append(replace(draft, verdict=Verdict.ALREADY_PRESENT))
            is_late = event.is_late(session, asked.at)
            return [self.log.append(self._at(checkpoint, draft, is_late)) for checkpoint in missing][-1]

    def _acceptable(self, record_id: str) -> Record:
        asked = self.log.find(record_id)
        if asked.verdict not in _ACCEPTABLE or asked.kind is not RecordKind.SCAN:
            raise CorrectionRefused("Hanya pemindaian “Salah jadwal” atau “Perlu diperiksa” yang bisa diterima.")
        return asked

    def _refuse_second(self, asked: Record, who: str = "") -> None:
        """One scan is one person's: of whom it was accepted for, `who` aside, or of the guest who was added for it."""
        answers = valid(r for a in self.log.answers(asked.id) for r in (a, *self.log.answers(a.id)))
        settled = (r for r in answers if r.kind in (RecordKind.ACCEPT, RecordKind.WALK_IN))
        if other := next((r for r in settled if not who or r.participant != who), None):
            raise CorrectionRefused(
                "Pemindaian ini sudah diterima untuk {name}. Pindai sekali lagi untuk orang lain.",
                name=self.rosters.person(other.participant).name if other.participant else other.name,
            )

    def _missing_when_repaired(self, asked: Record, person: Participant, session: Session) -> tuple[Checkpoint, ...]:
        """Repairs the number; a guest who was added with it has been this person all along."""
        self.rosters.repair_number(person.id, asked.number)
        history = self.log.histories(asked.event).of_person(self.rosters.person(person.id))
        return _missing(history, session, asked.checkpoint)

    def _at(self, checkpoint: Checkpoint, draft: Record, is_late: bool) -> Record:
        """The acceptance at that checkpoint; a signature is never late."""
        is_late = is_late and checkpoint is Checkpoint.REGISTRATION
        return replace(draft, id=self.new_id(), checkpoint=checkpoint, late=is_late)

    def _require_theirs(self, event: Event, session: Session, person: Participant, officer: Officer) -> None:
        """Raises where decide() would answer that the person's session is another one, and the policy forbids it."""
        if session.expects(person.group) or event.policy is Policy.ACCEPT:
            return
        if event.policy is Policy.REFUSE:
            raise CorrectionRefused("Kegiatan ini menolak peserta dari jadwal lain. Arahkan ke sesinya.")
        require_supervisor(self.users, officer)

    def excuse(
        self, event: Event, session: Session, who: str, kind: Excuse, officer: Officer, reason: str = ""
    ) -> Record:
        """Records why somebody who is due does not come; `who` is a number, an id or a name."""
        with self.transactions.transaction():
            person = person_meant(self.rosters, event.id, who)
            return self.excuse_person(event, session, person, kind, officer, reason)

    def excuse_person(
        self, event: Event, session: Session, person: Participant, kind: Excuse, officer: Officer, reason: str = ""
    ) -> Record:
        """Records why this person, who is due, does not come."""
        with self.transactions.transaction():
            session = self._open_session(event.id, session.id)
            if not session.expects(person.group):
                raise CorrectionRefused(
                    "{name} tidak dijadwalkan di sesi {session}. Pilih sesinya.", name=person.name, session=session.name
                )
            history = self.log.histories(event.id).of_person(person)
            if history.presence(session, Checkpoint.REGISTRATION):
                raise CorrectionRefused("{name} sudah tercatat hadir. Batalkan dulu kehadirannya.", name=person.name)
            if history.excuse(session) is kind:
                raise CorrectionRefused(
                    "{name} sudah tercatat dengan alasan itu di sesi ini. Tidak dicatat dua kali.", name=person.name
                )
            draft = self._draft(event.id, session, RecordKind.EXCUSE, officer, reason)
            return self.log.append(replace(draft, participant=person.id, number=person.number, excuse=kind))

    def walk_in(
        self, event: Event, session: Session, checkpoint: Checkpoint, guest: WalkIn, officer: Officer, scan_id: str = ""
    ) -> Record:
        """Registers somebody who is on no roster; they stand beside its sum.

        Who was added at one checkpoint and comes to the other is the same person by their number, by the record that
        the guest names, or by name and unit.
        """
        with self.transactions.transaction():
            session = self._todays_session(event, session)
            earlier, asked = self._registration(event, guest.registered), self._asked(scan_id)
            name = " ".join(guest.name.split()) or (earlier.name if earlier else "")
            number = _sound(guest.number) or (earlier.number if earlier else "")
            if not name:
                raise CorrectionRefused("Nama peserta tambahan kosong. Tulis namanya.")
            draft = replace(
                self._draft(event.id, session, RecordKind.WALK_IN, officer, guest.reason),
                checkpoint=checkpoint,
                verdict=Verdict.PRESENT,
                number=number,
                name=name,
                unit=" ".join(guest.unit.split()) or (earlier.unit if earlier else ""),
            )
            if number:
                self._refuse_known_number(event, session, draft, earlier)
            same = earlier or (None if number else self._numbered_namesake(event, draft))
            answers = same or asked
            late = checkpoint is Checkpoint.REGISTRATION and event.is_late(session, draft.at)
            return self.log.append(replace(draft, late=late, refers_to=answers.id if answers else ""))

    def _asked(self, scan_id: str) -> Record | None:
        """The scan that a guest is added for; raises CorrectionRefused where it is somebody's already."""
        asked = self.log.find(scan_id) if scan_id else None
        if asked is not None and asked.kind is RecordKind.SCAN:
            self._refuse_second(asked)
        return asked

    def _registration(self, event: Event, record_id: str) -> Record | None:
        """The walk-in that is meant; raises CorrectionRefused where it is another kind of record, or was voided."""
        if not record_id.strip():
            return None
        meant = self.log.find(record_id)
        is_voided = any(r.kind is RecordKind.VOID for r in self.log.answers(meant.id))
        if meant.event != event.id or meant.kind is not RecordKind.WALK_IN or is_voided:
            raise CorrectionRefused("Catatan ini bukan pendaftaran peserta tambahan yang berlaku di kegiatan ini.")
        return meant

    def _refuse_known_number(self, event: Event, session: Session, draft: Record, earlier: Record | None) -> None:
        listing, histories = self.rosters.listing(event.id), self.log.histories(event.id)
        if listing.with_number(draft.number):
            raise CorrectionRefused("Nomor ini ada di daftar peserta. Pindai seperti biasa.")
        if earlier is None and histories.of_number(draft.number).walk_in(session):
            raise CorrectionRefused("Nomor ini sudah dicatat sebagai peserta tambahan di sesi ini.")
        self._refuse_damaged(event, draft.number)
        gone = listing.removed_with(draft.number)
        if any(histories.of_person(p).presence(session, draft.checkpoint) for p in gone):
            raise CorrectionRefused(
                "{name} sudah tercatat di pos ini sebelum dihapus dari daftar. Tidak perlu dicatat lagi.",
                name=gone[0].name,
            )

    def _numbered_namesake(self, event: Event, draft: Record) -> Record | None:
        """The one walk-in of the session with the same name and unit who has a number; without any the names tell."""
        known = self.log.guests(event.id, draft.session)
        added = [r for r in known if r.kind is RecordKind.WALK_IN and r.session == draft.session]
        alike = [r for r in added if name_mark(r) == name_mark(draft)]
        whose = guests_of(known)
        is_one = len({whose.get(r.id) for r in alike}) == 1
        return next((r for r in alike if r.number), None) if is_one else None

    def candidates(self, record: Record) -> tuple[Participant, ...]:
        """Whom a scan that needs review can mean."""
        if record.participant:
            return (self.rosters.person(record.participant),)
        listing = self.rosters.listing(record.event)
        if record.number:
            return tuple(listing.with_number(record.number)) or tuple(listing.damaged_like(record.number))
        digits = [c.digits for c in read_payload(record.payload).candidates] or [record.payload]
        return tuple(p for d in digits for p in listing.with_number(d)) or tuple(listing.with_name(record.payload))

    def _meant_by(self, asked: Record, who: str) -> Participant:
        people = self.candidates(asked)
        if by_id := [p for p in people if p.id == who.strip()]:
            return by_id[0]
        if who:
            return pick(people, who, what="Peserta", identity=lambda p: p.number or p.id, name=lambda p: p.name)
        match people:
            case [person]:
                return person
            case []:
                raise CorrectionRefused("Tidak ada peserta yang cocok dengan pemindaian ini.")
        raise CorrectionRefused("Ada {count} peserta yang cocok. Pilih salah satu menurut namanya.", count=len(people))

    def _open_session(self, event_id: str, session_id: str) -> Session:
        session = next(s for s in self.events.schedule(event_id).sessions if s.id == session_id)
        if session.id in self.log.closed_sessions(event_id):
            raise CorrectionRefused(
                "Sesi {session} sudah ditutup. Buka kembali sesinya lebih dahulu.", session=session.name
            )
        return session

    def _todays_session(self, event: Event, session: Session) -> Session:
        """Who comes, comes on the session's day; who doesn't, or did, may be told on another."""
        if event.local(self.clock()).date() != session.day:
            raise CorrectionRefused(
                "Sesi {session} untuk {day}, bukan hari ini. Pilih sesi hari ini di meja.",
                session=session.name,
                day=f"{session.day:%d/%m/%Y}",
            )
        return self._open_session(event.id, session.id)

    def _refuse_damaged(self, event: Event, number: str) -> None:
        """Whoever is listed with a damaged number is recorded as themselves."""
        if alike := self.rosters.listing(event.id).damaged_like(number):
            raise CorrectionRefused(
                "Nomor ini cocok dengan {names}, yang nomornya rusak di daftar. Ketik nomornya di kolom pindai, lalu"
                " terima. Bila ini orang lain, kosongkan nomornya.",
                names=" / ".join(p.name for p in alike),
            )

    def _undo_repair(self, wrong: Record) -> None:
        if wrong.kind is not RecordKind.ACCEPT or not wrong.participant:
            return
        person = self.rosters.person(wrong.participant)
        stands_otherwise = any(
            r.kind is RecordKind.ACCEPT and r.id != wrong.id and (r.participant, r.number) == (person.id, wrong.number)
            for r in valid(self.log.of_event(wrong.event))
        )
        if person.entry.damaged_prefix and person.number == wrong.number and not stands_otherwise:
            self.rosters.repair_number(person.id, "")

    def _answer(self, to: Record, session: Session, kind: RecordKind, officer: Officer, reason: str) -> Record:
        draft = self._draft(to.event, session, kind, officer, reason)
        return replace(
            draft, checkpoint=to.checkpoint, participant=to.participant, number=to.number, name=to.name, refers_to=to.id
        )

    def _draft(self, event_id: str, session: Session, kind: RecordKind, officer: Officer, reason: str) -> Record:
        at = self.events.event(event_id).local(self.clock())
        return Record(
            id=self.new_id(),
            event=event_id,
            session=session.id,
            checkpoint=Checkpoint.REGISTRATION,
            kind=kind,
            verdict=None,
            at=at,
            device=officer.device,
            seq=0,
            operator=officer.signature,
            reason=" ".join(reason.split()),
        )


_ACCEPTABLE = (Verdict.WRONG_SESSION, Verdict.NEEDS_REVIEW, Verdict.ALREADY_PRESENT)
"""Somebody who was here already is accepted only for the number that their card repairs."""


def _can_repair(asked: Record, person: Participant) -> bool:
    """Whether the scan bears the number that the roster has damaged."""
    return bool(person.entry.damaged_prefix) and not person.number and is_sound(asked.number)


def _missing(history: History, session: Session, checkpoint: Checkpoint) -> tuple[Checkpoint, ...]:
    """Where somebody who stands at this checkpoint is still to be recorded: who signs is there."""
    wanted = (Checkpoint.REGISTRATION, Checkpoint.PACT) if checkpoint is Checkpoint.PACT else (checkpoint,)
    return tuple(c for c in wanted if history.presence(session, c) is None)


def _needed(reason: str) -> str:
    if not reason.strip():
        raise CorrectionRefused("Alasan kosong. Tulis alasannya.")
    return reason


def _sound(text: str) -> str:
    if not text.strip():
        return ""
    try:
        return parse_number(text).digits
    except NotANumber as unsound:
        raise CorrectionRefused(
            "“{text}” bukan NIP atau NIK yang wajar. Periksa, atau kosongkan.", text=text
        ) from unsound
