"""Why a file can't be read, as the reading child tells it; the sentences stand in rosters/workbook.py."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a file."""

    EMPTY = "empty"
    OTHER_FORMAT = "other_format"
    TRUNCATED = "truncated"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    LOCKED = "locked"
    """A password opens it, and none or a wrong one was given."""
    LOCKED_ARCHIVE = "locked_archive"
    NESTED = "nested"
    """An archive in an archive."""
    WITHOUT_BOOKS = "without_books"
    """An archive without any workbook."""
    LOCKED_FOR_GOOD = "locked_for_good"
    """Encrypted in a way that can't be opened here, whatever the password."""


class Unreadable(Exception):
    """The file ends here."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
