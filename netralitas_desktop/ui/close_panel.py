"""The question before a session is closed or opened again, in the window instead of over it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netralitas_desktop.ui.parts import button, label, row
from netralitas_desktop.ui.wording import Wording


class ClosePanel(QFrame):
    """Asks once; hidden while nothing is asked."""

    agreed = Signal(str)
    """The reason, empty where none was asked for."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._wording = wording
        self._question = label("", wraps=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(wording("Alasan"))
        self.reason.setAccessibleName(wording("Alasan"))
        self.reason.setMaximumWidth(260)
        self.no = button(wording("Batal"), self.hide)
        self.yes = button("", self._agree, "primary")
        line = row(self.reason, self.no, self.yes, margin=12)
        line.insertWidget(0, self._question, 1)
        self.setLayout(line)
        self.reason.returnPressed.connect(self._agree)
        self.hide()

    @property
    def question(self) -> str:
        return self._question.text()

    def ask(self, question: str, yes: str, *, wants_reason: bool = False) -> None:
        """Shows the question; the safe answer has the focus, or the reason that is needed."""
        self._question.setText(question)
        self.yes.setText(yes)
        self.yes.setAccessibleName(yes)
        self.reason.clear()
        self.reason.setVisible(wants_reason)
        self.show()
        (self.reason if wants_reason else self.no).setFocus()

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit(self.reason.text())
