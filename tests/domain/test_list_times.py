"""Times as meetings, forms and offices write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.list_times import DayOrder, day_order, told_time, zone_named
from tests.fakes import MONDAY, at, event


def moments(when: object, *, timezone: str = "Asia/Jakarta", order: DayOrder | None = None) -> list[datetime]:
    told = told_time(when)  # type: ignore[arg-type]
    return list(told.moments(MONDAY, replace(event(), timezone=timezone), order)) if told else []


@pytest.mark.parametrize(
    "when",
    [
        "07.55",
        "7:55",
        "07.55 WIB",
        "07.55 wib.",
        "Pukul 07.55",
        "07.55–09.00",
        "07:55 - 09:00",
        "07.55 s.d. 09.00 WIB",
        "7:55 AM",
        "7:55 a.m.",
        "07:55:00\u202fAM",
        "08:55 WITA",
        "9:55 AM WIT",
        "00:55 UTC",
        "00:55Z",
        "08:55 (GMT+8)",
        "08:55+08:00",
        "07:55 GMT+07:00 (WIB)",
        "2023-10-30 7:55",
        "2023-10-30 07:55 AM",
        "2023-10-30 07:55:00.123456",
        "2023-10-30T00:55:00Z",
        "2023-10-30T00:55:00+00:00",
        "2023-10-29T15:55:00-09:00",
        "2023-10-30 00:55:00 UTC",
        "2023-10-30 08:55:00 +0800",
        "2023/10/30 7:55:00 AM GMT+7",
        "2023/10/30 8:55:00 AM GMT+8",
        "30/10/2023 7:55",
        "30/10/2023 08.55 WITA",
        "30-10-2023T07:55:00",
        "30.10.2023, 07:55:00",
        "Mon 30/10/2023 7:55",
        "07:55 30/10/2023",
        "10/30/2023 07:55:00 AM",
        "10/30/23, 7:55:00 AM",
        "30 Oktober 2023 07.55",
        "Senin, 30 Oktober 2023 07.55 WIB",
        "Senin, 30 Okt 2023 pukul 07.55",
        "30-Okt-23 07.55",
        "Oct 30, 2023 07:55 AM",
        "October 30, 2023 at 7:55 AM",
        "Mon, 30 Oct 2023 07:55:00 +0700",
        "Mon Oct 30 2023 07:55:00 GMT+0700 (Western Indonesia Time)",
        "Mon Oct 30 2023 07:55:00 GMT+0700 (Waktu Indonesia Barat)",
        time(7, 55),
        datetime(2023, 10, 30, 7, 55),
        datetime(2023, 10, 30, 0, 55, tzinfo=UTC),
    ],
)
def test_a_writing_of_five_to_eight_is_understood(when: object) -> None:
    assert moments(when)[0].replace(second=0) == at("07:55")


@pytest.mark.parametrize(
    ("when", "hour"), [("19:55", 19), ("19:55 PM", 19), ("07.55 PM", 19), ("12:10 AM", 0), ("12:10 PM", 12)]
)
def test_an_afternoon_is_one(when: str, hour: int) -> None:
    assert moments(when)[0].hour == hour


@pytest.mark.parametrize(
    "when",
    [
        "kemarin",
        "755",
        "1 jam",
        "25:99",
        "31/31/2023 08:00",
        "2023-13-45 08:00",
        "30/10/2023 25:00",
        "13:55 AM",
        "07:55 PST",
        "07:55 WIB WITA",
        "07:55 +99:00",
        "30 Foo 2023 07:55",
        "30 Oktober 07.55",
        "UTC",
        "0001-01-01 01:00 WITA",
    ],
)
def test_what_means_no_time_is_not_guessed(when: str) -> None:
    assert told_time(when) is None


@pytest.mark.parametrize("when", ["30/10/2023", "30 Oktober 2023", "2023-10-30 00:00:00", datetime(2023, 10, 30)])
def test_a_day_alone_tells_no_hour(when: object) -> None:
    told = told_time(when)  # type: ignore[arg-type]
    assert told is not None
    assert (told.clock, told.days()) == (None, (MONDAY,))


def test_an_hour_without_a_zone_is_the_events() -> None:
    assert moments("08.55", timezone="Asia/Makassar")[0] == at("07:55")


def test_an_hour_of_another_zone_may_be_of_its_day_before() -> None:
    assert at("06:55") in moments("23:55 UTC")


def test_a_small_day_can_be_read_in_both_orders() -> None:
    assert [m.date() for m in moments("10/11/2023 08:00")] == [date(2023, 11, 10), date(2023, 10, 11)]


def test_a_day_that_excel_turned_round_can_be_turned_back() -> None:
    assert [m.date() for m in moments(datetime(2023, 3, 11, 8))] == [date(2023, 3, 11), date(2023, 11, 3)]


@pytest.mark.parametrize(("order", "month"), [(DayOrder.DAY_FIRST, 11), (DayOrder.MONTH_FIRST, 10)])
def test_a_known_order_leaves_one_reading(order: DayOrder, month: int) -> None:
    assert [m.month for m in moments("10/11/2023 08:00", order=order)] == [month]


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["10/11/2023 08:00", "30/10/2023 08:00"], DayOrder.DAY_FIRST),
        (["10/11/2023 08:00", "10/30/2023 08:00"], DayOrder.MONTH_FIRST),
        (["10/11/2023 08:00", "8.00", "2023-10-30 08:00"], None),
        (["10/30/2023 08:00", "30/10/2023 08:00"], None),
        ([datetime(2023, 10, 30, 8), datetime(2023, 11, 10, 8)], DayOrder.DAY_FIRST),
        (["apa saja"], None),
    ],
)
def test_a_column_proves_its_order(column: list[str], order: DayOrder | None) -> None:
    assert day_order(map(told_time, column)) is order


@pytest.mark.parametrize(
    ("text", "hours"), [("WITA", 8), ("(wit)", 9), ("GMT+07:00 (WIB)", 7), ("UTC-5", -5), ("+0930", 9.5), ("UTC", 0)]
)
def test_a_zone_is_its_offset(text: str, hours: float) -> None:
    zone = zone_named(text)
    assert zone is not None
    assert zone.utcoffset(None) == timedelta(hours=hours)


@given(st.text())
def test_any_text_is_a_time_or_none(text: str) -> None:
    assert all(m.tzinfo is not None for m in moments(text))


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y %H.%M.%S", "%Y-%m-%d %H:%M:%S"]),
)
def test_a_written_moment_is_found_again(when: datetime, pattern: str) -> None:
    whole = when.replace(microsecond=0, second=1)
    assert whole in [m.replace(tzinfo=None) for m in moments(whole.strftime(pattern))]
