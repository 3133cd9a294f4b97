"""Numbers as they are written in the reports."""

import pytest

from netralitas_desktop.reports.wording import share_text


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(37, 80, "46,3%"), (1, 3, "33,3%"), (1, 16, "6,3%"), (5, 5, "100,0%"), (0, 0, "–")]
)
def test_shares_are_rounded_as_spreadsheets_round_them(part, whole, said):
    assert share_text(part, whole) == said
