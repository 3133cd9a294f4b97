"""Where the keyboard is in a screen, so that it is found again in the same screen made anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class _Step:
    """From a widget to one of its children: the how-manieth of its kind."""

    kind: type[QWidget]
    at: int


KeyPlace = tuple[_Step, ...]
"""The way from a screen to what has the focus in it; no way where it has not."""


def key_place(screen: QWidget, focused: QWidget | None) -> KeyPlace:
    """The way to the widget that has the focus; texts and sizes of widgets play no part in it."""
    steps: list[_Step] = []
    while focused is not None and focused is not screen:
        parent = focused.parentWidget()
        if parent is None:
            return ()  # it is not in that screen
        steps.append(_Step(type(focused), _of_kind(parent, type(focused)).index(focused)))
        focused = parent
    return tuple(reversed(steps)) if focused is screen else ()


def focus_again(screen: QWidget, place: KeyPlace) -> None:
    """Gives the focus to what is there now and brings it into view; where the way ends before, nothing happens."""
    found = screen
    for step in place:
        alike = _of_kind(found, step.kind)
        if step.at >= len(alike):
            return
        found = alike[step.at]
    if found is screen or not found.isEnabled() or found.focusPolicy() is Qt.FocusPolicy.NoFocus:
        return
    found.setFocus(Qt.FocusReason.OtherFocusReason)
    above = found.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(found)
        above = above.parentWidget()


def _of_kind(parent: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Its children of exactly that kind."""
    return [child for child in parent.children() if type(child) is kind and isinstance(child, QWidget)]
