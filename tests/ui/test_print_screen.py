"""Printing before an event: what, for whom, with which code."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.handouts import CodeKind, Handout, Handouts
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.signed_codes import SignedCodes, looks_signed
from netralitas_desktop.services.find_people import FindPeople, FoundPeople, RosterSnapshot
from netralitas_desktop.services.print_papers import PrintPapers
from netralitas_desktop.services.report_ports import Step, Told
from netralitas_desktop.ui.print_screen import PrintScreen
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, staged, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def screen(stage: Stage) -> PrintScreen:
    stage.import_roster(*(teacher(n) for n in range(1, 10)), teacher(10, "Pacet"))
    shown = stage.show(PrintScreen(stage.context))
    stage.settle()
    return shown


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[Handouts]:
    """What was given to be written."""
    given: list[Handouts] = []
    write = PrintPapers.write

    def noted(self: PrintPapers, handouts: Handouts, target: Path, told: Told) -> Path:
        given.append(handouts)
        return write(self, handouts, target, told)

    monkeypatch.setattr(PrintPapers, "write", noted)
    return given


def _find(stage: Stage, screen: PrintScreen, words: str) -> None:
    screen.person.look_for(words)
    stage.wait_until(lambda: not (screen.person.found.isHidden() and screen.person.nobody.isHidden()))


def _write(stage: Stage, screen: PrintScreen, target: Path) -> None:
    screen.write_to(target)
    stage.settle()


def test_without_an_event_nothing_can_be_printed(qtbot: QtBot, tmp_path: Path) -> None:
    with staged(qtbot, tmp_path) as empty:
        screen = empty.show(PrintScreen(empty.context))
        assert screen.pages.currentWidget() is screen.no_event


def test_an_event_without_people_says_what_is_missing(stage: Stage) -> None:
    screen = stage.show(PrintScreen(stage.context))
    assert screen.pages.currentWidget() is screen.nobody


def test_cards_for_everybody_with_a_qr_are_proposed(screen: PrintScreen) -> None:
    assert (screen.count.text(), screen.preview.count) == ("10 peserta · 2 halaman", 1)


def test_one_group_can_be_chosen(stage: Stage, screen: PrintScreen) -> None:
    screen.groups.setCurrentIndex(screen.groups.findData("Pacet"))
    stage.settle()
    assert screen.count.text() == "1 peserta · 1 halaman"


def test_one_person_is_found_by_number_and_taken_with_enter(
    stage: Stage, screen: PrintScreen, printed: list[Handouts], qtbot: QtBot, tmp_path: Path
) -> None:
    _find(stage, screen, a_nip(3))
    qtbot.keyClick(screen.person.field, Qt.Key.Key_Return)
    stage.settle()
    _write(stage, screen, tmp_path / "kartu.pdf")
    assert [holder.person.name for holder in printed[0].holders] == ["Orang 3"]


def test_one_person_is_found_by_name_and_taken_with_a_click(stage: Stage, screen: PrintScreen) -> None:
    _find(stage, screen, "Orang 10")
    screen.person.found.itemClicked.emit(screen.person.found.item(0))
    stage.settle()
    assert (screen.count.text(), screen.person.field.text()) == ("1 peserta · 1 halaman", "Orang 10")


def test_nobody_who_matches_is_told(stage: Stage, screen: PrintScreen) -> None:
    _find(stage, screen, "zzzz")
    assert screen.person.nobody.isVisible()


def test_a_search_that_was_refused_leaves_no_word_to_the_next(
    stage: Stage, screen: PrintScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object, **_more: object) -> FoundPeople:
        raise OperatorProblem("Basis data terkunci.")

    with monkeypatch.context() as locked:
        locked.setattr(FindPeople, "search", refuse)
        _find(stage, screen, "zzzz")
    told = screen.person.nobody.text()
    _find(stage, screen, "yyyy")
    assert (told, screen.person.nobody.text()) == ("Basis data terkunci.", "Tidak ada yang cocok.")


def test_an_emptied_search_prints_for_everybody_again(stage: Stage, screen: PrintScreen) -> None:
    _find(stage, screen, "Orang 10")
    screen.person.found.itemClicked.emit(screen.person.found.item(0))
    screen.person.look_for("")
    stage.settle()
    assert screen.count.text() == "10 peserta · 2 halaman"


def test_what_is_chosen_is_what_is_written(
    stage: Stage, screen: PrintScreen, printed: list[Handouts], tmp_path: Path
) -> None:
    screen.what.choose(Handout.PACT.value)
    screen.code.choose(CodeKind.CODE128.value)
    stage.settle()
    _write(stage, screen, tmp_path / "pakta.pdf")
    assert (printed[0].what, {holder.code for holder in printed[0].holders}) == (Handout.PACT, {CodeKind.CODE128})


def test_a_list_to_sign_asks_for_no_code(stage: Stage, screen: PrintScreen) -> None:
    screen.what.choose(Handout.SIGN_LIST.value)
    stage.settle()
    assert (screen.code.isVisible(), screen.count.text()) == (False, "10 peserta")


def test_every_choice_can_be_drawn_and_written(stage: Stage, screen: PrintScreen, tmp_path: Path) -> None:
    for what in Handout:
        screen.what.choose(what.value)
        stage.settle()
        _write(stage, screen, tmp_path / f"{what}.pdf")
    assert sorted(path.stem for path in tmp_path.glob("*.pdf")) == sorted(what.value for what in Handout)


def test_an_existing_file_is_never_overwritten(stage: Stage, screen: PrintScreen, tmp_path: Path) -> None:
    (tmp_path / "kartu.pdf").write_bytes(b"lama")
    _write(stage, screen, tmp_path / "kartu.pdf")
    told = ((tmp_path / "kartu.pdf").read_bytes(), screen.banner.text)
    assert told == (b"lama", f"Disimpan di {tmp_path / 'kartu (2).pdf'}.")


def test_a_pdf_that_is_stopped_leaves_nothing_behind(stage: Stage, screen: PrintScreen, tmp_path: Path) -> None:
    screen.write_to(tmp_path / "kartu.pdf")
    screen.running.stop.click()
    stage.settle()
    told = (list(tmp_path.glob("*kartu*")), screen.banner.text, screen.running.is_going, screen.save.isEnabled())
    assert told == ([], "Penulisan PDF dihentikan. Tidak ada berkas yang ditulis.", False, True)


def test_how_far_a_pdf_is_stands_in_percent(screen: PrintScreen) -> None:
    told = screen.running.start("Menulis…")
    told(Step("cards", 5, 10))
    assert (screen.running.bar.value(), screen.running.bar.maximum()) == (4, 10)
    assert screen.running.said.text() == "Menulis PDF untuk 10 peserta: 40%"


def test_after_saving_the_focus_is_at_opening_the_file(stage: Stage, screen: PrintScreen, tmp_path: Path) -> None:
    stage.show_beside_rail(screen)
    _write(stage, screen, tmp_path / "kartu.pdf")
    assert screen.focusWidget() is screen.open_file


def test_a_place_that_can_not_be_written_is_refused_in_place(stage: Stage, screen: PrintScreen, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    _write(stage, screen, tmp_path / "berkas" / "kartu.pdf")
    assert ("bukan folder" in screen.banner.text, screen.save.isEnabled()) == (True, True)


def test_the_name_that_is_proposed_says_what_and_for_whom(
    stage: Stage, screen: PrintScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, *_: object, **__: object) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    screen.groups.setCurrentIndex(screen.groups.findData("Pacet"))
    stage.settle()
    screen.save.click()
    assert asked == ["Kartu peserta - Pacet - Ikrar Netralitas.pdf"]


def test_the_group_that_the_roster_showed_is_prepared(stage: Stage, screen: PrintScreen) -> None:
    screen.prepare("Pacet")
    stage.settle()
    assert (screen.groups.currentData(), screen.count.text()) == ("Pacet", "1 peserta · 1 halaman")


def test_the_group_is_prepared_when_printing_is_seen_for_the_first_time(stage: Stage) -> None:
    stage.import_roster(teacher(1), teacher(2), teacher(10, "Pacet"))
    screen = PrintScreen(stage.context)
    screen.show()
    screen.prepare("Pacet")
    stage.show(screen)
    assert (screen.groups.currentData(), screen.count.text()) == ("Pacet", "1 peserta · 1 halaman")


def test_a_group_that_is_not_in_the_roster_any_more_prepares_everybody(stage: Stage, screen: PrintScreen) -> None:
    screen.prepare("Ngoro")
    screen.refresh()
    stage.settle()
    assert (screen.groups.currentData(), screen.count.text()) == ("", "10 peserta · 2 halaman")


def test_what_the_roster_was_searched_for_is_searched(stage: Stage, screen: PrintScreen) -> None:
    screen.prepare("", "Orang 10")
    stage.wait_until(lambda: not screen.person.found.isHidden())
    assert screen.person.found.item(0).text().startswith("Orang 10 · ")


def test_another_roster_is_printed_at_once(stage: Stage, screen: PrintScreen) -> None:
    stage.import_roster(*(teacher(n) for n in range(1, 10)), teacher(10, "Pacet"), teacher(11, "Pacet"))
    stage.current.roster_changed.emit()
    stage.settle()
    assert screen.count.text() == "11 peserta · 2 halaman"


def test_in_a_training_it_is_shown_but_not_saved_and_the_reason_stands_there(stage: Stage) -> None:
    stage.import_roster(teacher(1))
    screen = stage.show(PrintScreen(replace(stage.context, is_training=True)))
    stage.settle()
    told = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert (screen.save.isEnabled(), "Latihan: tidak ada berkas yang ditulis." in told) == (False, True)


def test_a_person_is_looked_for_once_the_people_are_indexed_aside(
    stage: Stage, screen: PrintScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    search, indexed = FindPeople.search, RosterSnapshot.indexed
    monkeypatch.setattr(RosterSnapshot, "indexed", lambda self: (told.append("indexed"), indexed(self))[1])
    monkeypatch.setattr(
        FindPeople, "search", lambda self, *a, **more: (told.append("searched"), search(self, *a, **more))[1]
    )
    _find(stage, screen, a_nip(3))
    assert told == ["indexed", "searched"]


def test_plain_codes_are_chosen_between(screen: PrintScreen) -> None:
    assert (screen.code.isVisible(), screen.signed.isVisible()) == (True, False)


def test_signed_codes_are_said_and_leave_no_choice_of_bars(
    stage: Stage, screen: PrintScreen, printed: list[Handouts], tmp_path: Path
) -> None:
    event = stage.current.opened
    assert event is not None
    stage.run(lambda p: p.sign_codes(event, SignedCodes.ALSO))
    screen.code.choose(CodeKind.CODE128.value)
    stage.settle()
    assert (screen.code.isVisible(), screen.signed.isVisible(), screen.preview.count) == (False, True, 1)
    _write(stage, screen, tmp_path / "kartu.pdf")
    assert all(looks_signed(h.payload) and h.code is CodeKind.QR for h in printed[0].signed().holders)
