"""Nobody is marked by a read that nothing confirms."""

from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.scanning.codes import FoundCode
from netralitas_desktop.scanning.trust import AGREEMENT_S, Trust

NIP = "198503172010012004"
numbers = st.from_regex(r"[0-9]{18}", fullmatch=True)


def read(text=NIP, format="code39", seconded_by=""):
    return FoundCode(text, format, "zxing-cpp", seconded_by=seconded_by)


def listed(*texts):
    return frozenset(texts).__contains__


def test_a_qr_code_counts_at_once():
    assert Trust().believed([read(format="qr")], 0.0) == (NIP,)


def test_a_linear_code_counts_when_a_second_frame_agrees():
    trust = Trust()
    assert [trust.believed([read()], at_s) for at_s in (0.0, 0.03)] == [(), (NIP,)]


def test_the_same_code_twice_in_one_frame_is_no_agreement():
    assert Trust().believed([read(), read()], 0.0) == ()


def test_frames_that_differ_do_not_agree():
    trust = Trust()
    assert [trust.believed([read(text)], at_s) for text, at_s in ((NIP, 0.0), (NIP[:-1] + "5", 0.03))] == [(), ()]


def test_frames_that_lie_far_apart_do_not_agree():
    trust = Trust()
    assert [trust.believed([read()], at_s) for at_s in (0.0, AGREEMENT_S + 0.1)] == [(), ()]


def test_a_code_in_another_symbology_is_another_code():
    trust = Trust()
    trust.believed([read(format="code39")], 0.0)
    assert trust.believed([read(format="code128")], 0.03) == ()


def test_a_linear_code_counts_when_two_engines_agree():
    assert Trust().believed([read(seconded_by="pyzbar")], 0.0) == (NIP,)


def test_a_checked_code_counts_at_once_when_it_is_exactly_a_listed_number():
    assert Trust(listed(NIP)).believed([read(format="code128")], 0.0) == (NIP,)


def test_a_checked_code_of_nobody_on_the_list_waits_for_a_second_frame():
    assert Trust(listed(NIP)).believed([read("199001012015011001", "code128")], 0.0) == ()


def test_an_unchecked_code_waits_even_when_it_is_listed():
    assert Trust(listed(NIP)).believed([read(format="code39")], 0.0) == ()


def test_a_code_that_stays_in_view_stays_believed():
    trust = Trust()
    assert [trust.believed([read()], frame / 30) for frame in range(4)] == [(), (NIP,), (NIP,), (NIP,)]


@given(numbers, st.integers(1, 17))
def test_a_part_of_a_number_is_never_taken_for_a_listed_one(number, length):
    assert Trust(listed(number)).believed([read(number[:length], "code128")], 0.0) == ()


@given(st.lists(st.tuples(numbers, st.sampled_from(["code128", "code39"])), max_size=12, unique_by=lambda one: one[0]))
def test_reads_that_never_repeat_are_never_believed(reads):
    trust = Trust()
    assert all(trust.believed([read(*one)], place / 30) == () for place, one in enumerate(reads))
