"""What the preview of a list beside the roster shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.person_match import ListPlace, MatchFault
from netralitas_desktop.services.roster_ports import RowsToMend
from netralitas_desktop.ui.import_view import Figure
from netralitas_desktop.ui.number_words import written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_NAMED = 3
"""So many of those whom a row may mean are told to an office."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a row may mean, with what tells them from others."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class ListLine:
    """One row of the list, and what can be said of whom it means."""

    place: ListPlace
    row: TableRow
    asks: str = ""
    """The question who is meant; empty where that is no question."""
    candidates: tuple[Candidate, ...] = ()
    is_chosen: bool = False
    """Whether the admin said who is meant, and may take it back."""


@dataclass(frozen=True, slots=True)
class ListSide:
    """Some of the rows, under a word that says which and how many."""

    title: str
    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """The preview of one list; `count` is how many records it would make."""

    columns: tuple[Column, ...]
    figures: tuple[Figure, ...]
    sides: tuple[ListSide, ...]
    """All rows first, then parts of them."""
    count: int
    record: str
    """What the button says that records."""
    told: str
    to_mend: RowsToMend


def sides(
    issues: Sequence[ListLine], planned: Sequence[ListLine], rest: Sequence[ListSide], wording: Wording
) -> tuple[ListSide, ...]:
    """All rows, what needs a look first; then each part of them."""
    every = (*issues, *planned, *(line for side in rest for line in side.lines))
    return (
        ListSide(wording("Semua ({count})", count=wording.count(len(every))), every),
        ListSide(wording("Perlu dilihat ({count})", count=wording.count(len(issues))), tuple(issues)),
        ListSide(wording("Akan dicatat ({count})", count=wording.count(len(planned))), tuple(planned)),
        *rest,
    )


def to_look_at(count: int, kinds: Iterable[str], wording: Wording) -> Figure:
    """How many rows are not recorded, and why."""
    return Figure(
        wording.count(count),
        wording("perlu dilihat"),
        " · ".join(kinds) or wording("semua baris jelas"),
        Tone.REVIEW if count else None,
    )


def where_columns(files: Iterable[str], wording: Wording) -> tuple[Column, ...]:
    """The row, and the file where there are several."""
    row = Column(wording("Baris"), 52, right=True, muted=True)
    return (Column(wording("Berkas"), 110, muted=True, least=64), row) if len(set(files)) > 1 else (row,)


def where_cells(place: ListPlace, columns: Sequence[Column]) -> tuple[str, ...]:
    """What stands in the columns of `where_columns`, at the left of `columns`."""
    file, _, row = place
    return (str(row),) if columns[0].right else (file, str(row))


def candidate(person: Participant) -> Candidate:
    entry = person.entry
    return Candidate(person.id, " · ".join(filter(None, (entry.name, written_number(entry), entry.group, entry.unit))))


def with_name(said: str, people: Sequence[Participant]) -> str:
    """What is said of whom a row may mean: their name, or how many there are."""
    match people:
        case []:
            return said
        case [person]:
            return f"{said} ({person.name})"
    return f"{said} ({len(people)})"


def with_candidates(said: str, people: Sequence[Participant]) -> str:
    """The same for an office, which knows the people better: who they are."""
    named = "; ".join(candidate(person).words for person in people[:_NAMED])
    more = "; …" if len(people) > _NAMED else ""
    return f"{said}: {named}{more}" if people else said


def question(place: ListPlace, written: str, why: str, wording: Wording) -> str:
    return wording(
        "Baris {row}, “{written}”: {why}. Siapa yang dimaksud?", row=place[2], written=written or "–", why=why
    )


def chosen_line(place: ListPlace, written: str, person: Participant | None, wording: Wording) -> str:
    """What is said of a row whose person the admin chose; nothing for one who is listed no longer."""
    words = candidate(person).words if person is not None else "–"
    return wording("Baris {row}, “{written}”: Anda memilih {person}", row=place[2], written=written, person=words)


def told(count: int, known: int, issues: int, wording: Wording) -> str:
    """What can be done with the list as it stands."""
    match bool(count), bool(known), bool(issues):
        case True, _, _:
            return wording("Belum ada yang dicatat.")
        case _, True, True:
            return wording("Tidak ada yang baru: yang jelas sudah tercatat.")
        case _, True, False:
            return wording("Tidak ada yang baru: semuanya sudah tercatat.")
    return wording("Tidak ada yang dapat dicatat.")


def sure(count: int, wording: Wording) -> str:
    """What is said of the rows that would be recorded, where there is nothing else to say."""
    return wording("cocok dengan satu peserta") if count else wording("tidak ada yang baru")


def match_word(fault: MatchFault, wording: Wording) -> str:
    """Why a row means nobody for certain."""
    return {
        MatchFault.NOBODY: wording("tidak ada di daftar peserta"),
        MatchFault.SEVERAL: wording("beberapa peserta cocok"),
        MatchFault.NAME_DIFFERS: wording("nomor itu milik nama lain"),
        MatchFault.NUMBER_DIFFERS: wording("peserta bernama itu bernomor lain"),
        MatchFault.UNIT_DIFFERS: wording("peserta bernama itu di unit lain"),
    }[fault]


def match_fault(value: str) -> MatchFault | None:
    """The fault of the match that another fault stands for; nothing where somebody was found for certain."""
    return MatchFault(value) if value in {fault.value for fault in MatchFault} else None
