"""What the files of an export are called: event, session, day; fit for Windows, Linux and USB sticks."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path, PurePath

from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.report_ports import Report

PATH_LIMIT = 240
"""Windows refuses paths of 260 characters and more (MAX_PATH); what is left is for ` (2)`."""
NAME_LIMITS = (60, 150)
"""A name is never cut below the first, whatever its folder, nor longer than the second; both in UTF-8 bytes."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)


def file_name(report: Report, what: str, suffix: str, folder: Path) -> str:
    """`Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - daftar-peserta.xlsx`; without a session its days."""
    limit = _limit(folder)
    when = _when(report)
    left = limit - len(" - ".join(("", when, "", suffix)).encode())
    ending = _cut(safe(what), max(12, left // 3))
    session = _cut(safe(report.session.name), max(8, left // 4)) if report.session else ""
    event = _cut(safe(report.event.name), max(8, left - len(f"{ending}{session} - ".encode())))
    return _allowed(" - ".join(filter(None, (event, session, when, ending))) + suffix)


def marked_name(event: Event, roster: str, folder: Path) -> str:
    """`Ikrar Netralitas ASN 2023 - daftar-peserta - Masalah.xlsx`."""
    ending = " - Masalah.xlsx"
    left = _limit(folder) - len(ending.encode())
    stem = _cut(safe(PurePath(roster).stem), max(12, left // 2))
    name = _cut(safe(event.name), max(8, left - len(f"{stem} - ".encode())))
    return _allowed(" - ".join(filter(None, (name, stem))) + ending)


def safe(text: str) -> str:
    """The text without what a file name can't hold."""
    kept = "".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", text))
    return " ".join(_FORBIDDEN.sub("-", kept).split()).strip(" .")


def numbered(name: str, count: int) -> str:
    """The name itself, then `name (2)`, `name (3)`; the suffix stays."""
    path = PurePath(name)
    return name if count == 1 else f"{path.stem} ({count}){path.suffix}"


def _limit(folder: Path) -> int:
    shortest, longest = NAME_LIMITS
    return max(shortest, min(longest, PATH_LIMIT - len(str(folder.absolute()))))


def _allowed(name: str) -> str:
    return f"_{name}" if _RESERVED.match(name) else name


def _when(report: Report) -> str:
    days = [session.day for session, _ in report.sessions] or [report.event.local(report.made_at).date()]
    if report.session:
        days = [report.session.day]
    first, last = min(days), max(days)
    return f"{first}" if first == last else f"{first} s.d. {last}"


def _cut(text: str, limit: int) -> str:
    """At most `limit` bytes of the text, whole characters only."""
    return text.encode()[:limit].decode(errors="ignore").strip(" .-")
