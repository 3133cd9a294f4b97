"""The decoder of the desk: zxing-cpp first, pyzbar where it finds nothing, either alone where the other is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import Decoder, Engine, FoundCode, Symbology
from netralitas_desktop.scanning.frames import Frame, as_grey

__all__ = [
    "Decoder",
    "Engine",
    "EngineState",
    "FallbackDecoder",
    "FoundCode",
    "NoDecoder",
    "Symbology",
    "available_engines",
    "decode",
    "open_decoder",
]


class NoDecoder(OperatorProblem):
    """No engine could be loaded; the desk can still type and use a USB scanner."""

    template = (
        "Pembaca barcode tidak dapat dimuat ({why}). Ketik nomor atau pakai pemindai USB, lalu pasang ulang program."
    )


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


class FallbackDecoder:
    """Asks each engine in turn until one finds something."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        """Raises NoDecoder without any engine."""
        if not engines:
            raise NoDecoder(why="tidak ada mesin pembaca")
        self._engines = tuple(engines)

    def __call__(self, frame: Frame) -> tuple[FoundCode, ...]:
        """What the first engine that reads anything reads; one code is told once, however often it was seen."""
        grey = as_grey(frame)
        if grey.size == 0:
            return ()
        for engine in self._engines:
            if found := engine(grey):
                return _each_once(found)
        return ()


def _each_once(found: tuple[FoundCode, ...]) -> tuple[FoundCode, ...]:
    first: dict[tuple[str, str], FoundCode] = {}
    for code in found:
        first.setdefault((code.text, code.format), code)
    return tuple(first.values())


def open_decoder(loaders: Sequence[tuple[str, Loader]] = LOADERS) -> FallbackDecoder:
    """The decoder over the engines that this laptop has; raises NoDecoder if there is none."""
    states = available_engines(loaders)
    engines = [state.engine for state in states if state.engine is not None]
    if not engines:
        raise NoDecoder(why="; ".join(f"{state.name}: {state.why_missing}" for state in states))
    return FallbackDecoder(engines)


@cache
def _shared_decoder() -> FallbackDecoder:
    return open_decoder()


def decode(grey: Frame) -> list[tuple[str, str]]:
    """(text, format) of every code in a frame, for measuring beside other readers."""
    return [(code.text, code.format) for code in _shared_decoder()(grey)]
