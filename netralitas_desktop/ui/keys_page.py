"""All keys of the desk on one page, where the verdict stood; the next scan takes its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from netralitas_desktop.ui.parts import button, column, head, label, paragraph
from netralitas_desktop.ui.wording import Wording


class KeysPage(QFrame):
    """A key and what it does, line by line."""

    left = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(wording("Tombol"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for below, (key, does) in enumerate(_keys(wording)):
            grid.addWidget(label(key, "key"), below, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(paragraph(does), below, 1)
        inner = QWidget()
        inner.setLayout(column(grid, 0))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        top = head(label(wording("Tombol di meja"), "title"), right=(button(wording("Kembali"), self.left.emit),))
        self.setLayout(column(top, area, margin=20, gap=12))


def _keys(wording: Wording) -> tuple[tuple[str, str], ...]:
    return (
        ("F1", wording("Halaman ini")),
        ("F2", wording("Ke kolom pindai")),
        ("F3", wording("Ke keputusan terakhir; ↑ ↓ memilih, Enter membukanya")),
        ("F4", wording("Izin; lalu 1 izin, 2 sakit, 3 dinas luar, 4 cuti, 5 tugas belajar, dan Enter")),
        ("F5", wording("Kamera lain")),
        ("F6", wording("Terima: jadwal lain atau perlu diperiksa; buka kembali sesi")),
        ("F7", wording("Peserta tambahan")),
        ("F8", wording("Batalkan catatan")),
        ("F9", wording("Riwayat orangnya")),
        ("F10", wording("Suara hidup atau mati")),
        ("F11", wording("Layar penuh")),
        ("F12", wording("Layar peserta; Shift+F12 teks ikrar")),
        ("↑ ↓ Enter", wording("Memilih hasil pencarian, lalu mencatatnya")),
        ("Esc", wording("Kembali satu langkah; dua kali di layar kosong: tutup meja")),
        ("Tab", wording("Ke tombol berikutnya")),
    )
