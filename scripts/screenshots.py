"""Pictures of every screen, light and dark: `scripts/screenshots.py docs/img`.

Further words, in any order: `desk`, `import`, `lists` or `report` for those screens alone, `light` or `dark` for one
theme, `1920x1080` for a window of that size instead of 1366x768, `150%` for larger texts, `en` for English.
Texts that are cut in a picture are named below it.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

# a screen as large as the largest pictures; Qt's own offscreen one would push menus aside
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('offscreen.json')}")
sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_pictures import desk_pictures
from import_pictures import SPANDUK, Offices, import_pictures, make_event
from list_pictures import Lists, import_people, list_pictures
from PySide6.QtWidgets import QScrollArea
from report_pictures import report_pictures
from studio import Clock, Looks, Studio

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.prepare_demo import PICTURES, DemoReady
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.events_screen import EventsScreen
from netralitas_desktop.ui.first_start import FirstStart
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.settings_screen import SettingsScreen
from netralitas_desktop.ui.shell import Place

SIZE, PERCENT = re.compile(r"\d+x\d+"), re.compile(r"\d+%")
CAME = 611


def main(words: Sequence[str]) -> None:
    out, only, themes, looks = Path("docs/img"), "", ["light", "dark"], Looks()
    for word in words:
        if word in ("light", "dark"):
            themes = [word]
        elif word in ("desk", "import", "lists", "report"):
            only = word
        elif word in ("id", "en"):
            looks = replace(looks, language=word)
        elif PERCENT.fullmatch(word):
            looks = replace(looks, text_scale=word.rstrip("%"))
        elif SIZE.fullmatch(word):
            width, height = word.split("x")
            looks = replace(looks, width=int(width), height=int(height))
        else:
            out = Path(word)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for theme in themes:
            take_all(Path(folder) / theme, out, only, replace(looks, theme=theme))


def take_all(data: Path, out: Path, only: str, looks: Looks) -> None:
    if not only:
        first_start(data / "baru", out, looks)
    if only in ("", "desk"):
        everything(data / "contoh", out, looks, only)
    if only in ("", "import"):
        importing(data / "impor", out, looks)
    if only in ("", "lists"):
        listing(data / "daftar", out, looks)
    if only == "report":
        reporting(data / "laporan", out, looks)


def first_start(data: Path, out: Path, looks: Looks) -> None:
    clock = Clock("2023-10-30T07:10:00+07:00")
    program = open_program(data, clock)
    program.set_up_desk.store.save(Settings(theme=looks.theme, text_scale=looks.text_scale))
    program.close()
    studio = Studio(data, clock, False, out, looks)
    studio.take("first-start")
    first = studio.window
    assert isinstance(first, FirstStart)
    first.questions.english.setChecked(looks.language == "en")
    first.questions.operator.setText("Sari")
    first.questions.begin.click()
    studio.until(lambda: first.choices is not None)
    studio.take("first-choice")
    studio.end()


def everything(data: Path, out: Path, looks: Looks, only: str) -> None:
    clock = Clock("2023-10-30T07:12:00+07:00")
    program = open_program(data, clock)
    ready = program.prepare_demo()
    fill(program, ready, clock)
    pictures = program.prepare_demo.photographs(ready, data / PICTURES)
    looks.dress(program, "Meja 2", ready.event.id)
    program.close()
    clock.now = datetime.fromisoformat("2023-10-30T08:05:08+07:00")
    studio = Studio(data, clock, True, out, looks)
    desk_pictures(studio, pictures)
    if not only:
        admin_pictures(studio)
    studio.end()


def reporting(data: Path, out: Path, looks: Looks) -> None:
    """The reports and papers of the example's first day."""
    clock = Clock("2023-10-30T07:12:00+07:00")
    program = open_program(data, clock)
    ready = program.prepare_demo()
    fill(program, ready, clock)
    looks.dress(program, "Meja 2", ready.event.id)
    program.close()
    studio = Studio(data, clock, False, out, looks)
    report_pictures(studio)
    studio.end()


def importing(data: Path, out: Path, looks: Looks) -> None:
    """Every step of an import, on an event that lists nobody yet."""
    clock, offices = Clock("2023-10-16T09:00:00+07:00"), Offices(data / "dinas")
    program = open_program(data, clock)
    made = make_event(program, offices)
    looks.dress(program, "Meja 1", made.event.id)
    program.close()
    studio = Studio(data, clock, False, out, looks)
    import_pictures(studio, offices)
    studio.end()


def listing(data: Path, out: Path, looks: Looks) -> None:
    """The lists that come beside the roster, on the first day."""
    clock, offices = Clock("2023-10-30T09:00:00+07:00"), Offices(data / "dinas")
    program = open_program(data, clock)
    made = make_event(program, offices)
    lists = Lists(offices.folder, import_people(program, made, offices))
    looks.dress(program, "Meja 1", made.event.id)
    program.close()
    studio = Studio(data, clock, False, out, looks)
    list_pictures(studio, lists)
    studio.end()


def fill(program: Program, ready: DemoReady, clock: Clock) -> None:
    """Most of the first day's people come in a rush, some are excused; those on the cards are still to come."""
    random = Random(30)
    officer = program.set_up_desk.officer("Sari", "Meja 2")
    desk = program.open_desk(ready.session, Checkpoint.REGISTRATION, officer.device, officer.operator)
    cards = {card.number_written.replace(" ", "") for card in ready.cards}
    listed = program.catalogue.listed(ready.event)
    due = [p for p in listed if ready.session.expects(p.group) and p.number not in cards]
    random.shuffle(due)
    start = clock.now
    for minutes, person in zip(sorted(min(52.0, random.gauss(32, 11)) for _ in range(CAME)), due, strict=False):
        clock.now = start + timedelta(minutes=max(0.0, minutes))
        program.record_scan(person.number, desk)
    for person in due[CAME : CAME + 14]:
        program.correct_record.excuse(ready.event, ready.session, person.number, random.choice(list(Excuse)), officer)


def admin_pictures(studio: Studio) -> None:
    events, people = studio.main.findChild(EventsScreen), studio.main.findChild(PeopleScreen)
    assert events is not None
    assert people is not None
    studio.main.show_page(Place.EVENTS)
    studio.take("events", 800)
    events.new_event()
    studio.take("event-new")
    studio.main.show_page(Place.PEOPLE)
    studio.take("people", 1200)
    people.begin_import([SPANDUK])
    studio.until(people.importing.next.isEnabled)
    studio.take("import-check", 800)
    people.importing.next.click()
    studio.take("import-plan", 800)
    studio.main.show_page(Place.LIVE)
    studio.take("live", 1200)
    report_pictures(studio)
    studio.main.show_page(Place.SETTINGS)
    studio.take("settings")
    settings = studio.main.findChild(SettingsScreen)
    assert settings is not None
    bar = settings.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    studio.take("settings-below")
    studio.main.show_page(Place.TRIAL)
    studio.take("trial", 800)


if __name__ == "__main__":
    main(sys.argv[1:])
