"""File names that say what they hold and that every system takes."""

from pathlib import Path

import pytest

from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.reports.file_names import file_name, marked_name, numbered, safe
from netralitas_desktop.services.report_ports import Report
from tests.reports.report_builder import EVENT, ReportBuilder

FOLDER = Path("/laporan")


def report(name: str = "Ikrar Netralitas ASN 2023", session: str | None = None) -> Report:
    return ReportBuilder([], [["Jetis"], ["Puri"]], event=Event(EVENT, name)).report(session)


def test_a_sessions_file_says_event_session_day_and_roster():
    name = file_name(report(session="s1"), "daftar-peserta", ".xlsx", FOLDER)
    assert name == "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - daftar-peserta.xlsx"


def test_an_events_file_says_its_first_and_last_day():
    name = file_name(report(), "Rekap", ".xlsx", FOLDER)
    assert name == "Ikrar Netralitas ASN 2023 - 2023-10-30 s.d. 2023-10-31 - Rekap.xlsx"


@pytest.mark.parametrize("forbidden", [*'<>:"/\\|?*', "\x00", "\n", "\u202e"])
def test_what_windows_forbids_is_replaced(forbidden):
    assert forbidden not in safe(f"Ikrar{forbidden}2023")


def test_no_part_ends_in_a_dot_or_a_space():
    assert safe("  Kab. Mojokerto. ") == "Kab. Mojokerto"


def test_a_reserved_name_gets_a_letter_before_it():
    assert file_name(report("con. rahasia"), "Rekap", ".xlsx", FOLDER).startswith("_con. rahasia")


@pytest.mark.parametrize("letter", ["a", "é", "字"])
def test_a_long_name_stays_within_what_systems_take(letter):
    deep = FOLDER / ("x" * 150)
    name = file_name(report(letter * 300, "s1"), letter * 300, ".xlsx", deep)
    assert len(str(deep / name)) <= 250
    assert len(name.encode()) <= 150
    assert name.endswith(".xlsx")
    assert "2023-10-30" in name


def test_a_marked_copy_says_event_roster_and_what_it_is():
    assert (
        marked_name(Event(EVENT, "Ikrar 2023"), "Jum'at: guru.xls", FOLDER)
        == "Ikrar 2023 - Jum'at- guru - Masalah.xlsx"
    )


@pytest.mark.parametrize("letter", ["a", "é", "字"])
def test_a_marked_copy_of_a_long_name_stays_within_what_systems_take(letter):
    deep = FOLDER / ("x" * 150)
    name = marked_name(Event(EVENT, letter * 300), f"{letter * 300}.csv", deep)
    assert len(str(deep / name)) <= 250
    assert len(name.encode()) <= 150
    assert name.endswith(" - Masalah.xlsx")


def test_the_second_of_a_name_is_numbered_before_its_suffix():
    assert numbered("Rekap 30.10.xlsx", 2) == "Rekap 30.10 (2).xlsx"
