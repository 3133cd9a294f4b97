"""Pemantauan as display values: how full the hall is, how fast it fills, and whom it waits for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from netralitas_desktop.domain.figures import Figures, MinuteCount, UnitCount
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.steps import Steps
from netralitas_desktop.ui.desk_counts import Bar
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LiveFigures:
    """One session at one moment, at both checkpoints."""

    registration: Figures
    pact: Figures
    desk_names: Mapping[str, str]
    closed: bool


@dataclass(frozen=True, slots=True)
class Large:
    """A figure that is read from the back of the hall."""

    figure: str
    words: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Curve:
    """Arrivals a minute at both checkpoints, minute by minute from the same one on."""

    registration: tuple[int, ...]
    pact: tuple[int, ...]
    labels: tuple[str, ...]
    """The time of each minute."""
    told: str
    """The same in words."""


@dataclass(frozen=True, slots=True)
class LiveView:
    figures: tuple[Large, ...]
    curve: Curve
    groups: tuple[Bar, ...]
    units: tuple[Bar, ...]
    """Whom most people are missing of first."""
    desks: tuple[Bar, ...]
    is_empty: bool
    """Nobody is due and nobody came."""


def read_live(program: Program, event: Event, session: Session) -> Steps[LiveFigures]:
    """Reads what the view is made of."""
    watch = program.watch_desk
    return LiveFigures(
        (yield from watch.figures_in_steps(event, session, Checkpoint.REGISTRATION)),
        watch.figures(event, session, Checkpoint.PACT),
        watch.desk_names(),
        session.id in watch.closed_sessions(event),
    )


def live_view(live: LiveFigures, wording: Wording) -> LiveView:
    """What the screen shows of it."""
    here = live.registration
    return LiveView(
        figures=_figures(live, wording),
        curve=_curve(here.curve, live.pact.curve, wording),
        groups=tuple(_bar(g.group, g.present, g.due, wording) for g in here.board.groups),
        units=_units(here.units, wording),
        desks=_desks(live, wording),
        is_empty=not (here.board.due or here.board.present or here.board.walk_ins or here.board.visitors),
    )


def _figures(live: LiveFigures, wording: Wording) -> tuple[Large, ...]:
    here, pact = live.registration, live.pact
    due = wording.count(here.board.due)
    share = wording.percent(_share(here.board.present, here.board.due))
    return (
        Large(wording.count(here.board.present), wording("dari {due} hadir · {share}", due=due, share=share)),
        Large(wording.count(pact.board.present), wording("dari {due} menandatangani pakta", due=due)),
        Large(wording.count(here.awaited), wording("masih ditunggu")),
        Large(_pace(here.a_minute, wording), wording("orang per menit")),
        _forecast(live, wording),
    )


def _forecast(live: LiveFigures, wording: Wording) -> Large:
    forecast = live.registration.forecast
    if live.closed:
        return Large("–", wording("sesi sudah ditutup"), Tone.CLOSED)
    if forecast is None:
        done = not live.registration.awaited and live.registration.board.due
        return Large("✓" if done else "–", wording("semua sudah masuk") if done else wording("perkiraan selesai"))
    if forecast.is_in_time:
        return Large(wording.clock(forecast.at), wording("perkiraan selesai"))
    return Large(wording.clock(forecast.at), wording("perkiraan selesai, lewat jam sesi"), Tone.WRONG)


def _pace(a_minute: float, wording: Wording) -> str:
    return wording.count(round(a_minute)) if a_minute >= 10 or not a_minute else wording.decimal(a_minute)


def _curve(registration: Sequence[MinuteCount], pact: Sequence[MinuteCount], wording: Wording) -> Curve:
    every = [minute.at for minute in (*registration, *pact)]
    if not every:
        return Curve((), (), (), wording("Belum ada yang datang."))
    first, last = min(every), max(every)
    minutes = [first + _MINUTE * n for n in range(round((last - first) / _MINUTE) + 1)]
    told = wording(
        "Paling ramai {count} orang dalam satu menit.", count=wording.count(max(m.count for m in registration or pact))
    )
    labels = tuple(wording.clock(at) for at in minutes)
    return Curve(_on(minutes, registration), _on(minutes, pact), labels, told)


def _on(minutes: Sequence[datetime], counts: Sequence[MinuteCount]) -> tuple[int, ...]:
    known = {minute.at: minute.count for minute in counts}
    return tuple(known.get(at, 0) for at in minutes) if counts else ()


def _units(units: Sequence[UnitCount], wording: Wording) -> tuple[Bar, ...]:
    waited = sorted(units, key=lambda unit: (unit.present - unit.due, unit.unit.casefold()))
    return tuple(_bar(unit.unit or unit.group, unit.present, unit.due, wording) for unit in waited)


def _desks(live: LiveFigures, wording: Wording) -> tuple[Bar, ...]:
    most = max((desk.count for desk in live.registration.desks), default=0)
    return tuple(
        Bar(
            live.desk_names.get(desk.device, wording("Meja lain")),
            wording("{count} · terakhir {at}", count=wording.count(desk.count), at=wording.clock(desk.last)),
            _share(desk.count, most),
        )
        for desk in live.registration.desks
    )


def _bar(name: str, present: int, due: int, wording: Wording) -> Bar:
    return Bar(name, f"{wording.count(present)} / {wording.count(due)}", _share(present, due))


def _share(part: int, whole: int) -> float:
    return min(1.0, part / whole) if whole else 0.0
