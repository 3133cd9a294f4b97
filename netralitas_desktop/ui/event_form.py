"""The form of a new event, in the window: what an admin says of it, and its schedule."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QScrollArea, QWidget

from netralitas_desktop.domain.sessions import GroupBy, Policy
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.services.create_event import ZONES, EventDetails
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.code_kinds import CodeKinds
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.file_drop import FileDrop
from netralitas_desktop.ui.parts import button, card, column, grown, head, label, row
from netralitas_desktop.ui.signed_words import code_choice
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class EventForm(QWidget):
    """Asks for a new event; says what is wrong in the place where it is mended."""

    submitted = Signal(object, object)
    """EventDetails and the schedule's path."""
    cancelled = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._schedule: Path | None = None
        self.name, self.place = QLineEdit(), QLineEdit()
        self.group_by = DropDown()
        self.policy = DropDown()
        self.zone = DropDown()
        self.code_kinds = CodeKinds(wording)
        self.codes = DropDown()
        self._banner = Banner()
        self.schedule = FileDrop(
            wording("Seret berkas jadwal ke sini"),
            wording("Pilih berkas…"),
            wording("Excel (.xlsx) dengan kolom Tanggal, Sesi, Mulai, Selesai, Tempat, dan Kelompok"),
        )
        self.make = button(wording("Buat kegiatan"), self.submit, "primary")
        self.cancel = button(wording("Batal"), self.cancelled.emit)
        self._offer_choices()
        self._lay_out()
        self.schedule.chosen.connect(lambda paths: self.take_schedule(paths[0]))
        self.name.returnPressed.connect(self.submit)

    def begin(self) -> None:
        """An empty form."""
        self.name.clear()
        self.place.clear()
        self.code_kinds.choose(())
        for choice in (self.group_by, self.policy, self.zone, self.codes):
            choice.setCurrentIndex(0)
        self._schedule = None
        self.schedule.show_hint(self._wording("Seret berkas jadwal ke sini"))
        self._banner.clear()
        self.set_busy(False)
        self.name.setFocus()

    def take_schedule(self, path: Path) -> None:
        self._schedule = path
        self.schedule.show_hint(path.name)
        self._banner.clear()

    def refuse(self, said: str) -> None:
        """Shows why there is no event yet; everything that was typed stays."""
        self.set_busy(False)
        self._banner.tell(said, Tone.REFUSED)
        (self.schedule.button if self.name.text().strip() else self.name).setFocus()

    def let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.set_busy(False)

    def set_busy(self, is_busy: bool) -> None:
        self.make.setEnabled(not is_busy)

    @property
    def refusal(self) -> str:
        return self._banner.text

    def submit(self) -> None:
        if self._schedule is None:
            self._banner.tell(self._wording("Jadwal belum dipilih. Pilih berkas Excel jadwalnya."), Tone.REFUSED)
            self.schedule.button.setFocus()
            return
        details = EventDetails(
            self.name.text(),
            self.place.text(),
            GroupBy(self.group_by.currentData()),
            Policy(self.policy.currentData()),
            self.zone.currentData(),
            codes=self.code_kinds.chosen,
            signed_codes=SignedCodes(self.codes.currentData()),
        )
        self.set_busy(True)
        self.submitted.emit(details, self._schedule)

    def _offer_choices(self) -> None:
        wording = self._wording
        self.group_by.addItem(wording("Kecamatan"), GroupBy.KECAMATAN)
        self.group_by.addItem(wording("Unit kerja"), GroupBy.UNIT)
        self.policy.addItem(wording("Tanya pengawas"), Policy.ASK)
        self.policy.addItem(wording("Tolak, arahkan ke sesinya"), Policy.REFUSE)
        self.policy.addItem(wording("Terima, ditandai hadir di sesi lain"), Policy.ACCEPT)
        for zone in ZONES:
            self.zone.addItem(zone, zone)
        for codes in SignedCodes:
            self.codes.addItem(code_choice(codes, wording), codes)

    def _lay_out(self) -> None:
        wording = self._wording
        self.name.setPlaceholderText(wording("Ikrar Netralitas ASN 2026"))
        self.place.setPlaceholderText(wording("GOR Dinas Pendidikan"))
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (wording("Nama kegiatan"), self.name),
            (wording("Tempat"), self.place),
            (wording("Kelompok menurut"), self.group_by),
            (wording("Peserta salah jadwal"), self.policy),
            (wording("Zona waktu"), self.zone),
            (wording("Kode lain di kartu"), self.code_kinds),
            (wording("Kode di kertas"), self.codes),
        ):
            field.setAccessibleName(text)
            field.setMinimumHeight(40)
            named = label(text)
            named.setBuddy(field)
            named.setMinimumHeight(40)
            form.addRow(named, field)
        body = card(form, 4, label(wording("Jadwal"), "heading"), self.schedule, self._banner, margin=24, gap=12)
        body.setMaximumWidth(grown(800))
        inside = QWidget()
        inside.setLayout(column(body, row(self.cancel, 0, self.make), 0, gap=16))
        inside.setMaximumWidth(grown(800))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self.setLayout(column(head(label(wording("Kegiatan baru"), "title")), scroll, gap=12))
