"""What an officer alone may not do wants a supervisor and their PIN, once there is one."""

from contextlib import closing, suppress
from datetime import timedelta

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.services.correct_record import SupervisorNeeded
from netralitas_desktop.services.references import NotFound
from netralitas_desktop.services.supervise import PinRefused
from netralitas_desktop.storage.database import FILE_NAME
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED

RIGHT, WRONG = Pin.parse("47110815"), Pin.parse("0000")


@pytest.fixture
def supervised(ceremony):
    ceremony.program.supervise.add("Budi Santoso", Role.SUPERVISOR, RIGHT)
    return ceremony


def approved(ceremony):
    return ceremony.program.supervise.approve(ceremony.officer, "budi santoso", RIGHT)


def void(ceremony, officer):
    came = ceremony.scan(a_nip(1)).record
    return ceremony.program.correct_record.void(came.id, "kartu tertukar", officer)


def accept(ceremony, officer):
    asked = ceremony.scan(a_nip(5)).record
    return ceremony.program.correct_record.accept(asked.id, "dinas di kota", officer)


def accept_named(ceremony, officer):
    asked = ceremony.scan("Orang 5").record
    return ceremony.program.correct_record.accept(asked.id, "dinas di kota", officer)


def reopen(ceremony, officer):
    ceremony.close()
    return ceremony.program.close_session.reopen(ceremony.event, ceremony.sessions[0], "salah tutup", officer)


ACTIONS = [void, accept, accept_named, reopen]


@pytest.mark.parametrize("act", ACTIONS)
def test_without_users_an_officer_may_do_everything(ceremony, act):
    assert act(ceremony, ceremony.officer).operator == "Rina"


@pytest.mark.parametrize("act", ACTIONS)
def test_with_a_supervisor_an_officer_alone_may_not(supervised, act):
    with pytest.raises(SupervisorNeeded):
        act(supervised, supervised.officer)


@pytest.mark.parametrize("act", ACTIONS)
def test_the_record_carries_the_supervisor_and_the_reason(supervised, act):
    record = act(supervised, approved(supervised))
    assert (record.operator, bool(record.reason), supervised.verify()) == ("Rina, disetujui Budi Santoso", True, ())


def test_a_refused_action_records_nothing(supervised):
    came = supervised.scan(a_nip(1)).record
    with suppress(SupervisorNeeded):
        supervised.program.correct_record.void(came.id, "x", supervised.officer)
    assert supervised.records() == (came,)


def test_a_doubtful_scan_is_still_the_officers(supervised):
    asked = supervised.scan(a_nip(DAMAGED)).record
    assert supervised.program.correct_record.accept(asked.id, "KTP cocok", supervised.officer).operator == "Rina"


def test_a_wrong_pin_approves_nothing(supervised):
    with pytest.raises(PinRefused):
        supervised.program.supervise.approve(supervised.officer, "Budi Santoso", WRONG)


def test_an_unknown_name_approves_nothing(supervised):
    with pytest.raises(NotFound):
        supervised.program.supervise.check("Dewi", RIGHT)


def mistake(ceremony, times):
    for _ in range(times):
        with suppress(PinRefused):
            ceremony.program.supervise.check("Budi Santoso", WRONG)


def test_after_wrong_tries_even_the_right_pin_has_to_wait(supervised):
    mistake(supervised, 3)
    with pytest.raises(PinRefused, match="Tunggu 2 detik"):
        supervised.program.supervise.check("Budi Santoso", RIGHT)


def test_what_is_tried_during_a_pause_makes_it_no_longer(supervised):
    mistake(supervised, 9)
    supervised.clock.now += timedelta(seconds=2)
    assert supervised.program.supervise.check("Budi Santoso", RIGHT).name == "Budi Santoso"


def test_a_program_that_was_started_anew_remembers_wrong_tries(supervised):
    mistake(supervised, 3)
    with closing(open_program(supervised.folder, supervised.clock)) as again, pytest.raises(PinRefused, match="Tunggu"):
        again.supervise.check("Budi Santoso", RIGHT)


def test_the_right_pin_forgets_wrong_tries(supervised):
    mistake(supervised, 2)
    supervised.program.supervise.check("Budi Santoso", RIGHT)
    mistake(supervised, 2)
    assert supervised.program.supervise.check("Budi Santoso", RIGHT)


def test_another_pin_takes_the_place_of_the_first(supervised):
    supervise = supervised.program.supervise
    supervise.change_pin("Budi Santoso", Pin.parse("2468"))
    with pytest.raises(PinRefused):
        supervise.check("Budi Santoso", RIGHT)
    assert supervise.check("Budi Santoso", Pin.parse("2468"))


@pytest.mark.parametrize("name", ["", "  ", "BUDI  santoso"])
def test_a_name_is_needed_and_belongs_to_one(supervised, name):
    with pytest.raises(OperatorProblem):
        supervised.program.supervise.add(name, Role.SUPERVISOR, RIGHT)


def test_no_pin_stands_in_the_database_or_the_log(supervised):
    mistake(supervised, 4)
    stored = b"".join(f.read_bytes() for f in supervised.folder.iterdir() if f.is_file())
    assert (RIGHT.digits.encode() in stored, b"$argon2id$" in stored) == (False, True)
    assert (supervised.folder / FILE_NAME).exists()


@pytest.fixture
def two(supervised):
    """Budi and Dewi."""
    supervised.program.supervise.add("Dewi", Role.SUPERVISOR, Pin.parse("2468"))
    return supervised


def test_a_forgotten_pin_is_set_anew_even_during_its_pause(two):
    mistake(two, 9)
    two.program.supervise.change_pin("Budi Santoso", Pin.parse("1357"))
    assert two.program.supervise.check("Budi Santoso", Pin.parse("1357"))


def test_a_retired_supervisor_approves_nothing(two):
    two.program.supervise.retire("Budi Santoso")
    with pytest.raises(NotFound):
        approved(two)


def test_what_a_retired_supervisor_approved_keeps_their_name(two):
    record = void(two, approved(two))
    two.program.supervise.retire("Budi Santoso")
    assert (two.records()[-1], record.operator) == (record, "Rina, disetujui Budi Santoso")


def test_the_last_supervisor_can_not_be_retired(two):
    two.program.supervise.retire("Dewi")
    with pytest.raises(OperatorProblem, match="Budi Santoso satu-satunya pengawas"):
        two.program.supervise.retire("Budi Santoso")


def test_after_one_is_retired_an_officer_alone_still_may_not(two):
    two.program.supervise.retire("Budi Santoso")
    with pytest.raises(SupervisorNeeded):
        void(two, two.officer)


def test_somebody_retired_comes_back_with_a_new_pin(two):
    two.program.supervise.retire("Budi Santoso")
    two.program.supervise.add("BUDI santoso", Role.SUPERVISOR, Pin.parse("1357"))
    assert two.program.supervise.check("Budi Santoso", Pin.parse("1357")).role is Role.SUPERVISOR


def test_somebody_retired_is_listed_no_more(two):
    two.program.supervise.retire("Budi Santoso")
    assert [u.name for u in two.program.supervise.users()] == ["Dewi"]
