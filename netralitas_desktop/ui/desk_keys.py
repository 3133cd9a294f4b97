"""Keys at the desk: whatever is typed reaches the scan field, and a scanner's code is a scan wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from netralitas_desktop.domain.numbers import is_sound
from netralitas_desktop.ui.burst import Burst
from netralitas_desktop.ui.scan_lines import ScanLines
from netralitas_desktop.ui.scanner_reading import US, XKB_OFFSET, ScannerReading, us_letter

_SHORTCUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVE = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LINE_ENDS = ("\r", "\n")
"""Some scanners end a code with a line feed, which is no Enter key."""
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
"""Keys that a scanner presses between its characters."""
_POPUP_END_MS = 80
"""A list or menu is closed once the code is over: keys on their way to one that closes are lost in Qt (6.11, X11)."""
_DIGIT_AND_ITS_MENDING = 2
"""Single digits that choose in a row; what is longer is a number."""


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
        self._lines = ScanLines(self)
        self._lines.scanned.connect(self.scanned)
        self._before: _Before | None = None
        self._chain: _Before | None = None
        self._chained = ""
        """What was typed since `_chain` without a long pause: a slow scanner halts now and then."""
        self._is_scanner = False
        """Whether any of that was faster than fingers."""
        self._held = ""
        """Digits of the chain that chose something instead of reaching the field."""
        self._is_listening = False
        self._popup: QWidget | None = None
        """The list or menu over which somebody types."""
        self._popup_end = QTimer(self, interval=_POPUP_END_MS, singleShot=True)
        self._popup_end.timeout.connect(self._close_popup)
        self._windows: list[QWidget] = []
        self.reading = ScannerReading()
        self.chooses: Callable[[str], bool] = _nothing
        """Takes a single digit where something is to be chosen, and says whether it did."""

    def hear(self, window: QWidget) -> None:
        """Keys in that other window belong to the desk too."""
        self._windows.append(window)

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
        is_here = widget.window() is popup or _owner(widget) in (self._desk.window(), *self._windows)
        if not is_here or event.key() in _SILENT or _is_passed_on(widget):
            return False
        if self._popup is not None:
            self._popup_end.start()
        line = widget if isinstance(widget, QLineEdit) else self._field
        text = self._said(event)
        is_typed = bool(text) and text.isprintable() and not event.modifiers() & _SHORTCUTS
        if not is_typed:
            return self._end(widget, line, event, popup)
        if widget is not line and text == " " and not line.text():
            return False
        self._follow(line, event, text)
        if widget is line:
            self._held = ""
            return False
        return self._choose(event, text, popup) or self._redirect(text, popup)

    def _said(self, event: QKeyEvent) -> str:
        """What the key types, or what the scanner meant by it."""
        offset = XKB_OFFSET if QApplication.platformName() in ("xcb", "wayland") else 0
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        meant = us_letter(event.nativeScanCode() - offset, is_shifted) if self.reading.keys == US else ""
        return meant or event.text()

    def _follow(self, line: QLineEdit, event: QKeyEvent, text: str) -> None:
        if self._is_held_down(event):
            self._burst.forget()
            return
        self._follow_focus(line, event)
        if self._before is None or self._before.line is not line:
            self._burst.forget()
        if self._burst.add(text, event.timestamp()):
            self._before = _Before.of(line)
            if self._chain is None or self._chain.line is not line or self._burst.follows_a_pause:
                self._begin_chain(line, self._before)
        if self._burst.follows_a_code:
            self._lines.wait()
        self._chained += text
        self._is_scanner = self._is_scanner or self._burst.is_fast

    def _is_held_down(self, event: QKeyEvent) -> bool:
        return event.isAutoRepeat() and not self._burst.outruns_repeat(event.timestamp())

    def _follow_focus(self, line: QLineEdit, event: QKeyEvent) -> None:
        """An answer took the keys elsewhere in the midst of a code: what came before belongs to it all the same."""
        before = self._before
        if before is None or before.line is line or not self._burst.goes_on(event.timestamp()):
            return
        if isValid(before.line):
            before.restore()
        self._before = self._chain = _Before.of(line)

    def _begin_chain(self, line: QLineEdit, before: _Before) -> None:
        """A burst that broke off goes with the next code, not into it."""
        if self._chain is not None and self._chain.line is line and self._is_scanner:
            before = self._before = self._chain
        self._chain, self._chained, self._is_scanner, self._held = before, "", False, ""

    def _end(self, widget: QWidget, line: QLineEdit, event: QKeyEvent, popup: QWidget | None) -> bool:
        """Enter, Tab, or a key that writes nothing."""
        is_enter = event.key() in _ENTER or event.text() in _LINE_ENDS
        is_end = is_enter or event.key() == Qt.Key.Key_Tab
        if is_end and self._burst.is_empty and self._burst.just_ended(event.timestamp()):
            return True  # an empty line of the code, or its second end
        self._follow_focus(line, event)
        code, before, chain = self._burst.take(event.timestamp()), self._before, self._chain
        self._before = self._chain = None
        self._held = ""
        if not code and event.key() in _LEAVE and chain is not None and chain.line is self._field and self._is_scanner:
            chain.restore()  # nobody finishes a burst that broke off
        if event.modifiers() & _SHORTCUTS or not is_end:
            return False
        if code and before is not None and chain is not None and before.line is line:
            self._scan(self.reading.code(code), before, chain)
            return True
        if is_enter and chain is not None and chain.line is line is self._field and chain.text and self._is_scanner:
            self._scan_chain(chain)  # Enter came late, or the last halt was just before it
            return True
        return is_enter and widget is not line and popup is None and self._enter(widget)

    def _scan(self, code: str, before: _Before, chain: _Before) -> None:
        """What stands before a sound number is a burst that broke off, or typed by hand; it stays where it is."""
        if before.line is self._field and chain is not before and not is_sound(code):
            self._scan_chain(chain)
            return
        before.restore()
        self._lines.take(code, self._burst.follows_a_code)

    def _scan_chain(self, chain: _Before) -> None:
        chain.restore()
        self._lines.take(self.reading.code(self._chained), is_next=False)

    def _choose(self, event: QKeyEvent, text: str, popup: QWidget | None) -> bool:
        """A digit by itself chooses at once; where more follows, it was the first of a number and is given back."""
        if self._held and self._is_held_down(event):
            return True
        is_by_itself = self._burst.is_alone and len(self._held) < _DIGIT_AND_ITS_MENDING and not self._field.text()
        if popup is not None or not is_by_itself or not self.chooses(text):
            return False
        self._held += text
        return True

    def _redirect(self, text: str, popup: QWidget | None) -> bool:
        if popup is not None:
            self._popup = popup
            self._popup_end.start()
        self._field.setFocus()
        self._field.insert(self._held + text)
        self._held = ""
        return True

    def _close_popup(self) -> None:
        popup, self._popup = self._popup, None
        if popup is not None and isValid(popup) and popup is QApplication.activePopupWidget():
            popup.close()

    def _enter(self, widget: QWidget) -> bool:
        if self._field.text():
            self._field.returnPressed.emit()
            return True
        if isinstance(widget, QAbstractButton):
            widget.click()
            return True
        return False


def _nothing(_text: str) -> bool:
    return False


def _owner(widget: QWidget) -> QWidget:
    """The window that the keys belong to: a popup that was just closed still gets those that were on their way."""
    window = widget.window()
    while window.windowType() is Qt.WindowType.Popup and (parent := window.parentWidget()) is not None:
        window = parent.window()
    return window


def _is_passed_on(widget: QWidget) -> bool:
    """Whether a line had this key first and handed it to the widgets around it."""
    focus = QApplication.focusWidget()
    return isinstance(focus, QLineEdit) and widget is not focus and widget.isAncestorOf(focus)
