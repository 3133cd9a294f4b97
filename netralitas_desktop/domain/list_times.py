"""What the times of a list can mean: hours, days in either order, months by name, and zones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum

from netralitas_desktop.domain.schedule import MONTHS
from netralitas_desktop.domain.sessions import Event

When = str | datetime | time
"""A time as a list has it: a text, or what a workbook's cell holds."""


_YEARS = range(1970, 2200)
"""Of others no zone need be told."""


class DayOrder(StrEnum):
    """How a column writes its days."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class ToldTime:
    """A time that was understood; both days are the same where its writing leaves no doubt, and nothing without one."""

    clock: time | None = None
    """Nothing where only a day is told."""
    day_first: date | None = None
    month_first: date | None = None
    zone: tzinfo | None = None
    """Nothing where it is the event's."""

    def days(self, order: DayOrder | None = None) -> tuple[date, ...]:
        """The days that it can mean, in the column's order where that is known."""
        both = {DayOrder.DAY_FIRST: self.day_first, DayOrder.MONTH_FIRST: self.month_first}
        known = both[order] if order else None
        return tuple(dict.fromkeys(day for day in ((known,) if known else both.values()) if day))

    def moments(self, session_day: date, event: Event, order: DayOrder | None = None) -> Iterator[datetime]:
        """The moments that it can mean, on the event's clock; an hour alone is one of the session's day."""
        if self.clock is None:
            return
        days = self.days(order) or (session_day,)
        if self.zone is not None and self.day_first is None and self.month_first is None:
            days = tuple(session_day + timedelta(days=n) for n in (0, -1, 1))  # another zone's day began elsewhen
        for day in days:
            yield event.local(datetime.combine(day, self.clock, self.zone or event.zone))


def told_time(when: When) -> ToldTime | None:
    """What a list's time says; None where it can't be read."""
    match when:
        case datetime():
            return _of_cell(when)
        case time():
            return ToldTime(when.replace(tzinfo=None), zone=when.tzinfo)
    return _of_text(" ".join(when.split()).casefold())


def day_order(told: Iterable[ToldTime | None]) -> DayOrder | None:
    """The order that the days of one column prove; None where they prove none, or both."""
    proven = {
        DayOrder.DAY_FIRST if one.day_first else DayOrder.MONTH_FIRST
        for one in told
        if one is not None and (one.day_first is None) != (one.month_first is None)
    }
    return proven.pop() if len(proven) == 1 else None


def _of_cell(when: datetime) -> ToldTime:
    """Excel reads 10/11 as its own language has it: both orders of a small day are possible."""
    day, clock = when.date(), when.time()
    turned = day.replace(month=day.day, day=day.month) if day.day <= 12 else None
    return _on_days(ToldTime(clock, zone=when.tzinfo), day, turned)


_WEEKDAY = (
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|sen|sel|rab|kam|jum|sab|min)"
)
_FILLING = re.compile(rf"\b(?:{_WEEKDAY}|pukul|pkl|jam|tanggal|tgl|at)\b\.?:?|[,|;]")
_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})[/.\-](?P<month>\d{1,2})[/.\-](?P<day>\d{1,2})(?!\d)")
_NUMERIC = r"(?<!\d)(?P<first>\d{1,2})\s?[/.\-]\s?(?P<second>\d{1,2})\s?[/.\-]\s?(?P<year>%s)(?!\d)"
_DAY_MONTH = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s./\-]*(?P<name>[a-z]{3,9})[\s./,\-]*(?P<year>\d{4}|\d\d(?![.:]))(?!\d)"
)
_MONTH_DAY = re.compile(r"\b(?P<name>[a-z]{3,9})\.?\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?P<year>\d{4})\b")
_PATTERNS = (_YEAR_FIRST, re.compile(_NUMERIC % r"\d{4}"), _DAY_MONTH, _MONTH_DAY, re.compile(_NUMERIC % r"\d\d"))

_HOUR = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?(?:\s*([ap])\.?\s?m\b\.?)?"
_UNTIL = r"(?:\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai|hingga|to)\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?)?"
_CLOCK = re.compile(rf"t?\s*{_HOUR}{_UNTIL}(?P<zone>.*)")
"""Of `07.55–09.00` the first counts: when they joined."""
_ZONE = re.compile(r"(?:(wib|wita|wit|utc|gmt|z)\b)?\s*(?:([+\-−])(\d{1,2})(?::?(\d{2}))?)?")
_ZONE_NAMES = {"wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0, "z": 0}
_SPELLED_OUT = (
    (re.compile(r"waktu indonesia barat|western indonesian? (?:standard )?time|se asia standard time"), "wib"),
    (re.compile(r"waktu indonesia tengah|central indonesian? (?:standard )?time"), "wita"),
    (re.compile(r"waktu indonesia timur|eastern indonesian? (?:standard )?time"), "wit"),
    (re.compile(r"coordinated universal time"), "utc"),
)


def zone_named(text: str) -> tzinfo | None:
    """The zone that a text such as `(WITA)`, `GMT+7` or `+07:00 (WIB)` names; None where it is no zone."""
    said = " ".join(text.casefold().replace("(", " ").replace(")", " ").split())
    for words, name in _SPELLED_OUT:
        said = words.sub(name, said)
    found: set[timedelta] = set()
    while said:
        zone = _ZONE.match(said)
        if zone is None or not zone[0].strip():
            return None
        found.add(_offset(zone))
        said = said[zone.end() :].strip()
    is_one = len(found) == 1 and all(abs(offset) < timedelta(hours=15) for offset in found)
    return timezone(found.pop()) if is_one else None


def _offset(zone: re.Match[str]) -> timedelta:
    """`GMT+7`, `+0700` and `WIB` are 7 hours; of `WIB+7` the figures count."""
    if zone[2] is None:
        return timedelta(hours=_ZONE_NAMES[zone[1]])
    offset = timedelta(hours=int(zone[3]), minutes=int(zone[4] or 0))
    return offset if zone[2] == "+" else -offset


def _of_text(text: str) -> ToldTime | None:
    if "t" in text and (stamp := _iso(text)):
        return ToldTime(stamp.time(), stamp.date(), stamp.date(), stamp.tzinfo)
    plain = " ".join(_FILLING.sub(" ", text).split())
    if clock := _clock(plain):
        return clock
    for pattern in _PATTERNS:
        if found := pattern.search(plain):
            days = _days(found)
            rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip()
            said = _clock(rest) if rest else ToldTime()
            return _on_days(said, *days) if said and any(days) else None
    return None


def _on_days(said: ToldTime, day_first: date | None, month_first: date | None) -> ToldTime:
    """Midnight beside a day is how programs write a day without an hour."""
    clock = None if said.clock == time() and said.zone is None else said.clock
    return ToldTime(clock, day_first, month_first, said.zone)


def _clock(text: str) -> ToldTime | None:
    """`07.55`, `7:55:12 AM GMT+7`, `07.55–09.00 WIB`."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, minute, second, half = int(found[1]), int(found[2]), int(found[3] or 0), found[4]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    named = found["zone"].strip(" .")
    zone = zone_named(named) if named else None
    is_sound = hour < 24 and minute < 60 and second < 60 and not (half == "a" and hour > 12)
    return ToldTime(time(hour, minute, second), zone=zone) if is_sound and (zone or not named) else None


def _days(found: re.Match[str]) -> tuple[date | None, date | None]:
    """The day with the day first, and with the month first."""
    said = found.groupdict()
    year = int(said["year"]) if len(said["year"]) == 4 else 2000 + int(said["year"])
    if "first" in said:
        first, second = int(said["first"]), int(said["second"])
        return _date(year, second, first), _date(year, first, second)
    month = _month(said["name"]) if "name" in said else int(said["month"])
    day = _date(year, month, int(said["day"]))
    return day, day


_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_NAMES = (
    *enumerate(MONTHS, 1),
    *enumerate(_ENGLISH, 1),
    (2, "pebruari"),
    (8, "agt"),
    (8, "ags"),
    (11, "nopember"),
)


def _month(name: str) -> int:
    """The month of a name or of its first letters; 0 where it is none."""
    return next((number for number, month in _MONTH_NAMES if month.startswith(name)), 0)


def _date(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> datetime | None:
    try:
        stamp = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return stamp if stamp.year in _YEARS else None
