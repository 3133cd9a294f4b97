"""A newer frame replaces an older one; what must not be missed waits."""

import threading

from netralitas_desktop.scanning.handover import Handover


def in_background(work):
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_the_newest_of_several_frames_is_taken():
    handover = Handover()
    for number in range(5):
        handover.put(number, replaceable=True)
    assert handover.take() == 4


def test_what_must_not_be_missed_waits_for_the_frame_before_it():
    handover = Handover()
    handover.put("frame", replaceable=True)
    putting = in_background(lambda: handover.put("trouble", replaceable=False))
    assert [handover.take(), handover.take()] == ["frame", "trouble"]
    putting.join(1)


def test_a_frame_does_not_replace_what_must_not_be_missed():
    handover = Handover()
    handover.put("trouble", replaceable=False)
    putting = in_background(lambda: handover.put("frame", replaceable=True))
    assert [handover.take(), handover.take()] == ["trouble", "frame"]
    putting.join(1)


def test_closing_frees_whoever_waits_to_take():
    handover, taken = Handover(), []
    taking = in_background(lambda: taken.append(handover.take()))
    handover.close()
    taking.join(1)
    assert taken == [None]


def test_closing_frees_whoever_waits_to_put():
    handover = Handover()
    handover.put("trouble", replaceable=False)
    putting = in_background(lambda: handover.put("more", replaceable=False))
    handover.close()
    putting.join(1)
    assert not putting.is_alive()
