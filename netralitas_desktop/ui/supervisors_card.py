"""Pengawas: who may approve what an officer alone may not: added, given another PIN, and retired in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.supervise import Supervise
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_corrections import supervisors
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import Piece, button, column, label, row
from netralitas_desktop.ui.supervisor_fields import pin_line
from netralitas_desktop.ui.theme import Tone


class _Task(Enum):
    """What the form does."""

    ADD = auto()
    PIN = auto()
    RETIRE = auto()


@dataclass(frozen=True, slots=True)
class _Meant:
    """A task and the supervisor it is about; nobody for somebody new."""

    task: _Task
    name: str = ""


class SupervisorsCard(QFrame):
    """A list, and one form: somebody new, another PIN, or the end for whom the list holds.

    While there are supervisors, one of them must give their own PIN for each.
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
        self._who = self._pair((wording("Nama pengawas"), self.name))
        self._pins = self._pair((wording("PIN baru"), self.pin), (wording("Sekali lagi"), self.again))
        self._lay_out()
        self.whose.currentIndexChanged.connect(lambda _place: self._show_fields())
        for line in (self.name, self.pin, self.again, self.own):
            line.returnPressed.connect(self._save)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._context.jobs.run(self, supervisors, self._show, self._refuse)

    @property
    def _meant(self) -> _Meant:
        chosen = self.whose.currentData()
        return chosen if isinstance(chosen, _Meant) else _Meant(_Task.ADD)

    def _save(self) -> None:
        meant = self._meant
        if meant.task is not _Task.RETIRE and self.pin.text() != self.again.text():
            self._tell(self._context.wording("Kedua PIN tidak sama. Ketik sekali lagi."), Tone.REFUSED)
            return
        job, approver, own = self._job(meant), self.approver.currentText(), self.own.text()

        def saved(program: Program) -> tuple[str, ...]:
            if program.supervise.is_needed():
                program.supervise.check(approver, Pin.parse(own))
            job(program.supervise)
            return supervisors(program)

        self._context.jobs.run(self, saved, lambda names: self._show_saved(meant, names), self._refuse)

    def _job(self, meant: _Meant) -> Callable[[Supervise], object]:
        name, pin = self.name.text(), self.pin.text()
        match meant.task:
            case _Task.ADD:
                return lambda supervise: supervise.add(name, Role.SUPERVISOR, Pin.parse(pin))
            case _Task.PIN:
                return lambda supervise: supervise.change_pin(meant.name, Pin.parse(pin))
            case _Task.RETIRE:
                return lambda supervise: supervise.retire(meant.name)

    def _show_saved(self, meant: _Meant, names: Sequence[str]) -> None:
        for line in (self.name, self.pin, self.again, self.own):
            line.clear()
        self._show(names)
        wording = self._context.wording
        is_retired = meant.task is _Task.RETIRE
        left = wording("{name} bukan pengawas lagi; catatan lama tetap memuat namanya.", name=meant.name)
        self._tell(left if is_retired else wording("Pengawas tersimpan."), Tone.PRESENT)

    def _show(self, names: Sequence[str]) -> None:
        wording = self._context.wording
        self.listed.setText(
            wording("Ada: {names}.", names=", ".join(names))
            if names
            else wording("Belum ada. Tanpa pengawas, pembatalan dan penerimaan jadwal lain tidak meminta PIN.")
        )
        self.whose.clear()
        self.whose.addItem(wording("Pengawas baru"), _Meant(_Task.ADD))
        self.approver.clear()
        for name in names:
            self.whose.addItem(wording("PIN baru untuk {name}", name=name), _Meant(_Task.PIN, name))
            self.approver.addItem(name)
        for name in names if len(names) > 1 else ():
            self.whose.addItem(wording("Keluarkan {name}", name=name), _Meant(_Task.RETIRE, name))
        self.whose.setVisible(bool(names))
        self._approval.setVisible(bool(names))
        self._show_fields()

    def _show_fields(self) -> None:
        """What the task needs; who forgot their PIN or leaves is approved by another, where there is one."""
        wording, meant = self._context.wording, self._meant
        is_retiring = meant.task is _Task.RETIRE
        self._who.setVisible(meant.task is _Task.ADD)
        self._pins.setVisible(not is_retiring)
        said = wording("Keluarkan pengawas") if is_retiring else wording("Simpan pengawas")
        self.save.setText(said)
        self.save.setAccessibleName(said)
        if meant.name and self.approver.currentText() == meant.name and self.approver.count() > 1:
            self.approver.setCurrentIndex(next(i for i in range(2) if self.approver.itemText(i) != meant.name))

    def _tell(self, said: str, tone: Tone) -> None:
        self.banner.tell(said, tone)

    def _refuse(self, problem: OperatorProblem) -> None:
        self.own.selectAll()
        self._tell(self._context.wording.problem(problem), Tone.REFUSED)

    def _lay_out(self) -> None:
        wording = self._context.wording
        pieces: tuple[Piece, ...] = (
            label(wording("Pengawas"), "heading"),
            label(
                wording("PIN pengawas diminta untuk membatalkan, menerima jadwal lain, dan membuka sesi kembali."),
                "small",
                wraps=True,
            ),
            self.listed,
            self.whose,
            self._who,
            self._pins,
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
