"""Writing what is printed before an event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from netralitas_desktop.domain.handouts import Handout, Handouts, HoldersTold, nobody_counts
from netralitas_desktop.reports.output_folder import write_all
from netralitas_desktop.reports.paper.cards import card_sheets, single_cards
from netralitas_desktop.reports.paper.labels import label_sheets
from netralitas_desktop.reports.paper.pact_forms import pact_forms
from netralitas_desktop.reports.paper.sign_list import sign_list

PRINTERS: dict[Handout, Callable[[Handouts, HoldersTold], bytes]] = {
    Handout.CARDS: card_sheets,
    Handout.CARD: single_cards,
    Handout.LABELS: label_sheets,
    Handout.PACT: pact_forms,
    Handout.SIGN_LIST: sign_list,
}


def write_handouts(handouts: Handouts, target: Path, told: HoldersTold = nobody_counts) -> Path:
    """Writes the PDF to `target`, or beside it under the next free name.

    Raises ExportRefused and what `told` raises, leaving nothing behind.
    """
    name = target.name if target.suffix.lower() == ".pdf" else f"{target.name}.pdf"
    [written] = write_all(target.parent, [(name, handouts_pdf(handouts, told))])
    return written


def handouts_pdf(handouts: Handouts, told: HoldersTold = nobody_counts) -> bytes:
    """The pages; with signed codes where the event has them."""
    return PRINTERS[handouts.what](handouts.signed(), told)
