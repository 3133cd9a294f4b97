"""A locked workbook's password: asked for in place, handed on and not shown again."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.parts import button, centred, label, row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class Asked(Enum):
    """Why a password is asked for."""

    FIRST = "first"
    """No password was given yet."""
    ANOTHER = "another"
    """Those that were given open other files."""
    AGAIN = "again"
    """The one that was given for this file is wrong."""


def asked_why(file: str, asked_before: str, given: Sequence[str]) -> Asked:
    """Why `file` asks for a password: `asked_before` is the file that asked last, `given` what was typed so far."""
    if file == asked_before:
        return Asked.AGAIN
    return Asked.ANOTHER if given else Asked.FIRST


class PasswordPage(QWidget):
    """Asks for the password of a locked file."""

    given = Signal(str)
    """What was typed, never empty; the field is empty again."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.problem = Banner()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(wording("Kata sandi berkas"))
        self.field.setAccessibleName(wording("Kata sandi berkas"))
        self.open = button(wording("Buka"), self._give, "primary")
        self.open.setEnabled(False)
        line = row(self.field, self.open)
        line.setStretch(0, 1)
        promise = wording("Kata sandi hanya dipakai untuk membaca berkas impor ini dan tidak disimpan.")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(self.problem, line, label(promise, "small", wraps=True), width=640))
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(lambda text: self.open.setEnabled(bool(text)))
        self.field.returnPressed.connect(self._give)

    def ask(self, file: str, asked: Asked) -> None:
        """Says which file needs a password and why, and takes it."""
        wording = self._wording
        match asked:
            case Asked.FIRST:
                self.problem.tell(wording("Berkas {file} terkunci. Tulis kata sandinya.", file=file), Tone.REVIEW)
            case Asked.ANOTHER:
                sentence = wording("Berkas {file} terkunci dengan kata sandi lain. Tulis kata sandinya.", file=file)
                self.problem.tell(sentence, Tone.REVIEW)
            case Asked.AGAIN:
                sentence = wording(
                    "Berkas {file} tidak terbuka dengan kata sandi yang ditulis. Periksa hurufnya, lalu coba lagi.",
                    file=file,
                )
                self.problem.tell(sentence, Tone.REFUSED)
        self.field.clear()

    def _give(self) -> None:
        password = self.field.text()
        self.field.clear()
        if password:
            self.given.emit(password)
