"""What a scanned or typed code says: the personal numbers in a payload, and nothing from QRIS or asset tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from netralitas_desktop.domain.numbers import Nik, Nip, NotANumber, bare_digits, is_sound
from netralitas_desktop.domain.signed_codes import SignedClaim, looks_signed, read_signed_code

PAYLOAD_LIMIT = 4096
"""Longer payloads are cut: the largest QR code (version 40-L) holds 7,089 digits, a card's has under 200 characters."""

_RUN = re.compile(r"(?<!\d)(?:\d{18}|\d{16}|\d{8}[ .\u00a0]\d{6}[ .\u00a0]\d[ .\u00a0]\d{3})(?!\d)", re.ASCII)
_JOINT = r"[ .\u00a0-]?"
_WHOLE = re.compile(
    r"\W{0,3}(?:(?:NI\s?PPPK|N\.?\s?I\.?\s?[PK])\W{0,3})?"
    rf"(?P<number>\d{{8}}{_JOINT}\d{{6}}{_JOINT}\d{_JOINT}\d{{3}}|\d{{6}}{_JOINT}\d{{6}}{_JOINT}\d{{4}})\W{{0,2}}",
    re.IGNORECASE | re.ASCII,
)
"""A number alone, separated at its own joints only: dots and dashes anywhere else are those of an asset's code."""
_NIK_LABEL = re.compile(r"NIK\W{0,3}$", re.IGNORECASE)
_QRIS = re.compile(r"^0002\d\d.*6304[0-9A-F]{4}$", re.IGNORECASE | re.DOTALL)
"""EMVCo merchant QR (QRIS): starts with tag 00, ends with tag 63 and a CRC of four hexadecimal digits."""
_OWN = re.compile(r"NETRALITAS:P:([0-9a-z-]{1,64})", re.IGNORECASE | re.ASCII)
"""What this program prints for people whom no number of their own tells: their id, in the letters a QR packs best."""
_KEYS = ("nip", "nipbaru", "nippppk", "nipppk", "nik")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Digits in a payload that may be somebody's number."""

    digits: str
    certain: bool
    """Whether the place it stood in says that it is a person's number; otherwise it counts only if it is listed."""

    @property
    def is_sound(self) -> bool:
        return is_sound(self.digits)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a payload may say about who it belongs to."""

    text: str
    candidates: tuple[Candidate, ...] = ()
    beside: tuple[Candidate, ...] = ()
    """The holder's NIK beside their NIP; it counts only where the roster has it and not the NIP."""
    participant: str = ""
    """The id of a participant, where the code is one that this program printed for them."""
    is_signed: bool = False
    """Whether it pretends to be a signed code; `claim` is what it then says, unproven, if it says anything."""
    claim: SignedClaim | None = None


def own_code(participant_id: str) -> str:
    """The payload that `read_payload` takes for that participant."""
    return f"NETRALITAS:P:{participant_id}".upper()


def clean(payload: str) -> str:
    """The payload without control characters, surrounding space and overlength, fit to be stored and shown."""
    text = payload[:PAYLOAD_LIMIT]
    if payload[PAYLOAD_LIMIT : PAYLOAD_LIMIT + 1].isdigit():
        text = text.rstrip("0123456789")  # a run that is cut would be another number
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return text.strip()


def read_payload(payload: str) -> Reading:
    """The numbers in a payload: a plain number, JSON, a URL's `nip` parameter, or text around it."""
    text = clean(payload)
    if _QRIS.match(text):
        return Reading(text)
    if looks_signed(text):
        claim = read_signed_code(text)
        return Reading(text, participant=claim.participant if claim else "", is_signed=True, claim=claim)
    if own := _OWN.fullmatch(text):
        return Reading(text, participant=own[1].lower())
    found: dict[str, Candidate] = {}
    for candidate in _candidates(text):
        known = found.get(candidate.digits)
        if known is None or candidate.certain:
            found[candidate.digits] = candidate
    second = _second_numbers(tuple(found.values()))
    return Reading(text, tuple(c for c in found.values() if c not in second), second)


def _candidates(text: str) -> Iterator[Candidate]:
    if (whole := _WHOLE.fullmatch(text)) and is_sound(digits := re.sub(r"\D", "", whole["number"])):
        yield Candidate(digits, certain=True)
        return
    keyed = tuple(_keyed(text))
    if keyed:
        yield from (Candidate(digits, certain=True) for digits in keyed)
        return
    yield from _runs(text)


def _keyed(text: str) -> Iterator[str]:
    for key, value in (*_json_pairs(text), *_url_pairs(text)):
        if re.sub(r"[^a-z]", "", key.casefold()) in _KEYS:
            try:
                digits = bare_digits(value)
            except NotANumber:
                continue
            if len(digits) in (16, 18):
                yield digits


def _json_pairs(text: str) -> Iterator[tuple[str, str]]:
    if not text.startswith(("{", "[")):
        return
    try:
        pending = [json.loads(text, parse_int=str, parse_float=str)]
    except (ValueError, RecursionError):
        return
    while pending:
        match pending.pop():
            case dict() as pairs:
                for key, value in pairs.items():
                    if isinstance(value, str):
                        yield key, value
                    else:
                        pending.append(value)
            case list() as values:
                pending.extend(values)
            case _:
                pass


def _url_pairs(text: str) -> Iterator[tuple[str, str]]:
    if "://" not in text:
        return
    try:
        parts = urlsplit(text)
    except ValueError:
        return
    yield from parse_qsl(parts.query)
    yield from parse_qsl(parts.fragment.partition("?")[2])


def _runs(text: str) -> Iterator[Candidate]:
    is_url = "://" in text
    for run in _RUN.finditer(text):
        digits = bare_digits(run[0])
        labelled = bool(_NIK_LABEL.search(text[: run.start()]))
        certain = not is_url and (len(digits) == 18 or labelled)
        yield Candidate(digits, certain)


def _second_numbers(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Each NIK that tells the same birth and sex as a NIP beside it: cards carry both numbers of their holder."""
    nips = [Nip(c.digits) for c in candidates if len(c.digits) == 18 and c.is_sound]
    niks = [c for c in candidates if len(c.digits) == 16 and c.is_sound]
    return tuple(c for c in niks if any(Nik(c.digits).may_belong_with(nip) for nip in nips))
