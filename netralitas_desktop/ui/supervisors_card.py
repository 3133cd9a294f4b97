"""Pengawas: who may approve what an officer alone may not, added and given another PIN in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_corrections import supervisors
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import Piece, button, column, label, row
from netralitas_desktop.ui.supervisor_fields import pin_line
from netralitas_desktop.ui.theme import Tone

_NOBODY = ""


class SupervisorsCard(QFrame):
    """A list, and one form: somebody new, or another PIN for whom the list holds.

    While there are supervisors, one of them must give their own PIN for either.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._context = context
        wording = context.wording
        self.listed = label("", wraps=True)
        self.whose, self.name, self.approver = DropDown(), QLineEdit(), DropDown()
        self.pin, self.again = pin_line(wording("PIN baru")), pin_line(wording("PIN baru, sekali lagi"))
        self.own = pin_line(wording("PIN pengawas"))
        self.name.setAccessibleName(wording("Nama pengawas"))
        self.whose.setAccessibleName(wording("Untuk siapa"))
        self.approver.setAccessibleName(wording("Disetujui pengawas"))
        self.banner = Banner()
        self.save = button(wording("Simpan pengawas"), self._save)
        self._approval = self._pair((wording("Disetujui pengawas"), self.approver), (wording("PIN pengawas"), self.own))
        self._lay_out()
        self.whose.currentIndexChanged.connect(lambda _place: self._show_name())
        for line in (self.name, self.pin, self.again, self.own):
            line.returnPressed.connect(self._save)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._context.jobs.run(self, supervisors, self._show, self._refuse)

    def _save(self) -> None:
        name = str(self.whose.currentData() or self.name.text())
        job = self._adding(name) if self.whose.currentData() == _NOBODY else self._changing(name)
        if self.pin.text() != self.again.text():
            self._tell(self._context.wording("Kedua PIN tidak sama. Ketik sekali lagi."), Tone.REFUSED)
            return
        approver, own = self.approver.currentText(), self.own.text()

        def saved(program: Program) -> tuple[str, ...]:
            if program.supervise.is_needed():
                program.supervise.check(approver, Pin.parse(own))
            job(program)
            return supervisors(program)

        self._context.jobs.run(self, saved, self._show_saved, self._refuse)

    def _adding(self, name: str) -> Callable[[Program], object]:
        pin = self.pin.text()
        return lambda program: program.supervise.add(name, Role.SUPERVISOR, Pin.parse(pin))

    def _changing(self, name: str) -> Callable[[Program], object]:
        pin = self.pin.text()
        return lambda program: program.supervise.change_pin(name, Pin.parse(pin))

    def _show_saved(self, names: Sequence[str]) -> None:
        for line in (self.name, self.pin, self.again, self.own):
            line.clear()
        self._show(names)
        self._tell(self._context.wording("Pengawas tersimpan."), Tone.PRESENT)

    def _show(self, names: Sequence[str]) -> None:
        wording = self._context.wording
        self.listed.setText(
            wording("Ada: {names}.", names=", ".join(names))
            if names
            else wording("Belum ada. Tanpa pengawas, pembatalan dan penerimaan jadwal lain tidak meminta PIN.")
        )
        self.whose.clear()
        self.whose.addItem(wording("Pengawas baru"), _NOBODY)
        self.approver.clear()
        for name in names:
            self.whose.addItem(wording("PIN baru untuk {name}", name=name), name)
            self.approver.addItem(name)
        self.whose.setVisible(bool(names))
        self._approval.setVisible(bool(names))
        self._show_name()

    def _show_name(self) -> None:
        self.name.setEnabled(self.whose.currentData() == _NOBODY)

    def _tell(self, said: str, tone: Tone) -> None:
        self.banner.tell(said, tone)

    def _refuse(self, problem: OperatorProblem) -> None:
        self._tell(self._context.wording.problem(problem), Tone.REFUSED)

    def _lay_out(self) -> None:
        wording = self._context.wording
        pins = self._pair((wording("PIN baru"), self.pin), (wording("Sekali lagi"), self.again))
        pieces: tuple[Piece, ...] = (
            label(wording("Pengawas"), "heading"),
            label(
                wording("PIN pengawas diminta untuk membatalkan, menerima jadwal lain, dan membuka sesi kembali."),
                "small",
                wraps=True,
            ),
            self.listed,
            self.whose,
            label(wording("Nama pengawas"), "small"),
            self.name,
            pins,
            self._approval,
            self.banner,
            row(self.save, 0),
        )
        self.setLayout(column(*pieces, margin=24))

    def _pair(self, *fields: tuple[str, QWidget]) -> QWidget:
        made = QWidget()
        inside = row(*(column(label(said, "small"), field, gap=4) for said, field in fields))
        for place in range(len(fields)):
            inside.setStretch(place, 1)
        made.setLayout(inside)
        return made
