"""How the desk's parts share the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netralitas_desktop.ui.parts import column

_WIDEST_SIDE = 1440
_SIDE_SHARE, _PANE_SHARE = 38, 62
_CAMERA_SHARE, _LATEST_SHARE = 9, 7


def lay_out(desk: QWidget, above: Sequence[QWidget], side: Sequence[QWidget], pane: QWidget, below: QWidget) -> None:
    """`above` across the desk; on the left the camera, the field and the last decisions; the pane takes the rest."""
    camera, field, latest = side
    left = QWidget()
    left.setMaximumWidth(_WIDEST_SIDE)
    inside = column(camera, field, latest, gap=12)
    inside.setStretch(0, _CAMERA_SHARE)
    inside.setStretch(2, _LATEST_SHARE)
    left.setLayout(inside)
    middle = QHBoxLayout()
    middle.setContentsMargins(18, 14, 18, 14)
    middle.setSpacing(14)
    middle.addWidget(left, _SIDE_SHARE)
    middle.addWidget(pane, _PANE_SHARE)
    whole = QVBoxLayout(desk)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    for shown in above:
        whole.addWidget(shown)
    whole.addLayout(middle, 1)
    whole.addWidget(below)
