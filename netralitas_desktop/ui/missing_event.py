"""What a screen shows while no event is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.parts import centred, label, middle
from netralitas_desktop.ui.wording import Wording


def missing_event(wording: Wording) -> QWidget:
    """Says where an event is opened."""
    return centred(
        middle(label(wording("Belum ada kegiatan yang dibuka"), "title")),
        middle(label(wording("Buka atau buat kegiatan di layar Kegiatan."), "muted")),
    )
