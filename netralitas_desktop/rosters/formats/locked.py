"""Workbooks that a password locks, opened with it."""

from __future__ import annotations

from io import BytesIO

from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import InvalidKeyError

from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

_EXCELS_OWN = "VelvetSweatshop"
"""Excel locks workbooks that are only protected against changes with this, and opens them without asking."""


def unlocked(content: bytes, password: str) -> bytes:
    """The workbook without its lock; raises Unreadable without the right password."""
    for key in filter(None, (password, _EXCELS_OWN)):
        opened = BytesIO()
        book = OfficeFile(BytesIO(content))
        try:
            book.load_key(password=key, verify_password=True)
            book.decrypt(opened)
        except InvalidKeyError:
            continue
        return opened.getvalue()
    raise Unreadable(Fault.LOCKED)
