"""Cetak: cards, labels, pact forms and lists to sign, before an event; for everybody, a group, or one person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QStackedWidget, QWidget

from netralitas_desktop.domain.handouts import CodeKind, Handout, Handouts
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.preview_papers import PreviewPapers
from netralitas_desktop.services.print_papers import PrintPapers, PrintStopped
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.report_ports import Step
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.choice_list import ChoiceList
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.missing_event import missing_event
from netralitas_desktop.ui.page_preview import PagePreview
from netralitas_desktop.ui.parts import button, card, centred, column, grown, head, label, middle, page, row
from netralitas_desktop.ui.person_field import PersonField
from netralitas_desktop.ui.print_view import code_choices, handout_choices, has_code, printed_count, proposed_name
from netralitas_desktop.ui.progress_strip import ProgressStrip
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.training_strip import no_files_note

_LEFT, _WIDEST_LEFT = 440, 560


@dataclass(frozen=True, slots=True)
class _Collected:
    """What would be printed now, and what prints and draws it."""

    handouts: Handouts
    printing: PrintPapers
    drawing: PreviewPapers


class PrintScreen(QWidget):
    """Shows the first page as it will be, and writes the PDF where somebody says."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._collected: _Collected | None = None
        self._turn = 0
        self._wanted = ""
        """The group that was asked for before the roster's groups were read."""
        self._written: Path | None = None
        self._is_writing = False
        wording = context.wording
        self.banner = Banner()
        self.what = ChoiceList(wording("Yang dicetak"), handout_choices(wording))
        self.code = ChoiceList(wording("Jenis kode"), code_choices(wording))
        self.groups = DropDown()
        self.groups.setAccessibleName(wording("Kelompok"))
        self.person = PersonField(context)
        self.count = label("", "muted")
        self.preview = PagePreview(wording("Pratinjau halaman pertama"))
        self.running = ProgressStrip(wording, wording("Kemajuan pencetakan"), self._said_of, PrintStopped)
        self.open_file = button(wording("Buka berkas"), self._open_file)
        self.open_file.hide()
        self.save = button(wording("Simpan PDF…"), self._ask_where, "primary")
        self.save.setEnabled(self._can_save)
        self.no_event = missing_event(wording)
        self.nobody = centred(
            middle(label(wording("Belum ada yang dicetak"), "title")),
            middle(label(wording("Impor daftar peserta di layar Peserta dulu."), "muted")),
        )
        self.pages = QStackedWidget()
        self.signed = label(
            wording("Kode bertanda tangan, yang hanya muat di QR. Diatur di layar Kegiatan."), "muted", wraps=True
        )
        self._codes = card(label(wording("Kode"), "heading"), self.signed, self.code, margin=12)
        self.filled = self._two()
        for shown in (self.no_event, self.nobody, self.filled):
            self.pages.addWidget(shown)
        self.setLayout(column(self.banner, self.pages, self.running, margin=24, gap=12))
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def prepare(self, group: str = "", words: str = "") -> None:
        """Sets whom it is for: those of a group, or the person whom the words mean."""
        at = self.groups.findData(group)
        self._wanted = group if at < 0 else ""
        with QSignalBlocker(self.groups):
            self.groups.setCurrentIndex(max(0, at))
        self.person.look_for(words)
        self._collect()

    @property
    def _group(self) -> str:
        """Whose papers they are where no single person is meant; empty for everybody."""
        return self._wanted or str(self.groups.currentData() or "")

    @property
    def _can_save(self) -> bool:
        return not self._is_writing and not self._context.is_training

    def refresh(self) -> None:
        """Reads the roster's groups again, and what would be printed."""
        event = self._context.current.opened
        if event is None:
            self.pages.setCurrentWidget(self.no_event)
            return

        def read(program: Program) -> list[str]:
            return sorted(program.catalogue.group_sizes(event), key=lambda name: (not name, name))

        self._context.jobs.run(self, read, self._show_groups, self._refuse)

    def _connect(self) -> None:
        self.setFocusProxy(self.what)
        self.what.chosen.connect(self._collect)
        self.code.chosen.connect(self._collect)
        self.groups.currentIndexChanged.connect(self._collect)
        self.person.changed.connect(self._collect)
        self._context.current.event_changed.connect(self._event_changed)
        self._context.current.roster_changed.connect(self._refresh_if_seen)
        self._context.jobs.bug.connect(self._let_go)

    def _two(self) -> QWidget:
        wording = self._context.wording
        whom = card(label(wording("Untuk siapa"), "heading"), self.groups, self.person, margin=12)
        choices = QWidget()
        choices.setLayout(
            column(card(label(wording("Yang dicetak"), "heading"), self.what, margin=12), whom, self._codes, 0, gap=12)
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(choices)
        scroll.setFixedWidth(min(grown(_LEFT), _WIDEST_LEFT))
        why_not = no_files_note(wording, self._context.is_training)
        top = head(label(wording("Cetak"), "title"), self.count, right=(why_not, self.open_file, self.save))
        body = row(scroll, self.preview, gap=16)
        body.setStretch(1, 1)
        return page(top, body, gap=12)

    def _event_changed(self) -> None:
        self.banner.clear()
        self.open_file.hide()
        self.person.clear()
        self._collected = None
        self._wanted = ""
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_groups(self, names: list[str]) -> None:
        wording, chosen = self._context.wording, self._group
        self._wanted = ""
        with QSignalBlocker(self.groups):
            self.groups.clear()
            self.groups.addItem(wording("Semua peserta"), "")
            for name in filter(None, names):
                self.groups.addItem(name, name)
            self.groups.setCurrentIndex(max(0, self.groups.findData(chosen)))
        self.pages.setCurrentWidget(self.filled if names else self.nobody)
        if names:
            self._collect()

    def _collect(self) -> None:
        """Reads what would be printed; an answer that comes after another choice is left alone."""
        event, what, code = self._context.current.opened, Handout(self.what.value), CodeKind(self.code.value)
        self._codes.setVisible(has_code(what))
        if event is None:
            return
        self._turn += 1
        turn, who = self._turn, self.person.person
        group = "" if who else self._group

        def collect(program: Program) -> _Collected:
            handouts = program.print_papers.collect(event, what, code, group=group, who=who)
            return _Collected(handouts, program.print_papers, program.preview_papers)

        def show(collected: _Collected) -> None:
            if turn == self._turn:
                self._show(collected, turn)

        self._context.jobs.run(self, collect, show, self._refuse)

    def _show(self, collected: _Collected, turn: int) -> None:
        self._collected = collected
        self.count.setText(printed_count(collected.handouts, self._context.wording))
        self.save.setEnabled(self._can_save)
        self.signed.setVisible(collected.handouts.has_signed_codes)
        self.code.setVisible(not collected.handouts.has_signed_codes)

        def draw() -> tuple[bytes, ...]:
            return collected.drawing.handouts(collected.handouts) if turn == self._turn else ()

        def drawn(pages: tuple[bytes, ...]) -> None:
            if turn == self._turn:
                self.preview.show_pages(pages)

        self._context.jobs.run_aside(self, draw, drawn, self._refuse)

    def _ask_where(self) -> None:
        if self._collected is None:
            return
        wording, handouts = self._context.wording, self._collected.handouts
        whom = self.person.name or self._group
        folder = self._context.documents if self._context.documents.is_dir() else self._context.documents.parent
        proposed = folder / proposed_name(handouts.what, handouts.event.name, whom, wording)
        keeps = QFileDialog.Option.DontConfirmOverwrite  # a name that is taken gets a number
        name, _ = QFileDialog.getSaveFileName(self, wording("Simpan PDF"), str(proposed), "PDF (*.pdf)", options=keeps)
        if name:
            self.write_to(Path(name))

    def write_to(self, target: Path) -> None:
        """Writes what is chosen now to that place, or the next free name beside it."""
        collected = self._collected
        if collected is None:
            return
        self._is_writing = True
        self.save.setEnabled(False)
        self.open_file.hide()
        self.banner.clear()
        count = self._context.wording.count(len(collected.handouts.holders))
        told = self.running.start(self._context.wording("Menulis PDF untuk {count} peserta…", count=count))
        self._context.jobs.run_aside(
            self, lambda: collected.printing.write(collected.handouts, target, told), self._saved, self._not_saved
        )
        if self.isVisible():
            self.running.stop.setFocus()

    def _said_of(self, step: Step) -> str:
        wording = self._context.wording
        percent, count = (step.number - 1) * 100 // step.of, wording.count(step.of)
        return wording("Menulis PDF untuk {count} peserta: {percent}%", count=count, percent=percent)

    def _saved(self, written: Path) -> None:
        self._let_go()
        self._written = written
        self.banner.tell(self._context.wording("Disimpan di {file}.", file=written), Tone.PRESENT)
        self.open_file.show()
        if self.isVisible():
            self.open_file.setFocus()

    def _not_saved(self, problem: OperatorProblem) -> None:
        self._let_go()
        self._refuse(problem)
        if self.isVisible():
            self.save.setFocus()

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.running.let_go()
        self._is_writing = False
        self.save.setEnabled(self._can_save)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _refuse(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
