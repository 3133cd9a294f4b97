"""One scan out of several lines: a scanner sends each line of a code as a code of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from netralitas_desktop.domain.payloads import read_payload

PAUSE_MS = 60
"""Longer than a scanner needs from one line to the next, and too short to be seen."""
_BEGIN, _END = "BEGIN:", "END:"
"""A vCard (RFC 6350) says itself where it ends."""
_BETWEEN_WORDS = frozenset(" :;,=")


class ScanLines(QObject):
    """Joins the lines that follow each other faster than any hand; a number alone never waits for more."""

    scanned = Signal(str)
    """A whole code."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[str] = []
        self._is_told = False
        """Whether these lines were a scan already."""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.finish)

    def take(self, line: str, is_next: bool) -> None:
        """A line; `is_next` where it followed the one before as a scanner's next line does."""
        if not is_next or not self._lines or self._is_another_scan(line):
            self.finish()
            self._lines, self._is_told = [], False
        self._lines.append(line)
        if self._is_told:
            return  # the rest of a code that was answered
        if self._is_whole(line):
            self.finish()
        else:
            self._pause.start()

    def wait(self) -> None:
        """A part of the next line came."""
        if self._pause.isActive():
            self._pause.start()

    def finish(self) -> None:
        """Nothing follows any more."""
        self._pause.stop()
        if self._lines and not self._is_told:
            self._is_told = True
            self.scanned.emit("\n".join(self._lines))

    def _is_another_scan(self, line: str) -> bool:
        """A code that is sent twice, or again after its half, begins as it did; or the line means somebody else.

        Two codes of one make look alike: a serial port may hold both until the program has time for them.
        """
        first = self._lines[0]
        if line == first:
            return True
        if _is_block(first) and not self._is_told:
            return False
        if line.startswith(first) or first.startswith(line):
            return True
        is_alike = len(line) == len(first) and not _BETWEEN_WORDS.intersection(first + line)
        return self._is_told and (is_alike or _whom([*self._lines, line]) != _whom(self._lines))

    def _is_whole(self, line: str) -> bool:
        first = self._lines[0]
        if _is_block(first):
            return line.strip().upper() == _END + first.strip().upper().removeprefix(_BEGIN)
        return bool(_whom(self._lines)) or not _BETWEEN_WORDS.intersection(line)


def _is_block(line: str) -> bool:
    return line.strip().upper().startswith(_BEGIN)


def _whom(lines: list[str]) -> tuple[object, ...]:
    """Who is meant, as far as the lines say."""
    reading = read_payload("\n".join(lines))
    return (*reading.candidates, *([reading.participant] if reading.participant else []))
