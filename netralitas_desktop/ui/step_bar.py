"""Where one is in a task of a few steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import label, set_look


class StepBar(QWidget):
    """Done steps have a tick, the one of now stands out."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._labels = [label(step, "step") for step in steps]
        self.at = 0
        self.setLayout(Flow(self._labels, gap=8))
        self.show_step(0)

    def show_step(self, now: int) -> None:
        self.at = now
        for at, (step, shown) in enumerate(zip(self._steps, self._labels, strict=True)):
            is_done = at < now
            shown.setText(f"✓ {step}" if is_done else f"{at + 1} {step}")
            set_look(shown, "state", "done" if is_done else ("now" if at == now else "next"))
        self.setAccessibleName(self._labels[now].text())
