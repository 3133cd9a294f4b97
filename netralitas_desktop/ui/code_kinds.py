"""Which kinds of codes an event's cards carry beside the usual ones, to be ticked in its form."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from netralitas_desktop.ui.events_view import CODE_NAMES
from netralitas_desktop.ui.parts import column, label
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
