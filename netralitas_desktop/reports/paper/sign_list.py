"""The attendance list to be signed by hand: boxes staggered for odd and even numbers, by session and group."""

from __future__ import annotations

from itertools import groupby

from reportlab.lib.units import mm

from netralitas_desktop.domain.handouts import Handouts, Holder, HoldersTold, nobody_counts
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.paper.letterhead import draw_letterhead
from netralitas_desktop.reports.paper.people_rows import group_line, number_of, unit_of
from netralitas_desktop.reports.paper.prose import title
from netralitas_desktop.reports.paper.sheets import Sheets, layout_of
from netralitas_desktop.reports.paper.tables import Column, Table
from netralitas_desktop.reports.paper.typefaces import Face

_COLUMNS = (
    Column("No", 9.5 * mm, "right"),
    Column("Nama"),
    Column("NIP / NIK", 35 * mm, face=Face.MONO),
    Column("Unit kerja", 36 * mm),
    Column("Tanda tangan", 25 * mm),
    Column("", 25 * mm, open_left=True),
)
_ROW = 9 * mm
"""Room for a signature; two rows of it, because the numbers alternate."""


def sign_list(handouts: Handouts, told: HoldersTold = nobody_counts) -> bytes:
    """A list for each session, each group from a page of its own, so that every table at the door gets its own."""
    heading = f"Daftar hadir · {handouts.event.name}"
    sheets = Sheets(layout_of(handouts.paper.size), heading, foot=handouts.event.name, head=heading)
    turns = {session.id: turn for turn, session in enumerate(handouts.schedule.sessions)}
    holders = sorted(handouts.holders, key=lambda h: turns[h.session.id] if h.session else len(turns))
    done = 0
    for turn, ((session, group), members) in enumerate(groupby(holders, key=lambda h: (h.session, h.person.group))):
        if turn:
            sheets.turn()
        draw_letterhead(sheets, handouts.paper, handouts.event)
        title(sheets, "DAFTAR HADIR")
        title(sheets, handouts.event.name, 11)
        title(sheets, wording.session_text(session) if session else wording.NO_SESSION, 10, Face.REGULAR)
        sheets.gap(4 * mm)
        done += _rows(sheets, group, list(members))
        told(done)
    return sheets.finish()


def _rows(sheets: Sheets, group: str, members: list[Holder]) -> int:
    """The table of a group; how many stand in it."""
    table = Table(sheets, _COLUMNS, 8.5, _ROW)
    table.band(group_line(group, len(members)))
    for number, holder in enumerate(members, 1):
        person, mark = holder.person, f"{number}."
        marks = (mark, "") if number % 2 else ("", mark)
        table.numbered((person.name, number_of(person), unit_of(person), *marks))
    return table.count
