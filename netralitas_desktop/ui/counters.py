"""The bottom of the desk: how many came, of whom, and by group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QSizePolicy, QWidget

from netralitas_desktop.ui.desk_counts import Bar, Counts
from netralitas_desktop.ui.parts import column, elided, label, row, tabular, text_scale
from netralitas_desktop.ui.theme import Palette, Tone

_GAP = 20
_LEAST_HEIGHT = 118
_ROOM = 100
"""What the groups have in height."""


@dataclass(frozen=True, slots=True)
class _Size:
    """How large one group's cell is, in pixels."""

    width: int
    height: int
    font: int
    words: int
    bar: int

    def times(self, scale: float) -> _Size:
        return _Size(*(round(part * scale) for part in astuple(self)))


_ROOMY = _Size(width=190, height=42, font=14, words=24, bar=7)
_COMPACT = _Size(width=128, height=25, font=12, words=18, bar=4)
"""For more groups than two rows hold."""


class Counters(QFrame):
    """Paints the counts it is shown."""

    def __init__(self, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskCounts")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._present = label("", "total")
        self._present.setFont(tabular(self._present.font()))
        self._of = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._groups = GroupBars(palette)
        self._asides = [elided("", role) for role in ("strong", "muted", "muted", "muted")]
        for aside in self._asides:
            aside.setAlignment(Qt.AlignmentFlag.AlignRight)
            aside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        whole = QWidget()
        whole.setMinimumWidth(300)
        beside = row(self._present, self._of, 0, gap=8)
        beside.setAlignment(self._of, Qt.AlignmentFlag.AlignBottom)
        whole.setLayout(column(0, beside, self._bar, 0, gap=6))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(22, 8, 22, 8)
        inside.setSpacing(28)
        inside.addWidget(whole)
        inside.addWidget(_scrolled(self._groups), 1)
        inside.addLayout(column(0, *self._asides, 0, gap=2))

    def show_counts(self, counts: Counts) -> None:
        self._present.setText(counts.present)
        self._of.setText(counts.of)
        self._bar.setValue(round(counts.share * 1000))
        self._bar.setAccessibleName(f"{counts.present} {counts.of}")
        self._groups.show_bars(counts.groups)
        for place, aside in enumerate(self._asides):
            aside.setText(counts.asides[place] if place < len(counts.asides) else "")
            aside.setVisible(place < len(counts.asides))


class GroupBars(QWidget):
    """A labelled bar for each group, in as many columns as fit."""

    def __init__(self, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = palette
        self._bars: tuple[Bar, ...] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        is_longer = len(bars) != len(self._bars)
        self._bars = bars
        self.setAccessibleName("; ".join(f"{bar.label} {bar.figures}" for bar in bars))
        if is_longer:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_COMPACT.width, self.heightForWidth(max(self.width(), _COMPACT.width)))

    def heightForWidth(self, width: int) -> int:
        size, across = self._grid(width)
        return _rows(len(self._bars), across) * size.height

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, across = self._grid(self.width())
        font = tabular(self.font())
        font.setPixelSize(size.font)
        painter.setFont(font)
        width = (self.width() - (across - 1) * _GAP) / across
        top = max(0, (self.height() - _rows(len(self._bars), across) * size.height) // 2)
        for place, bar in enumerate(self._bars):
            below, beside = divmod(place, across)
            area = QRectF(beside * (width + _GAP), top + below * size.height, width, size.height)
            if area.intersects(QRectF(event.rect())):
                self._paint_bar(painter, bar, area, size)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, area: QRectF, size: _Size) -> None:
        colours = self._colours()
        words = QRectF(area.left(), area.top(), area.width(), size.words)
        metrics = painter.fontMetrics()
        figures = metrics.horizontalAdvance(bar.figures)
        said = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, round(words.width() - figures - 8))
        painter.setPen(QColor(colours.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        painter.setPen(QColor(colours.muted))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.figures)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        radius = size.bar / 2
        whole = QRectF(area.left(), words.bottom() + 1, area.width(), size.bar)
        painter.drawRoundedRect(whole, radius, radius)
        if bar.share > 0:
            painter.setBrush(QColor(colours.shades[Tone.PRESENT].strong))
            whole.setWidth(max(float(size.bar), whole.width() * bar.share))
            painter.drawRoundedRect(whole, radius, radius)

    def _grid(self, width: int) -> tuple[_Size, int]:
        """The size of a cell and how many stand side by side."""
        scale = text_scale(self)
        roomy, compact = _ROOMY.times(scale), _COMPACT.times(scale)
        across = self._across(width, roomy)
        if _rows(len(self._bars), across) * roomy.height <= _ROOM:
            return roomy, across
        return compact, self._across(width, compact)

    def _across(self, width: int, size: _Size) -> int:
        return max(1, min((width + _GAP) // (size.width + _GAP), len(self._bars)))


def _rows(cells: int, across: int) -> int:
    return -(-cells // across)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    return area
