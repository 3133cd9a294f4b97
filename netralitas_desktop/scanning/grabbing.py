"""Keeps shots coming from a source: opens it, notices when it is lost, hangs or shows nothing, and opens it again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.shots import Shot, Source, SourceUnavailable
from netralitas_desktop.scanning.vital_signs import Ailment, Limits, VitalSigns, problem_of

_LOOK_S = 0.1
_STUCK_LIMIT = 3
"""Threads that hang in a driver are never ended, only left behind; more than these are not begun."""


class SourceSilent(SourceUnavailable):
    """The source, or its driver, does not answer."""

    template = "Kamera tidak menjawab. Cabut dan pasang lagi kabelnya; mengetik dan pemindai USB tetap bisa."


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a source may take, in seconds."""

    retry_s: float = 0.5
    """Between two attempts: a camera must be seen again within two seconds of its return."""
    opening_s: float = 15.0
    """Until the first picture: Media Foundation has been seen to take ten."""
    silence_s: float = 3.0
    """Between two pictures; longer exposed ones come every half second."""
    stop_s: float = 2.0
    """For a source to let go when the watch is stopped."""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """A shot on its way to the decoder."""

    shot: Shot
    is_continuous: bool


@dataclass(frozen=True, slots=True)
class End:
    """The source is exhausted."""


Give = Callable[[Arrival | OperatorProblem | End, bool], None]
"""Hands something over; the flag says whether a newer thing may replace it."""


class Grabber:
    """Follows a source in threads of its own: one reads it, one watches the reading and replaces it where it hangs."""

    def __init__(
        self,
        open_it: Callable[[], Source],
        give: Give,
        *,
        loop: bool,
        seconds_per_picture: float,
        patience: Patience,
    ) -> None:
        self._open_it = open_it
        self._give = give
        self._loop = loop
        self._seconds_per_picture = seconds_per_picture
        self._patience = patience
        self._vitals = VitalSigns(patience.limits)
        self._stopping = threading.Event()
        self._is_lost = False
        self._told: Ailment | None = None
        self._stuck: list[_Reading] = []
        self._keeper = threading.Thread(target=self._keep, name="watch-grab", daemon=True)

    @property
    def is_running(self) -> bool:
        return self._keeper.is_alive()

    def start(self) -> None:
        self._keeper.start()

    def stop(self) -> None:
        """Asks it to end; harmless twice and before `start`."""
        self._stopping.set()

    def join(self, timeout_s: float) -> None:
        """Waits for its end."""
        if self._keeper.is_alive() and threading.current_thread() is not self._keeper:
            self._keeper.join(timeout_s)

    def _keep(self) -> None:
        while not self._stopping.is_set():
            reading = _Reading(self._follow)
            reading.start()
            self._attend(reading)
            if self._stopping.is_set() or (reading.has_ended and reading.is_broken):
                return
            if reading.problem is None and reading.has_ended and not reading.is_to_reopen:
                if not self._loop:
                    self._give(End(), False)
                    return
                if reading.shots:
                    continue  # a video without a frame would be opened a thousand times a second
            self._tell_loss(reading)
            self._pause()

    def _attend(self, reading: _Reading) -> None:
        """Waits until the reading ends; leaves it behind where it hangs."""
        while not reading.ended.wait(_LOOK_S):
            if self._stopping.is_set():
                reading.ended.wait(self._patience.stop_s)
                return
            limit_s = self._patience.silence_s if reading.is_live and reading.shots else self._patience.opening_s
            is_watched = reading.is_live or not reading.is_open
            if is_watched and time.monotonic() - reading.alive_s > limit_s:
                reading.leave()
                self._stuck.append(reading)
                return

    def _pause(self) -> None:
        self._stopping.wait(self._patience.retry_s)
        while not self._stopping.is_set():
            self._stuck = [reading for reading in self._stuck if not reading.has_ended]
            if len(self._stuck) < _STUCK_LIMIT:
                return
            self._stopping.wait(self._patience.retry_s)

    def _tell_loss(self, reading: _Reading) -> None:
        if reading.is_to_reopen or (reading.has_ended and reading.problem is None):
            return
        if not self._is_lost:
            self._give(reading.problem or SourceSilent(), False)
        self._is_lost, self._told = True, None

    def _follow(self, reading: _Reading) -> None:
        """Hands over the source's shots until it ends, in the reading's thread."""
        with self._open_it() as source:
            reading.opened(time.monotonic(), source.is_live)
            self._vitals.begin()
            started_s = time.monotonic()
            for shot in source:
                if self._stopping.is_set() or reading.is_left:
                    return
                reading.lives(time.monotonic())
                if not source.is_live or self._is_well(shot, source):
                    self._hand_over(shot, source, started_s)
                elif self._vitals.should_reopen(time.monotonic()):
                    reading.is_to_reopen = True
                    return

    def _is_well(self, shot: Shot, source: Source) -> bool:
        """Tells once what ails the picture; an ailing one is not handed over."""
        ailment = self._vitals.look(shot.frame, time.monotonic(), has_noise=source.has_noise)
        if ailment is not None and ailment is not self._told:
            self._give(problem_of(ailment, shot.name), False)
        self._told = ailment
        return ailment is None

    def _hand_over(self, shot: Shot, source: Source, started_s: float) -> None:
        self._is_lost = False
        if source.is_continuous and not source.is_live:
            self._stopping.wait(max(0.0, started_s + shot.at_s - time.monotonic()))
        self._give(Arrival(shot, source.is_continuous), source.is_continuous)
        if not source.is_continuous:
            self._stopping.wait(self._seconds_per_picture)


class _Reading:
    """One opening of the source, in a thread of its own that may hang in a driver for ever."""

    def __init__(self, follow: Callable[[_Reading], None]) -> None:
        self._follow = follow
        self.problem: SourceUnavailable | None = None
        self.ended = threading.Event()
        self.shots = 0
        self.alive_s = time.monotonic()
        self.is_open = self.is_live = self.is_left = self.is_to_reopen = self.is_broken = False

    @property
    def has_ended(self) -> bool:
        return self.ended.is_set()

    def start(self) -> None:
        threading.Thread(target=self._run, name="watch-read", daemon=True).start()

    def opened(self, now_s: float, is_live: bool) -> None:
        self.alive_s, self.is_live, self.is_open = now_s, is_live, True

    def lives(self, now_s: float) -> None:
        self.alive_s = now_s
        self.shots += 1

    def leave(self) -> None:
        """Nobody waits for it any longer; when it wakes up it closes its source and ends."""
        self.is_left = True

    def _run(self) -> None:
        self.is_broken = True  # until it ended in a way that is known: everything else is a bug and ends the watch
        try:
            self._follow(self)
            self.is_broken = False
        except SourceUnavailable as problem:
            self.problem, self.is_broken = problem, False
        finally:
            self.ended.set()
