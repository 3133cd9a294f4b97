"""What an office's word in a column of attendance says: somebody was there, or was not."""

from __future__ import annotations

import re
from enum import StrEnum

from netralitas_desktop.domain.excuse_plan import excuse_in


class SaidPresence(StrEnum):
    PRESENT = "present"
    ABSENT = "absent"
    ONSITE = "onsite"
    """There, and not online."""


_SIGNS = {
    **dict.fromkeys("✓✔☑√", SaidPresence.PRESENT),
    **dict.fromkeys("✗✘☒", SaidPresence.ABSENT),
    "1": SaidPresence.PRESENT,
    "0": SaidPresence.ABSENT,
}
_PRESENT = re.compile(
    r"(?:h|hdr|v|y|ya|iya|yes|true|ok|oke|hadir|ada|ikut|mengikuti|datang|bergabung"
    r"|(?:sudah|telah|sdh) (?:hadir|bergabung|masuk|(?:(?:meng)?isi )?(?:absen|absensi|presensi|daftar hadir))"
    r"|present|attended|joined|attending)\b"
)
_ABSENT = re.compile(
    r"^(?:tidak|tdk|tak|t|th|belum|blm|bukan|no|not|n|false|a|tk)$"
    r"|\b(?:tidak|tdk|tak|ga|gak|nggak|belum|blm|batal|gagal|not|non|did ?n t)\b.*"
    r"\b(?:hadir|ikut|mengikuti|bergabung|datang|masuk|attend\w*|present|join\w*)\b"
    r"|\b(?:belum|blm) (?:(?:meng)?isi )?(?:absen|absensi|presensi|daftar hadir)\b"
    r"|\b(?:absent|alpa|alpha|alfa|mangkir|bolos|berhalangan|no show)\b"
    r"|\btanpa (?:keterangan|ket|kabar|alasan)\b"
)
_ONSITE = re.compile(r"\b(?:luring|off ?line|on ?site|tatap ?muka|luar jaringan|di tempat|di lokasi)\b")
_ONLINE = re.compile(r"\b(?:daring|on ?line|virtual|dalam jaringan|tatap ?maya|zoom|vicon)\b")
_SIGNED_OR_AWAY = re.compile(r"\babsen\b", re.IGNORECASE)
"""Offices write it for somebody who has signed the list as for somebody who is away."""
_OFFICE = re.compile(r"\bdinas (?!luar\b|dalam\b)\w+")
"""`Dinas Pendidikan` is no excuse."""


def presence_in(text: str) -> SaidPresence | None:
    """What `Hadir`, `✓`, `Tidak hadir`, `Izin`, `A` or `Luring` says; None for what is none of them, or several."""
    if sign := _SIGNS.get(text.strip().removesuffix(".0")):
        return sign
    plain = " ".join(re.findall(r"[a-z]+", text.casefold()))
    if _ABSENT.search(plain):
        return SaidPresence.ABSENT
    if _ONSITE.search(plain):
        return None if _ONLINE.search(plain) else SaidPresence.ONSITE
    is_excused = excuse_in(_OFFICE.sub(" ", plain)) is not None
    is_there = _PRESENT.match(plain) is not None or _ONLINE.match(plain) is not None
    if is_excused == is_there:
        return None
    return SaidPresence.ABSENT if is_excused else SaidPresence.PRESENT


def is_ambiguous(text: str) -> bool:
    """Whether a text speaks of attendance and can be read both ways: `Absen`, `Absen jam 08.00`."""
    return presence_in(text) is None and _SIGNED_OR_AWAY.search(text) is not None
