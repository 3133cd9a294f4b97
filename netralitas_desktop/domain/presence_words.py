"""What an office's word in a column of attendance says: somebody was there, or was not."""

from __future__ import annotations

import re
from enum import StrEnum

from netralitas_desktop.domain.excuse_plan import excuse_in


class SaidPresence(StrEnum):
    PRESENT = "present"
    ABSENT = "absent"


_SIGNS = {
    **dict.fromkeys("✓✔☑√", SaidPresence.PRESENT),
    **dict.fromkeys("✗✘☒", SaidPresence.ABSENT),
    "1": SaidPresence.PRESENT,
    "0": SaidPresence.ABSENT,
}
_PRESENT = re.compile(
    r"(?:h|hdr|v|y|ya|iya|yes|true|ok|oke|hadir|ada|ikut|mengikuti|datang|bergabung|sudah (?:hadir|bergabung|masuk)"
    r"|present|attended|joined|attending|luring|daring|on ?line|onsite|offline|zoom|virtual)\b"
)
_ABSENT = re.compile(
    r"^(?:tidak|tdk|tak|t|th|belum|blm|bukan|no|not|n|false|a|tk)$"
    r"|\b(?:tidak|tdk|tak|ga|gak|nggak|belum|blm|batal|gagal|not|non|did ?n t)\b.*"
    r"\b(?:hadir|ikut|mengikuti|bergabung|datang|masuk|attend\w*|present|join\w*)\b"
    r"|\b(?:absen|absent|alpa|alpha|alfa|mangkir|bolos|berhalangan|no show)\b"
    r"|\btanpa (?:keterangan|ket|kabar|alasan)\b"
)
_OFFICE = re.compile(r"\bdinas (?!luar\b|dalam\b)\w+")
"""`Dinas Pendidikan` is no excuse."""


def presence_in(text: str) -> SaidPresence | None:
    """What `Hadir`, `✓`, `Tidak hadir`, `Izin` or `A` says; None for what is neither, or both."""
    if sign := _SIGNS.get(text.strip().removesuffix(".0")):
        return sign
    plain = " ".join(re.findall(r"[a-z]+", text.casefold()))
    if _ABSENT.search(plain):
        return SaidPresence.ABSENT
    is_excused = excuse_in(_OFFICE.sub(" ", plain)) is not None
    is_there = _PRESENT.match(plain) is not None
    if is_excused == is_there:
        return None
    return SaidPresence.ABSENT if is_excused else SaidPresence.PRESENT
