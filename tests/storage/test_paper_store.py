"""What an event's papers carry is kept beside the event."""

import pytest

from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.storage.database import RowUnreadable
from netralitas_desktop.storage.paper_store import SqlitePaperStore
from tests.fakes import EVENT


def test_an_event_of_which_nothing_was_said_has_the_defaults(stores):
    assert SqlitePaperStore(stores.database).paper(EVENT) == EventPaper()


def test_what_is_said_last_holds(stores):
    store = SqlitePaperStore(stores.database)
    for number in ("1", "2"):
        store.save(EVENT, EventPaper(number=number, logo=b"\x00\xff"))
    assert store.paper(EVENT) == EventPaper(number="2", logo=b"\x00\xff")


@pytest.mark.parametrize("content", ["{", "[1]", '{"size": "a3"}', '{"size": 4}', "7"])
def test_settings_that_somebody_altered_are_told(stores, content):
    stores.database.run("INSERT INTO event_paper VALUES (?, ?)", (EVENT, content))
    with pytest.raises(RowUnreadable):
        SqlitePaperStore(stores.database).paper(EVENT)
