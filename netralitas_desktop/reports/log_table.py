"""The log as a table for machines: one line a record, in the order of their times."""

from __future__ import annotations

import csv
import re
from io import StringIO

from netralitas_desktop.domain.records import Excuse, Record, RecordKind
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.reports.cells import storable
from netralitas_desktop.services.ports import Report

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
_STARTS_FORMULA = re.compile(r'(^|[,;\t|])([\s"]*)(?=[=+\-@])')
"""At the beginning, and behind what another program may take for the end of a cell."""
_LONG_NUMBER = re.compile(r"\d{12,}")


def log_csv(report: Report) -> bytes:
    """Semicolons and a byte order mark, as Excel in Indonesian opens it; `'` before what a spreadsheet would change.

    Numbers of people bear that apostrophe too: a spreadsheet keeps 15 digits of a number. Our own import takes it away.
    """
    output = StringIO()
    writer = csv.writer(output, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    voided = {r.refers_to for r in report.records if r.kind is RecordKind.VOID}
    sessions = {s.id: s for s in report.schedule.sessions}
    for record in report.records:
        writer.writerow([inert(text) for text in _line(report, record, sessions, record.id not in voided)])
    return output.getvalue().encode("utf-8-sig")


def inert(text: str) -> str:
    """The text on one line, as no spreadsheet takes it for a formula or a number."""
    flat = " ".join(storable(text).split())
    if _LONG_NUMBER.fullmatch(flat):
        return f"'{flat}"
    return _STARTS_FORMULA.sub(r"\1\2'", flat)


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
