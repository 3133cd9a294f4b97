"""Keys at the desk: whatever is typed reaches the scan field, wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

_SHORTCUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class DeskKeys(QObject):
    """Sends typed text and Enter on `desk` to `field`, unless another line is being filled in."""

    def __init__(self, desk: QWidget, field: QLineEdit) -> None:
        super().__init__(desk)
        self._desk, self._field = desk, field
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
        if not is_here or isinstance(widget, QLineEdit) or event.modifiers() & _SHORTCUTS:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return popup is None and self._enter(widget)
        text = event.text()
        if not text.isprintable() or not text or (text == " " and not self._field.text()):
            return False
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
