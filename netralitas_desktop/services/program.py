"""Everything a user can do, in one place; the window and the command line are given one of these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
from netralitas_desktop.services.prepare_demo import PrepareDemo
from netralitas_desktop.services.preview_papers import PreviewPapers
from netralitas_desktop.services.print_papers import PrintPapers
from netralitas_desktop.services.read_kinds import ReadKinds
from netralitas_desktop.services.record_scan import OpenDesk, RecordScan
from netralitas_desktop.services.roster_ports import RowsToMendWriter, TemplateWriter
from netralitas_desktop.services.set_paper import SetPaper
from netralitas_desktop.services.set_up_desk import SetUpDesk
from netralitas_desktop.services.sign_codes import SignCodes
from netralitas_desktop.services.start_session import StartSession, WatchClock
from netralitas_desktop.services.supervise import Supervise
from netralitas_desktop.services.verify_database import VerifyDatabase
from netralitas_desktop.services.watch_desk import WatchDesk


@dataclass(frozen=True, slots=True)
class Program:
    """The actions, wired to one open database; only the thread that opened it may call them.

    `import_roster.read`, `mark_issues.write`, `export_reports.warnings` and `.write`, and `print_papers.write` touch no
    database and may run in any thread.
    """

    catalogue: Catalogue
    create_event: CreateEvent
    import_roster: ImportRoster
    mark_issues: MarkIssues
    open_desk: OpenDesk
    record_scan: RecordScan
    correct_record: CorrectRecord
    list_records: ListRecords
    start_session: StartSession
    watch_clock: WatchClock
    close_session: CloseSession
    export_reports: ExportReports
    set_paper: SetPaper
    sign_codes: SignCodes
    read_kinds: ReadKinds
    print_papers: PrintPapers
    preview_papers: PreviewPapers
    """Touches no database and may run in any thread."""
    verify_database: VerifyDatabase
    set_up_desk: SetUpDesk
    watch_desk: WatchDesk
    find_people: FindPeople
    supervise: Supervise
    excuse_list: ExcuseList
    online_list: OnlineList
    history: PersonHistory
    prepare_demo: PrepareDemo
    write_template: TemplateWriter
    """Touches no database and may run in any thread."""
    write_rows_to_mend: RowsToMendWriter
    """Touches no database either, and may run in any thread."""
    clock: Clock
    close: Callable[[], None]
