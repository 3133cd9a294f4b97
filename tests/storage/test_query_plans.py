"""What runs at every scan looks things up: a table that is read through makes a queue at the door."""

from contextlib import closing
from pathlib import Path

import pytest

from netralitas_desktop.storage import record_log, roster_store
from netralitas_desktop.storage.database import Database

EVERY_SCAN = {
    "person by id": roster_store._FIND_ID,
    "person by number": roster_store._FIND,
    "removed person by number": roster_store._FIND_REMOVED,
    "person by unsound number": roster_store._FIND_RAW,
    "person by name": roster_store._FIND_NAMED,
    "person by damaged number": roster_store._FIND_DAMAGED,
    "whether a person has a past": record_log._ANY_OF_PERSON,
    "a person's past": record_log._OF_PERSON,
    "a number's past": record_log._OF_NUMBER,
    "the scan that was accepted": record_log._BY_ID,
    "a record's answers": record_log._ANSWERS,
    "a session's guests": record_log._GUESTS,
    "guests whom a session's guests name": record_log._NAMED_ELSEWHERE,
    "what was recorded since": record_log._AFTER,
    "a page of numbers": roster_store._NUMBERS,
}


def test_a_page_of_the_roster_begins_where_the_last_ended(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "netralitas.db")) as database:
        plan = [
            step for *_, step in database.rows(f"EXPLAIN QUERY PLAN {roster_store._PAGED.format('id')}", ["x", "x"])
        ]

    assert [step for step in plan if "id>?" in step and "USING INDEX" in step] == plan


@pytest.mark.parametrize("name", EVERY_SCAN)
def test_no_table_is_read_through(tmp_path: Path, name: str) -> None:
    sql = EVERY_SCAN[name]
    with closing(Database.open(tmp_path / "netralitas.db")) as database:
        plan = [step for *_, step in database.rows(f"EXPLAIN QUERY PLAN {sql}", ["x"] * sql.count("?"))]

    assert plan
    assert [step for step in plan if step.startswith("SCAN") and "CONSTANT" not in step] == []
