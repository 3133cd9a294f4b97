"""Pact forms: one page a person with the pledge, their particulars, a code, and room to sign."""

from __future__ import annotations

from reportlab.lib.units import mm

from netralitas_desktop.domain.handouts import CodeKind, Handouts, Holder, HoldersTold, nobody_counts
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.domain.signed_codes import looks_signed
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.paper.codes import draw_code128, draw_qr
from netralitas_desktop.reports.paper.letterhead import draw_letterhead
from netralitas_desktop.reports.paper.people_rows import number_of
from netralitas_desktop.reports.paper.prose import BODY, pair, paragraph, point, title
from netralitas_desktop.reports.paper.sheets import LEADING, MUTED, Sheets, layout_of
from netralitas_desktop.reports.paper.typefaces import Face, wrapped

_QR = 36 * mm
_SIGNED_QR = 44 * mm
_DOTS = "." * 46


def pact_forms(handouts: Handouts, told: HoldersTold = nobody_counts) -> bytes:
    """A form for each of the people."""
    sheets = Sheets(layout_of(handouts.paper.size), f"Pakta integritas · {handouts.event.name}")
    for turn, holder in enumerate(handouts.holders):
        told(turn)
        if turn:
            sheets.turn()
        _form(sheets, handouts, holder)
    return sheets.finish()


def _form(sheets: Sheets, handouts: Handouts, holder: Holder) -> None:
    draw_letterhead(sheets, handouts.paper, handouts.event)
    title(sheets, "PAKTA INTEGRITAS NETRALITAS")
    title(sheets, handouts.event.name, 11)
    sheets.gap(6 * mm)
    paragraph(sheets, "Yang bertanda tangan di bawah ini:")
    sheets.gap(2 * mm)
    for label, text in _particulars(handouts, holder):
        pair(sheets, label, text or _DOTS, 34 * mm, indent=6 * mm)
    sheets.gap(3 * mm)
    paragraph(sheets, "dengan ini berikrar dan menyatakan:")
    sheets.gap(2 * mm)
    for number, text in enumerate(handouts.paper.pledge, 1):
        point(sheets, f"{number}.", text, indent=6 * mm)
    sheets.gap(2 * mm)
    paragraph(
        sheets,
        "Pakta integritas ini saya buat dengan sebenarnya dan tanpa paksaan dari pihak mana pun. Apabila saya"
        " melanggarnya, saya bersedia menerima sanksi sesuai dengan ketentuan peraturan perundang-undangan.",
        justified=True,
    )
    sheets.gap(8 * mm)
    _end(sheets, handouts, holder)


def _particulars(handouts: Handouts, holder: Holder) -> list[tuple[str, str]]:
    person = holder.person
    rank = [("Pangkat/golongan", person.entry.rank)] if person.entry.rank else []
    group = [("Kecamatan", person.group)] if handouts.event.group_by is GroupBy.KECAMATAN and person.group else []
    return [
        ("Nama", person.name),
        ("NIP / NIK", number_of(person)),
        *rank,
        ("Jabatan", person.entry.position),
        ("Unit kerja", person.unit),
        *group,
    ]


def _end(sheets: Sheets, handouts: Handouts, holder: Holder) -> None:
    """The code at the left, place, date and signature at the right, side by side on one page."""
    across = sheets.layout.room / 2 - 5 * mm
    name = wrapped(holder.person.name, Face.BOLD, BODY, across)
    place = handouts.paper.place or handouts.event.place or "." * 24
    day = wording.day_text(holder.session.day) if holder.session else "." * 24
    dated = wrapped(f"{place}, {day}", Face.REGULAR, BODY, across)
    height = (len(name) + len(dated) + 2) * BODY * LEADING + 26 * mm
    sheets.need(max(height, _side(holder) + 8 * mm))
    _code(sheets, holder, across)
    middle = sheets.left + sheets.layout.room - across / 2
    y = sheets.y
    for line in (*dated, "Yang menyatakan,"):
        y -= BODY * LEADING
        sheets.write(middle, y, line, size=BODY, align="center")
    y -= 26 * mm
    for line in name:
        y -= BODY * LEADING
        sheets.write(middle, y, line, Face.BOLD, BODY, align="center")
    number = number_of(holder.person)
    sheets.rule(y - 4, 0.5, middle - across / 2, across)
    sheets.write(middle, y - BODY * LEADING - 3, f"NIP/NIK {number}" if number else "", size=BODY, align="center")


def _side(holder: Holder) -> float:
    return _SIGNED_QR if looks_signed(holder.payload) else _QR


def _code(sheets: Sheets, holder: Holder, across: float) -> None:
    if holder.code is CodeKind.QR:
        side = _side(holder)
        draw_qr(sheets, holder.payload, sheets.left - 4 * mm, sheets.y - side, side)
        below = sheets.y - side
    else:
        draw_code128(sheets, holder.payload, sheets.left, sheets.y - 16 * mm, across, 14 * mm)
        below = sheets.y - 18 * mm
    sheets.write(sheets.left, below - 3 * mm, "Tunjukkan kode ini di pos pakta integritas.", size=8, color=MUTED)
