"""What becomes of bugs: a line in the log, and one calm sentence for the officer."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from netralitas_desktop.ui.wording import Wording

_log = logging.getLogger(__name__)


class Faults(QObject):
    """Catches what nobody else caught, in every thread; at most one dialog stands at a time.

    A dialog takes the keys, and with them the code that is scanned next: `tells_in_place` may tell it elsewhere.
    """

    _happened = Signal()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.tells_in_place: Callable[[], bool] = _nowhere
        """Tells it without a dialog where one would be in the way, and says whether it did."""
        self._dialog: QMessageBox | None = None
        self._hooks = (sys.excepthook, threading.excepthook)
        self._happened.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def catch(self) -> None:
        sys.excepthook = self._in_main
        threading.excepthook = self._in_thread

    def release(self) -> None:
        """Puts the hooks back and takes the dialog away."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._dialog is not None:
            self._dialog.close()

    @property
    def is_told(self) -> bool:
        return self._dialog is not None

    def tell(self) -> None:
        """In place, or in the dialog; the program goes on beneath it."""
        if self.tells_in_place() or self._dialog is not None:
            return
        text = self.wording("Terjadi kesalahan yang tidak terduga. Data tetap aman; program bisa dipakai terus.")
        dialog = QMessageBox(QMessageBox.Icon.Information, "Netralitas", text, QMessageBox.StandardButton.Ok)
        dialog.setInformativeText(self.wording("Rinciannya ada di netralitas.log di folder data."))
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.show()

    def _forget(self) -> None:
        self._dialog = None

    def _in_main(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        _log.critical("a bug", exc_info=(kind, error, where))
        self._happened.emit()

    def _in_thread(self, hit: threading.ExceptHookArgs) -> None:
        if hit.exc_value is not None:
            _log.critical("a bug in a thread", exc_info=(hit.exc_type, hit.exc_value, hit.exc_traceback))
            self._happened.emit()


def _nowhere() -> bool:
    return False
