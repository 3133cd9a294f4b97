"""Rencana: what an import would change, part by part."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.chips import Chips
from netralitas_desktop.ui.parts import column, label
from netralitas_desktop.ui.plan_view import PlanView, change_columns, plan_columns
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording


class PlanPage(QWidget):
    """Rencana: what will be new, changed, moved, no longer listed, and unchanged."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self._view: PlanView | None = None
        self.sentence = label("", "", wraps=True)
        self.parts = Chips(wording("Bagian rencana"))
        self.table = Table(wording("Rencana"), plan_columns(wording), palette)
        self._nobody = label(wording("Tidak ada."), "muted")
        self.setLayout(column(self.sentence, self.parts, self._nobody, self.table, gap=12))
        self.parts.chosen.connect(lambda _at: self._show_part())

    def show_view(self, view: PlanView) -> None:
        self._view = view
        wording = self._wording
        self.sentence.setText(view.sentence)
        texts = [f"{part.title} ({wording.count(len(part.rows))})" for part in view.parts]
        self.parts.show_texts(texts, next((i for i, part in enumerate(view.parts) if part.rows), 0))
        self._show_part()

    def _show_part(self) -> None:
        if self._view is None:
            return
        part = self._view.parts[self.parts.at]
        self.table.show_columns(change_columns(self._wording) if part.is_change else plan_columns(self._wording))
        self.table.show_rows(part.rows)
        self._nobody.setVisible(not part.rows)
