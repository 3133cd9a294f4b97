"""Cards of participants: eight to a page with lines to cut along, or each on a page of its own size."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from netralitas_desktop.domain.handouts import CodeKind, Handouts, Holder, HoldersTold, nobody_counts
from netralitas_desktop.domain.signed_codes import looks_signed
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.paper.codes import draw_code128, draw_qr
from netralitas_desktop.reports.paper.fitted import Text, draw_fitted
from netralitas_desktop.reports.paper.letterhead import letterhead_lines
from netralitas_desktop.reports.paper.people_rows import number_of
from netralitas_desktop.reports.paper.sheets import MUTED, RULE, Layout, Sheets, layout_of
from netralitas_desktop.reports.paper.typefaces import Face

CARD = (105 * mm, 74 * mm)
"""A7 across: what pouches on a lanyard are made for, and an eighth of an A4."""
_PAD = 6 * mm
_QR = 35 * mm
_SIGNED_QR = 44 * mm
"""A signed code has 37 modules where an id has 29: so both have modules of the same size."""
_BARS = 13 * mm
_TITLES = 11 * mm
_COLUMNS, _ROWS = 2, 4


def card_sheets(handouts: Handouts, told: HoldersTold = nobody_counts) -> bytes:
    """Eight cards a page, in the middle of the paper."""
    layout = layout_of(handouts.paper.size)
    sheets = Sheets(layout, f"Kartu peserta · {handouts.event.name}")
    left = (layout.width - _COLUMNS * CARD[0]) / 2
    top = layout.height - (layout.height - _ROWS * CARD[1]) / 2
    for turn, page in enumerate(_batched(handouts.holders, _COLUMNS * _ROWS)):
        told(turn * _COLUMNS * _ROWS)
        if turn:
            sheets.turn()
        for place, holder in enumerate(page):
            row, column = divmod(place, _COLUMNS)
            x, y = left + column * CARD[0], top - (row + 1) * CARD[1]
            sheets.box(x, y, *CARD, stroke="#C9CFD6")
            draw_card(sheets, handouts, holder, x, y)
    return sheets.finish()


def single_cards(handouts: Handouts, told: HoldersTold = nobody_counts) -> bytes:
    """Each card on a page as large as itself, for printers of badges."""
    sheets = Sheets(Layout(*CARD, margin=0, top=0, bottom=0), f"Kartu peserta · {handouts.event.name}")
    for turn, holder in enumerate(handouts.holders):
        told(turn)
        if turn:
            sheets.turn()
        draw_card(sheets, handouts, holder, 0, 0)
    return sheets.finish()


def draw_card(sheets: Sheets, handouts: Handouts, holder: Holder, x: float, y: float) -> None:
    """One card with its lower left corner there."""
    across, up = CARD
    room = across - 2 * _PAD
    owner = " · ".join(letterhead_lines(handouts.paper, handouts.event)[:2])
    top = y + up - _PAD
    titles = (Text(owner.upper(), size=7, color=MUTED), Text(handouts.event.name, Face.BOLD, 10.5))
    draw_fitted(sheets, (x + _PAD, top), (room, _TITLES), titles)
    top -= _TITLES + 1 * mm
    sheets.rule(top, 0.6, x + _PAD, room, RULE)
    top -= 2.5 * mm
    below = top - y - _PAD
    if holder.code is CodeKind.QR:
        side = _SIGNED_QR if looks_signed(holder.payload) else _QR
        draw_qr(sheets, holder.payload, x + across - side - 3 * mm, y + 3.5 * mm, side)
        draw_fitted(sheets, (x + _PAD, top), (room - side + 1 * mm, below), _texts(handouts, holder))
        return
    draw_code128(sheets, holder.payload, x + 2 * mm, y + _PAD, across - 4 * mm, _BARS)
    draw_fitted(sheets, (x + _PAD, top), (room, below - _BARS - 2 * mm), _texts(handouts, holder))


def _texts(handouts: Handouts, holder: Holder) -> tuple[Text, ...]:
    """Name, number, office, and when and where they are due."""
    person, session = holder.person, holder.session
    hours = f"{wording.weekday_text(session.day)}, {session.starts:%H.%M}–{session.ends:%H.%M}" if session else ""
    return (
        Text(person.name, Face.BOLD, 14),
        Text(number_of(person), Face.MONO, 11.5),
        Text(" · ".join(filter(None, (person.unit, person.group))), size=9),
        Text(hours, size=8.5, color=MUTED),
        Text((session.place if session else "") or handouts.event.place, size=8.5, color=MUTED),
    )


def _batched(holders: Sequence[Holder], count: int) -> list[Sequence[Holder]]:
    return [holders[i : i + count] for i in range(0, len(holders), count)]
