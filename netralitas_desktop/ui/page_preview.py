"""Pages of a paper on the screen, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

_BETWEEN = 12
_WIDEST = 900
"""A page as wide as a large window could not be seen at once."""


class PagePreview(QScrollArea):
    """Shows pages one below the other; white paper in every theme."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._pages = _Pages()
        self.setWidget(self._pages)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages.pictures)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Other pages (PNG); the place that is looked at stays."""
        self._pages.show_pictures([_pixmap(page) for page in pages])


class _Pages(QWidget):
    """Paints pictures scaled to its width."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[QPixmap] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_pictures(self, pictures: list[QPixmap]) -> None:
        self.pictures = pictures
        self._take_room()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio, top = self.devicePixelRatioF(), 0
        for picture in self.pictures:
            size = self._size_of(picture)
            shown = picture.scaled(
                size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            shown.setDevicePixelRatio(ratio)
            painter.drawPixmap((self.width() - size.width()) // 2, top, shown)
            top += size.height() + _BETWEEN
        painter.end()

    def _take_room(self) -> None:
        self.setFixedHeight(sum(self._size_of(p).height() + _BETWEEN for p in self.pictures))

    def _size_of(self, picture: QPixmap) -> QSize:
        across = min(self.width(), _WIDEST)
        return QSize(across, round(picture.height() * across / picture.width()))


def _pixmap(png: bytes) -> QPixmap:
    made = QPixmap()
    made.loadFromData(png)
    return made
