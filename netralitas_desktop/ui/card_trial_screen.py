"""Uji kartu: a card before the camera or on a photograph, and whether it will be read quickly. Records nothing."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import USUAL
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.pictures import SUFFIXES, read_picture
from netralitas_desktop.scanning.view import View, view_of
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.camera_eye import CameraEye, words_of_trial
from netralitas_desktop.ui.camera_feed import WatchFor
from netralitas_desktop.ui.card_trial import TrialCard, trial_card, typed_card, waiting_card
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.file_drop import FileDrop
from netralitas_desktop.ui.parts import button, card, column, elided, head, label, row, set_tone
from netralitas_desktop.ui.scanner_reading import ScannerReading
from netralitas_desktop.ui.source_view import OFF, desk_sources, tuning_of
from netralitas_desktop.ui.theme import Tone

_LAST_PICTURES = 20
_KEPT_S = 1.5
"""How long the answer stays when the card goes."""
_TYPED_KEPT_S = 8.0
_EVERY_S = 0.25
"""Figures that change faster cannot be read."""


class CardTrialScreen(QWidget):
    """Looks while it is shown; the desk's camera rests then."""

    def __init__(self, context: Context, watch_for: WatchFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        wording = context.wording
        self.card = waiting_card(wording)
        self._read: deque[bool] = deque(maxlen=_LAST_PICTURES)
        self._read_s = self._said_s = float("-inf")
        self._picture: Path | None = None
        self._banner = Banner()
        self._eye = CameraEye(wording, watch_for, words_of_trial(wording))
        self._drop = FileDrop(
            wording("Seret foto kartu ke sini"),
            wording("Pilih foto…"),
            wording("Tidak ada yang dicatat dan tidak ada yang disimpan"),
            kinds=f"{wording('Gambar')} ({' '.join(f'*{suffix}' for suffix in sorted(SUFFIXES))})",
        )
        self._live = button(wording("Kembali ke kamera"), self.look)
        self._title, self._advice = label("", "title", wraps=True), label("", "", wraps=True)
        self._facts = QFormLayout()
        self._lay_out()
        self._eye.seen.connect(self._see)
        self._drop.chosen.connect(lambda paths: self.try_picture(paths[0]))
        self._show_card(self.card)

    def look(self) -> None:
        """Looks through the desk's first camera."""
        self._picture = None
        self._banner.clear()
        self._live.hide()
        self._forget()
        settings = self._context.current.settings
        sources = desk_sources(settings, None) or (OFF,)
        self._eye.expect(self._codes())
        self._eye.open(sources[0], tuning_of(settings))
        self._eye.view.mirror(settings.mirror == "on")

    def try_picture(self, path: Path) -> None:
        """Reads one picture, away from the Qt thread."""
        self._picture = path
        codes = self._codes()
        self._banner.clear()
        self._eye.close_source()
        self._live.show()
        self._context.jobs.run_aside(
            self,
            lambda: _read(path, codes),
            lambda view: self._show_picture(path, view),
            lambda problem: self._refuse(path, problem),
        )

    def try_code(self, typed: str) -> None:
        """What a USB scanner makes of a card; it stands for a while even where the camera sees none."""
        settings = self._context.current.settings
        self._read_s = time.monotonic() + _TYPED_KEPT_S
        code = ScannerReading(settings.code_prefix, settings.code_suffix).code(typed)
        self._show_card(typed_card(code, self._context.wording))

    def shut(self) -> None:
        """Ends the camera's threads; the window closes."""
        self._eye.shut()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._eye.close_source()

    def _codes(self) -> tuple[str, ...]:
        """What the open event's desk reads beside the usual kinds."""
        opened = self._context.current.opened
        return opened.codes if opened else ()

    def _see(self, view: View) -> None:
        """One live picture: its share in the answer, and now and then another answer."""
        now_s = time.monotonic()
        self._read.append(bool(view.codes))
        if view.codes or view.almost:
            self._read_s = now_s
        elif now_s - self._read_s > _KEPT_S:
            self._read.clear()
            self._show_card(waiting_card(self._context.wording))
            return
        if (view.codes or (view.almost and not any(self._read))) and now_s - self._said_s >= _EVERY_S:
            self._said_s = now_s
            self._say(view, sum(self._read) / len(self._read))

    def _show_picture(self, path: Path, view: View) -> None:
        if path != self._picture:
            return  # the camera, or another picture, was wanted meanwhile
        self._forget()
        self._eye.show_still(view)
        self._say(view, 1.0)

    def _say(self, view: View, share: float) -> None:
        self._show_card(trial_card(view, share, self._context.wording))

    def _refuse(self, path: Path, problem: OperatorProblem) -> None:
        if path == self._picture:
            self._banner.tell(self._context.wording.problem(problem), Tone.REFUSED)

    def _forget(self) -> None:
        self._read.clear()
        self._read_s = self._said_s = float("-inf")
        self._show_card(waiting_card(self._context.wording))

    def _show_card(self, shown: TrialCard) -> None:
        if shown == self.card and self._title.text():
            return
        self.card = shown
        self._title.setText(shown.title)
        self._advice.setText(shown.advice)
        self._title.setAccessibleDescription(shown.advice)
        set_tone(self._title, shown.tone)
        if [name for name, _value in shown.facts] != self._fact_names():
            self._lay_out_facts(shown)
        for line, (_name, value) in enumerate(shown.facts):
            field = self._facts.itemAt(line, QFormLayout.ItemRole.FieldRole)
            said = field.widget() if field else None
            if isinstance(said, QLabel):
                said.setText(value)

    def _fact_names(self) -> list[str]:
        items = (self._facts.itemAt(line, QFormLayout.ItemRole.LabelRole) for line in range(self._facts.rowCount()))
        return [said.text() for item in items if item and isinstance(said := item.widget(), QLabel)]

    def _lay_out_facts(self, shown: TrialCard) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in shown.facts:
            self._facts.addRow(label(name, "muted"), label(value, "strong", wraps=True))

    def _lay_out(self) -> None:
        wording = self._context.wording
        self._facts.setHorizontalSpacing(20)
        self._facts.setVerticalSpacing(10)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        answer = card(self._title, self._advice, 8, self._facts, 0, margin=24)
        answer.setFrameShape(QFrame.Shape.NoFrame)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(answer)
        left = column(self._eye, self._drop, row(self._live, 0), gap=12)
        left.setStretch(0, 1)
        middle = row(gap=16)
        middle.addLayout(left, 6)
        middle.addWidget(area, 5)
        whole = column(
            head(
                label(wording("Uji kartu"), "title"),
                elided(wording("Coba satu kartu sebelum acara: apakah akan terbaca cepat di meja?"), "muted"),
            ),
            self._banner,
            middle,
            margin=24,
            gap=12,
        )
        whole.setStretch(2, 1)
        self.setLayout(whole)


def _read(path: Path, codes: tuple[str, ...]) -> View:
    """The picture as the desk would see it; raises PictureUnreadable or NoDecoder."""
    decoder = open_decoder(symbologies=USUAL | set(codes))
    frame = read_picture(path)
    began = time.perf_counter()
    look = decoder(frame, alone=True)
    return view_of(frame, look, (time.perf_counter() - began) * 1000, 0.0)
