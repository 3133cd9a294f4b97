"""One source and its picture: the feed, what it shows, and what is said when there is none."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.sources import Tuning
from netralitas_desktop.scanning.view import View
from netralitas_desktop.ui.camera_feed import CameraFeed, WatchFor
from netralitas_desktop.ui.camera_view import CameraView
from netralitas_desktop.ui.hint_words import hint_words
from netralitas_desktop.ui.marks import Almost, Corners, Marks, Shown
from netralitas_desktop.ui.source_view import OFF, caption, is_repeatable, source_label
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class EyeWords:
    """What is said where there is no picture: how to do without depends on the screen."""

    off: str
    opening: str
    broken: str


def words_of_desk(wording: Wording) -> EyeWords:
    """Beside a field in which numbers can be typed."""
    return EyeWords(
        off=wording("Pakai pemindai USB atau ketik NIP. Kamera dipilih di Pengaturan."),
        opening=wording("Mengetik sudah bisa."),
        broken=wording("Kamera tidak bisa dipakai; mengetik tetap bisa"),
    )


def words_of_trial(wording: Wording) -> EyeWords:
    """Beside a place for photographs."""
    return EyeWords(
        off=wording("Pakai foto kartu, atau pilih kamera di Pengaturan."),
        opening=wording("Siapkan satu kartu. Foto kartu juga bisa dipakai."),
        broken=wording("Kamera tidak bisa dipakai; foto tetap bisa"),
    )


class CameraEye(QWidget):
    """Looks at one source and hands every code on."""

    read = Signal(str)
    """A code came into view."""
    seen = Signal(object)
    """The View that is shown now."""

    def __init__(self, wording: Wording, watch_for: WatchFor, words: EyeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._words = wording, words
        self._source, self._tuning = OFF, Tuning()
        self._marks = Marks()
        self._feed = CameraFeed(watch_for, self)
        self.view = CameraView(wording)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        self._feed.pictured.connect(self._show_picture)
        self._feed.read.connect(self.read)
        self._feed.troubled.connect(self._show_trouble)
        self._feed.ended.connect(self._show_end)
        self.view.again.connect(self._open_again)

    def know(self, numbers: frozenset[str]) -> None:
        """A checked code that is one of these is believed at once."""
        self._feed.listed = numbers

    def expect(self, codes: tuple[str, ...]) -> None:
        """The source that is opened next is read for these kinds of codes too."""
        self._feed.codes = codes

    def open(self, source: str, tuning: Tuning) -> None:
        """Looks at that source from now on; at none it says how to do without."""
        wording = self._wording
        self._source, self._tuning, self._marks = source, tuning, Marks()
        if source == OFF:
            self.view.show_state(wording("Tanpa kamera"), self._words.off)
        else:
            name = source_label(source, wording)
            self.view.show_state(wording("Membuka {source} …", source=name), self._words.opening)
        self._feed.open(source, tuning)

    def show_still(self, view: View) -> None:
        """One picture that no camera took."""
        almost = tuple(area.corners for area in view.almost)
        self.view.show_view(view, "", Shown(found=_outlines(view), almost=almost))

    def close_source(self) -> None:
        self._feed.close()

    def shut(self) -> None:
        self._feed.shut()

    def _open_again(self) -> None:
        self.open(self._source, self._tuning)

    def _show_picture(self) -> None:
        view = self._feed.latest
        if view is None:
            return
        almost = [Almost(area.corners, hint_words(area.hint, self._wording)) for area in view.almost]
        marks = self._marks.see(_outlines(view), almost, time.monotonic())
        self.view.show_view(view, caption(self._source, view, self._wording), marks)
        self.seen.emit(view)

    def _show_trouble(self, problem: OperatorProblem) -> None:
        self.view.show_state(self._words.broken, self._wording.problem(problem))

    def _show_end(self) -> None:
        wording = self._wording
        advice = wording("Semua gambar dari {source} sudah dipindai.", source=source_label(self._source, wording))
        self.view.show_state(wording("Selesai"), advice, is_over=is_repeatable(self._source))


def _outlines(view: View) -> tuple[Corners, ...]:
    return tuple(code.corners for code in view.codes if code.corners)
