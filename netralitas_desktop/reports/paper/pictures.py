"""Pages of a PDF as pictures for the screen."""

from __future__ import annotations

from contextlib import closing
from io import BytesIO

from pypdfium2 import PdfDocument, PdfPage

_SHARP_DPI = 144
"""Twice the points of a page: sharp on a laptop where a page is half as wide as the window."""


def page_pictures(pdf: bytes, most: int) -> tuple[bytes, ...]:
    """The first pages as PNG, at most so many."""
    with closing(PdfDocument(pdf)) as document:
        return tuple(_png(document[at]) for at in range(min(most, len(document))))


def _png(page: PdfPage) -> bytes:
    output = BytesIO()
    page.render(scale=_SHARP_DPI / 72).to_pil().save(output, "PNG", compress_level=1)
    return output.getvalue()
