"""What should be looked at before a report leaves the house."""

from datetime import timedelta

from netralitas_desktop.domain.code_faults import FAULTS, CodeFault
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, Verdict
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.report_notes import Note, chain_notes, file_notes, report_notes
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip, at, damaged, online_without_time, person, record
from tests.ui.reports import a_report, here

WORDING = Wording()


def _told(people: list[Participant], records: list[Record] = [], **said: object) -> list[str]:  # noqa: B006
    return [note.text for note in report_notes(a_report(people, records, **said), WORDING)]  # type: ignore[arg-type]


def test_an_open_session_is_told_first_with_how_many_are_missing() -> None:
    late = here(1, late=True)
    assert _told([person(1), person(2)], [late])[0] == "Sesi belum ditutup: 1 orang belum hadir"


def test_an_event_names_its_open_sessions() -> None:
    told = _told([person(1)], session=None, closed=["s1"])
    assert told[0].startswith("Belum ditutup: Hari 2")


def test_a_closed_session_without_anything_to_see_has_no_notes() -> None:
    assert _told([person(1)], [here(1)], closed=["s1"]) == []


def test_people_whom_the_schedule_does_not_have_are_told_with_their_groups() -> None:
    told = _told([person(1, group="Antah"), person(2, group="")], session=None)
    assert "2 peserta tidak ada di jadwal: Antah, (tanpa kelompok)" in told


def test_a_record_of_another_day_than_its_session_is_told() -> None:
    stray = here(1, at=at("08:00") + timedelta(days=1))
    assert "1 orang dicatat di luar hari sesinya, 31 Okt 08.00 di Meja 1" in _told([person(1)], [stray])


def test_the_moment_at_which_a_list_without_times_was_taken_is_no_other_day() -> None:
    taken = online_without_time(1, participant="p0001", number=a_nip(1), at=at("08:00") + timedelta(days=1))
    assert _told([person(1)], [taken], closed=["s1"]) == []


def test_an_unlisted_scan_is_told_with_its_time_and_desk() -> None:
    scan = record(1, verdict=Verdict.NOT_LISTED, number=a_nip(99), at=at("07:41"))
    assert "1 nomor tidak terdaftar, dipindai 07.41 di Meja 1" in _told([person(1)], [scan])


def test_a_scan_that_nobody_answered_is_told() -> None:
    scan = here(1, verdict=Verdict.NEEDS_REVIEW, at=at("07:41"))
    told = _told([person(1)], [scan], closed=["s1"])
    assert told == ["1 pindaian belum dijawab, 07.41 di Meja 1; lihat rekap, lembar Belum dijawab"]


def test_who_came_and_was_removed_from_the_roster_is_told_by_name() -> None:
    told = _told([person(1, removed=True), person(2)], [here(1)])
    assert "1 orang dihapus dari daftar setelah datang atau dihitung: Orang 1" in told


def test_many_unreadable_codes_are_cut_short() -> None:
    scans = [record(n, verdict=Verdict.INVALID_CODE, at=at(f"08:{n:02d}")) for n in range(1, 10)]
    assert _told([person(1)], scans)[-1].endswith("08.06 di Meja 1 dan 3 lagi")


def test_refused_codes_are_told_apart_and_the_imitated_among_them() -> None:
    reasons = ["", FAULTS[CodeFault.FORGED], FAULTS[CodeFault.UNSIGNED]]
    scans = [
        record(n, verdict=Verdict.INVALID_CODE, at=at(f"08:{n:02d}"), reason=reason)
        for n, reason in enumerate(reasons, 1)
    ]
    assert _told([person(1)], scans)[-3:] == [
        "1 kode tidak terbaca, dipindai 08.01 di Meja 1",
        "2 kode tidak diterima, dipindai 08.02 di Meja 1, 08.03 di Meja 1",
        "1 di antaranya kode tidak asli, 08.02 di Meja 1",
    ]


def test_a_repaired_number_is_told_and_a_damaged_one_apart() -> None:
    repaired = person(1, number=a_nip(1), **damaged(1))
    told = _told([repaired, person(2, **damaged(2))], closed=["s1"])
    assert told == ["1 NIP rusak telah diperbaiki di meja", "1 NIP rusak oleh Excel belum diperbaiki"]


def test_what_can_be_wrong_has_a_sign_beside_its_colour() -> None:
    assert [Note("x", tone).sign for tone in (Tone.REFUSED, Tone.REVIEW, Tone.CLOSED)] == ["!", "!", "•"]


def test_a_sound_record_has_no_notes() -> None:
    assert chain_notes(Verification(5, ()), WORDING) == ()


def test_many_faults_of_the_record_are_cut_short() -> None:
    notes = chain_notes(Verification(5, tuple(f"masalah {n}" for n in range(9))), WORDING)
    assert (len(notes), notes[-1]) == (7, Note("dan 3 masalah lagi", Tone.REFUSED))


def test_what_a_file_loses_on_its_way_back_is_told_before_the_export() -> None:
    [note] = file_notes(("daftar.xlsx: slicer tidak ikut.",), WORDING)
    assert note.text == "Tidak ikut kembali: daftar.xlsx: slicer tidak ikut."


def test_records_that_contradict_each_other_are_told_with_where_the_decisions_stand() -> None:
    twice = [here(1), record(2, participant=here(1).participant, number=a_nip(1), device="another", at=at("08:30"))]
    [note] = [n for n in report_notes(a_report([person(1)], twice), WORDING) if n.opens_conflicts]
    assert note.text == "1 catatan bertentangan"
