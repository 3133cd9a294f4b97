"""A damaged number is made whole only where it is certain whose it is."""

from dataclasses import replace

import pytest
from hypothesis import given

from netralitas_desktop.domain.participants import Place
from netralitas_desktop.domain.whole_numbers import with_whole_numbers
from tests.domain.seasons import after, seasons
from tests.fakes import a_nik, a_nip, a_row, damaged, listed, person


def test_a_damaged_number_is_taken_whole_from_another_file():
    hurt, whole = a_row(3, **damaged(3)), a_row(3, file="f2", unit="SDN lain")
    rows, [repair] = with_whole_numbers([hurt, whole])
    assert rows == (replace(hurt, entry=replace(hurt.entry, number=a_nip(3))), whole)
    assert (repair.row, repair.source, repair.is_listed) == (rows[0], whole.place, False)


def test_a_damaged_number_is_taken_whole_from_the_events_people():
    have = listed([a_row(3, file="f2", name="ORANG-3")])
    rows, [repair] = with_whole_numbers([a_row(3, **damaged(3))], have)
    assert (rows[0].entry.number, repair.source, repair.is_listed) == (a_nip(3), have[0].place, True)


@pytest.mark.parametrize(
    "others",
    [
        [],
        [a_row(3, file="f2", name="Nama Lain")],
        [a_row(4, file="f2", name="Orang 3")],
        [a_row(3, row=9)],  # the row's own file lists the owner beside it
        [a_row(3, file="f2"), a_row(3, file="f3", number=a_nip(3)[:15] + "777")],
        [a_row(3, file="f1", row=9, **damaged(3)), a_row(3, file="f2")],
    ],
    ids=["nobody", "another name", "other digits", "same file", "two numbers", "two rows"],
)
def test_a_damaged_number_stays_where_its_owner_is_not_certain(others):
    rows = (a_row(3, **damaged(3)), *others)
    assert with_whole_numbers(rows) == (rows, ())


def test_a_removed_person_repairs_nothing():
    gone = replace(person(3), removed=True, place=Place("f2", "Sheet1", 4))
    assert with_whole_numbers([a_row(3, **damaged(3))], [gone])[1] == ()


def test_a_damaged_nik_takes_no_nip():
    nik = a_nik(3)
    hurt = a_row(3, raw_number=f"{nik[:15]}0", damaged_prefix=nik[:15])
    nip_alike = a_row(3, file="f2", number=f"{nik[:15]}777")
    assert with_whole_numbers([hurt, nip_alike])[1] == ()


@given(seasons())
def test_repairing_what_is_repaired_changes_nothing(imports):
    *earlier, want = imports
    have = after(earlier)
    rows, _ = with_whole_numbers(want, have)
    assert with_whole_numbers(rows, have)[1] == ()


@given(seasons())
def test_a_repair_only_adds_digits_to_a_damaged_number(imports):
    *earlier, want = imports
    rows, _ = with_whole_numbers(want, after(earlier))
    assert [replace(r.entry, number="") if r.entry.damaged_prefix else r.entry for r in rows] == [
        replace(r.entry, number="") if r.entry.damaged_prefix else r.entry for r in want
    ]
    assert all(r.entry.number.startswith(r.entry.damaged_prefix) for r in rows if r.entry.number)
