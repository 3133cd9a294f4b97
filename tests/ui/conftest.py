"""What tests of the screens share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from netralitas_desktop.ui.application import qt_application
from netralitas_desktop.ui.theme import LIGHT, style_sheet


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in its style sheet and font, for tests that measure."""
    font = qapp.font()
    qt_application().setStyleSheet(style_sheet(LIGHT))
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)
