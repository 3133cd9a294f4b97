from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.sessions import GroupBy, Policy
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.paths import resources
from netralitas_desktop.scanning.codes import KNOWN, USUAL
from netralitas_desktop.ui.events_screen import EventsScreen
from netralitas_desktop.ui.events_view import CODE_NAMES
from netralitas_desktop.ui.wording import Language, Wording
from tests.fakes import at
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so


@pytest.fixture
def stage(empty_stage: Stage) -> Stage:
    return empty_stage


def test_without_events_the_screen_offers_the_example(stage: Stage, qtbot: QtBot) -> None:
    screen = stage.show(EventsScreen(stage.context))
    with qtbot.waitSignal(screen.demo_wanted):
        screen.demo.click()


def test_a_new_event_is_made_opened_and_listed(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText("Ikrar 2023")
    screen.form.take_schedule(stage.schedule_file())
    screen.form.submit()
    stage.settle()
    opened = stage.current.opened
    assert (opened and opened.name, screen.list.count()) == ("Ikrar 2023", 1)


def test_the_forms_choices_reach_the_event(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText("Apel")
    screen.form.group_by.setCurrentIndex(1)
    screen.form.policy.setCurrentIndex(2)
    screen.form.zone.setCurrentIndex(2)
    screen.form.take_schedule(stage.schedule_file())
    screen.form.submit()
    stage.settle()
    made = stage.current.opened
    assert made is not None
    assert (made.group_by, made.policy, made.timezone) == (GroupBy.UNIT, Policy.ACCEPT, "Asia/Jayapura")


def test_kinds_of_codes_that_are_ticked_are_read_at_the_event(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText("Apel")
    screen.form.code_kinds.choose(("itf", "pdf417"))
    screen.form.take_schedule(stage.schedule_file())
    screen.form.submit()
    stage.settle()
    made = stage.current.opened
    assert made is not None
    assert made.codes == ("itf", "pdf417")


def test_the_next_new_event_ticks_no_kind_of_code(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    screen.form.code_kinds.choose(("itf",))
    screen.new_event()
    assert screen.form.code_kinds.chosen == ()


def test_the_next_new_event_has_the_usual_choices(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    choices = (screen.form.group_by, screen.form.policy, screen.form.zone, screen.form.codes)
    screen.new_event()
    usual = [choice.currentData() for choice in choices]
    for choice in choices:
        choice.setCurrentIndex(choice.count() - 1)
    screen.form.cancel.click()
    screen.new_event()
    assert [choice.currentData() for choice in choices] == usual


def test_every_kind_of_code_that_can_be_read_can_be_ticked() -> None:
    assert set(CODE_NAMES) == KNOWN - USUAL


def test_a_bad_schedule_is_refused_in_the_form_naming_the_cell(stage: Stage) -> None:
    path = stage.schedule_file()
    book = load_workbook(path)
    book.worksheets[0]["D3"] = "07:00"
    book.save(path)
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText("Ikrar")
    screen.form.take_schedule(path)
    screen.form.submit()
    stage.settle()
    assert (screen.form.isVisible(), "D3" in screen.form.refusal) == (True, True)


def test_without_a_schedule_the_form_asks_for_one(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.submit()
    assert screen.form.refusal == "Jadwal belum dipilih. Pilih berkas Excel jadwalnya."


@pytest.mark.parametrize(("name", "refused"), [("", "name"), ("Ikrar", "schedule")])
def test_after_a_refusal_the_focus_is_where_it_is_mended(stage: Stage, name: str, refused: str) -> None:
    path = stage.schedule_file()
    book = load_workbook(path)
    book.worksheets[0]["D3"] = "07:00"
    book.save(path)
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText(name)
    screen.form.take_schedule(path)
    screen.form.make.setFocus()
    screen.form.make.click()
    stage.settle()
    assert screen.focusWidget() is {"name": screen.form.name, "schedule": screen.form.schedule.button}[refused]


@pytest.mark.parametrize(("width", "english"), [(1170, True), (904, True), (904, False)])
def test_the_sessions_stand_side_by_side_without_scrolling(
    stage: Stage, width: int, english: bool, dressed: None
) -> None:
    stage.open_event(("Jetis", "Mojosari", "Dawarblandong"), ("Pacet", "Kemlagi"))
    wording = Wording.load(Language.ENGLISH, resources()) if english else Wording()
    screen = stage.show(EventsScreen(replace(stage.context, wording=wording)))
    screen.resize(width, 640)
    stage.settle()
    assert screen.sessions.horizontalScrollBar().maximum() == 0


def test_an_event_in_the_past_is_made_and_only_warned_about(stage: Stage) -> None:
    stage.now = at("08:00", day=2)
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText("Latihan")
    screen.form.take_schedule(stage.schedule_file())
    screen.form.submit()
    stage.settle()
    assert "Harinya sudah lewat: Hari 1." in screen.banner.text


def test_choosing_an_event_opens_it(stage: Stage, qtbot: QtBot) -> None:
    older = stage.open_event(("Jetis",))
    stage.open_event(("Pacet",))
    screen = stage.show(EventsScreen(stage.context))
    with qtbot.waitSignal(screen.event_opened):
        screen.list.setCurrentRow(1)
    stage.settle()
    assert stage.current.opened == older.event


def test_sessions_are_shown_with_the_people_who_are_due(stage: Stage) -> None:
    stage.open_event(("Jetis",), ("Pacet",))
    stage.import_roster(teacher(1), teacher(2), teacher(3, "Pacet"))
    screen = stage.show(EventsScreen(stage.context))
    assert [(row.cells[1], row.cells[5], row.cells[6]) for row in screen.sessions.rows] == [
        ("Hari 1", "2", "Hari ini"),
        ("Hari 2", "1", "Akan datang"),
    ]


def test_an_event_opened_elsewhere_is_chosen_in_the_list(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    stage.open_event()
    assert screen.list.currentRow() == 0


def test_the_papers_of_the_open_event_can_be_set_from_here(stage: Stage, qtbot: QtBot) -> None:
    screen = stage.show(EventsScreen(stage.context))
    was_offered = screen.paper.isVisible()
    stage.open_event()
    with qtbot.waitSignal(screen.paper_wanted):
        screen.paper.click()
    assert (was_offered, screen.paper.isVisible()) == (False, True)


def codes_of(stage: Stage) -> SignedCodes:
    event = stage.current.opened
    assert event is not None
    return stage.run(lambda p: p.sign_codes.of(event)).codes


def test_a_new_event_can_have_signed_codes(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    screen.new_event()
    screen.form.name.setText("Apel")
    screen.form.codes.setCurrentIndex(screen.form.codes.findData(SignedCodes.ONLY))
    screen.form.take_schedule(stage.schedule_file())
    screen.form.submit()
    stage.settle()
    assert (codes_of(stage), screen.codes.currentData()) == (SignedCodes.ONLY, SignedCodes.ONLY)


def test_signed_codes_are_switched_on_with_the_keyboard_and_what_follows_is_told(stage: Stage, qtbot: QtBot) -> None:
    stage.open_event()
    screen = stage.show(EventsScreen(stage.context))
    qtbot.keyClick(screen.codes, Qt.Key.Key_Down)
    stage.settle()
    assert codes_of(stage) is SignedCodes.ALSO
    assert screen.banner.text.startswith("Kertas berikutnya memuat kode bertanda tangan.")


def test_refusing_ordinary_cards_warns_to_hand_out_the_others_first(stage: Stage, qtbot: QtBot) -> None:
    stage.open_event()
    screen = stage.show(EventsScreen(stage.context))
    qtbot.keyClick(screen.codes, Qt.Key.Key_End)
    stage.settle()
    assert codes_of(stage) is SignedCodes.ONLY
    assert "Cetak dan bagikan dulu" in screen.banner.text


def test_each_event_shows_its_own_codes(stage: Stage, qtbot: QtBot) -> None:
    plain = stage.open_event(("Jetis",))
    signed = stage.open_event(("Pacet",))
    stage.run(lambda p: p.sign_codes(signed.event, SignedCodes.ALSO))
    screen = stage.show(EventsScreen(stage.context))
    shown = [screen.codes.currentData()]
    stage.current.open_event(plain.event, plain.schedule)
    stage.settle()
    assert [*shown, screen.codes.currentData()] == [SignedCodes.ALSO, SignedCodes.OFF]


def test_without_an_open_event_there_are_no_codes_to_choose(stage: Stage) -> None:
    screen = stage.show(EventsScreen(stage.context))
    assert not screen.codes.isVisible()


def kinds_of(stage: Stage) -> tuple[str, ...]:
    """As the database has them."""
    [event] = stage.run(lambda p: p.catalogue.all_events())
    return event.codes


def test_a_kind_of_code_is_read_from_the_moment_it_is_ticked(stage: Stage) -> None:
    stage.open_event()
    screen = stage.show(EventsScreen(stage.context))
    screen.kinds.actions_by_kind["itf"].trigger()
    stage.settle()
    opened = stage.current.opened
    assert (opened and opened.codes, kinds_of(stage)) == (("itf",), ("itf",))
    assert "ITF (2 of 5)" in screen.banner.text


def test_a_kind_whose_tick_is_taken_away_is_read_no_more(stage: Stage) -> None:
    stage.open_event()
    screen = stage.show(EventsScreen(stage.context))
    for _ in range(2):
        screen.kinds.actions_by_kind["itf"].trigger()
        stage.settle()
    opened = stage.current.opened
    assert (opened and opened.codes, kinds_of(stage)) == ((), ())


def test_the_menu_of_kinds_opens_with_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    stage.open_event()
    screen = stage.show(EventsScreen(stage.context))
    qtbot.keyClick(screen.kinds.button, Qt.Key.Key_Space)
    menu = screen.kinds.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    menu.close()


def test_each_event_shows_its_own_kinds_of_codes(stage: Stage) -> None:
    plain, more = stage.open_event(("Jetis",)), stage.open_event(("Pacet",))
    stage.run(lambda p: p.read_kinds(more.event, ("itf",)))
    screen = stage.show(EventsScreen(stage.context))
    shown = [screen.kinds.chosen]
    stage.current.open_event(plain.event, plain.schedule)
    stage.settle()
    assert [*shown, screen.kinds.chosen] == [("itf",), ()]


def test_kinds_that_another_program_chose_reach_the_open_event(stage: Stage) -> None:
    made = stage.open_event()
    stage.run(lambda p: p.read_kinds(made.event, ("ean",)))
    stage.show(EventsScreen(stage.context))
    opened = stage.current.opened
    assert opened is not None
    assert opened.codes == ("ean",)
