"""What the services need to know a supervisor and a signed code for genuine, as Protocols."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from netralitas_desktop.domain.signed_codes import Signing
from netralitas_desktop.domain.users import Pin, Role, User


class UserStore(Protocol):
    """The users of this database."""

    def users(self) -> tuple[User, ...]:
        """Retired ones too."""
        ...

    def has_users(self) -> bool:
        """Whether there is anybody who is not retired; asked at every correction."""
        ...

    def add(self, user: User, pin_hash: str) -> None: ...

    def pin_hash(self, user_id: str) -> str: ...

    def set_pin(self, user_id: str, pin_hash: str) -> None:
        """Another PIN; wrong tries are forgotten."""
        ...

    def set_role(self, user_id: str, role: Role) -> None: ...

    def note_tries(self, user_id: str, wrong: int, at: datetime | None) -> None:
        """How often the PIN was mistaken since it was right, and when last."""
        ...


class PinHasher(Protocol):
    def hashed(self, pin: Pin) -> str:
        """A salted hash that is slow to guess from."""
        ...

    def matches(self, pin_hash: str, pin: Pin) -> bool: ...


@dataclass(frozen=True, slots=True)
class KeyPair:
    """Ed25519 keys as 32 bytes each: one signs, the other checks and may be given to every desk."""

    public: bytes
    private: bytes = field(repr=False)


class SigningStore(Protocol):
    """Which codes an event's papers carry; the private key apart from all that other desks may be given."""

    def signing(self, event_id: str) -> Signing:
        """What a desk needs to know; asked at every scan. The default where nothing was said."""
        ...

    def save(self, event_id: str, signing: Signing) -> None: ...

    def private_key(self, event_id: str) -> bytes:
        """Empty where this database can't sign for the event."""
        ...

    def keep_private_key(self, event_id: str, private: bytes) -> None:
        """Once, after the public key: papers that are printed carry its signatures."""
        ...


class SignatureScheme(Protocol):
    """How codes are signed and checked; touches no database."""

    def new_pair(self) -> KeyPair: ...

    def sign(self, private: bytes, message: bytes) -> bytes:
        """64 bytes; the same key and message always give the same."""
        ...

    def is_signed(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """False for whatever is no signature of that key, keys and signatures of odd lengths too."""
        ...
