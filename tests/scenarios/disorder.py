"""A ceremony in which everything happens that desks, offices and supervisors can do, in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Excuse, Record, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.verdicts import Review
from netralitas_desktop.services.correct_record import Signature, WalkIn
from tests.fakes import a_nip, at
from tests.services.ceremony import Ceremony, row

GROUPS = ("Jetis", "Mojosari", "Ngoro", "Pacet", "Kutorejo")
LISTED, STRANGERS = range(1, 25), range(100, 104)
NUMBERLESS, DAMAGED = (23, 24), (20, 21, 22)
GUESTS = (("Siti Aminah", "Kantor A"), ("Siti Aminah", "Kantor B"), ("SITI AMINAH", "kantor a"), ("Tamu", ""))

_OF_CARDS = frozenset(("scan", "accept", "repair", "unreadable"))
_OF_PEOPLE = frozenset(("excuse", "stranger", "guest", "registered", "online"))
_OF_SUPERVISORS = frozenset(("void", "void_too", "keep", "close", "reopen", "change"))
KINDS = _OF_CARDS | _OF_PEOPLE | _OF_SUPERVISORS


@dataclass
class Disorder:
    """Drives the ceremony by dice that fall the same way for one seed; what the program refuses has not happened."""

    ceremony: Ceremony
    dice: Random
    roster: dict[int, str] = field(default_factory=dict)
    """Person → their group, as the office lists them now."""
    happened: Counter[str] = field(default_factory=Counter)
    """What was not refused, of `KINDS`."""

    def happen(self, steps: int) -> None:
        self.roster = {n: self.dice.choice(GROUPS) for n in LISTED}
        self._import()
        moments = {day: at("07:00", day) for day in (1, 2)}
        for turn in range(steps):
            day = self.dice.choice((1, 2))
            moments[day] += timedelta(seconds=self.dice.randrange(5, 150))
            self.ceremony.clock.now = moments[day]
            with suppress(OperatorProblem):
                self._step(day, is_late=turn > steps // 2)

    def _step(self, day: int, is_late: bool) -> None:
        steps = [self._scan] * 9 + [self._excuse, self._void, self._void, self._stranger, self._guest]
        steps += [self._registered, self._meeting, self._unreadable]
        if is_late:
            steps += [self._close, self._reopen, self._change, self._change]
        self.dice.choice(steps)(day)

    def _scan(self, day: int) -> None:
        who = self.dice.choice(LISTED)
        payload = f"Orang {who}" if who in NUMBERLESS else a_nip(who)
        asked = self.ceremony.scan(payload, day, pact=self.dice.random() < 0.3)
        self.happened["scan"] += 1
        if self.dice.random() < 0.6:
            self.ceremony.clock.now += timedelta(seconds=40)
            self.ceremony.program.correct_record.accept(asked.record.id, "boleh", self.ceremony.officer)
            self.happened["repair" if asked.decision.review is Review.DAMAGED_NUMBER else "accept"] += 1

    def _excuse(self, day: int) -> None:
        correct, session = self.ceremony.program.correct_record, self.ceremony.sessions[day - 1]
        who, kind = f"Orang {self.dice.choice(LISTED)}", self.dice.choice(list(Excuse))
        correct.excuse(self.ceremony.event, session, who, kind, self.ceremony.officer, "surat")
        self.happened["excuse"] += 1

    def _void(self, _day: int) -> None:
        kinds = (RecordKind.EXCUSE, RecordKind.ACCEPT)
        countable = [r for r in self.ceremony.records() if r.counts_as_present or r.kind in kinds]
        if countable:
            chosen = self.dice.choice(self.dice.choice((_signed(countable), countable)) or countable)
            signature = self.dice.choice((None, *Signature))
            is_signed = self.ceremony.program.watch_desk.recall(chosen.id).signed is not None
            self.ceremony.program.correct_record.void(chosen.id, "keliru", self.ceremony.officer, signature)
            self.happened[str(signature) if is_signed else "void"] += 1

    def _stranger(self, day: int) -> None:
        """On no roster yet, or no more."""
        number = a_nip(self.dice.choice(self.dice.choice((STRANGERS, LISTED))))
        scan = self.ceremony.scan(number, day).record
        if self.dice.random() < 0.6:
            self._walk_in(day, WalkIn("Tamu Bernomor", "Dinas X", number), scan.id)

    def _guest(self, day: int) -> None:
        self._walk_in(day, WalkIn(*self.dice.choice(GUESTS)))

    def _registered(self, day: int) -> None:
        """A guest who is known by the record that added them."""
        if added := [r for r in self.ceremony.records() if r.kind is RecordKind.WALK_IN]:
            self._walk_in(day, WalkIn("", registered=self.dice.choice(added).id))
            self.happened["registered"] += 1

    def _meeting(self, day: int) -> None:
        """A list of who attended online, taken at a desk after they joined."""
        joined = [
            (self.dice.choice(LISTED), self.ceremony.clock.now - timedelta(minutes=self.dice.randrange(90)))
            for _row in range(3)
        ]
        path = self.ceremony.folder / "rapat.csv"
        path.write_text("NIP,Nama,Jam\n" + "".join(f"{a_nip(n)},Orang {n},{when:%H.%M}\n" for n, when in joined))
        taking = self.ceremony.program.online_list
        preview = taking.preview(self.ceremony.event, self.ceremony.sessions[day - 1], taking.read(path))
        self.happened["online"] += len(taking.apply(preview, self.ceremony.officer))

    def _walk_in(self, day: int, guest: WalkIn, scan: str = "") -> None:
        checkpoint = self.dice.choice((Checkpoint.REGISTRATION, Checkpoint.REGISTRATION, Checkpoint.PACT))
        session = self.ceremony.sessions[day - 1]
        correct = self.ceremony.program.correct_record
        correct.walk_in(self.ceremony.event, session, checkpoint, guest, self.ceremony.officer, scan)
        self.happened["stranger" if scan else "guest"] += 1

    def _unreadable(self, day: int) -> None:
        self.ceremony.scan("KANTIN-12", day)
        self.happened["unreadable"] += 1

    def _close(self, day: int) -> None:
        self.ceremony.close(day)
        self.happened["close"] += 1

    def _reopen(self, day: int) -> None:
        self.ceremony.reopen(day)
        self.happened["reopen"] += 1

    def _change(self, _day: int) -> None:
        """The office sends its roster again: somebody dropped, moved, added, or back."""
        who = self.dice.choice((*LISTED, *STRANGERS))
        if who in self.roster and self.dice.random() < 0.6:
            del self.roster[who]
        else:
            self.roster[who] = self.dice.choice(GROUPS)
        self._import()
        self.happened["change"] += 1

    def _import(self) -> None:
        self.ceremony.import_roster(*(row(n, group, _written(n)) for n, group in sorted(self.roster.items())))


def _signed(records: Sequence[Record]) -> list[Record]:
    """The registrations of those who signed too."""
    signers = {r.participant or r.number for r in records if r.checkpoint is Checkpoint.PACT}
    registered = (r for r in records if r.checkpoint is Checkpoint.REGISTRATION and r.counts_as_present)
    return [r for r in registered if (r.participant or r.number) in signers]


def _written(who: int) -> str | int:
    """What the office's workbook has as their number: Excel has damaged some."""
    if who in NUMBERLESS:
        return ""
    return int(f"{a_nip(who)[:15]}000") if who in DAMAGED else a_nip(who)
