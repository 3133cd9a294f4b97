"""What is shown while files are read, and how the thread that reads them tells where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from netralitas_desktop.services.roster_files import Progress, ReadingStep
from netralitas_desktop.ui.parts import centred, elided, middle
from netralitas_desktop.ui.wording import Wording


class ReadingProgress(QObject):
    """Carries a reading's progress from the thread of the files to the window's.

    It belongs to no widget: a reading may outlive the window that began it.
    """

    told = Signal(int, ReadingStep)
    """The reading's turn, and how far it is."""

    def of(self, turn: int, is_wanted: Callable[[], bool]) -> Progress:
        """The reader's callback for that turn: it goes on as long as the answer is wanted."""

        def progress(step: ReadingStep) -> bool:
            self.told.emit(turn, step)
            return is_wanted()

        return progress


class ReadingPage(QWidget):
    """Says which file is being read, of how many, and how many of its rows."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.line = middle(elided("", "muted"))
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(wording("Membaca berkas…"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(self.line, self.bar))
        self.begin()

    def begin(self) -> None:
        """Nothing is known yet."""
        self.line.setText(self._wording("Membaca berkas…"))
        self.bar.setRange(0, 0)

    def show_step(self, step: ReadingStep) -> None:
        """The file of so many, and the rows of it that have come; how many will come is not known."""
        self.line.setText(reading_line(step, self._wording))
        if step.count > 1:
            self.bar.setRange(0, step.count)
            self.bar.setValue(step.done)


def reading_line(step: ReadingStep, wording: Wording) -> str:
    """What is being read, in one line."""
    name = step.name
    if step.count > 1:
        name = wording("{at} dari {count}: {name}", at=step.done + 1, count=step.count, name=name)
    if not step.rows:
        return name
    return wording("{name} · {rows} baris", name=name, rows=wording.count(step.rows))
