"""The camera's corner of the desk: the feed and its picture, and what is said when there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.ui.camera_feed import OFF, CameraFeed, WatchFor
from netralitas_desktop.ui.camera_view import CameraView
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.source_view import caption, desk_source, is_repeatable, source_label


class CameraPanel(QWidget):
    """Opens the source of the settings and shows it; hands every code on."""

    read = Signal(str)
    """A code came into view."""

    def __init__(self, context: Context, watch_for: WatchFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._source = ""
        self._feed = CameraFeed(watch_for, self)
        self._view = CameraView(context.wording)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._view)
        self._feed.pictured.connect(self._show_picture)
        self._feed.read.connect(self.read)
        self._feed.troubled.connect(self._show_trouble)
        self._feed.ended.connect(self._show_end)
        self._view.again.connect(self.open)

    def open(self) -> None:
        """Looks at the source that the settings name."""
        wording, current = self._context.wording, self._context.current
        self._source = desk_source(current.settings.source, current.opened)
        if self._source == OFF:
            self._view.show_state(
                wording("Tanpa kamera"), wording("Pakai pemindai USB atau ketik NIP. Kamera dipilih di Pengaturan.")
            )
        else:
            name = source_label(self._source, wording)
            self._view.show_state(wording("Membuka {source} …", source=name), wording("Mengetik sudah bisa."))
        self._feed.open(self._source)

    def close_source(self) -> None:
        self._feed.close()

    def shut(self) -> None:
        self._feed.shut()

    def _show_picture(self) -> None:
        view = self._feed.latest
        if view is not None:
            self._view.show_view(view, caption(self._source, view.fps, view.decode_ms, self._context.wording))

    def _show_trouble(self, problem: OperatorProblem) -> None:
        wording = self._context.wording
        self._view.show_state(wording("Kamera tidak bisa dipakai; mengetik tetap bisa"), wording.problem(problem))

    def _show_end(self) -> None:
        wording = self._context.wording
        advice = wording("Semua gambar dari {source} sudah dipindai.", source=source_label(self._source, wording))
        self._view.show_state(wording("Selesai"), advice, is_over=is_repeatable(self._source))
