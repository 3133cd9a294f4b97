"""Paints the participants' display: one scene or slide, with the live count below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.icons import paint_sign
from netralitas_desktop.ui.participant_view import Scene, Slide
from netralitas_desktop.ui.stage_text import height_of, paint_text, painted_height
from netralitas_desktop.ui.theme import Palette, Tone

_MARGIN, _HEAD, _FOOT, _GAP = 0.05, 0.2, 0.13, 0.012
"""Shares of the height."""
_LARGEST_POINT, _SMALLEST_POINT = 0.11, 0.03
_NORMAL = QFont.Weight.Normal
_LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class _Line:
    """A text of a scene; its room is a share of the scene's, its largest size one of the window's height."""

    text: str
    share: float
    largest: float
    lines: int
    colour: str
    weight: QFont.Weight

    def room(self, inside: QRectF) -> QRectF:
        return QRectF(inside.x(), inside.y(), inside.width(), inside.height() * self.share)


class ParticipantCanvas(QWidget):
    """Everything is measured by the window's height: it is as readable on a television as on a laptop."""

    def __init__(self, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._scene = Scene(Tone.IDLE, "", "")
        self._slide: Slide | None = None
        self._count = ""
        self.setMinimumSize(QSize(480, 270))

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def slide(self) -> Slide | None:
        return self._slide

    @property
    def count(self) -> str:
        return self._count

    def show_scene(self, scene: Scene) -> None:
        self._scene, self._slide = scene, None
        self._tell(scene.word, scene.name, scene.unit, scene.number, scene.hint)

    def show_slide(self, slide: Slide) -> None:
        self._slide = slide
        self._tell(slide.title, *slide.points)

    def show_count(self, count: str) -> None:
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._slide is not None:
            self._paint_slide(painter, self._slide)
        else:
            self._paint_scene(painter, self._scene)
        painter.end()

    def _paint_scene(self, painter: QPainter, scene: Scene) -> None:
        colours, tall, wide = self._palette(), float(self.height()), float(self.width())
        shade = colours.shades[scene.tone]
        painter.fillRect(self.rect(), QColor(shade.ground))
        self._paint_head(painter, scene)
        margin = tall * _MARGIN
        inside = QRectF(margin, tall * (_HEAD + _MARGIN / 2), wide - 2 * margin, tall * (1 - _HEAD - _FOOT - _MARGIN))
        painter.setFont(self.font())
        lines = (
            _Line(scene.name, 0.46, 0.17, 2, colours.ink, QFont.Weight.ExtraBold),
            _Line(scene.unit, 0.2, 0.085, 2, colours.ink, _NORMAL),
            _Line(scene.number, 0.14, 0.075, 1, colours.muted, _NORMAL),
            _Line(scene.hint, 0.2, 0.085, 2, shade.strong, QFont.Weight.DemiBold),
        )
        self._paint_lines(painter, inside, [line for line in lines if line.text])
        self._paint_foot(painter)

    def _paint_lines(self, painter: QPainter, inside: QRectF, lines: Sequence[_Line]) -> None:
        """One under the other, together in the middle."""
        tall, gap, font = self.height(), self.height() * _GAP, painter.font()
        heights = [painted_height(n.text, font, n.room(inside), tall * n.largest, n.lines, n.weight) for n in lines]
        top = inside.y() + max(0.0, (inside.height() - sum(heights) - gap * (len(lines) - 1)) / 2)
        for line, height in zip(lines, heights, strict=True):
            room = line.room(inside)
            room.moveTop(top)
            paint_text(painter, line.text, room, line.colour, tall * line.largest, lines=line.lines, weight=line.weight)
            top += height + gap

    def _paint_head(self, painter: QPainter, scene: Scene) -> None:
        tall, wide = float(self.height()), float(self.width())
        shade = self._palette().shades[scene.tone]
        head = QRectF(0, 0, wide, tall * _HEAD)
        painter.fillRect(head, QColor(shade.strong))
        side = head.height() * 0.56
        mark = QRectF(tall * _MARGIN, (head.height() - side) / 2, side, side)
        paint_sign(painter, scene.tone, mark, QColor(shade.on_strong))
        size = tall * 0.12
        room = QRectF(mark.right() + side / 2, (head.height() - size * 1.25) / 2, wide, size * 1.3)
        room.setRight(wide - tall * _MARGIN)
        paint_text(painter, scene.word.upper(), room, shade.on_strong, size, align=_LEFT)

    def _paint_foot(self, painter: QPainter) -> None:
        colours, tall, wide = self._palette(), float(self.height()), float(self.width())
        foot = QRectF(0, tall * (1 - _FOOT), wide, tall * _FOOT)
        painter.fillRect(foot, QColor(colours.card))
        painter.fillRect(QRectF(0, foot.y(), wide, 2), QColor(colours.line))
        size = tall * 0.058
        room = QRectF(tall * _MARGIN, foot.center().y() - size * 0.64, wide - 2 * tall * _MARGIN, size * 1.4)
        paint_text(painter, self._count, room, colours.ink, size)

    def _paint_slide(self, painter: QPainter, slide: Slide) -> None:
        colours, tall, wide = self._palette(), float(self.height()), float(self.width())
        painter.fillRect(self.rect(), QColor(colours.card))
        margin, size = tall * 0.06, tall * 0.062
        title = QRectF(margin, margin * 0.7, wide - 2 * margin, size * 1.4)
        paint_text(painter, slide.title.upper(), title, colours.accent, size, align=_LEFT)
        paint_text(painter, slide.place, title, colours.muted, size * 0.7, align=Qt.AlignmentFlag.AlignRight)
        room = QRectF(margin, title.bottom() + margin * 0.4, wide - 2 * margin, 0)
        room.setBottom(tall - margin * 0.7)
        self._paint_points(painter, slide, room)

    def _paint_points(self, painter: QPainter, slide: Slide, room: QRectF) -> None:
        """All points in one size, the largest with which they fit, in the middle of the room."""
        colours, size = self._palette(), self._point_size(slide, room)
        gap, beside, painted = size * 0.6, size * 1.5, self.font()
        heights = [height_of(text, painted, room.width() - beside, size, _NORMAL) for text in slide.points]
        top = room.y() + max(0.0, (room.height() - sum(heights) - gap * (len(heights) - 1)) / 2)
        for number, (text, height) in enumerate(zip(slide.points, heights, strict=True), slide.first):
            line = QRectF(room.x(), top, room.width(), height + 1)
            paint_text(painter, f"{number}.", line, colours.accent, size, align=_LEFT)
            words = line.adjusted(beside, 0, 0, 0)
            paint_text(painter, text, words, colours.ink, size, lines=40, weight=_NORMAL, align=_LEFT)
            top += height + gap

    def _point_size(self, slide: Slide, room: QRectF) -> float:
        size, font = self.height() * _LARGEST_POINT, self.font()
        while size > self.height() * _SMALLEST_POINT:
            tall = sum(height_of(text, font, room.width() - size * 1.5, size, _NORMAL) for text in slide.points)
            if tall + size * 0.6 * (len(slide.points) - 1) <= room.height():
                return size
            size *= 0.95
        return size

    def _tell(self, *parts: str) -> None:
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.update()
