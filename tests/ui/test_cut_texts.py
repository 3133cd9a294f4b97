"""No screen cuts a text: at the usual and larger sizes, in both languages, on a small laptop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.paths import resources
from netralitas_desktop.ui.card_trial_screen import CardTrialScreen
from netralitas_desktop.ui.check_page import Shown
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.demo_opening import DemoOpening
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.events_screen import EventsScreen
from netralitas_desktop.ui.first_start import FirstStart
from netralitas_desktop.ui.import_steps import Step
from netralitas_desktop.ui.live_screen import LiveScreen
from netralitas_desktop.ui.paper_screen import PaperScreen
from netralitas_desktop.ui.parts import button, elided, label
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.print_screen import PrintScreen
from netralitas_desktop.ui.report_screen import ReportScreen
from netralitas_desktop.ui.settings_screen import SettingsScreen
from netralitas_desktop.ui.shell import MainWindow, Page, Place
from netralitas_desktop.ui.style_sheet import style_sheet
from netralitas_desktop.ui.theme import LIGHT
from netralitas_desktop.ui.wording import Language, Wording
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, staged
from tests.ui.cut_texts import cut_texts
from tests.ui.rig import FakeCameras

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of windows

_KECAMATAN = (
    *("Bangsal", "Dawarblandong", "Dlanggu", "Gedeg", "Gondang", "Jatirejo", "Jetis", "Kemlagi", "Kutorejo"),
    *("Mojoanyar", "Mojosari", "Ngoro", "Pacet", "Pungging", "Puri", "Sooko", "Trawas", "Trowulan"),
)
_LONG_NAME = "Prof. Dr. Raden Ajeng Siti Nur'aini Kusumaningtyas Maryadi Wulandari, S.Pd., M.Pd."


class House:
    """The whole window over an event of 18 kecamatan, one of whose people has a very long name."""

    def __init__(self, stage: Stage, context: Context, folder: Path) -> None:
        self.stage = stage
        self.events, self.people, self.reports = EventsScreen(context), PeopleScreen(context), ReportScreen(context)
        say, cameras = context.wording, FakeCameras()
        pages = (
            Page(say("Kegiatan"), self.events),
            Page(say("Peserta"), self.people),
            Page(say("Pemantauan"), LiveScreen(context)),
            Page(say("Laporan"), self.reports),
            Page(say("Cetak"), PrintScreen(context)),
            Page(say("Kop surat"), PaperScreen(context)),
            Page(say("Uji kartu"), CardTrialScreen(context, cameras)),
            Page(say("Pengaturan"), SettingsScreen(context)),
        )
        self.desk = DeskScreen(context, cameras)
        self.window = MainWindow(context, pages, self.desk, DemoOpening(context, folder), folder / "window.ini")
        self.window.resize(1366, 768)
        self.window.show()
        settings = stage.run(lambda p: p.set_up_desk(desk_name="Meja 2", operator="Sari", source="off"))
        stage.current.change_settings(settings)
        stage.settle()

    def faults(self, state: str) -> list[str]:
        self.stage.settle()
        return [f"{state}: {fault}" for fault in cut_texts(self.window)]


@pytest.fixture(params=[(p, lang) for p in (100, 150, 200) for lang in Language], ids=str)
def house(
    request: pytest.FixtureRequest, dressed: None, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[House]:
    percent, language = request.param
    qapp.setStyleSheet(style_sheet(LIGHT, percent))
    with staged(qtbot, tmp_path) as stage:
        stage.open_event(_KECAMATAN[:9], _KECAMATAN[9:])
        listed = [(f"Orang {n}", a_nip(n), group, f"SDN {group} {n}") for n, group in enumerate(_KECAMATAN, 2)]
        stage.import_roster((_LONG_NAME, a_nip(1), "Bangsal", "SMP Negeri 1 Bangsal Satu Atap"), *listed)
        made = House(stage, replace(stage.context, wording=Wording.load(language, resources())), tmp_path)
        qtbot.addWidget(made.window)
        yield made
        made.desk.shut()


def test_no_screen_cuts_a_text(house: House, qtbot: QtBot) -> None:
    assert [*on_pages(house), *in_an_import(house), *at_the_desk(house, qtbot)] == []


def on_pages(house: House) -> list[str]:
    faults: list[str] = []
    for place in Place:
        house.window.show_page(place)
        faults += house.faults(place.name)
    house.window.show_page(Place.EVENTS)
    house.events.new_event()
    faults += house.faults("new event")
    house.window.show_page(Place.REPORTS)
    house.stage.settle()
    house.reports.foot.end.click()
    return faults + house.faults("end of the day")


def in_an_import(house: House) -> list[str]:
    screen = house.people.importing
    house.window.show_page(Place.PEOPLE)
    house.people.begin_import()
    faults = house.faults("files")
    rows = [("Baru", a_nip(90), "Mojosarri", "SDN Baru"), (_LONG_NAME, "19831324201001", "Gedek", "SDN Jauh")]
    house.people.begin_import([house.stage.roster_file(*rows, name="guru_dengan_nama_berkas_yang_panjang.xlsx")])
    house.stage.wait_until(lambda: screen.step is Step.CHECK)
    for side in Shown:
        screen.check.look_from(side)
        faults += house.faults(side.value)
    screen.next.click()
    return faults + house.faults("plan")


def at_the_desk(house: House, qtbot: QtBot) -> list[str]:
    window, desk = house.window, house.desk
    window.open_desk()
    faults = house.faults("idle")
    for state, code, key in (
        ("present", a_nip(1), "F8"),
        ("wrong session", a_nip(19), "F6"),
        ("not listed", a_nip(77), "F7"),
        ("no number", "00020101021126610014COM.CONTOH.WWW01189360000000000000000", ""),
    ):
        desk.submit(code)
        faults += house.faults(state)
        desk.verdict.press(key)
        faults += house.faults(f"{state}, {key}")
    qtbot.keyClicks(desk.field, "orang")
    faults += house.faults("search")
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    return faults + house.faults("keys")


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_first_start_cuts_no_text(
    dressed: None, qapp: QApplication, qtbot: QtBot, tmp_path: Path, percent: int
) -> None:
    qapp.setStyleSheet(style_sheet(LIGHT, percent))
    with staged(qtbot, tmp_path) as stage:
        first = FirstStart(stage.jobs, lambda language: Wording.load(language, resources()), stage.current.settings)
        first.resize(1366, 768)
        qtbot.addWidget(first)
        first.show()
        faults = cut_texts(first)
        first.questions.english.setChecked(True)
        assert faults + cut_texts(first) == []


@pytest.fixture
def narrow(dressed: None, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


@pytest.mark.parametrize("shown", ["label", "button"])
def test_a_cut_text_is_found(narrow: QWidget, shown: str) -> None:
    cut: QLabel | QPushButton = label("Belum ada yang disimpan.") if shown == "label" else button("Lihat", lambda: None)
    cut.setParent(narrow)
    cut.setGeometry(0, 0, 20, 40)
    cut.show()
    assert len(cut_texts(narrow)) == 1


def test_a_text_that_ends_in_an_ellipsis_and_is_told_is_no_fault(narrow: QWidget) -> None:
    told = elided("Belum ada yang disimpan.")
    told.setParent(narrow)
    told.setGeometry(0, 0, 40, 40)
    told.show()
    assert cut_texts(narrow) == []


def test_what_lies_outside_of_the_window_is_found(narrow: QWidget) -> None:
    lost = label("Belum")
    lost.setParent(narrow)
    lost.setGeometry(280, 0, 100, 40)
    lost.show()
    assert cut_texts(narrow) == ["out of reach: Belum"]
