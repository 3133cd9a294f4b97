"""PDFs as a reader of another house sees them: text by page, pictures, and fonts."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium


def pages(content: bytes) -> list[str]:
    """The text of each page, spaces and lines made one."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def text(content: bytes) -> str:
    return " ".join(pages(content))


def sizes_mm(content: bytes) -> set[tuple[int, int]]:
    with closing(pypdfium2.PdfDocument(content)) as document:
        return {(round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4)) for page in document}


def picture(content: bytes, page: int = 0, dpi: int = 200) -> np.ndarray:
    """A page in grey."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        return document[page].render(scale=dpi / 72, grayscale=True).to_numpy().squeeze().copy()


def links_and_actions(content: bytes) -> int:
    """How many annotations the pages carry, and scripts the document."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        scripts = pdfium.FPDFDoc_GetJavaScriptActionCount(document.raw)
        return scripts + sum(pdfium.FPDFPage_GetAnnotCount(page.raw) for page in document)
