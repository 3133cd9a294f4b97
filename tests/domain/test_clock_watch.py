"""A clock that was set, or that runs wrong, is found out."""

import pytest

from netralitas_desktop.domain.clock_watch import ClockFault, ClockReading, clock_warning
from tests.fakes import at


def fault(now: str, ran_s: float = 0, before: str | None = "08:00", last: str | None = None) -> ClockFault | None:
    earlier = ClockReading(at(before), 100.0) if before else None
    found = clock_warning(ClockReading(at(now), 100.0 + ran_s), earlier, at(last) if last else None)
    return found.fault if found else None


@pytest.mark.parametrize(("now", "ran_s"), [("08:00:10", 10), ("08:00:11", 10), ("08:00:09", 10), ("09:00", 3590)])
def test_a_clock_that_goes_on_is_right(now, ran_s):
    assert fault(now, ran_s) is None


@pytest.mark.parametrize("now", ["08:00:05", "07:58", "00:00"])
def test_a_clock_that_was_set_back_is_found(now):
    assert fault(now, 10) is ClockFault.JUMPED_BACK


@pytest.mark.parametrize("now", ["08:01:15", "12:00"])
def test_a_clock_that_was_set_ahead_by_more_than_a_minute_is_found(now):
    assert fault(now, 10) is ClockFault.JUMPED_AHEAD


def test_a_laptop_that_slept_with_its_counter_is_right():
    assert fault("11:00", 3 * 3600) is None


def test_a_clock_behind_the_last_record_is_found_at_the_start():
    assert fault("07:30", before=None, last="08:00") is ClockFault.BEHIND_LAST_RECORD


@pytest.mark.parametrize("last", [None, "07:59:59", "08:00:01"])
def test_a_clock_beside_or_after_the_last_record_is_right(last):
    assert fault("08:00", before=None, last=last) is None


def test_a_fault_tells_both_times_in_one_zone():
    found = clock_warning(ClockReading(at("07:30"), 0), None, at("01:00", zone="+00:00"))
    assert found is not None
    assert found.sentence == "jam mundur 1800 detik: 30/10/2023 08.00.00 → 30/10/2023 07.30.00"
