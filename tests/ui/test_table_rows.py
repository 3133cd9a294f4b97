from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.ui.table_rows import Column, shared_room

COLUMNS = (Column("Baris", 48), Column("Nama", 180, least=110), Column("Unit", 90, least=60), Column("Ket", 100, 1))
TITLES = (50, 60, 80, 40)
LEAST = 50 + 110 + 60 + 100


@given(st.integers(LEAST, 3000))
def test_no_table_is_wider_than_its_room(room: int) -> None:
    assert sum(shared_room(COLUMNS, TITLES, room)) <= room


@given(st.integers(0, LEAST))
def test_in_too_little_room_every_column_is_as_narrow_as_it_may(room: int) -> None:
    assert shared_room(COLUMNS, TITLES, room) == [50, 110, 60, 100]


def test_what_is_left_goes_by_weight() -> None:
    assert shared_room(COLUMNS, TITLES, 520) == [50, 180, 90, 200]


def test_headings_are_cut_only_after_everything_else() -> None:
    assert shared_room(COLUMNS, TITLES, 340) == [50, 110, 80, 100]
