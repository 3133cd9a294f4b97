"""The child process that reads files: it may die, hang or grow, and the desk only refuses the file."""

import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from netralitas_desktop.rosters import reading_room
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.frames import Said, packed
from netralitas_desktop.rosters.reading_room import ReadingRoom

PROJECT = Path(__file__).parents[2]
TABLE = b"NAMA;NIP\nAni;1\n"
STUBBORN = "import sys, time; sys.stdin.buffer.read(8); time.sleep(60)"
GREEDY = "import sys, time; sys.stdin.buffer.read(8); held = bytes(range(256)) * 400_000; time.sleep(60)"
SHORT_LIVED = "import sys; sys.stdin.buffer.read(8)"


@pytest.fixture
def room():
    made = ReadingRoom()
    yield made
    made.close()


def child_of_this_process() -> psutil.Process:
    return psutil.Process().children()[-1]


def said(room: ReadingRoom, content: bytes = TABLE) -> list[str]:
    return [frame[0] for frame in room.sheets("x", content, ())]


def test_one_child_reads_file_after_file(room):
    room.warm_up()
    child = child_of_this_process()
    assert said(room) + said(room) == ["sheet", "rows"] * 2
    assert child_of_this_process() == child


def test_a_child_that_died_while_it_waited_is_replaced(room):
    room.warm_up()
    child = child_of_this_process()
    child.kill()
    child.wait()
    assert said(room) == ["sheet", "rows"]


def test_after_a_refusal_the_next_file_is_read(room):
    with pytest.raises(Unreadable):
        said(room, b"PK\x03\x04")
    assert said(room) == ["sheet", "rows"]


def test_a_closed_room_leaves_no_child(room):
    room.warm_up()
    child = child_of_this_process()
    room.close()
    assert not child.is_running()


def test_a_room_that_is_closed_while_it_reads_refuses_the_file(room, monkeypatch):
    monkeypatch.setattr(reading_room, "_command", lambda: [sys.executable, "-c", STUBBORN])
    room.warm_up()
    closing = threading.Timer(0.2, room.close)
    closing.start()
    with pytest.raises(Unreadable):
        said(room)
    closing.join()
    assert room._child is not None
    assert not room._child.is_fit


def test_the_program_serves_behind_its_hidden_argument():
    request = packed(Said.READ, ("x", TABLE, ()))
    command = [sys.executable, "-m", "netralitas_desktop", reading_room.ARGUMENT]
    done = subprocess.run(command, input=request, capture_output=True, check=True, cwd=PROJECT)
    assert b"Ani" in done.stdout


class Stopped(Exception):
    """What somebody who waits no longer raises."""


def stop() -> None:
    raise Stopped


def test_a_silent_child_is_ended_when_nobody_waits_for_it(room, monkeypatch):
    with monkeypatch.context() as stubborn:
        stubborn.setattr(reading_room, "_command", lambda: [sys.executable, "-c", STUBBORN])
        room.warm_up()
    child = child_of_this_process()
    with pytest.raises(Stopped):
        list(room.sheets("x", TABLE, (), waiting=stop))
    assert (child.is_running(), said(room)) == (False, ["sheet", "rows"])


def test_a_reading_that_is_left_ends_the_childs_work(room):
    room.warm_up()
    child = child_of_this_process()
    frames = room.sheets("x", TABLE * 10_000, ())
    next(frames)
    frames.close()
    assert (child.is_running(), said(room)) == (False, ["sheet", "rows"])


def test_files_of_two_threads_are_read_one_after_the_other(room):
    found: list[list[str]] = []
    threads = [threading.Thread(target=lambda: found.append(said(room))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [["sheet", "rows"]] * 3


@pytest.mark.parametrize(
    ("program", "limit", "most"),
    [(STUBBORN, "SILENT_S", 0.6), (STUBBORN, "READING_S", 0.6), (GREEDY, "CHILD_BYTES", 90_000_000)],
)
def test_a_child_beyond_its_limits_is_ended(room, monkeypatch, program, limit, most):
    monkeypatch.setattr(reading_room, "_command", lambda: [sys.executable, "-c", program])
    monkeypatch.setattr(limits, limit, most)
    room.warm_up()
    child = child_of_this_process()
    with pytest.raises(Unreadable) as refused:
        said(room)
    assert (refused.value.fault, child.is_running()) == (Fault.TOO_LARGE, False)


def test_a_child_that_ends_in_the_middle_of_a_file_is_a_broken_file(room, monkeypatch):
    monkeypatch.setattr(
        reading_room, "_command", lambda: [sys.executable, "-c", "import sys; sys.stdin.buffer.read(8)"]
    )
    with pytest.raises(Unreadable) as refused:
        said(room)
    assert refused.value.fault is Fault.BROKEN


def test_the_frozen_program_is_its_own_child(monkeypatch, tmp_path):
    window, command = tmp_path / "Netralitas.exe", tmp_path / "netralitas-desktop.exe"
    command.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(window))
    assert reading_room._command() == [str(command), "--read-sheets"]


def test_the_child_imports_no_window_and_no_camera():
    code = """import sys; sys.path[:0] = sys.argv[1:]
from netralitas_desktop.rosters.formats.child import _take_precautions
_take_precautions()
print([name for name in ("PySide6", "cv2", "numpy", "peewee") if sys.modules.get(name)])"""
    command = reading_room._command()
    command[command.index(reading_room._SERVE)] = code
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"
