"""The desk: pictures and keys in, verdicts out; takes the whole window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.record_scan import Desk, Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.camera_feed import WatchFor, watch_camera
from netralitas_desktop.ui.camera_panel import CameraPanel
from netralitas_desktop.ui.card import Answer, Card, Correction
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.correcting import Correcting
from netralitas_desktop.ui.counters import Counters
from netralitas_desktop.ui.desk_bar import DeskBar
from netralitas_desktop.ui.desk_counts import counts, row
from netralitas_desktop.ui.desk_keys import DeskKeys
from netralitas_desktop.ui.desk_layout import lay_out
from netralitas_desktop.ui.desk_lookup import DeskLookup
from netralitas_desktop.ui.desk_notice import DeskNotice
from netralitas_desktop.ui.desk_pane import DeskPane
from netralitas_desktop.ui.desk_post import DeskPost
from netralitas_desktop.ui.desk_scans import DeskScans
from netralitas_desktop.ui.desk_search import DeskSearch
from netralitas_desktop.ui.desk_shortcuts import GUEST_KEY, DeskShortcuts
from netralitas_desktop.ui.desk_state import DeskState
from netralitas_desktop.ui.desk_view import card_for, correction_card, guest_card
from netralitas_desktop.ui.history_view import HistoryView
from netralitas_desktop.ui.last_scans import LastScans
from netralitas_desktop.ui.scan_field import ScanField
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.unrecorded_view import unopened_card
from netralitas_desktop.ui.verdict_card import VerdictCard


class DeskScreen(QWidget):
    """Records every scan, typed or seen, and shows the answer once it is durable."""

    left = Signal()
    """The officer wants back to the other screens."""
    posted = Signal(object)
    """The Desk as it is set now."""
    answered = Signal(object, object)
    """The Outcome of a scan or the Line of a correction, and its Card."""
    counted = Signal(object, object)
    """The Board of the desk's session and checkpoint, and the Desk."""
    stalled = Signal(object)
    """The Card of a scan that waits for the disk, or that was not recorded."""
    uncorrected = Signal()
    """A correction was refused after its card had gone."""
    astray = Signal(str)
    """A code came while no desk is open; nothing was recorded."""
    dropped = Signal()
    """The desk was left before its session was found; codes that waited for it were not recorded."""

    def __init__(self, context: Context, watch_for: WatchFor = watch_camera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._has_answered = False
        self._asked_at: Desk | None = None
        """The Desk that the card is about: a scan may be answered when another is set already."""
        self._bar = DeskBar(context.wording)
        self._notice = DeskNotice(context.wording)
        self._camera = CameraPanel(context, watch_for)
        self._field = ScanField(context.wording)
        self._latest = LastScans(context.palette, context.wording)
        self._pane = DeskPane(context.wording, context.palette)
        self._verdict = self._pane.verdict
        self._counters = Counters(context.palette)
        self._keys = DeskKeys(self, self._field)
        self._keys.chooses = self._verdict.choose
        self._search = DeskSearch(context, self._field, self._pane.search)
        self._lookup = DeskLookup(context, self)
        self._shortcuts = DeskShortcuts(self, self._pane, self._field, self._latest, self._search, self._lookup)
        self._post = DeskPost(context, self._bar, self)
        self._scans = DeskScans(context, self)
        self._correcting = Correcting(context, self._verdict, self._scans)
        lay_out(self, (self._bar, self._notice), (self._camera, self._field, self._latest), self._pane, self._counters)
        self._connect()

    @property
    def verdict(self) -> VerdictCard:
        return self._verdict

    @property
    def pane(self) -> DeskPane:
        return self._pane

    @property
    def field(self) -> ScanField:
        return self._field

    @property
    def bar(self) -> DeskBar:
        return self._bar

    @property
    def keys(self) -> DeskKeys:
        return self._keys

    @property
    def latest(self) -> LastScans:
        return self._latest

    @property
    def scans(self) -> DeskScans:
        return self._scans

    @property
    def notice(self) -> DeskNotice:
        return self._notice

    def open(self, session: Session | None = None) -> None:
        """Sets the desk to a session, the proposed one unless said otherwise, and starts to look."""
        if self._context.current.opened is None:
            return
        self._notice.hide()
        self._field.clear()
        self._keys.listen()
        self._focus_field()
        self._look_for_session(session)
        self._camera.open()

    def _look_for_session(self, session: Session | None = None) -> None:
        self._post.open(session)
        if self._post.is_opening:
            self._verdict.show_card(self._post.idle())

    def rest(self) -> None:
        """Stops looking and listening; the desk is hidden."""
        self._keys.rest()
        self._camera.close_source()
        has_dropped = self._scans.kept > 0
        self._scans.forget_kept()
        self._post.rest()
        if has_dropped:
            self.dropped.emit()

    def shut(self) -> None:
        """Ends the camera's threads; the window closes."""
        self.rest()
        self._scans.flush()
        self._camera.shut()

    def take_over(self, other: DeskScreen) -> None:
        """Stands where the desk of another language stood, and keeps what that one could not record."""
        current, session = self._context.current, other.bar.session
        ids = {s.id for s in current.schedule.sessions}
        if current.opened is not None and session is not None and session.id in ids:
            self._bar.show_event(current.opened, current.schedule, session)
        self._bar.stand_at(other.bar.checkpoint)
        self._scans.take_over(other.scans)

    def submit(self, payload: str) -> None:
        """Records one code; the answer comes as a card, and nobody who was looked up waits any longer."""
        desk = self._post.desk
        if not payload.strip():
            return
        if desk is None:
            if self._post.is_opening:
                self._keep(payload)
            else:
                self.astray.emit(payload)
            return
        self._lookup.withdraw()
        self._search.close()
        self._scans.record(payload, desk)

    def _keep(self, payload: str) -> None:
        self._scans.keep(payload)
        if self._post.why_unopened:
            self._show_unopened()

    def _submit_burst(self, payload: str) -> None:
        """What stood in the field before is somebody else's: the next letter takes its place."""
        self._field.selectAll()
        self.submit(payload)

    def _show(self, outcome: Outcome, desk: Desk) -> None:
        self._answer_with(card_for(outcome, desk, self._lookup.desk_names, self._context.wording), desk)
        self.answered.emit(outcome, self._verdict.card)

    def _answer(self, answer: Answer) -> None:
        if answer.kind is Correction.OPEN:
            self._look_for_session()
            return
        at, here = self._asked_at, self._post.desk
        if at is None or here is None:
            return
        desk = replace(at, device=here.device, operator=here.operator)  # by whoever works here now
        match answer.kind:
            case Correction.CONFIRM:
                self._confirm(desk)
            case Correction.AGAIN:
                self._scans.repeat()
            case Correction.HISTORY:
                self._lookup.tell_history(answer.person, desk)
            case _:
                self._correcting.record(answer, desk)

    def _confirm(self, desk: Desk) -> None:
        choice = self._lookup.take_choice()
        if choice is not None:
            self._scans.confirm(choice, desk)

    def _show_correction(self, line: Line, desk: Desk) -> None:
        self._answer_with(correction_card(line, desk, self._context.wording), desk)
        self.answered.emit(line, self._verdict.card)

    def _answer_with(self, card: Card, desk: Desk) -> None:
        """What every answer does: it replaces all else, the keys belong to the next scan, and the counters move."""
        self._has_answered = True
        self._asked_at = desk
        self._lookup.withdraw()
        self._search.close()
        self._pane.show_verdict()
        self._verdict.show_card(card)
        self._focus_field()
        if not self._field.is_being_typed:
            self._field.selectAll()
        self._post.reading.again()
        self._context.current.records_changed.emit()

    def _show_stalled(self, card: Card) -> None:
        """No answer yet, or none at all: the card of the person before must not be taken for this one's."""
        self._has_answered = True
        self._lookup.withdraw()
        if card.tone is not Tone.IDLE or not self._search.is_open:
            self._search.close()
            self._pane.show_verdict()
        self._verdict.show_card(card)
        self._focus_field()
        self.stalled.emit(card)

    def _show_unopened(self) -> None:
        """Without a session nothing is recorded; whoever scans meanwhile must hear of it."""
        card = unopened_card(self._post.why_unopened, self._scans.kept, self._context.wording)
        if self._scans.kept:
            self._show_stalled(card)
        else:
            self._verdict.show_card(card)

    def _show_looked_up(self, card: Card, key: str) -> None:
        """Somebody chosen or a record opened again; nothing is recorded yet."""
        self._has_answered = True
        self._asked_at = self._post.desk
        self._field.clear()
        self._pane.show_verdict()
        self._verdict.show_card(card)
        self._focus_field()
        if key:
            self._verdict.press(key)

    def _refuse(self, problem: OperatorProblem) -> None:
        """In the form that asked for it, or on the card."""
        self._pane.show_verdict()
        self._verdict.tell(self._context.wording.problem(problem))

    def _tell_missed(self, problem: OperatorProblem, name: str) -> None:
        """Whoever the correction was for is gone from the card: it is told where nothing wipes it away."""
        wording = self._context.wording
        why = wording.problem(problem)
        self._notice.tell(wording("Perubahan untuk {name} tidak tersimpan: {why}", name=name, why=why), Tone.REFUSED)
        self.uncorrected.emit()

    def _take_desk(self, desk: Desk | None, is_elsewhere: bool) -> None:
        if is_elsewhere:
            self._field.clear()
        self._lookup.withdraw()
        self._search.set_desk(desk)
        if desk is None:
            return
        self._has_answered = False
        self.posted.emit(desk)
        self._show_idle()
        self._focus_field()
        self._scans.record_kept(desk)

    def _show_idle(self) -> None:
        self._asked_at = self._post.desk
        self._verdict.show_card(self._post.idle())
        if not self._search.is_open and not self._pane.is_aside:
            self._pane.show_verdict()

    def _show_other_idle(self) -> None:
        """A camera came or went while nobody was at the desk."""
        if self._post.desk is not None and not self._has_answered:
            self._show_idle()

    def _dismiss(self) -> None:
        """Whoever was looked up again goes; the desk waits for the next scan."""
        self._has_answered = False
        self._show_idle()
        self._focus_field()

    def _show_state(self, state: DeskState, is_new: bool) -> None:
        desk, wording = self._post.desk, self._context.wording
        if desk is None:
            return
        self._lookup.desk_names = state.desk_names
        self._counters.show_counts(counts(state.figures, wording, desk.checkpoint, state.unexcused))
        self._latest.show_rows(tuple(row(line, wording) for line in state.latest))
        self.counted.emit(state.figures.board, desk)
        if is_new and not self._has_answered:
            self._show_idle()

    def _choose(self, person: str, typed: str, key: str = "") -> None:
        if (desk := self._post.desk) is not None:
            self._lookup.choose(person, typed, desk, key)

    def _recall(self, record: str) -> None:
        if self._scans.has(record):
            self._scans.repeat(record)
            self._focus_field()
        elif (desk := self._post.desk) is not None:
            self._lookup.recall(record, desk)

    def _offer_guest(self, typed: str) -> None:
        """Somebody who is on no list, before any scan or behind a search that found nobody."""
        if self._post.is_closed:
            self._field.clear()
            self._dismiss()
            self._verdict.tell(self._context.wording("Sesi ditutup: buka kembali dulu (F6), lalu daftarkan orangnya."))
        elif self._post.desk is not None:
            self._lookup.withdraw()
            self._show_looked_up(guest_card(typed, self._context.wording), GUEST_KEY)

    def _show_history(self, view: HistoryView) -> None:
        self._field.clear()
        self._pane.show_history(view)

    def _focus_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._post.taken.connect(self._take_desk)
        self._post.unopened.connect(self._show_unopened)
        self._context.current.settings_changed.connect(self._show_other_idle)
        self._bar.left.connect(self.left)
        self._camera.read.connect(self.submit)
        self._camera.refused.connect(self._refuse)
        self._keys.scanned.connect(self._submit_burst)
        self._verdict.answered.connect(self._answer)
        self._verdict.scanned.connect(self.submit)
        self._verdict.form_left.connect(self._focus_field)
        self._shortcuts.left.connect(self.left)
        self._shortcuts.dismissed.connect(self._dismiss)
        self._shortcuts.submitted.connect(self.submit)
        self._shortcuts.chosen.connect(self._choose)
        self._shortcuts.guest_wanted.connect(self._offer_guest)
        self._pane.history.picked.connect(self._recall)
        self._latest.picked.connect(self._recall)
        self._search.opened.connect(self._pane.show_search)
        self._search.closed.connect(self._pane.show_verdict)
        self._search.chosen.connect(self._choose)
        self._lookup.carded.connect(self._show_looked_up)
        self._lookup.told.connect(self._show_history)
        self._correcting.recorded.connect(self._show_correction)
        self._correcting.missed.connect(self._tell_missed)
        for asked in (self._search, self._lookup, self._post, self._correcting):
            asked.refused.connect(self._refuse)
        self._scans.recorded.connect(self._show)
        self._scans.stalled.connect(self._show_stalled)
        self._scans.unrecorded.connect(self._latest.show_unrecorded)
        self._post.read.connect(self._show_state)
        self._post.reading.clock_told.connect(self._notice.tell_clock)
