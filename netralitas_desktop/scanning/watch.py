"""A source and a decoder at work: shot by shot for a terminal, or in threads of its own for the desk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import Decoder, FoundCode, Look
from netralitas_desktop.scanning.grabbing import Arrival, End, Grabber, Patience
from netralitas_desktop.scanning.handover import Handover
from netralitas_desktop.scanning.rest import REST_AFTER_S, Rest
from netralitas_desktop.scanning.shots import Shot, Source
from netralitas_desktop.scanning.sightings import Sightings
from netralitas_desktop.scanning.trust import IsListed, Trust, nobody_is_listed
from netralitas_desktop.scanning.view import Pace, View, view_of

__all__ = ["Patience", "Sighted", "View", "Watch", "scans"]

SECONDS_PER_PICTURE = 1.2
_JOIN_S = 2.0


@dataclass(frozen=True, slots=True)
class Sighted:
    """What one shot held: all its codes, and the texts among them that are believed and scans of their own."""

    name: str
    at_s: float
    look: Look
    scans: tuple[str, ...]
    decode_ms: float
    problem: OperatorProblem | None = None
    """Set where a picture could not be read."""

    @property
    def codes(self) -> tuple[FoundCode, ...]:
        return self.look.codes


def scans(source: Source, decoder: Decoder, is_listed: IsListed = nobody_is_listed) -> Iterator[Sighted]:
    """Every shot of the source, decoded in order; raises SourceUnavailable when a live source is lost."""
    seen = _Seen(is_listed) if source.is_continuous else None
    for shot in source:
        look, decode_ms = _timed(decoder, shot, alone=seen is None)
        texts = (seen or _Seen(is_listed)).scans_among(look.codes, shot.at_s)
        yield Sighted(shot.name, shot.at_s, look, texts, decode_ms, shot.problem)


def _timed(decoder: Decoder, shot: Shot, *, alone: bool) -> tuple[Look, float]:
    started = time.perf_counter()
    look = decoder(shot.frame, alone=alone)
    return look, (time.perf_counter() - started) * 1000


class _Seen:
    """What shots that follow each other showed: which reads are believed, and which of those are new."""

    def __init__(self, is_listed: IsListed) -> None:
        self._trust = Trust(is_listed)
        self._sightings = Sightings()

    def scans_among(self, codes: tuple[FoundCode, ...], at_s: float) -> tuple[str, ...]:
        return tuple(text for text in self._trust.believed(codes, at_s) if self._sightings.is_new(text, at_s))


class Watch:
    """Looks at a source until stopped: one thread grabs, another decodes the newest frame and calls back.

    All callbacks come from the decoding thread, one at a time. What is wrong with a source is told once, and it is
    opened again every `retry_s` seconds. A watch is started once; make another one for another source.
    """

    def __init__(
        self,
        open_it: Callable[[], Source],
        decoder: Decoder,
        *,
        on_frame: Callable[[View], None],
        on_code: Callable[[str], None],
        on_trouble: Callable[[OperatorProblem], None],
        on_end: Callable[[], None],
        loop: bool = False,
        seconds_per_picture: float = SECONDS_PER_PICTURE,
        retry_s: float | None = None,
        patience: Patience = Patience(),  # noqa: B008  frozen
        rest_after_s: float = REST_AFTER_S,
        is_listed: IsListed = nobody_is_listed,
    ) -> None:
        self._decoder = decoder
        self._on_frame = on_frame
        self._on_code = on_code
        self._on_trouble = on_trouble
        self._on_end = on_end
        self._stopping = threading.Event()
        self._handover: Handover[Arrival | OperatorProblem | End] = Handover()
        self._is_listed = is_listed
        self._seen = _Seen(is_listed)
        self._pace = Pace()
        self._rest = Rest(rest_after_s)
        self._grabber = Grabber(
            open_it,
            lambda thing, replaceable: self._handover.put(thing, replaceable=replaceable),
            loop=loop,
            seconds_per_picture=seconds_per_picture,
            patience=patience if retry_s is None else replace(patience, retry_s=retry_s),
        )
        self._looker = threading.Thread(target=self._look, name="watch-look", daemon=True)

    @property
    def is_running(self) -> bool:
        return self._looker.is_alive() or self._grabber.is_running

    def start(self) -> None:
        """Begins to look; raises RuntimeError when called twice."""
        self._grabber.start()
        self._looker.start()

    def stop(self) -> None:
        """Ends both threads, waiting at most two seconds; harmless twice, before `start` and in a callback."""
        self._stopping.set()
        self._grabber.stop()
        self._handover.close()
        give_up_s = time.monotonic() + _JOIN_S
        self._grabber.join(_JOIN_S)
        if self._looker.is_alive() and self._looker is not threading.current_thread():
            self._looker.join(max(0.0, give_up_s - time.monotonic()))

    def _look(self) -> None:
        while (thing := self._handover.take()) is not None:
            match thing:
                case Arrival(shot, is_continuous):
                    if not is_continuous or self._rest.wants(shot.frame, time.monotonic()):
                        self._look_at(shot, is_continuous)
                case End():
                    self._on_end()
                    return
                case OperatorProblem():
                    self._on_trouble(thing)

    def _look_at(self, shot: Shot, is_continuous: bool) -> None:
        if shot.problem is not None:
            self._on_trouble(shot.problem)
            return
        look, decode_ms = _timed(self._decoder, shot, alone=not is_continuous)
        now_s = time.monotonic()
        self._pace.tick(now_s)
        if look.codes:
            self._rest.stir(now_s)
        if self._pace.is_due(now_s) and not self._stopping.is_set():
            self._on_frame(self._view(shot, look, decode_ms, now_s))
        seen = self._seen if is_continuous else _Seen(self._is_listed)
        for text in seen.scans_among(look.codes, now_s):
            if not self._stopping.is_set():
                self._on_code(text)

    def _view(self, shot: Shot, look: Look, decode_ms: float, now_s: float) -> View:
        view = view_of(shot.frame, look, decode_ms, self._pace.fps)
        if shot.fps is not None:
            view = replace(view, source_name=shot.name, source_fps=shot.fps)
        return replace(view, is_resting=self._rest.is_resting(now_s))
