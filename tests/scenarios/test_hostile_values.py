"""200 texts that offices paste and attackers write, from import to PDF: unharmed and inert."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.reports.cells import put_text_as_it_is, storable
from netralitas_desktop.services.correct_record import WalkIn
from tests.fakes import a_nip
from tests.reports.hostile_texts import hostile_texts
from tests.reports.paper.pdf_reading import links_and_actions, text
from tests.services.ceremony import Ceremony, open_ceremony

TEXTS = tuple(hostile_texts())
HEADS = ("NO", "NAMA", "NIP", "UNIT KERJA", "JABATAN", "KECAMATAN")
FIRST_ROW = 2


def hostile_roster() -> bytes:
    """A person a text, which is their unit and their position."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADS)
    for n, hostile in enumerate(TEXTS, 1):
        sheet.append((n, f"Orang {n}", a_nip(n), None, None, "Jetis"))
        for column in (4, 5):
            cell = sheet.cell(n + 1, column)
            assert isinstance(cell, Cell)
            put_text_as_it_is(cell, hostile)
    output = BytesIO()
    book.save(output)
    return output.getvalue()


@dataclass
class Day:
    """What a day with such a roster leaves behind."""

    ceremony: Ceremony
    files: tuple[Path, ...]

    def books(self) -> Iterator[Workbook]:
        return (load_workbook(path) for path in self.files if path.suffix == ".xlsx")


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    folder = tmp_path_factory.mktemp("hostile")
    ceremony = open_ceremony(folder)
    with closing(ceremony.program):
        path = folder / "daftar.xlsx"
        path.write_bytes(hostile_roster())
        ceremony.program.import_roster.apply(ceremony.preview(path))
        _hold(ceremony)
        exporter = ceremony.program.export_reports
        done = exporter.write(exporter.collect(ceremony.event, ceremony.sessions[0]), folder / "laporan")
        yield Day(ceremony, done.files)


def _hold(ceremony: Ceremony) -> None:
    """Half of them come; every text is shown to the camera, and written down for somebody who is on no roster."""
    for n in range(1, len(TEXTS), 2):
        assert ceremony.scan(a_nip(n)).decision.verdict is Verdict.PRESENT
    session = ceremony.sessions[0]
    for hostile in TEXTS:
        ceremony.scan(hostile)
        guest = WalkIn(f"Tamu {hostile}"[:200], hostile[:200], reason=hostile[:200])
        ceremony.program.correct_record.walk_in(
            ceremony.event, session, Checkpoint.REGISTRATION, guest, ceremony.officer
        )


def test_there_are_some_two_hundred() -> None:
    assert len(set(TEXTS)) >= 200


def test_everybody_is_imported_with_their_unit(day: Day) -> None:
    people = day.ceremony.program.catalogue.listed(day.ceremony.event)
    assert [p.number for p in people] == [a_nip(n) for n in range(1, len(TEXTS) + 1)]


def test_no_cell_of_any_workbook_is_a_formula_or_a_link(day: Day) -> None:
    found = [
        (sheet.title, cell.coordinate)
        for book in day.books()
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type in ("f", "e") or cell.hyperlink
    ]
    assert found == []


def test_the_offices_cells_come_back_as_they_were(day: Day) -> None:
    sheet = next(day.books()).worksheets[0]
    kept = [sheet.cell(row, 4).value for row in range(FIRST_ROW, FIRST_ROW + len(TEXTS))]
    written = [storable(hostile)[:32_767] or None for hostile in TEXTS]
    assert [(a, b) for a, b in zip(kept, written, strict=True) if a != b] == []


def test_no_cell_of_the_log_is_a_formula(day: Day) -> None:
    [log] = [path for path in day.files if path.suffix == ".csv"]
    rows = list(csv.reader(StringIO(log.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))] == []


def test_the_pdfs_hold_the_texts_and_no_link_or_script(day: Day) -> None:
    papers = [path.read_bytes() for path in day.files if path.suffix == ".pdf"]
    assert [links_and_actions(paper) for paper in papers] == [0] * len(papers)
    assert "DROP TABLE peserta" in " ".join(map(text, papers))


def test_the_record_stays_sound(day: Day) -> None:
    assert day.ceremony.verify() == ()
