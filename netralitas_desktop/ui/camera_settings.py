"""The camera's part of the settings: which one by name, a second one, and what is asked of its driver."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.sources import checked_source
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.camera_list import CameraList
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import button, card, label, labelled, row
from netralitas_desktop.ui.source_view import EXPOSURES_S, known_source, source_choices
from netralitas_desktop.ui.wording import Wording

_OWN_WAY = ""
"""What is empty is left to the camera."""


class CameraSettings(QWidget):
    """Each choice is told as soon as it is made; the lists follow what is plugged in while they are shown."""

    changed = Signal(dict)
    """Names and values of settings to save."""
    refused = Signal(object)
    """An OperatorProblem: what was typed is no source."""
    trial_wanted = Signal()
    """The user wants to try a card."""

    def __init__(self, context: Context, cameras: CameraList | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._list = cameras or CameraList()
        self.source, self.second, self.focus, self.exposure = (DropDown() for _ in range(4))
        self.address, self.mirror = QLineEdit(), QCheckBox(context.wording("Cerminkan gambar di layar"))
        _offer(self.focus, _focus_choices(context.wording))
        _offer(self.exposure, _exposure_choices(context.wording))
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """What is chosen now, among what is plugged in now."""
        wording, cameras = self._context.wording, self._list.cameras
        for box, chosen, is_second in (
            (self.source, settings.source, False),
            (self.second, settings.second_source, True),
        ):
            choices = source_choices(chosen, cameras, wording, is_second=is_second)
            _offer(box, [(choice.source, choice.text) for choice in choices])
            _pick(box, known_source(chosen, cameras))
        _pick(self.focus, settings.autofocus)
        _pick(self.exposure, settings.exposure)
        with QSignalBlocker(self.mirror):
            self.mirror.setChecked(settings.mirror == "on")

    def choose_folder(self) -> None:
        """Asks for a folder of pictures to look at in place of a camera."""
        chosen = QFileDialog.getExistingDirectory(self, self._context.wording("Pilih folder foto"))
        if chosen:
            self.changed.emit({"source": chosen})

    def choose_video(self) -> None:
        """Asks for a video to look at in place of a camera."""
        kinds = self._context.wording("Video atau gambar")
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            self._context.wording("Pilih video"),
            filter=f"{kinds} (*.mp4 *.mov *.avi *.mkv *.webm *.jpg *.jpeg *.png)",
        )
        if chosen:
            self.changed.emit({"source": str(Path(chosen))})

    def take_address(self) -> None:
        """Checks what was typed, away from the Qt thread, for it may lie on a network."""
        typed = self.address.text()
        if typed.strip():
            self._context.jobs.run_aside(self, lambda: checked_source(typed), self._use, self._refuse)

    def _use(self, source: str) -> None:
        self.address.clear()
        self.changed.emit({"source": source})

    def _refuse(self, problem: OperatorProblem) -> None:
        self.refused.emit(problem)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list.rest()

    def _connect(self) -> None:
        for name, box in (
            ("source", self.source),
            ("second_source", self.second),
            ("autofocus", self.focus),
            ("exposure", self.exposure),
        ):
            box.activated.connect(self._teller(name, box))
        self.mirror.toggled.connect(lambda is_on: self.changed.emit({"mirror": "on" if is_on else ""}))
        self.address.returnPressed.connect(self.take_address)
        self._list.changed.connect(lambda: self.show_settings(self._context.current.settings))

    def _teller(self, name: str, box: DropDown) -> Callable[[int], None]:
        return lambda _place: self.changed.emit({name: str(box.currentData())})

    def _lay_out(self) -> None:
        wording = self._context.wording
        self.address.setPlaceholderText(wording("http://192.168.1.20:8080/video, rtsp://…, atau lokasi berkas"))
        self.address.setClearButtonEnabled(True)
        use = button(wording("Pakai"), self.take_address)
        typed = row(gap=8)
        typed.addWidget(self.address, 1)
        typed.addWidget(use)
        pick = Flow(
            (
                button(wording("Pilih folder foto …"), self.choose_folder),
                button(wording("Pilih video …"), self.choose_video),
            ),
            (button(wording("Uji kartu"), self.trial_wanted.emit),),
        )
        address = labelled(wording("Ponsel sebagai kamera, atau sumber lain"), self.address)[0]
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(
            card(
                label(wording("Kamera"), "heading"),
                *labelled(wording("Sumber gambar"), self.source),
                *labelled(wording("Kamera kedua, untuk dua antrean di satu laptop"), self.second),
                address,
                typed,
                pick,
                label(
                    wording("Foto atau video dipakai untuk latihan dan untuk kartu yang difoto lebih dulu."),
                    "small",
                    wraps=True,
                ),
                *labelled(wording("Fokus"), self.focus),
                *labelled(wording("Pencahayaan; yang singkat membuat kartu yang bergerak tajam"), self.exposure),
                self.mirror,
                margin=24,
            )
        )


def _focus_choices(wording: Wording) -> Sequence[tuple[str, str]]:
    return (_OWN_WAY, wording("Biarkan kamera")), ("on", wording("Otomatis")), ("off", wording("Tetap"))


def _exposure_choices(wording: Wording) -> Sequence[tuple[str, str]]:
    fixed = [(said, wording("1/{part} detik", part=round(1 / float(said)))) for said in EXPOSURES_S]
    return (_OWN_WAY, wording("Biarkan kamera")), ("auto", wording("Otomatis")), *fixed


def _offer(box: DropDown, choices: Sequence[tuple[str, str]]) -> None:
    """Fills the box, unless it offers just that: an open list must not close because a camera was asked for."""
    if [(box.itemData(place), box.itemText(place)) for place in range(box.count())] == list(choices):
        return
    with QSignalBlocker(box):
        box.clear()
        for value, text in choices:
            box.addItem(text, value)
            box.setItemData(box.count() - 1, value, Qt.ItemDataRole.ToolTipRole)


def _pick(box: DropDown, value: str) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(value)))
