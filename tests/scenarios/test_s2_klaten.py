"""S2: Kabupaten Klaten, one session of 10,000: most attend online by a meeting's list, one group at the residence."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.online_plan import OnlineFault
from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.reports.recap_breakdown import modes
from netralitas_desktop.services.create_event import EventDetails
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.context import Context, Current
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.list_import import ListImport
from netralitas_desktop.ui.online_import import online_lists
from netralitas_desktop.ui.theme import LIGHT
from netralitas_desktop.ui.wording import Wording

ABSENT, REJOINED, PHONES = 180, 250, 12


@dataclass
class Clock:
    now: datetime

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=200)
        return self.now


@dataclass
class Residence:
    """The one desk of the event, and who is expected how."""

    program: Program
    event: Event
    session: Session
    people: tuple[Participant, ...]
    clock: Clock

    def of(self, mode: Mode) -> list[Participant]:
        return [p for p in self.people if p.entry.mode is mode]


@pytest.fixture
def residence(tmp_path: Path, samples: Path) -> Iterator[Residence]:
    clock = Clock(datetime.fromisoformat("2020-10-18T19:00:00+07:00"))
    program = open_program(tmp_path / "data", clock)
    rosters = samples / "rosters"
    made = program.create_event(EventDetails("Ikrar Netralitas Klaten"), rosters / "klaten_2020.jadwal.xlsx")
    read = program.import_roster.read(made.event, made.schedule, [rosters / "klaten_2020.xls"])
    program.import_roster.apply(program.import_roster.preview(read))
    [session] = made.schedule.sessions
    clock.now = datetime.combine(session.day, session.starts, made.event.zone) - timedelta(minutes=30)
    yield Residence(program, made.event, session, program.catalogue.listed(made.event), clock)
    program.close()


@pytest.fixture
def window(residence: Residence, tmp_path: Path, qtbot: QtBot) -> Iterator[ListImport]:
    """The page for lists of who attended online, over the same database."""
    jobs, opened = Jobs(lambda: open_program(tmp_path / "data", residence.clock)), []
    jobs.start(lambda: opened.append(True), lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: bool(opened))
    current = Current(Settings())
    current.open_event(residence.event, residence.program.catalogue.schedule(residence.event))
    context = Context(jobs, Wording(), lambda: LIGHT, current, residence.clock, tmp_path)
    page = ListImport(context, online_lists(context.wording))
    qtbot.addWidget(page)
    page.resize(1170, 768)
    page.show()
    yield page
    jobs.stop()


def zoom_report(residence: Residence, joining: list[Participant], random: Random, path: Path) -> None:
    """A report as Zoom writes it: names as people typed them, some join again, some are a telephone."""
    begins = datetime.combine(residence.session.day, residence.session.starts)
    rows = []
    for person in [*joining, *random.sample(joining, REJOINED)]:
        joined = begins + timedelta(seconds=random.randint(-1500, 700))
        shown = random.choice((f"{person.number}_{person.name}", f"{person.number} {person.unit}"))
        rows.append((shown, f"{joined:%m/%d/%Y %I:%M:%S %p}"))
    rows += [(f"Samsung SM-A{n}", f"{begins:%m/%d/%Y %I:%M:%S %p}") for n in range(PHONES)]
    random.shuffle(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("Meeting ID", "Topic", "Start Time", "End Time"))
        writer.writerow(("812 345", "Ikrar", "", ""))
        writer.writerow(())
        writer.writerow(("Name (Original Name)", "Join Time", "Leave Time"))
        writer.writerows((shown, joined, "") for shown, joined in rows)


def test_ten_thousand_in_one_session_most_of_them_online(residence: Residence, tmp_path: Path) -> None:
    random = Random(20201019)
    program, event, session = residence.program, residence.event, residence.session
    assert len(residence.people) == 10_000
    online, onsite = residence.of(Mode.ONLINE), residence.of(Mode.ONSITE)
    absent = random.sample(online, ABSENT)
    gone = {p.id for p in absent}
    joining = [p for p in online if p.id not in gone]
    both = random.sample(joining, 5)

    officer = program.set_up_desk.officer("Rina")
    desk = program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)
    for person in [*onsite, *both]:
        program.record_scan(person.number, desk)

    zoom_report(residence, joining, random, tmp_path / "zoom.csv")
    taking = program.online_list
    preview = taking.preview(event, session, taking.read(tmp_path / "zoom.csv"))
    assert [i.fault for i in preview.plan.issues] == [OnlineFault.NOBODY] * PHONES
    assert {p.person.id for p in preview.plan.present} == {p.id for p in both}
    written = taking.apply(preview, officer)
    assert {r.participant for r in written} == {p.id for p in joining} - {p.id for p in both}

    totals = program.close_session(event, session, officer).totals
    assert totals.is_identity
    assert (totals.roster, totals.counts[Category.PRESENT], totals.counts[Category.UNEXCUSED]) == (
        10_000,
        10_000 - ABSENT,
        ABSENT,
    )
    ready = program.export_reports.collect(event, session)
    assert dict(modes(ready.report)) == {"Luring": len(onsite) + len(both), "Daring": len(joining) - len(both)}
    assert ready.report.reconciliation.conflicts == ()

    done = program.export_reports.write(ready, tmp_path / "laporan")
    [recap] = [path for path in done.files if path.stem.endswith("Rekap")]
    listed = load_workbook(recap, read_only=True)["Tidak hadir"].iter_rows(min_row=5, max_col=3, values_only=True)
    assert {number for _, _, number in listed if number} == {p.number for p in absent}
    assert program.verify_database().problems == ()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_window_takes_a_meetings_list_of_ten_thousand(
    residence: Residence, window: ListImport, tmp_path: Path, qtbot: QtBot
) -> None:
    online = residence.of(Mode.ONLINE)
    zoom_report(residence, online, Random(1), tmp_path / "zoom.csv")
    window.begin([tmp_path / "zoom.csv"])
    qtbot.waitUntil(window.record.isEnabled, timeout=60_000)
    figures = [figure.text() for figure in window.page.figures]
    assert figures == [Wording().count(len(online)), str(PHONES), "0"]

    window.record.click()
    qtbot.waitUntil(lambda: bool(window.banner.text), timeout=60_000)
    records = residence.program.list_records(residence.event)
    assert {(r.participant, r.mode) for r in records} == {(person.id, Mode.ONLINE) for person in online}
    qtbot.waitUntil(lambda: window.page.figures[0].text() == "0", timeout=60_000)
    assert (len(window.page.lines), window.record.isEnabled()) == (len(online) + REJOINED + PHONES, False)
