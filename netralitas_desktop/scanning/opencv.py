"""The one place that imports OpenCV: quietly, and without the Qt settings that its Linux wheel leaves behind."""

from __future__ import annotations

import os

_QT_SETTINGS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_QUIET = {
    "OPENCV_LOG_LEVEL": "SILENT",
    "OPENCV_FFMPEG_LOGLEVEL": "-8",
    "OPENCV_AVFOUNDATION_SKIP_AUTH": "1",  # it would ask on the main thread only: scanning/permission.py asks
    "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS": "0",  # with them, opening a webcam on Windows takes up to a minute
}

for _name, _value in _QUIET.items():
    os.environ.setdefault(_name, _value)

_before = {name: os.environ.get(name) for name in _QT_SETTINGS}

import cv2  # noqa: E402  the environment must be set before and mended after


def _mend_environment(package: str, before: dict[str, str | None]) -> None:
    """Takes back what importing cv2 set: PySide6 aborts when it is sent to the Qt plugins inside `package`."""
    for name, value in before.items():
        if value is not None and not value.startswith(package):
            os.environ[name] = value
        elif os.environ.get(name, "").startswith(package):
            del os.environ[name]


_mend_environment(os.path.dirname(cv2.__file__), _before)

__all__ = ["cv2"]
