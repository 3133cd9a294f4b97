"""What an event's official papers carry beside its figures: letterhead, logo, signatories, and the pledge."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, TypeAlias

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Session


class PaperSize(StrEnum):
    """What offices print on; F4 (folio) is 215 × 330 mm in Indonesia."""

    A4 = "a4"
    F4 = "f4"


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs a paper, or witnesses it."""

    name: str
    number: str = ""
    position: str = ""


DEFAULT_PLEDGE = (
    "Menegakkan prinsip netralitas dalam menjalankan tugas dan pelayanan publik, sebelum, selama, maupun sesudah"
    " pelaksanaan pemilihan.",
    "Menghindari konflik kepentingan, tidak melakukan praktik intimidasi dan ancaman kepada siapa pun, serta tidak"
    " memihak kepada calon mana pun.",
    "Menggunakan media sosial secara bijak, tidak menyebarkan ujaran kebencian dan berita bohong.",
    "Menolak politik uang dan segala jenis pemberian dalam bentuk apa pun.",
)
"""The four points of the ikrar, in the words of DESIGN §1."""


@dataclass(frozen=True, slots=True)
class EventPaper:
    """What an event's papers carry; where nothing is set they fall back on the event itself, or leave dots."""

    letterhead: tuple[str, ...] = ()
    """Lines from the owner down to the address; the last but the first two are set small."""
    logo: bytes = b""
    """A PNG, small enough to be kept beside the event."""
    size: PaperSize = PaperSize.A4
    number: str = ""
    """The document number of the event's minutes."""
    session_numbers: tuple[tuple[str, str], ...] = ()
    """(session id, document number of that session's minutes)."""
    place: str = ""
    """Where it is signed, as it stands before the date."""
    signatories: tuple[Signatory, ...] = ()
    witnesses: tuple[Signatory, ...] = ()
    pledge: tuple[str, ...] = DEFAULT_PLEDGE

    def number_of(self, session: Session | None, is_only: bool = False) -> str:
        """The number of the minutes of a session, or of the event; `is_only` where that is the event's one session.

        No two papers have one number: without its own, a session of several has none.
        """
        if session is None:
            return self.number
        return dict(self.session_numbers).get(session.id) or (self.number if is_only else "")


class PaperNotUnderstood(OperatorProblem):
    """What was said of the papers makes no sense; nothing was changed."""

    template: ClassVar[str] = "Setelan surat tidak dimengerti: {why}. Periksa isiannya."


PaperShape: TypeAlias = Mapping[str, Any]
"""EventPaper as JSON has it; the logo in base64."""

_LINES, _PEOPLE, _WORDS = {"letterhead", "pledge"}, {"signatories", "witnesses"}, {"number", "place"}
TEXT_LIMIT = 500
"""Characters of one text; what is longer is a slip of the clipboard."""
LIST_LIMIT = 20


def paper_shape(paper: EventPaper) -> dict[str, Any]:
    """The settings as plain values that `changed_paper` takes back."""
    people = {name: [_person_shape(p) for p in getattr(paper, name)] for name in _PEOPLE}
    lines = {name: list(getattr(paper, name)) for name in _LINES}
    shape: dict[str, Any] = {"size": paper.size.value, "number": paper.number, "place": paper.place, **people, **lines}
    shape["session_numbers"] = dict(paper.session_numbers)
    shape["logo"] = base64.b64encode(paper.logo).decode("ascii")
    return {f.name: shape[f.name] for f in fields(EventPaper)}


def changed_paper(paper: EventPaper, said: PaperShape) -> EventPaper:
    """The settings with what is said replaced; what isn't named stays, also of sessions. Raises PaperNotUnderstood."""
    unknown = sorted(set(said) - {f.name for f in fields(EventPaper)})
    if unknown:
        raise PaperNotUnderstood(why=f"“{unknown[0]}” tidak dikenal")
    values = {name: _value(name, said[name]) for name in said}
    if "session_numbers" in values:
        numbers = dict(paper.session_numbers) | values["session_numbers"]
        values["session_numbers"] = tuple((session, number) for session, number in numbers.items() if number)
    return replace(paper, **values)


def _value(name: str, said: Any) -> Any:
    if name in _LINES:
        lines = tuple(_text(name, line) for line in _listed(name, said))
        return tuple(filter(None, lines)) or (DEFAULT_PLEDGE if name == "pledge" else ())
    if name in _PEOPLE:
        return tuple(_person(name, one) for one in _listed(name, said))
    if name in _WORDS:
        return _text(name, said)
    if name == "size":
        return _size(said)
    if name == "session_numbers":
        return _numbers(said)
    return _logo(said)


def _listed(name: str, said: Any) -> Sequence[Any]:
    if not isinstance(said, list | tuple) or len(said) > LIST_LIMIT:
        raise PaperNotUnderstood(why=f"“{name}” harus daftar paling banyak {LIST_LIMIT} isian")
    return said


def _text(name: str, said: Any) -> str:
    if not isinstance(said, str) or len(said) > TEXT_LIMIT:
        raise PaperNotUnderstood(why=f"“{name}” harus teks paling panjang {TEXT_LIMIT} huruf")
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())


def _numbers(said: Any) -> dict[str, str]:
    if not isinstance(said, Mapping) or not all(isinstance(session, str) for session in said):
        raise PaperNotUnderstood(why="“session_numbers” harus berisi id sesi dan nomornya")
    return {session: _text("session_numbers", number) for session, number in said.items()}


def _person(name: str, said: Any) -> Signatory:
    known = {f.name for f in fields(Signatory)}
    if not isinstance(said, Mapping) or not set(said) <= known or "name" not in said:
        raise PaperNotUnderstood(why=f"tiap isian “{name}” berisi name, number, position")
    return Signatory(**{key: _text(key, value) for key, value in said.items()})


def _person_shape(person: Signatory) -> dict[str, str]:
    return {f.name: getattr(person, f.name) for f in fields(Signatory)}


def _size(said: Any) -> PaperSize:
    try:
        return PaperSize(str(said).casefold())
    except ValueError as error:
        raise PaperNotUnderstood(why=f"ukuran kertas “{said}” tidak ada; pilih a4 atau f4") from error


def _logo(said: Any) -> bytes:
    try:
        return base64.b64decode(said, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise PaperNotUnderstood(why="logo harus base64") from error
