"""A ceremony in which everything happens that desks, offices and supervisors can do, in any order."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.correct_record import WalkIn
from tests.fakes import a_nip, at
from tests.services.ceremony import Ceremony, row

GROUPS = ("Jetis", "Mojosari", "Ngoro", "Pacet", "Kutorejo")
LISTED, STRANGERS = range(1, 25), range(100, 104)
NUMBERLESS = (23, 24)
GUESTS = (("Siti Aminah", "Kantor A"), ("Siti Aminah", "Kantor B"), ("SITI AMINAH", "kantor a"), ("Tamu", ""))


@dataclass
class Disorder:
    """Drives the ceremony by dice that fall the same way for one seed; what the program refuses has not happened."""

    ceremony: Ceremony
    dice: Random
    roster: dict[int, str] = field(default_factory=dict)
    """Person → their group, as the office lists them now."""

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
        steps = [self._scan] * 9 + [self._excuse, self._void, self._stranger, self._guest, self._unreadable]
        if is_late:
            steps += [self._close, self._reopen, self._change, self._change]
        self.dice.choice(steps)(day)

    def _scan(self, day: int) -> None:
        who = self.dice.choice(LISTED)
        payload = f"Orang {who}" if who in NUMBERLESS else a_nip(who)
        asked = self.ceremony.scan(payload, day, pact=self.dice.random() < 0.3).record
        if self.dice.random() < 0.6:
            self.ceremony.clock.now += timedelta(seconds=40)
            self.ceremony.program.correct_record.accept(asked.id, "boleh", self.ceremony.officer)

    def _excuse(self, day: int) -> None:
        correct, session = self.ceremony.program.correct_record, self.ceremony.sessions[day - 1]
        who, kind = f"Orang {self.dice.choice(LISTED)}", self.dice.choice(list(Excuse))
        correct.excuse(self.ceremony.event, session, who, kind, self.ceremony.officer, "surat")

    def _void(self, _day: int) -> None:
        countable = [r for r in self.ceremony.records() if r.counts_as_present or r.kind is RecordKind.EXCUSE]
        if countable:
            chosen = self.dice.choice(countable)
            self.ceremony.program.correct_record.void(chosen.id, "keliru", self.ceremony.officer)

    def _stranger(self, day: int) -> None:
        """On no roster yet, or no more."""
        number = a_nip(self.dice.choice((*STRANGERS, *LISTED)))
        scan = self.ceremony.scan(number, day).record
        if self.dice.random() < 0.6:
            self._walk_in(day, WalkIn("Tamu Bernomor", "Dinas X", number), scan.id)

    def _guest(self, day: int) -> None:
        self._walk_in(day, WalkIn(*self.dice.choice(GUESTS)))

    def _walk_in(self, day: int, guest: WalkIn, scan: str = "") -> None:
        checkpoint = self.dice.choice((Checkpoint.REGISTRATION, Checkpoint.REGISTRATION, Checkpoint.PACT))
        session = self.ceremony.sessions[day - 1]
        correct = self.ceremony.program.correct_record
        correct.walk_in(self.ceremony.event, session, checkpoint, guest, self.ceremony.officer, scan)

    def _unreadable(self, day: int) -> None:
        self.ceremony.scan("KANTIN-12", day)

    def _close(self, day: int) -> None:
        self.ceremony.close(day)

    def _reopen(self, day: int) -> None:
        self.ceremony.reopen(day)

    def _change(self, _day: int) -> None:
        """The office sends its roster again: somebody dropped, moved, added, or back."""
        who = self.dice.choice((*LISTED, *STRANGERS))
        if who in self.roster and self.dice.random() < 0.6:
            del self.roster[who]
        else:
            self.roster[who] = self.dice.choice(GROUPS)
        self._import()

    def _import(self) -> None:
        rows = [row(n, group, "" if n in NUMBERLESS else None) for n, group in sorted(self.roster.items())]
        self.ceremony.import_roster(*rows)
