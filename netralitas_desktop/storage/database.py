"""The one SQLite file: opened with the pragmas that make a record durable, brought to the newest schema."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, ClassVar, ParamSpec, TypeVar

from peewee import DatabaseError as PeeweeDatabaseError
from peewee import OperationalError, SqliteDatabase

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.ports import StoreBusy
from netralitas_desktop.storage.migrations import MIGRATIONS
from netralitas_desktop.storage.tables import Tables

APPLICATION_ID = 0x4E455452
"""`NETR`, in the file's header: tells our databases from other programs'."""

FILE_NAME = "netralitas.db"

LOCK_TIMEOUT_S = 10
"""How long one program waits for another's transaction; the longest, an import of a season's rosters, takes two."""

_log = logging.getLogger(__name__)


class DatabaseRefused(OperatorProblem):
    """The database can't be opened; nothing in it was changed."""


class DatabaseInUse(DatabaseRefused, StoreBusy):
    """Another program writes for longer than anybody waits."""


class RowUnreadable(OperatorProblem):
    """Somebody changed a row so that the program can't have written it."""

    template: ClassVar[str] = (
        "Isi tabel {table} di basis data telah diubah dari luar dan tidak terbaca. Pulihkan cadangan terakhir."
    )


P = ParamSpec("P")
T = TypeVar("T")


def unreadable_if_altered(table: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Turns what a row's values can't be into a RowUnreadable."""

    def around(read: Callable[P, T]) -> Callable[P, T]:
        @wraps(read)
        def guarded(*row: P.args, **more: P.kwargs) -> T:
            try:
                return read(*row, **more)
            except (ValueError, TypeError) as error:
                raise RowUnreadable(table=table) from error

        return guarded

    return around


class Database:
    """One open database. A record is durable when its transaction ends: WAL with synchronous=FULL.

    Not to be shared between threads: whoever opens it owns it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = SqliteDatabase(
            str(path),
            pragmas={
                "synchronous": "full",
                "foreign_keys": 1,
                "recursive_triggers": 1,
                "cache_size": -16_000,
                "wal_autocheckpoint": 4_000,
            },
            timeout=LOCK_TIMEOUT_S,
            thread_safe=False,
        )
        self.tables = Tables(self._db)

    @classmethod
    def open(cls, path: Path) -> Database:
        """Opens or makes the database at `path` and migrates it; raises DatabaseRefused."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseRefused(
                "Folder data {folder} tidak bisa dibuat ({why}). Pilih folder lain dengan --data.",
                folder=path.parent,
                why=error.strerror or error,
            ) from error
        database = cls(path)
        try:
            database._db.connect()
            database._migrate()
        except (OperationalError, sqlite3.OperationalError) as error:
            database.close()
            raise _refusal(path, error) from error
        except (PeeweeDatabaseError, sqlite3.DatabaseError) as error:
            database.close()
            raise DatabaseRefused(
                "Berkas {path} bukan basis data Netralitas atau rusak. Pindahkan berkas itu, lalu pulihkan cadangan.",
                path=path,
            ) from error
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        if not self._db.is_closed():
            self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What happens inside is durable when it ends, or did not happen; a transaction inside another joins it."""
        connection = self._connection()
        if connection.in_transaction:
            yield
            return
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("COMMIT")
        except (sqlite3.OperationalError, OperationalError) as error:
            if (refusal := _refusal_in_use(self.path, error)) is not None:
                raise refusal from error
            raise
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Every row that a query answers."""
        found: list[tuple[Any, ...]] = self._connection().execute(sql, parameters).fetchall()
        return found

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """One statement that answers nothing."""
        self._connection().execute(sql, parameters)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for each of the rows, which are taken one by one."""
        self._connection().executemany(sql, rows)

    def _connection(self) -> sqlite3.Connection:
        """The driver's own connection: peewee's layer above it costs more than most statements here do."""
        connection: sqlite3.Connection = self._db.connection()
        return connection

    def faults(self) -> Iterator[str]:
        """What SQLite's own checks find wrong with the file."""
        for (message,) in self.rows("PRAGMA integrity_check"):
            if message != "ok":
                yield str(message)
        for table, rowid, parent, _ in self.rows("PRAGMA foreign_key_check"):
            yield f"{table} {rowid}: no such {parent}"

    def copy_to(self, target: Path) -> None:
        """A complete copy through SQLite's backup API: a plain copy of an open WAL database loses rows."""
        with closing(sqlite3.connect(target)) as copy:
            self._db.connection().backup(copy)

    def _migrate(self) -> None:
        version = self._pragma("user_version")
        tables = self.rows("SELECT count(*) FROM sqlite_schema")[0][0]
        if (tables or version) and self._pragma("application_id") != APPLICATION_ID:
            raise DatabaseRefused(
                "Berkas {path} milik program lain. Pilih folder data lain.",
                path=self.path,
            )
        if version > len(MIGRATIONS):
            raise DatabaseRefused(
                "Basis data {path} dibuat oleh versi Netralitas yang lebih baru. Pasang versi terbaru.",
                path=self.path,
            )
        self.run("PRAGMA journal_mode = WAL")  # it stays in the file, so only once the file is known to be ours
        if 0 < version < len(MIGRATIONS):
            self._back_up_before(version)
        for number, migration in enumerate(MIGRATIONS[version:], version + 1):
            with self._db.atomic("EXCLUSIVE"):
                if self._pragma("user_version") >= number:
                    continue  # another program migrated while this one waited for the lock
                migration.apply(self._db)
                self._db.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                self._db.execute_sql(f"PRAGMA user_version = {number}")
            _log.info("database migrated to version %s (%s)", number, migration.name)

    def _back_up_before(self, version: int) -> None:
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
        self.copy_to(self.path.with_name(f"{self.path.stem}.v{version}-{stamp}.bak"))

    def _pragma(self, name: str) -> int:
        return int(self.rows(f"PRAGMA {name}")[0][0])


def _refusal(path: Path, error: Exception) -> DatabaseRefused:
    return _refusal_in_use(path, error) or DatabaseRefused(
        "Basis data {path} tidak bisa dibuka ({why}).", path=path, why=error
    )


def _refusal_in_use(path: Path, error: Exception) -> DatabaseRefused | None:
    """What the operator can mend while working; nothing for a bug."""
    if "locked" in str(error):
        return DatabaseInUse(
            "Basis data {path} sedang dipakai program lain. Tutup program itu, lalu coba lagi.", path=path
        )
    if "full" in str(error):
        return DatabaseRefused("Disk tempat {path} penuh; tidak ada yang disimpan. Kosongkan ruang dulu.", path=path)
    if "no such table" in str(error):
        return DatabaseRefused("Sebagian basis data {path} hilang. Pulihkan cadangan terakhir.", path=path)
    return None
