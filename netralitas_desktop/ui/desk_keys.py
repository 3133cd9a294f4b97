"""Keys at the desk: whatever is typed reaches the scan field, and a scanner's code is a scan wherever the focus is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from netralitas_desktop.ui.burst import Burst
from netralitas_desktop.ui.desk_forms import typed_scan

_SHORTCUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
"""Keys that a scanner presses between its characters."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What stood in a line when a run of keys began."""

    line: QLineEdit
    text: str
    cursor: int

    @classmethod
    def of(cls, line: QLineEdit) -> _Before:
        return cls(line, line.text(), line.cursorPosition())

    def restore(self) -> None:
        self.line.setText(self.text)
        self.line.setCursorPosition(self.cursor)


class DeskKeys(QObject):
    """Sends typed text and Enter on `desk` to `field`, unless another line is being filled in."""

    scanned = Signal(str)
    """A scanner typed this code; it is in no line any more."""

    def __init__(self, desk: QWidget, field: QLineEdit) -> None:
        super().__init__(desk)
        self._desk, self._field = desk, field
        self._burst = Burst()
        self._before: _Before | None = None
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return isinstance(watched, QWidget) and self._take(watched, event)

    def _take(self, widget: QWidget, event: QKeyEvent) -> bool:
        popup = QApplication.activePopupWidget()
        is_here = widget.window() is self._desk.window() or (popup is not None and widget.window() is popup)
        if not is_here or event.key() in _SILENT or _is_passed_on(widget):
            return False
        line = widget if isinstance(widget, QLineEdit) else self._field
        text = event.text()
        is_typed = bool(text) and text.isprintable() and not event.modifiers() & _SHORTCUTS
        if not is_typed:
            return self._end(widget, line, event, popup)
        if widget is not line and text == " " and not line.text():
            return False
        self._follow(line, event)
        return widget is not line and self._redirect(text, popup)

    def _follow(self, line: QLineEdit, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            self._burst.forget()
            return
        if self._before is None or self._before.line is not line:
            self._burst.forget()
        if self._burst.add(event.text(), event.timestamp()):
            self._before = _Before.of(line)

    def _end(self, widget: QWidget, line: QLineEdit, event: QKeyEvent, popup: QWidget | None) -> bool:
        """Enter, Tab, or a key that writes nothing."""
        code, before = self._burst.take(), self._before
        self._before = None
        is_enter = event.key() in _ENTER
        if event.modifiers() & _SHORTCUTS or not (is_enter or event.key() == Qt.Key.Key_Tab):
            return False
        if code and before is not None and before.line is line:
            return self._scan(code, before)
        return is_enter and widget is not line and popup is None and self._enter(widget)

    def _scan(self, code: str, before: _Before) -> bool:
        is_halted = before.line is self._field and before.text and before.text == self._burst.sent_before
        before.restore()
        if is_halted and not typed_scan(code):
            code = before.text + code  # a slow scanner halts now and then; what is whole by itself is the next code
            before.line.clear()
        self.scanned.emit(code)
        return True

    def _redirect(self, text: str, popup: QWidget | None) -> bool:
        if popup is not None:
            popup.close()
        self._field.setFocus()
        self._field.insert(text)
        return True

    def _enter(self, widget: QWidget) -> bool:
        if self._field.text():
            self._field.returnPressed.emit()
            return True
        if isinstance(widget, QAbstractButton):
            widget.click()
            return True
        return False


def _is_passed_on(widget: QWidget) -> bool:
    """Whether a line had this key first and handed it to the widgets around it."""
    focus = QApplication.focusWidget()
    return isinstance(focus, QLineEdit) and widget is not focus and widget.isAncestorOf(focus)
