"""Every command of the terminal, as DESIGN §7 has them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import numpy as np
import openpyxl
import pytest
import zxingcpp

from netralitas_desktop.bootstrap import main_program
from netralitas_desktop.scanning.opencv import cv2
from tests.cli.terminal import DEMO, RESOURCES, Terminal
from tests.rosters.locked_books import locked


def test_an_event_is_made_from_its_schedule_and_the_past_only_warns(terminal: Terminal) -> None:
    made = terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"), "--place", "Mojokerto")

    sessions = made.value["sessions"]
    assert [s["name"] for s in sessions] == ["Hari 1", "Hari 2", "Hari 3", "Hari 4", "Hari 5"]
    assert sessions[0] == {
        "id": sessions[0]["id"],
        "name": "Hari 1",
        "day": "2023-10-30",
        "starts": "08:00",
        "ends": "11:00",
        "place": "GOR Dinas Pendidikan Kabupaten Mojokerto",
        "groups": ["Jetis", "Kutorejo", "Mojosari"],
    }
    assert "sudah lewat" in made.err
    assert terminal("event", "list").value[0]["id"] == made.value["event"]
    assert [s["id"] for s in terminal("session", "list").value] == [s["id"] for s in sessions]


def test_a_faulty_schedule_names_its_cell_and_makes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(DEMO / "jadwal.xlsx")
    book.active["D3"] = "07:30"
    book.save(tmp_path / "salah.xlsx")

    refused = terminal("event", "create", "X", "--schedule", str(tmp_path / "salah.xlsx"))

    assert (refused.status, refused.out) == (2, "")
    assert "D3" in refused.err
    assert len(refused.err.strip().splitlines()) == 1
    assert terminal("event", "list").value == []


@pytest.fixture
def with_issues(tmp_path: Path) -> Path:
    """A roster with one number that is none."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Jetis"
    for row in (("No", "Nama", "NIP", "Kecamatan"), (1, "Lala", "19800", "Jetis"), (2, "Budi", "-", "Jetis")):
        sheet.append(row)
    book.save(tmp_path / "bermasalah.xlsx")
    return tmp_path / "bermasalah.xlsx"


@pytest.mark.parametrize("words", [(), ("--dry-run",)])
def test_what_an_import_found_is_marked_in_a_copy(
    terminal: Terminal, with_issues: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    marked = terminal("roster", "import", str(with_issues), "--marked", str(tmp_path / "periksa"), *words).value[
        "marked"
    ]
    assert marked == [str(tmp_path / "periksa" / "Ikrar 2023 - bermasalah - Masalah.xlsx")]
    assert "Nomor tidak sah" in openpyxl.load_workbook(marked[0])["Jetis"]["C2"].comment.text


def test_an_import_without_issues_has_no_copies(terminal: Terminal, tmp_path: Path) -> None:
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    words = ("roster", "import", str(DEMO / "daftar-peserta.xlsx"), "--marked", str(tmp_path / "periksa"), "--dry-run")
    assert terminal(*words).value["marked"] == []
    assert "tidak ada salinan" in terminal(*words, json_too=False).out


def test_a_folder_that_refuses_the_copies_refuses_the_import(terminal: Terminal, with_issues: Path) -> None:
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    refused = terminal("roster", "import", str(with_issues), "--marked", str(with_issues))
    assert (refused.status, refused.out) == (2, "")
    assert terminal("roster", "list").lines == []


def test_a_dry_run_shows_the_plan_and_saves_nothing(terminal: Terminal) -> None:
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))

    shown = terminal("roster", "import", str(DEMO / "daftar-peserta.xlsx"), "--dry-run").value

    assert shown["plan"] == {"added": 4731, "changed": 0, "removed": 0, "unchanged": 0}
    assert shown["participants"] == 4731
    assert terminal("roster", "list").out == ""


def test_the_same_file_again_changes_nothing(desk: Terminal) -> None:
    again = desk("roster", "import", str(DEMO / "daftar-peserta.xlsx")).value

    assert again["plan"] == {"added": 0, "changed": 0, "removed": 0, "unchanged": 4731}
    assert (again["participants"], again["with_number"], again["by_group"]["Jetis"]) == (4731, 4731, 283)


def test_a_person_no_longer_in_the_file_is_told_and_leaves_the_list(desk: Terminal, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(DEMO / "daftar-peserta.xlsx")
    gone = book["PURI"]["B8"].value
    book["PURI"].delete_rows(8)
    book.save(tmp_path / "daftar-revisi.xlsx")

    plan = desk("roster", "import", str(tmp_path / "daftar-revisi.xlsx")).value

    assert plan["plan"]["removed"] == 1
    assert plan["participants"] == 4730
    assert gone not in [p["name"] for p in desk("roster", "list").lines if p["group"] == "Puri"]


def test_each_line_of_input_is_a_scan_of_its_own(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    mine, theirs = numbers["Jetis"][0], numbers["Pacet"][0]

    told = desk.scan(mine, mine, theirs, "198203152009011001", "kantin")

    assert [d["verdict"] for d in told] == [
        "present", "already_present", "wrong_session", "not_listed", "invalid_code",
    ]  # fmt: skip
    present, again, wrong, _, junk = told
    assert set(present) >= {
        "verdict", "payload", "number", "name", "group", "session", "at", "first_seen", "late", "record",
    }  # fmt: skip
    assert again["first_seen"] == present["at"] == "2023-10-30T08:05:00+07:00"
    assert wrong["belongs_to"]["name"] == "Hari 4"
    assert (junk["payload"], junk["number"], junk["name"]) == ("kantin", None, None)
    assert [r["id"] for r in desk("record", "list").lines] == [d["record"] for d in told]


def test_the_clock_that_a_script_sets_decides_day_and_lateness(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    in_time, late, other_day = numbers["Jetis"][:3]

    assert desk.scan(in_time, at="2023-10-30T08:15:00+07:00")[0]["late"] is False
    assert desk.scan(late, at="08:16")[0]["late"] is True
    closed = desk.scan(other_day, at="2023-10-31T08:00")[0]

    assert closed["verdict"] == "session_closed"
    assert closed["opens"]["name"] == "Hari 2"


def test_pact_comes_after_registration(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    number = numbers["Jetis"][0]
    pact = ("--checkpoint", "pact")

    assert desk.scan(number, more=pact)[0]["review"] == "pact_before_registration"
    desk.scan(number)
    assert desk.scan(number, more=pact)[0]["verdict"] == "present"
    assert desk.scan(number, more=pact)[0]["verdict"] == "already_present"


def test_whoever_may_be_meant_is_told_with_their_own_answer(desk: Terminal) -> None:
    theirs = next(p for p in desk("roster", "list").lines if p["group"] == "Pacet")

    [asked] = desk.scan(theirs["name"])

    [candidate] = asked["candidates"]
    assert (asked["verdict"], candidate["verdict"]) == ("needs_review", "wrong_session")
    assert candidate["belongs_to"]["name"] == "Hari 4"


@pytest.mark.parametrize(
    ("more", "voided", "told"), [((), 2, "ikut dibatalkan"), (("--keep-pact",), 1, "tetap tercatat tanpa registrasi")]
)
def test_a_voided_registration_says_what_becomes_of_its_pact(
    desk: Terminal, numbers: dict[str, list[str]], more: tuple[str, ...], voided: int, told: str
) -> None:
    [registration] = desk.scan(numbers["Jetis"][0])
    desk.scan(numbers["Jetis"][0], more=("--checkpoint", "pact"))

    void = desk("record", "void", registration["record"], "--reason", "kartu tertukar", *more)

    assert void.value["refers_to"] == registration["record"]
    assert told in void.err
    assert [r["kind"] for r in desk("record", "list").lines].count("void") == voided


def test_corrections_are_new_records(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    mine, theirs, away = numbers["Jetis"][0], numbers["Pacet"][0], numbers["Jetis"][1]
    present, wrong = desk.scan(mine, theirs)

    void = desk("record", "void", present["record"], "--reason", "kartu tertukar").value
    accepted = desk("record", "accept", wrong["record"], "--reason", "dinas di Jetis", "--at", "08:10").value
    excused = desk("record", "excuse", away, "--kind", "sick", "--session", "Hari 1").value
    guest = desk("record", "walk-in", "--name", "Tamu", "--session", "Hari 1", "--at", "08:20").value

    assert (void["kind"], void["refers_to"]) == ("void", present["record"])
    assert (accepted["kind"], accepted["verdict"], accepted["at"]) == ("accept", "present", "2023-10-30T08:10:00+07:00")
    assert (excused["kind"], excused["excuse"], excused["number"]) == ("excuse", "sick", away)
    assert (guest["kind"], guest["name"]) == ("walk_in", "Tamu")
    assert len(desk("record", "list").lines) == 6
    assert desk.scan(mine)[0]["verdict"] == "present"


def test_a_walk_in_signs_as_the_guest_of_an_earlier_record(desk: Terminal) -> None:
    on = ("--session", "Hari 1", "--at", "08:20")
    guest = desk("record", "walk-in", "--name", "Tamu", "--unit", "Dinas X", *on).value
    more = ("--registered", guest["id"], "--checkpoint", "pact", *on)
    signed = desk("record", "walk-in", *more).value
    assert (signed["name"], signed["refers_to"]) == ("Tamu", guest["id"])


@pytest.mark.parametrize(
    "words",
    [
        ("record", "void", "01a2", "--reason", "x"),
        ("record", "excuse", "198203152009011001", "--kind", "sick", "--session", "Hari 1"),
        ("record", "walk-in", "--name", "A", "--number", "12345", "--session", "Hari 1"),
        ("session", "close", "Hari 9"),
        ("roster", "import", "tidak-ada.xlsx"),
        ("scan", "--session", "Hari 1", "--source", "tidak-ada.avi"),
        ("scan", "--session", "Hari 1", "--source", "-", "--at", "kemarin"),
        ("export", "--out", "x", "--session", "Hari 9"),
        ("terbang",),
        ("scan",),
    ],
)
def test_a_refusal_is_one_sentence_on_standard_error(desk: Terminal, words: tuple[str, ...]) -> None:
    refused = desk(*words)

    assert (refused.status, refused.out) == (2, "")
    assert len(refused.err.strip().splitlines()) == 1
    assert desk("record", "list").out == ""


def test_closing_fixes_the_absent_and_turns_scans_away(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    desk.scan(*numbers["Jetis"][:3])

    closed = desk("session", "close", "Hari 1", "--at", "11:00").value

    assert closed["totals"]["present"] == 3
    assert closed["totals"]["unexcused"] == 967
    assert sum(closed["totals"].values()) == closed["roster"] == 970
    assert desk.scan(numbers["Jetis"][4], at="11:05")[0]["verdict"] == "session_closed"
    assert desk("session", "close", "Hari 1").status == 2
    assert desk("session", "reopen", "Hari 1", "--reason", "rombongan tiba").status == 0
    assert desk.scan(numbers["Jetis"][4], at="11:05")[0]["verdict"] == "present"


def test_an_export_gives_files_whose_totals_are_the_roster(
    desk: Terminal, numbers: dict[str, list[str]], tmp_path: Path
) -> None:
    desk.scan(*numbers["Jetis"][:3])

    done = desk("export", "--out", str(tmp_path / "keluar"), "--session", "Hari 1").value

    assert sum(done["totals"].values()) == done["roster"] == 970
    assert len(done["files"]) == 7
    assert (done["warnings"], done["conflicts"]) == ([], [])
    assert all(Path(f).is_file() for f in done["files"])


def test_a_folder_of_photographs_is_scanned_picture_by_picture(desk: Terminal) -> None:
    told = desk("scan", "--session", "Hari 1", "--source", str(RESOURCES / "barcodes"), "--at", "08:00").lines

    assert [d["number"] for d in told] == ["198503172010012004"] * 3


def test_decode_tells_each_picture_without_a_database(terminal: Terminal) -> None:
    told = terminal("decode", str(RESOURCES / "barcodes")).lines

    assert {Path(d["file"]).name: [c["text"] for c in d["codes"]] for d in told} == {
        f"{kind}.png": ["198503172010012004"] for kind in ("code128", "code39", "qr")
    }
    assert all(d["ms"] > 0 and d["codes"][0]["engine"] for d in told)
    assert not terminal.data.exists()


def test_decode_tells_how_good_a_card_is(terminal: Terminal) -> None:
    told = terminal("decode", str(RESOURCES / "barcodes" / "code128.png")).value
    (code,) = told["codes"]

    assert (code["checked"], code["module_px"], code["tilt_degrees"]) == (True, pytest.approx(3.0, abs=0.1), 0.0)
    assert code["seconded_by"] not in {"", code["engine"]}
    assert code["contrast"] > 0.9
    assert (told["quick"], told["almost"]) == (True, [])


def test_decode_tells_people_whether_a_card_will_be_read_quickly(terminal: Terminal) -> None:
    told = terminal("decode", str(RESOURCES / "barcodes" / "code39.png"), json_too=False).out

    assert "akan terbaca cepat di meja" in told


def test_the_demo_does_the_main_job_and_touches_no_other_folder(terminal: Terminal, tmp_path: Path) -> None:
    mine = tmp_path / "punya-saya"
    mine.mkdir()
    (mine / "data").write_text("penting")
    assert terminal("demo", "--headless", "--out", str(mine)).status == 2
    assert (mine / "data").read_text() == "penting"

    told = terminal("demo", "--headless", "--out", str(tmp_path / "contoh")).lines

    verdicts = [d["verdict"] for d in told if "verdict" in d]
    assert len(verdicts) == 22
    assert {"present", "already_present", "wrong_session", "not_listed", "invalid_code"} == set(verdicts)
    assert told[-1]["totals"]["present"] == 612
    assert told[-1]["ok"] is True


def test_verify_tells_what_it_checked(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    desk.scan(*numbers["Jetis"][:3])

    assert desk("verify").value == {"ok": True, "records": 3, "problems": []}


def test_people_get_sentences_instead_of_json(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    told = desk(
        "scan", "--session", "Hari 1", "--source", "-", "--at", "08:05", typed=numbers["Pacet"][0], json_too=False
    )

    assert "SALAH JADWAL" in told.out
    assert "Hari 4" in told.out


def test_help_lists_only_what_works(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main_program(["--help"])

    shown = capsys.readouterr().out
    assert left.value.code == 0
    assert not {"hub", "sync", "package", "backup", "restore"} & set(shown.replace(",", " ").split())


SIASN = Path(__file__).parents[1] / "data"


def test_a_roster_without_kecamatan_is_imported_with_its_units(terminal: Terminal) -> None:
    terminal("event", "create", "Ikrar 2024", "--schedule", str(SIASN / "jombang_2024.jadwal.xlsx"))
    without = terminal("roster", "import", str(SIASN / "siasn.xlsx"), "--dry-run").value
    imported = terminal("roster", "import", str(SIASN / "siasn.xlsx"), "--units", str(SIASN / "siasn.units.xlsx")).value

    assert {issue["code"] for issue in without["issues"]} == {"group_unknown"}
    expected = json.loads((SIASN / "siasn.expected.json").read_text())
    assert (imported["participants"], imported["with_number"], imported["issues"]) == (900, 900, [])
    assert {group.upper(): count for group, count in imported["by_group"].items()} == expected["by_kecamatan"]


def test_a_folder_of_school_exports_is_one_import(terminal: Terminal) -> None:
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    imported = terminal(
        "roster", "import", str(SIASN / "dapodik"), "--password", "tidak-perlu", "--password", "lain"
    ).value
    assert (imported["participants"], imported["with_number"], imported["issues"]) == (50, 50, [])


def test_a_units_file_that_is_none_refuses_the_import(terminal: Terminal) -> None:
    terminal("event", "create", "Ikrar 2024", "--schedule", str(SIASN / "jombang_2024.jadwal.xlsx"))
    refused = terminal("roster", "import", str(SIASN / "siasn.xlsx"), "--units", str(SIASN / "spanduk.xlsx"))
    assert (refused.status, "spanduk.xlsx" in refused.err, terminal("roster", "list").out) == (2, True, "")


def test_the_last_import_is_undone_once(terminal: Terminal) -> None:
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    terminal("roster", "import", str(SIASN / "dapodik"))
    undone, again = terminal("roster", "undo").value, terminal("roster", "undo")
    assert (undone["participants"], undone["undone"]["added"], len(undone["undone"]["files"])) == (0, 50, 4)
    assert (again.status, again.out, terminal("roster", "list").out) == (2, "", "")


def test_a_bug_is_logged_beside_the_data_and_told_in_one_line(desk: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netralitas_desktop.cli.admin.participant_shape", lambda _: 1 / 0)

    told = desk("roster", "list")

    assert (told.status, len(told.err.strip().splitlines())) == (1, 1)
    assert "ZeroDivisionError" in (desk.data / "netralitas.log").read_text(encoding="utf-8")


def test_a_template_is_written_with_and_without_an_event(terminal: Terminal, tmp_path: Path) -> None:
    alone = terminal("roster", "template", str(tmp_path / "kosong.xlsx")).value
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    scheduled = terminal("roster", "template", str(tmp_path / "kosong.xlsx")).value

    assert (Path(alone["file"]).name, Path(scheduled["file"]).name) == ("kosong.xlsx", "kosong (2).xlsx")
    assert "Pilihan" in openpyxl.load_workbook(scheduled["file"]).sheetnames


def test_people_are_found_by_a_part_of_what_is_known(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    number = numbers["Pacet"][0]
    answer = desk("roster", "find", number[:8], number[8:14], number[14:]).value

    assert (answer["total"], answer["people"][0]["number"], answer["people"][0]["matched"]) == (1, number, ["number"])
    desk.scan(numbers["Jetis"][0])
    here = desk("roster", "find", numbers["Jetis"][0], "--session", "Hari 1").value["people"][0]["here"]
    assert here.startswith("2023-10-30T08:05")
    everybody = desk("roster", "find", "kec. jetis", "--limit", "5").value
    assert (len(everybody["people"]), everybody["total"]) == (5, len(numbers["Jetis"]))


def test_a_list_of_excuses_is_shown_and_then_recorded(
    desk: Terminal, numbers: dict[str, list[str]], tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in (("NIP", "JENIS"), (numbers["Jetis"][0], "cuti"), (numbers["Pacet"][0], "izin"), ("x", "izin")):
        book.active.append(row)
    book.save(tmp_path / "izin.xlsx")
    words = ("record", "excuses", str(tmp_path / "izin.xlsx"), "--session", "Hari 1", "--at", "07:00")

    shown = desk(*words, "--dry-run").value
    assert (shown["records"], [p["kind"] for p in shown["planned"]]) == ([], ["leave"])
    assert [i["code"] for i in shown["issues"]] == ["other_session", "nobody"]
    done = desk(*words).value
    assert [r["id"] for r in desk("record", "list").lines] == done["records"]
    [past] = desk("record", "history", numbers["Jetis"][0]).lines
    assert (past["excuse"], past["desk"], past["voided_by"]) == ("leave", "Meja 1", None)


def test_a_list_of_a_meeting_is_shown_and_then_recorded(
    desk: Terminal, numbers: dict[str, list[str]], tmp_path: Path
) -> None:
    listed, other = numbers["Jetis"][0], numbers["Pacet"][0]
    rows = [f"{listed}_Siapa,7:50 AM", f"{listed},7:55 AM", f"{other},7:55 AM", "Samsung,7:55 AM"]
    (tmp_path / "zoom.csv").write_text("\n".join(["Name (Original Name),Join Time", *rows]))
    words = ("record", "online", str(tmp_path / "zoom.csv"), "--session", "Hari 1", "--at", "08:20")

    shown = desk(*words, "--dry-run").value
    assert (shown["records"], [(p["row"], p["at"][11:16]) for p in shown["planned"]]) == ([], [(3, "07:55")])
    assert [i["code"] for i in shown["issues"]] == ["name_differs", "other_session", "nobody"]
    done = desk(*words).value
    assert [r["id"] for r in desk("record", "list").lines] == done["records"]
    assert desk(*words).value["present"] == 1


def test_a_list_that_says_who_was_absent_is_told_with_its_words(
    desk: Terminal, numbers: dict[str, list[str]], tmp_path: Path
) -> None:
    one, other = numbers["Jetis"][:2]
    (tmp_path / "daring.csv").write_text(f"NIP;Kehadiran\n{one};Hadir\n{other};Izin\n")
    words = ("record", "online", str(tmp_path / "daring.csv"), "--session", "Hari 1", "--dry-run")

    shown = desk(*words).value
    assert [(i["code"], i["said"]) for i in shown["issues"]] == [("said_absent", "Izin")]
    assert "daftarnya menulis tidak hadir: “Izin”" in desk(*words, json_too=False).out


def test_scanning_on_another_day_warns_beside_the_answers(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    scanned = desk("scan", "--session", "Hari 1", "--source", "-", typed=f"{numbers['Jetis'][0]}\n")

    assert (scanned.value["verdict"], "bukan untuk hari ini" in scanned.err) == ("session_closed", True)
    rehearsed = desk("scan", "--session", "Hari 1", "--source", "-", "--at", "08:05", typed=f"{numbers['Jetis'][0]}\n")
    assert (rehearsed.value["verdict"], rehearsed.err) == ("present", "")


def test_a_clock_that_went_back_warns_and_is_recorded(desk: Terminal, numbers: dict[str, list[str]]) -> None:
    desk("event", "create", "Kelak", "--schedule", str(DEMO / "jadwal.xlsx"), "--tolerance", "30")
    desk.scan(numbers["Jetis"][0], at="2199-01-01T08:00", more=("--event", "Ikrar 2023"))
    later = desk("scan", "--session", "Hari 1", "--event", "Ikrar 2023", "--source", "-", typed="x\ny\n")

    assert ("jam mundur" in later.err, len(later.lines)) == (True, 2)
    kinds = [r["kind"] for r in desk("record", "list", "--event", "Ikrar 2023").lines]
    assert sorted(kinds) == ["note", "scan", "scan", "scan"]


def test_a_clock_that_jumps_ahead_between_two_codes_warns_and_is_recorded(
    desk: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = count()
    start = datetime.fromisoformat("2023-10-30T08:00:00+07:00")
    monkeypatch.setattr("netralitas_desktop.bootstrap.wall_clock", lambda: start + timedelta(minutes=2) * next(asked))
    scanned = desk("scan", "--session", "Hari 1", "--source", "-", typed="x\ny\n")

    assert ("jam maju" in scanned.err, len(scanned.lines)) == (True, 2)
    assert sorted(r["kind"] for r in desk("record", "list").lines) == ["note", "scan", "scan"]


def test_the_same_people_in_a_newer_file_are_said_to_be_one(desk: Terminal, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(DEMO / "daftar-peserta.xlsx")
    book.properties.title = "disimpan ulang"
    book.save(tmp_path / "lagi.xlsx")
    again = desk("roster", "import", str(tmp_path / "lagi.xlsx"), "--dry-run", json_too=False)
    assert "Tidak ada perubahan peserta; berkas ini hanya menggantikan berkas yang lama." in again.out
    assert desk("roster", "import", str(tmp_path / "lagi.xlsx")).value["only_replaces_file"] is True


def test_an_event_may_have_its_cards_read_for_another_kind_of_code(
    desk: Terminal, numbers: dict[str, list[str]], tmp_path: Path
) -> None:
    made = desk("event", "create", "Kartu lama", "--schedule", str(DEMO / "jadwal.xlsx"), "--code", "itf").value[
        "event"
    ]
    desk("roster", "import", str(DEMO / "daftar-peserta.xlsx"), "--event", made)
    (tmp_path / "kartu").mkdir()
    itf = zxingcpp.create_barcode(numbers["Jetis"][0], zxingcpp.BarcodeFormat.ITF).to_image(scale=3)
    picture = cv2.copyMakeBorder(np.array(itf), 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255)
    cv2.imwrite(str(tmp_path / "kartu" / "1.png"), picture)
    look = ("--source", str(tmp_path / "kartu"), "--at", "08:05")

    told = desk("scan", "--event", made, "--session", "Hari 1", *look)
    usual = desk("scan", "--event", "Ikrar 2023", "--session", "Hari 1", *look)

    assert [line["verdict"] for line in told.lines] == ["present"]
    assert usual.lines == []


def test_a_locked_list_is_opened_with_the_password_of_several_that_fits(
    desk: Terminal, numbers: dict[str, list[str]], tmp_path: Path
) -> None:
    book, path = openpyxl.Workbook(), tmp_path / "daring.xlsx"
    book.worksheets[0].append(("NIP",))
    book.worksheets[0].append((numbers["Jetis"][0],))
    book.save(path)
    locked(path, "rahasia")
    words = ("record", "online", str(path), "--session", "Hari 1", "--at", "08:20", "--dry-run")
    told = desk(*words, "--password", "salah", "--password", "rahasia").value
    assert len(told["planned"]) == 1
