"""The live picture with its guide frame and the found code outlined, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netralitas_desktop.scanning.watch import View
from netralitas_desktop.ui.marks import Corners, Shown
from netralitas_desktop.ui.parts import button, text_scale
from netralitas_desktop.ui.theme import scaled_px
from netralitas_desktop.ui.wording import Wording

_GROUND = QColor("#232d37")
_WORDS = QColor("#e8edf2")
_QUIET = QColor("#9aa7b4")
_GUIDE = QColor(255, 255, 255, 120)
_FOUND = QColor("#34d17e")
_ALMOST = QColor("#f1b52b")
_SHADE = QColor(12, 17, 22, 215)
"""A camera's picture is dark in every theme, as a screen is."""

_CORNER_PX, _NARROW_PX = 140, 420
"""What the right corner is left for, and below which width no hint fits beside it."""
_TITLE_PX, _ADVICE_PX, _CAPTION_PX, _HINT_PX = 18, 14, 24, 32
"""How large words are over the picture, and how tall the lines on it."""


class CameraView(QWidget):
    """Paints what it is shown; knows nothing of cameras."""

    again = Signal()
    """The user wants to see the video or folder once more."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self._view: View | None = None
        self._marks = Shown()
        self._is_mirrored = False
        self._title, self._advice, self._caption = "", "", ""
        self._again = _again_button(wording, self.again.emit, self)
        self.setMinimumSize(200, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(wording("Gambar kamera"))

    def sizeHint(self) -> QSize:
        return QSize(500, 281)

    def mirror(self, is_mirrored: bool) -> None:
        """Shows pictures as a mirror does; what is decoded is another matter."""
        self._is_mirrored = is_mirrored
        self.update()

    def show_view(self, view: View, caption: str, marks: Shown) -> None:
        """The newest picture and what is marked in it."""
        stride = 3 * view.width
        self._picture = QImage(view.frame_rgb.data, view.width, view.height, stride, QImage.Format.Format_RGB888)
        self._view, self._caption, self._marks = view, caption, marks
        self.setAccessibleDescription(marks.hint)
        self._title = self._advice = ""
        self._again.hide()
        self.update()

    def show_state(self, title: str, advice: str = "", *, is_over: bool = False) -> None:
        """Words in place of a picture; `is_over` offers to begin again and keeps the last picture behind."""
        if not is_over:
            self._picture = self._view = None
        self._title, self._advice, self._caption = title, advice, ""
        self._again.setVisible(is_over)
        self.setAccessibleDescription(f"{title}. {advice}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        hint = self._again.sizeHint()
        top = self.height() - hint.height() - 24
        self._again.setGeometry(QRect((self.width() - hint.width()) // 2, top, hint.width(), hint.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 12, 12)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), _GROUND)
        if self._picture is not None and self._view is not None:
            self._paint_picture(painter, self._picture, self._view)
        if self._title:
            self._paint_words(painter)
        else:
            self._paint_guide(painter)
            tall = _CAPTION_PX * text_scale(self)
            caption = QRectF(12, self.height() - 12 - tall, self.width() - 24, tall)
            self._paint_line(painter, self._caption, caption, _SHADE, _WORDS)
            self._paint_line(painter, self._marks.hint, self._hint_room(), _ALMOST, _GROUND)
        painter.end()

    def _paint_picture(self, painter: QPainter, picture: QImage, view: View) -> None:
        place = self._place()
        scale = place.width() / view.width
        painter.save()
        if self._is_mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(place, picture)
        painter.translate(place.topLeft())
        painter.scale(scale, scale)
        if not self._title:
            _outline(painter, self._marks.found, _FOUND)
            _outline(painter, self._marks.almost, _ALMOST)
        painter.restore()
        if self._title:
            painter.fillRect(self.rect(), _SHADE)

    def _place(self) -> QRectF:
        """Where the picture lies: whole, in the middle."""
        if self._view is None:
            return QRectF(self.rect())
        scale = min(self.width() / self._view.width, self.height() / self._view.height)
        width, height = self._view.width * scale, self._view.height * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _paint_guide(self, painter: QPainter) -> None:
        place = self._place()
        margin_x, margin_y = place.width() * 0.08, place.height() * 0.1
        guide = place.adjusted(margin_x, margin_y, -margin_x, -margin_y)
        pen = QPen(_GUIDE, 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(guide, 14, 14)

    def _hint_room(self) -> QRectF:
        """At the top, beside what lies over the right corner, or below it where there is no room beside."""
        scale = text_scale(self)
        if self.width() < _NARROW_PX * scale:
            return QRectF(12, 58, self.width() - 24, _HINT_PX * scale)
        return QRectF(12, 12, self.width() - 24 - _CORNER_PX * scale, _HINT_PX * scale)

    def _paint_line(self, painter: QPainter, text: str, room: QRectF, ground: QColor, ink: QColor) -> None:
        """One line of words on a ground of its own, half as high as that, at the left of its room."""
        if not text:
            return
        font = painter.font()
        font.setPixelSize(round(room.height() / 2))
        font.setBold(ground is _ALMOST)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) - 20)
        box = QRectF(room.topLeft(), QSizeF(metrics.horizontalAdvance(said) + 20, room.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _paint_words(self, painter: QPainter) -> None:
        font = painter.font()
        below = self._again.height() + 32 if self._again.isVisibleTo(self) else 16
        room = QRectF(self.rect()).adjusted(24, 16, -24, -below)
        title_px, advice_px = (scaled_px(size, round(100 * text_scale(self))) for size in (_TITLE_PX, _ADVICE_PX))
        font.setPixelSize(title_px)
        font.setBold(True)
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        title = painter.boundingRect(room, flags, self._title)
        font.setPixelSize(advice_px)
        font.setBold(False)
        painter.setFont(font)
        advice = painter.boundingRect(room, flags, self._advice)
        top = room.top() + max(0.0, (room.height() - title.height() - advice.height() - 8) / 2)
        painter.setPen(_QUIET)
        painter.drawText(room.adjusted(0, top - room.top() + title.height() + 8, 0, 0), flags, self._advice)
        font.setPixelSize(title_px)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(_WORDS)
        painter.drawText(room.adjusted(0, top - room.top(), 0, 0), flags, self._title)


def _outline(painter: QPainter, areas: Sequence[Corners], colour: QColor) -> None:
    pen = QPen(colour, 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for corners in areas:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _again_button(wording: Wording, clicked: Callable[[], None], parent: QWidget) -> QPushButton:
    made = button(wording("Putar lagi"), clicked)
    made.setParent(parent)
    made.hide()
    return made
