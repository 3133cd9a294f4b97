"""The steps of an import, and what its buttons say at each."""

from __future__ import annotations

from enum import IntEnum

from netralitas_desktop.ui.wording import Wording


class Step(IntEnum):
    """Where an import is."""

    FILES = 0
    CHECK = 1
    PLAN = 2
    DONE = 3


def backward(step: Step, is_busy: bool, wording: Wording) -> str:
    """What the button says that leads back."""
    return wording("Batal") if step == Step.FILES or is_busy else wording("Kembali")


def anew(step: Step, wording: Wording) -> str:
    """What the button says that chooses other files."""
    return wording("Impor berkas lain") if step == Step.DONE else wording("Pilih berkas lain")


def onward(step: Step, wording: Wording) -> str:
    """What the primary button says."""
    match step:
        case Step.PLAN:
            return wording("Terapkan")
        case Step.DONE:
            return wording("Lihat daftar peserta")
    return wording("Lihat rencana")
