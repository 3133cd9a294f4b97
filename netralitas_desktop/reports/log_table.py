"""The log as a table for machines: one line a record, in the order of their times."""

from __future__ import annotations

import csv
import re
from io import StringIO

from netralitas_desktop.domain.records import Excuse, Record, RecordKind
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.domain.text_marks import marked_as_text
from netralitas_desktop.reports.cells import storable
from netralitas_desktop.services.report_ports import Report

COLUMNS = (
    "waktu",
    "sesi",
    "hari",
    "id_sesi",
    "pos",
    "jenis",
    "hasil",
    "nomor",
    "nama",
    "unit",
    "kelompok",
    "cara",
    "terlambat",
    "halangan",
    "alasan",
    "meja",
    "petugas",
    "kode",
    "berlaku",
    "id",
    "merujuk",
    "perangkat",
    "urutan",
    "hash",
)
_TYPED = frozenset({"waktu", "hari", "id_sesi", "id", "merujuk", "perangkat", "urutan", "hash"})
_PLAINLY = re.compile(r"[0-9a-f][0-9a-fT:.+-]*")
"""Times, ids, counts and hashes as we write them: no spreadsheet changes those, and a day it takes for the day."""


def log_csv(report: Report) -> bytes:
    """Semicolons and a byte order mark, as Excel in Indonesian opens it; `'` before what a spreadsheet would change.

    Numbers of people bear that apostrophe, and days, times, zeros in front; our own import takes it away.
    """
    output = StringIO()
    writer = csv.writer(output, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    voided = {r.refers_to for r in report.records if r.kind is RecordKind.VOID}
    sessions = {s.id: s for s in report.schedule.sessions}
    for record in report.records:
        line = _line(report, record, sessions, record.id not in voided)
        writer.writerow(_cell(column, text) for column, text in zip(COLUMNS, line, strict=True))
    return output.getvalue().encode("utf-8-sig")


def _cell(column: str, text: str) -> str:
    return text if column in _TYPED and _PLAINLY.fullmatch(text) else inert(text)


def inert(text: str) -> str:
    """The text on one line, as no spreadsheet takes it for a formula, a number or a day."""
    return marked_as_text(" ".join(storable(text).split()))


def _line(report: Report, record: Record, sessions: dict[str, Session], counts: bool) -> tuple[str, ...]:
    person, session = report.people.get(record.participant), sessions.get(record.session)
    return (
        report.event.local(record.at).isoformat(timespec="milliseconds"),
        report.schedule.name_of(record.session),
        session.day.isoformat() if session else "",
        record.session,
        record.checkpoint.value,
        record.kind.value,
        record.verdict.value if record.verdict else "",
        person.number if person and person.number else record.number,
        person.name if person else record.name,
        person.unit if person else record.unit,
        person.group if person else "",
        record.mode.value,
        "ya" if record.late else "",
        record.excuse.value if record.excuse else "",
        "" if record.excuse is Excuse.SICK else record.reason,
        report.desk_names.get(record.device, ""),
        record.operator,
        record.payload,
        "ya" if counts else "tidak",
        record.id,
        record.refers_to,
        record.device,
        str(record.seq),
        record.hash,
    )
