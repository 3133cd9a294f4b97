"""The colours and sizes of a theme on the whole application."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from netralitas_desktop.ui.style_sheet import style_sheet
from netralitas_desktop.ui.theme import Palette


def dress(application: QApplication, colours: Palette, percent: int = 100) -> None:
    """Nothing is styled again where it looks like that already: that takes a while."""
    sheet = style_sheet(colours, percent)
    if sheet != application.styleSheet():
        application.setPalette(_qt_palette(colours))
        application.setStyleSheet(sheet)


def _qt_palette(colours: Palette) -> QPalette:
    """The same colours for what Qt paints without the style sheet: check marks, placeholders, message boxes."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, colours.ground),
        (QPalette.ColorRole.Base, colours.card),
        (QPalette.ColorRole.Button, colours.card),
        (QPalette.ColorRole.WindowText, colours.ink),
        (QPalette.ColorRole.Text, colours.ink),
        (QPalette.ColorRole.ButtonText, colours.ink),
        (QPalette.ColorRole.PlaceholderText, colours.muted),
        (QPalette.ColorRole.Highlight, colours.accent),
        (QPalette.ColorRole.HighlightedText, colours.on_accent),
    ):
        made.setColor(role, QColor(colour))
    return made
