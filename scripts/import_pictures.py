"""Pictures of every step of an import, on rosters with everything that offices get wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Protocol

from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netralitas_desktop.services.create_event import EventCreated, EventDetails
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.check_page import Shown
from netralitas_desktop.ui.import_steps import Step
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.shell import MainWindow, Place

SPANDUK = Path(__file__).parents[1] / "tests" / "data" / "spanduk.xlsx"
KECAMATAN = ("Jetis", "Kutorejo", "Mojosari", "Ngoro", "Pungging", "Jatirejo", "Bangsal", "Trawas", "Gedeg", "Pacet")
_FIRST = ("Siti", "Ahmad", "Dewi", "Budi", "Lala", "Hasta", "Puti", "Raden", "Irwan", "Cornelia", "Betania", "Kusuma")
_LAST = ("Utami, S.Pd.", "Andriani, A.Ma.Pd.", "Permadi", "Puspita, S.Sos.", "Halim", "Yulianti, M.Pd.", "Prasetya")


class Camera(Protocol):
    """What takes the pictures; see `studio.Studio`."""

    @property
    def main(self) -> MainWindow: ...

    def wait(self, ms: int) -> None: ...

    def until(self, is_true: Callable[[], bool], tries: int = 600) -> None: ...

    def take(self, name: str, after_ms: int = 400) -> None: ...


class Offices:
    """Rosters as offices send them, made in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def schedule(self) -> Path:
        lines = [
            (f"2023-10-{30 + n}", f"Hari {n + 1}", "08:00", "11:00", "GOR Mojokerto", ", ".join(KECAMATAN[n * 5 :][:5]))
            for n in range(2)
        ]
        return self._book(
            "jadwal", {"Jadwal": [("Tanggal", "Sesi", "Mulai", "Selesai", "Tempat", "Kecamatan"), *lines]}
        )

    def usual(self, name: str = "guru_mojokerto") -> Path:
        """Two sheets, a wrong month, an unknown spelling or three, and somebody twice."""
        people = [_person(n, KECAMATAN[n % 10]) for n in range(160)]
        people[3] = (*people[3][:1], "19831324 201001 1 247", *people[3][2:])
        for n, spelling in ((7, "Mojosarri"), (17, "Mojosarri"), (21, "Kec. Gedek"), (40, "Magersari"), (41, "Kota")):
            people[n] = (*people[n][:2], spelling, *people[n][3:])
        people.append(people[5])
        heads = ("No", "Nama Guru", "NIP Baru", "Kecamatan", "Tempat Tugas", "Golongan", "Status")
        rows = [("DAFTAR GURU KABUPATEN MOJOKERTO",), (), heads, *((n, *p) for n, p in enumerate(people, 1))]
        return self._book(name, {"PNS": rows[:90], "PPPK": [heads, *rows[90:]], "Rekap": [("Jumlah", 160)]})

    def locked(self) -> Path:
        path, stream = self.usual("guru_terkunci"), BytesIO()
        OOXMLFile(BytesIO(path.read_bytes())).encrypt("rahasia", stream)
        path.write_bytes(stream.getvalue())
        return path

    def strange(self) -> Path:
        """Headings that nobody knows."""
        heads = ("Urutan", "Peserta Kegiatan", "Kode Diri", "Wilayah Asal", "Tempat")
        return self._book("undangan", {"Undangan": [heads, *((n, *_person(n, "Jetis")[:4]) for n in range(1, 30))]})

    def without_groups(self) -> Path:
        rows = [(name, number, unit) for name, number, _, unit, *_ in (_person(n, "Jetis") for n in range(40))]
        return self._book("siasn", {"Export": [("NAMA", "NIP BARU", "UNOR NAMA"), *rows]})

    def many(self) -> list[Path]:
        return [self.usual(f"daftar_SDN_Mojosari_{n:03d}") for n in range(1, 13)]

    def first(self) -> Path:
        return self._corrected("guru_ikrar", [_person(n, KECAMATAN[n % 10]) for n in range(120)])

    def later(self) -> Path:
        """The same office a week later: some new, changed, moved, gone, and one number corrected."""
        people = [_person(n, KECAMATAN[n % 10]) for n in range(6, 130)]
        people[0] = (*people[0][:2], "Pacet", *people[0][3:])
        people[1] = (*people[1][:3], "SMPN 2 Ngoro", *people[1][4:])
        people[2] = (people[2][0], people[2][1][:-1] + ("8" if people[2][1][-1] != "8" else "6"), *people[2][2:])
        people[3] = (*people[3][:5], "PPPK")
        return self._corrected("guru_ikrar_baru", people)

    def _corrected(self, name: str, people: Sequence[tuple[str, ...]]) -> Path:
        return self._book(name, {"Daftar": [("Nama", "NIP", "Kecamatan", "Unit Kerja", "Golongan", "Status"), *people]})

    def _book(self, name: str, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        path = self.folder / f"{name}.xlsx"
        book.save(path)
        return path


def make_event(program: Program, offices: Offices) -> EventCreated:
    return program.create_event(EventDetails("Ikrar Netralitas ASN Kabupaten Mojokerto"), offices.schedule())


def import_pictures(studio: Camera, offices: Offices) -> None:
    """Walks through the imports of an event that lists nobody yet."""
    people = studio.main.findChild(PeopleScreen)
    assert people is not None
    studio.main.show_page(Place.PEOPLE)
    studio.take("people-empty", 800)
    screen = people.importing
    people.begin_import()
    studio.take("import-files")
    _refusals(studio, people, offices)
    people.begin_import([offices.usual()])
    studio.until(lambda: screen.step is Step.CHECK)
    studio.take("import-check")
    for side, name in ((Shown.ISSUES, "issues"), (Shown.GROUPS, "groups"), (Shown.COLUMNS, "columns")):
        screen.check.look_from(side)
        studio.take(f"import-{name}")
    _with_menu(studio, people)
    screen.check.columns.said.emit(_shape(people), 4, "")
    studio.until(screen.next.isVisible)
    studio.take("import-column-corrected")
    screen.check.look_from(Shown.ISSUES)
    screen.check.issues.kinds.setCurrentIndex(2)
    studio.take("import-issues-filtered")
    screen.check.look_from(Shown.GROUPS)
    screen.check.spellings.lines[0].yes.click()
    studio.until(screen.next.isVisible)
    studio.take("import-groups-answered")
    _plans(studio, people, offices)


def _refusals(studio: Camera, people: PeopleScreen, offices: Offices) -> None:
    screen = people.importing
    taken: list[int] = []

    def take(done: int) -> None:
        """At once: a dozen files are read sooner than anybody looks."""
        if done == 3 and not taken:
            taken.append(done)
            studio.take("import-reading", 0)

    screen.reading.bar.valueChanged.connect(take)
    people.begin_import(offices.many())
    studio.until(lambda: bool(taken))
    screen.back.click()
    people.begin_import([offices.locked()])
    studio.until(screen.password.isVisible)
    studio.take("import-password")
    screen.password.field.setText("salah")
    screen.password.open.click()
    studio.wait(300)
    studio.until(screen.password.isVisible)
    studio.take("import-password-wrong")
    people.begin_import([offices.strange()])
    studio.until(screen.files.columns.isVisible)
    studio.take("import-nobody")
    screen.files.columns.click()
    studio.take("import-nobody-columns")
    people.begin_import([offices.without_groups()])
    studio.until(lambda: screen.step is Step.CHECK)
    studio.take("import-units")
    people.begin_import([SPANDUK])
    studio.until(lambda: screen.step is Step.CHECK)
    studio.take("import-check-damaged")


def _with_menu(studio: Camera, people: PeopleScreen) -> None:
    """A menu is a window of its own: it is painted onto the picture of the main one."""
    columns = people.importing.check.columns
    columns.ask(2)
    studio.wait(200)
    studio.take("import-column-menu")
    columns.menu.close()


def _shape(people: PeopleScreen) -> str:
    table = people.importing.check.columns.shown
    assert table is not None
    return table.shape


def _plans(studio: Camera, people: PeopleScreen, offices: Offices) -> None:
    screen = people.importing
    for path, name in ((offices.first(), "first"), (offices.later(), "later")):
        people.begin_import([path])
        studio.until(lambda: screen.step is Step.CHECK)
        screen.next.click()
        studio.take(f"import-plan-{name}")
        if name == "later":
            for at in range(len(screen.plan.parts.texts)):
                screen.plan.parts.choose(at)
                studio.take(f"import-plan-{at}")
        screen.next.click()
        studio.until(lambda: screen.step is Step.DONE)
    studio.take("import-done")
    screen.next.click()
    studio.until(people.undo.isVisible)
    studio.take("people-filled")
    people.undo.click()
    studio.take("import-undo")
    QTest.keyClick(people.undoing.yes, Qt.Key.Key_Space)
    studio.until(lambda: bool(people.banner.text))
    studio.take("import-undone")
    QApplication.processEvents()


def _person(n: int, group: str) -> tuple[str, ...]:
    random = Random(n)
    born = f"{1965 + n % 30}{1 + n % 12:02d}{1 + n % 28:02d}"
    number = f"{born} {1990 + n % 30}{1 + n % 12:02d} {1 + n % 2} {1 + n:03d}"
    unit = f"{random.choice(('SDN', 'SMPN', 'TKN'))} {group} {1 + n % 9}"
    name = f"{random.choice(_FIRST)} {random.choice(_LAST)}"
    return (name, number, group, unit, random.choice(("III/a", "III/b", "IV/a")), "PNS")
