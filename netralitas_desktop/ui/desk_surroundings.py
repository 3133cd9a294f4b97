"""What stands around the desk: the participants' display, sounds, a serial scanner, and the menu for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import RecordKind
from netralitas_desktop.services.record_scan import Desk, Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.card import Card
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.participant_display import ParticipantDisplay
from netralitas_desktop.ui.participant_view import answer_scene, live_count, slides, stalled_scene, welcome_scene
from netralitas_desktop.ui.scanner_reading import ScannerReading
from netralitas_desktop.ui.serial_scanner import SerialScanner
from netralitas_desktop.ui.sounds import Sounds, Speaker

_DISPLAY, _PLEDGE, _SOUND = "F12", "Shift+F12", "F10"
_ON, _BACK = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
"""What presenters' remote controls send."""


@dataclass(frozen=True, slots=True)
class _Actions:
    """The lines of the menu that change their state."""

    display: QAction
    pledge: QAction
    sound: QAction


class DeskSurroundings(QObject):
    """Lets others see and hear what the desk answers, and brings it the codes of a serial scanner."""

    def __init__(self, context: Context, desk: DeskScreen, speaker: Speaker, remembered: Path) -> None:
        super().__init__(desk)
        self._context, self._desk = context, desk
        self._is_closed = False
        self.sounds = Sounds(context, speaker, self)
        self.display = ParticipantDisplay(context.wording, context.palette, remembered, is_training=context.is_training)
        self.scanner = SerialScanner(parent=self)
        self.menu = QMenu(desk)
        self._actions = self._fill_menu()
        self._connect()
        self._take_settings()

    def close(self) -> None:
        """The window closes, or another takes its place; settings are nothing to it any more."""
        if self._is_closed:
            return
        self._is_closed = True
        self._context.current.settings_changed.disconnect(self._take_settings)
        self.scanner.close()
        self.display.close()
        self.display.deleteLater()

    def toggle_display(self) -> None:
        """Opens the participants' display, or closes it."""
        if self.display.isVisible():
            self.display.forget_open()
            self.display.close()
            return
        self.display.open_beside(self._desk.window())
        self._desk.window().activateWindow()
        self._check()

    def toggle_pledge(self) -> None:
        """The points of the pledge on the participants' display, for the recitation; again: back to the welcome."""
        event = self._context.current.opened
        if self.display.is_reciting or event is None:
            self._show_pledge(())
            return
        self._context.jobs.run(
            self, lambda program: program.set_paper.of(event).pledge, then=self._show_pledge, refused=self._refuse
        )

    def _show_pledge(self, pledge: Sequence[str]) -> None:
        if pledge and not self.display.isVisible():
            self.toggle_display()
        self.display.recite(slides(pledge, self._context.wording) if pledge else ())
        self._check()

    def _answer(self, answer: Outcome | Line, card: Card) -> None:
        self.sounds.answer(card)
        scene = answer_scene(answer, self._context.wording)
        if scene is not None:
            self.display.show_answer(scene)
        elif isinstance(answer, Line) and answer.record.kind is RecordKind.VOID:
            self.display.end_answer()

    def _stall(self, card: Card) -> None:
        """Nobody is welcomed whose record isn't on the disk."""
        self.sounds.answer(card)
        self.display.show_answer(stalled_scene(card.tone, self._context.wording))

    def _take_post(self, desk: Desk) -> None:
        """The desk is set to another session, or opens."""
        self.display.show_welcome(welcome_scene(desk.event, desk.session, self._context.wording))
        if self.display.was_open and not self.display.isVisible() and len(self._desk.screen().virtualSiblings()) > 1:
            self.toggle_display()

    def _count(self, board: Board, desk: Desk) -> None:
        self.display.canvas.show_count(live_count(board, desk.checkpoint, self._context.wording))

    def _take_settings(self) -> None:
        settings = self._context.current.settings
        self._desk.keys.reading = ScannerReading(settings.code_prefix, settings.code_suffix, settings.scanner_keys)
        self.scanner.follow(settings)
        self._check()
        self.display.canvas.update()

    def _check(self) -> None:
        self._actions.display.setChecked(self.display.isVisible())
        self._actions.pledge.setChecked(self.display.is_reciting)
        self._actions.sound.setChecked(not self._context.current.settings.muted)

    def _refuse(self, problem: OperatorProblem) -> None:
        self._desk.verdict.tell(self._context.wording.problem(problem))

    def _open_menu(self) -> None:
        self._check()
        more = self._desk.bar.more
        below = more.mapToGlobal(more.rect().bottomRight())
        self.menu.popup(below - QPoint(self.menu.sizeHint().width(), 0))

    def _fill_menu(self) -> _Actions:
        wording = self._context.wording
        made = _Actions(
            self._line(wording("Layar peserta"), _DISPLAY),
            self._line(wording("Ikrar di layar peserta"), _PLEDGE),
            self._line(wording("Suara"), _SOUND),
        )
        for line, chosen in (
            (made.display, self.toggle_display),
            (made.pledge, self.toggle_pledge),
            (made.sound, self.sounds.toggle),
        ):
            line.setCheckable(True)
            line.triggered.connect(lambda _checked, chosen=chosen: chosen())
        self.menu.addActions([made.display, made.pledge])
        for text, keys, by in (
            (wording("Butir berikutnya"), _ON, 1),
            (wording("Butir sebelumnya"), _BACK, -1),
        ):
            line = self._line(text, keys)
            line.triggered.connect(lambda _checked, by=by: self.display.turn(by))
            self.menu.addAction(line)
            QShortcut(QKeySequence(keys), self.display).activated.connect(lambda by=by: self.display.turn(by))
        self.menu.addSeparator()
        self.menu.addAction(made.sound)
        return made

    def _line(self, text: str, keys: str | Qt.Key) -> QAction:
        made = QAction(text, self._desk)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutVisibleInContextMenu(True)
        self._desk.addAction(made)
        return made

    def _connect(self) -> None:
        desk = self._desk
        desk.keys.hear(self.display)
        desk.answered.connect(self._answer)
        desk.stalled.connect(self._stall)
        desk.uncorrected.connect(self.sounds.refuse)
        desk.posted.connect(self._take_post)
        desk.counted.connect(self._count)
        desk.bar.more_wanted.connect(self._open_menu)
        self.display.closed.connect(self._check)
        self.scanner.read.connect(desk.submit)
        self.scanner.troubled.connect(self._refuse)
        self.sounds.troubled.connect(self._refuse)
        self._context.current.settings_changed.connect(self._take_settings)
