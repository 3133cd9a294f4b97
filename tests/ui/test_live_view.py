"""What Pemantauan shows of the figures."""

from __future__ import annotations

from datetime import timedelta

from netralitas_desktop.domain.board import Board, GroupCount
from netralitas_desktop.domain.figures import DeskCount, Figures, Forecast, MinuteCount, UnitCount
from netralitas_desktop.ui.live_view import LiveFigures, LiveView, live_view
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import at


def figures(**said: object) -> Figures:
    fields: dict[str, object] = {
        "board": Board((GroupCount("Jetis", 6, 10),)),
        "excused": 1,
        "a_minute": 3.5,
        "forecast": None,
        "curve": (),
        "units": (),
        "desks": (),
    }
    return Figures(**fields | said)  # type: ignore[arg-type]


def view(here: Figures, pact: Figures | None = None, closed: bool = False) -> LiveView:
    return live_view(LiveFigures(here, pact or figures(), {"d1": "Meja 1"}, closed), Wording())


def minutes(*counts: int, start: str = "08:00") -> tuple[MinuteCount, ...]:
    return tuple(MinuteCount(at(start) + timedelta(minutes=n), count) for n, count in enumerate(counts))


def test_both_checkpoints_the_awaited_and_the_pace_are_told() -> None:
    shown = [large.figure for large in view(figures(), figures(board=Board((GroupCount("Jetis", 2, 10),)))).figures]
    assert shown == ["6", "2", "3", "3,5", "–"]


def test_a_forecast_after_the_session_stands_out() -> None:
    late = view(figures(forecast=Forecast(at("11:20"), is_in_time=False))).figures[-1]
    assert (late.figure, late.tone) == ("11.20", Tone.WRONG)


def test_a_closed_session_has_no_forecast() -> None:
    closed = view(figures(forecast=Forecast(at("09:20"), is_in_time=True)), closed=True).figures[-1]
    assert (closed.figure, closed.tone) == ("–", Tone.CLOSED)


def test_everybody_in_is_told() -> None:
    full = figures(board=Board((GroupCount("Jetis", 10, 10),)), excused=0)
    assert view(full).figures[-1].words == "semua sudah masuk"


def test_both_curves_stand_on_the_same_minutes() -> None:
    curve = view(figures(curve=minutes(4, 2)), figures(curve=minutes(1, 1, start="08:02"))).curve
    assert (curve.registration, curve.pact) == ((4, 2, 0, 0), (0, 0, 1, 1))
    assert curve.labels == ("08.00", "08.01", "08.02", "08.03")


def test_before_the_first_arrival_the_curve_says_so() -> None:
    assert view(figures()).curve.told == "Belum ada yang datang."


def test_the_units_that_most_are_missing_of_come_first() -> None:
    units = (UnitCount("Jetis", "SDN 1", 4, 5), UnitCount("Jetis", "SDN 2", 1, 9), UnitCount("Jetis", "SDN 3", 3, 3))
    assert [bar.label for bar in view(figures(units=units)).units] == ["SDN 2", "SDN 1", "SDN 3"]


def test_a_desk_is_named_and_an_unknown_one_is_another() -> None:
    desks = (DeskCount("d1", 5, at("08:05")), DeskCount("d9", 1, at("08:01")))
    assert [(bar.label, bar.figures) for bar in view(figures(desks=desks)).desks] == [
        ("Meja 1", "5 · terakhir 08.05"),
        ("Meja lain", "1 · terakhir 08.01"),
    ]


def test_more_present_than_due_fills_the_bar_and_no_more() -> None:
    assert view(figures(board=Board((GroupCount("Jetis", 12, 10),)))).groups[0].share == 1.0


def test_without_a_roster_and_without_arrivals_it_is_empty() -> None:
    assert view(figures(board=Board(()))).is_empty
    assert not view(figures(board=Board((), walk_ins=1))).is_empty
