"""A combo box that cuts long texts with an ellipsis and paints its own arrow: style sheets take Qt's away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

_ARROW_ROOM = 30
_CORNER = 8
_PADDING = 32
_LEAST = 120


class DropDown(QComboBox):
    """Looks the same on every system."""

    def width_of(self, text: str) -> int:
        """How wide the box must be to show that text whole."""
        return self.fontMetrics().horizontalAdvance(text) + _ARROW_ROOM + _PADDING + 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page below it: a wheel that passes by must choose nothing."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """It may be narrower than what is chosen: that is cut, and told by a tool tip."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST), hint.height())

    def event(self, event: QEvent) -> bool:
        """The whole text as a tool tip where it is cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            is_cut = self.width() < self.width_of(self.currentText())
            QToolTip.showText(event.globalPos(), self.currentText() if is_cut else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = max(0, self.width() - _ARROW_ROOM - _PADDING)
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():  # the style sheet may not: Qt measures the list with the box's border and cuts it short
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
        painter.setPen(QPen(self.palette().text().color(), 1.8))
        middle = QPointF(self.width() - _ARROW_ROOM / 2 - 3, self.height() / 2 + 2.5)
        painter.drawPolyline([middle + QPointF(-5, -5), middle, middle + QPointF(5, -5)])
        painter.end()
