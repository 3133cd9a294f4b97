"""A phone or network camera by its address."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit

from netralitas_desktop.scanning.camera import Live
from netralitas_desktop.scanning.capture import OpenCapture, open_capture
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.shots import SourceUnavailable

_ADDRESS = re.compile(r"(?:rtsps?|rtmp|https?|udp|tcp)://", re.IGNORECASE)
_PORTS = {"rtsp": 554, "rtsps": 322, "rtmp": 1935, "http": 80, "https": 443}
_KNOCK_S = 1.0
"""A phone on the same Wi-Fi answers in milliseconds; FFmpeg would wait five seconds for one that is away."""


class StreamUnavailable(SourceUnavailable):
    """The stream cannot be reached, or broke off."""

    template = "Kamera jaringan {name} tidak tersambung. Periksa alamatnya dan jaringan Wi-Fi."


class NotAnAddress(SourceUnavailable):
    """What was typed names no stream."""

    template = "Alamat kamera jaringan diawali rtsp:// atau http://, misalnya http://192.168.1.20:8080/video."


Knock = Callable[[str, int], bool]
"""Whether somebody listens at a host's port."""


def is_address(text: str) -> bool:
    return _ADDRESS.match(text.strip()) is not None


def checked_address(text: str) -> str:
    """The address of a stream as it is remembered; raises NotAnAddress."""
    address = text.strip()
    if is_address(address) and not re.search(r"\s", address) and _parts(address).hostname:
        return address
    raise NotAnAddress


def open_stream(url: str, opener: OpenCapture = open_capture, knock: Knock | None = None) -> Live:
    """The stream at an rtsp:// or http:// address; raises StreamUnavailable, naming only its host."""
    parts = _parts(url)
    host = parts.hostname or "tanpa alamat"  # the address may hold a password
    away = StreamUnavailable(name=host)
    port = parts.port or _PORTS.get(parts.scheme.lower())
    if port is not None and not (knock or _answers)(host, port):
        raise away
    capture = opener(url, cv2.CAP_FFMPEG)
    if not capture.isOpened():
        capture.release()
        raise away
    return Live(host, capture, lost=away, silent=away)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  raises for a port that is none
    except ValueError:
        raise NotAnAddress from None
    return parts


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), _KNOCK_S):
            return True
    except OSError:
        return False
