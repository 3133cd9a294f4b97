"""The figures of a report: cards, identity, groups, what to look at, and arrivals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from netralitas_desktop.ui.arrivals_chart import ArrivalsChart
from netralitas_desktop.ui.figure_card import FigureCard
from netralitas_desktop.ui.parts import card, column, label, row, set_tone, tabular
from netralitas_desktop.ui.report_view import ReportView
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette, Tone
from netralitas_desktop.ui.wording import Wording

_CARDS = 5


class ReportPage(QWidget):
    """Shows one report."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self.cards = [FigureCard() for _ in range(_CARDS)]
        self.identity = label("", "heading")
        self.identity.setFont(tabular(self.identity.font()))
        self.beside = label("", "muted", wraps=True)
        self.chain = label("")
        set_tone(self.chain, Tone.CLOSED, "badge")
        self.chain.hide()
        self.groups = Table(wording("Menurut kelompok"), (), palette)
        self._arrivals_title = label("", "heading")
        self.chart = ArrivalsChart(wording("Kedatangan"), palette)
        self._no_arrivals = label(wording("Belum ada yang datang."), "muted")
        self.to_look_at = label("", "", wraps=True)
        self._lay_out()

    def show_view(self, view: ReportView) -> None:
        for shown, figure in zip(self.cards, view.cards, strict=True):
            shown.show_figure(figure.figure, figure.words, figure.tone)
        self.identity.setText(view.identity)
        self.beside.setText(view.beside)
        self.groups.show_columns(view.columns)
        self.groups.show_rows(view.rows)
        self._arrivals_title.setText(view.arrivals.title)
        self.chart.show_bars(view.arrivals.bars)
        self._no_arrivals.setVisible(not view.arrivals.bars)
        lines = view.to_look_at or (self._wording("Tidak ada yang perlu dilihat."),)
        self.to_look_at.setText("\n".join(lines))

    def show_chain(self, said: str, tone: Tone, told: str) -> None:
        """Whether the record can be trusted."""
        set_tone(self.chain, tone, "badge")
        self.chain.setText(said)
        self.chain.setToolTip(told)
        self.chain.show()

    def hide_chain(self) -> None:
        """Nothing is known yet."""
        self.chain.hide()

    def _lay_out(self) -> None:
        figures = row(*self.cards, gap=12)
        for at in range(_CARDS):
            figures.setStretch(at, 1)
        line = row(self.identity, gap=12)
        line.addWidget(self.beside, 1)
        line.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignVCenter)
        line.setContentsMargins(16, 10, 16, 10)
        identity = QFrame()
        identity.setProperty("role", "card")
        identity.setLayout(line)
        body = row(gap=16)
        body.addWidget(self.groups, 62)
        body.addLayout(column(self._arrivals(), self._looked_at(), gap=12), 38)
        whole = column(figures, identity, body, gap=12)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _arrivals(self) -> QFrame:
        made = card(self._arrivals_title, self._no_arrivals, self.chart, gap=8)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return made

    def _looked_at(self) -> QFrame:
        self.to_look_at.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.to_look_at.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(48)
        scroll.setWidget(_topped(self.to_look_at))
        scroll.setAccessibleName(self._wording("Perlu dilihat"))
        return card(label(self._wording("Perlu dilihat"), "heading"), scroll, gap=4)


def _topped(shown: QLabel) -> QWidget:
    made = QWidget()
    made.setLayout(column(shown, 0))
    return made
