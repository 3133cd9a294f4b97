"""Kelompok: what the files call groups that the schedule does not have, and what is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import button, column, grown, label, row, spread
from netralitas_desktop.ui.spellings_view import SpellingsView, UnknownSpelling
from netralitas_desktop.ui.wording import Wording

MOST_SHOWN = 40
"""Of a file with more unknown groups the rest come up as these are answered; lines of widgets are not for hundreds."""


class SpellingsPage(QWidget):
    """Asks what each unknown spelling means; leaving it as it is needs nothing."""

    said = Signal(dict)
    """Spelling → the schedule's group that it means; an empty group takes back what was said before."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._view: SpellingsView | None = None
        self.lines: list[SpellingLine] = []
        self.meant: list[MeantLine] = []
        self._hint = label("", "small", wraps=True)
        self.all = button(wording("Terima semua saran"), self._say_all)
        self._without, self._more = label("", "small", wraps=True), label("", "small", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inside = QWidget()
        inside.setLayout(column(self._list, self._more, self._without, 0, gap=8))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        body = column(spread(self._hint, self.all), self._scroll, gap=8)
        body.setStretch(1, 1)
        self.setLayout(body)

    def show_view(self, view: SpellingsView) -> None:
        self._view = view
        wording = self._wording
        for old in (*self.lines, *self.meant):
            self._list.removeWidget(old)
            old.deleteLater()
        self.lines = [SpellingLine(one, view.choices, wording) for one in view.unknown[:MOST_SHOWN]]
        self.meant = [MeantLine(spelling, group, wording) for spelling, group in view.meant]
        lines: tuple[SpellingLine | MeantLine, ...] = (*self.lines, *self.meant)
        for line in lines:
            self._list.addWidget(line)
            line.show()  # at once, so that it can take the focus
            line.said.connect(self.said)
        self._hint.setText(self._sentence(view))
        self.all.setVisible(len(view.suggested) > 1)
        rest = len(view.unknown) - len(self.lines)
        self._more.setText(wording("Dan {count} ejaan lagi.", count=wording.count(rest)) if rest else "")
        self._more.setVisible(bool(rest))
        self._without.setText(view.without)
        self._without.setVisible(bool(view.without))

    def take_focus(self) -> None:
        """To the first question."""
        if self.lines:
            line = self.lines[0]
            (line.choice if line.yes.isHidden() else line.yes).setFocus()

    def _sentence(self, view: SpellingsView) -> str:
        if not view.unknown:
            return self._wording("Semua kelompok yang tertulis di berkas ada di jadwal.")
        return self._wording("Kelompok ini tidak ada di jadwal. Yang dibiarkan tetap diimpor, tetapi tidak punya sesi.")

    def _say_all(self) -> None:
        if self._view is not None:
            self.said.emit(self._view.suggested)


class SpellingLine(QFrame):
    """One unknown spelling with the answers that can be given."""

    said = Signal(dict)

    def __init__(self, one: UnknownSpelling, choices: tuple[str, ...], wording: Wording) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._spelling = one.spelling
        yes = wording("Ya, itu {group}", group=one.suggestion)
        self.yes = button(yes, lambda: self.said.emit({one.spelling: one.suggestion}), "primary")
        if not one.suggestion:
            self.yes.hide()
        self.choice = DropDown()
        self.choice.setAccessibleName(wording("“{spelling}” adalah kelompok", spelling=one.spelling))
        self.choice.addItem(wording("Biarkan"), "")
        for group in choices:
            self.choice.addItem(group, group)
        self.choice.setFixedWidth(grown(190))
        self.choice.activated.connect(lambda _at: self._choose())
        words = column(_name(one.spelling), label(one.counted, "small"), gap=0)
        line = row(words, 0, self.yes, self.choice, margin=10)
        self.setLayout(line)

    def _choose(self) -> None:
        if group := self.choice.currentData():
            self.said.emit({self._spelling: group})


class MeantLine(QFrame):
    """One spelling that was explained, and the way to take that back."""

    said = Signal(dict)

    def __init__(self, spelling: str, group: str, wording: Wording) -> None:
        super().__init__()
        self.setProperty("role", "card")
        told = label(wording("✓ “{spelling}” dibaca sebagai {group}", spelling=spelling, group=group), wraps=True)
        self.undo = button(wording("Kembalikan"), lambda: self.said.emit({spelling: ""}), "quiet")
        self.undo.setAccessibleName(wording("Kembalikan “{spelling}”", spelling=spelling))
        line = row(told, self.undo, margin=10)
        line.setStretch(0, 1)
        self.setLayout(line)


def _name(spelling: str) -> QLabel:
    return label(f"“{spelling}”", "heading", wraps=True)
