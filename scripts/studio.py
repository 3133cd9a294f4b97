"""The real window over a prepared database, its clock, and a camera that sees what it is handed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from queue import SimpleQueue

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.pictures import read_picture
from netralitas_desktop.scanning.shots import Shot
from netralitas_desktop.scanning.watch import Watch
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.application import Running, qt_application
from netralitas_desktop.ui.camera_feed import Seen
from netralitas_desktop.ui.shell import MainWindow
from tests.ui.cut_texts import cut_texts


@dataclass(frozen=True, slots=True)
class Looks:
    """How a window looks: what one run takes pictures of."""

    theme: str = "light"
    language: str = "id"
    text_scale: str = "100"
    width: int = 1366
    height: int = 768

    def dress(self, program: Program, desk_name: str, event: str) -> None:
        """Has the program remember these looks, and the desk that is looked at."""
        program.set_up_desk(
            theme=self.theme,
            language=self.language,
            text_scale=self.text_scale,
            desk_name=desk_name,
            operator="Sari",
            event=event,
        )


class Clock:
    """Goes on by itself, a little at each look, so that pictures are the same each time."""

    def __init__(self, at: str) -> None:
        self.now = datetime.fromisoformat(at)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=20)
        return self.now

    def running_s(self) -> float:
        """The counter beside it, so that nobody is told of a clock that lags."""
        return self.now.timestamp()


class Album:
    """A source that shows the picture it is handed until it is handed another."""

    name, is_continuous, is_live, has_noise = "Kamera 0", False, True, False

    def __init__(self) -> None:
        self._shown: SimpleQueue[Path | None] = SimpleQueue()

    def show(self, picture: Path) -> None:
        self._shown.put(picture)

    def __iter__(self) -> Iterator[Shot]:
        while (picture := self._shown.get()) is not None:
            yield Shot(read_picture(picture), time.monotonic(), picture.name)

    def close(self) -> None:
        self._shown.put(None)

    def __enter__(self) -> Album:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def watch(self, _source: str, seen: Seen, _tuning: object) -> Watch:
        """A watch of this album, whatever the desk is set to."""
        return Watch(
            lambda: self,
            open_decoder(),
            on_frame=seen.frame,
            on_code=seen.code,
            on_trouble=seen.trouble,
            on_end=seen.end,
            seconds_per_picture=0.05,
        )


class Studio:
    """The real window over a prepared database, and a camera for its pictures."""

    def __init__(self, data: Path, clock: Clock, opens_desk: bool, out: Path, looks: Looks) -> None:
        self._out, self._theme, self.album = out, looks.theme, Album()
        self.running = Running(
            qt_application(),
            lambda: open_program(data, clock, clock.running_s),
            clock,
            paths.resources(),
            Path("Dokumen") / "Netralitas",
            data,
            opens_desk,
            self.album.watch,
        )
        self.running.begin()
        self.until(lambda: self.running.window is not None)
        self.window.resize(looks.width, looks.height)
        self.wait(400)

    @property
    def window(self) -> QWidget:
        assert self.running.window is not None
        return self.running.window

    @property
    def main(self) -> MainWindow:
        assert isinstance(self.window, MainWindow)
        return self.window

    def wait(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, is_true: Callable[[], bool], tries: int = 600) -> None:
        for _ in range(tries):
            if is_true():
                return
            self.wait(50)
        raise TimeoutError("the window did not come so far")

    def take(self, name: str, after_ms: int = 400, of: QWidget | None = None) -> None:
        self.wait(after_ms)
        path = self._out / f"{name}-{self._theme}.png"
        picture = (of or self.window).grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:  # a window of its own, which belongs on the picture
            painter = QPainter(picture)
            painter.drawPixmap(self.window.mapFromGlobal(popup.pos()), popup.grab())
            painter.end()
        picture.save(str(path))
        Image.open(path).convert("RGB").save(path, optimize=True)
        print(path, *cut_texts(of or self.window), sep="\n    ")

    def end(self) -> None:
        self.window.hide()
        self.running.end()
        self.window.deleteLater()
        QCoreApplication.processEvents()
