"""The end of a session, asked in the place of its report: who is still missing, then close and export in one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.day_end_view import DayEnd
from netralitas_desktop.ui.parts import button, column, label, row
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette, Tone
from netralitas_desktop.ui.wording import Wording


class DayEndPage(QWidget):
    """Stays until the answer is accepted."""

    agreed = Signal(bool)
    """Whether everything is exported once the session is closed."""
    left = Signal()

    def __init__(self, wording: Wording, palette: Callable[[], Palette], *, can_export: bool = True) -> None:
        super().__init__()
        self._title = label("", "heading")
        self._question = label("", wraps=True)
        self.undecided = Banner()
        self.problem = Banner()
        self._nobody = label(wording("Tidak ada yang belum hadir."), "muted")
        self.missing = Table(wording("Belum hadir"), (), palette)
        self.no = button(wording("Batal"), self.left.emit)
        self.only_close = button(wording("Tutup saja"), lambda: self._agree(False))
        self.yes = button(wording("Tutup dan ekspor semua"), lambda: self._agree(True), "primary")
        self.yes.setVisible(can_export)
        foot = row(0, self.no, self.only_close, self.yes)
        inside = column(
            self._title, self._question, self.undecided, self.missing, self._nobody, self.problem, foot, gap=12
        )
        inside.setStretch(3, 1)
        inside.setStretch(4, 1)
        inside.setAlignment(self._nobody, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    @property
    def question(self) -> str:
        return self._question.text()

    def ask(self, asked: DayEnd) -> None:
        """Shows the question; the safe answer has the focus."""
        self._title.setText(asked.title)
        self._question.setText(asked.question)
        self.undecided.tell(asked.undecided, Tone.REVIEW)
        self.missing.show_columns(asked.columns)
        self.missing.show_rows(asked.rows)
        self.missing.setVisible(bool(asked.rows))
        self._nobody.setVisible(not asked.rows)
        self.let_go()
        self.no.setFocus()

    def refuse(self, problem: str) -> None:
        """Why nothing was done; the answer can be given again."""
        self.let_go()
        self.problem.tell(problem, Tone.REFUSED)
        self.no.setFocus()

    def let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.problem.clear()
        self._set_answerable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _agree(self, exports: bool) -> None:
        self._set_answerable(False)
        self.agreed.emit(exports)

    def _set_answerable(self, can_answer: bool) -> None:
        self.yes.setEnabled(can_answer)
        self.only_close.setEnabled(can_answer)
