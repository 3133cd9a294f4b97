"""Every output says the same of a disorderly ceremony as a plain count: screen, terminal, workbooks, PDFs and log."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook

from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.sessions import Checkpoint, Policy
from netralitas_desktop.reports.wording import CATEGORY
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.ui.report_view import report_view
from netralitas_desktop.ui.wording import Wording
from tests.cli.terminal import Terminal
from tests.reports.paper.pdf_reading import text
from tests.scenarios.disorder import KINDS, Disorder
from tests.scenarios.plain_count import Plain, PlainCount
from tests.services.ceremony import Ceremony, open_ceremony

SEEDS, STEPS = range(4), 170
SCOPES = (None, 1, 2)


@dataclass
class Day:
    """One disorderly ceremony, what a terminal exports of it, and what was counted."""

    ceremony: Ceremony
    terminal: Terminal
    count: PlainCount

    def report(self, scope: int | None) -> Report:
        session = self.ceremony.sessions[scope - 1] if scope else None
        return self.ceremony.program.export_reports.report(self.ceremony.event, session)

    def plain(self, scope: int | None) -> Plain:
        return self.count.of(self.ceremony.sessions[scope - 1].id if scope else None)

    def exported(self, scope: int | None) -> tuple[dict, dict[str, Path]]:
        """What the terminal prints, and the files by what they are."""
        only = ("--session", self.ceremony.sessions[scope - 1].id) if scope else ()
        printed = self.terminal("export", "--out", str(self.terminal.data / f"keluar-{scope}"), *only).value
        files = {Path(name).name.rsplit(" - ", 1)[1]: Path(name) for name in printed["files"]}
        return printed, files


def disorderly(folder: Path, seed: int) -> Disorder:
    """A ceremony that is over; its program is to be closed."""
    ceremony = open_ceremony(folder, (Policy.ASK, Policy.ACCEPT)[seed % 2])
    disorder = Disorder(ceremony, Random(seed))
    disorder.happen(STEPS)
    return disorder


@pytest.fixture(params=SEEDS)
def day(request, tmp_path, capsys, monkeypatch):
    ceremony = disorderly(tmp_path, request.param).ceremony
    with closing(ceremony.program):
        exporting = ceremony.program.export_reports
        whole = exporting.report(ceremony.event)
        closings = exporting.log.closings(ceremony.event.id)
        count = PlainCount(whole.people.values(), whole.schedule, whole.records, closings)
        yield Day(ceremony, Terminal(tmp_path, capsys, monkeypatch), count)


def counted(pdf: bytes) -> int:
    """How many stand in a list, as it says itself."""
    found = re.search(r"Jumlah dalam daftar ini: ([\d.]+) orang", text(pdf))
    assert found is not None
    return int(found[1].replace(".", ""))


@pytest.mark.parametrize("scope", SCOPES)
def test_the_screen_says_what_was_counted(day, scope):
    plain, report = day.plain(scope), day.report(scope)
    view, beside = report_view(report, Wording()), report.reconciliation.beside
    assert Counter(report.reconciliation.totals.as_json()) == plain.categories
    assert (view.cards[0].figure, view.cards[1].figure) == (str(plain.roster), str(plain.categories["present"]))
    assert (report.reconciliation.totals.pact, report.reconciliation.totals.late) == (plain.signed, plain.late)
    assert sum(bar.count for bar in view.arrivals.bars) == plain.arrivals
    assert len(beside.walk_ins) == plain.walk_ins
    assert len(beside.removed) == plain.removed
    assert beside.signatures == plain.signed_beside


@pytest.mark.parametrize("scope", SCOPES[1:])
def test_the_board_says_what_was_counted(day, scope):
    event, session = day.ceremony.event, day.ceremony.sessions[scope - 1]
    watching = day.ceremony.program.watch_desk
    boards = {checkpoint: watching.board(event, session, checkpoint) for checkpoint in Checkpoint}
    assert {checkpoint: board.walk_ins for checkpoint, board in boards.items()} == day.plain(scope).guests_at


@pytest.mark.parametrize("scope", SCOPES)
def test_terminal_workbooks_and_pdfs_say_what_was_counted(day, scope):
    plain = day.plain(scope)
    printed, files = day.exported(scope)
    assert (Counter(printed["totals"]), printed["roster"]) == (plain.categories, plain.roster)

    roster = next(path for name, path in files.items() if name.startswith("daftar-"))
    rows = Counter(
        cell for row in load_workbook(roster).worksheets[0].iter_rows(min_row=2, values_only=True) for cell in row[5:6]
    )
    assert {CATEGORY[Category(c)]: n for c, n in plain.rows.items()} == {c: n for c, n in rows.items() if c}

    book = load_workbook(files["Rekap.xlsx"])
    sums = [
        row[1:11] for row in book["Rekap"].iter_rows(values_only=True) if row[0] == "Jumlah" and isinstance(row[1], int)
    ]
    assert set(sums) == {(plain.roster, *(plain.categories[c.value] for c in Category))}
    figures = book["Grafik"].iter_rows(max_col=2, values_only=True)
    chart = [row for row in figures if re.match(r"\d\d\.\d\d$", str(row[0]))]
    assert sum(row[1] for row in chart) == plain.arrivals

    assert counted(files["Daftar hadir.pdf"].read_bytes()) == plain.on_the_list
    assert counted(files["Daftar tidak hadir.pdf"].read_bytes()) == plain.roster - plain.came
    assert counted(files["Daftar penanda tangan.pdf"].read_bytes()) == plain.signed + plain.signed_beside
    minutes, total = text(files["Berita acara.pdf"].read_bytes()), f"= {plain.roster} terdaftar"
    assert total in minutes
    assert total in text(files["Rekapitulasi.pdf"].read_bytes())


@pytest.mark.parametrize("scope", SCOPES)
def test_the_log_has_every_record_and_says_which_of_them_count(day, scope):
    wanted = day.ceremony.sessions[scope - 1].id if scope else None
    _, files = day.exported(scope)
    written = list(csv.DictReader(io.StringIO(files["Log.csv"].read_text("utf-8-sig")), delimiter=";"))
    ids = {r.id for r in day.ceremony.records() if wanted in (None, r.session)}
    assert {line["id"] for line in written} == ids
    present = {line["id"] for line in written if (line["berlaku"], line["hasil"]) == ("ya", "present")}
    assert present == ids & day.count.who.keys()


def test_everything_happens_that_can(tmp_path):
    happened: Counter[str] = Counter()
    for seed in SEEDS:
        disorder = disorderly(tmp_path / str(seed), seed)
        disorder.ceremony.program.close()
        happened += disorder.happened
    assert happened.keys() == KINDS


def test_the_record_can_be_trusted(day):
    assert day.ceremony.verify() == ()
