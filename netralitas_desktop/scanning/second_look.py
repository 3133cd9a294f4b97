"""Reading a linear code a second time, for pictures that no other frame confirms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from netralitas_desktop.scanning import matched
from netralitas_desktop.scanning.area import Area
from netralitas_desktop.scanning.attempts import MATCHED
from netralitas_desktop.scanning.codes import Engine, FoundCode
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.row_ends import Profile
from netralitas_desktop.scanning.straighten import Upright, aligned, upright
from netralitas_desktop.scanning.strips import bands, sharpened, tall


def seconded(
    code: FoundCode, grey: Frame, areas: Sequence[Area], engines: Sequence[Engine], demands: matched.Demands
) -> FoundCode:
    """The code with the name of who else reads it; unchanged where nobody does."""
    for area in (area for area in areas if _holds(area, code)):
        straight = aligned(upright(grey, area, 2), area)
        name = next(_engines_that_read(code, upright(grey, straight, 3), engines), "")
        name = name or next(_patterns_that_read(code, upright(grey, straight, 4), demands), "")
        if name:
            return replace(code, seconded_by=name)
    return code


def _holds(area: Area, code: FoundCode) -> bool:
    """Whether the middle of the code lies in the area."""
    x = sum(x for x, _ in code.corners) / 4 - area.centre[0]
    y = sum(y for _, y in code.corners) / 4 - area.centre[1]
    return x * x + y * y < (max(area.length, area.height) / 2) ** 2


def _engines_that_read(code: FoundCode, shown: Upright, engines: Sequence[Engine]) -> Iterator[str]:
    """Other engines on the whole height of the bars; then any engine that reads both halves of them alike."""
    formats = frozenset({code.format})
    for engine in engines:
        if engine.name != code.engine and _says(engine, bands(shown.picture, 4), formats) == {code.text}:
            yield engine.name
    strip = sharpened(bands(shown.picture, 6), shown.scale)
    for engine in engines:
        if all(_says(engine, half, formats) == {code.text} for half in (strip[:3], strip[3:])):
            yield engine.name


def _patterns_that_read(code: FoundCode, shown: Upright, demands: matched.Demands) -> Iterator[str]:
    """What an engine read, once more by pattern; what was read by pattern, again in each half of the bars."""
    profiles = bands(shown.picture, 1 if code.engine != MATCHED else 2)
    matches = (matched.read(Profile(255.0 - row, shown.begin, shown.end, shown.scale), demands) for row in profiles)
    if all(match is not None and match.text == code.text for match in matches):
        yield MATCHED


def _says(engine: Engine, strip: Frame, formats: frozenset[str]) -> set[str]:
    return {found.text for found in engine(tall(strip), formats)}
