"""The last import is remembered with its inverse, and what followed it."""

import json
from contextlib import closing

from netralitas_desktop.domain.import_plan import ImportPlan, Issue, IssueCode
from netralitas_desktop.services.ports import LastImport
from netralitas_desktop.storage import database
from netralitas_desktop.storage.database import Database
from netralitas_desktop.storage.import_journal import ImportJournal
from netralitas_desktop.storage.migrations import MIGRATIONS
from tests.fakes import EVENT, FILE, a_row, at, record
from tests.storage.sqlite_stores import open_stores, roster_file


def test_an_event_without_an_import_has_none(tmp_path):
    assert open_stores(tmp_path).rosters.last_import(EVENT) is None


def test_the_last_import_is_told_with_the_records_that_followed(tmp_path):
    stores = open_stores(tmp_path)
    stores.log.append(record())
    people = stores.add([a_row(1), a_row(2)])
    stores.rosters.apply(EVENT, ImportPlan(added=(a_row(3, file="f2"),), removed=people[:1]), [roster_file("f2")], [])
    stores.log.append(record(2))
    assert stores.rosters.last_import(EVENT) == LastImport(at("07:00"), ("f2.xlsx",), 1, 0, 1, 1)


def test_issues_of_a_file_that_was_read_again_come_back(tmp_path):
    stores = open_stores(tmp_path)
    issue = Issue(IssueCode.NUMBER_MISSING, FILE, "Sheet1", 2, "Nomor kosong.")
    stores.rosters.apply(EVENT, ImportPlan(added=(a_row(1),)), [roster_file()], [issue])
    before = (stores.rosters.people(EVENT), stores.rosters.issues(EVENT))
    stores.rosters.apply(EVENT, ImportPlan(added=(a_row(2),)), [roster_file()], [])
    stores.rosters.undo_import(EVENT)
    assert (stores.rosters.people(EVENT), stores.rosters.issues(EVENT)) == before == ((before[0]), (issue,))


def test_a_plan_without_files_leaves_nothing_to_take_back(tmp_path):
    stores = open_stores(tmp_path)
    people = stores.add([a_row(1)])
    stores.rosters.apply(EVENT, ImportPlan(removed=people), [], [])
    assert stores.rosters.last_import(EVENT) is None


def test_an_import_of_an_older_version_can_still_be_taken_back(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "MIGRATIONS", MIGRATIONS[:2])
    with closing(Database.open(tmp_path / "test.db")) as old:
        old.run("INSERT INTO event VALUES (?, 'a', 'b', 'c', 'd', 'e', 'f', 0, 0)", (EVENT,))
        person = ["p1", EVENT, "Ani", *[""] * 11, None, "", 0, 0, "ani"]
        old.run(f"INSERT INTO participant VALUES ({', '.join('?' * 19)})", (*person[:2], "Budi", *person[3:]))
        inverse = {"people": [person], "issues": [], "new_files": [], "files": [], "names": [], "added": []}
        old.run("INSERT INTO import_journal VALUES (?, '2023-10-01', 0, ?)", (EVENT, json.dumps(inverse)))
    monkeypatch.undo()
    with closing(Database.open(tmp_path / "test.db")) as newest:
        ImportJournal(newest).take_back(EVENT)
        assert newest.rows("SELECT name, spoken_key, mode FROM participant") == [("Ani", "ani", "")]
