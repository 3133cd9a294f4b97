"""Finds the texts of a window that are cut where nobody can read on: neither wrapped, nor told by a tool tip."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.fitted_label import ElidedLabel, FittedLabel
from netralitas_desktop.ui.key_button import KeyButton

_SLACK = 1
"""Qt rounds the widths of texts."""
_ENOUGH = 0.35
"""How much of what is chosen in a drop-down must be seen; the whole is its tool tip."""


def cut_texts(window: QWidget) -> list[str]:
    """What is cut, overlaps, or lies where no scrolling leads, each with its reason."""
    shown = [w for w in window.findChildren(QWidget) if w.isVisible() and w.window() is window]
    return [f"{why}: {said}" for w in shown for said, why in _faults(w) if said.strip()]


def _faults(widget: QWidget) -> Iterator[tuple[str, str]]:
    said = _text(widget)
    if not said:
        return
    room = widget.contentsRect()
    if _is_cut(widget, room):
        yield said, f"cut in {room.width()}x{room.height()}"
    if _is_out_of_reach(widget):
        yield said, "out of reach"


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.accessibleName() if isinstance(widget, KeyButton) else widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _is_cut(widget: QWidget, room: QRect) -> bool:
    match widget:
        case FittedLabel():
            return widget.height() + _SLACK < widget.minimumSizeHint().height()
        case ElidedLabel():
            return widget.width() + _SLACK < widget.sizeHint().width() and not widget.toolTip()
        case QLabel() if not widget.pixmap().isNull():
            return False
        case QLabel() if widget.wordWrap():
            return widget.height() + _SLACK < widget.heightForWidth(widget.width()) or _has_a_long_word(widget)
        case DropDown():
            is_low = widget.height() + _SLACK < widget.minimumSizeHint().height()
            return is_low or widget.width() < widget.width_of(widget.currentText()) * _ENOUGH
        case QLabel() | QPushButton() | QCheckBox() | QRadioButton():
            wanted = widget.sizeHint()
            return widget.width() + _SLACK < wanted.width() or widget.height() + _SLACK < wanted.height()
    return room.isEmpty()


def _has_a_long_word(label: QLabel) -> bool:
    metrics = label.fontMetrics()
    return any(
        metrics.horizontalAdvance(word) > label.contentsRect().width() + _SLACK
        for word in label.text().replace("\u200b", " ").split()
    )


def _is_out_of_reach(widget: QWidget) -> bool:
    """Whether a part of it lies outside of what holds it, and nothing scrolls there."""
    inner, holder = QRect(QPoint(0, 0), widget.size()), widget
    while (parent := holder.parentWidget()) is not None and not holder.isWindow():
        inner.translate(holder.pos())
        room = parent.rect()
        if isinstance(area := parent.parentWidget(), QAbstractScrollArea) and area.viewport() is parent:
            if not isinstance(area, QScrollArea):
                return False
            is_wide = inner.left() < -_SLACK or inner.right() > room.right() + _SLACK
            is_tall = inner.top() < -_SLACK or inner.bottom() > room.bottom() + _SLACK
            bars = area.horizontalScrollBar(), area.verticalScrollBar()
            if (is_wide and not bars[0].maximum()) or (is_tall and not bars[1].maximum()):
                return True
            inner = inner.intersected(room)
            if inner.isEmpty():
                return False
        elif not room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(inner):
            return True
        holder = parent
    return False
