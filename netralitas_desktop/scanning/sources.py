"""From what the operator names to a source of pictures: camera, video, folder, picture or stream address."""

from __future__ import annotations

from pathlib import Path

from netralitas_desktop.scanning.camera import Tuning, open_camera, open_remembered
from netralitas_desktop.scanning.cameras import remembered
from netralitas_desktop.scanning.permission import check_permission
from netralitas_desktop.scanning.pictures import SUFFIXES, Pictures, pictures_in
from netralitas_desktop.scanning.shots import PictureUnreadable, Shot, Source, SourceUnavailable
from netralitas_desktop.scanning.stream import checked_address, is_address, open_stream
from netralitas_desktop.scanning.video import open_video

__all__ = ["PictureUnreadable", "Shot", "Source", "SourceUnavailable", "Tuning", "checked_source", "open_source"]


def open_source(text: str, tuning: Tuning = Tuning()) -> Source:  # noqa: B008  frozen
    """The source that the text names, open; raises SourceUnavailable. Only a camera is tuned."""
    text = text.strip()
    if text.isascii() and text.isdecimal():
        check_permission()
        return open_camera(int(text), tuning=tuning)
    camera = remembered(text)
    if camera is not None:
        check_permission()
        return open_remembered(camera, tuning=tuning)
    if is_address(text):
        return open_stream(text)
    path = Path(text).expanduser()
    try:
        return _open_path(path)
    except OSError:  # no permission, or a name that the system cannot hold
        raise SourceUnavailable(name=text) from None


def checked_source(text: str) -> str:
    """What was typed, as it is remembered; raises SourceUnavailable or NotAnAddress. May wait for a network drive."""
    text = text.strip()
    if "://" in text:
        return checked_address(text)
    if text == "off" or remembered(text) or (text.isascii() and text.isdecimal()):
        return text
    path = Path(text.strip("\"'")).expanduser()
    if not text or not _is_there(path):
        raise SourceUnavailable(name=text)
    return str(path)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that the system cannot hold
        return False


def _open_path(path: Path) -> Source:
    if path.is_dir():
        return Pictures(path.name, pictures_in(path))
    if not path.is_file():
        raise SourceUnavailable(name=str(path))
    if path.suffix.lower() in SUFFIXES:
        return Pictures(path.name, (path,))
    return open_video(path)
