"""The watch shows the newest frame, tells each card once, and comes back when its camera does."""

import queue
import threading
import time
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from netralitas_desktop.scanning.codes import FoundCode, Look
from netralitas_desktop.scanning.shots import PictureUnreadable, Shot, SourceUnavailable
from netralitas_desktop.scanning.watch import Watch, scans

PATIENCE_S = 3.0
NOTHING = np.zeros((0, 0, 3), np.uint8)


def shot_of(number, at_s=0.0):
    """A shot that reads as `number`; 0 reads as nothing."""
    return Shot(np.full((8, 8, 3), number, np.uint8), at_s, str(number))


def decoder(frame, *, alone=False):
    if frame.size == 0 or not frame.any():
        return Look()
    return Look((FoundCode(str(frame[0, 0, 0]), "qr", "scripted", ((1.0, 1.0),)),))


def linear(frame, *, alone=False, format="code39"):
    """The same as a code without error correction, seconded by nobody."""
    return Look(tuple(replace(code, format=format) for code in decoder(frame).codes))


class ScriptedSource:
    """Gives its script: shots, waits (callables) and problems that it raises; like a real one it is read while open."""

    has_noise = False

    def __init__(self, *script, is_continuous=True, is_live=True):
        self.name = "scripted"
        self.script = script
        self.is_continuous = is_continuous
        self.is_live = is_live
        self.is_closed = False

    def __iter__(self):
        script, self.script = self.script, ()
        for step in script:
            assert not self.is_closed, "read after close"
            if isinstance(step, Exception):
                raise step
            if callable(step):
                step()
            else:
                yield step

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Desk:
    """Collects what a watch tells, and can be waited on."""

    def __init__(self):
        self.views, self.codes, self.troubles, self.ended = [], [], [], threading.Event()
        self.told = queue.Queue()

    def on_frame(self, view):
        self.views.append(view)

    def on_code(self, text):
        self.codes.append(text)
        self.told.put(text)

    def on_trouble(self, problem):
        self.troubles.append(problem)
        self.told.put(problem)

    def on_end(self):
        self.ended.set()

    def callbacks(self):
        return {name: getattr(self, name) for name in ("on_frame", "on_code", "on_trouble", "on_end")}


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def watching(desk):
    """Starts watches over sources that are opened in turn, and stops them afterwards; an exception refuses to open."""
    started = []

    def start(*sources, decode=decoder, **settings):
        waiting = list(sources)

        def open_it():
            source = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            if isinstance(source, Exception):
                raise source
            return source

        watch = Watch(open_it, decode, **desk.callbacks(), **settings)
        started.append(watch)
        watch.start()
        return watch

    yield start
    for watch in started:
        watch.stop()


def pictures(*steps):
    return ScriptedSource(*steps, is_continuous=False, is_live=False)


def test_every_picture_of_a_folder_is_a_scan_of_its_own(watching, desk):
    watching(pictures(shot_of(7), shot_of(7), shot_of(8)), seconds_per_picture=0)
    assert desk.ended.wait(PATIENCE_S)
    assert desk.codes == ["7", "7", "8"]


def test_a_card_held_before_a_camera_is_told_once(watching, desk):
    held = [step for _ in range(20) for step in (shot_of(7), partial(time.sleep, 0.005))]
    watching(ScriptedSource(*held))
    assert desk.ended.wait(PATIENCE_S)
    assert desk.codes == ["7"]


def test_frames_that_come_while_decoding_are_dropped_but_for_the_newest(watching, desk):
    decoding, all_came = threading.Event(), threading.Event()

    def slow(frame, *, alone=False):
        decoding.set()
        assert all_came.wait(PATIENCE_S)
        return decoder(frame)

    source = ScriptedSource(shot_of(1), decoding.wait, *map(shot_of, range(2, 40)), all_came.set)
    watching(source, decode=slow)
    assert desk.ended.wait(PATIENCE_S)
    assert desk.codes == ["1", "39"]


def test_a_lost_camera_is_told_once_and_opened_again(watching, desk):
    lost, away = SourceUnavailable(name="0"), SourceUnavailable(name="0")
    watching(ScriptedSource(shot_of(1), lost), away, away, ScriptedSource(shot_of(2)), retry_s=0.01)
    assert desk.ended.wait(PATIENCE_S)
    assert (desk.codes, desk.troubles) == (["1", "2"], [lost])


def test_a_second_loss_is_told_again(watching, desk):
    first, second = SourceUnavailable(name="0"), SourceUnavailable(name="0")
    watching(ScriptedSource(shot_of(1), first), ScriptedSource(shot_of(2), second), pictures(), retry_s=0.01)
    assert desk.ended.wait(PATIENCE_S)
    assert desk.troubles == [first, second]


def test_a_lost_source_is_released(watching, desk):
    source = ScriptedSource(shot_of(1), SourceUnavailable(name="0"))
    watching(source, pictures(), retry_s=0.01)
    assert desk.ended.wait(PATIENCE_S)
    assert source.is_closed


def test_a_bug_in_opening_is_no_camera_trouble(watching, desk, monkeypatch):
    bugs = queue.Queue()
    monkeypatch.setattr(threading, "excepthook", bugs.put)
    watching(ZeroDivisionError())
    assert bugs.get(timeout=PATIENCE_S).exc_type is ZeroDivisionError
    assert desk.troubles == []


def test_an_unreadable_picture_is_told_and_the_next_is_read(watching, desk):
    unreadable = PictureUnreadable(name="rusak.jpg")
    watching(pictures(Shot(NOTHING, 0.0, "rusak.jpg", unreadable), shot_of(7)), seconds_per_picture=0)
    assert desk.ended.wait(PATIENCE_S)
    assert (desk.troubles, desk.codes) == ([unreadable], ["7"])


def test_a_video_is_paced_by_its_own_time(watching, desk):
    frames = [shot_of(0, at_s) for at_s in (0.0, 0.1, 0.2, 0.3)]
    began = time.monotonic()
    watching(ScriptedSource(*frames, is_live=False))
    assert desk.ended.wait(PATIENCE_S)
    assert 0.28 <= time.monotonic() - began < 1.5


def test_pictures_are_shown_for_their_seconds(watching, desk):
    began = time.monotonic()
    watching(pictures(shot_of(1), shot_of(2)), seconds_per_picture=0.15)
    assert desk.ended.wait(PATIENCE_S)
    assert time.monotonic() - began >= 0.28


def test_a_loop_starts_again_instead_of_ending(watching, desk):
    watching(pictures(shot_of(1)), pictures(shot_of(2)), pictures(shot_of(3)), loop=True, seconds_per_picture=0)
    assert [desk.told.get(timeout=PATIENCE_S) for _ in range(3)] == ["1", "2", "3"]
    assert not desk.ended.is_set()


def test_stopping_ends_both_threads_in_the_middle_of_a_picture(watching, desk):
    watch = watching(pictures(shot_of(1), shot_of(2)), seconds_per_picture=600)
    desk.told.get(timeout=PATIENCE_S)
    began = time.monotonic()
    watch.stop()
    assert time.monotonic() - began < 2
    assert not watch.is_running


def test_stopping_ends_the_wait_for_a_camera(watching, desk):
    watch = watching(SourceUnavailable(name="0"), retry_s=600)
    desk.told.get(timeout=PATIENCE_S)
    watch.stop()
    assert not watch.is_running


def test_a_camera_that_hangs_does_not_hold_the_desk_for_longer_than_two_seconds(watching, desk):
    unplugged = threading.Event()
    watch = watching(ScriptedSource(shot_of(1), partial(unplugged.wait, 10)))
    desk.told.get(timeout=PATIENCE_S)
    began = time.monotonic()
    watch.stop()
    unplugged.set()
    assert time.monotonic() - began < 2.3


def test_nothing_is_told_after_stopping(watching, desk):
    endless = (step for number in range(1, 255) for step in (shot_of(number), partial(time.sleep, 0.002)))
    watch = watching(ScriptedSource(*endless))
    desk.told.get(timeout=PATIENCE_S)
    watch.stop()
    told = (len(desk.views), len(desk.codes))
    time.sleep(0.05)
    assert (len(desk.views), len(desk.codes)) == told


def test_a_watch_may_be_stopped_before_it_starts_and_twice(desk):
    watch = Watch(pictures, decoder, **desk.callbacks())
    watch.stop()
    watch.stop()
    assert not watch.is_running


def test_a_callback_may_stop_the_watch(desk):
    watch = Watch(lambda: pictures(shot_of(1)), decoder, **desk.callbacks() | {"on_code": lambda _: watch.stop()})
    watch.start()
    watch._looker.join(PATIENCE_S)
    watch._grabber.join(PATIENCE_S)
    assert not watch.is_running


def test_the_view_carries_frame_codes_and_time(watching, desk):
    watching(pictures(shot_of(7)), seconds_per_picture=0)
    assert desk.ended.wait(PATIENCE_S)
    (view,) = desk.views
    assert (view.frame_rgb.shape, [code.text for code in view.codes], view.decode_ms >= 0) == ((8, 8, 3), ["7"], True)


def test_with_nobody_there_few_frames_are_decoded_until_one_moves(watching, desk):
    decoded = []

    def counted(frame, *, alone=False):
        decoded.append(frame[0, 0, 0])
        return decoder(frame, alone=alone)

    quiet = [step for _ in range(200) for step in (shot_of(0), partial(time.sleep, 0.003))]
    watching(ScriptedSource(*quiet, shot_of(77), partial(time.sleep, 0.3)), decode=counted, rest_after_s=0.1)
    assert desk.told.get(timeout=PATIENCE_S) == "77"
    assert len(decoded) < 100


def test_a_desk_that_rests_says_so_with_its_picture(watching, desk):
    quiet = [step for _ in range(100) for step in (shot_of(0), partial(time.sleep, 0.005))]
    watching(ScriptedSource(*quiet), rest_after_s=0.1)
    assert desk.ended.wait(PATIENCE_S)
    assert (desk.views[0].is_resting, desk.views[-1].is_resting) == (False, True)


def test_scans_of_a_video_count_a_held_card_once():
    source = ScriptedSource(shot_of(7, 0.0), shot_of(7, 1.0), shot_of(0, 2.0), shot_of(7, 4.5), is_live=False)
    assert [sighted.scans for sighted in scans(source, decoder)] == [("7",), (), (), ("7",)]


def test_scans_of_pictures_tell_each_picture():
    source = pictures(shot_of(7, 0.0), shot_of(7, 1.0))
    assert [(sighted.name, sighted.scans) for sighted in scans(source, decoder)] == [("7", ("7",)), ("7", ("7",))]


def test_scans_pass_on_what_could_not_be_read():
    unreadable = PictureUnreadable(name="rusak.jpg")
    (sighted,) = scans(pictures(Shot(NOTHING, 0.0, "rusak.jpg", unreadable)), decoder)
    assert (sighted.problem, sighted.codes) == (unreadable, ())


def test_scans_of_a_lost_camera_end_with_its_problem():
    told = scans(ScriptedSource(shot_of(7), SourceUnavailable(name="0")), decoder)
    next(told)
    with pytest.raises(SourceUnavailable):
        next(told)


def test_a_linear_code_counts_from_its_second_frame():
    source = ScriptedSource(shot_of(7, 0.0), shot_of(7, 0.1), shot_of(7, 0.2), is_live=False)
    assert [sighted.scans for sighted in scans(source, linear)] == [(), ("7",), ()]


def test_a_linear_code_in_a_picture_that_nobody_seconds_is_shown_but_not_scanned():
    (sighted,) = scans(pictures(shot_of(7)), linear)
    assert ([code.text for code in sighted.codes], sighted.scans) == (["7"], ())


def test_the_watch_believes_as_the_list_says(watching, desk):
    watching(
        pictures(shot_of(7), shot_of(8)),
        decode=partial(linear, format="code128"),
        seconds_per_picture=0,
        is_listed={"8"}.__contains__,
    )
    assert desk.ended.wait(PATIENCE_S)
    assert desk.codes == ["8"]
