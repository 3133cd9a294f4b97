"""The decoder of the desk: the reader over the engines that this laptop has, and what it remembers between frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import KNOWN, USUAL, Almost, Decoder, Engine, FoundCode, Look, Symbology
from netralitas_desktop.scanning.frames import Frame, as_grey
from netralitas_desktop.scanning.measure import condition_of, hint_for
from netralitas_desktop.scanning.reader import Reader, Reading

__all__ = [
    "Decoder",
    "DeskDecoder",
    "Engine",
    "EngineState",
    "FoundCode",
    "Look",
    "NoDecoder",
    "Symbology",
    "UnknownSymbology",
    "available_engines",
    "decode",
    "open_decoder",
]

ALONE_PATIENCE = 4.0
"""A picture that comes alone may take four times as long as a frame: nobody waits for the next one."""

MISSES_BEFORE_HINT = 3
"""A card that is moved into view is unread for a frame or two; a hint then would only flicker."""


class NoDecoder(OperatorProblem):
    """No engine could be loaded; the desk can still type and use a USB scanner."""

    template = (
        "Pembaca barcode tidak dapat dimuat ({why}). Ketik nomor atau pakai pemindai USB, lalu pasang ulang program."
    )


class UnknownSymbology(OperatorProblem):
    """A kind of code that no engine reads."""

    template = "Jenis kode {name} tidak dikenal. Pilih dari: {known}."


@dataclass(frozen=True, slots=True)
class EngineState:
    """Whether an engine could be loaded, and if not, why."""

    name: str
    engine: Engine | None
    why_missing: str = ""


Loader = Callable[[], Engine]
"""Imports and makes an engine; raises ImportError or OSError where it is missing."""


def _load_zxing() -> Engine:
    from netralitas_desktop.scanning.zxing_engine import ZxingEngine  # noqa: PLC0415  may be missing at run time

    return ZxingEngine()


def _load_pyzbar() -> Engine:
    from netralitas_desktop.scanning.pyzbar_engine import PyzbarEngine  # noqa: PLC0415  its DLL may be missing

    return PyzbarEngine()


LOADERS: tuple[tuple[str, Loader], ...] = (("zxing-cpp", _load_zxing), ("pyzbar", _load_pyzbar))
"""In the order in which they are asked."""


def available_engines(loaders: Sequence[tuple[str, Loader]] = LOADERS) -> tuple[EngineState, ...]:
    """Every engine that the program knows, loaded or with the reason why not."""
    return tuple(_state(name, load) for name, load in loaders)


def _state(name: str, load: Loader) -> EngineState:
    try:
        return EngineState(name, load())
    except (ImportError, OSError) as missing:
        return EngineState(name, None, str(missing) or type(missing).__name__)


class DeskDecoder:
    """Looks at one source; frames that follow each other take turns with the slower means until one is read."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._misses = 0
        self._unread_in_a_row = 0

    def __call__(self, frame: Frame, *, alone: bool = False) -> Look:
        """What the frame holds; one code is told once, however often it was seen."""
        grey = as_grey(frame)
        if alone:
            return self._looked_at_alone(grey)
        reading = self._reader.read(grey, turn=self._misses)
        self._misses = 0 if reading.codes else self._misses + 1
        self._unread_in_a_row = self._unread_in_a_row + 1 if reading.unread else 0
        is_hinted = self._unread_in_a_row >= MISSES_BEFORE_HINT
        codes = self._reader.with_linear(reading.codes, grey)
        return Look(_measured(codes, grey), _almost(reading, grey) if is_hinted else (), reading.is_easy)

    def _looked_at_alone(self, grey: Frame) -> Look:
        reading = self._reader.read(grey, patience=ALONE_PATIENCE)
        codes = self._reader.seconded(self._reader.with_linear(reading.codes, grey), grey)
        return Look(_measured(codes, grey), _almost(reading, grey), reading.is_easy)


def _measured(codes: tuple[FoundCode, ...], grey: Frame) -> tuple[FoundCode, ...]:
    return tuple(replace(code, condition=condition_of(code, grey)) for code in codes)


def _almost(reading: Reading, grey: Frame) -> tuple[Almost, ...]:
    size = (grey.shape[0], grey.shape[1])
    return tuple(Almost(seen.area.corners, hint_for(seen.area, seen.shown, size)) for seen in reading.unread[:1])


def open_decoder(loaders: Sequence[tuple[str, Loader]] = LOADERS, symbologies: Iterable[str] = USUAL) -> DeskDecoder:
    """A decoder of these symbologies, over the engines that this laptop has.

    Raises NoDecoder if there is none, UnknownSymbology for a name that is not in `codes.KNOWN`.
    """
    wanted = frozenset(symbologies)
    if unknown := sorted(wanted - KNOWN):
        raise UnknownSymbology(name=unknown[0], known=", ".join(sorted(KNOWN)))
    return DeskDecoder(Reader(_engines(loaders), wanted))


def _engines(loaders: Sequence[tuple[str, Loader]]) -> tuple[Engine, ...]:
    states = available_engines(loaders)
    engines = tuple(state.engine for state in states if state.engine is not None)
    if not engines:
        raise NoDecoder(why="; ".join(f"{state.name}: {state.why_missing}" for state in states))
    return engines


@cache
def _shared_reader() -> Reader:
    return Reader(_engines(LOADERS))


def decode(grey: Frame) -> list[tuple[str, str]]:
    """(text, format) of every code in a frame, for measuring beside other readers.

    Nothing is remembered, and unlike the desk it looks for no tilted linear code beside a QR code.
    """
    return [(code.text, code.format) for code in _shared_reader().read(grey).codes]
