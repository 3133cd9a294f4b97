"""macOS is asked once for the camera, and until it is allowed one sentence says where."""

from types import SimpleNamespace

import pytest

from netralitas_desktop.scanning.permission import CameraForbidden, check_permission


class System:
    """AVFoundation as far as it is asked here."""

    AVMediaTypeVideo = "vide"

    def __init__(self, status):
        self.asked = 0
        self.AVCaptureDevice = SimpleNamespace(
            authorizationStatusForMediaType_=lambda _kind: status,
            requestAccessForMediaType_completionHandler_=self._ask,
        )

    def _ask(self, kind, answer):
        self.asked += kind == self.AVMediaTypeVideo
        answer(False)


def test_an_allowed_camera_is_opened_without_a_word():
    system = System(3)
    check_permission("darwin", system)
    assert system.asked == 0


@pytest.mark.parametrize(("status", "asked"), [(0, 1), (1, 0), (2, 0)])
def test_a_camera_that_is_not_allowed_says_where_to_allow_it(status, asked):
    system = System(status)
    with pytest.raises(CameraForbidden, match="Privasi"):
        check_permission("darwin", system)
    assert system.asked == asked


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_other_systems_are_not_asked(platform):
    check_permission(platform, System(2))
