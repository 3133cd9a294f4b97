"""New events from schedule workbooks, and how users name what there is."""

from dataclasses import replace
from datetime import date

import pytest

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import GroupBy, Policy
from netralitas_desktop.services.create_event import EventDetails
from netralitas_desktop.services.references import Ambiguous, NotFound, pick
from tests.fakes import schedule


def create(ceremony, **details):
    said = {"name": "Apel"} | details
    return ceremony.program.create_event(EventDetails(**said), ceremony.folder / "jadwal.xlsx")


def test_an_event_is_kept_as_it_was_made(empty):
    made = create(empty, name="  Apel   Pagi ", place=" Pendapa ", group_by=GroupBy.UNIT, policy=Policy.ACCEPT)
    assert (made.event.name, made.event.place, empty.program.catalogue.event("Apel Pagi")) == (
        "Apel Pagi",
        "Pendapa",
        made.event,
    )
    assert empty.program.catalogue.schedule(made.event) == made.schedule


def test_an_event_without_a_name_is_refused(empty):
    with pytest.raises(OperatorProblem, match="Nama kegiatan kosong"):
        create(empty, name=" \n")


@pytest.mark.parametrize(
    ("zone", "kept"), [("WIB", "Asia/Jakarta"), ("wita", "Asia/Makassar"), (" WIT ", "Asia/Jayapura"), ("UTC", "UTC")]
)
def test_a_zone_is_named_as_people_name_it(empty, zone, kept):
    assert create(empty, timezone=zone).event.timezone == kept


@pytest.mark.parametrize("zone", ["", "Asia", "Mars/Olympus", "../etc", "GMT+99"])
def test_an_unknown_zone_is_refused(empty, zone):
    with pytest.raises(OperatorProblem, match="Zona waktu"):
        create(empty, timezone=zone)


def test_a_refused_schedule_makes_no_event(empty):
    (empty.folder / "jadwal.xlsx").write_bytes(b"rusak")
    with pytest.raises(OperatorProblem):
        create(empty)
    assert empty.program.catalogue.all_events() == (empty.event,)


def test_a_rehearsal_moves_the_whole_schedule(empty):
    made = create(empty, starts_on=date(2024, 2, 29))
    assert [s.day for s in made.schedule.sessions] == [date(2024, 2, 29), date(2024, 3, 1)]


def test_days_that_are_over_are_told(empty):
    empty.clock.set("08:00", day=2)
    assert [s.name for s in create(empty).past] == ["Hari 1"]


def test_the_only_event_is_meant_where_none_is_named(empty):
    assert empty.program.catalogue.event() == empty.event


def test_one_of_two_events_must_be_named(empty):
    create(empty)
    with pytest.raises(OperatorProblem, match="Ada 2 kegiatan"):
        empty.program.catalogue.event()


def test_no_event_is_told(tmp_path):
    from contextlib import closing

    from netralitas_desktop.bootstrap import open_program

    with closing(open_program(tmp_path)) as program, pytest.raises(OperatorProblem, match="Belum ada kegiatan"):
        program.catalogue.event()


def test_a_session_is_found_in_its_event(empty):
    other = create(empty)
    assert empty.program.catalogue.session("hari 1", other.event) == other.schedule.sessions[0]


def test_a_session_name_of_two_events_is_ambiguous(empty):
    create(empty)
    with pytest.raises(Ambiguous):
        empty.program.catalogue.session("Hari 1")


FIRST, SECOND = (replace(s, id=i) for s, i in zip(schedule().sessions, ("0199abcd-1", "0199abff-2"), strict=True))


def picked(text):
    return pick([FIRST, SECOND], text, what="Sesi", identity=lambda s: s.id, name=lambda s: s.name)


@pytest.mark.parametrize("text", ["0199abcd-1", "0199ABCD", " hari 1 ", "0199abc"])
def test_a_thing_is_found_by_id_beginning_or_name(text):
    assert picked(text) == FIRST


def test_a_beginning_of_two_is_ambiguous():
    with pytest.raises(Ambiguous):
        picked("0199ab")


@pytest.mark.parametrize("text", ["", "019", "Hari", "0199abcd-12"])
def test_what_names_nothing_is_not_found(text):
    with pytest.raises(NotFound):
        picked(text)
