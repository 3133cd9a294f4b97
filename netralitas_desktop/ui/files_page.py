"""Berkas: where an import begins, and where it comes back to when files can't be read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.file_drop import roster_drop
from netralitas_desktop.ui.import_files import Template
from netralitas_desktop.ui.parts import button, centred, label, middle, row
from netralitas_desktop.ui.theme import Tone


class FilesPage(QWidget):
    """Takes files, or gives an empty roster away."""

    columns_wanted = Signal()
    """The admin wants to say what the columns of a file hold in which nobody was found."""
    told = Signal(str, Tone)
    """What came of the empty roster."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        wording = context.wording
        self.drop = roster_drop(wording)
        self.said = middle(label("", "muted", wraps=True))
        self.columns = button(wording("Sebutkan sendiri arti kolomnya…"), self.columns_wanted.emit)
        self.template = Template(context, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ways = row(0, self.columns, self.template.button, 0)
        outer.addWidget(centred(self.drop, ways, self.said, width=780))
        self.template.told.connect(self.told)
        self.start_over()

    def start_over(self) -> None:
        """Nothing was tried yet."""
        self.said.clear()
        self.columns.hide()

    def say(self, sentence: str) -> None:
        self.said.setText(sentence)

    def offer_columns(self, has_any: bool) -> None:
        """A file was refused because nobody was found in it; its columns may be explained where it has some."""
        self.columns.setVisible(has_any)
