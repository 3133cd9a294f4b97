"""The laptop's settings: each is saved as soon as it is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.camera_settings import CameraSettings
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.device_settings import DeviceSettings
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import card, column, grown, head, label, labelled
from netralitas_desktop.ui.supervisors_card import SupervisorsCard
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Language

_WIDTH = 640


class SettingsScreen(QWidget):
    """Desk, operator, language, theme and camera."""

    trial_wanted = Signal()
    """The user wants to try a card."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        wording = context.wording
        self._banner = Banner()
        self.desk_name, self.operator = QLineEdit(), QLineEdit()
        languages = [(Language.INDONESIAN.value, "Bahasa Indonesia"), (Language.ENGLISH.value, "English")]
        themes = [("system", wording("Ikuti sistem")), ("light", wording("Terang")), ("dark", wording("Gelap"))]
        scales = [(percent, f"{percent} %") for percent in ("100", "125", "150", "200")]
        self.language, self.theme = _box(languages), _box(themes)
        self.camera = CameraSettings(context)
        self.text_scale = _box(scales)
        self.devices = DeviceSettings(wording, self._save)
        self._lay_out()
        self.desk_name.editingFinished.connect(lambda: self._save(desk_name=self.desk_name.text()))
        self.operator.editingFinished.connect(lambda: self._save(operator=self.operator.text()))
        self.language.activated.connect(lambda _place: self._save(language=str(self.language.currentData())))
        self.theme.activated.connect(lambda _place: self._save(theme=str(self.theme.currentData())))
        self.text_scale.activated.connect(lambda _place: self._save(text_scale=str(self.text_scale.currentData())))
        self.camera.changed.connect(lambda changes: self._save(**changes))
        self.camera.refused.connect(self._refuse)
        self.camera.trial_wanted.connect(self.trial_wanted)
        context.current.settings_changed.connect(self._show)
        self._show()

    def _save(self, **changes: str) -> None:
        known = self._context.current.settings
        if all(getattr(known, name) == value.strip() for name, value in changes.items()):
            return
        self._context.jobs.run(
            self, lambda program: program.set_up_desk(**changes), then=self._saved, refused=self._refuse
        )

    def _saved(self, settings: Settings) -> None:
        self._banner.tell(self._context.wording("Tersimpan."), Tone.PRESENT)
        self._context.current.change_settings(settings)

    def _refuse(self, problem: OperatorProblem) -> None:
        self._banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
        self._show()

    def _show(self) -> None:
        settings = self._context.current.settings
        self.desk_name.setText(settings.desk_name)
        self.operator.setText(settings.operator)
        _pick(self.language, settings.language)
        _pick(self.theme, settings.theme)
        _pick(self.text_scale, settings.text_scale)
        self.camera.show_settings(settings)
        self.devices.show_settings(settings)

    def _lay_out(self) -> None:
        wording = self._context.wording
        desk = card(
            label(wording("Meja"), "heading"),
            *labelled(wording("Nama meja"), self.desk_name),
            *labelled(wording("Nama petugas"), self.operator),
            margin=24,
        )
        look = card(
            label(wording("Tampilan"), "heading"),
            *labelled(wording("Bahasa"), self.language),
            *labelled(wording("Tema"), self.theme),
            *labelled(wording("Ukuran teks"), self.text_scale),
            margin=24,
        )
        inner = QWidget()
        inner.setMaximumWidth(grown(_WIDTH))
        inner.setLayout(column(desk, self.camera, self.devices, look, SupervisorsCard(self._context), 0, gap=16))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        area.setWidget(inner)
        self.setLayout(column(head(label(wording("Pengaturan"), "title")), self._banner, area, margin=24, gap=12))


def _box(choices: Sequence[tuple[str, str]]) -> DropDown:
    made = DropDown()
    for value, text in choices:
        made.addItem(text, value)
    return made


def _pick(box: DropDown, value: str) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(value)))
