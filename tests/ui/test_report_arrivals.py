from netralitas_desktop.domain.reconcile import reconcile
from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.ui.arrivals import Arrivals, arrivals_of_event, arrivals_of_session
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip, at, event, online_without_time, person, record, schedule

WORDING = Wording()


def _came(n: int, clock: str, **said: object) -> Record:
    return record(n, participant=f"p{n:04d}", number=a_nip(n), at=at(clock), **said)  # type: ignore[arg-type]


def _arrivals(*records: Record) -> Arrivals:
    plan = schedule()
    people = [person(n) for n in range(1, 9)]
    found = reconcile(people, plan, records, only=plan.sessions[0])
    return arrivals_of_session(event(), found, WORDING)


def test_arrivals_are_counted_in_slots_of_five_minutes() -> None:
    bars = _arrivals(_came(1, "07:31"), _came(2, "07:34"), _came(3, "07:36")).bars
    assert [(bar.label, bar.count) for bar in bars] == [("07.30", 2), ("07.35", 1)]


def test_minutes_in_which_nobody_came_stay_in_their_place() -> None:
    bars = _arrivals(_came(1, "07:30"), _came(2, "07:45")).bars
    assert [bar.count for bar in bars] == [1, 0, 0, 1]


def test_a_long_day_has_wider_slots() -> None:
    arrivals = _arrivals(_came(1, "06:00"), _came(2, "13:00"))
    assert (arrivals.title, len(arrivals.bars)) == ("Kedatangan per 15 menit", 29)


def test_walk_ins_arrive_too() -> None:
    guest = record(9, RecordKind.WALK_IN, name="Tamu", at=at("07:30"))
    assert sum(bar.count for bar in _arrivals(_came(1, "07:30"), guest).bars) == 2


def test_who_came_to_another_session_did_not_arrive_here() -> None:
    assert _arrivals(_came(1, "07:30", session="s2")).bars == ()


def test_removed_people_and_visitors_arrive_too_and_an_event_adds_its_sessions_up() -> None:
    plan, people = schedule(), [person(1), person(2, removed=True), person(3, group="Pacet")]
    log = [record(n, participant=f"p000{n}", number=a_nip(n)) for n in (1, 2, 3)]
    sessions = [(s, reconcile(people, plan, log, only=s)) for s in plan.sessions]
    assert [bar.count for bar in arrivals_of_event(sessions, WORDING).bars] == [3, 0]
    assert sum(bar.count for bar in arrivals_of_session(event(), sessions[0][1], WORDING).bars) == 3


def test_times_are_shown_on_the_events_clock() -> None:
    early = record(1, participant="p0001", number=a_nip(1), at=at("00:30", zone="+00:00"))
    assert _arrivals(early).bars[0].label == "07.30"


def test_a_list_without_times_tells_no_arrivals() -> None:
    assert _arrivals(online_without_time(1, participant="p0001", number=a_nip(1))).bars == ()


def test_an_event_has_a_bar_for_each_session() -> None:
    plan = schedule()
    people, records = [person(1), person(2, group="Pacet")], [_came(1, "07:30")]
    found = [(s, reconcile(people, plan, records, only=s)) for s in plan.sessions]
    assert [(b.label, b.count) for b in arrivals_of_event(found, WORDING).bars] == [("Hari 1", 1), ("Hari 2", 0)]
