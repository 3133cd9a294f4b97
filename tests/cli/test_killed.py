"""A desk that dies in the middle of a scan storm loses nothing that it has answered."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random

import pytest

from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program

DEMO = paths.resources() / "demo"
KILLS = 20
PROJECT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    program = open_program(tmp_path)
    program.prepare_demo()
    program.close()
    return tmp_path


def command(data: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "netralitas_desktop", "--data", str(data), *words]


def storm(data: Path, payloads: list[str], seconds: float) -> list[str]:
    """Feeds a desk as fast as it takes, kills it after `seconds` of answers; the records that it printed whole."""
    desk = subprocess.Popen(
        command(data, "scan", "--session", "Hari 1", "--source", "-", "--at", "08:00", "--json"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=PROJECT,
    )
    assert desk.stdin is not None
    assert desk.stdout is not None
    feeding = threading.Thread(target=feed, args=(desk.stdin, payloads))
    feeding.start()
    answers = [desk.stdout.readline()]
    killer = threading.Timer(seconds, lambda: os.kill(desk.pid, signal.SIGKILL))
    killer.start()
    answers += desk.stdout.readlines()
    desk.wait()
    killer.cancel()
    feeding.join()
    desk.stdout.close()
    return [json.loads(line)["record"] for line in answers if line.endswith(b"\n")]


def feed(stdin, payloads: list[str]) -> None:
    try:
        stdin.write("".join(f"{p}\n" for p in payloads).encode())
        stdin.close()
    except BrokenPipeError:
        stdin.raw.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a word of POSIX")
def test_every_printed_decision_survives_twenty_kills(data: Path) -> None:
    random = Random(9)
    program = open_program(data)
    numbers = [p.number for p in program.catalogue.listed(program.catalogue.event())]
    program.close()
    printed: list[str] = []

    for _ in range(KILLS):
        told = storm(data, random.choices(numbers, k=20_000), random.uniform(0.05, 0.5))
        assert told
        printed += told

    program = open_program(data)
    kept = {r.id for r in program.list_records(program.catalogue.event())}
    found = program.verify_database()
    program.close()
    assert set(printed) <= kept
    assert found.problems == ()
    assert len(kept) - len(printed) <= KILLS  # at most the one that was in the air at each kill


def test_two_desks_at_once_on_one_laptop_leave_one_unbroken_chain(data: Path) -> None:
    program = open_program(data)
    numbers = [p.number for p in program.catalogue.listed(program.catalogue.event())][:400]
    program.set_up_desk()
    program.close()
    words = ("scan", "--session", "Hari 1", "--source", "-", "--at", "08:00", "--json")
    desks = [
        subprocess.Popen(command(data, *words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT)
        for _ in range(2)
    ]

    started = time.monotonic()
    threads = [threading.Thread(target=feed, args=(desk.stdin, numbers)) for desk in desks]
    for thread in threads:
        thread.start()
    answers = [json.loads(line) for desk in desks for line in (desk.stdout or ()) if line]
    for thread, desk in zip(threads, desks, strict=True):
        thread.join()
        assert desk.wait() == 0
        assert desk.stdout is not None
        desk.stdout.close()

    due = [a for a in answers if a["verdict"] == "present"]
    assert len({a["number"] for a in due}) == len(due)
    program = open_program(data)
    found = program.verify_database()
    program.close()
    assert (found.records, found.problems) == (800, ())
    assert time.monotonic() - started < 60
