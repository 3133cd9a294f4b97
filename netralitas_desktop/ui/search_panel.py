"""Who fits what is being typed, where the verdict stood; the next scan takes its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from netralitas_desktop.ui.line_list import LineList, ListLine
from netralitas_desktop.ui.parts import column, elided, label, page, row
from netralitas_desktop.ui.search_view import Results
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording


class SearchPanel(QFrame):
    """Shows results; the keys stay in the scan field, which steps through them."""

    chosen = Signal(str)
    """The person on whose line Enter was pressed, or who was clicked."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._wording = wording
        self._told = label("", "heading")
        self._keys = elided("", "small")
        self.lines = LineList(wording("Hasil pencarian"), palette)
        self._none = label("", "hint", wraps=True)
        self.results: Results | None = None
        head = row(self._told, 0, self._keys)
        head.setContentsMargins(20, 12, 20, 8)
        self._nobody = page(self._none, 0, margin=20)
        inside = column(head, self.lines, self._nobody, gap=0)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setStretch(1, 1)
        inside.setStretch(2, 1)
        self.setLayout(inside)
        self.lines.picked.connect(self.chosen)

    def show_results(self, results: Results) -> None:
        """Replaces what stood there; the best line is the current one."""
        self.results = results
        is_empty = not results.lines
        self._told.setText(self._wording("Cari: {typed}", typed=results.typed) if is_empty else results.told)
        somebody = self._wording("↑ ↓ pilih · Enter lanjut · F4 izin · F9 riwayat · Esc batal")
        self._keys.setText(self._wording("F7 peserta tambahan · Esc batal") if is_empty else somebody)
        self._none.setText(results.told if is_empty else "")
        self._nobody.setVisible(is_empty)
        self.lines.setVisible(not is_empty)
        self.lines.show_lines(
            [ListLine(r.person, r.name, r.state, r.tone, r.about or " ") for r in results.lines], chooses_first=True
        )
        self.setAccessibleName(results.told)

    def forget(self) -> None:
        """What stands there answers nothing that is typed any more."""
        self.results = None

    @property
    def person(self) -> str:
        """Who is current; empty where nobody is."""
        return self.lines.key
