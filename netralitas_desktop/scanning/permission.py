"""On macOS the user must allow the camera; OpenCV would ask for it on the main thread only, and give up on ours."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from netralitas_desktop.scanning.shots import SourceUnavailable

_NOT_ASKED, _ALLOWED = 0, 3
"""AVAuthorizationStatus; 1 and 2 are restricted and denied."""


class CameraForbidden(SourceUnavailable):
    """The user, or who administers the laptop, has not allowed the camera."""

    template = "Kamera belum diizinkan. Izinkan di Pengaturan Sistem, Privasi & Keamanan, Kamera."


def check_permission(platform: str = sys.platform, framework: Any = None) -> None:
    """Asks for the camera the first time; raises CameraForbidden until it is allowed. `framework`: AVFoundation."""
    if platform != "darwin":
        return
    kit = framework or import_module("AVFoundation")  # comes with cv2-enumerate-cameras, on macOS only
    device, video = kit.AVCaptureDevice, kit.AVMediaTypeVideo
    status = device.authorizationStatusForMediaType_(video)
    if status == _NOT_ASKED:
        device.requestAccessForMediaType_completionHandler_(video, lambda _granted: None)
    if status != _ALLOWED:
        raise CameraForbidden
