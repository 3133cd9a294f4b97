"""Whatever a camera does, the desk is told once in one sentence, and sees again by itself when the camera does."""

import queue
import threading
import time
from functools import partial
from itertools import chain, count, cycle, repeat

import numpy as np
import pytest

from netralitas_desktop.scanning.camera import (
    CameraLost,
    CameraMissing,
    CameraUnavailable,
    open_camera,
    open_remembered,
)
from netralitas_desktop.scanning.cameras import Remembered
from netralitas_desktop.scanning.codes import FoundCode, Look
from netralitas_desktop.scanning.grabbing import SourceSilent
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.stream import StreamUnavailable, open_stream
from netralitas_desktop.scanning.vital_signs import Limits, PictureBlack, PictureFrozen
from netralitas_desktop.scanning.watch import Patience, Watch
from tests.scanning.phone import Phone
from tests.scanning.scripted_capture import Port, ScriptedCapture, scene

PATIENCE_S = 5.0
QUICK = Patience(
    retry_s=0.02,
    opening_s=1.2,
    silence_s=0.8,
    limits=Limits(ailing_s=0.15, reopen_frozen_s=0.1, reopen_black_s=0.1),
)
STILL = scene(noise=0)
BLACK = np.zeros((48, 64, 3), np.uint8)
CARD = "198001012005011001"


def moment():
    """The time between two pictures."""
    time.sleep(0.005)


def live(*, value=120, size=(64, 48)):
    """A camera that works: a still scene with the noise of a sensor, for ever."""
    scenes = [scene(value, seed, size) for seed in range(5)]
    return (step for picture in cycle(scenes) for step in (moment, picture))


def card(seed=0):
    """A picture with a card in it: brighter than every other."""
    return scene(230, seed)


def held():
    """A card for as long as a glance: of the pictures that come while one is decoded only the newest is seen."""
    return (step for seed in range(8) for step in (moment, card(seed)))


def with_card(*, after=3):
    """A camera that works, and to which a card is held after some pictures."""
    before = (step for n in range(after) for step in (moment, scene(seed=n)))
    return chain(before, held(), live())


def decoder(frame, *, alone=False):
    return Look((FoundCode(CARD, "qr", "scripted"),) if frame.size and frame.mean() > 215 else ())


class Desk:
    """Hears what a watch tells."""

    def __init__(self):
        self.codes, self.problems, self.views = queue.Queue(), queue.Queue(), queue.Queue()

    def callbacks(self):
        return {
            "on_frame": self.views.put,
            "on_code": self.codes.put,
            "on_trouble": self.problems.put,
            "on_end": lambda: None,
        }

    def problem(self):
        return self.problems.get(timeout=PATIENCE_S)

    def sees_a_card(self):
        return self.codes.get(timeout=PATIENCE_S) == CARD

    def sees(self):
        """Waits for a picture that is newer than this moment."""
        while not self.views.empty():
            self.views.get()
        self.views.get(timeout=PATIENCE_S)
        return True


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def watching(desk):
    """Watches a port, or whatever is opened, until the test is over."""
    started = []

    def start(what, patience=QUICK):
        port = what if isinstance(what, Port) else None
        open_it = partial(open_camera, 0, "linux", opener=port.open, cameras=port.cameras) if port is not None else what
        watch = Watch(open_it, decoder, **desk.callbacks(), patience=patience)
        started.append(watch)
        watch.start()
        return watch

    yield start
    for watch in started:
        watch.stop()


def failing(*script):
    """A camera that gives these, and then fails for good."""
    return ScriptedCapture(*script)


def working(**said):
    return ScriptedCapture(endless=with_card(**said))


def test_an_unplugged_camera_is_told_once_and_seen_again(watching, desk):
    watching(Port([failing(scene()), working()]))
    assert isinstance(desk.problem(), CameraLost)
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_a_camera_away_for_five_minutes_is_told_once_and_seen_again(watching, desk):
    away = iter(range(600))  # it is tried every half second
    port = Port([working()])

    def open_it():
        if next(away, None) is not None:
            raise CameraMissing(name="Logi")
        return open_camera(0, "linux", opener=port.open, cameras=port.cameras)

    watching(open_it, Patience(retry_s=0.0))
    assert isinstance(desk.problem(), CameraMissing)
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_a_returned_camera_is_seen_within_two_seconds(watching, desk):
    port = Port([failing(scene()), working(after=1)])
    watching(port, Patience())
    desk.problem()
    port.is_plugged = False
    time.sleep(0.7)
    port.is_plugged = True
    returned = time.monotonic()
    assert desk.sees_a_card()
    assert time.monotonic() - returned < 2


def test_a_camera_that_another_program_holds_is_taken_when_it_lets_go(watching, desk):
    watching(Port([failing(), failing(), working()]))
    assert isinstance(desk.problem(), CameraUnavailable)
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_a_remembered_camera_is_found_again_under_another_index(watching, desk):
    port = Port([failing(scene()), working()], name="Logi", index=0)
    open_it = partial(open_remembered, Remembered("Logi", "usb-1"), "linux", port.open, cameras=port.cameras)
    watching(open_it)
    desk.problem()
    port.index = 3
    assert desk.sees_a_card()


def test_a_driver_that_hangs_is_left_behind_and_the_camera_opened_anew(watching, desk):
    released = threading.Event()
    watching(Port([ScriptedCapture(scene(), lambda: released.wait(PATIENCE_S)), working()]))
    assert isinstance(desk.problem(), SourceSilent)
    assert desk.sees_a_card()
    released.set()


def test_a_driver_that_hangs_while_opening_is_left_behind_too(watching, desk):
    released, tries, port = threading.Event(), count(), Port([working(), working()])  # one for each thread

    def open_it():
        if next(tries) == 0:
            released.wait(PATIENCE_S)
        return open_camera(0, "linux", opener=port.open, cameras=port.cameras)

    watching(open_it)
    assert isinstance(desk.problem(), SourceSilent)
    assert desk.sees_a_card()
    released.set()


def test_what_a_hung_driver_says_later_is_not_listened_to(watching, desk):
    released = threading.Event()
    hung = ScriptedCapture(scene(), lambda: released.wait(PATIENCE_S), *held())
    watching(Port([hung, ScriptedCapture(endless=live())]))
    desk.problem()
    desk.sees()
    released.set()
    wait_for(lambda: hung.is_released)
    assert desk.codes.empty()


def test_no_more_than_three_threads_are_left_in_a_driver_that_always_hangs(watching, desk):
    released = threading.Event()
    port = Port([ScriptedCapture(scene(), lambda: released.wait(PATIENCE_S)) for _ in range(9)])
    watching(port)
    wait_for(lambda: port.opened == 3)
    time.sleep(1.2)
    assert port.opened == 3
    released.set()
    wait_for(lambda: port.opened > 3)


def test_a_frozen_picture_is_told_and_seen_again_when_it_moves(watching, desk):
    frozen = (step for _ in range(60) for step in (moment, STILL))
    watching(Port([ScriptedCapture(*frozen, endless=with_card())]), Patience(retry_s=0.02, limits=Limits(0.15)))
    assert isinstance(desk.problem(), PictureFrozen)
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_a_frozen_camera_is_opened_anew(watching, desk):
    frozen = ScriptedCapture(endless=(step for _ in count() for step in (moment, STILL)))
    port = Port([frozen, working()])
    watching(port)
    assert isinstance(desk.problem(), PictureFrozen)
    assert desk.sees_a_card()
    assert (port.opened, frozen.is_released, desk.problems.empty()) == (2, True, True)


def test_a_frozen_picture_is_not_shown_as_if_it_were_live(watching, desk):
    watching(Port([ScriptedCapture(endless=(step for _ in count() for step in (moment, STILL)))]))
    desk.problem()
    time.sleep(0.1)
    shown = desk.views.qsize()
    time.sleep(0.2)
    assert desk.views.qsize() == shown


def test_a_covered_lens_is_told_as_black_and_seen_again(watching, desk):
    black = (step for _ in range(60) for step in (moment, BLACK))
    watching(Port([ScriptedCapture(*black, endless=with_card())]), Patience(retry_s=0.02, limits=Limits(0.15)))
    assert isinstance(desk.problem(), PictureBlack)
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_a_sudden_change_of_resolution_is_read_on(watching, desk):
    sizes = [(64, 48), (160, 120), (48, 64), (320, 240)]
    script = [step for size in sizes for step in (moment, scene(size=size))]
    watching(Port([ScriptedCapture(*script, endless=with_card())]))
    assert desk.sees_a_card()
    assert desk.problems.empty()


@pytest.mark.parametrize(
    "packed",
    [
        cv2.cvtColor(card(), cv2.COLOR_BGR2GRAY),
        cv2.cvtColor(card(), cv2.COLOR_BGR2YUV_YUY2),
        cv2.cvtColor(card(), cv2.COLOR_BGR2BGRA),
        cv2.imencode(".jpg", card())[1].reshape(1, -1),
    ],
    ids=["grey", "YUYV", "BGRA", "JPEG"],
)
def test_another_colour_format_is_read(watching, desk, packed):
    watching(Port([ScriptedCapture(scene(), *[moment, packed] * 8, endless=live())]))
    assert desk.sees_a_card()


def test_a_format_that_nobody_knows_is_a_camera_that_gives_no_picture(watching, desk):
    watching(Port([ScriptedCapture(*repeat(np.zeros((48, 64, 7), np.uint8), 30)), working()]))
    assert isinstance(desk.problem(), CameraUnavailable)
    assert desk.sees_a_card()


def test_a_camera_of_five_frames_a_second_is_no_fault(watching, desk):
    slow = (step for n in range(4) for step in (partial(time.sleep, 0.2), scene(seed=n)))
    watching(Port([ScriptedCapture(*slow, *held(), endless=live())]), Patience())
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_a_camera_that_fails_now_and_then_is_no_fault(watching, desk):
    flickering = [step for n in range(8) for step in (scene(seed=n), None, None)]
    watching(Port([ScriptedCapture(*flickering, endless=with_card())]))
    assert desk.sees_a_card()
    assert desk.problems.empty()


def test_losses_of_different_kinds_are_each_told(watching, desk):
    hung = threading.Event()
    port = Port([
        failing(*(step for n in range(9) for step in (moment, scene(seed=n)))),
        ScriptedCapture(*(step for n in range(9) for step in (moment, scene(seed=n))), lambda: hung.wait(PATIENCE_S)),
        ScriptedCapture(*(step for _ in range(80) for step in (moment, BLACK)), endless=with_card()),
    ])  # fmt: skip
    watching(port, Patience(retry_s=0.02, silence_s=0.8, limits=Limits(0.15)))
    assert [type(desk.problem()) for _ in range(3)] == [CameraLost, SourceSilent, PictureBlack]
    assert desk.sees_a_card()
    hung.set()


def test_a_hung_camera_does_not_hold_the_desk_when_it_closes(watching, desk):
    hung = threading.Event()
    watch = watching(Port([ScriptedCapture(scene(), lambda: hung.wait(PATIENCE_S))]), Patience(silence_s=60))
    desk.views.get(timeout=PATIENCE_S)
    began = time.monotonic()
    watch.stop()
    assert time.monotonic() - began < 2.5
    hung.set()


def test_a_phone_that_went_away_is_reconnected(watching, desk):
    phone = Phone()
    phone.switch_on()
    watching(partial(open_stream, phone.url), Patience(retry_s=0.05))
    assert desk.sees()
    phone.switch_off()
    assert isinstance(desk.problem(), StreamUnavailable)
    phone.switch_on()
    returned = time.monotonic()
    assert desk.sees()
    assert time.monotonic() - returned < 2
    phone.switch_off()


def wait_for(is_so):
    give_up_s = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < give_up_s
        time.sleep(0.01)
