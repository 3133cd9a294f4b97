"""What is shown while files are read, and how the thread that reads them tells where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from netralitas_desktop.services.import_roster import Progress
from netralitas_desktop.ui.parts import centred, elided, middle
from netralitas_desktop.ui.wording import Wording


class ReadingProgress(QObject):
    """Carries a reading's progress from the thread of the files to the window's.

    It belongs to no widget: a reading may outlive the window that began it.
    """

    told = Signal(int, int, int, str)
    """The reading's turn, the files that are read, how many there are, and the next one's name."""

    def of(self, turn: int, is_wanted: Callable[[], bool]) -> Progress:
        """The reader's callback for that turn: it goes on as long as the answer is wanted."""

        def progress(done: int, count: int, name: str) -> bool:
            self.told.emit(turn, done, count, name)
            return is_wanted()

        return progress


class ReadingPage(QWidget):
    """Says which file is being read, of how many."""

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

    def show_file(self, done: int, count: int, name: str) -> None:
        """The next of so many files; a single one has no progress to show."""
        if count < 2:
            return
        self.line.setText(self._wording("{at} dari {count}: {name}", at=done + 1, count=count, name=name))
        self.bar.setRange(0, count)
        self.bar.setValue(done)
