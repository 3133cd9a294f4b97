"""A supervisor's name and PIN, asked for in a form that needs them; hidden until then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from netralitas_desktop.ui.card import Approval
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import column, label, row
from netralitas_desktop.ui.wording import Wording

LONGEST_PIN = 8


class SupervisorFields(QWidget):
    """Two fields side by side."""

    entered = Signal()
    """Enter was pressed behind the PIN."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names, self.pin = DropDown(), pin_line(wording("PIN pengawas"))
        self.names.setAccessibleName(wording("Pengawas"))
        inside = row(
            column(label(wording("Pengawas"), "small"), self.names, gap=4),
            column(label(wording("PIN pengawas"), "small"), self.pin, gap=4),
        )
        inside.setStretch(0, 3)
        inside.setStretch(1, 2)
        self.setLayout(inside)
        self.pin.returnPressed.connect(self.entered)
        self.hide()

    def ask(self, names: Sequence[str]) -> None:
        """Asks whichever of these supervisors is there; whoever was chosen before stays so."""
        kept = self.names.currentText()
        self.names.clear()
        self.names.addItems(list(names))
        self.names.setCurrentIndex(max(0, self.names.findText(kept)))
        self.pin.clear()
        self.show()
        self.pin.setFocus()

    def let_retype(self) -> None:
        """The PIN was refused, perhaps: what is typed next takes its place instead of growing it."""
        self.pin.selectAll()

    def forget(self) -> None:
        """Nothing is asked; no PIN stays behind."""
        self.pin.clear()
        self.hide()

    @property
    def approval(self) -> Approval | None:
        """What was filled in; nothing while it is not asked for."""
        return None if self.isHidden() else Approval(self.names.currentText(), self.pin.text())


def pin_line(name: str) -> QLineEdit:
    """A line whose digits nobody sees."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(LONGEST_PIN)
    made.setAccessibleName(name)
    return made
