"""The last decisions of the session, newest first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from netralitas_desktop.ui.desk_counts import Row
from netralitas_desktop.ui.icons import paint_sign
from netralitas_desktop.ui.parts import tabular
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording

_ROW_HEIGHT = 33
_HEAD_HEIGHT = 28
_MARGIN = 14
_TIME_WIDTH = 68
_SIGN = 14


class LastScans(QFrame):
    """A card with the newest rows on top; it grows with the screen."""

    def __init__(self, palette: Callable[[], Palette], wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._rows = _Rows(palette, wording)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._rows)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(area)

    def sizeHint(self) -> QSize:
        return QSize(420, _HEAD_HEIGHT + 5 * _ROW_HEIGHT + 10)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows.show_rows(rows)


class _Rows(QWidget):
    def __init__(self, palette: Callable[[], Palette], wording: Wording) -> None:
        super().__init__()
        self._colours, self._wording = palette, wording
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self.setMinimumHeight(_HEAD_HEIGHT + _ROW_HEIGHT * len(rows))
        self.setAccessibleName("; ".join(f"{r.time} {r.name}: {r.word}" for r in rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours()
        self._paint_head(painter, colours)
        font = tabular(self.font())
        font.setPixelSize(14)
        painter.setFont(font)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, _HEAD_HEIGHT + place * _ROW_HEIGHT, colours)
        if not self._rows:
            painter.setPen(QColor(colours.muted))
            room = self.rect().adjusted(_MARGIN, _HEAD_HEIGHT, -_MARGIN, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._wording("Belum ada pemindaian."))
        painter.end()

    def _paint_head(self, painter: QPainter, colours: Palette) -> None:
        font = tabular(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(_MARGIN, 0, 100, _HEAD_HEIGHT - 2), middle, self._wording("Waktu"))
        name = _MARGIN + _TIME_WIDTH + _SIGN + 22
        painter.drawText(QRectF(name, 0, 200, _HEAD_HEIGHT - 2), middle, self._wording("Terakhir"))

    def _paint_row(self, painter: QPainter, row: Row, top: int, colours: Palette) -> None:
        tone = QColor(colours.shades[row.tone].strong)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, top, self.width(), top)
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRectF(_MARGIN, top, _TIME_WIDTH, _ROW_HEIGHT), middle, row.time)
        sign = QRectF(_MARGIN + _TIME_WIDTH, top + (_ROW_HEIGHT - _SIGN) / 2, _SIGN, _SIGN)
        paint_sign(painter, row.tone, sign, tone)
        metrics = painter.fontMetrics()
        left, right = sign.right() + 22, self.width() - _MARGIN
        word_width = metrics.horizontalAdvance(row.word)
        painter.setPen(QColor(colours.ink if row.is_named else colours.muted))
        room = max(0, round(right - word_width - 16 - left))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, _ROW_HEIGHT), middle, name)
        painter.setPen(tone)
        word = QRectF(right - word_width - 2, top, word_width + 2, _ROW_HEIGHT)
        painter.drawText(word, middle | Qt.AlignmentFlag.AlignRight, row.word)
