"""A scanner where no desk is open: its code is caught before it presses a button or fills a line in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from netralitas_desktop.ui.burst import Burst
from netralitas_desktop.ui.scan_lines import ScanLines

_TAKES_CODES = "takesCodes"
_SHORTCUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
"""Keys that a scanner presses between its characters."""


def take_codes(line: QLineEdit) -> None:
    """Lets a scanner type into that line: a number is what is looked for there."""
    line.setProperty(_TAKES_CODES, True)


class StrayScans(QObject):
    """Follows the keys of the whole program; what fingers type goes where it would."""

    scanned = Signal(str)
    """A code that nothing was done with."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._burst = Burst()
        self._widget: QWidget | None = None
        self._restore: Callable[[], None] = _nothing
        self._lines = ScanLines(self)
        self._lines.scanned.connect(self.scanned)
        self._is_listening = False

    def listen(self) -> None:
        application = QApplication.instance()
        if application is not None and not self._is_listening:
            application.installEventFilter(self)
            self._is_listening = True

    def rest(self) -> None:
        application = QApplication.instance()
        if application is not None and self._is_listening:
            application.removeEventFilter(self)
            self._is_listening = False
        self._burst = Burst()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return isinstance(watched, QWidget) and self._take(watched, event)

    def _take(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _SILENT or widget.property(_TAKES_CODES) or _is_passed_on(widget):
            return False
        if event.key() in _ENDS or event.text() == "\n":
            return self._end(event)
        text = event.text()
        is_held_down = event.isAutoRepeat() and not self._burst.outruns_repeat(event.timestamp())
        if not text or not text.isprintable() or is_held_down or event.modifiers() & _SHORTCUTS:
            self._burst.forget()
            return False
        if self._widget is not widget:
            self._burst.forget()
        if self._burst.add(text, event.timestamp()):
            self._widget, self._restore = widget, _way_back(widget)
            return False
        return not isinstance(widget, QLineEdit | QPlainTextEdit)

    def _end(self, event: QKeyEvent) -> bool:
        if self._burst.is_empty and self._burst.just_ended(event.timestamp()):
            return True
        is_next = self._burst.follows_a_code
        code = self._burst.take(event.timestamp())
        if not code:
            return False
        if self._widget is not None and isValid(self._widget):
            self._restore()
        self._lines.take(code, is_next)
        return True


def _nothing() -> None:
    return


def _way_back(widget: QWidget) -> Callable[[], None]:
    """Puts back what stands there now: a line's text, or what is chosen in a list."""
    match widget:
        case QLineEdit():
            return _line_back(widget)
        case QPlainTextEdit():
            return _text_back(widget)
        case QComboBox():
            at = widget.currentIndex()
            return lambda: widget.setCurrentIndex(at)
        case QAbstractItemView():
            current = QPersistentModelIndex(widget.currentIndex())
            return lambda: widget.setCurrentIndex(widget.model().index(current.row(), current.column()))
        case _:
            return _nothing


def _line_back(line: QLineEdit) -> Callable[[], None]:
    text, cursor = line.text(), line.cursorPosition()

    def put_back() -> None:
        line.setText(text)
        line.setCursorPosition(cursor)

    return put_back


def _text_back(field: QPlainTextEdit) -> Callable[[], None]:
    text, cursor = field.toPlainText(), field.textCursor().position()

    def put_back() -> None:
        field.setPlainText(text)
        place = field.textCursor()
        place.setPosition(cursor)
        field.setTextCursor(place)

    return put_back


def _is_passed_on(widget: QWidget) -> bool:
    """Whether what has the focus had this key first and handed it to the widgets around it."""
    focus = QApplication.focusWidget()
    return focus is not None and widget is not focus and widget.isAncestorOf(focus)
