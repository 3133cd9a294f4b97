"""A meeting's list becomes records of people who attended online."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Mode
from tests.fakes import a_nip


@pytest.fixture
def meeting(ceremony):
    """Previews the list of a meeting of the first day with these rows of name or number, and time."""

    def preview(*rows):
        path = ceremony.folder / "zoom.csv"
        path.write_text("NIP,Nama,Jam\n" + "".join(f"{n},{name},{when}\n" for n, name, when in rows))
        taking = ceremony.program.online_list
        return taking.preview(ceremony.event, ceremony.sessions[0], taking.read(path))

    return preview


def test_a_preview_records_nothing(ceremony, meeting):
    assert len(meeting((a_nip(1), "", "07.50")).plan.planned) == 1
    assert ceremony.records() == ()


def test_whoever_attended_is_present_online_since_they_joined(ceremony, meeting):
    ceremony.program.online_list.apply(meeting((a_nip(1), "", "07.50"), (a_nip(2), "", "08.40")), ceremony.officer)
    first, second = ceremony.records()
    assert (first.mode, f"{first.at:%H.%M}", first.late, first.reason) == (
        Mode.ONLINE,
        "07.50",
        False,
        "zoom.csv, baris 2",
    )
    assert (second.late, ceremony.totals(1)["present"]) == (True, 2)
    assert ceremony.verify() == ()


def test_who_was_scanned_at_a_desk_before_is_not_recorded_twice(ceremony, meeting):
    ceremony.scan(a_nip(1))
    ceremony.program.online_list.apply(meeting((a_nip(1), "", "10.50"), (a_nip(2), "", "")), ceremony.officer)
    assert sorted(r.mode for r in ceremony.records()) == [Mode.ONLINE, Mode.ONSITE]


def test_who_joined_before_a_desk_scanned_them_counts_once_since_they_joined(ceremony, meeting):
    ceremony.scan(a_nip(1))
    taking = ceremony.program.online_list
    taking.apply(meeting((a_nip(1), "", "04.10")), ceremony.officer)
    again = taking.apply(meeting((a_nip(1), "", "04.10")), ceremony.officer)
    report = ceremony.program.export_reports.report(ceremony.event, ceremony.sessions[0])
    [came] = [a.record for a in report.reconciliation.attendances if a.record]
    assert (came.mode, f"{came.at:%H.%M}", ceremony.totals(1)["present"], again) == (Mode.ONLINE, "04.10", 1, ())


def test_who_joined_after_a_scan_that_was_accepted_later_is_here_already(ceremony, meeting):
    ceremony.clock.set("08:05")
    asked = ceremony.scan("Orang 4").record
    ceremony.clock.set("10:40")
    ceremony.program.correct_record.accept(asked.id, "KTP cocok", ceremony.officer)
    plan = meeting(("", "Orang 4", "09.00")).plan
    assert (plan.planned, [f"{one.record.at:%H.%M}" for one in plan.present]) == ((), ["08.05"])


def test_an_hour_of_another_zone_is_recorded_on_the_events_clock(ceremony, meeting):
    ceremony.program.online_list.apply(meeting((a_nip(1), "", "08.20 WITA")), ceremony.officer)
    [record] = ceremony.records()
    assert (f"{record.at:%H.%M}", record.late) == ("07.20", False)


def test_a_row_without_a_time_is_recorded_as_such(ceremony, meeting):
    ceremony.program.online_list.apply(meeting((a_nip(1), "", "")), ceremony.officer)
    [record] = ceremony.records()
    assert (record.told_at, record.late, record.reason) == (None, False, "zoom.csv, baris 2; tanpa waktu bergabung")


def test_the_same_list_again_records_nothing_more(ceremony, meeting):
    taking = ceremony.program.online_list
    taking.apply(meeting((a_nip(1), "", "07.50")), ceremony.officer)
    assert taking.apply(meeting((a_nip(1), "", "07.50")), ceremony.officer) == ()


def test_a_preview_that_is_out_of_date_is_refused(ceremony, meeting):
    preview = meeting((a_nip(1), "", "07.50"))
    ceremony.scan(a_nip(1))
    with pytest.raises(OperatorProblem, match="berubah sejak pratinjau"):
        ceremony.program.online_list.apply(preview, ceremony.officer)


def test_a_closed_session_takes_no_list(ceremony, meeting):
    ceremony.close()
    with pytest.raises(OperatorProblem, match="sudah ditutup"):
        meeting((a_nip(1), "", "07.50"))


def test_a_desk_that_scans_somebody_who_is_online_says_so(ceremony, meeting):
    ceremony.program.online_list.apply(meeting((a_nip(1), "", "07.50")), ceremony.officer)
    assert ceremony.scan(a_nip(1)).decision.verdict == "already_present"


def test_whom_the_admin_chose_is_recorded_with_a_trace(ceremony, meeting):
    taking = ceremony.program.online_list
    first = meeting(("", "Samsung SM-A5", "07.50"))
    owner = ceremony.program.catalogue.listed(ceremony.event)[0]
    chosen = {first.rows[0].place: owner.id}
    taking.apply(taking.preview(ceremony.event, ceremony.sessions[0], first.rows, chosen), ceremony.officer)
    [record] = ceremony.records()
    assert (record.participant, record.payload, record.reason) == (
        owner.id,
        "Samsung SM-A5",
        "zoom.csv, baris 2; pesertanya dipilih",
    )
