import pytest

from netralitas_desktop.domain.participants import Entry, Mode, Participant
from netralitas_desktop.domain.sessions import Event, GroupBy
from netralitas_desktop.ui.number_words import number_note, unsound_part, written_number
from netralitas_desktop.ui.people_view import Roster, counted, roster_columns, roster_of
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import EVENT, damaged, event, person, schedule

WORDING = Wording()


def _roster(*people: Participant) -> Roster:
    return roster_of(people, event(), schedule(), WORDING)


def _names(roster: Roster, ids: set[str] | None, group: str | None = None) -> list[str]:
    return [row.cells[0] for row in roster.matching(ids, group)]


def test_a_sound_number_is_written_in_its_parts() -> None:
    assert written_number(Entry("Siti", number="198001012005011001")) == "19800101 200501 1 001"


def test_a_nik_is_written_in_its_own_parts() -> None:
    assert written_number(Entry("Siti", number="3516014101800001")) == "351601 410180 0001"


def test_a_number_damaged_by_excel_is_shown_as_it_stands_and_told() -> None:
    entry = person(**damaged(1)).entry
    assert (written_number(entry), number_note(entry, WORDING)) == (entry.raw_number, "NIP rusak oleh Excel")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("198313132005031366", "bulan lahir 13"),
        ("198002302005031366", "tanggal lahir 30"),
        ("188002012005031366", "tahun lahir 1880"),
        ("198002012005131366", "bulan pengangkatan 13"),
        ("198002012005033366", "jenis kelamin 3"),
        ("198002012005031000", "nomor urut 000"),
        ("19800201200503136", "17 angka"),
        ("3516014113800001", "bulan lahir 13"),
        ("NIP: abc", "berisi huruf atau tanda"),
    ],
)
def test_an_unsound_number_says_which_part_is_impossible(raw: str, why: str) -> None:
    assert unsound_part(raw, WORDING) == why


def test_somebody_without_a_number_is_told_but_not_tinted() -> None:
    row = _roster(person(raw_number="")).rows[0]
    assert (row.cells[-1], row.tone) == ("tanpa nomor", None)


def test_how_somebody_will_attend_is_noted() -> None:
    row = _roster(person(raw_number="", mode=Mode.ONLINE)).rows[0]
    assert (row.cells[-1], row.tone) == ("tanpa nomor · daring", None)


def test_a_group_that_the_schedule_does_not_have_is_tinted() -> None:
    row = _roster(person(group="Antah")).rows[0]
    assert (row.cells[-1], row.tone) == ("kelompok tidak ada di jadwal", Tone.REVIEW)


def test_only_those_who_were_found_have_a_line() -> None:
    roster = _roster(person(1, name="Siti Utami"), person(2, name="Siti Halim"))
    assert _names(roster, {person(2).id}) == ["Siti Halim"]


def test_a_group_narrows_what_was_found() -> None:
    roster = _roster(person(1, group="Jetis"), person(2, group="Pacet"), person(3, group="Pacet"))
    assert _names(roster, {person(1).id, person(2).id}, "Pacet") == ["Orang 2"]


def test_a_group_leaves_out_the_others() -> None:
    roster = _roster(person(1, group="Jetis"), person(2, group="Pacet"))
    assert _names(roster, None, "Pacet") == ["Orang 2"]


def test_groups_stand_in_order_and_nobodys_last() -> None:
    roster = _roster(person(1, group="Pacet"), person(2, group=""), person(3, group="Jetis"))
    assert roster.group_names == ("Jetis", "Pacet", "")


def test_counts_tell_how_many_the_search_shows() -> None:
    roster = _roster(person(1), person(2, raw_number=""))
    assert counted(roster, 1, WORDING) == "1 tampil dari 2 peserta · 1 bernomor"


def test_where_units_are_the_groups_rows_have_as_many_cells_as_columns() -> None:
    apel = Event(EVENT, "Apel", group_by=GroupBy.UNIT)
    roster = roster_of([person()], apel, schedule(), WORDING)
    assert len(roster.rows[0].cells) == len(roster_columns(apel, WORDING))
