"""Commands of officers: scanning, corrections, the log."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from netralitas_desktop.cli.hand import Hand
from netralitas_desktop.cli.output import Output, table
from netralitas_desktop.cli.shapes import (
    decision_shape,
    excuses_shape,
    found_shape,
    online_shape,
    participant_shape,
    record_shape,
)
from netralitas_desktop.cli.words import EXCUSES, answer_words, decision_line, excuse_fault, online_fault, start_warning
from netralitas_desktop.domain.records import Excuse, Record
from netralitas_desktop.domain.session_start import StartAdvice
from netralitas_desktop.domain.sessions import Checkpoint, Event
from netralitas_desktop.scanning.codes import USUAL
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import scans
from netralitas_desktop.services.correct_record import Signature, WalkIn
from netralitas_desktop.services.steps import at_once
from netralitas_desktop.services.watch_desk import Line


def scan(hand: Hand, output: Output) -> None:
    event, session = hand.session(hand.words.session)
    hand.set_clock(event, session)
    officer = hand.officer()
    checkpoint = Checkpoint(hand.words.checkpoint)
    desk = hand.program.open_desk(session, checkpoint, officer.device, officer.operator)
    source = hand.words.source or hand.program.set_up_desk().source
    is_rehearsal = hand.words.at is not None
    advice = None if is_rehearsal else hand.program.start_session.advice(event, session, officer.device)
    numbers = at_once(hand.program.catalogue.numbers(event))
    for payload in _payloads(source, event, numbers, output, advice):
        warning = None if is_rehearsal else hand.program.watch_clock(desk)
        if warning is not None:
            output.note(f"Perhatian: {warning.sentence}. Periksa jam laptop ini.")
        outcome = hand.program.record_scan(payload, desk)
        output.answer(decision_shape(outcome), decision_line(outcome))


def _warn(advice: StartAdvice | None, output: Output) -> None:
    if advice is None:
        return
    for warning in advice.warnings:
        output.note(f"Perhatian: {start_warning(warning, advice)}.")


def _payloads(
    source: str, event: Event, numbers: frozenset[str], output: Output, advice: StartAdvice | None
) -> Iterator[str]:
    """What the source shows; the advice is told once it is open, because a source that isn't is all there is to say."""
    if source == "-":
        _warn(advice, output)
        yield from _lines()
        return
    decoder = open_decoder(symbologies=USUAL | set(event.codes))
    with open_source(source) as opened:
        _warn(advice, output)
        for sighted in scans(opened, decoder, numbers.__contains__):
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
    words, signed = hand.words, hand.program.watch_desk.recall(hand.words.id).signed
    signature = Signature.KEEP if words.keep_pact else Signature.VOID_TOO
    void = hand.program.correct_record.void(words.id, words.reason, hand.officer(), signature)
    if signed is not None:
        becomes = "tetap tercatat tanpa registrasi" if words.keep_pact else "ikut dibatalkan"
        output.note(f"Pakta {signed.at:%d/%m/%Y %H.%M.%S} {becomes}.")
    _answer(hand, output, void)


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


def record_excuses(hand: Hand, output: Output) -> None:
    words, taking = hand.words, hand.program.excuse_list
    event, session = hand.session(words.session) if words.session else (hand.event(), None)
    hand.set_clock(event, session)
    preview = taking.preview(event, taking.read(Path(words.file), words.password), session)
    plan = preview.plan
    records = () if words.dry_run else taking.apply(preview, hand.officer())
    rows = [(e.row.row, e.person.name, e.session.name, EXCUSES[e.kind]) for e in plan.planned]
    told = [(i.row.sheet, i.row.row, i.row.name or i.row.number.raw, excuse_fault(i)) for i in plan.issues]
    output.answer(
        excuses_shape(plan, records),
        *(table(rows, ("baris", "nama", "sesi", "jenis")) if rows else ()),
        *(table(told, ("lembar", "baris", "tertulis", "tidak dicatat karena")) if told else ()),
        f"{len(plan.planned)} baru, {len(plan.known)} sudah tercatat, {len(plan.issues)} baris perlu diperiksa.",
        "Belum ada yang dicatat." if words.dry_run else "Tercatat.",
    )


def record_online(hand: Hand, output: Output) -> None:
    words, taking = hand.words, hand.program.online_list
    event, session = hand.session(words.session)
    hand.set_clock(event, session)
    preview = taking.preview(event, session, taking.read(Path(words.file), words.password))
    plan = preview.plan
    records = () if words.dry_run else taking.apply(preview, hand.officer())
    told = [(i.row.sheet, i.row.row, i.row.name or i.row.number.raw, online_fault(i)) for i in plan.issues]
    earlier, timeless = sum(p.later is not None for p in plan.planned), sum(p.at is None for p in plan.planned)
    output.answer(
        online_shape(plan, records),
        *(table(told, ("lembar", "baris", "tertulis", "tidak dicatat karena")) if told else ()),
        f"{len(plan.planned)} hadir daring, {len(plan.present)} sudah tercatat hadir, "
        f"{len(plan.repeated)} baris berulang, {len(plan.issues)} baris perlu diperiksa.",
        *((f"{earlier} di antaranya sudah tercatat lebih kemudian; yang paling awal dihitung.",) if earlier else ()),
        *((f"{timeless} di antaranya tanpa waktu bergabung.",) if timeless else ()),
        "Belum ada yang dicatat." if words.dry_run else "Tercatat.",
    )


def record_history(hand: Hand, output: Output) -> None:
    _, past = hand.program.history.of(hand.event(), hand.words.who)
    for entry in past:
        line = hand.program.watch_desk.line(entry.record)
        voided = entry.voided_by.id if entry.voided_by else None
        output.answer(record_shape(line) | {"desk": entry.desk, "voided_by": voided}, _record_words(line))


def record_walk_in(hand: Hand, output: Output) -> None:
    words = hand.words
    event, session = hand.session(words.session) if words.session else hand.session_of_today()
    hand.set_clock(event, session)
    guest = WalkIn(words.name, words.unit, words.number, words.reason, words.registered)
    checkpoint = Checkpoint(words.checkpoint)
    _answer(hand, output, hand.program.correct_record.walk_in(event, session, checkpoint, guest, hand.officer()))


def record_list(hand: Hand, output: Output) -> None:
    if hand.words.session:
        event, session = hand.session(hand.words.session)
    else:
        event, session = hand.event(), None
    for record in hand.program.list_records(event, session):
        _answer(hand, output, record)


def roster_find(hand: Hand, output: Output) -> None:
    words = hand.words
    event, session = hand.session(words.session) if words.session else (hand.event(), None)
    found = hand.program.find_people.search(event, " ".join(words.text), session, limit=max(1, words.limit))
    output.answer(
        {"total": found.total, "people": [found_shape(f) for f in found.first]},
        *("\t".join(str(v or "") for v in participant_shape(f.participant).values()) for f in found.first),
        f"{found.total} peserta cocok.",
    )


def _set_clock_by_record(hand: Hand, record_id: str) -> None:
    record = hand.program.list_records.one(record_id)
    event = hand.program.catalogue.event(record.event)
    hand.set_clock(event, hand.program.catalogue.session(record.session, event))


def _answer(hand: Hand, output: Output, record: Record) -> None:
    line = hand.program.watch_desk.line(record)
    output.answer(record_shape(line), _record_words(line))


def _record_words(line: Line) -> str:
    record = line.record
    who = line.person.name if line.person else record.name or record.payload[:60]
    return f"{record.at:%d/%m/%Y %H.%M.%S}  {record.kind.value:8}  {answer_words(record):18}  {who}"
