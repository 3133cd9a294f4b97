"""The same demands on the stores in SQLite and on the fakes that stand in for them."""

import pytest

from netralitas_desktop.domain.import_plan import Change, ImportPlan
from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from tests.fakes import EVENT, FakeHistories, FakeListing, a_nik, a_nip, a_row, at, damaged, person, record, schedule

FIRST, SECOND = schedule().sessions
ANI = person(1)


@pytest.fixture(params=["sqlite", "fake"])
def listing(request, stores):
    """Makes a listing of rows; the n-th row is the person p00000n."""

    def of(*rows, removed=()):
        people = stores.add(rows)
        gone = tuple(people[n] for n in removed)
        stores.rosters.apply(EVENT, ImportPlan(removed=gone), [], [])
        return stores.rosters.listing(EVENT) if request.param == "sqlite" else FakeListing(stores.rosters.people(EVENT))

    return of


@pytest.fixture(params=["sqlite", "fake"])
def histories(request, stores):
    """Makes histories of records, whatever order they were written in."""

    def of(*records):
        written = [stores.log.append(r) for r in records]
        return stores.log.histories(EVENT) if request.param == "sqlite" else FakeHistories(written)

    return of


def names(people):
    return [p.name for p in people]


def test_a_number_finds_its_person(listing):
    assert names(listing(a_row(1), a_row(2)).with_number(a_nip(2))) == ["Orang 2"]


def test_an_id_finds_its_person_alone_and_nobody_who_was_removed(listing):
    found = listing(a_row(1), a_row(2), removed=(1,))
    assert [found.with_id(p) and found.with_id(p).name for p in ("p000001", "p000002", "x")] == ["Orang 1", None, None]


def test_two_people_on_one_number_are_both_found(listing):
    assert names(listing(a_row(1), a_row(2, number=a_nip(1))).with_number(a_nip(1))) == ["Orang 1", "Orang 2"]


@pytest.mark.parametrize("text", ["", " ", a_nip(7), a_nip(1)[:-1], a_nip(1) + " "])
def test_another_number_finds_nobody(listing, text):
    assert names(listing(a_row(1), a_row(2, number="")).with_number(text)) == []


def test_a_removed_person_is_not_found(listing):
    found = listing(a_row(1), a_row(3, **damaged(3)), a_row(4, raw_number="H-1"), removed=(0, 1, 2))
    assert (found.with_number(a_nip(1)), found.damaged_like(a_nip(3)), found.with_number("H-1")) == ((), (), ())


def test_a_removed_person_is_found_where_removed_people_are_asked_for(listing):
    found = listing(a_row(1), a_row(2), removed=(0,))
    assert [names(found.removed_with(text)) for text in (a_nip(1), a_nip(2), "")] == [["Orang 1"], [], []]


@pytest.mark.parametrize("text", ["HONORER-17", "honorer-17", " Honorer - 17 "])
def test_an_unsound_number_is_found_in_any_spelling(listing, text):
    assert names(listing(a_row(1, raw_number="Honorer-17")).with_number(text)) == ["Orang 1"]


def test_an_unsound_number_is_found_by_its_digits(listing):
    assert names(listing(a_row(1, raw_number="19800101 200501 1")).with_number("198001012005011")) == ["Orang 1"]


def test_a_sound_number_is_not_looked_up_by_what_stood_in_the_file(listing):
    assert names(listing(a_row(1, number=a_nip(1), raw_number="X-1")).with_number("X-1")) == []


def test_a_damaged_number_is_not_looked_up_by_its_zeros(listing):
    assert names(listing(a_row(3, **damaged(3))).with_number(a_nip(3)[:15] + "000")) == []


def test_a_damaged_number_is_like_those_that_share_its_digits(listing):
    assert names(listing(a_row(3, **damaged(3)), a_row(4, **damaged(4))).damaged_like(a_nip(3))) == ["Orang 3"]


def test_excels_exponent_is_like_numbers_of_its_length(listing):
    digits = a_nip(3)
    rows = [a_row(n, raw_number=f"1.9E+{e}", damaged_prefix=digits[:15]) for n, e in ((1, 17), (2, 15))]
    assert names(listing(*rows).damaged_like(digits)) == ["Orang 1"]


def test_a_repaired_number_is_damaged_no_longer(listing):
    rows = [a_row(3, number=a_nip(3), **damaged(3))]
    assert names(listing(*rows).damaged_like(a_nip(3)[:15] + "999")) == []


@pytest.mark.parametrize("digits", ["", a_nip(3)[:15], a_nik(3)])
def test_other_digits_are_like_nobodys_damaged_number(listing, digits):
    assert names(listing(a_row(3, **damaged(3))).damaged_like(digits)) == []


def test_a_history_tells_the_earliest_presence_whatever_was_written_first(histories):
    later, earlier = (record(n, participant=ANI.id, at=at(t)) for n, t in ((1, "08:30"), (2, "07:30")))
    here = histories(later, earlier).of_person(ANI).presence(FIRST, Checkpoint.REGISTRATION)
    assert here is not None
    assert here.id == earlier.id


@pytest.mark.parametrize("asked", [{"participant": ANI.id}, {"number": a_nip(1)}, {"payload": "Orang 1"}])
def test_a_history_has_whom_an_officer_accepted_since_their_scan(histories, asked):
    scan = record(1, verdict=Verdict.NEEDS_REVIEW, at=at("08:05"), **asked)
    accepted = record(2, RecordKind.ACCEPT, participant=ANI.id, refers_to=scan.id, at=at("10:40"))
    here = histories(scan, accepted).of_person(ANI).presence(FIRST, Checkpoint.REGISTRATION)
    assert (here.id, here.at) == (accepted.id, scan.at)


def test_the_scan_of_an_acceptance_tells_which_presence_is_the_earliest(histories):
    scan = record(1, verdict=Verdict.NEEDS_REVIEW, at=at("08:05"))
    other = record(2, participant=ANI.id, at=at("09:00"))
    accepted = record(3, RecordKind.ACCEPT, participant=ANI.id, refers_to=scan.id, at=at("10:40"))
    here = histories(scan, other, accepted).of_person(ANI).presence(FIRST, Checkpoint.REGISTRATION)
    assert here.id == accepted.id


def test_a_history_is_of_one_person(histories):
    assert histories(record(1, participant="p9")).of_person(ANI).presence(FIRST, Checkpoint.REGISTRATION) is None


def test_a_history_leaves_out_what_was_voided(histories):
    came = record(1, participant=ANI.id)
    void = record(2, RecordKind.VOID, participant=ANI.id, refers_to=came.id)
    assert histories(came, void).of_person(ANI).presence(FIRST, Checkpoint.REGISTRATION) is None


def test_a_history_leaves_out_what_was_voided_by_a_clock_that_went_back(histories):
    came = record(1, participant=ANI.id, at=at("09:00"))
    void = record(2, RecordKind.VOID, participant=ANI.id, refers_to=came.id, at=at("08:00"))
    assert histories(came, void).of_person(ANI).presence(FIRST, Checkpoint.REGISTRATION) is None


def test_a_history_tells_the_last_excuse_of_that_session(histories):
    excuses = [
        record(n, RecordKind.EXCUSE, session, participant=ANI.id, excuse=excuse)
        for n, (session, excuse) in enumerate((("s1", Excuse.SICK), ("s1", Excuse.LEAVE), ("s2", Excuse.STUDY)), 1)
    ]
    assert histories(*excuses).of_person(ANI).excuse(FIRST) is Excuse.LEAVE


def test_a_number_on_no_roster_has_its_walk_in(histories):
    guest = record(1, RecordKind.WALK_IN, number=a_nip(9), name="Tamu")
    found = histories(record(2, number=a_nip(9), verdict=Verdict.NOT_LISTED), guest).of_number(a_nip(9))
    assert (found.walk_in(FIRST).name, found.walk_in(SECOND)) == ("Tamu", None)


def test_a_persons_records_are_not_those_of_a_number(histories):
    found = histories(record(1, participant=ANI.id, number=a_nip(1))).of_number(a_nip(1))
    assert found.presence(FIRST, Checkpoint.REGISTRATION) is None


def test_a_number_that_nobody_showed_has_no_history(histories):
    assert histories().of_number(a_nip(9)).walk_in(FIRST) is None


def test_a_change_shows_at_once(stores):
    listing = stores.rosters.listing(EVENT)
    [ani] = stores.add([a_row(1)])
    changed = Change(ani, person(2).entry, ani.place)
    stores.rosters.apply(EVENT, ImportPlan(changed=(changed,)), [], [])
    assert (listing.with_number(a_nip(1)), names(listing.with_number(a_nip(2)))) == ((), ["Orang 2"])
