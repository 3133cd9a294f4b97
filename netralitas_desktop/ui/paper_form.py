"""What an event's papers carry, as fields: kop, logo, paper, numbers, who signs, and the pledge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from netralitas_desktop.domain.paper import DEFAULT_PLEDGE, LIST_LIMIT, TEXT_LIMIT, EventPaper, PaperShape, PaperSize
from netralitas_desktop.domain.sessions import Schedule, Session
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import button, card, column, grown, label, row
from netralitas_desktop.ui.signatory_fields import SignatoryFields
from netralitas_desktop.ui.wording import Wording

_LOGO = 72
_LINE = 22
_SIDE_BY_SIDE = 130
"""Percent up to which names of fields have room beside them."""
_FIRM_ROWS = 3
"""Of the numbers, those of sessions follow."""


class PaperForm(QWidget):
    """Tells of each change; what it says is what `set_paper` takes."""

    changed = Signal()
    logo_chosen = Signal(object)
    """The Path of a picture, or None where the logo is taken away."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.letterhead = _lines(wording("Kop surat"), 5)
        self.letterhead.setPlaceholderText(
            wording("Pemerintah Kabupaten …\nDinas …\nJalan …, telepon …\n(satu baris satu kalimat)")
        )
        self._logo = QLabel()
        self._logo.setFixedSize(_LOGO, _LOGO)
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_logo = button(wording("Pilih logo…"), self._ask_logo)
        self.remove_logo = button(wording("Hapus logo"), lambda: self.logo_chosen.emit(None), "quiet")
        self.size_of_paper = DropDown()
        self.size_of_paper.addItem("A4 (210 × 297 mm)", PaperSize.A4)
        self.size_of_paper.addItem("F4 / folio (215 × 330 mm)", PaperSize.F4)
        self.place, self.number = QLineEdit(), QLineEdit()
        self.session_numbers: dict[str, QLineEdit] = {}
        self.signatories = SignatoryFields(wording, wording("Tambah penanda tangan"))
        self.witnesses = SignatoryFields(wording, wording("Tambah saksi"))
        self.pledge = _lines(wording("Butir ikrar"), 9)
        self.restore = button(wording("Kembalikan butir bawaan"), self._restore_pledge, "quiet")
        self._about = _form()
        self._lay_out()
        self.size_of_paper.activated.connect(self.changed)
        for told in (self.letterhead.textChanged, self.pledge.textChanged, self.place.textChanged):
            told.connect(self.changed)
        for told in (self.number.textChanged, self.signatories.changed, self.witnesses.changed):
            told.connect(self.changed)

    def show_paper(self, paper: EventPaper, sessions: Sequence[Session]) -> None:
        """What is set now; nobody is told of it."""
        with QSignalBlocker(self):
            self.letterhead.setPlainText("\n".join(paper.letterhead))
            self.size_of_paper.setCurrentIndex(self.size_of_paper.findData(paper.size))
            self.place.setText(paper.place)
            self.number.setText(paper.number)
            self.pledge.setPlainText("\n".join(paper.pledge))
            self.signatories.show_people(paper.signatories)
            self.witnesses.show_people(paper.witnesses)
            self._offer_numbers(paper, sessions)
        self.show_logo(paper.logo)

    def show_logo(self, logo: bytes) -> None:
        picture = QPixmap()
        if logo:
            picture.loadFromData(logo)
            ratio = self.devicePixelRatioF()
            picture = picture.scaled(
                self._logo.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
        self._logo.setPixmap(picture)
        self._logo.setVisible(bool(logo))
        self.remove_logo.setVisible(bool(logo))

    def said(self) -> PaperShape:
        """Everything but the logo."""
        shape: dict[str, Any] = {
            "letterhead": _said_lines(self.letterhead),
            "size": PaperSize(self.size_of_paper.currentData()).value,
            "number": self.number.text(),
            "place": self.place.text(),
            "pledge": _said_lines(self.pledge),
            "session_numbers": {session: field.text() for session, field in self.session_numbers.items()},
            "signatories": [asdict(person) for person in self.signatories.people],
            "witnesses": [asdict(person) for person in self.witnesses.people],
        }
        return shape

    def _offer_numbers(self, paper: EventPaper, sessions: Sequence[Session]) -> None:
        """A line for each session where there are several; one session's number is the event's."""
        while self._about.rowCount() > _FIRM_ROWS:
            self._about.removeRow(_FIRM_ROWS)
        known = dict(paper.session_numbers)
        self.session_numbers, names = {}, Schedule(tuple(sessions))
        for session in sessions if len(sessions) > 1 else ():
            field = QLineEdit(known.get(session.id, ""))
            field.textChanged.connect(self.changed)
            self.session_numbers[session.id] = field
            _add(self._about, self._wording("Nomor surat {session}", session=names.name_of(session.id)), field)

    def _restore_pledge(self) -> None:
        self.pledge.setPlainText("\n".join(DEFAULT_PLEDGE))

    def _ask_logo(self) -> None:
        kinds = self._wording("Gambar")
        name, _ = QFileDialog.getOpenFileName(self, self._wording("Pilih logo"), "", f"{kinds} (*.png *.jpg *.jpeg)")
        if name:
            self.logo_chosen.emit(Path(name))

    def _lay_out(self) -> None:
        wording = self._wording
        logo = Flow((self._logo, self.choose_logo, self.remove_logo), gap=8)
        _add(self._about, wording("Ukuran kertas"), self.size_of_paper)
        _add(self._about, wording("Tempat tanda tangan"), self.place)
        _add(self._about, wording("Nomor surat kegiatan"), self.number)
        pledge = label(wording("Butir ikrar, satu baris satu butir"), "heading")
        self.setLayout(
            column(
                card(label(wording("Kop surat"), "heading"), self.letterhead, logo),
                card(label(wording("Surat"), "heading"), self._about),
                card(label(wording("Penanda tangan"), "heading"), self.signatories),
                card(label(wording("Saksi"), "heading"), self.witnesses),
                card(pledge, self.pledge, row(self.restore, 0)),
                0,
                gap=12,
            )
        )


def _lines(name: str, count: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(grown(count * _LINE) + 28)
    return made


def _said_lines(field: QPlainTextEdit) -> list[str]:
    """What stands there, no more than a paper takes."""
    lines = (line[:TEXT_LIMIT] for line in field.toPlainText().splitlines() if line.strip())
    return list(lines)[:LIST_LIMIT]


def _form() -> QFormLayout:
    made = QFormLayout()
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(8)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    if grown(100) > _SIDE_BY_SIDE:
        made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return made


def _add(form: QFormLayout, text: str, field: QWidget) -> None:
    field.setAccessibleName(text)
    if isinstance(field, QLineEdit):
        field.setMaxLength(TEXT_LIMIT)
    named = label(text)
    named.setBuddy(field)
    if form.rowWrapPolicy() is QFormLayout.RowWrapPolicy.DontWrapRows:
        named.setMinimumHeight(40)  # on one line with what stands in the field
    form.addRow(named, field)
