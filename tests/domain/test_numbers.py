"""Numbers of people: every way they are written, and what Excel leaves of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.numbers import (
    Nik,
    Nip,
    NotANumber,
    NumberState,
    is_sound,
    masked,
    parse_number,
    read_number,
)

PNS = "198001012005011001"
PPPK = "199003032022212003"
NIK = "3516014303900002"

birth_dates = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def sound_nips(draw: st.DrawFn) -> str:
    code = draw(st.integers(1, 12) | st.integers(21, 29))
    year, sex, sequence = draw(st.integers(0, 9999)), draw(st.sampled_from("12")), draw(st.integers(1, 999))
    return f"{draw(birth_dates):%Y%m%d}{year:04d}{code:02d}{sex}{sequence:03d}"


@st.composite
def sound_niks(draw: st.DrawFn) -> str:
    born, woman = draw(birth_dates), draw(st.booleans())
    area, sequence = draw(st.integers(0, 999_999)), draw(st.integers(1, 9999))
    return f"{area:06d}{born.day + 40 * woman:02d}{born:%m%y}{sequence:04d}"


filling = st.text(st.sampled_from(" .\u00a0'’-\u200b\t"), max_size=2)
labels = st.sampled_from(["", "NIP", "NIP.", "NIP. ", "NIP: ", "NIP : ", "nip ", "N.I.P. ", "NI PPPK ", "NIP. : "])


@st.composite
def written(draw: st.DrawFn, digits: str) -> str:
    before = draw(st.sampled_from(["", "'", "’", " ", "\u00a0"]))
    return before + draw(labels) + "".join(draw(filling) + digit for digit in digits) + draw(filling)


@pytest.mark.parametrize(
    "text",
    [
        PNS,
        "19800101 200501 1 001",
        "19800101.200501.1.001",
        "19800101-200501-1-001",
        "19800101\u00a0200501\u00a01\u00a0001",
        f"NIP. {PNS}",
        f"NIP.{PNS}",
        f"NIP : {PNS}",
        f"NIP. : {PNS}",
        f"nip {PNS}",
        f"N.I.P. {PNS}",
        f"'{PNS}",
        f"’{PNS}",
        f"'NIP. {PNS}",
        f"  {PNS}\n",
        f"\ufeff{PNS}",
    ],
)
def test_a_nip_is_read_as_people_write_it(text):
    assert Nip.parse(text).digits == PNS


@pytest.mark.parametrize("label", ["NI PPPK ", "NI PPPK: ", "NIPPPK. ", "ni pppk "])
def test_an_ni_pppk_is_read_behind_its_label(label):
    number = Nip.parse(f"{label}{PPPK}")
    assert number.digits == PPPK


@given(st.data(), sound_nips())
def test_a_sound_nip_survives_any_writing(data, digits):
    assert Nip.parse(data.draw(written(digits))).digits == digits


@given(sound_nips())
def test_the_written_form_is_read_back(digits):
    assert Nip.parse(Nip.parse(digits).written).digits == digits


@given(sound_niks())
def test_a_sound_nik_is_read_as_a_nik(digits):
    assert parse_number(f"NIK: {digits}") == Nik(digits)


@pytest.mark.parametrize(
    ("digits", "part"),
    [
        ("19800101200501100", "length"),
        ("1980010120050110011", "length"),
        ("189901012005011001", "birth_year"),
        ("198013012005011001", "birth_month"),
        ("198000012005011001", "birth_month"),
        ("198002302005011001", "birth_day"),
        ("198102292005011001", "birth_day"),
        ("198001012005001001", "appointment"),
        ("198001012005131001", "appointment"),
        ("198001012005201001", "appointment"),
        ("198001012005301001", "appointment"),
        ("198001012005010001", "sex"),
        ("198001012005013001", "sex"),
        ("198001012005011000", "sequence"),
        ("19800101200501100l", "letters"),
        ("19800101200501100²", "letters"),
        ("١٩٨٠٠١٠١٢٠٠٥٠١١٠٠١", "letters"),
        ("", "letters"),
    ],
)
def test_an_unsound_nip_names_its_impossible_part(digits, part):
    with pytest.raises(NotANumber) as refused:
        Nip.parse(digits)
    assert refused.value.part == part


@pytest.mark.parametrize(
    ("digits", "part"),
    [
        ("351601430390000", "length"),
        ("3516010003900002", "birth_day"),
        ("3516013203900002", "birth_day"),
        ("3516017203900002", "birth_day"),
        ("3516014013900002", "birth_month"),
        ("3516014303900000", "sequence"),
    ],
)
def test_an_unsound_nik_names_its_impossible_part(digits, part):
    with pytest.raises(NotANumber) as refused:
        Nik.parse(digits)
    assert refused.value.part == part


@pytest.mark.parametrize("digits", ["3516012902000002", "3516016902960002"])
def test_a_nik_of_a_leap_day_is_sound(digits):
    assert is_sound(digits)


def oracle(digits: str) -> bool:
    """Whether 18 digits can be a NIP, told without the code that is tested."""
    try:
        born = date.fromisoformat(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
    except ValueError:
        return False
    months = {f"{n:02d}" for n in range(1, 13)} | {f"2{n}" for n in range(1, 10)}
    return 1900 <= born.year < 2100 and digits[12:14] in months and digits[14] in "12" and int(digits[15:]) > 0


@st.composite
def nearly_nips(draw: st.DrawFn) -> str:
    """A sound NIP with a few digits changed: random digits alone would hardly ever be sound."""
    digits = list(draw(sound_nips()))
    for place in draw(st.lists(st.integers(0, 17), max_size=3)):
        digits[place] = draw(st.sampled_from("0123456789"))
    return "".join(digits)


@given(nearly_nips() | st.text("0123456789", min_size=18, max_size=18))
def test_a_number_is_sound_exactly_if_its_parts_are_possible(digits):
    assert is_sound(digits) is oracle(digits)


@given(st.floats())
def test_a_float_never_becomes_a_number(value):
    assert read_number(value).number is None


@given(sound_nips())
def test_a_number_typed_into_excel_keeps_its_first_digits_as_damaged(digits):
    reading = read_number(float(f"{digits[:15]}000"))
    assert (reading.state, reading.damaged_prefix) == (NumberState.DAMAGED, digits[:15])


@given(sound_nips())
def test_an_exact_integer_is_a_number(digits):
    assert read_number(int(digits)).number == Nip(digits)


@given(sound_nips())
def test_an_integer_that_ends_in_000_is_damaged(digits):
    reading = read_number(int(f"{digits[:15]}000"))
    assert (reading.state, reading.number, reading.damaged_prefix) == (NumberState.DAMAGED, None, digits[:15])


def test_a_sixteen_digit_integer_that_ends_in_zero_is_damaged():
    assert read_number(3516014303900010).state is NumberState.DAMAGED


def test_text_that_ends_in_000_is_invalid_but_can_be_repaired_at_the_desk():
    reading = read_number("198001012005011000")
    assert (reading.state, reading.damaged_prefix) == (NumberState.INVALID, "198001012005011")


@pytest.mark.parametrize("text", ["1.98001012005011E+17", "1,98001012005011E+17", "1.98001012005011e17"])
def test_excels_exponent_as_text_is_damaged(text):
    reading = read_number(text)
    assert (reading.state, reading.damaged_prefix) == (NumberState.DAMAGED, "198001012005011")


def test_a_short_exponent_is_damaged_and_looks_like_nobody():
    reading = read_number("1,98E+17")
    assert (reading.state, reading.damaged_prefix) == (NumberState.DAMAGED, "")


@pytest.mark.parametrize("cell", [None, "", " ", "-", "–", "0", 0, 0.0, "'", "tidak ada", "Belum ada", "NIP.", "N/A"])
def test_nothing_is_missing(cell):
    assert read_number(cell).state is NumberState.MISSING


@pytest.mark.parametrize("cell", ["Honorer", "12345", 12345, 12345.0, True, float("nan"), float("inf"), "19800101"])
def test_what_is_no_number_is_invalid(cell):
    reading = read_number(cell)
    assert (reading.state, reading.number) == (NumberState.INVALID, None)


def test_an_invalid_number_keeps_what_stood_there():
    reading = read_number(" 198013012005011001 ")
    assert (reading.raw, reading.why) == ("198013012005011001", "birth_month")


@given(st.text(max_size=40) | st.integers() | st.none())
def test_any_cell_is_read(cell):
    reading = read_number(cell)
    assert (reading.number is not None) is (reading.state is NumberState.SOUND)


def test_the_birth_and_sex_stand_in_the_number():
    assert (Nip(PPPK).born, Nip(PPPK).is_woman, Nip(PNS).is_woman) == (date(1990, 3, 3), True, False)


def test_a_nik_belongs_with_a_nip_of_the_same_birth_and_sex():
    assert Nik(NIK).may_belong_with(Nip(PPPK))


@pytest.mark.parametrize("nik", ["3516010303900002", "3516014403900002", "3516014304900002", "3516014303910002"])
def test_a_nik_of_another_birth_or_sex_does_not_belong(nik):
    assert not Nik(nik).may_belong_with(Nip(PPPK))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (PNS, "•••••••• •••••• 1 001"),
        (NIK, "•••••• •••••• 0002"),
        ("123456789", "•••••6789"),
        ("1234", "••••"),
        ("", ""),
    ],
)
def test_strangers_see_the_end_of_a_number(number: str, said: str) -> None:
    assert masked(number) == said
