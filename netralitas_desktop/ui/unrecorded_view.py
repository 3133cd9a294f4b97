"""Scans that are not on the disk yet, or could not be put there: their cards and lines, as display values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from netralitas_desktop.domain.numbers import masked
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.services.record_scan import Choice, Desk
from netralitas_desktop.ui.card import Card, Correction, Form
from netralitas_desktop.ui.card_people import cut, number_label, payload_shown
from netralitas_desktop.ui.desk_counts import Row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_MASKED_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A code that came to a desk, or somebody whom the officer confirmed there, and is not on the disk."""

    key: str
    """Tells it from the others; no record's id."""
    payload: str
    desk: Desk
    at: datetime
    choice: Choice | None = None
    """The confirmed person; `payload` is then what was typed to find them."""

    def is_same_as(self, other: Unrecorded) -> bool:
        """Whether a record of the other does for this one too."""
        mine, theirs = self.desk, other.desk
        is_there = (mine.session.id, mine.checkpoint) == (theirs.session.id, theirs.checkpoint)
        return is_there and self._whom == other._whom

    @property
    def _whom(self) -> tuple[str, bool]:
        if self.choice is not None:
            return self.choice.participant.id, True
        return self.payload, False


def saving_card(scan: Unrecorded, waiting: int, wording: Wording) -> Card:
    """The disk is slow; `waiting` codes stand behind this one."""
    hint = wording("Belum tercatat. Tunggu sampai kartu ini berganti warna.")
    return Card(
        Tone.IDLE,
        wording("Menyimpan…").upper(),
        name=_who(scan, wording),
        hint=hint,
        note=_behind(waiting, wording),
    )


def busy_card(scan: Unrecorded, waiting: int, wording: Wording) -> Card:
    """Another program is in the way; it is tried again without anybody's help."""
    hint = wording("Program lain memakai basis data. Dicoba lagi sendiri; minta orangnya menunggu.")
    return Card(
        Tone.REVIEW,
        wording("Belum tersimpan").upper(),
        name=_who(scan, wording),
        hint=hint,
        note=_behind(waiting, wording),
    )


def unrecorded_card(scans: Sequence[Unrecorded], problem: str, wording: Wording) -> Card:
    """Nobody was let in: who it was about, why, and what to do; the newest stands for them all."""
    newest = scans[-1]
    again = Form(Correction.AGAIN, wording("Coba lagi"), "Enter", "", "", (), is_main=True)
    note = wording("{count} kode belum tercatat · F3 daftarnya", count=len(scans)) if len(scans) > 1 else ""
    return Card(
        Tone.REFUSED,
        wording("Tidak tercatat").upper(),
        time=wording.clock(newest.desk.event.local(newest.at), seconds=True),
        name=_who(newest, wording),
        hint=problem,
        note=note or wording("pindai lagi, atau tekan Enter"),
        forms=(again,),
    )


def unopened_card(problem: str, waiting: int, wording: Wording) -> Card:
    """The desk has no session yet; `waiting` codes came all the same and are recorded once it has."""
    again = Form(Correction.OPEN, wording("Coba lagi"), "Enter", "", "", (), is_main=True)
    note = wording("{count} kode menunggu meja", count=waiting) if waiting else ""
    return Card(Tone.REFUSED, wording("Meja belum terbuka").upper(), hint=problem, note=note, forms=(again,))


def unrecorded_row(scan: Unrecorded, wording: Wording) -> Row:
    """Its line among the last decisions; the number is covered, for it stands there for long."""
    return Row(
        time=wording.clock(scan.desk.event.local(scan.at), seconds=True),
        tone=Tone.REFUSED,
        name=scan.choice.participant.name if scan.choice is not None else _covered(scan.payload),
        word=wording("tidak tercatat"),
        is_named=scan.choice is not None,
        record=scan.key,
    )


def _covered(payload: str) -> str:
    candidates = read_payload(payload).candidates
    return cut(masked(candidates[0].digits if candidates else payload), _MASKED_SHOWN)


def _who(scan: Unrecorded, wording: Wording) -> str:
    if scan.choice is not None:
        return scan.choice.participant.name
    reading = read_payload(scan.payload)
    if not reading.candidates:
        return payload_shown(reading.text)
    return number_label(reading.candidates[0].digits, wording).replace(" ", "\u00a0")


def _behind(waiting: int, wording: Wording) -> str:
    return wording("{count} kode lagi menunggu", count=waiting) if waiting else ""
