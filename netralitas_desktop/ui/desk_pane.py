"""The large right side of the desk: the verdict, and in its place what the officer asks for in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from netralitas_desktop.ui.history_panel import HistoryPanel
from netralitas_desktop.ui.history_view import HistoryView
from netralitas_desktop.ui.keys_page import KeysPage
from netralitas_desktop.ui.search_panel import SearchPanel
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.verdict_card import VerdictCard
from netralitas_desktop.ui.wording import Wording


class DeskPane(QStackedWidget):
    """One page at a time; the verdict comes back whenever something is decided."""

    left = Signal()
    """The officer wants the verdict back."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = VerdictCard(wording)
        self.search = SearchPanel(wording, palette)
        self.history = HistoryPanel(wording, palette)
        self.keys = KeysPage(wording)
        for shown in (self.verdict, self.search, self.history, self.keys):
            self.addWidget(shown)
        self.history.left.connect(self.left)
        self.keys.left.connect(self.left)

    @property
    def is_aside(self) -> bool:
        """Whether the history or the keys stand in the verdict's place."""
        return self.currentWidget() in (self.history, self.keys)

    def show_verdict(self) -> None:
        self.setCurrentWidget(self.verdict)

    def show_search(self) -> None:
        self.setCurrentWidget(self.search)

    def show_history(self, view: HistoryView) -> None:
        self.setCurrentWidget(self.history)
        self.history.show_history(view)

    def toggle_keys(self) -> bool:
        """Shows the keys, or the verdict again; says whether the keys are there now."""
        self.setCurrentWidget(self.verdict if self.currentWidget() is self.keys else self.keys)
        return self.currentWidget() is self.keys
