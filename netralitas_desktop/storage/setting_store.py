"""What this laptop remembers between starts."""

from __future__ import annotations

from dataclasses import asdict, fields

from netralitas_desktop.domain.records import FIRST_HASH
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.storage.database import Database

_KEYS = tuple(f.name for f in fields(Settings))


class SqliteSettingStore:
    def __init__(self, database: Database) -> None:
        self._db = database
        self._setting = database.tables.setting
        self._device = database.tables.device

    def settings(self) -> Settings:
        rows = self._setting.select(self._setting.key, self._setting.value).tuples()
        return Settings(**{key: value for key, value in rows if key in _KEYS})

    def save(self, settings: Settings) -> None:
        with self._db.transaction():
            rows = [{"key": key, "value": value} for key, value in asdict(settings).items()]
            self._setting.insert(rows).on_conflict("REPLACE").execute()
            if settings.device:
                self._name_desk(settings.device, settings.desk_name)

    def _name_desk(self, device: str, name: str) -> None:
        known = self._device.update(name=name).where(self._device.id == device).execute()
        if not known:
            self._device.insert({"id": device, "name": name, "head_seq": 0, "head_hash": FIRST_HASH}).execute()

    def desk_names(self) -> dict[str, str]:
        return dict(self._device.select(self._device.id, self._device.name).tuples())
