"""What admins said of files stays said, for as long as nobody says otherwise."""

from netralitas_desktop.services.roster_ports import ReadOptions
from netralitas_desktop.storage.mapping_store import SqliteMappingStore
from tests.fakes import EVENT
from tests.storage.sqlite_stores import open_stores


def test_columns_are_remembered_for_every_event_and_spellings_for_their_own(tmp_path):
    store = SqliteMappingStore(open_stores(tmp_path).database)
    store.remember(EVENT, ReadOptions(groups={"Pacat": "Pacet"}, columns={"abc": {2: "unit", 0: ""}}))
    assert store.remembered(EVENT) == ReadOptions(groups={"Pacat": "Pacet"}, columns={"abc": {0: "", 2: "unit"}})
    assert store.remembered("other") == ReadOptions(columns={"abc": {0: "", 2: "unit"}})


def test_what_is_said_last_holds(tmp_path):
    store = SqliteMappingStore(open_stores(tmp_path).database)
    for field in ("unit", "group"):
        store.remember(EVENT, ReadOptions(columns={"abc": {2: field}, "other": {}}))
    assert store.remembered(EVENT) == ReadOptions(columns={"abc": {2: "group"}})
