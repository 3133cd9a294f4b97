"""What an event's signed codes need, kept in SQLite and in the fake alike."""

import sqlite3

import pytest

from netralitas_desktop.domain.signed_codes import SignedCodes, Signing
from netralitas_desktop.storage.database import RowUnreadable
from netralitas_desktop.storage.signing_store import SqliteSigningStore
from tests.fakes import EVENT, FakeSigningStore

PUBLIC, PRIVATE = bytes(range(32)), bytes(range(32, 64))


@pytest.fixture(params=["sqlite", "fake"])
def signing(request, stores):
    return SqliteSigningStore(stores.database) if request.param == "sqlite" else FakeSigningStore()


def test_an_event_of_which_nothing_was_said_has_plain_codes_and_no_key(signing):
    assert (signing.signing(EVENT), signing.private_key(EVENT)) == (Signing(SignedCodes.OFF, b""), b"")


def test_what_is_said_last_holds(signing):
    for codes in SignedCodes:
        signing.save(EVENT, Signing(codes, PUBLIC))
    assert signing.signing(EVENT) == Signing(SignedCodes.ONLY, PUBLIC)


def test_codes_can_be_said_to_be_plain_before_there_is_a_key(signing):
    signing.save(EVENT, Signing())
    assert signing.signing(EVENT) == Signing()


def test_the_private_key_is_kept_apart(signing):
    signing.save(EVENT, Signing(SignedCodes.ALSO, PUBLIC))
    signing.keep_private_key(EVENT, PRIVATE)
    assert (signing.private_key(EVENT), PRIVATE in repr(signing.signing(EVENT)).encode()) == (PRIVATE, False)


@pytest.mark.parametrize("saved", [True, False])
def test_a_private_key_is_kept_once_and_only_beside_its_public_one(signing, saved):
    if saved:
        signing.save(EVENT, Signing(SignedCodes.ALSO, PUBLIC))
        signing.keep_private_key(EVENT, PRIVATE)
    with pytest.raises(sqlite3.IntegrityError):
        signing.keep_private_key(EVENT, PRIVATE)


def test_a_desk_can_check_without_the_private_key(stores, signing):
    signing.save(EVENT, Signing(SignedCodes.ONLY, PUBLIC))
    assert (signing.signing(EVENT).public_key, signing.private_key(EVENT)) == (PUBLIC, b"")


@pytest.mark.parametrize(("codes", "key"), [("sometimes", PUBLIC), ("also", b"short"), ("also", "text")])
def test_settings_that_somebody_altered_are_told(stores, codes, key):
    stores.database.run("INSERT INTO event_signing VALUES (?, ?, ?)", (EVENT, codes, key))
    with pytest.raises(RowUnreadable):
        SqliteSigningStore(stores.database).signing(EVENT)


def test_an_altered_private_key_is_told(stores):
    stores.database.run("INSERT INTO event_signing VALUES (?, 'also', ?)", (EVENT, PUBLIC))
    stores.database.run("INSERT INTO event_signing_secret VALUES (?, ?)", (EVENT, b"short"))
    with pytest.raises(RowUnreadable):
        SqliteSigningStore(stores.database).private_key(EVENT)
