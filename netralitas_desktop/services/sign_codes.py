"""Signed codes of an event: switched on and off, made for papers, checked at the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.payloads import Reading
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.domain.signed_codes import SignedClaim, SignedCodes, Signing, signed_code, statement
from netralitas_desktop.services.ports import Transactions
from netralitas_desktop.services.proof_ports import SignatureScheme, SigningStore


class KeyElsewhere(OperatorProblem):
    """This database can check the event's codes and not make them."""

    template = "Kunci penanda tangan kegiatan ini tidak ada di laptop ini. Cetak di laptop tempat kegiatan dibuat."


@dataclass(frozen=True, slots=True)
class SignCodes:
    """An event's key is made when signed codes are first switched on, and kept: printed codes stay good."""

    store: SigningStore
    scheme: SignatureScheme
    transactions: Transactions

    def of(self, event: Event) -> Signing:
        """What the event's papers carry and its desks take."""
        return self.store.signing(event.id)

    def __call__(self, event: Event, codes: SignedCodes) -> Signing:
        """Switches them on, to the one kind only, or off."""
        with self.transactions.transaction():
            known = self.store.signing(event.id)
            if known.public_key or codes is SignedCodes.OFF:
                self.store.save(event.id, replace(known, codes=codes))
            else:
                pair = self.scheme.new_pair()
                self.store.save(event.id, Signing(codes, pair.public))
                self.store.keep_private_key(event.id, pair.private)
            return self.store.signing(event.id)

    def signer(self, event: Event) -> Callable[[str], str] | None:
        """Participant's id → signed code, to be called in any thread; nothing where the event's codes are plain.

        Raises KeyElsewhere.
        """
        if self.store.signing(event.id).codes is SignedCodes.OFF:
            return None
        private = self.store.private_key(event.id)
        if not private:
            raise KeyElsewhere

        def sign(participant_id: str) -> str:
            signature = self.scheme.sign(private, statement(event.id, participant_id))
            return signed_code(SignedClaim(participant_id, signature))

        return sign

    def is_genuine(self, event: Event, signing: Signing, reading: Reading) -> bool:
        """Whether the code was made with the event's key, for whom it says."""
        claim = reading.claim
        if claim is None or not signing.public_key:
            return False
        return self.scheme.is_signed(signing.public_key, statement(event.id, claim.participant), claim.signature)
