"""The only place that builds objects and wires them together."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

import uuid_utils

from netralitas_desktop import paths
from netralitas_desktop.cli.main import run
from netralitas_desktop.cli.tools import SettableClock, Tools
from netralitas_desktop.domain.handouts import Handouts, HoldersTold
from netralitas_desktop.reports.export import WriteReports
from netralitas_desktop.reports.marked_workbook import WriteMarked
from netralitas_desktop.reports.opened_roster import left_out
from netralitas_desktop.reports.paper.logo import read_logo
from netralitas_desktop.reports.roster_template import write_template
from netralitas_desktop.reports.rows_to_mend import write_rows_to_mend
from netralitas_desktop.rosters.excuse_list import read_excuses
from netralitas_desktop.rosters.online_list import read_online
from netralitas_desktop.rosters.reader import read_roster
from netralitas_desktop.rosters.schedule_workbook import read_schedule
from netralitas_desktop.rosters.units_workbook import read_units
from netralitas_desktop.rosters.workbook import read_sheets, unpack
from netralitas_desktop.scanning.cards import Card, save_photographs
from netralitas_desktop.services.catalogue import Catalogue
from netralitas_desktop.services.close_session import CloseSession
from netralitas_desktop.services.correct_record import CorrectRecord
from netralitas_desktop.services.create_event import CreateEvent
from netralitas_desktop.services.excuse_list import ExcuseList
from netralitas_desktop.services.export_reports import ExportReports
from netralitas_desktop.services.find_people import FindPeople
from netralitas_desktop.services.import_roster import ImportRoster
from netralitas_desktop.services.list_records import ListRecords
from netralitas_desktop.services.mark_issues import MarkIssues
from netralitas_desktop.services.online_list import OnlineList
from netralitas_desktop.services.person_history import PersonHistory
from netralitas_desktop.services.ports import Clock
from netralitas_desktop.services.prepare_demo import PrepareDemo, ShownCard
from netralitas_desktop.services.preview_papers import PreviewPapers
from netralitas_desktop.services.print_papers import PrintPapers
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.read_kinds import ReadKinds
from netralitas_desktop.services.record_scan import OpenDesk, RecordScan
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.services.set_paper import SetPaper
from netralitas_desktop.services.set_up_desk import SetUpDesk
from netralitas_desktop.services.sign_codes import SignCodes
from netralitas_desktop.services.start_session import StartSession, WatchClock
from netralitas_desktop.services.supervise import Supervise
from netralitas_desktop.services.training import refuse_papers
from netralitas_desktop.services.verify_database import VerifyDatabase
from netralitas_desktop.services.watch_desk import WatchDesk
from netralitas_desktop.storage.database import FILE_NAME, Database
from netralitas_desktop.storage.ed25519 import Ed25519Signatures
from netralitas_desktop.storage.event_store import SqliteEventStore
from netralitas_desktop.storage.inspection import SqliteInspection
from netralitas_desktop.storage.mapping_store import SqliteMappingStore
from netralitas_desktop.storage.paper_store import SqlitePaperStore
from netralitas_desktop.storage.record_log import SqliteRecordLog
from netralitas_desktop.storage.roster_store import SqliteRosterStore
from netralitas_desktop.storage.setting_store import SqliteSettingStore
from netralitas_desktop.storage.signing_store import SqliteSigningStore
from netralitas_desktop.storage.user_store import Argon2Pins, SqliteUserStore


def wall_clock() -> datetime:
    """Now, with this machine's offset."""
    return datetime.now().astimezone()


def running_seconds() -> float:
    """Seconds on a counter that nobody can set, and that goes on while the laptop sleeps (CLOCK_BOOTTIME on Linux)."""
    return time.clock_gettime(_RUNNING) if _RUNNING is not None else time.monotonic()


_RUNNING: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def new_id() -> str:
    """A UUIDv7: sorts by the time it was made, and needs no other desk to be unique."""
    return str(uuid_utils.uuid7())


def open_program(data: Path, clock: Clock = wall_clock, running_s: Callable[[], float] = running_seconds) -> Program:
    """Opens the database in `data` for the calling thread; raises DatabaseRefused."""
    database = Database.open(data / FILE_NAME)
    events = SqliteEventStore(database)
    rosters = SqliteRosterStore(database, new_id)
    log = SqliteRecordLog(database)
    settings = SqliteSettingStore(database)
    papers = SqlitePaperStore(database)
    users = SqliteUserStore(database)
    sign_codes = SignCodes(SqliteSigningStore(database), Ed25519Signatures(), database)
    create_event = CreateEvent(events, sign_codes, database, read_schedule, new_id, clock)
    import_roster = ImportRoster(
        rosters, read_roster, read_units, unpack, SqliteMappingStore(database), database, new_id, clock
    )
    correct_record = CorrectRecord(events, rosters, log, users, database, new_id, clock)
    return Program(
        catalogue=Catalogue(events, rosters),
        create_event=create_event,
        import_roster=import_roster,
        mark_issues=MarkIssues(WriteMarked(read_sheets)),
        open_desk=OpenDesk(events),
        record_scan=RecordScan(rosters, log, sign_codes, database, new_id, clock),
        correct_record=correct_record,
        list_records=ListRecords(log),
        start_session=StartSession(events, log, clock),
        watch_clock=WatchClock(log, database, new_id, clock, running_s),
        close_session=CloseSession(events, rosters, log, users, database, new_id, clock),
        export_reports=ExportReports(
            events, rosters, log, settings, papers, database, WriteReports(read_sheets), left_out, clock
        ),
        set_paper=SetPaper(papers, read_logo, database),
        sign_codes=sign_codes,
        read_kinds=ReadKinds(events, database),
        print_papers=PrintPapers(events, rosters, papers, sign_codes, database, _write_handouts),
        preview_papers=PreviewPapers(_minutes, _handouts, _page_pictures),
        verify_database=VerifyDatabase(events, rosters, log, SqliteInspection(database, log), database),
        set_up_desk=SetUpDesk(settings, database, new_id),
        watch_desk=WatchDesk(rosters, log, settings, clock),
        find_people=FindPeople(rosters, log),
        excuse_list=ExcuseList(events, rosters, log, correct_record, read_excuses, database),
        online_list=OnlineList(events, rosters, log, read_online, database, new_id, clock),
        history=PersonHistory(rosters, log, settings),
        supervise=Supervise(users, Argon2Pins(), database, new_id, clock),
        prepare_demo=PrepareDemo(create_event, import_roster, rosters, _photograph, paths.resources() / "demo"),
        write_template=write_template,
        write_rows_to_mend=write_rows_to_mend,
        clock=clock,
        close=database.close,
    )


def start_log(data: Path) -> Callable[[], None]:
    """Bugs go to a file beside the database, never numbers of people; returns what ends the log."""
    data.mkdir(parents=True, exist_ok=True)
    log = logging.getLogger("netralitas_desktop")
    handler = RotatingFileHandler(
        data / "netralitas.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.setLevel(logging.INFO)
    log.addHandler(handler)

    def end() -> None:
        log.removeHandler(handler)
        handler.close()

    return end


def _write_handouts(handouts: Handouts, target: Path, told: HoldersTold) -> Path:
    from netralitas_desktop.reports.paper.handouts import write_handouts  # noqa: PLC0415 - the desk starts without it

    return write_handouts(handouts, target, told)


def _handouts(handouts: Handouts) -> bytes:
    from netralitas_desktop.reports.paper.handouts import handouts_pdf  # noqa: PLC0415 - the desk starts without it

    return handouts_pdf(handouts)


def _minutes(report: Report) -> bytes:
    from netralitas_desktop.reports.paper.minutes import minutes_paper  # noqa: PLC0415 - the desk starts without it

    return minutes_paper(report)


def _page_pictures(pdf: bytes, most: int) -> tuple[bytes, ...]:
    from netralitas_desktop.reports.paper.pictures import page_pictures  # noqa: PLC0415 - the desk starts without it

    return page_pictures(pdf, most)


def _photograph(cards: Sequence[ShownCard], folder: Path, seed: int) -> tuple[Path, ...]:
    shown = [Card(c.name, c.number_written, c.unit, c.payload, c.symbology) for c in cards]
    return tuple(save_photographs(shown, folder, seed))


def main_program(argv: Sequence[str]) -> int:
    """The whole program: the command line, which opens the window where no command is given."""
    clock = SettableClock(wall_clock)
    tools = Tools(
        open_program=_opened_with_log,
        open_window=_open_window,
        check_window=_check_window,
        start_log=start_log,
        clock=clock,
        resources=paths.resources(),
        documents=paths.documents_folder(),
    )
    return run(argv, tools)


def _opened_with_log(data: Path, clock: Clock) -> Program:
    program = open_program(data, clock)
    end_log = start_log(data)

    def close() -> None:
        program.close()
        end_log()

    return replace(program, close=close)


def _open_window(data: Path, clock: Clock, opens_desk: bool) -> int:
    """The window on the real data, and on the training's as often as somebody goes there and back."""
    from netralitas_desktop.ui.application import CHANGE_PLACE  # noqa: PLC0415 - commands need no Qt

    status = _run_window(data, clock, opens_desk, _opened_with_log)
    while status == CHANGE_PLACE:
        practice = prepare_training(data, clock)
        status = _run_window(practice, clock, opens_desk=False, open_it=open_training, is_training=True)
        if status == CHANGE_PLACE:
            status = _run_window(data, clock, opens_desk=False, open_it=_opened_with_log)
    return status


def _run_window(
    data: Path, clock: Clock, opens_desk: bool, open_it: Callable[[Path, Clock], Program], *, is_training: bool = False
) -> int:
    from netralitas_desktop.ui.application import run_window  # noqa: PLC0415 - commands need no Qt

    return run_window(
        lambda: open_it(data, clock),
        clock,
        paths.resources(),
        paths.documents_folder(),
        data,
        opens_desk,
        is_training=is_training,
    )


def prepare_training(data: Path, clock: Clock = wall_clock) -> Path:
    """An empty folder for the training inside the data folder, with this laptop's settings; returns it."""
    folder = paths.training_folder(data)
    shutil.rmtree(folder, ignore_errors=True)  # what another window still holds open is practised on once more
    with closing(open_program(data, clock)) as real, closing(open_program(folder, clock)) as practice:
        known = asdict(real.set_up_desk())
        practice.set_up_desk(**{name: value for name, value in known.items() if name not in ("device", "event")})
    return folder


def open_training(folder: Path, clock: Clock) -> Program:
    """The program on the training's own database: whatever is practised, no paper leaves it."""
    program = _opened_with_log(folder, clock)
    return replace(
        program,
        export_reports=replace(program.export_reports, writer=refuse_papers),
        print_papers=replace(program.print_papers, writer=refuse_papers),
        mark_issues=replace(program.mark_issues, marker=refuse_papers),
    )


def _check_window() -> str:
    from netralitas_desktop.ui.application import check_window  # noqa: PLC0415

    return check_window(paths.resources())
