"""What Enter, Esc, the arrows and the function keys do at the desk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.desk_lookup import DeskLookup
from netralitas_desktop.ui.desk_pane import DeskPane
from netralitas_desktop.ui.desk_search import DeskSearch
from netralitas_desktop.ui.last_scans import LastScans
from netralitas_desktop.ui.scan_field import ScanField

GUEST_KEY = "F7"
_PERSON_KEYS = ("F4", "F9")
"""What can be asked for about somebody who only stands in the results yet."""
_CARD_KEYS = ("F6", "F8")
_CONFIRM_KEY = "Enter"
AGAIN_MS = 3000
"""How long a second Esc closes the desk: one too many must not, for the next scan would find nobody here."""


class DeskShortcuts(QObject):
    """Each key means the same whatever stands in the desk's large pane."""

    left = Signal()
    """The officer wants back to the other screens."""
    dismissed = Signal()
    """A card that was only looked up has been seen."""
    submitted = Signal(str)
    """A code was typed."""
    chosen = Signal(str, str, str)
    """A person's id, what was typed to find them, and the key of the form that is wanted at once."""
    guest_wanted = Signal(str)
    """Somebody is on no list; what was typed so far."""

    def __init__(
        self,
        desk: QWidget,
        pane: DeskPane,
        field: ScanField,
        latest: LastScans,
        search: DeskSearch,
        lookup: DeskLookup,
    ) -> None:
        super().__init__(desk)
        self._pane, self._verdict, self._field = pane, pane.verdict, field
        self._latest, self._search, self._lookup = latest, search, lookup
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(lambda: field.show_leaving(False))
        field.returnPressed.connect(self._enter)
        field.stepped.connect(self._step)
        search.unmatched.connect(self._submit)
        pane.left.connect(self._back_to_verdict)
        actions = {"F1": self._toggle_keys, "F2": self._focus_field, "F3": latest.enter, "Esc": self._escape}
        for key, action in actions.items():
            QShortcut(QKeySequence(key), desk).activated.connect(action)
        for key in (*_PERSON_KEYS, *_CARD_KEYS, GUEST_KEY):
            QShortcut(QKeySequence(key), desk).activated.connect(partial(self._press, key))

    def _enter(self) -> None:
        """Enter in the field: the search's, or what is typed is a code, or it confirms who waits."""
        if self._search.enter():
            return
        typed = self._field.text()
        if typed.strip():
            self._submit(typed)
        elif not self._pane.is_aside:
            self._verdict.press(_CONFIRM_KEY)

    def _submit(self, typed: str) -> None:
        self._field.clear()
        self._focus_field()
        self.submitted.emit(typed)

    def _step(self, by: int) -> None:
        if not self._search.step(by) and by > 0:
            self._latest.enter()

    def _press(self, key: str) -> None:
        results = self._pane.search.results
        if self._search.is_open and key in _PERSON_KEYS:
            if results is not None and self._pane.search.person:
                self.chosen.emit(self._pane.search.person, results.typed, key)
            return
        if self._search.is_open or (key == GUEST_KEY and not self._verdict.has(key)):
            if key == GUEST_KEY:
                self.guest_wanted.emit(self._field.text())
            return
        self._pane.show_verdict()
        self._verdict.press(key)

    def _escape(self) -> None:
        """One step back; the first that applies, and what is seen goes before what it hides."""
        if self._pane.is_aside:
            self._back_to_verdict()
        elif self._search.is_open:
            self._field.clear()
            self._verdict.focus_form()
        elif self._verdict.has_form:
            self._verdict.close_form()
        elif self._lookup.typed:
            self._back_to_search()
        elif self._field.text():
            self._field.clear()
        elif self._latest.lines.hasFocus():
            self._focus_field()
        elif self._verdict.card.is_passing:
            self.dismissed.emit()
        elif self._again.isActive():
            self._again.stop()
            self._field.show_leaving(False)
            self.left.emit()
        else:
            self._again.start()
            self._field.show_leaving(True)
            self._focus_field()

    def _back_to_search(self) -> None:
        typed = self._lookup.typed
        self._lookup.withdraw()
        self._field.setText(typed)
        self._focus_field()

    def _back_to_verdict(self) -> None:
        self._pane.show_verdict()
        self._focus_field()

    def _toggle_keys(self) -> None:
        if not self._pane.toggle_keys():
            self._focus_field()

    def _focus_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
