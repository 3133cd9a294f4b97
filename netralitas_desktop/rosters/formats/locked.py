"""Workbooks that a password locks, opened with it."""

from __future__ import annotations

from io import BytesIO

from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import DecryptionError, InvalidKeyError
from msoffcrypto.format.ooxml import OOXMLFile

from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

_EXCELS_OWN = "VelvetSweatshop"
"""Excel locks workbooks that are only protected against changes with this, and opens them without asking."""


def unlocked(content: bytes, passwords: tuple[str, ...]) -> bytes:
    """The workbook without its lock; raises Unreadable where none of the passwords is right, or nothing here knows the
    lock."""
    for key in (*filter(None, passwords), _EXCELS_OWN):
        opened = BytesIO()
        book = OfficeFile(BytesIO(content))
        try:
            if isinstance(book, OOXMLFile):
                book.load_key(password=key, verify_password=True)
            else:  # an old workbook, whose passwords are always verified
                book.load_key(password=key)
            book.decrypt(opened)
        except InvalidKeyError:
            continue
        except DecryptionError as fault:
            raise Unreadable(Fault.LOCKED_FOR_GOOD) from fault
        return opened.getvalue()
    raise Unreadable(Fault.LOCKED)
