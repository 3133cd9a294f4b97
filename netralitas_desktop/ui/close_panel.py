"""The question before a session is closed or opened again, in the window instead of over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.card import Approval
from netralitas_desktop.ui.parts import button, column, label, row
from netralitas_desktop.ui.supervisor_fields import SupervisorFields
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class ClosePanel(QFrame):
    """Asks once and stays until the answer is accepted; hidden while nothing is asked."""

    agreed = Signal(str)
    """The reason, empty where none was asked for."""
    left = Signal()
    """Nothing is to be done."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._question = label("", wraps=True)
        self._supervisor = SupervisorFields(wording)
        self._problem = Banner()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(wording("Alasan"))
        self.reason.setAccessibleName(wording("Alasan"))
        self.reason.setMaximumWidth(260)
        self.no = button(wording("Batal"), self._leave)
        self.yes = button("", self._agree, "primary")
        line = row(self.reason, self.no, self.yes)
        line.insertWidget(0, self._question, 1)
        self.setLayout(column(line, self._supervisor, self._problem, margin=12))
        self.reason.returnPressed.connect(self._agree)
        self._supervisor.entered.connect(self._agree)
        self.hide()

    @property
    def question(self) -> str:
        return self._question.text()

    @property
    def problem(self) -> str:
        """Why the answer was refused; empty while nothing is wrong."""
        return self._problem.text

    @property
    def approval(self) -> Approval | None:
        """The supervisor's name and PIN, where they were asked for."""
        return self._supervisor.approval

    def ask(self, question: str, yes: str, *, wants_reason: bool = False) -> None:
        """Shows the question; the safe answer has the focus, or the reason that is needed."""
        self._question.setText(question)
        self.yes.setText(yes)
        self.yes.setAccessibleName(yes)
        self._supervisor.forget()
        self.reason.clear()
        self.reason.setVisible(wants_reason)
        self.let_go()
        self.show()
        (self.reason if wants_reason else self.no).setFocus()

    def ask_supervisor(self, names: Sequence[str]) -> None:
        """It can't be done without one of these."""
        self.let_go()
        self._supervisor.ask(names)

    def refuse(self, problem: str) -> None:
        """Why nothing was done; the answer can be given again."""
        self.let_go()
        self._problem.tell(problem, Tone.REFUSED)
        if self._supervisor.approval is not None:
            self._supervisor.pin.setFocus()
            self._supervisor.let_retype()
            return
        (self.no if self.reason.isHidden() else self.reason).setFocus()

    def let_go(self) -> None:
        """Whatever was waited for will not come."""
        self._problem.clear()
        self.yes.setEnabled(True)

    def _agree(self) -> None:
        if not self.yes.isEnabled():
            return
        self.yes.setEnabled(False)
        self.agreed.emit(self.reason.text())

    def _leave(self) -> None:
        self._supervisor.forget()
        self.hide()
        self.left.emit()
