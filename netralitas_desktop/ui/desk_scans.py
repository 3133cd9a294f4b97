"""Scans and confirmed people on their way to the disk: in order, tried again, and never lost unseen."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.ports import StoreBusy
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Choice, Desk, Outcome
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.unrecorded_view import Unrecorded, busy_card, saving_card, unrecorded_card, unrecorded_row

SLOW_MS = 500
"""An officer who has seen no answer for so long looks at the card, and the one before must not stand there."""
AGAIN_MS = 400
TRIES = 3
"""Each waits as long as storage does for another program: half a minute in all."""


class DeskScans(QObject):
    """Records one scan at a time; those that are refused stay at hand to be recorded after all."""

    recorded = Signal(object, object)
    """The Outcome, and the Desk."""
    stalled = Signal(object)
    """A Card: a scan waits, or was not recorded."""
    unrecorded = Signal(object)
    """The Rows of those that were not recorded, newest first."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._numbers = count(1)
        self._early: list[str] = []
        self._waiting: deque[Unrecorded] = deque()
        self._asked: Unrecorded | None = None
        self._tries = 0
        self._has_broken = False
        self._lost: dict[str, Unrecorded] = {}
        self._heir: DeskScans | None = None
        """Takes the answers to what was asked here, once a window of another language stands in this one's place."""
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self.tell_saving)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._try)
        context.jobs.bug.connect(self._take_bug)

    def keep(self, payload: str) -> None:
        """A code that came while the session was being looked for."""
        self._early.append(payload)

    @property
    def kept(self) -> int:
        """How many codes wait for the session."""
        return len(self._early)

    def forget_kept(self) -> None:
        self._early.clear()

    def record_kept(self, desk: Desk) -> None:
        """The session is known now."""
        early, self._early = self._early, []
        for payload in early:
            self.record(payload, desk)

    def record(self, payload: str, desk: Desk) -> None:
        """Behind those that wait."""
        self._wait(payload, desk, None)

    def confirm(self, choice: Choice, desk: Desk) -> None:
        """The person whom the officer confirmed, behind those that wait."""
        self._wait(choice.typed, desk, choice)

    @property
    def is_under_way(self) -> bool:
        """Whether somebody is being recorded now, and an answer is about to come."""
        return self._asked is not None

    @property
    def pending(self) -> frozenset[str]:
        """Tells those apart that are not on the disk yet, or were refused."""
        asked = [self._asked] if self._asked is not None else []
        scans = [*self._lost.values(), *asked, *self._waiting]
        return frozenset([scan.key for scan in scans] + self._early)

    def has(self, key: str) -> bool:
        """Whether that is one which was not recorded."""
        return key in self._lost

    def repeat(self, key: str = "") -> None:
        """That one once more, or all that were not recorded, in the order in which they came."""
        repeated = [scan for scan in self._lost.values() if key in ("", scan.key)]
        self._lost = {kept: scan for kept, scan in self._lost.items() if scan not in repeated}
        self._waiting.extend(repeated)
        self._show_lost()
        self._go_on()

    def take_over(self, other: DeskScans) -> None:
        """What the desk of another language did not record yet, or could not; the answers come here from now on."""
        other._heir = self
        self._numbers, self._lost = other._numbers, dict(other._lost)
        self._tries, self._has_broken = other._tries, other._has_broken
        self._asked, other._asked = other._asked, None
        self._waiting, other._waiting = other._waiting, deque()
        other._slow.stop()
        if other._again.isActive():
            other._again.stop()
            self._again.start()
        elif self._asked is not None:
            self._slow.start()
        self._show_lost()

    def flush(self) -> None:
        """The window closes: the database is asked for all that wait before it is shut."""
        rest = list(self._waiting)
        self._waiting.clear()
        if self._again.isActive() and self._asked is not None:
            self._again.stop()
            rest.insert(0, self._asked)
            self._asked = None
        for scan in rest:
            self._run(scan)

    def _wait(self, payload: str, desk: Desk, choice: Choice | None) -> None:
        self._waiting.append(Unrecorded(f"belum-{next(self._numbers)}", payload, desk, self._context.clock(), choice))
        self._go_on()

    def _go_on(self) -> None:
        if self._asked is None and self._waiting:
            self._asked = self._waiting.popleft()
            self._tries = 0
            self._slow.start()
            self._try()

    def _try(self) -> None:
        if self._asked is not None:
            self._run(self._asked)

    def _run(self, scan: Unrecorded) -> None:
        def recorded(program: Program) -> Outcome:
            try:
                return _recorded(program, scan)
            except OperatorProblem:
                raise
            except Exception:
                self._keeper._has_broken = True
                raise

        def take(outcome: Outcome) -> None:
            self._hand_on(lambda keeper: keeper._take(outcome, scan))

        def refuse(problem: OperatorProblem) -> None:
            self._hand_on(lambda keeper: keeper._refuse(problem))

        jobs = self._context.jobs
        jobs.run(jobs, recorded, take, refuse)  # the answer may come when this desk is gone

    @property
    def _keeper(self) -> DeskScans:
        """Whose the scans are by now."""
        return self if self._heir is None else self._heir._keeper

    def _hand_on(self, receive: Callable[[DeskScans], None]) -> None:
        if isValid(self._keeper):
            receive(self._keeper)

    def _take(self, outcome: Outcome, scan: Unrecorded) -> None:
        self._end_asking()
        self._lost = {key: lost for key, lost in self._lost.items() if not lost.is_same_as(scan)}
        self._show_lost()
        self.recorded.emit(outcome, scan.desk)
        self._go_on()

    def _refuse(self, problem: OperatorProblem) -> None:
        scan, is_busy = self._asked, isinstance(problem, StoreBusy)
        if scan is None:
            return  # the window closes
        self._tries += 1
        wording = self._context.wording
        if not is_busy:
            self._lose((scan,), wording.problem(problem))
        elif self._tries < TRIES:
            self._slow.stop()
            self.stalled.emit(busy_card(scan, len(self._waiting), wording))
            self._again.start()
        else:
            why = wording("Program lain memakai basis data. Tutup program itu, lalu coba lagi.")
            self._lose((scan, *self._waiting), why)

    def _lose(self, scans: Iterable[Unrecorded], why: str) -> None:
        """Those behind it would only wait as long in vain."""
        for scan in scans:
            self._lost[scan.key] = scan
        self._waiting = deque(scan for scan in self._waiting if scan.key not in self._lost)
        self._end_asking()
        self._show_lost()
        self.stalled.emit(unrecorded_card(tuple(self._lost.values()), why, self._context.wording))
        self._go_on()

    def _take_bug(self) -> None:
        """A job broke off: was it the one that records?"""
        if self._has_broken and self._asked is not None:
            why = self._context.wording("Terjadi kesalahan yang tidak terduga saat menyimpan. Periksa disknya.")
            self._has_broken = False
            self._lose((self._asked,), why)

    def _end_asking(self) -> None:
        self._asked = None
        self._slow.stop()

    def tell_saving(self) -> None:
        """Where the answer takes longer than anybody waits without looking."""
        if self._asked is not None:
            self.stalled.emit(saving_card(self._asked, len(self._waiting), self._context.wording))

    def _show_lost(self) -> None:
        self.unrecorded.emit(
            tuple(unrecorded_row(scan, self._context.wording) for scan in [*self._lost.values()][::-1])
        )


def _recorded(program: Program, scan: Unrecorded) -> Outcome:
    if scan.choice is not None:
        return program.record_scan.confirmed(scan.choice, scan.desk)
    return program.record_scan(scan.payload, scan.desk)
