"""The users of this database, and the argon2id hashes of their PINs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from netralitas_desktop.domain.users import Pin, Role, User, user_key
from netralitas_desktop.storage.database import Database, RowUnreadable, unreadable_if_altered

_USER = "id, name, role, added_at, wrong_tries, last_wrong"


class SqliteUserStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    def users(self) -> tuple[User, ...]:
        return tuple(_user(row) for row in self._db.rows(f"SELECT {_USER} FROM operator ORDER BY id"))

    def has_users(self) -> bool:
        return bool(self._db.rows("SELECT 1 FROM operator WHERE role <> ? LIMIT 1", (Role.RETIRED.value,)))

    def add(self, user: User, pin_hash: str) -> None:
        self._db.run(
            f"INSERT INTO operator ({_USER}, name_key, pin_hash) VALUES (?, ?, ?, ?, 0, '', ?, ?)",
            (user.id, user.name, user.role.value, user.added_at.isoformat(), user_key(user.name), pin_hash),
        )

    def pin_hash(self, user_id: str) -> str:
        [(found,)] = self._db.rows("SELECT pin_hash FROM operator WHERE id = ?", (user_id,))
        return str(found)

    def set_pin(self, user_id: str, pin_hash: str) -> None:
        self._db.run(
            "UPDATE operator SET pin_hash = ?, wrong_tries = 0, last_wrong = '' WHERE id = ?", (pin_hash, user_id)
        )

    def set_role(self, user_id: str, role: Role) -> None:
        self._db.run("UPDATE operator SET role = ? WHERE id = ?", (role.value, user_id))

    def note_tries(self, user_id: str, wrong: int, at: datetime | None) -> None:
        self._db.run(
            "UPDATE operator SET wrong_tries = ?, last_wrong = ? WHERE id = ?",
            (wrong, at.isoformat() if at else "", user_id),
        )


class Argon2Pins:
    """argon2id with OWASP's least cost (19 MiB, 2 passes, 1 lane): some 45 ms on a desk's laptop."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)

    def hashed(self, pin: Pin) -> str:
        return self._hasher.hash(pin.digits)

    def matches(self, pin_hash: str, pin: Pin) -> bool:
        try:
            return self._hasher.verify(pin_hash, pin.digits)
        except VerifyMismatchError:
            return False
        except InvalidHashError as error:
            raise RowUnreadable(table="operator") from error


@unreadable_if_altered("operator")
def _user(row: tuple[Any, ...]) -> User:
    return User(
        row[0],
        row[1],
        Role(row[2]),
        datetime.fromisoformat(row[3]),
        row[4],
        datetime.fromisoformat(row[5]) if row[5] else None,
    )
