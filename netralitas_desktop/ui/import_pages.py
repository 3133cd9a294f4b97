"""The pages of an import: what was understood, what will change, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from netralitas_desktop.ui.chips import Chips
from netralitas_desktop.ui.import_view import CheckView, Figure
from netralitas_desktop.ui.parts import button, card, column, label, row, set_tone, tabular
from netralitas_desktop.ui.plan_view import PlanView, change_columns, plan_columns
from netralitas_desktop.ui.table_rows import Column
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording

_SIDE = 244
_NOTE_HEIGHT = 36


class CheckPage(QWidget):
    """Periksa: the rows as they were understood, and the sums beside them."""

    units_wanted = Signal()
    """The admin has a list of units with their kecamatan."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self._view: CheckView | None = None
        self.filter = Chips(wording("Baris yang tampil"))
        self.table = Table(wording("Baris berkas"), (), palette)
        self.note = label("", "small", wraps=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note.setMinimumHeight(_NOTE_HEIGHT)
        self.ignored = label("", "small", wraps=True)
        self.figures = [_FigureLine() for _ in range(3)]
        self.groups = Table(
            wording("Peserta menurut kelompok"),
            (Column(wording("Kelompok"), 130, 1), Column(wording("Peserta"), 90, right=True, toned=True)),
            palette,
        )
        self.units = button(wording("Pakai daftar unit → kecamatan…"), self.units_wanted.emit, "quiet")
        head = row(self.filter, self.units)
        head.setStretch(0, 1)
        left = column(head, self.table, self.note, self.ignored, gap=8)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        side.setLayout(column(card(*self.figures, margin=4, gap=0), self.groups, gap=12))
        body = row(gap=16)
        body.addLayout(left, 1)
        body.addWidget(side)
        self.setLayout(body)
        self.filter.chosen.connect(lambda _at: self._show_rows())
        self.table.row_chosen.connect(self._show_note)

    def show_view(self, view: CheckView) -> None:
        self._view = view
        wording = self._wording
        self.table.show_columns(view.columns)
        self.filter.show_texts(
            (
                wording("Semua baris ({count})", count=wording.count(len(view.rows))),
                wording("Hanya yang perlu dilihat ({count})", count=wording.count(len(view.troubled))),
            )
        )
        for line, figure in zip(self.figures, view.figures, strict=True):
            line.show_figure(figure)
        self.groups.show_rows(view.groups)
        self.units.setVisible(view.wants_units)
        self.ignored.setText(view.ignored)
        self.ignored.setVisible(bool(view.ignored))
        self._show_rows()

    def _show_rows(self) -> None:
        if self._view is not None:
            self.table.show_rows(self._view.troubled if self.filter.at == 1 else self._view.rows)
            self._show_note(-1)

    def _show_note(self, at: int) -> None:
        """The chosen row's note in full, which its column may cut."""
        row = self.table.rows[at] if 0 <= at < len(self.table.rows) else None
        if row is None:
            self.note.setText(self._wording("Pilih baris untuk membaca catatannya selengkapnya."))
            return
        self.note.setText(row.tip or row.across or self._wording("Baris ini tanpa catatan."))


class _FigureLine(QFrame):
    """A figure and, beside it, what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = label("", "count")
        self._figure.setFont(tabular(self._figure.font()))
        self._figure.setFixedWidth(68)
        self._words, self._detail = label("", wraps=True), label("", "small", wraps=True)
        words = column(self._words, self._detail, gap=0)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self._figure)
        line.addLayout(words, 1)

    def text(self) -> str:
        return self._figure.text()

    def show_figure(self, figure: Figure) -> None:
        self._figure.setText(figure.figure)
        self._words.setText(figure.words)
        self._detail.setText(figure.detail)
        set_tone(self._figure, figure.tone)
        self.setAccessibleName(f"{figure.figure} {figure.words}, {figure.detail}")


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


def titles(wording: Wording) -> Sequence[str]:
    """The steps of an import."""
    return (wording("Berkas"), wording("Periksa"), wording("Rencana"), wording("Selesai"))
