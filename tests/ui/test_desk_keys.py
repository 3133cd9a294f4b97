"""A scanner's code is a scan wherever the focus is; what people type is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.desk_keys import DeskKeys
from netralitas_desktop.ui.scanner_reading import ScannerReading

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of windows

CODE = "KANTIN-0012"
SCANNER_MS, FINGERS_MS = 5, 120
ENDS = pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])


class Hands:
    """Presses keys where the focus is, as the window system would, each at its time."""

    def __init__(self) -> None:
        self.now_ms = 10_000

    def type(self, text: str, every_ms: int, into: QWidget | None = None) -> None:
        for letter in text:
            self.now_ms += every_ms
            self._send(Qt.Key.Key_unknown, letter, into)

    def press(self, key: Qt.Key, after_ms: int = SCANNER_MS) -> None:
        self.now_ms += after_ms
        self._send(key, {Qt.Key.Key_Tab: "\t"}.get(key, ""))

    def _send(self, key: Qt.Key, text: str, into: QWidget | None = None) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(self.now_ms)
        focus = into or QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, event)


class Place:
    """A desk of a scan field, a reason and a button."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.field, self.reason, self.button = QLineEdit(), QLineEdit(), QPushButton("lain")
        inside = QVBoxLayout(self.window)
        for widget in (self.field, self.reason, self.button):
            inside.addWidget(widget)
        self.keys = DeskKeys(self.window, self.field)
        self.keys.listen()
        self.scans: list[str] = []
        self.submitted: list[str] = []
        self.keys.scanned.connect(self.scans.append)
        self.reason.returnPressed.connect(lambda: self.submitted.append(self.reason.text()))
        self.field.returnPressed.connect(self._enter)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _enter(self) -> None:
        self.scans.append(self.field.text())
        self.field.clear()


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    made = Place(qtbot)
    yield made
    made.keys.rest()


@pytest.fixture
def hands() -> Hands:
    return Hands()


@ENDS
def test_a_scanner_in_a_reason_scans_and_submits_nothing(place: Place, hands: Hands, end: Qt.Key) -> None:
    place.reason.setFocus()
    hands.type(CODE, SCANNER_MS)
    hands.press(end)
    assert (place.scans, place.submitted) == ([CODE], [])


def test_a_prefilled_reason_stays(place: Place, hands: Hands) -> None:
    place.reason.setText("Nama cocok dengan kartu")
    place.reason.setFocus()
    place.reason.selectAll()
    hands.type(CODE, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.reason.text() == "Nama cocok dengan kartu"


def test_a_half_typed_reason_stays_with_its_cursor(place: Place, hands: Hands) -> None:
    place.reason.setFocus()
    hands.type("salah orang", FINGERS_MS)
    place.reason.setCursorPosition(5)
    hands.now_ms += 400
    hands.type(CODE, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert (place.reason.text(), place.reason.cursorPosition(), place.scans) == ("salah orang", 5, [CODE])


def test_a_reason_that_is_typed_is_submitted(place: Place, hands: Hands) -> None:
    place.reason.setFocus()
    hands.type("bertugas pada jadwalnya", FINGERS_MS)
    hands.press(Qt.Key.Key_Return, FINGERS_MS)
    assert (place.scans, place.submitted) == ([], ["bertugas pada jadwalnya"])


def test_tab_after_a_typed_reason_goes_on(place: Place, hands: Hands) -> None:
    place.reason.setFocus()
    hands.type("salah orang", FINGERS_MS)
    hands.press(Qt.Key.Key_Tab, FINGERS_MS)
    assert (place.button.hasFocus(), place.reason.text()) == (True, "salah orang")


def test_a_code_that_is_edited_by_hand_is_a_reason(place: Place, hands: Hands) -> None:
    place.reason.setFocus()
    hands.type(CODE, SCANNER_MS)
    hands.press(Qt.Key.Key_Backspace, FINGERS_MS)
    hands.press(Qt.Key.Key_Return, FINGERS_MS)
    assert (place.scans, place.submitted) == ([], [CODE[:-1]])


def test_capitals_with_a_shift_key_between_are_one_code(place: Place, hands: Hands) -> None:
    place.reason.setFocus()
    for letter in CODE:
        hands.press(Qt.Key.Key_Shift)
        hands.type(letter, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [CODE]


@ENDS
def test_a_scanner_with_the_focus_on_a_button_scans(place: Place, hands: Hands, end: Qt.Key) -> None:
    place.button.setFocus()
    hands.type(CODE, SCANNER_MS)
    hands.press(end)
    assert (place.scans, place.field.text()) == ([CODE], "")


def test_a_number_half_typed_long_ago_is_no_part_of_a_scan(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("1985", FINGERS_MS)
    hands.now_ms += 4000
    hands.type(CODE, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, place.field.text()) == ([CODE], "1985")


def test_a_scanner_that_halts_in_the_scan_field_is_read_whole(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("198507", SCANNER_MS)
    hands.now_ms += 300
    hands.type("192010012023", SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == ["198507192010012023"]


def test_enter_in_a_reason_leaves_a_half_typed_number_alone(place: Place, hands: Hands) -> None:
    place.field.setText("1985")
    place.reason.setFocus()
    hands.type("ya", FINGERS_MS)
    hands.press(Qt.Key.Key_Return, FINGERS_MS)
    assert (place.scans, place.submitted, place.field.text()) == ([], ["ya"], "1985")


def test_a_line_feed_ends_a_code_as_enter_does(place: Place, hands: Hands) -> None:
    hands.type(f"{CODE}\n", SCANNER_MS)
    assert (place.scans, place.field.text()) == ([CODE], "")


def test_what_the_scanner_puts_around_a_code_is_no_part_of_it(place: Place, hands: Hands) -> None:
    place.keys.reading = ScannerReading("]C1", "#")
    hands.type(f"]C1{CODE}#", SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [CODE]


def test_a_burst_that_broke_off_is_never_joined_with_the_next(place: Place, hands: Hands) -> None:
    place.button.setFocus()
    hands.type(CODE[:7], SCANNER_MS)
    hands.now_ms += 1500
    hands.type(CODE, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [CODE]


NUMBER = "198507192010012023"


def test_a_scanner_that_halts_after_a_broken_burst_is_not_joined_with_it(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("19790925", SCANNER_MS)
    hands.now_ms += 1500
    hands.type(CODE[:7], SCANNER_MS)
    hands.now_ms += 60
    hands.type(CODE[7:] + "-345678", SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [f"{CODE}-345678"]


def test_a_halt_just_before_enter_joins_nothing_either(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    place.field.setText("19790925")
    hands.now_ms += 1500
    hands.type(NUMBER[:14], SCANNER_MS)
    hands.now_ms += 60
    hands.type(NUMBER[14:], SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, place.field.text()) == ([NUMBER], "19790925")


def test_a_broken_burst_is_gone_with_the_next_code(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("19790925", SCANNER_MS)
    hands.now_ms += 1500
    hands.type(NUMBER, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, place.field.text()) == ([NUMBER], "")


def test_a_number_soon_after_a_broken_burst_stands_alone(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("19790925", SCANNER_MS)
    hands.now_ms += 400
    hands.type(NUMBER, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [NUMBER]


def test_a_tab_of_the_officer_does_not_finish_a_broken_burst(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("19790925", SCANNER_MS)
    hands.press(Qt.Key.Key_Tab, after_ms=1200)
    assert (place.scans, place.reason.hasFocus()) == ([], True)


def test_a_burst_sent_twice_is_two_scans(place: Place, hands: Hands) -> None:
    for _ in range(2):
        hands.type(CODE, SCANNER_MS)
        hands.press(Qt.Key.Key_Return)
    assert place.scans == [CODE, CODE]


def test_keys_in_another_window_that_the_desk_hears_reach_it(place: Place, hands: Hands, qtbot: QtBot) -> None:
    other = QPushButton("layar")
    qtbot.addWidget(other)
    place.keys.hear(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    hands.type(CODE, SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [CODE]


def test_a_scan_while_a_name_is_being_typed_is_not_joined_with_it(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("nur", FINGERS_MS)
    hands.now_ms += 200
    hands.type("198507192010012023", SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, place.field.text()) == (["198507192010012023"], "nur")


def test_a_code_behind_a_half_sent_one_is_a_scan_of_its_own(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("19850719", SCANNER_MS)
    hands.now_ms += 300
    hands.type("198507192010012023", SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == ["198507192010012023"]


@pytest.fixture
def chosen(place: Place) -> list[str]:
    """What was chosen by digits 1 to 5, with the focus on something that is no line."""
    found: list[str] = []

    def choose(digit: str) -> bool:
        found.extend(digit if digit in "12345" else "")
        return digit in "12345"

    place.keys.chooses = choose
    place.button.setFocus()
    return found


def test_a_digit_by_itself_chooses_and_reaches_no_line(place: Place, hands: Hands, chosen: list[str]) -> None:
    hands.type("3", FINGERS_MS)
    assert (chosen, place.field.text(), place.button.hasFocus()) == (["3"], "", True)


def test_a_digit_mends_the_one_before(place: Place, hands: Hands, chosen: list[str]) -> None:
    hands.type("23", FINGERS_MS)
    assert (chosen, place.field.text()) == (["2", "3"], "")


def test_a_digit_that_is_held_down_chooses_once(place: Place, hands: Hands, chosen: list[str]) -> None:
    hands.type("3", FINGERS_MS)
    repeated = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3", autorep=True)
    QApplication.sendEvent(place.button, repeated)
    assert (chosen, place.field.text()) == (["3"], "")


@pytest.mark.parametrize("every_ms", [1, SCANNER_MS, 20, 35])
@ENDS
def test_a_scanner_is_a_scan_where_something_is_to_be_chosen(
    place: Place, hands: Hands, chosen: list[str], every_ms: int, end: Qt.Key
) -> None:
    hands.type("123451234512345123", every_ms)
    hands.press(end)
    assert (place.scans, place.field.text()) == (["123451234512345123"], "")


@pytest.mark.parametrize("halts_after", [1, 2, 3])
def test_a_scanner_that_halts_is_read_whole_where_something_is_to_be_chosen(
    place: Place, hands: Hands, chosen: list[str], halts_after: int
) -> None:
    hands.type("123-KANTIN"[:halts_after], SCANNER_MS)
    hands.now_ms += 150
    hands.type("123-KANTIN"[halts_after:], SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == ["123-KANTIN"]


def test_an_enter_that_comes_late_submits_the_whole_number(place: Place, hands: Hands, chosen: list[str]) -> None:
    hands.type("198501012005011001", SCANNER_MS)
    hands.press(Qt.Key.Key_Return, 400)
    assert place.scans == ["198501012005011001"]


@pytest.mark.parametrize("number", ["198501012005011001", "3515111203550001"])
def test_a_number_typed_by_hand_loses_no_digit_to_a_choice(
    place: Place, hands: Hands, chosen: list[str], number: str
) -> None:
    hands.type(number, FINGERS_MS)
    assert place.field.text() == number


def test_a_digit_in_a_line_chooses_nothing(place: Place, hands: Hands, chosen: list[str]) -> None:
    place.reason.setFocus()
    hands.type("3", FINGERS_MS)
    assert (chosen, place.reason.text()) == ([], "3")


@pytest.mark.parametrize("late", [1, 5, 17])
def test_keys_that_were_on_their_way_to_a_closed_list_are_part_of_the_code(
    place: Place, hands: Hands, qtbot: QtBot, late: int
) -> None:
    box = QComboBox(place.window)
    box.addItems(["Hari 1", "Hari 2"])
    box.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    hands.type(NUMBER[:1], SCANNER_MS, box.view())
    box.hidePopup()
    hands.type(NUMBER[1:late], SCANNER_MS, box.view())
    hands.type(NUMBER[late:], SCANNER_MS, place.field)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, box.currentIndex()) == ([NUMBER], 0)


def test_keys_that_were_on_their_way_to_a_closed_menu_are_part_of_the_code(
    place: Place, hands: Hands, qtbot: QtBot
) -> None:
    menu = QMenu(place.window)
    menu.addAction("Suara")
    menu.popup(place.window.pos())
    qtbot.waitUntil(menu.isVisible)
    hands.type(NUMBER[:1], SCANNER_MS, menu)
    menu.hide()
    hands.type(NUMBER[1:5], SCANNER_MS, menu)
    hands.type(NUMBER[5:], SCANNER_MS, place.field)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [NUMBER]


def test_a_menu_is_closed_once_the_code_is_over(place: Place, hands: Hands, qtbot: QtBot) -> None:
    menu = QMenu(place.window)
    menu.addAction("Suara")
    menu.popup(place.window.pos())
    qtbot.waitUntil(menu.isVisible)
    hands.type(NUMBER, SCANNER_MS, menu)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == [NUMBER]
    qtbot.waitUntil(lambda: not menu.isVisible())


VCARD = ("BEGIN:VCARD", "N:Ali", f"NOTE:NIP {NUMBER}", "END:VCARD")


@pytest.mark.parametrize("focus", ["field", "reason", "button"])
def test_a_code_of_several_lines_is_one_scan(place: Place, hands: Hands, focus: str) -> None:
    getattr(place, focus).setFocus()
    for line in VCARD:
        hands.type(line, SCANNER_MS)
        hands.press(Qt.Key.Key_Return)
    seen = place.scans, place.submitted, place.field.text(), place.reason.text()
    assert seen == (["\n".join(VCARD)], [], "", "")


def test_an_empty_line_in_a_code_presses_nothing(place: Place, hands: Hands) -> None:
    pressed: list[bool] = []
    place.button.clicked.connect(pressed.append)
    hands.type(CODE, SCANNER_MS)
    place.button.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, pressed) == ([CODE], [])


def test_an_answer_that_takes_the_focus_in_mid_code_breaks_no_code(place: Place, hands: Hands) -> None:
    place.reason.setText("salah orang")
    place.reason.setFocus()
    hands.type(NUMBER[:7], SCANNER_MS)
    place.field.setFocus()
    hands.type(NUMBER[7:], SCANNER_MS)
    hands.press(Qt.Key.Key_Return)
    assert (place.scans, place.reason.text(), place.field.text()) == ([NUMBER], "salah orang", "")


def test_two_of_a_kind_in_a_fast_code_are_no_key_that_is_held_down(place: Place, hands: Hands) -> None:
    place.field.setFocus()
    hands.type("19850", 1)
    hands.now_ms += 1
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, "0", True)
    again.setTimestamp(hands.now_ms)
    QApplication.sendEvent(place.field, again)
    hands.type("192010012023", 1)
    hands.press(Qt.Key.Key_Return)
    assert place.scans == ["198500192010012023"]
