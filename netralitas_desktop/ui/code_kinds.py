"""Which kinds of codes an event's cards carry beside the usual ones, to be ticked in its form or beside its rules."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QPushButton, QWidget

from netralitas_desktop.ui.events_view import CODE_NAMES
from netralitas_desktop.ui.parts import button, column, label
from netralitas_desktop.ui.wording import Wording

_ACROSS = 4


class CodeKinds(QWidget):
    """Nothing is ticked unless somebody knows their cards: every further kind costs time, and some invent reads."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {kind: QCheckBox(name) for kind, name in CODE_NAMES.items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, *divmod(place, _ACROSS))
        said = wording(
            "Code 128, Code 39, dan QR selalu dibaca. Centang jenis lain hanya bila ada di kartu peserta: "
            "pembacaan jadi lebih lambat, dan corak kain bisa terbaca sebagai kode."
        )
        self.setLayout(column(grid, label(said, "small", wraps=True), gap=6))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The kinds beside the usual ones, as `EventDetails.codes` has them."""
        return tuple(kind for kind, box in self._boxes.items() if box.isChecked())

    def choose(self, kinds: Collection[str]) -> None:
        """Ticks these and no others."""
        for kind, box in self._boxes.items():
            box.setChecked(kind in kinds)


class KindsMenu(QWidget):
    """The same choice for an event that is under way: a button, and a menu with every kind."""

    changed = Signal(tuple)
    """The kinds that are ticked now; somebody ticked one or took its tick away."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button: QPushButton = button(wording("Kode di kartu…"), self._open, "quiet")
        self._menu = QMenu(self)
        self.actions_by_kind = {kind: self._action(name) for kind, name in CODE_NAMES.items()}
        self.setLayout(column(self.button))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The kinds beside the usual ones, as `Event.codes` has them."""
        return tuple(kind for kind, action in self.actions_by_kind.items() if action.isChecked())

    def choose(self, kinds: Collection[str]) -> None:
        """Ticks these and no others; nobody is told."""
        for kind, action in self.actions_by_kind.items():
            action.setChecked(kind in kinds)

    def _action(self, name: str) -> QAction:
        action = self._menu.addAction(name)
        action.setCheckable(True)
        action.triggered.connect(lambda _checked: self.changed.emit(self.chosen))
        return action

    def _open(self) -> None:
        self._menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
