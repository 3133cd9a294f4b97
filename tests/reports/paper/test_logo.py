"""A logo from whatever picture an office has."""

from io import BytesIO

import pytest
from PIL import Image

from netralitas_desktop.reports.paper.logo import LONGEST_SIDE_PX, LogoUnreadable, read_logo


@pytest.mark.parametrize(("suffix", "mode"), [("png", "RGBA"), ("png", "P"), ("png", "I;16"), ("jpg", "CMYK")])
def test_a_picture_of_any_colour_model_becomes_a_small_png(tmp_path, suffix, mode):
    path = tmp_path / f"logo.{suffix}"
    Image.new(mode, (1800, 900)).save(path)
    with Image.open(BytesIO(read_logo(path))) as logo:
        assert (logo.format, logo.size) == ("PNG", (LONGEST_SIDE_PX, LONGEST_SIDE_PX // 2))


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "logo.png").write_bytes(b"GIF89a" + b"\x00" * 40)
    with pytest.raises(LogoUnreadable, match="bukan PNG atau JPG"):
        read_logo(tmp_path / "logo.png")


def test_half_a_picture_is_refused(tmp_path):
    whole = BytesIO()
    Image.effect_noise((300, 300), 50).save(whole, "PNG")
    (tmp_path / "logo.png").write_bytes(whole.getvalue()[:2000])
    with pytest.raises(LogoUnreadable):
        read_logo(tmp_path / "logo.png")


def test_a_picture_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(LogoUnreadable):
        read_logo(tmp_path / "tidak-ada.png")
