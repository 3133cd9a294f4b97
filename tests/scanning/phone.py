"""A phone that serves its camera as MJPEG over HTTP, on this machine, and can be switched off and on."""

from __future__ import annotations

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count

from netralitas_desktop.scanning.opencv import cv2
from tests.scanning.scripted_capture import scene


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    phone: Phone

    def handle_error(self, *_: object) -> None:
        """The desk hung up; nothing to tell."""


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        phone = self.server.phone
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=next")
        self.end_headers()
        while phone.is_on:
            self._send(phone.picture())
            time.sleep(1 / phone.fps)

    def _send(self, jpeg: bytes) -> None:
        head = f"--next\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
        self.wfile.write(head.encode() + jpeg + b"\r\n")

    def log_message(self, *_: object) -> None:
        """Silent."""


class Phone:
    """Pictures whose brightness counts up, so that a test sees how new one is."""

    def __init__(self, fps: float = 30.0) -> None:
        self.fps = fps
        self.is_on = False
        self.sent = 0
        self._numbers = count(1)
        self._server: _Server | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/video"

    def picture(self) -> bytes:
        self.sent = next(self._numbers)
        return bytes(cv2.imencode(".jpg", scene(self.sent % 200 + 30, size=(320, 240)))[1])

    def switch_on(self) -> None:
        self._server = _Server(("127.0.0.1", self._port), _Page)
        self._server.phone = self
        self._port = self._server.server_port
        self.is_on = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def switch_off(self) -> None:
        self.is_on = False
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None
