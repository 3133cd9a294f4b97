"""Rosters into an event: previewed, applied whole or not at all, and idle the second time."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.services.import_roster import CannotUndo, RosterCount
from netralitas_desktop.services.roster_files import Cancelled, NothingToImport, ReadingStep, roster_paths
from netralitas_desktop.services.roster_ports import ReadOptions
from netralitas_desktop.storage.database import FILE_NAME
from tests.fakes import a_nip
from tests.rosters.workbooks import workbook
from tests.services.ceremony import DAMAGED, ROSTER, open_ceremony, row


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


def test_a_file_of_half_a_gigabyte_is_refused_by_its_size(empty):
    path = empty.folder / "besar.csv"
    with path.open("wb") as made:
        made.truncate(500_000_000)  # takes no room on the disk
    with pytest.raises(NothingToImport, match=r"besar\.csv terlalu besar"):
        empty.preview(path)


def test_no_path_is_refused():
    with pytest.raises(NothingToImport, match="Belum ada berkas"):
        roster_paths([])


def read(ceremony, *paths, **more):
    return ceremony.program.import_roster.read(ceremony.event, ceremony.schedule, paths, **more)


def told(preview, code):
    return [issue for issue in preview.read.issues if issue.code is code]


def test_a_damaged_number_is_taken_whole_from_another_file(empty):
    paths = [empty.roster_path(ROSTER), empty.roster_path((row(DAMAGED),))]
    preview = empty.preview(*paths)
    (damage,), (repeated,) = told(preview, IssueCode.NIP_PRECISION_LOST), told(preview, IssueCode.DUPLICATE)
    assert preview.count == replace(preview.count, participants=8, with_number=7)
    assert (damage.detail, "daftar-2.xlsx, lembar Sheet1, baris 2" in damage.text) == ("repaired", True)
    assert preview.read.file_name(repeated.file) == "daftar-2.xlsx"


def test_a_damaged_number_is_taken_whole_from_the_people_who_are_listed(empty):
    empty.import_roster(row(DAMAGED), row(20), row(21))
    preview = empty.preview(empty.roster_path(ROSTER))
    assert "daftar peserta yang sudah ada" in told(preview, IssueCode.NIP_PRECISION_LOST)[0].text
    empty.program.import_roster.apply(preview)
    assert [p.name for p in people(empty) if p.number == a_nip(DAMAGED)] == [f"Orang {DAMAGED}"]
    assert empty.scan(a_nip(DAMAGED)).decision.verdict is Verdict.PRESENT


def test_two_names_on_one_number_are_told_once_also_where_a_number_is_repaired(empty):
    empty.import_roster(row(DAMAGED), row(20), row(21))
    stranger = row(1, name="Lain")
    preview = empty.preview(*map(empty.roster_path, (ROSTER, (stranger,), (stranger, row(40)))))
    codes = [issue.code for issue in preview.read.issues if issue.row == 2]
    assert codes == [IssueCode.DUPLICATE_CONFLICT, IssueCode.DUPLICATE]


def test_files_repaired_from_each_other_are_idle_the_second_time(empty):
    paths = [empty.roster_path(ROSTER), empty.roster_path((row(DAMAGED),))]
    empty.program.import_roster.apply(empty.preview(*paths))
    assert empty.preview(*paths).plan.is_idle
    assert empty.preview(paths[0]).plan.is_idle


@pytest.mark.parametrize("corrected", [a_nip(1)[:15] + "888", a_nip(1)[:7] + "9" + a_nip(1)[8:]])
def test_attendance_stays_with_a_person_whose_number_is_corrected(ceremony, corrected):
    ceremony.scan(a_nip(1))
    ceremony.import_roster(row(1, number=corrected), *ROSTER[1:])
    assert ceremony.scan(corrected).decision.verdict is Verdict.ALREADY_PRESENT
    assert ceremony.verify() == ()


def test_progress_is_told_before_each_file(empty):
    paths = [empty.roster_path((row(n),)) for n in range(1, 4)]
    heard = []
    read(empty, *paths, progress=lambda step: not heard.append(step))
    assert [s for s in heard if not s.rows] == [ReadingStep(n, 3, f"daftar-{n + 1}.xlsx") for n in range(3)]


def test_the_rows_of_a_file_are_told_while_it_is_read(empty):
    heard = []
    read(empty, empty.roster_path(ROSTER), progress=lambda step: not heard.append(step.rows))
    assert (heard[0], heard[-1]) == (0, 1 + len(ROSTER))


def test_reading_can_be_cancelled(empty):
    paths = [empty.roster_path((row(n),)) for n in range(1, 4)]
    with pytest.raises(Cancelled, match="dibatalkan"):
        read(empty, *paths, progress=lambda step: step.done < 1)
    assert people(empty) == ()


def test_reading_can_be_cancelled_in_the_middle_of_a_file(empty):
    with pytest.raises(Cancelled, match="dibatalkan"):
        read(empty, empty.roster_path(ROSTER), progress=lambda step: not step.rows)
    assert people(empty) == ()


def test_a_units_file_tells_the_kecamatan_and_is_no_roster_itself(empty):
    folder = empty.folder / "siasn"
    folder.mkdir()
    (folder / "pegawai.xlsx").write_bytes(
        workbook({"S": [("NAMA", "NIP BARU", "UNOR NAMA"), ("Ani", a_nip(1), "SDN 9")]})
    )
    units = folder / "unit.xlsx"
    units.write_bytes(workbook({"S": [("UNIT KERJA", "KECAMATAN"), ("SD Negeri 9", "Kec. Pacet")]}))
    assert [r.entry.group for r in read(empty, folder, units_file=units).rows] == ["Pacet"]


def an_archive(folder: Path, **files: bytes) -> Path:
    path = folder / "arsip.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/") + ".xlsx", content)
    return path


def test_an_archive_is_the_files_in_it(empty):
    first, second = (empty.roster_path(rows).read_bytes() for rows in (ROSTER[:3], ROSTER[3:]))
    preview = empty.preview(an_archive(empty.folder, jetis__guru=first, pacet=second))
    names = [file.name for file in preview.read.files]
    assert (names, preview.count.participants) == (["arsip.zip/jetis/guru.xlsx", "arsip.zip/pacet.xlsx"], 8)


def test_the_files_of_an_archive_are_counted_once_it_is_open(empty):
    first, second, third = (empty.roster_path((row(n),)) for n in (1, 2, 3))
    packed = an_archive(empty.folder, a=first.read_bytes(), b=second.read_bytes())
    heard = []
    read(empty, packed, third, progress=lambda step: not heard.append(step))
    assert [(s.done, s.count, s.name) for s in heard if not s.rows] == [
        (0, 2, "arsip.zip"),
        (0, 3, "arsip.zip/a.xlsx"),
        (1, 3, "arsip.zip/b.xlsx"),
        (2, 3, "daftar-3.xlsx"),
    ]


def test_options_reach_every_file(empty):
    paths = [empty.roster_path((row(n, "Pacat"),)) for n in (1, 2)]
    found = read(empty, *paths, options=ReadOptions(groups={"Pacat": "Pacet"}))
    assert {r.entry.group for r in found.rows} == {"Pacet"}


def test_a_password_is_never_shown():
    assert "rahasia" not in repr(ReadOptions(passwords=("rahasia",)))


def state(ceremony):
    """Everything that an import can change."""
    with closing(sqlite3.connect(ceremony.folder / FILE_NAME)) as db:
        return [
            db.execute(f"SELECT * FROM {t} ORDER BY 1").fetchall()
            for t in ("participant", "roster_file", "import_issue")
        ]


def undo(ceremony):
    return ceremony.program.import_roster.undo(ceremony.event)


NEWER = (row(1, "Pacet"), row(2, number=a_nip(2)[:15] + "777"), *ROSTER[3:], row(30), row(31, number="123"))


def test_the_first_import_can_be_undone(empty):
    before = state(empty)
    empty.import_roster(*ROSTER)
    undone = undo(empty)
    assert (state(empty), undone.last.added, undone.count.participants) == (before, 8, 0)


def test_undoing_restores_exactly_what_was_there(ceremony):
    ceremony.import_roster(*ROSTER[1:])
    before = state(ceremony)
    ceremony.import_roster(*NEWER)
    undone = undo(ceremony)
    assert (state(ceremony), undone.last.added, undone.last.changed, undone.last.removed) == (before, 2, 2, 1)
    assert ceremony.verify() == ()


def test_undoing_a_file_that_was_imported_again_keeps_the_file(ceremony):
    path = ceremony.folder / "daftar-1.xlsx"
    ceremony.import_roster(*NEWER)
    before = state(ceremony)
    ceremony.program.import_roster.apply(ceremony.preview(path))
    undo(ceremony)
    assert state(ceremony) == before


def test_only_the_last_import_can_be_undone(ceremony):
    ceremony.import_roster(*NEWER)
    undo(ceremony)
    before = state(ceremony)
    with pytest.raises(CannotUndo, match="Tidak ada impor"):
        undo(ceremony)
    assert state(ceremony) == before


def test_an_import_that_records_followed_stays(ceremony):
    ceremony.import_roster(*NEWER)
    ceremony.scan(a_nip(30))
    before = state(ceremony)
    with pytest.raises(CannotUndo, match="Sudah ada 1 catatan"):
        undo(ceremony)
    assert (state(ceremony), ceremony.verify()) == (before, ())


def test_records_before_an_import_do_not_keep_it_from_being_undone(ceremony):
    ceremony.scan(a_nip(1))
    before = state(ceremony)
    ceremony.import_roster(*NEWER)
    assert ceremony.program.import_roster.last(ceremony.event).records_since == 0
    undo(ceremony)
    assert state(ceremony) == before
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.ALREADY_PRESENT


rosters = st.lists(
    st.builds(
        row, st.integers(1, 6), st.sampled_from(["Jetis", "Pacet"]), st.sampled_from([None, "", a_nip(40), "12"])
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=15, deadline=None)
@given(st.lists(rosters, min_size=1, max_size=3))
def test_whatever_was_imported_undoing_is_its_inverse(seasons):
    with tempfile.TemporaryDirectory() as folder:
        ceremony = open_ceremony(Path(folder))
        for rows in seasons:
            before = state(ceremony)
            preview = ceremony.preview(ceremony.roster_path(rows))
            ceremony.program.import_roster.apply(preview)
            if not preview.plan.is_idle:
                undo(ceremony)
                assert state(ceremony) == before
                ceremony.program.import_roster.apply(preview)
        ceremony.program.close()


def test_what_was_said_of_columns_and_groups_is_remembered(empty):
    importer = empty.program.import_roster
    path = empty.roster_path((row(1, "Pacat"),))
    shape = read(empty, path).sheets[0][1].shape
    said = ReadOptions("rahasia", {"sdn1": "Jetis"}, {"Pacat": "Pacet"}, {shape: {3: "position"}})
    importer.apply(importer.preview(read(empty, path, options=said)))
    assert importer.remembered(empty.event) == ReadOptions(groups={"Pacat": "Pacet"}, columns={shape: {3: "position"}})

    again = read(empty, empty.roster_path((row(2, "Pacat"),)), options=importer.remembered(empty.event))
    assert [(r.entry.group, r.entry.position, r.entry.unit) for r in again.rows] == [("Pacet", "SDN 2", "")]


def test_what_is_remembered_can_be_forgotten(empty):
    importer = empty.program.import_roster
    path = empty.roster_path()
    for said in (
        ReadOptions(groups={"A": "Jetis"}, columns={"x": {1: "unit"}}),
        ReadOptions(groups={"A": ""}, columns={"x": {}}),
    ):
        importer.apply(importer.preview(read(empty, path, options=said)))
    assert importer.remembered(empty.event) == ReadOptions()


def test_a_preview_remembers_nothing(empty):
    importer = empty.program.import_roster
    importer.preview(read(empty, empty.roster_path(), options=ReadOptions(groups={"Kutorejo": "Jetis"})))
    assert importer.remembered(empty.event) == ReadOptions()
