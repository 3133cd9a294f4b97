"""How a picture source is named on screen."""

from __future__ import annotations

from pathlib import Path

from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.prepare_demo import PICTURES
from netralitas_desktop.ui.wording import Wording

FIRST_CAMERA = "0"


def desk_source(source: str, event: Event | None) -> str:
    """What the desk of that event looks at: the example's photographs never scan themselves into a real event."""
    is_example = Path(source).name == PICTURES
    return FIRST_CAMERA if is_example and not (event and event.is_demo) else source


def source_label(source: str, wording: Wording) -> str:
    """`Kamera 0`, the name of a file or folder, or nothing for a desk without a camera."""
    if source == "off":
        return wording("Tanpa kamera")
    if source.isdecimal():
        return wording("Kamera {number}", number=int(source))
    if "://" in source:
        return wording("Kamera jaringan")
    return Path(source).name or source


def is_repeatable(source: str) -> bool:
    """Whether the source has an end after which it can be shown again."""
    return source != "off" and not source.isdecimal() and "://" not in source


def caption(source: str, fps: float, decode_ms: float, wording: Wording) -> str:
    """`Kamera 0 · 30/dtk · terbaca 41 ms`; pictures that come slower than one a second have no rate."""
    parts = [source_label(source, wording)]
    if fps >= 1:
        parts.append(wording("{fps}/dtk", fps=round(fps)))
    parts.append(wording("dibaca dalam {ms} ms", ms=round(decode_ms)))
    return " · ".join(parts)
