"""A training has its own database, and nothing leaves it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from netralitas_desktop.bootstrap import open_program, open_training, prepare_training
from netralitas_desktop.domain.handouts import Handout
from netralitas_desktop.services.training import OnlyPractice
from tests.fakes import FakeClock


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """The data folder of a laptop that is set up."""
    with closing(open_program(tmp_path, FakeClock())) as program:
        program.set_up_desk(language="en", desk_name="Meja 7", operator="Sari", theme="dark", event="real")
    return tmp_path


def test_what_is_practised_is_not_among_the_real_events(real: Path) -> None:
    with closing(open_training(prepare_training(real), FakeClock())) as practice:
        practice.prepare_demo()
    with closing(open_program(real, FakeClock())) as program:
        assert program.catalogue.all_events() == ()


def test_the_training_speaks_and_looks_as_the_laptop_does(real: Path) -> None:
    with closing(open_training(prepare_training(real), FakeClock())) as practice:
        settings = practice.set_up_desk()
    assert (settings.language, settings.desk_name, settings.theme, settings.event) == ("en", "Meja 7", "dark", "")


def test_the_trainings_desk_is_another_in_the_log(real: Path) -> None:
    with closing(open_training(prepare_training(real), FakeClock())) as practice:
        trained = practice.set_up_desk().device
    with closing(open_program(real, FakeClock())) as program:
        assert trained != program.set_up_desk().device


def test_every_training_begins_empty(real: Path) -> None:
    with closing(open_training(prepare_training(real), FakeClock())) as practice:
        practice.prepare_demo()
    with closing(open_training(prepare_training(real), FakeClock())) as again:
        assert again.catalogue.all_events() == ()


def test_a_training_exports_nothing(real: Path, tmp_path: Path) -> None:
    with closing(open_training(prepare_training(real), FakeClock())) as practice:
        ready = practice.prepare_demo()
        collected = practice.export_reports.collect(ready.event, ready.session)
        with pytest.raises(OnlyPractice):
            practice.export_reports.write(collected, tmp_path / "laporan")
    assert not (tmp_path / "laporan").exists()


def test_a_training_prints_nothing(real: Path, tmp_path: Path) -> None:
    with closing(open_training(prepare_training(real), FakeClock())) as practice:
        event = practice.prepare_demo().event
        who = practice.catalogue.listed(event)[0].id
        handouts = practice.print_papers.collect(event, Handout.PACT, who=who)
        with pytest.raises(OnlyPractice):
            practice.print_papers.write(handouts, tmp_path / "pakta.pdf")
