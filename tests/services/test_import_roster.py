"""Rosters into an event: previewed, applied whole or not at all, and idle the second time."""

from dataclasses import replace

import pytest

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.services.import_roster import NothingToImport, RosterCount
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED, ROSTER, row


def people(ceremony):
    return ceremony.program.catalogue.listed(ceremony.event)


def test_an_import_lists_everybody(empty):
    groups = {"Jetis": 3, "Kutorejo": 1, "Mojosari": 2, "Ngoro": 1, "Pacet": 1}
    assert empty.import_roster(*ROSTER) == RosterCount(8, 6, groups)


def test_a_preview_saves_nothing(empty):
    empty.preview(empty.roster_path())
    assert people(empty) == ()


def test_a_preview_counts_what_the_import_then_has(ceremony):
    preview = ceremony.preview(ceremony.roster_path((*ROSTER[1:], row(30))))
    applied = ceremony.program.import_roster.apply(preview)
    assert (preview.count, applied.participants) == (applied, len(people(ceremony)))


def test_the_same_file_again_is_idle(empty):
    path = empty.roster_path()
    empty.program.import_roster.apply(empty.preview(path))
    assert empty.preview(path).plan.is_idle


def test_the_same_rows_in_a_newer_file_change_nobody(ceremony):
    before = people(ceremony)
    plan = ceremony.preview(ceremony.roster_path((*ROSTER, row(30)))).plan
    assert (plan.unchanged, len(plan.added), plan.changed, plan.removed) == (before, 1, (), ())


def test_a_file_under_another_name_is_the_same_file(ceremony):
    first = ceremony.folder / "daftar-1.xlsx"
    copy = ceremony.folder / "salinan.xlsx"
    copy.write_bytes(first.read_bytes())
    assert ceremony.preview(copy).plan.is_idle


def test_the_same_file_twice_in_one_import_is_read_once(empty):
    path = empty.roster_path()
    copy = empty.folder / "salinan.xlsx"
    copy.write_bytes(path.read_bytes())
    assert len(empty.preview(path, copy).read.files) == 1


def test_the_roster_changed_since_the_preview_is_refused(ceremony):
    preview = ceremony.preview(ceremony.roster_path(ROSTER[1:]))
    ceremony.import_roster(*ROSTER, row(30))
    before = people(ceremony)
    with pytest.raises(OperatorProblem, match="berubah sejak diperiksa"):
        ceremony.program.import_roster.apply(preview)
    assert people(ceremony) == before


def test_an_import_that_breaks_halfway_changes_nothing(ceremony):
    preview = ceremony.preview(ceremony.roster_path((*ROSTER[2:], row(30))))
    broken = replace(
        preview, read=replace(preview.read, issues=(replace(preview.read.issues[0], file="no-such-file"),))
    )
    before = people(ceremony)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        ceremony.program.import_roster.apply(broken)
    assert (people(ceremony), ceremony.verify()) == (before, ())


def test_a_number_that_the_desk_repaired_stays_repaired(ceremony):
    asked = ceremony.scan(a_nip(DAMAGED)).record
    ceremony.program.correct_record.accept(asked.id, "KTP cocok", ceremony.officer)
    ceremony.import_roster(*ROSTER, row(30))
    assert ceremony.scan(a_nip(DAMAGED)).decision.verdict is Verdict.ALREADY_PRESENT


def test_a_removed_person_who_is_listed_again_keeps_their_records(ceremony):
    ceremony.scan(a_nip(1))
    ceremony.import_roster(*ROSTER[1:])
    ceremony.import_roster(*ROSTER)
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.ALREADY_PRESENT


def test_somebody_in_two_files_counts_once_and_is_told(empty):
    paths = [empty.roster_path(ROSTER), empty.roster_path((row(1), row(30)))]
    preview = empty.preview(*paths)
    told = [i.text for i in preview.read.issues if i.code is IssueCode.DUPLICATE]
    assert (preview.count.participants, len(told), "daftar-1.xlsx" in told[0]) == (9, 1, True)


def test_a_folder_is_all_its_workbooks(empty):
    folder = empty.folder / "sekolah" / "dalam"
    folder.mkdir(parents=True)
    for name, rows in (("a.xlsx", ROSTER[:3]), ("b.XLSX", ROSTER[3:]), ("~$a.xlsx", ()), ("catatan.txt", ())):
        path = empty.roster_path(rows)
        path.rename(folder / name)
    assert empty.preview(folder.parent).count.participants == 8


@pytest.mark.parametrize("name", ["tidak-ada.xlsx", "kosong"])
def test_nothing_to_read_is_refused_by_name(empty, name):
    (empty.folder / "kosong").mkdir()
    with pytest.raises(NothingToImport, match=name):
        empty.preview(empty.folder / name)


def test_no_path_is_refused():
    from netralitas_desktop.services.import_roster import roster_paths

    with pytest.raises(NothingToImport, match="Belum ada berkas"):
        roster_paths([])
