"""Commands of admins: events, sessions, rosters, exports, verification."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from netralitas_desktop.cli.hand import Hand
from netralitas_desktop.cli.output import Output, table
from netralitas_desktop.cli.shapes import (
    conflict_shape,
    created_shape,
    event_shape,
    import_shape,
    participant_shape,
    session_shape,
    undone_shape,
)
from netralitas_desktop.cli.words import SIGNED_CODES, session_words, totals_line
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import GroupBy, Policy, Schedule
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.reports.conflict_words import conflict_lines
from netralitas_desktop.scanning.codes import USUAL
from netralitas_desktop.services.create_event import EventDetails


def event_create(hand: Hand, output: Output) -> None:
    words = hand.words
    details = EventDetails(
        words.name,
        words.place,
        GroupBy(words.group_by),
        Policy(words.policy),
        timezone=words.timezone,
        tolerance_minutes=words.tolerance,
        codes=tuple(dict.fromkeys(words.code)),
        signed_codes=words.signed or SignedCodes.OFF,
    )
    made = hand.program.create_event(details, Path(words.schedule))
    if made.past:
        output.note(f"Perhatian: {len(made.past)} sesi sudah lewat harinya ({session_words(made.past[0])}).")
    rows = [(s.id, session_words(s), ", ".join(s.groups)) for s in made.schedule.sessions]
    output.answer(
        created_shape(made.event, made.schedule),
        f"Kegiatan {made.event.name} dibuat ({made.event.id}).",
        *table(rows, ("id", "sesi", "kelompok")),
    )


def event_list(hand: Hand, output: Output) -> None:
    events = hand.program.catalogue.all_events()
    rows = [(e.id, e.name, e.place, len(hand.program.catalogue.schedule(e).sessions)) for e in events]
    output.answer([event_shape(e) for e in events], *table(rows, ("id", "nama", "tempat", "sesi")))


def event_codes(hand: Hand, output: Output) -> None:
    """Changes which codes the event's papers carry and its cards are read for, where the words say so, and shows it."""
    event, sign_codes = hand.program.catalogue.event(hand.words.named), hand.program.sign_codes
    chosen: SignedCodes | None = hand.words.signed
    codes = (sign_codes(event, chosen) if chosen else sign_codes.of(event)).codes
    if hand.words.read is not None:
        event = hand.program.read_kinds(event, hand.words.read)
    output.answer(
        {"event": event.id, "signed_codes": codes.value, "codes": list(event.codes)},
        f"{event.name}: {SIGNED_CODES[codes]}; dibaca di kartu: {', '.join((*sorted(USUAL), *event.codes))}.",
    )


def session_list(hand: Hand, output: Output) -> None:
    named = hand.event_if_named()
    events = (named,) if named else hand.program.catalogue.all_events()
    found = [(e, s) for e in events for s in hand.program.catalogue.schedule(e).sessions]
    shapes = [session_shape(s) | {"event": e.id} for e, s in found]
    rows = [(s.id, session_words(s), s.place, ", ".join(s.groups)) for _, s in found]
    output.answer(shapes, *table(rows, ("id", "sesi", "tempat", "kelompok")))


def session_close(hand: Hand, output: Output) -> None:
    event, session = hand.session(hand.words.session)
    hand.set_clock(event, session)
    closed = hand.program.close_session(event, session, hand.officer())
    totals = closed.totals
    output.answer(
        {"session": session.id, "record": closed.record.id, "totals": totals.as_json(), "roster": totals.roster},
        f"Sesi {session.name} ditutup: {totals_line(totals)}.",
    )


def session_reopen(hand: Hand, output: Output) -> None:
    event, session = hand.session(hand.words.session)
    hand.set_clock(event, session)
    record = hand.program.close_session.reopen(event, session, hand.words.reason, hand.officer())
    output.answer({"session": session.id, "record": record.id}, f"Sesi {session.name} dibuka kembali.")


def roster_import(hand: Hand, output: Output) -> None:
    importer = hand.program.import_roster
    event = hand.event()
    schedule = hand.program.catalogue.schedule(event)
    words = hand.words
    units_file = Path(words.units) if words.units else None
    options = replace(importer.remembered(event), passwords=tuple(words.password))
    read = importer.read(event, schedule, [Path(p) for p in words.paths], options, units_file)
    preview = importer.preview(read)
    # before anything is stored: a folder that refuses the copies refuses the import
    marked = hand.program.mark_issues.write(preview.read, Path(words.marked)) if words.marked else None
    count = preview.count if words.dry_run else importer.apply(preview)
    plan = preview.plan
    rows = [(i.code.value, preview.read.file_name(i.file), i.sheet, i.row, i.text) for i in preview.read.issues]
    output.answer(
        import_shape(preview, count, marked),
        *(table(rows, ("kode", "berkas", "lembar", "baris", "keterangan")) if rows else ()),
        *(
            ("Tidak ada perubahan peserta; berkas ini hanya menggantikan berkas yang lama.",)
            if plan.only_replaces_file
            else ()
        ),
        f"{len(plan.added) + len(plan.restored)} baru, {len(plan.changed)} berubah, {len(plan.removed)} tidak lagi"
        f" terdaftar, {len(plan.unchanged)} tetap.",
        f"{count.participants} peserta, {count.with_number} bernomor.",
        "Belum ada yang disimpan." if words.dry_run else "Tersimpan.",
        *_marked_words(marked),
    )


def _marked_words(marked: Sequence[Path] | None) -> tuple[str, ...]:
    if marked is None:
        return ()
    return tuple(map(str, marked)) or ("Tidak ada masalah, jadi tidak ada salinan yang ditulis.",)


def roster_template(hand: Hand, output: Output) -> None:
    """For the event that is named, or the only one; without any event the groups are left open."""
    has_event = bool(hand.words.event or hand.program.catalogue.all_events())
    event = hand.event() if has_event else None
    schedule = hand.program.catalogue.schedule(event) if event else Schedule(())
    written = hand.program.write_template(event, schedule, Path(hand.words.file))
    output.answer({"file": str(written)}, f"{written} siap dikirim ke dinas.")


def roster_undo(hand: Hand, output: Output) -> None:
    undone = hand.program.import_roster.undo(hand.event())
    last, count = undone.last, undone.count
    output.answer(
        undone_shape(undone),
        f"Impor {', '.join(last.files)} dibatalkan: {last.added} peserta dihapus, {last.changed} dikembalikan,"
        f" {last.removed} terdaftar lagi.",
        f"{count.participants} peserta, {count.with_number} bernomor.",
    )


def roster_list(hand: Hand, output: Output) -> None:
    for person in hand.program.catalogue.listed(hand.event()):
        shape = participant_shape(person)
        output.answer(shape, "\t".join(str(v or "") for v in shape.values()))


def export(hand: Hand, output: Output) -> None:
    if hand.words.session:
        event, session = hand.session(hand.words.session)
    else:
        event, session = hand.event(), None
    exporter = hand.program.export_reports
    ready = exporter.collect(event, session, each_session=hand.words.each_session)
    warnings = exporter.warnings(ready)
    for warning in warnings:
        output.note(f"Perhatian: {warning}")
    done = exporter.write(ready, Path(hand.words.out))
    totals = done.report.reconciliation.totals
    output.answer(
        {
            "totals": totals.as_json(),
            "roster": totals.roster,
            "files": [str(f) for f in done.files],
            "warnings": list(warnings),
            "conflicts": [conflict_shape(c, done.report) for c in done.report.reconciliation.conflicts],
        },
        f"{totals_line(totals)}.",
        *(
            f"{what}: {count}. {decision}"
            for what, count, decision in conflict_lines(done.report.reconciliation.conflicts)
        ),
        *(str(f) for f in done.files),
    )


def verify(hand: Hand, output: Output) -> None:
    found = hand.program.verify_database()
    output.answer(
        {"ok": found.is_ok, "records": found.records, "problems": list(found.problems)},
        *found.problems,
        f"{found.records} catatan diperiksa.",
    )
    if not found.is_ok:
        raise OperatorProblem(
            "Ada {count} masalah pada catatan. Jangan diubah; hubungi admin.", count=len(found.problems)
        )
