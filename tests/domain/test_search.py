"""People are found by parts of what stands on the roster, the likeliest first."""

import pytest

from netralitas_desktop.domain.search import Findable, Matched, PeopleIndex
from tests.fakes import a_nip


def somebody(
    n: int = 1, name: str = "Budi", number: str = "", unit: str = "", group: str = "", **said: str
) -> Findable:
    return Findable(f"p{n}", name, number, said.get("raw", ""), said.get("damaged", ""), unit, group)


def index_of(*names: str) -> PeopleIndex:
    return PeopleIndex(somebody(n, name) for n, name in enumerate(names, 1))


def found(index: PeopleIndex, text: str, **said) -> list[str]:
    return [hit.id for hit in index.search(text, **said).first]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("muhammad yusuf", "Moh. Yusuf"),
        ("moh yusuf", "Muhammad Yusuf"),
        ("muhammad yusuf", "M. Yusuf"),
        ("M. Yusuf", "Mohammad Yusuf"),
        ("moha", "Muhammad Yusuf"),
        ("nuraini", "Nur Aini"),
        ("nur aini", "Nuraini"),
        ("nur aini", "Nur'aini"),
        ("nurai", "Nur Aini"),
        ("nurrahman", "Nur Rahman"),
        ("saiful", "Drs. H. Syaiful Anwar, M.Pd."),
        ("sutjipto", "SOETJIPTO"),
        ("joesoef", "Jusuf"),
        ("yusuf", "Jusuf"),
        ("supriynato", "Supriyanto"),
        ("wibwo", "Wibowo"),
        ("handra", "Chandra"),
        ("yanto", "Supriyanto"),
        ("anwar sy", "Syaiful Anwar"),
        ("Drs. Budi, S.Pd.", "Budi"),
        ("d'jati", "Djati"),
        ("Siska Mandasari, A.Ma.Pd., S.Pd.K", "Siska Mandasari"),
        ("Hj. Siti Fatimah", "Siti Fatimah, S.Pd."),
        ("Moh. Yusuf", "MUHAMMAD YUSUF, S.Ag."),
        ("Nur'aini", "Nuraini"),
        ("Sri W", "Sri Wahyuni"),
        ("m y", "Moh. Yusuf"),
        ("a. b. santoso", "Agus Budi Santoso"),
        ("aminah siti", "Siti Aminah"),
        ("setyaningish", "Setyaningsih"),
        ("sulistyowti rahayu", "Sulistyowati Rahayu"),
    ],
)
def test_a_name_is_found_however_it_is_typed(text, name):
    assert found(index_of("Endang Lestari", name), text) == ["p2"]


@pytest.mark.parametrize("text", ["", "  ", ".", "qqqq", "endang wibowo", "0"])
def test_what_fits_nobody_finds_nobody(text):
    assert index_of("Endang Lestari", "Wibowo").search(text).total == 0


def test_every_word_has_to_fit():
    assert found(index_of("Siti Aminah", "Siti Rahayu", "Aminah"), "siti aminah") == ["p1"]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("siti", ["Siti", "Siti Aminah", "Sitiwati"]),
        ("saiful", ["Saiful", "Syaiful"]),
        ("anis", ["Anis", "Anisa", "Lianis"]),
        ("budi", ["Budi", "Budi Santoso", "Budiman", "Rudi"]),
    ],
)
def test_the_likeliest_comes_first(text, order):
    names = order[::-1]
    assert [names[int(p[1:]) - 1] for p in found(index_of(*names), text)] == order


def test_a_slip_is_forgiven_only_where_few_fit_without_it():
    index = index_of("Rudi", *(f"Budi {n}" for n in "abcdefghij"))
    assert (index.search("budi", limit=5).total, index.search("budi", limit=20).total) == (10, 11)


@pytest.mark.parametrize("cut", [slice(0, 8), slice(4, 9), slice(10, 18), slice(0, 18), slice(15, 18)])
def test_a_part_of_a_number_is_enough(cut):
    index = PeopleIndex([somebody(1, number=a_nip(1)), somebody(2, "Ani", number=a_nip(400))])
    assert found(index, a_nip(400)[cut])[0] == "p2"


def test_a_number_is_found_as_it_is_written_on_a_card():
    n = a_nip(7)
    index = PeopleIndex([somebody(1, number=n)])
    assert index.search(f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}").first[0].matched == (Matched.NUMBER,)


def test_the_last_digits_find_all_numbers_that_hold_them_those_that_begin_so_first():
    index = PeopleIndex([somebody(1, "Ani", number="198001012005011777"), somebody(2, "Zul", number="777777777")])
    assert found(index, "777") == ["p2", "p1"]


def test_nobody_is_told_twice_whose_number_holds_the_digits_twice():
    assert PeopleIndex([somebody(1, number="200119902001101001")]).search("2001").total == 1


def test_a_part_of_a_number_does_not_reach_into_the_next():
    index = PeopleIndex([somebody(1, "Ani", number=a_nip(1)), somebody(2, "Budi", number=a_nip(2))])
    assert index.search(a_nip(1)[-3:] + a_nip(2)[:5]).total == 0


def test_a_number_that_begins_so_comes_before_one_that_holds_it():
    index = PeopleIndex(
        [somebody(1, "Ani", number="200119900101001001"), somebody(2, "Zul", number="199001012001001001")]
    )
    assert found(index, "199001") == ["p2", "p1"]


def test_two_digits_are_a_schools_not_a_numbers():
    index = PeopleIndex([somebody(1, number=a_nip(1)), somebody(2, unit="SDN 19 Pacet")])
    assert found(index, "19") == ["p2"]


def test_a_damaged_number_is_found_by_the_whole_one():
    assert found(PeopleIndex([somebody(1, raw="1.98E+17", damaged=a_nip(3)[:15])]), a_nip(3)) == ["p1"]


@pytest.mark.parametrize(
    "text", ["HONORER-17", "honorer 17", "Honorer17", " honorer - 17 ", "honorer-1", "honor", "17", "siti honorer-17"]
)
def test_a_number_with_letters_is_found_as_it_is_typed(text):
    index = PeopleIndex([somebody(1, "Siti", raw="HONORER-17"), somebody(2, "Siti", number=a_nip(1), raw="K-17")])
    assert [(h.id, h.matched[-1]) for h in index.search(text).first] == [("p1", Matched.NUMBER)]


def test_the_whole_of_a_number_with_letters_comes_before_those_that_begin_so():
    index = PeopleIndex([somebody(1, "Ani", raw="GTT/170"), somebody(2, "Zul", raw="GTT/17")])
    assert found(index, "gtt/17") == ["p2", "p1"]


def test_a_number_with_letters_comes_before_a_school_of_that_number():
    index = PeopleIndex([somebody(1, "Ani", unit="SDN 17"), somebody(2, "Zul", raw="HONORER-17")])
    assert found(index, "17") == ["p2", "p1"]


@pytest.mark.parametrize("raw", ["belum ada", "1.98E+17"])
def test_a_remark_in_place_of_a_number_is_none(raw):
    assert found(PeopleIndex([somebody(1, raw=raw, damaged=a_nip(1)[:15] if "E" in raw else "")]), raw[-3:]) == []


@pytest.mark.parametrize("text", ["sdn 1 pacet", "SD Negeri 1", "pacet", "kec. pacet", "pact", "siti pacet"])
def test_a_unit_or_group_is_found(text):
    index = PeopleIndex([somebody(1, "Siti", unit="SDN 1 Pacet", group="Kec. Pacet"), somebody(2, unit="Puskesmas")])
    assert found(index, text) == ["p1"]


def test_each_word_says_where_it_was_found():
    index = PeopleIndex([somebody(1, "Siti", number=a_nip(1), unit="Puskesmas Ngoro", group="Ngoro")])
    assert index.search("siti puskesmas ngoro").first[0].matched == (Matched.NAME, Matched.UNIT, Matched.GROUP)


def test_a_name_comes_before_a_place_of_that_name():
    index = PeopleIndex([somebody(1, "Ani", group="Gading"), somebody(2, "Gading", group="Pacet")])
    assert found(index, "gading") == ["p2", "p1"]


def test_of_equals_those_who_are_due_come_first():
    index = PeopleIndex([somebody(1, "Siti A", group="Pacet"), somebody(2, "Siti Bb", group="Kec. Ngoro")])
    assert found(index, "siti", due=("Ngoro",)) == ["p2", "p1"]


def test_initials_are_likelier_where_a_name_has_them_alone():
    names = ["Sri Wahyuni", "Sri W."]
    assert found(index_of(*names), "sri w") == ["p2", "p1"]


def test_being_due_makes_nobody_likelier_than_their_name():
    index = PeopleIndex([somebody(1, "Siti", group="Pacet"), somebody(2, "Sitiwati", group="Ngoro")])
    assert found(index, "siti", due=("Ngoro",)) == ["p1", "p2"]


def test_only_the_first_are_given_but_all_are_counted():
    hits = index_of(*(f"Siti {n}" for n in range(30))).search("siti", limit=20)
    assert (len(hits.first), hits.total) == (20, 30)


def test_everybody_who_fits_is_told_without_an_order():
    assert index_of("Siti", "Ani", "Siti").everybody("siti") == {"p1", "p3"}


def test_an_index_follows_the_roster():
    index = PeopleIndex([somebody(1, "Ani"), somebody(2, "Budi"), somebody(3, "Citra")])
    index.bring_up_to([somebody(1, "Ani"), somebody(2, "Bambang"), somebody(4, "Dewi")])
    assert [found(index, name) for name in ("ani", "budi", "bambang", "citra", "dewi")] == [
        ["p1"],
        [],
        ["p2"],
        [],
        ["p4"],
    ]


def test_an_index_of_which_most_have_gone_is_worn():
    index = index_of("Ani", "Budi", "Citra")
    index.bring_up_to([somebody(1, "Ani")])
    assert index.is_worn


def test_one_person_can_change_and_another_come():
    index = PeopleIndex([somebody(1, "Ani"), somebody(2, "Budi", number=a_nip(2))])
    index.change(["p2", "p3"], [somebody(2, "Budi", number=a_nip(400)), somebody(3, "Citra")])
    assert [found(index, text) for text in ("ani", "budi", a_nip(2), a_nip(400), "citr")] == [
        ["p1"],
        ["p2"],
        [],
        ["p2"],
        ["p3"],
    ]


@pytest.mark.parametrize("count", [2_500, 12_000])
def test_many_people_of_one_name_are_counted_and_told_in_the_order_of_their_names(count):
    index = PeopleIndex(somebody(n, f"Siti {n:05}", unit="SDN 1") for n in range(count))
    assert (index.search("sdn").total, found(index, "sdn", limit=3)) == (count, ["p0", "p1", "p2"])


def test_somebody_who_comes_to_many_of_one_name_is_found_with_them():
    index = PeopleIndex(somebody(n, f"Siti {n}") for n in range(2_500))
    index.search("siti")
    index.change((), [somebody(9_999, "Siti")])
    assert index.search("siti").total == 2_501
