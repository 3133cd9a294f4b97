"""A frozen and a black picture are noticed in seconds; a covered lens, a still scene and a stream are not frozen."""

from itertools import pairwise

import numpy as np
import pytest

from netralitas_desktop.scanning.vital_signs import Ailment, Limits, VitalSigns
from tests.scanning.scripted_capture import scene

STILL = scene(noise=0)


@pytest.fixture
def vitals():
    return VitalSigns(Limits(ailing_s=2.5, reopen_frozen_s=2.0, reopen_black_s=20.0))


def watch(vitals, frames, fps=10, start_s=0.0, has_noise=True):
    """What each frame was said to suffer from."""
    return [vitals.look(frame, start_s + n / fps, has_noise=has_noise) for n, frame in enumerate(frames)]


def test_a_picture_that_never_changes_is_frozen(vitals):
    assert watch(vitals, [STILL] * 30)[-1] is Ailment.FROZEN


def test_a_picture_is_not_frozen_before_its_time(vitals):
    assert set(watch(vitals, [STILL] * 25)) == {None}


def test_a_still_scene_before_a_real_sensor_is_not_frozen(vitals):
    assert set(watch(vitals, [scene(seed=n) for n in range(60)])) == {None}


def test_a_stream_may_stand_still(vitals):
    assert set(watch(vitals, [STILL] * 60, has_noise=False)) == {None}


def test_a_frozen_picture_that_moves_again_is_well_at_once(vitals):
    watch(vitals, [STILL] * 40)
    assert vitals.look(scene(seed=1), 4.1, has_noise=True) is None


def test_a_covered_lens_is_black_and_not_frozen(vitals):
    told = watch(vitals, [np.zeros((48, 64, 3), np.uint8)] * 60)
    assert set(told) == {None, Ailment.BLACK}


def test_a_covered_lens_with_noise_is_black(vitals):
    assert watch(vitals, [scene(6, seed=n, noise=5) for n in range(40)])[-1] is Ailment.BLACK


def test_a_dark_hall_with_one_lamp_is_not_black(vitals):
    lamp = scene(8, noise=0)
    lamp[:16, :16] = 240
    assert watch(vitals, [lamp + np.uint8(n % 2) for n in range(40)])[-1] is None


def test_a_frozen_camera_is_opened_anew_ever_more_seldom(vitals):
    watch(vitals, [STILL] * 26)
    times = [now_s / 10 for now_s in range(25, 600) if vitals.should_reopen(now_s / 10)]
    gaps = [round(b - a) for a, b in pairwise(times)]
    assert (times[0], gaps) == (4.5, [4, 8, 16])


def test_a_well_camera_is_not_opened_anew(vitals):
    watch(vitals, [scene(seed=n) for n in range(40)])
    assert not vitals.should_reopen(1000)


def test_another_resolution_is_a_change(vitals):
    watch(vitals, [STILL] * 24)
    assert vitals.look(scene(size=(128, 96), noise=0), 2.6, has_noise=True) is None


def test_the_time_without_pictures_is_no_standing_still(vitals):
    watch(vitals, [STILL] * 10)
    vitals.begin()
    assert vitals.look(STILL, 60.0, has_noise=True) is None


def test_a_camera_that_was_opened_anew_for_its_ailment_must_show_that_it_is_well(vitals):
    watch(vitals, [STILL] * 40)
    vitals.begin()
    assert vitals.look(STILL, 6.0, has_noise=True) is Ailment.FROZEN
