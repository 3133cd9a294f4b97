"""Commands of officers: scanning, corrections, the log."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator

from netralitas_desktop.cli.hand import Hand
from netralitas_desktop.cli.output import Output
from netralitas_desktop.cli.shapes import decision_shape, record_shape
from netralitas_desktop.cli.words import VERDICTS, decision_line
from netralitas_desktop.domain.records import Excuse, Record
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import scans
from netralitas_desktop.services.correct_record import WalkIn


def scan(hand: Hand, output: Output) -> None:
    event, session = hand.session(hand.words.session)
    hand.set_clock(event, session)
    officer = hand.officer()
    checkpoint = Checkpoint(hand.words.checkpoint)
    desk = hand.program.open_desk(session, checkpoint, officer.device, officer.operator)
    source = hand.words.source or hand.program.set_up_desk().source
    for payload in _payloads(source, output):
        outcome = hand.program.record_scan(payload, desk)
        output.answer(decision_shape(outcome), decision_line(outcome))


def _payloads(source: str, output: Output) -> Iterator[str]:
    if source == "-":
        yield from _lines()
        return
    decoder = open_decoder()
    with open_source(source) as opened:
        for sighted in scans(opened, decoder):
            if sighted.problem is not None:
                output.note(str(sighted.problem))
            if not opened.is_continuous and sighted.codes and not sighted.scans:
                output.note(f"{sighted.name}: kode hanya terbaca satu kali dan tidak dipercaya. Foto ulang kartunya.")
            yield from sighted.scans


def _lines() -> Iterator[str]:
    """Payload lines of standard input, as they come; blank ones are nothing."""
    if sys.stdin is None:
        return
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    while line := sys.stdin.readline():
        if line.strip():
            yield line.rstrip("\r\n")


def record_void(hand: Hand, output: Output) -> None:
    _set_clock_by_record(hand, hand.words.id)
    _answer(hand, output, hand.program.correct_record.void(hand.words.id, hand.words.reason, hand.officer()))


def record_accept(hand: Hand, output: Output) -> None:
    words = hand.words
    _set_clock_by_record(hand, words.id)
    _answer(hand, output, hand.program.correct_record.accept(words.id, words.reason, hand.officer(), words.who))


def record_excuse(hand: Hand, output: Output) -> None:
    words = hand.words
    event, session = hand.session(words.session)
    hand.set_clock(event, session)
    kind = Excuse(words.kind)
    written = hand.program.correct_record.excuse(event, session, words.number, kind, hand.officer(), words.reason)
    _answer(hand, output, written)


def record_walk_in(hand: Hand, output: Output) -> None:
    words = hand.words
    event, session = hand.session(words.session) if words.session else hand.session_of_today()
    hand.set_clock(event, session)
    guest = WalkIn(words.name, words.unit, words.number, words.reason)
    checkpoint = Checkpoint(words.checkpoint)
    _answer(hand, output, hand.program.correct_record.walk_in(event, session, checkpoint, guest, hand.officer()))


def record_list(hand: Hand, output: Output) -> None:
    if hand.words.session:
        event, session = hand.session(hand.words.session)
    else:
        event, session = hand.event(), None
    for record in hand.program.list_records(event, session):
        _answer(hand, output, record)


def _set_clock_by_record(hand: Hand, record_id: str) -> None:
    record = hand.program.list_records.one(record_id)
    event = hand.program.catalogue.event(record.event)
    hand.set_clock(event, hand.program.catalogue.session(record.session, event))


def _answer(hand: Hand, output: Output, record: Record) -> None:
    line = hand.program.watch_desk.line(record)
    who = line.person.name if line.person else record.name or record.payload[:60]
    verdict = VERDICTS[record.verdict] if record.verdict else record.kind.value
    output.answer(record_shape(line), f"{record.at:%d/%m/%Y %H.%M.%S}  {record.kind.value:8}  {verdict:18}  {who}")
