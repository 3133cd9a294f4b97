"""The figures of a report: cards, identity, groups, what to look at, and arrivals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from netralitas_desktop.ui.arrivals_chart import ArrivalsChart
from netralitas_desktop.ui.figure_card import FigureCard
from netralitas_desktop.ui.note_list import NoteList
from netralitas_desktop.ui.parts import button, card, column, label, row, set_tone, spread, tabular
from netralitas_desktop.ui.report_notes import Note
from netralitas_desktop.ui.report_view import ChainBadge, ReportView
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording

_CARDS = 5


class ReportPage(QWidget):
    """Shows one report."""

    check_wanted = Signal()
    """The record is to be checked now."""
    conflicts_wanted = Signal()
    """The records that contradict each other are to be listed."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self.cards = [FigureCard() for _ in range(_CARDS)]
        self.identity = label("", "heading")
        self.identity.setFont(tabular(self.identity.font()))
        self.beside = label("", "muted", wraps=True)
        self.chain = button("", self.check_wanted.emit, "badge")
        self.groups = Table(wording("Menurut kelompok"), (), palette)
        self._arrivals_title = label("", "heading")
        self.chart = ArrivalsChart(wording("Kedatangan"), palette)
        self._no_arrivals = label(wording("Belum ada yang datang."), "muted")
        self.notes = NoteList(wording("Perlu dilihat"), wording("Lihat daftar"))
        self.notes.conflicts_wanted.connect(self.conflicts_wanted)
        self._chain_notes: tuple[Note, ...] = ()
        self._report_notes: tuple[Note, ...] = ()
        self._file_notes: tuple[Note, ...] = ()
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
        self._report_notes = view.notes
        self._show_notes()

    def show_chain(self, badge: ChainBadge, notes: tuple[Note, ...] = ()) -> None:
        """Whether the record can be trusted, and what is wrong with it before all other notes."""
        set_tone(self.chain, badge.tone, "badge")
        self.chain.setText(badge.said)
        self.chain.setToolTip(badge.told)
        self.chain.setAccessibleDescription(badge.told)
        self._chain_notes = notes
        self._show_notes()

    def show_files(self, notes: tuple[Note, ...]) -> None:
        """What of the office's own files an export can't give back."""
        self._file_notes = notes
        self._show_notes()

    def _show_notes(self) -> None:
        notes = (*self._chain_notes, *self._report_notes, *self._file_notes)
        self.notes.show_notes(notes or (Note(self._wording("Tidak ada yang perlu dilihat.")),))

    def _lay_out(self) -> None:
        figures = row(*self.cards, gap=12)
        for at in range(_CARDS):
            figures.setStretch(at, 1)
        said = row(self.identity, gap=12)
        said.addLayout(spread(self.beside, self.chain), 1)
        line = column(said)
        line.setContentsMargins(16, 10, 16, 10)
        identity = QFrame()
        identity.setProperty("role", "card")
        identity.setLayout(line)
        body = row(gap=16)
        right = column(self._looked_at(), self._arrivals(), gap=12)
        right.setStretch(0, 1)
        right.setStretch(1, 1)
        body.addWidget(self.groups, 62)
        body.addLayout(right, 38)
        whole = column(figures, identity, body, gap=12)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _arrivals(self) -> QFrame:
        made = card(self._arrivals_title, self._no_arrivals, self.chart, gap=8)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return made

    def _looked_at(self) -> QFrame:
        return card(label(self._wording("Perlu dilihat"), "heading"), self.notes, gap=8)
