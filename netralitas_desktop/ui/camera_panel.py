"""The cameras' corner of the desk: one picture or two side by side, and a quick way to another camera."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.sightings import GAP_S
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.camera_eye import CameraEye, words_of_desk
from netralitas_desktop.ui.camera_feed import WatchFor
from netralitas_desktop.ui.camera_list import CameraList
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.key_button import KeyButton
from netralitas_desktop.ui.source_view import OFF, desk_sources, known_source, source_choices, tuning_of

_KEY = "F5"
_EDGE = 10


class CameraPanel(QWidget):
    """Looks at the sources of the settings and hands every code on."""

    read = Signal(str)
    """A code came into view."""
    refused = Signal(object)
    """The OperatorProblem for which another camera was not remembered."""

    def __init__(
        self, context: Context, watch_for: WatchFor, cameras: CameraList | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: tuple[object, ...] = ()
        self._told: dict[str, tuple[int, float]] = {}
        self._eyes = tuple(CameraEye(context.wording, watch_for, words_of_desk(context.wording)) for _ in range(2))
        self._list = cameras or CameraList()
        self._menu = QMenu(self)
        self._choose = KeyButton(context.wording("Kamera"), _KEY, self)
        self._choose.setProperty("role", "overlay")
        self._choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the keys from the scan field
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for place, eye in enumerate(self._eyes):
            inside.addWidget(eye)
            eye.read.connect(partial(self._pass_on, place))
        self._eyes[1].hide()
        self._choose.clicked.connect(self.show_choices)
        self._menu.aboutToHide.connect(self._list.rest)
        self._list.changed.connect(self._fill_menu)
        context.current.settings_changed.connect(self._follow_settings)
        context.current.roster_changed.connect(self._learn_numbers)
        QShortcut(QKeySequence(_KEY), self).activated.connect(self.show_choices)

    def open(self) -> None:
        """Looks at the sources that the settings name; what is looked at already is not opened again."""
        current = self._context.current
        self._mirror(current.settings)
        sources = desk_sources(current.settings, current.opened) or (OFF,)
        tuning = tuning_of(current.settings)
        codes = current.opened.codes if current.opened else ()
        if self._opened == (sources, tuning, codes):
            return
        self._opened, self._told = (sources, tuning, codes), {}
        self._learn_numbers()
        self._eyes[1].setVisible(len(sources) > 1)
        for eye, source in zip(self._eyes, sources, strict=False):
            eye.expect(codes)
            eye.open(source, tuning)
        for eye in self._eyes[len(sources) :]:
            eye.close_source()

    def close_source(self) -> None:
        self._opened = ()
        self._list.rest()
        for eye in self._eyes:
            eye.close_source()

    def shut(self) -> None:
        self._list.rest()
        for eye in self._eyes:
            eye.shut()

    def show_choices(self) -> None:
        """The cameras as a menu; one that is plugged in meanwhile joins it."""
        self._fill_menu()
        self._list.watch()
        corner = self._choose.mapToGlobal(QPoint(0, self._choose.height() + 4))
        self._menu.popup(corner)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        hint = self._choose.sizeHint()
        self._choose.setGeometry(QRect(self.width() - hint.width() - _EDGE, _EDGE, hint.width(), hint.height()))
        self._choose.raise_()

    def _fill_menu(self) -> None:
        self._menu.clear()
        chosen = known_source(self._context.current.settings.source, self._list.cameras)
        group = QActionGroup(self._menu)
        for choice in source_choices(chosen, self._list.cameras, self._context.wording):
            action = QAction(choice.text, group)
            action.setCheckable(True)
            action.setChecked(choice.source == chosen)
            action.triggered.connect(partial(self._remember, choice.source))
            self._menu.addAction(action)

    def _remember(self, source: str, _checked: bool = True) -> None:
        self._context.jobs.run(
            self,
            lambda program: program.set_up_desk(source=source),
            then=self._context.current.change_settings,
            refused=self._refuse,
        )

    def _refuse(self, problem: OperatorProblem) -> None:
        self.refused.emit(problem)

    def _learn_numbers(self) -> None:
        """Whose codes one sighting is enough for; asked again when the roster is another."""
        event = self._context.current.opened
        if event is None or not self._opened:
            return
        self._context.jobs.run_in_steps(
            self, lambda program: program.catalogue.numbers(event), then=self._know, refused=self._refuse
        )

    def _know(self, numbers: frozenset[str]) -> None:
        for eye in self._eyes:
            eye.know(numbers)

    def _follow_settings(self) -> None:
        """Another camera, or another way to look, is there at once; a name at the desk changes no camera."""
        if self._opened:
            self.open()

    def _mirror(self, settings: Settings) -> None:
        for eye in self._eyes:
            eye.view.mirror(settings.mirror == "on")

    def _pass_on(self, place: int, code: str) -> None:
        """A card that both cameras see within the gap is one scan."""
        now_s = time.monotonic()
        other = self._told.get(code)
        if other is not None and other[0] != place and now_s - other[1] < GAP_S:
            return
        self._told = {text: told for text, told in self._told.items() if now_s - told[1] < GAP_S}
        self._told[code] = (place, now_s)
        self.read.emit(code)
