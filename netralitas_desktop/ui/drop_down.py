"""A combo box that cuts long texts with an ellipsis and paints its own arrow: style sheets take Qt's away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_ARROW_ROOM = 30


class DropDown(QComboBox):
    """Looks the same on every system."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = max(0, self.width() - _ARROW_ROOM - 32)
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), 1.8))
        middle = QPointF(self.width() - _ARROW_ROOM / 2 - 3, self.height() / 2 + 2.5)
        painter.drawPolyline([middle + QPointF(-5, -5), middle, middle + QPointF(5, -5)])
        painter.end()
