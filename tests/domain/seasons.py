"""Imports as a season brings them, drawn by lot, and what an event lists after them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from netralitas_desktop.domain.import_plan import ImportPlan, RosterRow, plan_import, without_duplicates
from netralitas_desktop.domain.participants import Entry, Participant, Place
from tests.fakes import EVENT, a_nik, a_nip, damaged


def applied(have: list[Participant], plan: ImportPlan) -> list[Participant]:
    """The event's people after the plan, by the plainest reading of it."""
    people = {p.id: p for p in have}
    for change in (*plan.changed, *plan.restored):
        people[change.before.id] = Participant(change.before.id, EVENT, change.after, change.place)
    for who, place in plan.placed:
        people[who.id] = replace(who, place=place)
    for who in plan.removed:
        people[who.id] = replace(who, removed=True)
    new = [Participant(f"p{len(people) + i:04d}", EVENT, r.entry, r.place) for i, r in enumerate(plan.added, 1)]
    return [*people.values(), *new]


def imported(have: list[Participant], want: list[RosterRow]) -> list[Participant]:
    return applied(have, plan_import(have, want))


def as_filed(rows: Iterable[RosterRow | Participant]) -> Counter[tuple[Entry, Place | None]]:
    """What files say of these people: a damaged number stays damaged there, even if the event knows the whole one."""
    return Counter((replace(r.entry, number="") if r.entry.damaged_prefix else r.entry, r.place) for r in rows)


names = st.sampled_from(["Sri", "SRI", "Budi", "Ani"])
numbers = st.sampled_from(
    [
        {},
        {},
        {"number": a_nip(1)},
        {"number": a_nip(2)},
        {"number": a_nip(2)[:15] + "777"},
        {"number": a_nik(3)},
        {"raw_number": "HONORER"},
        damaged(1),
        damaged(4),
    ]
)


@st.composite
def seasons(draw: st.DrawFn) -> list[list[RosterRow]]:
    """Files imported one after another, some twice; few names and numbers, so that people are easily mistaken."""
    places = {"unit": st.sampled_from(["", "SDN 1"]), "group": st.sampled_from(["", "Jetis", "Pacet"])}
    entries = st.builds(
        lambda name, number, place: Entry(name, **number, **place), names, numbers, st.fixed_dictionaries(places)
    )
    files = draw(st.lists(st.lists(entries, max_size=7), min_size=1, max_size=4, unique_by=repr))
    rosters = [_rows_of(f"f{n}", file) for n, file in enumerate(files, 1)]
    return draw(st.lists(st.sampled_from(rosters), min_size=1, max_size=5))


def _rows_of(file: str, entries: list[Entry]) -> list[RosterRow]:
    rows = [RosterRow(entry, Place(file, "Sheet1", i)) for i, entry in enumerate(entries, 2)]
    return list(without_duplicates(rows)[0])


def after(imports: list[list[RosterRow]]) -> list[Participant]:
    have: list[Participant] = []
    for want in imports:
        have = imported(have, want)
    return have
