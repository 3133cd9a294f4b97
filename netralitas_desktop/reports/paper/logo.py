"""The logo of a letterhead, from whatever picture an office has."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import ClassVar

from PIL import Image, UnidentifiedImageError

from netralitas_desktop.domain.operator_problem import OperatorProblem

LONGEST_SIDE_PX = 600
"""A logo stands 22 mm high: 600 dots are 690 an inch."""
PIXEL_LIMIT = 50_000_000
"""A scan of a whole page has 35 million; anything beyond is no logo."""


class LogoUnreadable(OperatorProblem):
    """The picture can't be used as a logo; nothing was changed."""

    template: ClassVar[str] = "Logo “{name}” tidak terbaca ({why}). Pakai gambar PNG atau JPG."


def read_logo(path: Path) -> bytes:
    """The picture as a PNG, at most 600 dots wide or high; raises LogoUnreadable."""
    try:
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > PIXEL_LIMIT:
                raise LogoUnreadable(name=path.name, why="terlalu besar")
            picture.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX))
            output = BytesIO()
            picture.convert("RGBA").save(output, "PNG", optimize=True)
    except UnidentifiedImageError as error:
        raise LogoUnreadable(name=path.name, why="bukan PNG atau JPG") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        why = getattr(error, "strerror", None) or "berkasnya rusak"
        raise LogoUnreadable(name=path.name, why=why) from error
    return output.getvalue()
