"""Colours can be read in both themes, and every tone is dressed."""

from __future__ import annotations

import pytest

from netralitas_desktop.ui.style_sheet import style_sheet
from netralitas_desktop.ui.theme import DARK, LIGHT, Palette, Tone, palette

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: str, other: str) -> float:
    """WCAG 2.1: the ratio of relative luminances."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@BOTH
@pytest.mark.parametrize("tone", list(Tone))
def test_what_is_written_on_a_tone_can_be_read(colours: Palette, tone: Tone) -> None:
    shade = colours.shades[tone]
    assert contrast(shade.on_strong, shade.strong) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", list(Tone))
def test_a_tones_words_can_be_read_on_its_ground_and_on_cards(colours: Palette, tone: Tone) -> None:
    shade = colours.shades[tone]
    assert min(contrast(shade.strong, shade.ground), contrast(shade.strong, colours.card)) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", list(Tone))
def test_names_and_numbers_can_be_read_on_every_ground(colours: Palette, tone: Tone) -> None:
    ground = colours.shades[tone].ground
    assert min(contrast(colours.ink, ground), contrast(colours.muted, ground)) >= 4.5


@BOTH
def test_the_focus_on_a_filled_button_can_be_seen(colours: Palette) -> None:
    assert contrast(colours.ring, colours.accent) >= 3


@BOTH
def test_quiet_words_can_be_read_on_cards_and_ground(colours: Palette) -> None:
    assert min(contrast(colours.muted, colours.card), contrast(colours.muted, colours.ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", list(Tone))
def test_the_style_sheet_dresses_every_tone(colours: Palette, tone: Tone) -> None:
    assert f'QFrame#verdict[tone="{tone}"]' in style_sheet(colours)


@pytest.mark.parametrize(
    ("theme", "system_is_dark", "is_dark"),
    [("system", True, True), ("system", False, False), ("light", True, False), ("dark", False, True)],
)
def test_the_system_decides_only_where_it_is_asked(theme: str, system_is_dark: bool, is_dark: bool) -> None:
    assert palette(theme, system_is_dark).is_dark is is_dark


@BOTH
def test_where_contrast_is_asked_for_every_edge_is_seen(colours: Palette) -> None:
    strong = palette("dark" if colours.is_dark else "light", False, wants_contrast=True)
    assert min(contrast(strong.line, strong.card), contrast(strong.line, strong.ground)) >= 3


@BOTH
def test_where_contrast_is_asked_for_quiet_words_are_as_strong_as_others(colours: Palette) -> None:
    assert palette("dark" if colours.is_dark else "light", False, wants_contrast=True).muted == colours.ink


def test_what_is_as_tall_as_a_line_grows_with_the_texts() -> None:
    assert "min-height: 37px" in style_sheet(LIGHT, 200)


def test_what_is_read_from_afar_grows_with_the_room() -> None:
    assert 'QLabel[role="where"][room="vast"] { font-size: 57px; }' in style_sheet(LIGHT)
