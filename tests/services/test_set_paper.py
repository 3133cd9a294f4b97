"""What an event's papers carry is changed piece by piece."""

import pytest
from PIL import Image

from netralitas_desktop.domain.paper import EventPaper, PaperNotUnderstood
from netralitas_desktop.reports.paper.logo import LogoUnreadable


def test_what_is_said_is_kept_and_the_rest_stays(empty):
    setting = empty.program.set_paper
    setting(empty.event, {"letterhead": ["Pemerintah Kabupaten"]})
    setting(empty.event, {"number": "800/1"})
    paper = setting.of(empty.event)
    assert (paper.letterhead, paper.number) == (("Pemerintah Kabupaten",), "800/1")


def test_a_logo_is_taken_in_and_taken_away(empty, tmp_path):
    setting = empty.program.set_paper
    Image.new("RGB", (40, 40)).save(tmp_path / "logo.jpg")
    assert setting(empty.event, {}, tmp_path / "logo.jpg").logo.startswith(b"\x89PNG")
    assert setting(empty.event, {"logo": ""}).logo == b""


def test_settings_that_make_no_sense_change_nothing(empty):
    with pytest.raises(PaperNotUnderstood):
        empty.program.set_paper(empty.event, {"number": "9", "kop": []})
    assert empty.program.set_paper.of(empty.event) == EventPaper()


def test_a_logo_that_cannot_be_read_changes_nothing(empty, tmp_path):
    with pytest.raises(LogoUnreadable):
        empty.program.set_paper(empty.event, {"number": "9"}, tmp_path / "tidak-ada.png")
    assert empty.program.set_paper.of(empty.event) == EventPaper()


def test_the_report_carries_it_and_names_the_visitors(ceremony):
    ceremony.program.set_paper(ceremony.event, {"number": "800/1"})
    refused = ceremony.scan(ceremony.program.catalogue.listed(ceremony.event)[4].number)
    ceremony.program.correct_record.accept(refused.record.id, "Salah hari", ceremony.officer)
    report = ceremony.program.export_reports.report(ceremony.event, ceremony.sessions[0])
    assert (report.paper.number, [p.name for p in report.visitors]) == ("800/1", ["Orang 5"])
