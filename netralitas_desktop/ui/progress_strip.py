"""Files that are being made: how far that is, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.report_ports import Step, Told
from netralitas_desktop.ui.fitted_label import ElidedLabel
from netralitas_desktop.ui.parts import button, column, elided, row
from netralitas_desktop.ui.wording import Wording


class _Telling(QObject):
    """Brings steps from the thread that writes; it stays when the strip's window gives way to another language's."""

    moved = Signal(object)


class ProgressStrip(QFrame):
    """Hidden while nothing is made."""

    def __init__(
        self, wording: Wording, name: str, said_of: Callable[[Step], str], stopped: type[OperatorProblem]
    ) -> None:
        """`said_of` words a step; `stopped` is raised where somebody pressed the button."""
        super().__init__()
        self.setProperty("role", "card")
        self._wording, self._said_of, self._stopped_by = wording, said_of, stopped
        self._stopped = threading.Event()
        self.said: ElidedLabel = elided()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.stop = button(wording("Hentikan"), self._stop)
        line = row(margin=12)
        line.addLayout(column(self.said, self.bar, gap=6), 1)
        line.addWidget(self.stop)
        self.setLayout(line)
        self.hide()

    @property
    def is_going(self) -> bool:
        return not self.isHidden()

    def start(self, said: str) -> Told:
        """Shows itself; what comes back may be told from any thread, and raises there once somebody wants to stop."""
        stopped = self._stopped = threading.Event()
        telling = _Telling()
        telling.moved.connect(self._show_step)
        self.said.setText(said)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()

        def told(step: Step) -> None:
            if stopped.is_set():
                raise self._stopped_by
            telling.moved.emit(step)

        return told

    def let_go(self) -> None:
        """Whatever was waited for has come, or will not."""
        self.hide()

    def _stop(self) -> None:
        self._stopped.set()
        self.stop.setEnabled(False)
        self.said.setText(self._wording("Menghentikan…"))

    def _show_step(self, step: Step) -> None:
        if self._stopped.is_set():
            return
        self.bar.setRange(0, step.of)
        self.bar.setValue(step.number - 1)
        self.said.setText(self._said_of(step))
