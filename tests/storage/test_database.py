"""The file itself: durable, ours, migrated with a backup, and refused with a sentence where it can't be."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from netralitas_desktop.services.ports import Settings, StoreBusy
from netralitas_desktop.storage import database as module
from netralitas_desktop.storage.database import APPLICATION_ID, FILE_NAME, Database, DatabaseRefused
from netralitas_desktop.storage.migrations import MIGRATIONS, Migration
from netralitas_desktop.storage.setting_store import SqliteSettingStore


@pytest.fixture
def path(tmp_path):
    return tmp_path / FILE_NAME


@pytest.fixture
def database(path):
    with closing(Database.open(path)) as opened:
        yield opened


def run(path: Path, *statements: str) -> None:
    """Another program's hand in the file."""
    with closing(sqlite3.connect(path)) as db:
        for statement in statements:
            db.execute(statement)
        db.commit()


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("PRAGMA user_version").fetchone()[0]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("recursive_triggers", 1)],
)
def test_a_record_is_durable_and_guarded(database, pragma, value):
    assert database.rows(f"PRAGMA {pragma}") == [(value,)]


@pytest.mark.parametrize(("pragma", "value"), [("application_id", APPLICATION_ID), ("user_version", len(MIGRATIONS))])
def test_the_file_says_whose_it_is(database, pragma, value):
    assert database.rows(f"PRAGMA {pragma}") == [(value,)]


def test_a_new_database_is_sound(database):
    assert list(database.faults()) == []


def test_the_folder_is_made(tmp_path):
    Database.open(tmp_path / "a" / "b" / FILE_NAME).close()
    assert (tmp_path / "a" / "b" / FILE_NAME).is_file()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("")
    with pytest.raises(DatabaseRefused, match="tidak bisa dibuat"):
        Database.open(tmp_path / "berkas" / FILE_NAME)


def test_a_folder_in_the_files_place_is_refused(path):
    path.mkdir()
    with pytest.raises(DatabaseRefused, match="tidak bisa dibuka"):
        Database.open(path)


def test_a_newer_schema_is_refused(path):
    Database.open(path).close()
    run(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(DatabaseRefused, match="lebih baru"):
        Database.open(path)


@pytest.mark.parametrize("theirs", ["CREATE TABLE note (text)", "PRAGMA user_version = 1"])
def test_another_programs_database_is_refused_and_left_as_it_was(path, theirs):
    run(path, theirs)
    before = path.read_bytes()
    with pytest.raises(DatabaseRefused, match="milik program lain"):
        Database.open(path)
    assert (path.read_bytes(), [p.name for p in path.parent.iterdir()]) == (before, [FILE_NAME])


@pytest.mark.parametrize("content", [b"bukan basis data" * 100, b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_database_is_refused_and_left_as_it_was(path, content):
    path.write_bytes(content)
    with pytest.raises(DatabaseRefused, match="bukan basis data"):
        Database.open(path)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_database(path):
    path.write_bytes(b"")
    Database.open(path).close()
    assert version(path) == len(MIGRATIONS)


def test_opening_again_changes_nothing(path):
    Database.open(path).close()
    before = path.read_bytes()
    Database.open(path).close()
    assert (path.read_bytes(), list(path.parent.glob("*.bak"))) == (before, [])


def test_a_transaction_that_fails_did_not_happen(database):
    def fails():
        with database.transaction():
            database.run("INSERT INTO setting VALUES ('a', 'b')")
            raise LookupError

    with pytest.raises(LookupError):
        fails()
    assert database.rows("SELECT * FROM setting") == []


def test_a_transaction_inside_another_ends_with_it(database):
    def fails():
        with database.transaction():
            with database.transaction():
                database.run("INSERT INTO setting VALUES ('a', 'b')")
            raise LookupError

    with pytest.raises(LookupError):
        fails()
    assert database.rows("SELECT * FROM setting") == []


def test_after_a_failed_transaction_the_next_one_works(database):
    def fails():
        with database.transaction():
            raise LookupError

    with pytest.raises(LookupError):
        fails()
    with database.transaction():
        database.run("INSERT INTO setting VALUES ('a', 'b')")
    assert database.rows("SELECT key FROM setting") == [("a",)]


def test_a_database_in_use_is_refused_with_a_sentence(path, monkeypatch):
    monkeypatch.setattr(module, "LOCK_TIMEOUT_S", 0.05)
    with closing(Database.open(path)) as one, closing(Database.open(path)) as other:
        store = SqliteSettingStore(other)
        with one.transaction(), pytest.raises(StoreBusy, match="sedang dipakai"):
            store.save(Settings())


def test_a_new_database_that_another_program_holds_is_refused_with_a_sentence(path, monkeypatch):
    monkeypatch.setattr(module, "LOCK_TIMEOUT_S", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseRefused, match="sedang dipakai"):
            Database.open(path)


def test_a_full_disk_is_refused_with_a_sentence(database):
    database.run("PRAGMA max_page_count = 1")

    def fills():
        with database.transaction():
            database.run("INSERT INTO setting VALUES ('a', ?)", ("x" * 100_000,))

    with pytest.raises(DatabaseRefused, match="penuh"):
        fills()


def second(db) -> None:
    db.execute_sql("ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def broken(db) -> None:
    second(db)
    db.execute_sql("DROP TABLE no_such_table")


@pytest.fixture
def old(path):
    """A database of the present version, with something in it that only its WAL holds."""
    with closing(Database.open(path)) as opened:
        SqliteSettingStore(opened).save(Settings(desk_name="Meja 7"))
    return path


def test_a_migration_backs_the_old_version_up_first(old, monkeypatch):
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, Migration("second", second)))
    Database.open(old).close()
    [backup] = old.parent.glob(f"netralitas.v{len(MIGRATIONS)}-*.bak")
    assert (version(backup), version(old)) == (len(MIGRATIONS), len(MIGRATIONS) + 1)


def test_a_migration_keeps_what_was_there(old, monkeypatch):
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, Migration("second", second)))
    with closing(Database.open(old)) as migrated:
        assert SqliteSettingStore(migrated).settings().desk_name == "Meja 7"


def test_a_migration_that_fails_leaves_the_old_version_whole(old, monkeypatch):
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, Migration("broken", broken)))
    with pytest.raises(DatabaseRefused):
        Database.open(old)
    monkeypatch.undo()
    with closing(Database.open(old)) as again:
        assert [c[1] for c in again.rows("PRAGMA table_info(setting)")] == ["key", "value"]


def test_a_copy_has_what_only_the_wal_holds(database, tmp_path):
    SqliteSettingStore(database).save(Settings(desk_name="Meja 7"))
    database.copy_to(tmp_path / "salinan.db")
    with closing(Database.open(tmp_path / "salinan.db")) as copy:
        assert SqliteSettingStore(copy).settings().desk_name == "Meja 7"


def test_a_damaged_index_is_found(path):
    Database.open(path).close()
    run(path, "INSERT INTO setting VALUES ('a', 'b')")
    run(path, "PRAGMA foreign_keys = 0", "INSERT INTO session_group VALUES ('nowhere', 0, 'Jetis')")
    with closing(Database.open(path)) as opened:
        assert any("session" in fault for fault in opened.faults())


def test_a_database_of_the_first_version_is_brought_up_to_date(path, monkeypatch):
    monkeypatch.setattr(module, "MIGRATIONS", MIGRATIONS[:1])
    with closing(Database.open(path)) as first:
        SqliteSettingStore(first).save(Settings(desk_name="Meja 7"))
    monkeypatch.undo()
    with closing(Database.open(path)) as newest:
        assert SqliteSettingStore(newest).settings().desk_name == "Meja 7"
        assert newest.rows("SELECT count(*) FROM remembered") == newest.rows("SELECT count(*) FROM import_journal")
