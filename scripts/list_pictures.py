"""Pictures of the lists that come beside the roster: excuses, and who attended online."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from import_pictures import Camera, Offices
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.create_event import EventCreated
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.list_import import ListImport
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.shell import Place


class Lists:
    """Lists of the first session's people, made in a folder."""

    def __init__(self, folder: Path, people: Sequence[Participant]) -> None:
        self._folder, self._people = folder, people

    def meeting(self, name: str = "zoom_2023-10-30") -> Path:
        """A report as Zoom writes it: numbers, names and devices, somebody twice, somebody late or of another day."""
        rows = [
            (f"{p.number}_{p.name}" if n % 3 else f"{p.name} - {p.unit}", f"10/30/2023 07:{10 + n % 45:02d}:12 AM")
            for n, p in enumerate(self._people[:52])
        ]
        rows += [(self._people[4].name.split(",")[0], "10/30/2023 07:59:00 AM"), ("Samsung SM-A515F", "07:40:00 AM")]
        rows += [("Lala Yulianti", "10/30/2023 07:52:40 AM"), ("BETANIA", "10/30/2023 07:52:55 AM")]
        rows += [(f"{p.number}_{p.name}", "10/30/2023 08:41:00 AM") for p in self._people[1:2]]
        rows += [(f"{p.number}_{p.name}", "10/29/2023 07:30:00 PM") for p in self._people[53:55]]
        rows += [(f"{p.number} {p.unit}", "10/30/2023 07:31:00 AM") for p in self._people if p.group == "Pacet"][:3]
        path = self._folder / f"{name}.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(("Meeting ID", "Topic"))
            writer.writerow(("812 3456 7890", "Ikrar Netralitas"))
            writer.writerow(())
            writer.writerow(("Name (Original Name)", "Join Time", "Leave Time"))
            writer.writerows((*row, "") for row in rows)
        return path

    @property
    def missing(self) -> Participant:
        """Somebody of the first session whom the meeting does not name."""
        return self._people[57]

    def excuses(self) -> Path:
        kinds = ("Sakit", "Dinas Luar", "Cuti melahirkan", "Izin", "Tugas Belajar")
        rows: list[tuple[str, ...]] = [
            (p.name, p.number, p.unit, kinds[n % 5], "rapat di provinsi" if n % 5 == 1 else "")
            for n, p in enumerate(self._people[60:75])
        ]
        rows += [("Tidak Terdaftar", "", "", "Sakit", ""), (self._people[4].name, "", "", "Izin", "")]
        rows += [(self._people[76].name, self._people[76].number, "", "Entah", "")]
        return self._book("izin_dinas", [("Nama", "NIP", "Unit Kerja", "Jenis Izin", "Keterangan"), *rows])

    def locked(self) -> Path:
        path, stream = self._book("daring_terkunci", [("Nama", "NIP"), ("Siti", self._people[0].number)]), BytesIO()
        OOXMLFile(BytesIO(path.read_bytes())).encrypt("rahasia", stream)
        path.write_bytes(stream.getvalue())
        return path

    def strange(self) -> Path:
        return self._book("undangan", [("Kode", "Isi"), ("1", "2")])

    def _book(self, name: str, rows: Sequence[Sequence[str]]) -> Path:
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        path = self._folder / f"{name}.xlsx"
        book.save(path)
        return path


def import_people(program: Program, made: EventCreated, offices: Offices) -> Sequence[Participant]:
    """The roster of the pictures; those of the first session stand first."""
    read = program.import_roster.read(made.event, made.schedule, [offices.first()])
    program.import_roster.apply(program.import_roster.preview(read))
    return _first_session(program, made.event)


def list_pictures(studio: Camera, lists: Lists) -> None:
    """Walks through both kinds of lists."""
    people = studio.main.findChild(PeopleScreen)
    assert people is not None
    studio.main.show_page(Place.PEOPLE)
    studio.wait(1200)
    menu = people.lists.menu()
    menu.popup(people.lists.mapToGlobal(people.lists.rect().bottomLeft()))
    studio.take("lists-way")
    menu.close()
    _refusals(studio, people, lists)
    _online(studio, people, lists)
    _excuses(studio, people, lists)


def _refusals(studio: Camera, people: PeopleScreen, lists: Lists) -> None:
    screen = people.attending
    people.begin_list(screen)
    studio.take("online-start")
    screen.read([lists.locked()])
    studio.take("online-reading", 0)
    studio.until(screen.password.isVisible)
    studio.take("online-password")
    screen.password.field.setText("salah")
    screen.password.open.click()
    studio.wait(600)
    studio.take("online-password-wrong")
    screen.read([lists.strange()])
    studio.until(lambda: bool(screen.banner.text))
    studio.take("online-refused")


def _online(studio: Camera, people: PeopleScreen, lists: Lists) -> None:
    screen = people.attending
    screen.read([lists.meeting()])
    studio.until(lambda: bool(screen.page.lines))
    studio.take("online-preview")
    chooser = screen.page.chooser
    chooser.person.look_for("budi")
    studio.take("online-looked-up", 1200)
    screen.page.table.selectRow(1)
    chooser.person.look_for(lists.missing.number)
    studio.wait(900)
    QTest.keyClick(chooser.person.field, Qt.Key.Key_Return)
    chooser.take.click()
    studio.wait(600)
    screen.page.filter.choose(2)
    studio.take("online-chosen")
    screen.page.filter.choose(1)
    studio.take("online-to-look-at")
    screen.record.click()
    studio.until(lambda: bool(screen.banner.text))
    studio.take("online-recorded")
    screen.sessions.setCurrentIndex(1)
    studio.take("online-other-session", 900)
    screen.sessions.setCurrentIndex(0)
    screen.read([lists.meeting(), lists.meeting("zoom_ruang_kedua_dinas_pendidikan")])
    studio.until(lambda: bool(screen.page.lines))
    studio.take("online-again")
    _leave(studio, screen)


def _excuses(studio: Camera, people: PeopleScreen, lists: Lists) -> None:
    screen = people.excusing
    people.begin_list(screen)
    studio.take("excuses-start")
    screen.read([lists.excuses()])
    studio.until(lambda: bool(screen.page.lines))
    studio.take("excuses-preview")
    screen.record.click()
    studio.until(lambda: bool(screen.banner.text))
    studio.take("excuses-recorded")
    _leave(studio, screen)


def _leave(studio: Camera, screen: ListImport) -> None:
    screen.back.click()
    studio.wait(400)


def _first_session(program: Program, event: Event) -> Sequence[Participant]:
    first = program.catalogue.schedule(event).sessions[0]
    return sorted(program.catalogue.listed(event), key=lambda person: not first.expects(person.group))
