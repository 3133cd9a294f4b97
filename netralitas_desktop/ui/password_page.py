"""A locked workbook's password: asked for in place, handed on once and forgotten."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.parts import button, centred, label, row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class PasswordPage(QWidget):
    """Asks for the password of a locked file."""

    given = Signal(str)
    """What was typed, never empty; the field is empty again."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.problem = Banner()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(wording("Kata sandi berkas"))
        self.field.setAccessibleName(wording("Kata sandi berkas"))
        self.open = button(wording("Buka"), self._give, "primary")
        self.open.setEnabled(False)
        line = row(self.field, self.open)
        line.setStretch(0, 1)
        promise = wording("Kata sandi hanya dipakai untuk membaca berkas ini dan tidak disimpan.")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(self.problem, line, label(promise, "small", wraps=True), width=640))
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(lambda text: self.open.setEnabled(bool(text)))
        self.field.returnPressed.connect(self._give)

    def ask(self, sentence: str, tone: Tone) -> None:
        """Says why a password is needed, and takes it."""
        self.problem.tell(sentence, tone)
        self.field.clear()

    def _give(self) -> None:
        password = self.field.text()
        self.field.clear()
        if password:
            self.given.emit(password)
