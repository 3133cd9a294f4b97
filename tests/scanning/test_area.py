"""What an area tells of itself, and which areas belong to one code."""

import cmath
from math import degrees, radians

import pytest

from netralitas_desktop.scanning.area import Area, joined


def box(x, y, length, height, turn=0.0):
    """A rectangle with its middle at (x, y)."""
    spin = cmath.exp(1j * radians(turn))
    corners = (complex(a * length, b * height) / 2 * spin for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)))
    return Area(tuple((x + corner.real, y + corner.imag) for corner in corners))


@pytest.mark.parametrize("turn", [0, 30, -80])
def test_a_rectangle_tells_its_sides_and_its_angle(turn):
    area = box(100, 50, 80, 20, turn)
    told = (*area.centre, area.length, area.height, degrees(area.angle), area.keystone)
    assert told == pytest.approx((100, 50, 80, 20, turn, 1))


def test_a_trapezium_tells_how_much_taller_one_end_is():
    assert Area(((0, 0), (100, 10), (100, 30), (0, 40))).keystone == pytest.approx(2)


@pytest.mark.parametrize("turn", [0, 40])
def test_pieces_in_line_are_joined_from_end_to_end(turn):
    away = cmath.rect(90, radians(turn))
    whole = joined([box(0, 0, 60, 20, turn), box(away.real, away.imag, 60, 20, turn)])
    assert whole.length == pytest.approx(150)


@pytest.mark.parametrize(
    "other",
    [box(90, 40, 60, 20), box(90, 0, 60, 20, 30), box(500, 0, 60, 20), box(90, 0, 60, 60)],
    ids=["beside", "turned", "far", "taller"],
)
def test_pieces_that_are_not_in_line_are_not_joined(other):
    assert joined([box(0, 0, 60, 20), other]) is None
