"""Who the records of people on no roster are of, whatever came first and whatever was voided since."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.walk_ins import Guests, guests_of
from tests.fakes import a_nip, record


def guests(n: int) -> st.SearchStrategy[Record]:
    """The n-th record of a guest: of few numbers and names, and of few records that it may refer to."""
    names, numbers = st.sampled_from(("", "Siti", "SITI", "Bu Siti")), st.sampled_from(("", "", a_nip(8), a_nip(9)))
    referred = st.integers(0, 8).map(lambda to: f"r{to:04d}" if to not in (0, n) else "")
    return st.builds(
        lambda name, number, refers_to: record(
            n, RecordKind.WALK_IN, name=name, unit="Kantor A", number=number, refers_to=refers_to
        ),
        names,
        numbers,
        referred,
    )


several = st.integers(1, 7).flatmap(lambda count: st.tuples(*(guests(n) for n in range(1, count + 1))))


def together(whose: dict[str, str]) -> set[frozenset[str]]:
    """Which records are of one person."""
    return {frozenset(r for r, who in whose.items() if who == one) for one in whose.values()}


def one_by_one(records: tuple[Record, ...]) -> set[frozenset[str]]:
    """The same by looking at every pair again until nothing changes."""
    groups = [{r.id} for r in records]
    pairs = [(a.id, b.id) for a in records for b in records if _is_tied(a, b)]
    for a, b in pairs:
        first, second = (next(g for g in groups if one in g) for one in (a, b))
        if first is not second:
            groups.remove(second)
            first |= second
    return set(map(frozenset, groups))


def _is_tied(a: Record, b: Record) -> bool:
    is_same_name = not a.number and not b.number and bool(a.name) and a.name.casefold() == b.name.casefold()
    return is_same_name or (bool(a.number) and a.number == b.number) or a.refers_to == b.id


@given(several)
def test_records_of_one_number_name_or_reference_are_of_one_person(records):
    assert together(guests_of(records)) == one_by_one(records)


@given(several, st.data())
def test_they_are_whatever_came_first_and_whatever_was_voided(records, data):
    known = Guests()
    for came in data.draw(st.permutations(records)):
        known.add(came)
    voided = data.draw(st.sets(st.sampled_from(records)))
    for wrong in voided:
        known.remove(wrong)
    assert together(known.whose) == one_by_one(tuple(r for r in records if r not in voided))


@given(several)
def test_whoever_is_told_to_have_changed_is_all_who_did(records):
    known, told = Guests(), {}
    for came in records:
        told |= {changed.id: known.whose[changed.id] for changed in known.add(came)}
    assert told == known.whose
