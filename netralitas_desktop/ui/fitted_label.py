"""Text that shrinks to the room it has before it is cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_STEP_PX = 2
_ONE_LINE_SHARE = 0.75


class FittedLabel(QLabel):
    """Shows its text as large as fits in so many lines; at the smallest size the last line is cut with an ellipsis."""

    def __init__(self, largest_px: int, smallest_px: int, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest_px, self._smallest_px, self._lines = largest_px, smallest_px, lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def grow_to(self, largest_px: int) -> None:
        """Another size for texts that have the room."""
        if largest_px != self._largest_px:
            self._largest_px = largest_px
            self.updateGeometry()
            self.update()

    @property
    def fitted_px(self) -> int:
        """The size at which the text now stands."""
        return self._fit(float(self.width()), float(self.height()))[0].pixelSize()

    def sizeHint(self) -> QSize:
        """As tall as the text wants to be at this width; not Qt's height for width, for that could not shrink."""
        if not self.text():
            return QSize(100, 0)
        font, layout = self._fit(float(max(self.width(), 100)), float("inf"))
        return QSize(100, round(QFontMetricsF(font).height() * max(1, min(layout.lineCount(), self._lines)) + 0.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, round(QFontMetricsF(self._font_of(self._smallest_px)).height()) if self.text() else 0)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        font, layout = self._fit(float(self.width()), float(self.height()))
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        metrics = QFontMetricsF(font)
        shown = min(layout.lineCount(), self._lines)
        top = max(0.0, (self.height() - metrics.height() * shown) / 2) if self._lines == 1 else 0.0
        painter.setFont(font)
        for number in range(shown):
            line = layout.lineAt(number)
            start = line.textStart()
            is_last = number == shown - 1
            rest = self.text()[start:] if is_last else self.text()[start : start + line.textLength()]
            said = metrics.elidedText(rest.strip(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPointF(0, top + metrics.ascent() + number * metrics.height()), said)
        painter.end()

    def _fit(self, width: float, height: float) -> tuple[QFont, QTextLayout]:
        """The largest font with which the text fits, and its lines; a little smaller on one line beats two."""
        for lines, sizes in self._attempts():
            for size in sizes:
                font = self._font_of(size)
                layout = laid_out(self.text(), font, width)
                needed = layout.lineCount() * QFontMetricsF(font).height()
                if layout.lineCount() <= lines and needed <= height + 1 and _is_whole(layout, width):
                    return font, layout
        font = self._font_of(self._smallest_px)
        return font, laid_out(self.text(), font, width)

    def _attempts(self) -> tuple[tuple[int, range], ...]:
        least = max(self._smallest_px, round(self._largest_px * _ONE_LINE_SHARE))
        one_line = (1, range(self._largest_px, least - 1, -_STEP_PX))
        return one_line, (self._lines, range(self._largest_px, self._smallest_px - 1, -_STEP_PX))

    def _font_of(self, size_px: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setWeight(QFont.Weight.Bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _is_whole(layout: QTextLayout, width: float) -> bool:
    """Whether no single word is wider than the room."""
    return all(layout.lineAt(n).naturalTextWidth() <= width for n in range(layout.lineCount()))


class ElidedLabel(QLabel):
    """One line that is cut with an ellipsis where room is short; the whole text is its tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, super().sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        room = self.contentsRect()
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), said)
        painter.end()
