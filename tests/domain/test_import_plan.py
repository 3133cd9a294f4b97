"""What an import would do: who stays the same person, who is new, who is gone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from netralitas_desktop.domain.import_plan import (
    ImportPlan,
    plan_import,
    replaced_rosters,
    without_duplicates,
)
from netralitas_desktop.domain.participants import Place
from tests.domain.seasons import after, applied, as_filed, imported, seasons
from tests.fakes import a_nik, a_nip, a_row, damaged, listed, person


@settings(max_examples=300)
@given(seasons())
def test_importing_the_same_rows_again_is_idle(imports):
    assert plan_import(after(imports), imports[-1]).is_idle


@given(seasons())
def test_every_row_is_listed_afterwards_exactly_as_it_stands(imports):
    *earlier, want = imports
    have = after(earlier)
    plan = plan_import(have, want)
    listed_now = (p for p in applied(have, plan) if not p.removed)
    assert as_filed(listed_now) == as_filed(want) + as_filed(plan.kept)


@given(seasons())
def test_every_row_is_told_once(imports):
    *earlier, want = imports
    plan = plan_import(after(earlier), want)
    assert len(plan.added) + len(plan.changed) + len(plan.unchanged) + len(plan.restored) == len(want)


@given(seasons())
def test_everybody_who_was_listed_is_told_once(imports):
    *earlier, want = imports
    have = after(earlier)
    plan = plan_import(have, want)
    told = [c.before.id for c in plan.changed] + [p.id for p in (*plan.unchanged, *plan.removed, *plan.kept)]
    assert sorted(told) == sorted(p.id for p in have if not p.removed)


@given(seasons())
def test_only_people_of_replaced_rosters_are_removed(imports):
    *earlier, want = imports
    have = after(earlier)
    replaced = replaced_rosters(have, want)
    assert all(p.place and p.place.roster_file in replaced for p in plan_import(have, want).removed)


@given(seasons())
def test_nobody_becomes_a_person_of_another_birth(imports):
    *earlier, want = imports
    plan = plan_import(after(earlier), want)
    pairs = [(c.before.number, c.after.number) for c in (*plan.changed, *plan.restored)]
    assert all(old[:8] == new[:8] for old, new in pairs if old and new)


def test_an_empty_event_gets_every_row():
    rows = [a_row(n) for n in range(1, 4)]
    assert plan_import([], rows) == ImportPlan(added=tuple(rows))


def test_a_newer_version_removes_who_is_not_in_it():
    have = listed(a_row(n) for n in range(1, 5))
    plan = plan_import(have, [a_row(n, file="f2") for n in range(1, 4)])
    assert [p.number for p in plan.removed] == [a_nip(4)]


def test_another_offices_roster_removes_nobody():
    have = listed(a_row(n) for n in range(1, 5))
    plan = plan_import(have, [a_row(n, file="f2") for n in range(5, 9)])
    assert (plan.removed, plan.kept) == ((), tuple(have))


def test_a_corrected_number_keeps_the_person():
    have = listed([a_row(1)])
    corrected = a_row(1, number=a_nip(1)[:15] + "888")
    assert plan_import(have, [corrected]).changed[0].before == have[0]


def test_a_corrected_number_keeps_the_person_beside_a_new_namesake():
    have = listed([a_row(1, name="Sri", unit="SDN 1")])
    namesake = a_row(2, name="Sri", unit="SDN 1")
    corrected = a_row(1, name="Sri", unit="SDN 1", number=a_nip(1)[:15] + "888", row=9)
    plan = plan_import(have, [namesake, corrected])
    assert (plan.added, [c.before for c in plan.changed]) == ((namesake,), have)


def test_a_namesake_of_another_birth_is_another_person():
    have = listed([a_row(1, name="Sri", unit="SDN 1")])
    plan = plan_import(have, [a_row(2, name="Sri", unit="SDN 1", number="197808172005012004")])
    assert (len(plan.added), plan.changed) == (1, ())


def test_a_corrected_birth_date_keeps_the_person():
    have = listed([a_row(1, unit="SDN 1")])
    slip = a_nip(1)[:7] + str(9 - int(a_nip(1)[7])) + a_nip(1)[8:]
    plan = plan_import(have, [a_row(1, unit="SDN 1", number=slip)])
    assert ([c.before for c in plan.changed], plan.added, plan.removed) == (have, (), ())


def test_a_first_number_is_given_to_the_person_of_that_name():
    have = listed([a_row(1, number="", raw_number="")])
    assert plan_import(have, [a_row(1)]).changed[0].differences == (("number", "", a_nip(1)),)


def test_a_corrected_name_keeps_the_person():
    have = listed([a_row(1, name="Budi Santosa")])
    assert plan_import(have, [a_row(1, name="Budi Santoso")]).changed[0].before == have[0]


@pytest.mark.parametrize("moved", [{"group": "Pacet"}, {"unit": "SDN 9"}])
def test_somebody_without_a_number_may_move(moved):
    have = listed([a_row(1, number="")])
    assert plan_import(have, [a_row(1, number="", **moved)]).changed[0].before == have[0]


def test_a_moved_person_is_told_as_moved():
    have = listed([a_row(1)])
    assert plan_import(have, [a_row(1, group="Pacet")]).changed[0].is_moved


def test_people_of_one_name_without_numbers_stay_as_many_as_they_are():
    twins = [a_row(n, name="Sri", number="", unit="SDN 1") for n in range(1, 4)]
    plan = plan_import(listed(twins[:2]), twins)
    assert (len(plan.unchanged), len(plan.added)) == (2, 1)


def test_a_repaired_number_stays_whole_while_the_file_has_it_damaged():
    rows = [a_row(3, **damaged(3))]
    [repaired] = listed(rows)
    have = [replace(repaired, entry=replace(repaired.entry, number=a_nip(3)))]
    assert plan_import(have, rows).is_idle


def test_a_number_that_the_office_corrected_replaces_a_repaired_one():
    rows = [a_row(3, **damaged(3))]
    [repaired] = listed(rows)
    have = [replace(repaired, entry=replace(repaired.entry, number=a_nip(3)))]
    true_number = a_nip(3)[:15] + "555"
    assert plan_import(have, [a_row(3, number=true_number)]).changed[0].after.number == true_number


def test_who_is_listed_again_is_the_same_person():
    have = listed([a_row(1), a_row(2), a_row(3)])
    without = imported(have, [a_row(1), a_row(2)])
    plan = plan_import(without, [a_row(1), a_row(2), a_row(3)])
    assert ([c.before.id for c in plan.restored], plan.added) == (["p0003"], ())


def test_a_row_that_only_moved_within_the_file_changes_nobody():
    have = listed([a_row(1)])
    plan = plan_import(have, [a_row(1, row=40)])
    assert (plan.unchanged, plan.placed, plan.is_idle) == (
        tuple(have),
        ((have[0], Place("f1", "Sheet1", 40)),),
        False,
    )


@pytest.mark.parametrize("known", [damaged(1), {"number": ""}])
def test_a_person_whose_titles_and_number_come_later_is_the_same(known):
    have = listed([a_row(1, **known), a_row(2)])
    plan = plan_import(have, [a_row(1, name="Drs. ORANG 1, M.Pd."), a_row(2)])
    assert ([change.before for change in plan.changed], plan.added, plan.removed) == ([have[0]], (), ())


def test_a_whole_number_finds_its_damaged_person_in_another_unit():
    have = listed([a_row(1, **damaged(1)), a_row(2)])
    plan = plan_import(have, [a_row(1, name="Drs. ORANG 1", unit="SD Negeri 1", group="Ngoro"), a_row(2)])
    assert ([change.before for change in plan.changed], plan.added) == ([have[0]], ())


def test_a_repeated_person_counts_once_and_is_told():
    first, again = a_row(1), a_row(1, row=9, name="Drs. ORANG  1, M.Pd.")
    assert without_duplicates([first, again]) == ((first,), ((again, first),))


def test_two_names_on_one_number_both_stay_and_are_told():
    first, other = a_row(1), a_row(1, row=9, name="Lain")
    assert without_duplicates([first, other, other]) == ((first, other), ((other, first), (other, first)))


def test_people_without_numbers_are_never_duplicates():
    rows = tuple(a_row(1, number="", row=n) for n in range(2, 5))
    assert without_duplicates(rows) == (rows, ())


def test_a_person_without_a_roster_is_never_removed():
    alone = replace(person(1), place=None)
    assert plan_import([alone], [a_row(2)]).kept == (alone,)


def test_a_repaired_number_goes_where_the_file_now_has_other_digits():
    [repaired] = listed([a_row(3, **damaged(3))])
    have = [replace(repaired, entry=replace(repaired.entry, number=a_nip(3)))]
    assert plan_import(have, [a_row(3, **damaged(4))]).changed[0].after.number == ""


def test_a_file_with_half_of_an_earlier_ones_people_is_its_newer_version():
    have = listed(a_row(n) for n in range(1, 5))
    plan = plan_import(have, [a_row(n, file="f2") for n in range(1, 3)])
    assert [p.number for p in plan.removed] == [a_nip(3), a_nip(4)]


@pytest.mark.parametrize(
    "typed", [a_nip(1)[:3] + "9" + a_nip(1)[4:], a_nip(1)[:6] + a_nip(1)[7] + a_nip(1)[6] + a_nip(1)[8:]]
)
def test_a_mistyped_birth_that_is_corrected_keeps_the_person(typed):
    have = listed([a_row(1, number=typed)])
    assert plan_import(have, [a_row(1)]).changed[0].before == have[0]


def test_a_nik_that_became_a_nip_keeps_the_person():
    have = listed([a_row(1, number=a_nik(1))])
    assert plan_import(have, [a_row(1)]).changed[0].differences == (("number", a_nik(1), a_nip(1)),)


def test_a_nip_of_another_birth_than_the_nik_is_another_person():
    have = listed([a_row(1, number=a_nik(2))])
    assert plan_import(have, [a_row(1)]).changed == ()
