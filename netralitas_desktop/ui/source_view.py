"""How picture sources are named on screen, and which ones are offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.scanning.cameras import Camera, find, remembered
from netralitas_desktop.scanning.sources import Tuning
from netralitas_desktop.scanning.view import View
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.prepare_demo import PICTURES
from netralitas_desktop.ui.wording import Wording

FIRST_CAMERA = "0"
OFF = "off"
"""The source of a desk without a camera."""

EXPOSURES_S = ("0.033", "0.017", "0.008", "0.004")
"""A thirtieth to a 250th of a second: the shorter, the sharper a moving card and the darker the hall."""

_FOCUS = {"on": True, "off": False}


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """One line of a list of sources."""

    source: str
    text: str


def desk_source(source: str, event: Event | None) -> str:
    """What the desk of that event looks at: the example's photographs never scan themselves into a real event."""
    is_example = Path(source).name == PICTURES
    return FIRST_CAMERA if is_example and not (event and event.is_demo) else source


def desk_sources(settings: Settings, event: Event | None) -> tuple[str, ...]:
    """What the desk looks at: nothing, one source, or two different ones."""
    wanted = (desk_source(settings.source, event), desk_source(settings.second_source, event))
    return tuple(dict.fromkeys(source for source in wanted if source != OFF))


def tuning_of(settings: Settings) -> Tuning:
    """What is asked of the cameras' drivers."""
    exposure_s = float(settings.exposure) if settings.exposure in EXPOSURES_S else None
    return Tuning(_FOCUS.get(settings.autofocus), 0.0 if settings.exposure == "auto" else exposure_s)


def source_choices(
    chosen: str, cameras: Sequence[Camera], wording: Wording, *, is_second: bool = False
) -> tuple[SourceChoice, ...]:
    """The cameras by name, what is chosen even where it is away, and none at all."""
    names = Counter(camera.name for camera in cameras)
    listed = [SourceChoice(c.source, c.name if names[c.name] == 1 else f"{c.name} ({c.index})") for c in cameras]
    if not is_second:
        listed.insert(0, SourceChoice(FIRST_CAMERA, source_label(FIRST_CAMERA, wording)))
    none = wording("Tidak ada") if is_second else source_label(OFF, wording)
    listed.append(SourceChoice(OFF, none))
    known = known_source(chosen, cameras)
    if known not in {choice.source for choice in listed}:
        listed.insert(0, SourceChoice(chosen, _away(chosen, wording)))
    return tuple(listed)


def known_source(chosen: str, cameras: Sequence[Camera]) -> str:
    """The chosen source as the list names it: a camera in another port has another path now."""
    wanted = remembered(chosen)
    found = find(wanted, cameras) if wanted else None
    return found.source if found else chosen


def _away(chosen: str, wording: Wording) -> str:
    name = source_label(chosen, wording)
    return wording("{camera} (tidak terpasang)", camera=name) if remembered(chosen) or chosen.isdecimal() else name


def source_label(source: str, wording: Wording) -> str:
    """`Kamera pertama`, `Kamera 1`, a camera's name, the name of a file or folder, or that there is none."""
    camera = remembered(source)
    if camera is not None:
        return camera.name
    if source == OFF:
        return wording("Tanpa kamera")
    if source == FIRST_CAMERA:
        return wording("Kamera pertama")
    if source.isdecimal():
        return wording("Kamera {number}", number=int(source))
    if "://" in source:
        return wording("Kamera jaringan")
    return Path(source).name or source


def is_repeatable(source: str) -> bool:
    """Whether the source has an end after which it can be shown again."""
    return source != OFF and not source.isdecimal() and "://" not in source and remembered(source) is None


def caption(source: str, view: View, wording: Wording) -> str:
    """`HD Webcam · 1920×1080 · 30/dtk · dibaca dalam 41 ms`; pictures slower than one a second have no rate."""
    fps = view.source_fps or view.fps
    width, height = view.source_size
    parts = [view.source_name or source_label(source, wording), f"{width}×{height}"]
    if fps >= 1:
        parts.append(wording("{fps}/dtk", fps=round(fps)))
    if view.is_resting:
        parts.append(wording("menunggu, hemat daya"))
    else:
        parts.append(wording("dibaca dalam {ms} ms", ms=round(view.decode_ms)))
    return " · ".join(parts)
