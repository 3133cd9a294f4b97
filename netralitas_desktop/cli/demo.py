"""`demo`: the main job on the bundled event, in the window where there is a display, else in the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

from netralitas_desktop.cli.output import Output
from netralitas_desktop.cli.shapes import decision_shape
from netralitas_desktop.cli.tools import Tools
from netralitas_desktop.cli.words import decision_line, totals_line
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import scans
from netralitas_desktop.services.prepare_demo import PICTURES, SEED, DemoReady
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Desk

ALREADY_IN = 594
FIRST_ARRIVAL = time(7, 12)
SECONDS_BETWEEN = 3
CARDS_FROM = time(7, 46)


MARK = "contoh-netralitas.txt"
"""Stands in a folder that a demo made: only such a folder is emptied."""


def demo(out: str, is_headless: bool, tools: Tools, output: Output) -> int:
    """Makes the example anew in its own folder, so that it never mixes with real records; returns the exit status."""
    folder = Path(out).absolute() if out else tools.documents / "Contoh"
    data = folder / "data"
    pictures = data / PICTURES
    _clear(folder, (data, folder / "laporan"))
    program = tools.open_program(data, tools.clock)
    try:
        ready = _prepare(program, tools, pictures, output)
        if not has_display() or is_headless:
            _scan(program, ready, pictures, tools, output)
            _export(program, ready, folder, output)
            return 0
    finally:
        program.close()
    status = tools.open_window(data, tools.clock, True)
    if status == 0:
        _export_after_window(ready, data, folder, tools, output)
    return status


def _clear(folder: Path, own: Sequence[Path]) -> None:
    """An empty folder for the demo; raises OperatorProblem rather than touch a folder that a demo did not make."""
    mark = folder / MARK
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise OperatorProblem(
            "Folder {folder} sudah berisi berkas lain. Pilih folder kosong dengan --out.", folder=folder
        )
    for old in own:
        shutil.rmtree(old, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text("Folder ini dibuat oleh `netralitas-desktop demo` dan dikosongkan setiap kali.\n", encoding="utf-8")


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _prepare(program: Program, tools: Tools, pictures: Path, output: Output) -> DemoReady:
    ready = program.prepare_demo()
    program.set_up_desk(language="id", desk_name="Meja 1", operator="Sari", source=str(pictures), event=ready.event.id)
    desk = _desk(program, ready)
    came = _crowd(program, desk, ready, tools)
    program.prepare_demo.photographs(ready, pictures)
    tools.clock.run_from(_at(ready, CARDS_FROM))
    due = program.watch_desk.board(ready.event, ready.session, Checkpoint.REGISTRATION).due
    if not output.is_json:
        output.answer({}, f"{ready.event.name} · {ready.session.name}: {came} dari {due} orang sudah hadir.")
        output.answer({}, f"{len(ready.cards)} foto kartu di {pictures}")
    return ready


def _desk(program: Program, ready: DemoReady) -> Desk:
    officer = program.set_up_desk.officer()
    return program.open_desk(ready.session, Checkpoint.REGISTRATION, officer.device, officer.operator)


def _crowd(program: Program, desk: Desk, ready: DemoReady, tools: Tools) -> int:
    """Those who came before the cards that are shown, so that the counters have something to count."""
    later = {c.number_written.replace(" ", "") for c in ready.cards}
    due = [p for p in program.catalogue.listed(ready.event) if ready.session.expects(p.group) and p.number not in later]
    came: Sequence[str] = [p.number for p in Random(SEED).sample(due, ALREADY_IN)]
    at = _at(ready, FIRST_ARRIVAL)
    for number in came:
        tools.clock.stand_at(at)
        program.record_scan(number, desk)
        at += timedelta(seconds=SECONDS_BETWEEN)
    return len(came)


def _at(ready: DemoReady, moment: time) -> datetime:
    return datetime.combine(ready.session.day, moment, ready.event.zone)


def _scan(program: Program, ready: DemoReady, pictures: Path, tools: Tools, output: Output) -> None:
    desk = _desk(program, ready)
    at = _at(ready, CARDS_FROM)
    with open_source(str(pictures)) as source:
        for sighted in scans(source, open_decoder()):
            tools.clock.stand_at(at)
            for payload in sighted.scans:
                outcome = program.record_scan(payload, desk)
                output.answer(decision_shape(outcome), f"{sighted.name}  {decision_line(outcome)}")
            at += timedelta(seconds=SECONDS_BETWEEN)


def _export_after_window(ready: DemoReady, data: Path, folder: Path, tools: Tools, output: Output) -> None:
    program = tools.open_program(data, tools.clock)
    try:
        _export(program, ready, folder, output)
    finally:
        program.close()


def _export(program: Program, ready: DemoReady, folder: Path, output: Output) -> None:
    exporter = program.export_reports
    done = exporter.write(exporter.collect(ready.event, ready.session), folder / "laporan")
    totals = done.report.reconciliation.totals
    found = program.verify_database()
    output.answer(
        {"totals": totals.as_json(), "roster": totals.roster, "files": [str(f) for f in done.files], "ok": found.is_ok},
        f"{totals_line(totals)}.",
        f"{found.records} catatan, rantai {'utuh' if found.is_ok else 'RUSAK'}.",
        *(str(f) for f in done.files),
    )
