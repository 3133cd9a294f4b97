"""Whether the roster changed is told by the roster alone, whoever else writes into the database."""

from contextlib import closing

import pytest

from netralitas_desktop.domain.import_plan import ImportPlan
from netralitas_desktop.storage.database import Database
from netralitas_desktop.storage.record_log import SqliteRecordLog
from netralitas_desktop.storage.roster_store import SqliteRosterStore
from tests.fakes import EVENT, CountingIds, a_nip, a_row, damaged, record


@pytest.fixture
def other(stores):
    """Another program on the same database."""
    with closing(Database.open(stores.database.path)) as database:
        yield database


def rosters_of(database):
    return SqliteRosterStore(database, CountingIds("q"))


def test_what_another_program_records_is_no_change_of_the_roster(stores, other):
    [ani] = stores.add([a_row(1)])
    before = stores.rosters.version()
    SqliteRecordLog(other).append(record(1, participant=ani.id, device="d2"))
    assert (stores.rosters.version(), stores.rosters.changed_since(before)) == (before, frozenset())


def test_an_import_of_another_program_may_have_changed_anybody(stores, other):
    [ani] = stores.add([a_row(1)])
    before = stores.rosters.version()
    rosters_of(other).apply(EVENT, ImportPlan(removed=(ani,)), [], [])
    assert stores.rosters.version() != before
    assert stores.rosters.changed_since(before) is None


def test_a_change_of_another_program_between_two_repairs_is_not_missed(stores, other):
    ani, budi = stores.add([a_row(1, **damaged(1)), a_row(2, **damaged(2))])
    before = stores.rosters.version()
    stores.rosters.repair_number(ani.id, a_nip(1))
    rosters_of(other).repair_number(budi.id, a_nip(2))
    stores.rosters.repair_number(ani.id, "")
    assert stores.rosters.changed_since(before) is None


def test_several_repairs_are_told_together(stores):
    ani, budi, _ = stores.add([a_row(1, **damaged(1)), a_row(2, **damaged(2)), a_row(3)])
    before = stores.rosters.version()
    for person, n in ((ani, 1), (budi, 2), (ani, 1)):
        stores.rosters.repair_number(person.id, a_nip(n))
    assert stores.rosters.changed_since(before) == {ani.id, budi.id}


def test_a_repair_that_was_rolled_back_is_no_change(stores):
    [ani] = stores.add([a_row(1, **damaged(1))])
    before = stores.rosters.version()

    def repair_and_fail():
        with stores.database.transaction():
            stores.rosters.repair_number(ani.id, a_nip(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        repair_and_fail()
    assert (stores.rosters.version(), stores.rosters.changed_since(before)) == (before, frozenset())


def test_the_version_outlives_the_program(stores, other):
    stores.add([a_row(1)])
    assert rosters_of(other).version() == stores.rosters.version()


def test_a_backup_that_is_changed_has_no_version_seen_before(stores, tmp_path):
    [ani] = stores.add([a_row(1)])
    stores.database.copy_to(tmp_path / "cadangan.db")
    stores.rosters.apply(EVENT, ImportPlan(removed=(ani,)), [], [])
    with closing(Database.open(tmp_path / "cadangan.db")) as restored:
        rosters_of(restored).apply(EVENT, ImportPlan(removed=(ani,)), [], [])
        assert rosters_of(restored).version() != stores.rosters.version()
