"""What every screen is given: jobs, wording, colours, and the event that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.services.ports import Clock, Settings
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording


class Current(QObject):
    """The open event and the laptop's settings, and word of what changed; screens listen."""

    event_changed = Signal()
    """Another event is open, or none."""
    roster_changed = Signal()
    """The open event's roster is another."""
    records_changed = Signal()
    """Something was recorded."""
    settings_changed = Signal()
    """Desk name, operator, source, theme or language."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.opened: Event | None = None
        """The open event (not `event`: that is a method of every QObject)."""
        self.schedule = Schedule(())

    def open_event(self, event: Event | None, schedule: Schedule) -> None:
        self.opened, self.schedule = event, schedule
        self.event_changed.emit()

    def keep_event(self, event: Event) -> None:
        """The same event by changed rules: what screens show of its people stands, and who asks next gets it."""
        self.opened = event

    def change_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.settings_changed.emit()


@dataclass(frozen=True, slots=True)
class Context:
    """Collaborators of a screen, passed in; nothing is looked up elsewhere."""

    jobs: Jobs
    wording: Wording
    palette: Callable[[], Palette]
    """The colours now; they change with the theme."""
    current: Current
    clock: Clock
    documents: Path
    """Where exports go unless the user chooses another folder."""
    is_training: bool = False
    """Whether all this happens in the training's own folder."""
