"""What this laptop is: its id in the log, its desk's name, who works at it, and how it speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.services.ports import NewId, Settings, SettingStore, Transactions

DEFAULT_DESK = "Meja 1"
DEFAULT_OPERATOR = "Petugas"


@dataclass(frozen=True, slots=True)
class SetUpDesk:
    """Reads and changes the laptop's settings; gives it its id the first time."""

    store: SettingStore
    transactions: Transactions
    new_id: NewId

    def __call__(self, **changes: str) -> Settings:
        """The settings after these changes; unknown names are a bug and raise TypeError."""
        with self.transactions.transaction():
            known = self.store.settings()
            wanted = replace(known, **{key: value.strip() for key, value in changes.items()})
            wanted = replace(
                wanted,
                device=wanted.device or self.new_id(),
                desk_name=wanted.desk_name or DEFAULT_DESK,
                operator=wanted.operator or DEFAULT_OPERATOR,
            )
            if wanted != known:
                self.store.save(wanted)
        return wanted

    def officer(self, operator: str = "", desk_name: str = "") -> Officer:
        """Who signs the next records."""
        settings = self(**({"desk_name": desk_name} if desk_name.strip() else {}))
        return Officer(settings.device, operator.strip() or settings.operator)
