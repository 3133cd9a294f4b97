"""The style sheet of a theme, light or dark, as the drawings in the design say."""

from __future__ import annotations

import re

from netralitas_desktop.ui.theme import BASE_PX, Palette, Room, Shade, Tone, scaled_px

_FONT_SIZE = re.compile(r"font-size: (\d+)px")
_LINE_HEIGHT = re.compile(r"min-height: (1[2-9]|2\d)px")
_LINE = 1.24
"""How tall a line is to its letters' size: what is as tall as one line of text at 100 percent grows with it."""

_FROM_AFAR = {"where": 26, "numbers": 24, "hint": 21, "clock": 24, "heading": 15, "small": 13}
"""Texts that grow with the room, and their sizes on a laptop."""


def style_sheet(p: Palette, percent: int = 100) -> str:
    """The style of every widget; a widget names its role in `objectName` or a dynamic property, never a colour.

    At more than 100 percent small texts grow; those that are large already only keep from being the smaller ones.
    """
    tones = (_tone(tone, shade) for tone, shade in p.shades.items())
    sheet = "\n".join((_base(p), _inputs(p), _tables(p), _rail(p), *tones, _desk(p), _admin(p), _rooms()))
    line_px = round(BASE_PX * _LINE * percent / 100)
    sheet = _LINE_HEIGHT.sub(lambda found: f"min-height: {max(int(found[1]), line_px)}px", sheet)
    return _FONT_SIZE.sub(lambda found: f"font-size: {scaled_px(int(found[1]), percent)}px", sheet)


def _base(p: Palette) -> str:
    return f"""
* {{ color: {p.ink}; font-size: 15px; }}
QMainWindow, QDialog, QWizard, QWidget#screen {{ background: {p.ground}; }}
QToolTip {{ background: {p.ink}; color: {p.card}; border: none; padding: 4px 8px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: 22px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="muted"] {{ color: {p.muted}; }}
QLabel[role="small"] {{ color: {p.muted}; font-size: 13px; }}
QLabel[role="figure"] {{ font-size: 30px; font-weight: 700; }}
QFrame[role="card"] {{ background: {p.card}; border: 1px solid {p.line}; border-radius: 12px; }}
QFrame[role="line"] {{ background: {p.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="bar"] {{ background: {p.card}; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QProgressBar {{ background: {p.hover}; border: none; border-radius: 5px; min-height: 10px; max-height: 10px; }}
QProgressBar::chunk {{ background: {p.shades[Tone.PRESENT].strong}; border-radius: 5px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {p.line}; border-radius: 4px; min-height: 32px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {p.line}; border-radius: 4px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _inputs(p: Palette) -> str:
    return f"""
QPushButton {{ background: {p.card}; border: 1px solid {p.line}; border-radius: 9px; padding: 9px 18px;
    font-weight: 600; min-height: 20px; outline: none; }}
QPushButton:hover {{ background: {p.hover}; }}
QPushButton:focus {{ border: 2px solid {p.accent}; padding: 8px 17px; }}
QPushButton:disabled {{ color: {p.muted}; background: {p.ground}; }}
QPushButton[role="primary"] {{ background: {p.accent}; border-color: {p.accent}; color: {p.on_accent}; }}
QPushButton[role="primary"]:focus {{ border: 3px solid {p.ring}; padding: 7px 16px; }}
QPushButton[role="primary"]:disabled {{ background: {p.line}; border-color: {p.line}; color: {p.muted}; }}
QPushButton[role="quiet"] {{ border: none; background: transparent; color: {p.accent}; }}
QLineEdit, QComboBox, QDateEdit, QSpinBox, QPlainTextEdit {{ background: {p.card}; border: 1px solid {p.line};
    border-radius: 9px; padding: 8px 12px; selection-background-color: {p.accent};
    selection-color: {p.on_accent}; }}
QLineEdit, QComboBox, QDateEdit, QSpinBox {{ min-height: 22px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {p.accent}; padding: 7px 11px; }}
QComboBox:focus {{ border-color: {p.accent}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBoxPrivateContainer {{ background: {p.card}; border: 1px solid {p.line}; }}
QComboBox QAbstractItemView {{ background: {p.card}; border: none; border-radius: 0; padding: 4px;
    selection-background-color: {p.hover}; selection-color: {p.ink}; outline: none; }}
QMenu {{ background: {p.card}; border: 1px solid {p.line}; padding: 4px 0; }}
QMenu::item {{ padding: 6px 24px 6px 12px; font-size: 14px; }}
QMenu::item:selected {{ background: {p.hover}; }}
QMenu::item:checked {{ color: {p.shades[Tone.PRESENT].strong}; font-weight: 600; }}
QMenu::separator {{ background: {p.line}; height: 1px; margin: 4px 0; }}
QRadioButton, QCheckBox {{ spacing: 10px; background: transparent; min-height: 28px; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 2px solid {p.muted}; border-radius: 9px;
    background: {p.card}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {p.accent}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 2px solid {p.muted}; border-radius: 4px;
    background: {p.card}; }}
QCheckBox::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {p.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {p.accent}; text-decoration: underline; }}
"""


def _tables(p: Palette) -> str:
    return f"""
QTableView, QListView {{ background: {p.card}; border: 1px solid {p.line}; border-radius: 12px;
    gridline-color: {p.line}; outline: none; selection-background-color: {p.hover}; selection-color: {p.ink}; }}
QTableView::item, QListView::item {{ padding: 4px 8px; border: none; border-bottom: 1px solid {p.line}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {p.ground}; color: {p.ink}; border: none; border-bottom: 1px solid {p.line};
    padding: 9px 8px; font-weight: 600; font-size: 14px; }}
QHeaderView::section:first {{ border-top-left-radius: 11px; }}
QHeaderView::section:last {{ border-top-right-radius: 11px; }}
QHeaderView::section:only-one {{ border-top-left-radius: 11px; border-top-right-radius: 11px; }}
QTableCornerButton::section {{ background: {p.ground}; border: none; }}
"""


def _rooms() -> str:
    sizes = ((role, px, room) for role, px in _FROM_AFAR.items() for room in Room if room is not Room.USUAL)
    return "\n".join(
        f'QLabel[role="{role}"][room="{room}"] {{ font-size: {round(px * room.times)}px; }}' for role, px, room in sizes
    )


def _rail(p: Palette) -> str:
    active = "rgba(255, 255, 255, 40)"
    return f"""
QFrame#rail {{ background: {p.rail}; border: none; }}
QFrame#rail QLabel {{ color: {p.rail_ink}; font-weight: 700; }}
QFrame#rail QPushButton {{ background: transparent; color: {p.rail_ink}; border: none; text-align: left;
    padding: 10px 14px; font-weight: 500; }}
QFrame#rail QPushButton:hover {{ background: rgba(255, 255, 255, 20); }}
QFrame#rail QPushButton:checked {{ background: {active}; color: #ffffff; font-weight: 700; }}
QFrame#rail QPushButton:focus {{ border: 2px solid {p.rail_ink}; padding: 8px 12px; }}
QFrame#rail QPushButton[role="desk"] {{ background: {p.card}; color: {p.ink}; text-align: center; font-weight: 700; }}
QFrame#rail QPushButton[role="desk"]:focus {{ border: 3px solid {p.ring}; padding: 7px 11px; }}
"""


def _tone(tone: Tone, shade: Shade) -> str:
    return f"""
QFrame#verdict[tone="{tone}"] {{ background: {shade.ground}; border: 2px solid {shade.strong}; border-radius: 14px; }}
QFrame#verdict[tone="{tone}"] QFrame#verdictHead {{ background: {shade.strong}; border: none;
    border-top-left-radius: 12px; border-top-right-radius: 12px; }}
QFrame#verdict[tone="{tone}"] QFrame#verdictHead QLabel {{ color: {shade.on_strong}; }}
QLabel[tone="{tone}"] {{ color: {shade.strong}; }}
QLabel[onTone="{tone}"] {{ color: {shade.on_strong}; }}
QFrame[role="banner"][tone="{tone}"] {{ background: {shade.ground}; border: 1px solid {shade.strong};
    border-radius: 9px; }}
QLabel[badge="{tone}"] {{ color: {shade.strong}; background: {shade.ground}; border-radius: 9px; padding: 3px 9px;
    font-weight: 600; font-size: 13px; }}
QPushButton[badge="{tone}"] {{ color: {shade.strong}; background: {shade.ground}; border: 1px solid {shade.ground};
    border-radius: 9px; padding: 3px 9px; font-size: 13px; min-height: 18px; }}
QPushButton[badge="{tone}"]:focus, QPushButton[badge="{tone}"]:hover {{ border-color: {shade.strong}; }}
QPushButton[tone="{tone}"] {{ background: {shade.strong}; border-color: {shade.strong}; color: {shade.on_strong}; }}
"""


def _desk(p: Palette) -> str:
    return f"""
QFrame#deskBar, QFrame#deskCounts {{ background: {p.card}; border: none; }}
QFrame#deskBar {{ border-bottom: 1px solid {p.line}; }}
QFrame#deskCounts {{ border-top: 1px solid {p.line}; }}
QLabel[role="total"] {{ font-size: 38px; font-weight: 800; }}
QLabel[role="strong"] {{ font-weight: 700; }}
QLabel[role="where"] {{ font-size: 26px; }}
QLabel[role="numbers"] {{ font-size: 24px; color: {p.muted}; }}
QLabel[role="hint"] {{ font-size: 21px; font-weight: 600; }}
QLabel[role="desk"] {{ font-size: 13px; font-weight: 600; }}
QLabel[role="clock"] {{ font-size: 24px; font-weight: 600; }}
QLabel[role="key"] {{ background: {p.hover}; border: 1px solid {p.line}; border-radius: 5px; padding: 1px 6px;
    font-size: 12px; font-weight: 600; }}
QFrame#verdictFoot {{ background: {p.card}; border: none; border-top: 1px solid {p.line};
    border-bottom-left-radius: 12px; border-bottom-right-radius: 12px; }}
QListWidget#lines {{ border: none; border-radius: 0; background: transparent; }}
QListWidget#lines::item {{ border: none; padding: 0; }}
QListWidget#choices::item:selected {{ background: {p.accent}; color: {p.on_accent}; }}
QLineEdit#scanField {{ font-size: 19px; min-height: 36px; border: 2px solid {p.line}; border-radius: 12px;
    padding: 8px 16px; }}
QLineEdit#scanField:focus {{ border: 2px solid {p.accent}; }}
QPushButton[role="overlay"] {{ background: rgba(12, 17, 22, 190); border: 1px solid rgba(255, 255, 255, 60); }}
QPushButton[role="overlay"]:hover {{ background: rgba(45, 56, 67, 230); }}
QPushButton[role="overlay"]:focus {{ border: 2px solid #e8edf2; }}
QPushButton[role="overlay"] QLabel {{ color: #e8edf2; }}
QPushButton[role="overlay"] QLabel[role="key"] {{ background: transparent; border-color: #9aa7b4; }}
QPushButton[role="segment"] {{ border-radius: 0; padding: 7px 14px; color: {p.muted}; }}
QPushButton[role="segment"][side="left"] {{ border-top-left-radius: 9px; border-bottom-left-radius: 9px; }}
QPushButton[role="segment"][side="right"] {{ border-top-right-radius: 9px; border-bottom-right-radius: 9px;
    border-left: none; }}
QPushButton[role="segment"]:focus {{ border: 2px solid {p.accent}; padding: 6px 13px; }}
QPushButton[role="segment"]:checked {{ background: {p.accent}; border-color: {p.accent}; color: {p.on_accent}; }}
QPushButton[role="segment"]:checked:focus {{ border: 3px solid {p.ring}; padding: 5px 12px; }}
QPushButton[role="choice"] {{ text-align: left; padding: 20px 24px; border-radius: 12px; font-size: 17px; }}
QPushButton[role="choice"]:focus {{ padding: 19px 23px; }}
"""


def _admin(p: Palette) -> str:
    """Steps, chips and drop places of the admins' screens."""
    done = p.shades[Tone.PRESENT].strong
    return f"""
QLabel[role="count"] {{ font-size: 22px; font-weight: 700; }}
QLabel[role="step"] {{ background: {p.card}; color: {p.muted}; border: 1px solid {p.line}; border-radius: 14px;
    padding: 0 14px; min-height: 28px; font-weight: 600; font-size: 14px; }}
QLabel[role="step"][state="done"] {{ color: {done}; }}
QLabel[role="step"][state="now"] {{ background: {p.accent}; border-color: {p.accent}; color: {p.on_accent}; }}
QPushButton[role="chip"] {{ border-radius: 16px; padding: 4px 14px; font-size: 14px; min-height: 22px; }}
QPushButton[role="chip"]:focus {{ padding: 3px 13px; }}
QPushButton[role="chip"]:checked {{ background: {p.accent}; border-color: {p.accent}; color: {p.on_accent}; }}
QPushButton[role="chip"]:checked:focus {{ border: 3px solid {p.ring}; padding: 2px 12px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableView:focus, QListView:focus {{ border-color: {p.accent}; }}
QFrame[role="drop"] {{ background: {p.ground}; border: 2px dashed {p.line}; border-radius: 12px; }}
QFrame[role="drop"][state="over"] {{ background: {p.hover}; border-color: {p.accent}; }}
QFrame#training {{ background: {p.shades[Tone.REVIEW].strong}; border: none; }}
QFrame#training QLabel {{ color: {p.shades[Tone.REVIEW].on_strong}; font-weight: 700; }}
QFrame#training QPushButton {{ padding: 5px 14px; }}
"""
