"""What an admin sets for the papers is saved as it is typed, and shown as it will be printed."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.paper import DEFAULT_PLEDGE, EventPaper, PaperSize, Signatory
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.preview_papers import PreviewPapers
from netralitas_desktop.ui.paper_screen import PaperScreen
from tests.ui.admin_stage import Stage, staged, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def screen(stage: Stage) -> PaperScreen:
    stage.import_roster(teacher(1), teacher(2, "Pacet"))
    shown = stage.show(PaperScreen(stage.context))
    stage.settle()
    return shown


def _event(stage: Stage) -> Event:
    assert stage.current.opened is not None
    return stage.current.opened


def _kept(stage: Stage) -> EventPaper:
    event = _event(stage)
    return stage.run(lambda program: program.set_paper.of(event))


def _save(stage: Stage, screen: PaperScreen) -> EventPaper:
    screen.save()
    stage.settle()
    return _kept(stage)


def test_without_an_event_nothing_can_be_set(qtbot: QtBot, tmp_path: Path) -> None:
    with staged(qtbot, tmp_path) as empty:
        screen = empty.show(PaperScreen(empty.context))
        assert screen.pages.currentWidget() is screen.no_event


def test_what_is_typed_is_saved_when_the_typing_rests(stage: Stage, screen: PaperScreen, qtbot: QtBot) -> None:
    screen.pause.setInterval(1)
    qtbot.keyClicks(screen.form.place, "Mojokerto")
    stage.wait_until(lambda: _kept(stage).place == "Mojokerto")
    assert _kept(stage) == EventPaper(place="Mojokerto")


def test_nothing_is_saved_before_anything_is_typed(stage: Stage, screen: PaperScreen) -> None:
    assert (screen.pause.isActive(), _kept(stage)) == (False, EventPaper())


def test_each_line_of_the_kop_is_a_line_of_the_letterhead(stage: Stage, screen: PaperScreen) -> None:
    screen.form.letterhead.setPlainText("Pemerintah Kabupaten\n\n Dinas Pendidikan ")
    assert _save(stage, screen).letterhead == ("Pemerintah Kabupaten", "Dinas Pendidikan")


def test_f4_can_be_chosen_with_the_keyboard(stage: Stage, screen: PaperScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.form.size_of_paper, Qt.Key.Key_Down)
    screen.form.size_of_paper.activated.emit(1)
    assert _save(stage, screen).size is PaperSize.F4


def test_each_session_has_a_number_of_its_own(stage: Stage, screen: PaperScreen) -> None:
    second = stage.current.schedule.sessions[1]
    screen.form.session_numbers[second.id].setText("800/2")
    assert _save(stage, screen).session_numbers == ((second.id, "800/2"),)


def test_an_event_of_one_session_has_one_number(stage: Stage) -> None:
    stage.open_event(("Jetis",))
    screen = stage.show(PaperScreen(stage.context))
    assert screen.form.session_numbers == {}


def test_signatories_are_added_and_removed(stage: Stage, screen: PaperScreen) -> None:
    fields = screen.form.signatories
    fields.lines[0].name.setText("Budi")
    fields.add.click()
    fields.lines[1].name.setText("Sari")
    fields.lines[1].position.setText("Sekretaris Daerah")
    fields.lines[0].remove.click()
    assert _save(stage, screen).signatories == (Signatory("Sari", "", "Sekretaris Daerah"),)


def test_a_new_signatory_has_the_focus(stage: Stage, screen: PaperScreen) -> None:
    stage.show_beside_rail(screen)
    screen.form.witnesses.add.click()
    assert screen.focusWidget() is screen.form.witnesses.lines[-1].name


def test_the_usual_pledge_can_be_restored(stage: Stage, screen: PaperScreen) -> None:
    screen.form.pledge.setPlainText("Setia")
    _save(stage, screen)
    screen.form.restore.click()
    assert _save(stage, screen).pledge == DEFAULT_PLEDGE


def test_a_logo_is_taken_and_taken_away(stage: Stage, screen: PaperScreen, tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "green").save(tmp_path / "logo.png")
    screen.form.logo_chosen.emit(tmp_path / "logo.png")
    stage.settle()
    had_one = bool(_kept(stage).logo)
    screen.form.remove_logo.click()
    stage.settle()
    assert (had_one, _kept(stage).logo) == (True, b"")


def test_a_picture_that_is_no_logo_is_refused_in_place(stage: Stage, screen: PaperScreen, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("bukan gambar")
    screen.form.logo_chosen.emit(tmp_path / "logo.png")
    stage.settle()
    assert screen.banner.text == "Logo “logo.png” tidak terbaca (bukan PNG atau JPG). Pakai gambar PNG atau JPG."


def test_leaving_the_screen_saves_what_was_typed_last(stage: Stage, screen: PaperScreen) -> None:
    screen.form.number.setText("800/1")
    screen.hide()
    stage.settle()
    assert _kept(stage).number == "800/1"


def test_opening_another_event_saves_for_the_one_before(stage: Stage, screen: PaperScreen) -> None:
    first = _event(stage)
    screen.form.number.setText("800/1")
    stage.open_event(("Ngoro",))
    told = (stage.run(lambda p: p.set_paper.of(first)).number, _kept(stage).number, screen.form.number.text())
    assert told == ("800/1", "", "")


def test_the_minutes_are_drawn_with_what_is_set(
    stage: Stage, screen: PaperScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw = PreviewPapers.minutes

    def noted(self: PreviewPapers, report: object, paper: EventPaper) -> tuple[bytes, ...]:
        drawn.append(paper.number)
        return draw(self, report, paper)  # type: ignore[arg-type]

    monkeypatch.setattr(PreviewPapers, "minutes", noted)
    screen.form.number.setText("800/1")
    _save(stage, screen)
    assert (drawn, screen.preview.count) == (["800/1"], 1)


def test_while_one_is_drawn_only_the_newest_wish_waits(
    stage: Stage, screen: PaperScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(PreviewPapers, "minutes", lambda _self, _report, paper: drawn.append(paper.number) or ())
    for number in ("1", "2", "3"):
        screen.form.number.setText(number)
        screen.save()
    stage.settle()
    assert (drawn[-1], len(drawn) <= 3) == ("3", True)


def test_another_session_can_be_the_example(stage: Stage, screen: PaperScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(PreviewPapers, "minutes", lambda _self, report, _paper: drawn.append(report.session.name) or ())
    screen.sessions.setCurrentIndex(1)
    stage.settle()
    assert drawn == ["Hari 2"]


def test_a_refused_drawing_is_told_and_the_next_is_drawn(
    stage: Stage, screen: PaperScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> tuple[bytes, ...]:
        raise OperatorProblem("Tidak bisa digambar.")

    with monkeypatch.context() as refusing:
        refusing.setattr(PreviewPapers, "minutes", refuse)
        screen.form.number.setText("1")
        _save(stage, screen)
        told = screen.banner.text
    screen.form.number.setText("2")
    _save(stage, screen)
    assert (told, screen.banner.text, screen.preview.count) == ("Tidak bisa digambar.", "", 1)
