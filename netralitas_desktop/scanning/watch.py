"""A source and a decoder at work: shot by shot for a terminal, or in threads of its own for the desk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import Decoder, FoundCode
from netralitas_desktop.scanning.grabbing import Arrival, End, Grabber, Patience
from netralitas_desktop.scanning.handover import Handover
from netralitas_desktop.scanning.rest import REST_AFTER_S, Rest
from netralitas_desktop.scanning.shots import Shot, Source
from netralitas_desktop.scanning.sightings import Sightings
from netralitas_desktop.scanning.view import Pace, View, view_of

__all__ = ["Patience", "Sighted", "View", "Watch", "scans"]

SECONDS_PER_PICTURE = 1.2
_JOIN_S = 2.0


@dataclass(frozen=True, slots=True)
class Sighted:
    """What one shot held: all its codes, and the texts among them that are scans of their own."""

    name: str
    at_s: float
    codes: tuple[FoundCode, ...]
    scans: tuple[str, ...]
    decode_ms: float
    problem: OperatorProblem | None = None
    """Set where a picture could not be read."""


def scans(source: Source, decoder: Decoder) -> Iterator[Sighted]:
    """Every shot of the source, decoded in order; raises SourceUnavailable when a live source is lost."""
    sightings = Sightings() if source.is_continuous else None
    for shot in source:
        codes, decode_ms = _timed(decoder, shot)
        texts = _scans_among(codes, sightings, shot.at_s)
        yield Sighted(shot.name, shot.at_s, codes, texts, decode_ms, shot.problem)


def _timed(decoder: Decoder, shot: Shot) -> tuple[tuple[FoundCode, ...], float]:
    started = time.perf_counter()
    codes = decoder(shot.frame)
    return codes, (time.perf_counter() - started) * 1000


def _scans_among(codes: tuple[FoundCode, ...], sightings: Sightings | None, at_s: float) -> tuple[str, ...]:
    texts = dict.fromkeys(code.text for code in codes)
    return tuple(text for text in texts if sightings is None or sightings.is_new(text, at_s))


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
    ) -> None:
        self._decoder = decoder
        self._on_frame = on_frame
        self._on_code = on_code
        self._on_trouble = on_trouble
        self._on_end = on_end
        self._stopping = threading.Event()
        self._handover: Handover[Arrival | OperatorProblem | End] = Handover()
        self._sightings = Sightings()
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
                        self._look_at(shot, self._sightings if is_continuous else None)
                case End():
                    self._on_end()
                    return
                case OperatorProblem():
                    self._on_trouble(thing)

    def _look_at(self, shot: Shot, sightings: Sightings | None) -> None:
        if shot.problem is not None:
            self._on_trouble(shot.problem)
            return
        codes, decode_ms = _timed(self._decoder, shot)
        now_s = time.monotonic()
        self._pace.tick(now_s)
        if codes:
            self._rest.stir(now_s)
        if self._pace.is_due(now_s) and not self._stopping.is_set():
            self._on_frame(self._view(shot, codes, decode_ms, now_s))
        for text in _scans_among(codes, sightings, now_s):
            if not self._stopping.is_set():
                self._on_code(text)

    def _view(self, shot: Shot, codes: tuple[FoundCode, ...], decode_ms: float, now_s: float) -> View:
        view = view_of(shot.frame, codes, decode_ms, self._pace.fps)
        if shot.fps is not None:
            view = replace(view, source_name=shot.name, source_fps=shot.fps)
        return replace(view, is_resting=self._rest.is_resting(now_s))
