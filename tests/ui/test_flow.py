"""A row goes on below where it is too narrow, and what keeps to the right does so on every line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.flow import Flow, yielded


class Block(QWidget):
    """A widget of one size."""

    def __init__(self, width: int, least: int | None = None) -> None:
        super().__init__()
        self._hint, self._least = QSize(width, 40), QSize(width if least is None else least, 40)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._least


@pytest.fixture
def holder(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    yield QWidget(window)
    window.close()


def laid_out(holder: QWidget, flow: Flow, width: int) -> list[QRect]:
    holder.setLayout(flow)
    holder.show()
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    items = (flow.itemAt(at) for at in range(flow.count()))
    return [item.geometry() for item in items if item is not None]


@pytest.mark.parametrize(
    ("room", "widths"),
    [(1000, (100, 300, 200)), (560, (60, 300, 200)), (450, (40, 210, 200)), (300, (40, 100, 160)), (0, (40, 100, 50))],
)
def test_each_gives_way_before_the_one_after_it(room: int, widths: tuple[int, ...]) -> None:
    assert yielded(room, (100, 300, 200), (40, 100, 50)) == widths


def test_all_on_one_line_where_there_is_room(holder: QWidget) -> None:
    title, way = laid_out(holder, Flow((Block(100),), (Block(80),)), 400)
    assert (title.x(), way.right(), way.y() - title.y()) == (0, 399, 0)


def test_what_is_on_the_right_goes_below_as_a_whole(holder: QWidget) -> None:
    title, first, second = laid_out(holder, Flow((Block(200),), (Block(80), Block(80))), 300)
    assert (first.y(), second.y(), second.right(), title.y()) == (48, 48, 299, 0)


def test_a_row_goes_on_below(holder: QWidget) -> None:
    places = laid_out(holder, Flow([Block(100) for _ in range(3)], gap=8), 210)
    assert [(place.x(), place.y()) for place in places] == [(0, 0), (108, 0), (0, 48)]


def test_what_may_be_cut_gives_way_first(holder: QWidget) -> None:
    told, way = laid_out(holder, Flow((Block(200, least=40),), (Block(100),)), 250)
    assert (told.width(), way.width(), way.y()) == (138, 100, 0)


def test_what_is_wider_than_the_row_is_as_wide_as_the_row(holder: QWidget) -> None:
    [only] = laid_out(holder, Flow((Block(500),)), 300)
    assert only.width() == 300


def test_what_is_hidden_takes_no_room(holder: QWidget) -> None:
    hidden, shown = Block(100), Block(100)
    flow = Flow((hidden, shown))
    holder.setLayout(flow)
    hidden.hide()
    assert flow.sizeHint().width() == 100


def test_a_line_is_no_lower_than_it_is_told(holder: QWidget) -> None:
    flow = Flow((Block(100),), least=60)
    holder.setLayout(flow)
    assert flow.heightForWidth(300) == 60
