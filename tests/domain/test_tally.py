"""Who is at a session is told by its records, however they come."""

from itertools import permutations

import pytest

from netralitas_desktop.domain.figures import board_of
from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.tally import Placed, Places, SessionTally
from netralitas_desktop.domain.walk_ins import guests_of
from tests.fakes import a_nip, at, online_without_time, record, schedule

FIRST = schedule().sessions[0]


def placed(n: int = 1, group: str = "Jetis", removed: bool = False, number: str | None = None) -> Placed:
    return Placed(f"p{n:04d}", a_nip(n) if number is None else number, group, f"SDN {n}", removed)


def taken(*records, people=()) -> SessionTally:
    tally = SessionTally(Places(people))
    for r in records:
        tally.take(r)
    return tally


def test_people_may_be_given_some_at_a_time():
    people = [placed(1), placed(2, number=a_nip(1)), placed(3), placed(4, removed=True), placed(5, number=a_nip(1))]
    whole, parts = Places(people), Places()
    for person in people:
        parts.take([person])
    assert (parts.of, parts.due, parts.due_of, parts.owner) == (whole.of, whole.due, whole.due_of, {a_nip(3): "p0003"})


def board(records, people, checkpoint=Checkpoint.REGISTRATION):
    tally = taken(*records, people=people)
    return board_of(FIRST, tally.at[checkpoint], tally.places)


def test_each_person_counts_once_by_group():
    people = [placed(1), placed(2, "Mojosari"), placed(3, "Pacet"), placed(4)]
    records = [record(n, participant=f"p{who:04d}") for n, who in enumerate((1, 2, 3, 1), 1)]
    records.append(record(5, RecordKind.VOID, participant="p0002", refers_to="r0002"))
    records += [record(n, RecordKind.WALK_IN, number=a_nip(9), name="Tamu") for n in (6, 7)]
    records.append(record(8, RecordKind.WALK_IN, name="Tanpa nomor"))
    records.append(record(9, participant="p0002", verdict=Verdict.WRONG_SESSION))
    found = board(records, people)
    assert ([(g.group, g.present, g.due) for g in found.groups], found.visitors, found.walk_ins) == (
        [("Jetis", 1, 2), ("Mojosari", 0, 1)],
        1,
        2,
    )


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_an_accepted_person_arrived_when_they_were_scanned(order):
    asked = record(1, participant="p0001", at=at("08:05"), verdict=Verdict.WRONG_SESSION)
    accepted = record(2, RecordKind.ACCEPT, participant="p0001", at=at("10:40"), refers_to=asked.id)
    tally = taken(*((asked, accepted)[i] for i in order), people=[placed()])
    assert tally.at[Checkpoint.REGISTRATION].times == [asked.at]
    assert tally.placed_anew(Places([placed()])).at[Checkpoint.REGISTRATION].times == [asked.at]


def test_who_came_and_was_removed_fills_nobodys_place():
    people = [placed(1, removed=True), placed(2)]
    found = board([record(1, participant="p0001")], people)
    assert (found.present, found.due, found.visitors) == (0, 1, 1)


def test_the_checkpoints_are_told_apart():
    signed = [record(1, participant="p0001", checkpoint=Checkpoint.PACT)]
    assert [board(signed, [placed()], checkpoint).present for checkpoint in Checkpoint] == [0, 1]


def test_the_spellings_of_one_group_are_added():
    people = [placed(1, "JETIS"), placed(2, "Kec. Jetis"), placed(3), placed(4, removed=True)]
    jetis = board([record(1, participant="p0001")], people).groups[0]
    assert (jetis.present, jetis.due) == (1, 3)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_records_may_come_in_any_order_and_twice(order):
    came = [record(n, participant="p0001", at=at(clock)) for n, clock in ((1, "07:40"), (2, "07:30"), (3, "07:50"))]
    records = [*came, record(4, RecordKind.VOID, refers_to="r0002")]
    shuffled = [records[n] for n in order]
    arrivals = taken(*shuffled, *shuffled, people=[placed()]).at[Checkpoint.REGISTRATION]
    assert (arrivals.times, arrivals.groups.total(), arrivals.units.total()) == ([at("07:40")], 1, 1)


def test_the_records_are_counted_anew_among_changed_people():
    records = [record(n, participant=f"p{n:04d}") for n in (1, 2)]
    records += [record(3, RecordKind.WALK_IN, number=a_nip(9)), record(4, RecordKind.VOID, refers_to="r0002")]
    before = taken(*records, people=[placed(1), placed(2)])
    after = before.placed_anew(Places([placed(1, "Pacet"), placed(2), placed(9)]))
    found = board_of(FIRST, after.at[Checkpoint.REGISTRATION], after.places)
    assert (found.present, found.visitors, found.walk_ins) == (1, 1, 0)


def test_a_walk_in_whom_a_roster_lists_by_now_is_that_person():
    guest = [record(1, RecordKind.WALK_IN, number=a_nip(1), name="Tamu")]
    assert (board(guest, [placed(1)]).present, board(guest, [placed(2)]).walk_ins) == (1, 1)


def test_a_walk_in_on_a_number_of_two_stays_one():
    guest = [record(1, RecordKind.WALK_IN, number=a_nip(1), name="Tamu")]
    assert board(guest, [placed(1), placed(2, number=a_nip(1))]).walk_ins == 1


def guest(n, **said):
    return record(n, RecordKind.WALK_IN, **({"name": "Siti", "unit": "Kantor A"} | said))


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize(
    "records",
    [
        [guest(1), guest(2, name="SITI"), guest(3, unit="kantor a")],
        [guest(1, number=a_nip(9)), guest(2, name="Bu Siti", refers_to="r0001"), guest(3, name="Bu Siti")],
        [guest(1, number=a_nip(9)), guest(2, number=a_nip(8)), guest(3, refers_to="r0001")],
    ],
)
def test_guests_are_counted_as_the_reports_count_them(records, order):
    counted = board([records[n] for n in order], []).walk_ins
    assert counted == len(set(guests_of(records).values()))


def test_two_guests_whom_a_voided_record_made_one_are_two():
    ties = guest(3, name="Bu Siti", refers_to="r0001")
    records = [guest(1), guest(2, name="Bu Siti"), ties]
    void = record(4, RecordKind.VOID, refers_to=ties.id)
    assert [board(r, []).walk_ins for r in (records, [*records, void], [*records, void, void])] == [1, 2, 2]


def test_a_guest_who_is_known_as_a_removed_person_is_they():
    tally = SessionTally(Places([placed(1, removed=True)]), {a_nip(1): "p0001"})
    for came in (record(1, participant="p0001", number=a_nip(1)), guest(2, number=a_nip(1))):
        tally.take(came)
    found = board_of(FIRST, tally.at[Checkpoint.REGISTRATION], tally.places)
    assert (found.walk_ins, found.visitors) == (0, 1)


def test_an_excuse_counts_until_it_is_voided():
    excuses = [record(n, RecordKind.EXCUSE, participant=f"p{n:04d}", excuse=Excuse.SICK) for n in (1, 2, 3)]
    people = [placed(1), placed(2), placed(3, "Pacet")]
    assert taken(*excuses, record(4, RecordKind.VOID, refers_to="r0002"), people=people).excused(FIRST) == {"p0001"}


def test_somebody_of_a_list_without_times_is_counted_and_did_not_arrive_now():
    arrivals = taken(online_without_time(participant="p0001"), people=[placed(1)]).at[Checkpoint.REGISTRATION]
    assert (arrivals.times, +arrivals.minutes, arrivals.groups["jetis"]) == ([], {}, 1)
