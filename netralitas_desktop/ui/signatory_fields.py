"""People who sign, one a line: name, number, position."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netralitas_desktop.domain.paper import LIST_LIMIT, TEXT_LIMIT, Signatory
from netralitas_desktop.ui.parts import button, column, row
from netralitas_desktop.ui.stray_scans import take_codes
from netralitas_desktop.ui.wording import Wording


class SignatoryFields(QWidget):
    """As many lines as are wanted; an empty one is nobody."""

    changed = Signal()

    def __init__(self, wording: Wording, add: str) -> None:
        super().__init__()
        self._wording = wording
        self.lines: list[SignatoryLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add = button(add, self._add_and_go, "quiet")
        self.setLayout(column(self._rows, row(self.add, 0), gap=8))

    @property
    def people(self) -> tuple[Signatory, ...]:
        """Who stands there; lines without any word are left out."""
        said = (line.person for line in self.lines)
        return tuple(person for person in said if person != Signatory(""))

    def show_people(self, people: Sequence[Signatory]) -> None:
        """These and no others; nobody is told of it. Without any there is one line to begin with."""
        for line in tuple(self.lines):
            self._take_out(line)
        for person in people or (Signatory(""),):
            self._add(person)

    def _add(self, person: Signatory) -> SignatoryLine:
        line = SignatoryLine(self._wording, person)
        line.changed.connect(self.changed)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._rows.addWidget(line)
        self.add.setEnabled(len(self.lines) < LIST_LIMIT)
        return line

    def _add_and_go(self) -> None:
        self._add(Signatory("")).name.setFocus()

    def _remove(self, line: SignatoryLine) -> None:
        self._take_out(line)
        self.add.setFocus()
        self.changed.emit()

    def _take_out(self, line: SignatoryLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setEnabled(True)


class SignatoryLine(QWidget):
    """One person."""

    changed = Signal()
    removed = Signal()

    def __init__(self, wording: Wording, person: Signatory) -> None:
        super().__init__()
        self.name = _field(wording("Nama dan gelar"), person.name)
        self.number = _field(wording("NIP"), person.number)
        take_codes(self.number)
        self.position = _field(wording("Jabatan"), person.position)
        self.remove = button("✕", self.removed.emit, "quiet")
        self.remove.setAccessibleName(wording("Hapus baris ini"))
        self.remove.setToolTip(wording("Hapus baris ini"))
        for field in (self.name, self.number, self.position):
            field.textChanged.connect(self.changed)
        fields = row(self.name, self.number, gap=8)
        fields.setStretch(0, 3)
        fields.setStretch(1, 2)
        line = row(gap=4)
        line.addLayout(column(fields, self.position, gap=8), 1)
        line.addWidget(self.remove)
        self.setLayout(line)

    @property
    def person(self) -> Signatory:
        return Signatory(*(" ".join(field.text().split()) for field in (self.name, self.number, self.position)))


def _field(words: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    made.setMaxLength(TEXT_LIMIT)
    return made
