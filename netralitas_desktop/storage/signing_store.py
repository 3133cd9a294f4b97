"""Which codes each event's papers carry, and its keys: the private one in a table of its own."""

from __future__ import annotations

from netralitas_desktop.domain.signed_codes import SignedCodes, Signing
from netralitas_desktop.storage.database import Database, RowUnreadable, unreadable_if_altered

_KEY_BYTES = 32


class SqliteSigningStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    def signing(self, event_id: str) -> Signing:
        rows = self._db.rows("SELECT codes, public_key FROM event_signing WHERE event = ?", (event_id,))
        return _signing(*rows[0]) if rows else Signing()

    def save(self, event_id: str, signing: Signing) -> None:
        self._db.run(
            "INSERT INTO event_signing (event, codes, public_key) VALUES (?, ?, ?)"
            " ON CONFLICT (event) DO UPDATE SET codes = excluded.codes, public_key = excluded.public_key",
            (event_id, signing.codes.value, signing.public_key),
        )

    def private_key(self, event_id: str) -> bytes:
        rows = self._db.rows("SELECT private_key FROM event_signing_secret WHERE event = ?", (event_id,))
        return _key(rows[0][0]) if rows else b""

    def keep_private_key(self, event_id: str, private: bytes) -> None:
        self._db.run("INSERT INTO event_signing_secret (event, private_key) VALUES (?, ?)", (event_id, private))


@unreadable_if_altered("event_signing")
def _signing(codes: str, public_key: object) -> Signing:
    return Signing(SignedCodes(codes), _key(public_key) if public_key != b"" else b"")


def _key(stored: object) -> bytes:
    if not isinstance(stored, bytes) or len(stored) != _KEY_BYTES:
        raise RowUnreadable(table="event_signing")
    return stored
