"""A row that goes on below where it is too narrow, so that larger texts and longer languages cut nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_SHRINKS_TO = 0.6
"""How much of itself a label that may be cut keeps before the row goes on below instead."""
_BETWEEN_LINES = 8


class Flow(QLayout):
    """Pieces from the left, and others that keep to the right; all on one line, or each side on lines of its own."""

    def __init__(
        self, left: Iterable[QWidget] = (), right: Iterable[QWidget] = (), gap: int = 12, least: int = 0
    ) -> None:
        """`least` is how tall a line is whatever stands in it, in pixels."""
        super().__init__()
        self._tall = least
        self._items: list[QLayoutItem] = []
        self._first_right = 0
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        for piece in left:
            self.addWidget(piece)
        self._first_right = len(self._items)
        self._has_right = False
        for piece in right:
            self.addWidget(piece)
            self._has_right = True

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(self._height(line) for line, _ in lines) + _BETWEEN_LINES * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        shown = self._shown(self._items)
        return QSize(self._wide(shown, whole=True), self._height(shown))

    def minimumSize(self) -> QSize:
        shown = self._shown(self._items)
        return QSize(max((_least(item) for item in shown), default=0), self._height(shown))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line, on_right in self._lines(rect.width()):
            height = self._height(line)
            self._place(line, on_right, QRect(rect.left(), top, rect.width(), height))
            top += height + _BETWEEN_LINES

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """Each line's items, and how many of its last keep to the right."""
        edge = self._first_right if self._has_right else len(self._items)
        left, right = self._shown(self._items[:edge]), self._shown(self._items[edge:])
        if self._wide([*left, *right]) <= width:
            return [([*left, *right], len(right))] if left or right else []
        return [*((line, 0) for line in self._broken(left, width)), *((n, len(n)) for n in self._broken(right, width))]

    def _broken(self, items: Sequence[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in items:
            if lines and self._wide([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _place(self, line: Sequence[QLayoutItem], on_right: int, room: QRect) -> None:
        widths = self._widths(line, self._room(line, room))
        x = room.left()
        for at, (item, width) in enumerate(zip(line, widths, strict=True)):
            if at == len(line) - on_right:
                x = room.right() + 1 - sum(widths[at:]) - self.spacing() * (on_right - 1)
            height = _tall(item, width)
            item.setGeometry(QRect(x, room.top() + (room.height() - height) // 2, width, height))
            x += width + self.spacing()

    def _widths(self, line: Sequence[QLayoutItem], room: int) -> tuple[int, ...]:
        widths = yielded(room, [item.sizeHint().width() for item in line], [_least(item) for item in line])
        return widths if len(widths) > 1 else tuple(min(width, room) for width in widths)

    def _room(self, line: Sequence[QLayoutItem], room: QRect) -> int:
        return room.width() - self.spacing() * (len(line) - 1)

    def _wide(self, items: Sequence[QLayoutItem], *, whole: bool = False) -> int:
        widths = (item.sizeHint().width() if whole else _least(item) for item in items)
        return sum(widths) + self.spacing() * max(0, len(items) - 1)

    def _height(self, line: Sequence[QLayoutItem]) -> int:
        return max((max(self._tall, item.sizeHint().height()) for item in line), default=0)

    def _shown(self, items: Sequence[QLayoutItem]) -> list[QLayoutItem]:
        return [item for item in items if not item.isEmpty()]


def _least(item: QLayoutItem) -> int:
    """How narrow an item may become before the row goes on below."""
    hint = item.sizeHint().width()
    return min(hint, max(item.minimumSize().width(), round(hint * _SHRINKS_TO)))


def _tall(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def yielded(room: int, wanted: Sequence[int], least: Sequence[int]) -> tuple[int, ...]:
    """The widths that fit into `room`: each gives way down to its least before the one after it does."""
    missing = sum(wanted) - room
    widths = []
    for full, smallest in zip(wanted, least, strict=True):
        given = max(0, min(missing, full - smallest))
        missing -= given
        widths.append(full - given)
    return tuple(widths)
