"""Commands of paper: what an event's letters carry, and what is printed before it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from netralitas_desktop.cli.hand import Hand
from netralitas_desktop.cli.output import Output
from netralitas_desktop.domain.handouts import CodeKind, Handout
from netralitas_desktop.domain.paper import EventPaper, PaperNotUnderstood, Signatory, paper_shape
from netralitas_desktop.domain.sessions import Event


def event_paper(hand: Hand, output: Output) -> None:
    """Changes what the words say of the event's papers, and shows what they carry then."""
    event, words = hand.program.catalogue.event(hand.words.named), hand.words
    said = _said_in_file(Path(words.file)) if words.file else {}
    told = _said_in_words(hand)
    if words.session and "number" in told:
        session = hand.program.catalogue.session(words.session, event)
        told["session_numbers"] = {session.id: told.pop("number")}
    said |= told
    logo = Path(words.logo) if words.logo else None
    setting = hand.program.set_paper
    paper = setting(event, said, logo) if said or logo else setting.of(event)
    schedule = hand.program.catalogue.schedule(event)
    numbers = (f"Nomor {schedule.name_of(session) or session}: {number}" for session, number in paper.session_numbers)
    output.answer(_shown(event, paper), *_lines(event, paper), *numbers)


def print_handouts(hand: Hand, output: Output) -> None:
    words, printer = hand.words, hand.program.print_papers
    what = Handout(words.action.removeprefix("print "))
    code = CodeKind(getattr(words, "code", CodeKind.QR))
    handouts = printer.collect(hand.event(), what, code, group=words.group, who=words.person)
    written = printer.write(handouts, Path(words.out))
    count = len(handouts.holders)
    output.answer({"file": str(written), "people": count}, f"{written}: {count} orang.")
    if handouts.has_signed_codes and code is CodeKind.CODE128:
        output.note("Perhatian: kode bertanda tangan hanya muat di QR; Code 128 tidak dipakai.")
        return
    swapped = sum(h.code is not code for h in handouts.holders)
    if swapped and what is not Handout.SIGN_LIST:
        output.note(f"Perhatian: {swapped} orang tanpa nomor sendiri diberi QR, bukan Code 128.")


def _said_in_file(path: Path) -> dict[str, Any]:
    try:
        said = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise PaperNotUnderstood(why=f"berkas {path} tidak bisa dibuka ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise PaperNotUnderstood(why=f"berkas {path} bukan JSON") from error
    if not isinstance(said, dict):
        raise PaperNotUnderstood(why=f"berkas {path} bukan objek JSON")
    return said


def _said_in_words(hand: Hand) -> dict[str, Any]:
    words = hand.words
    lists = {"letterhead": words.kop, "pledge": words.pledge}
    people = {"signatories": words.signatory, "witnesses": words.witness}
    texts = {"size": words.size, "number": words.number, "place": words.place}
    said: dict[str, Any] = {key: value for key, value in (texts | lists).items() if value is not None}
    said |= {key: [_person(text) for text in value if text.strip()] for key, value in people.items() if value}
    return said | ({"logo": ""} if words.logo == "" else {})


def _person(text: str) -> dict[str, str]:
    """`NAMA|NIP|JABATAN`."""
    name, _, rest = text.partition("|")
    number, _, position = rest.partition("|")
    return {"name": name, "number": number, "position": position}


def _shown(event: Event, paper: EventPaper) -> dict[str, object]:
    return {"event": event.id} | paper_shape(paper) | {"logo": bool(paper.logo)}


def _lines(event: Event, paper: EventPaper) -> tuple[str, ...]:
    return (
        f"Surat {event.name}: kertas {paper.size.value.upper()}, {'dengan' if paper.logo else 'tanpa'} logo.",
        f"Kop: {' / '.join(paper.letterhead) or '(nama penyelenggara)'}",
        f"Nomor: {paper.number or '(titik-titik)'}",
        f"Tempat: {paper.place or event.place or '(titik-titik)'}",
        *(f"Penanda tangan: {_words_of(p)}" for p in paper.signatories),
        *(f"Saksi: {_words_of(p)}" for p in paper.witnesses),
        *(f"Ikrar {n}: {point}" for n, point in enumerate(paper.pledge, 1)),
    )


def _words_of(person: Signatory) -> str:
    return ", ".join(filter(None, (person.name, person.number, person.position)))
