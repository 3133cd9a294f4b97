"""From the cells of a schedule workbook to sessions: each fault names its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import group_key
from netralitas_desktop.domain.sessions import Session

Cell = str | int | float | bool | datetime | date | time | timedelta | None

MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip


class ScheduleProblem(OperatorProblem):
    """The schedule can't be taken as it is; no event was made."""


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """The cells of one session as they stand in the workbook, and their addresses."""

    day: Cell
    name: Cell
    starts: Cell
    ends: Cell
    place: Cell
    groups: Cell
    where: dict[str, str]
    """Field name → cell address such as `C4`."""


def sessions_from(rows: Sequence[ScheduleRow], event_id: str, new_id: Callable[[], str]) -> tuple[Session, ...]:
    """The sessions in the order of their days and hours; raises ScheduleProblem, naming the cell."""
    if not rows:
        raise ScheduleProblem("Jadwal tidak berisi satu sesi pun. Isi baris di bawah judul kolom, lalu coba lagi.")
    seen: dict[str, str] = {}
    names: dict[tuple[date, str], str] = {}
    sessions = []
    for row in rows:
        day = read_day(row.day, row.where["day"])
        session = Session(
            id=new_id(),
            event=event_id,
            name=_name(row, day, names),
            day=day,
            starts=read_time(row.starts, row.where["starts"]),
            ends=read_time(row.ends, row.where["ends"]),
            place=_text(row.place),
            groups=_groups(row, seen),
        )
        if session.ends <= session.starts:
            raise ScheduleProblem(
                "Sel {cell}: jam selesai {ends:%H.%M} tidak sesudah jam mulai {starts:%H.%M}. Perbaiki jamnya.",
                cell=row.where["ends"],
                ends=session.ends,
                starts=session.starts,
            )
        sessions.append(session)
    return tuple(sorted(sessions, key=lambda s: (s.day, s.starts)))


def _name(row: ScheduleRow, day: date, names: dict[tuple[date, str], str]) -> str:
    name, cell = _text(row.name), row.where["name"]
    if not name:
        raise ScheduleProblem("Sel {cell}: nama sesi kosong. Isi nama sesinya.", cell=cell)
    earlier = names.setdefault((day, name.casefold()), cell)
    if earlier != cell:
        raise ScheduleProblem(
            "Sel {cell}: nama sesi “{name}” sudah dipakai di sel {earlier} untuk hari yang sama. Beri nama lain.",
            cell=cell,
            name=name,
            earlier=earlier,
        )
    return name


def _groups(row: ScheduleRow, seen: dict[str, str]) -> tuple[str, ...]:
    cell = row.where["groups"]
    groups = tuple(" ".join(part.split()) for part in re.split(r"[,;\n]", str(row.groups or "")) if part.strip())
    if not groups:
        raise ScheduleProblem("Sel {cell}: kelompok kosong. Tulis nama kelompok, dipisah koma.", cell=cell)
    for group in groups:
        key = group_key(group)
        if not key:
            raise ScheduleProblem("Sel {cell}: “{group}” bukan nama kelompok.", cell=cell, group=group)
        if key in seen:
            raise ScheduleProblem(
                "Sel {cell}: kelompok “{group}” sudah ada di sel {earlier}. Setiap kelompok hanya di satu sesi.",
                cell=cell,
                group=group,
                earlier=seen[key],
            )
        seen[key] = cell
    return groups


_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_LOCAL_DAY = re.compile(r"(?:[a-z'’]+(?:\s*,\s*|\s+))?(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)[\s./-]+(\d{4})", re.IGNORECASE)


def read_day(cell: Cell, where: str) -> date:
    """A date cell, `2023-10-30`, `30/10/2023` or `Senin, 30 Oktober 2023`; raises ScheduleProblem."""
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case str():
            day = _day_in(cell.strip())
            if day is not None:
                return day
    raise ScheduleProblem(
        "Sel {cell}: “{text}” bukan tanggal yang terbaca. Tulis seperti 30/10/2023.", cell=where, text=_text(cell)
    )


def _day_in(text: str) -> date | None:
    try:
        if iso := _ISO_DAY.fullmatch(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if local := _LOCAL_DAY.fullmatch(text):
            return date(int(local[3]), _month(local[2]), int(local[1]))
    except ValueError:
        return None
    return None


_OLD_SPELLINGS = {
    "nopember": "november",
    "nop": "november",
    "pebruari": "februari",
    "peb": "februari",
    "agt": "agustus",
}


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    word = _OLD_SPELLINGS.get(text.casefold(), text.casefold())
    found = [i for i, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)]
    if not found:
        raise ValueError(text)
    return found[0]


_TIME = re.compile(r"(?:pukul|jam)?\s*(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?\s*(?:wib|wita|wit)?", re.IGNORECASE)


def read_time(cell: Cell, where: str) -> time:
    """A time cell, a fraction of a day, or text such as `08:00` and `08.00 WIB`; raises ScheduleProblem."""
    match cell:
        case datetime():
            return cell.time().replace(second=0, microsecond=0)
        case time():
            return cell.replace(second=0, microsecond=0)
        case timedelta() if timedelta(0) <= cell < timedelta(days=1):
            return time(cell.seconds // 3600, cell.seconds // 60 % 60)
        case float() if 0 <= cell < 1:
            minutes = round(cell * 24 * 60)
            return time(minutes // 60 % 24, minutes % 60)
        case str():
            found = _TIME.fullmatch(cell.strip())
            if found and int(found[1]) < 24 and int(found[2]) < 60:
                return time(int(found[1]), int(found[2]))
    raise ScheduleProblem(
        "Sel {cell}: “{text}” bukan jam yang terbaca. Tulis seperti 08.00.", cell=where, text=_text(cell)
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else " ".join(str(cell).split())
