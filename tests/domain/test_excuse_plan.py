"""Whom a list of excuses means, and what is told instead of guessed."""

from datetime import date

import pytest

from netralitas_desktop.domain.excuse_plan import ExcuseFault, ExcuseRow, excuse_in, plan_excuses
from netralitas_desktop.domain.numbers import read_number
from netralitas_desktop.domain.records import Excuse, RecordKind
from tests.fakes import FakeHistories, a_nip, damaged, person, record, schedule

SCHEDULE = schedule()
FIRST, SECOND = SCHEDULE.sessions


def a_row(row: int = 2, name: str = "", number: object = None, kind: str = "Izin", unit: str = "", **said) -> ExcuseRow:
    return ExcuseRow("Sheet1", row, name, read_number(number), unit, kind, said.pop("reason", ""), **said)


def plan(rows, people=(), records=(), **said):
    return plan_excuses(rows, people, SCHEDULE, FakeHistories(records), **said)


def planned(*args, **said) -> list[str]:
    return [e.person.id for e in plan(*args, **said).planned]


def faults(*args, **said) -> list[ExcuseFault]:
    return [i.fault for i in plan(*args, **said).issues]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Izin", Excuse.PERMISSION),
        ("ijin", Excuse.PERMISSION),
        ("I", Excuse.PERMISSION),
        ("SAKIT", Excuse.SICK),
        ("s", Excuse.SICK),
        ("izin sakit", Excuse.SICK),
        ("Rawat inap RSUD", Excuse.SICK),
        ("D.L.", Excuse.OFFICIAL_DUTY),
        ("Dinas Luar", Excuse.OFFICIAL_DUTY),
        ("DL ke Surabaya", Excuse.OFFICIAL_DUTY),
        ("sakit TB", Excuse.SICK),
        ("Diklat Kepemimpinan", Excuse.OFFICIAL_DUTY),
        ("cuti melahirkan", Excuse.LEAVE),
        ("Cuti sakit", Excuse.LEAVE),
        ("Tugas Belajar", Excuse.STUDY),
        ("TB", Excuse.STUDY),
        ("", None),
        ("-", None),
        ("pulang", None),
        ("hadir", None),
    ],
)
def test_an_offices_word_means_a_kind(text, kind):
    assert excuse_in(text) is kind


def test_a_number_finds_its_person():
    assert planned([a_row(number=a_nip(2))], [person(1), person(2)]) == ["p0002"]


def test_a_number_written_with_spaces_finds_its_person():
    n = a_nip(2)
    assert planned([a_row(number=f"NIP. {n[:8]} {n[8:14]} {n[14]} {n[15:]}")], [person(1), person(2)]) == ["p0002"]


def test_a_number_beside_another_name_is_told():
    people = [person(1, name="Siti Aminah"), person(2, name="Budi")]
    found = plan([a_row(name="Budi", number=a_nip(1))], people)
    assert (found.planned, [i.fault for i in found.issues], found.issues[0].people) == (
        (),
        [ExcuseFault.NAME_DIFFERS],
        (people[0],),
    )


def test_a_number_beside_another_spelling_of_the_name_is_enough():
    assert planned([a_row(name="Sitti Aminah", number=a_nip(1))], [person(1, name="Hj. Siti Aminah, S.Pd.")]) == [
        "p0001"
    ]


def test_a_number_of_two_is_told_by_the_name():
    people = [person(1, name="Ani"), person(2, name="Budi", number=a_nip(1))]
    assert planned([a_row(name="Budi", number=a_nip(1))], people) == ["p0002"]


def test_a_damaged_number_and_its_name_find_somebody():
    people = [person(1, name="Ani"), person(2, name="Budi")]
    assert planned([a_row(name="Budi", number=float(a_nip(2)))], people) == ["p0002"]


def test_a_damaged_number_without_its_name_finds_nobody():
    assert faults([a_row(name="Zul", number=float(a_nip(2)))], [person(2, name="Budi")]) == [ExcuseFault.NOBODY]


def test_somebody_whose_number_the_roster_damaged_is_found_by_their_name():
    people = [person(3, name="Ani", **damaged(3)), person(4, name="Budi", **damaged(3))]
    assert planned([a_row(name="Budi", number=a_nip(3))], people) == ["p0004"]


def test_a_name_is_found_in_any_spelling():
    assert planned([a_row(name="MOH. SAIFUL, S.Pd.")], [person(1, name="Drs. Muhammad Syaiful"), person(2)]) == [
        "p0001"
    ]


@pytest.mark.parametrize(("unit", "who"), [("SD Negeri 2", ["p0002"]), ("SDN 1", ["p0001"])])
def test_a_name_of_two_is_told_by_the_unit(unit, who):
    people = [person(1, name="Budi", unit="SDN 1"), person(2, name="Budi", unit="SDN 2")]
    assert planned([a_row(name="Budi", unit=unit)], people) == who


@pytest.mark.parametrize("unit", ["", "SDN 3"])
def test_a_name_of_two_is_not_guessed(unit):
    people = [person(1, name="Budi", unit="SDN 1"), person(2, name="Budi", unit="SDN 2")]
    found = plan([a_row(name="Budi", unit=unit)], people)
    assert (found.planned, found.issues[0].fault, len(found.issues[0].people)) == ((), ExcuseFault.SEVERAL, 2)


def test_a_name_in_another_unit_is_told():
    assert faults([a_row(name="Budi", unit="SDN 9")], [person(1, name="Budi", unit="SDN 1")]) == [
        ExcuseFault.UNIT_DIFFERS
    ]


def test_a_group_where_the_unit_should_stand_is_the_units():
    assert planned([a_row(name="Budi", unit="Kec. Jetis")], [person(1, name="Budi", unit="SDN 1")]) == ["p0001"]


def test_a_name_with_another_number_is_told():
    assert faults([a_row(name="Budi", number=a_nip(9))], [person(1, name="Budi")]) == [ExcuseFault.NUMBER_DIFFERS]


def test_a_name_without_a_number_on_the_roster_takes_one():
    assert planned([a_row(name="Budi", number=a_nip(9))], [person(1, name="Budi", number="")]) == ["p0001"]


def test_somebody_who_is_listed_no_longer_is_nobody():
    assert faults([a_row(number=a_nip(1))], [person(1, removed=True)]) == [ExcuseFault.NOBODY]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (a_row(number=a_nip(1), kind="pulang"), ExcuseFault.KIND_UNKNOWN),
        (a_row(number=a_nip(1), is_day_readable=False), ExcuseFault.DAY_UNREADABLE),
        (a_row(number=a_nip(1), first=date(2023, 10, 31)), ExcuseFault.OTHER_DAY),
        (a_row(number=a_nip(1), first=date(2023, 10, 25), last=date(2023, 10, 29)), ExcuseFault.OTHER_DAY),
        (a_row(number=a_nip(2)), ExcuseFault.NOT_SCHEDULED),
        (a_row(number=a_nip(3)), ExcuseFault.OTHER_SESSION),
    ],
)
def test_what_does_not_fit_the_session_is_told(row, fault):
    people = [person(1), person(2, group="Antah"), person(3, group="Ngoro")]
    assert faults([row], people, only=FIRST) == [fault]


def test_without_a_session_each_person_has_their_own():
    people = [person(1), person(3, group="Ngoro")]
    found = plan([a_row(2, number=a_nip(1)), a_row(3, number=a_nip(3))], people)
    assert [e.session for e in found.planned] == [FIRST, SECOND]


def test_a_span_of_days_that_holds_the_session_counts():
    assert planned([a_row(number=a_nip(1), first=date(2023, 10, 28), last=date(2023, 11, 3))], [person(1)]) == ["p0001"]


def test_somebody_who_is_here_already_is_told():
    assert faults([a_row(number=a_nip(1))], [person(1)], [record(1, participant="p0001")]) == [ExcuseFault.PRESENT]


def test_a_closed_session_takes_no_excuses():
    assert faults([a_row(number=a_nip(1))], [person(1)], closed=frozenset({FIRST.id})) == [ExcuseFault.CLOSED]


def excused(kind: Excuse):
    return record(1, RecordKind.EXCUSE, participant="p0001", excuse=kind)


def test_what_is_recorded_already_is_known():
    found = plan([a_row(number=a_nip(1))], [person(1)], [excused(Excuse.PERMISSION)])
    assert (found.planned, len(found.known), found.issues) == ((), 1, ())


def test_another_kind_replaces_the_one_before():
    found = plan([a_row(number=a_nip(1))], [person(1)], [excused(Excuse.SICK)])
    assert [(e.kind, e.instead_of) for e in found.planned] == [(Excuse.PERMISSION, Excuse.SICK)]


def test_a_row_that_stands_twice_counts_once():
    assert planned([a_row(2, number=a_nip(1)), a_row(3, name="Orang 1")], [person(1)]) == ["p0001"]


def test_rows_that_contradict_each_other_are_both_told():
    found = plan([a_row(2, number=a_nip(1)), a_row(3, number=a_nip(1), kind="Sakit")], [person(1)])
    assert (found.planned, [(i.row.row, i.fault) for i in found.issues]) == (
        (),
        [(2, ExcuseFault.CONTRADICTED), (3, ExcuseFault.CONTRADICTED)],
    )


def test_the_remark_of_an_illness_is_not_kept():
    rows = [a_row(2, number=a_nip(1), kind="Sakit", reason="tifus"), a_row(3, number=a_nip(2), reason="menikah")]
    found = plan(rows, [person(1), person(2)])
    assert [e.reason for e in found.planned] == ["", "menikah"]


def test_without_a_kind_the_remark_tells_it():
    found = plan([a_row(number=a_nip(1), kind="", reason="dinas luar ke Surabaya")], [person(1)])
    assert [e.kind for e in found.planned] == [Excuse.OFFICIAL_DUTY]


def test_whom_somebody_chose_is_excused_with_a_trace():
    people = [person(1, name="Ani Rahayu"), person(2, name="Ani Rahayu")]
    row = a_row(7, name="Ani Rahayu", reason="rapat")
    [excuse] = plan([row], people, chosen={row.place: people[1].id}).planned
    assert (excuse.person, excuse.reason) == (people[1], "rapat; pesertanya dipilih untuk baris 7")


def test_whom_somebody_chose_has_to_be_listed():
    row = a_row(name="Ani Rahayu")
    assert faults([row], [person(1)], chosen={row.place: person(2).id}) == [ExcuseFault.NOBODY]
