"""The way to the example event: its roster, its photographs, and a desk that looks at them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import DEFAULT_TIMEZONE
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.prepare_demo import PICTURES, DemoReady, PrepareDemo
from netralitas_desktop.ui.context import Context


@dataclass(frozen=True, slots=True)
class DemoOpened:
    """The prepared event and the settings that make the desk look at its cards."""

    ready: DemoReady
    settings: Settings


class DemoOpening(QObject):
    """Prepares it step by step, each on its thread."""

    opened = Signal(object)
    """A DemoOpened."""
    refused = Signal(object)
    """An OperatorProblem; the desk is as it was."""

    def __init__(self, context: Context, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._folder = context, data / PICTURES

    def begin(self) -> None:
        today = self._context.clock().astimezone(ZoneInfo(DEFAULT_TIMEZONE)).date()
        self._context.jobs.run(
            self,
            lambda program: (program.prepare_demo, program.prepare_demo(starts_on=today)),
            then=self._photograph,
            refused=self._refuse,
        )

    def _photograph(self, prepared: tuple[PrepareDemo, DemoReady]) -> None:
        prepare, ready = prepared
        self._context.jobs.run_aside(
            self,
            lambda: prepare.photographs(ready, self._folder),
            then=lambda _paths: self._point_desk(ready),
            refused=self._refuse,
        )

    def _point_desk(self, ready: DemoReady) -> None:
        self._context.jobs.run(
            self,
            lambda program: program.set_up_desk(source=str(self._folder), event=ready.event.id),
            then=lambda settings: self.opened.emit(DemoOpened(ready, settings)),
            refused=self._refuse,
        )

    def _refuse(self, problem: OperatorProblem) -> None:
        self.refused.emit(problem)
