"""A list of excuses is previewed, and recorded as previewed or not at all."""

import pytest

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Excuse, RecordKind
from tests.fakes import a_nip
from tests.rosters.workbooks import workbook

HEADER = ("NAMA", "NIP", "JENIS", "KETERANGAN")
LIST = (
    ("Orang 1", a_nip(1), "Izin", "menikah"),
    ("Orang 4", None, "Sakit", "tifus"),
    ("Orang 5", a_nip(5), "DL", None),
    ("Siapa Ini", None, "Izin", None),
)


def preview(ceremony, *rows, day=None):
    path = ceremony.folder / "izin.xlsx"
    path.write_bytes(workbook({"Izin": [HEADER, *(rows or LIST)]}))
    taking = ceremony.program.excuse_list
    return taking.preview(ceremony.event, taking.read(path), ceremony.sessions[day - 1] if day else None)


def test_a_preview_records_nothing(ceremony):
    assert (len(preview(ceremony).plan.planned), ceremony.records()) == (3, ())


def test_what_was_previewed_is_recorded(ceremony):
    records = ceremony.program.excuse_list.apply(preview(ceremony), ceremony.officer)
    assert [(r.kind, r.excuse, r.reason, r.operator) for r in records] == [
        (RecordKind.EXCUSE, Excuse.PERMISSION, "menikah", "Rina"),
        (RecordKind.EXCUSE, Excuse.SICK, "", "Rina"),
        (RecordKind.EXCUSE, Excuse.OFFICIAL_DUTY, "", "Rina"),
    ]
    assert ceremony.totals() == {"permission": 1, "sick": 1, "official_duty": 1, "pending": 5}


def test_a_list_that_is_taken_twice_counts_once(ceremony):
    taking = ceremony.program.excuse_list
    taking.apply(preview(ceremony), ceremony.officer)
    again = preview(ceremony)
    assert (taking.apply(again, ceremony.officer), len(again.plan.known), ceremony.verify()) == ((), 3, ())


def test_a_list_of_one_session_leaves_out_the_others(ceremony):
    assert [e.person.name for e in preview(ceremony, day=1).plan.planned] == ["Orang 1", "Orang 4"]


def test_a_preview_that_is_no_longer_true_is_not_recorded(ceremony):
    made = preview(ceremony)
    came = ceremony.scan(a_nip(1)).record
    with pytest.raises(OperatorProblem, match="berubah sejak pratinjau"):
        ceremony.program.excuse_list.apply(made, ceremony.officer)
    assert ceremony.records() == (came,)
