"""Codes that only an event's own key can make: what is signed, and how a QR carries it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

PREFIX = "NS"
"""Marks this first form. N and S, as the digits, are keys that stand in one place on the layouts of scanners."""
_ID_BYTES, _SIGNATURE_BYTES = 16, 64
_DIGITS = 193
"""As many as 80 bytes need: 256**80 has 193 digits."""
_SHORTEST_ATTEMPT = 120
"""No other code of cards begins with the prefix and a digit and is that long; what does is an imitation or damaged."""
_WHOLE = re.compile(rf"{PREFIX}(\d{{{_DIGITS}}})", re.IGNORECASE | re.ASCII)
_BEGUN = re.compile(rf"{PREFIX}\d", re.IGNORECASE | re.ASCII)


class SignedCodes(StrEnum):
    """Whether an event's papers carry signed codes, and whether its desks take others beside them."""

    OFF = "off"
    ALSO = "also"
    ONLY = "only"
    """Nobody is recorded by a code without a signature; officers can still look people up and confirm them."""


@dataclass(frozen=True, slots=True)
class Signing:
    """What a desk must know to check signed codes; the key that makes them is kept elsewhere."""

    codes: SignedCodes = SignedCodes.OFF
    public_key: bytes = b""
    """32 bytes of Ed25519; empty where the event never had signed codes."""


@dataclass(frozen=True, slots=True)
class SignedClaim:
    """Whose code it says it is, and the signature that is to prove it."""

    participant: str
    signature: bytes


def statement(event_id: str, participant_id: str) -> bytes:
    """What is signed: nothing that was signed for another purpose, event or person reads the same."""
    return "\0".join(("netralitas-desktop signed code 1", event_id, participant_id)).encode()


def signed_code(claim: SignedClaim) -> str:
    """The payload of a QR: the id (a UUID) and the signature as one decimal number of fixed length."""
    content = UUID(claim.participant).bytes + claim.signature
    return f"{PREFIX}{int.from_bytes(content, 'big'):0{_DIGITS}d}"


def looks_signed(text: str) -> bool:
    """Whether a code pretends to be signed, however badly."""
    return len(text) >= _SHORTEST_ATTEMPT and _BEGUN.match(text) is not None


def read_signed_code(text: str) -> SignedClaim | None:
    """What a signed code claims, unproven; nothing where it can't be one."""
    whole = _WHOLE.fullmatch(text)
    number = int(whole[1]) if whole else -1
    if not 0 <= number < 1 << 8 * (_ID_BYTES + _SIGNATURE_BYTES):
        return None
    content = number.to_bytes(_ID_BYTES + _SIGNATURE_BYTES, "big")
    return SignedClaim(str(UUID(bytes=content[:_ID_BYTES])), content[_ID_BYTES:])
