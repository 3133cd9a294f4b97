"""Why a code is refused for what it is, and how a record keeps that."""

from __future__ import annotations

from enum import StrEnum

from netralitas_desktop.domain.records import Record, Verdict


class CodeFault(StrEnum):
    """Why a code of ours, or one that imitates ours, is not accepted."""

    FORGED = "forged"
    """Its signature is not one of this event's key: home-made, altered, or of another event."""
    UNSIGNED = "unsigned"
    """It tells somebody, but the event takes signed codes only."""
    UNLISTED = "unlisted"
    """It is signed by this event's key, for somebody who is listed no longer."""


FAULTS = {
    CodeFault.FORGED: "kode tidak asli",
    CodeFault.UNSIGNED: "kode tanpa tanda tangan",
    CodeFault.UNLISTED: "pemilik kode tidak terdaftar lagi",
}
"""The reason in a record of a code that was refused for what it is.

Written into records and read back by fault_of; never change a sentence, or older records mean something else.
"""


def fault_of(record: Record) -> CodeFault | None:
    """Why the code of a recorded scan was refused, where that was for what it is."""
    if record.verdict is not Verdict.INVALID_CODE:
        return None
    return next((fault for fault, reason in FAULTS.items() if reason == record.reason), None)
