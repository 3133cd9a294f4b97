"""Supervisors and their PINs: who there is, and whose approval an officer has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import ClassVar

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.users import Pin, Role, User, pause_after, user_key
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.services.ports import Clock, NewId, Transactions
from netralitas_desktop.services.proof_ports import PinHasher, UserStore
from netralitas_desktop.services.references import pick


class PinRefused(OperatorProblem):
    """The PIN is not that user's, or it was mistaken too often just now."""

    template: ClassVar[str] = "PIN salah. Periksa, lalu coba lagi."


@dataclass(frozen=True, slots=True)
class Supervise:
    """Users of this database. While there is none, everything is open."""

    store: UserStore
    pins: PinHasher
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def users(self) -> tuple[User, ...]:
        """Those who are not retired, in the order of their names."""
        active = (user for user in self.store.users() if user.is_active)
        return tuple(sorted(active, key=lambda u: user_key(u.name)))

    def is_needed(self) -> bool:
        """Whether what an officer alone may not do wants a PIN."""
        return self.store.has_users()

    def add(self, name: str, role: Role, pin: Pin) -> User:
        """A new user, or a retired one who comes back; raises OperatorProblem where the name is empty or taken."""
        written = " ".join(name.split())
        if not written:
            raise OperatorProblem("Nama pengguna kosong. Tulis namanya.")
        user = User(self.new_id(), written, role, self.clock())
        hashed = self.pins.hashed(pin)
        with self.transactions.transaction():
            known = next((u for u in self.store.users() if user_key(u.name) == user_key(written)), None)
            if known is None:
                self.store.add(user, hashed)
                return user
            if known.is_active:
                raise OperatorProblem("Pengguna {name} sudah ada. Pakai nama lain.", name=written)
            self.store.set_role(known.id, role)
            self.store.set_pin(known.id, hashed)
        return replace(known, role=role)

    def retire(self, name: str) -> User:
        """Lets a user approve nothing any more; whoever asks for it has shown their own PIN with check().

        Raises NotFound, and OperatorProblem for the last one: without any, everything would be open.
        """
        with self.transactions.transaction():
            user = self._named(name)
            if [u.id for u in self.users()] == [user.id]:
                raise OperatorProblem(
                    "{name} satu-satunya pengawas. Tambahkan pengawas lain dulu, baru keluarkan.", name=user.name
                )
            self.store.set_role(user.id, Role.RETIRED)
        return replace(user, role=Role.RETIRED)

    def change_pin(self, name: str, pin: Pin) -> User:
        """Gives a user another PIN; whoever asks for it has shown their own with check()."""
        hashed = self.pins.hashed(pin)
        with self.transactions.transaction():
            user = self._named(name)
            self.store.set_pin(user.id, hashed)
        return user

    def check(self, name: str, pin: Pin) -> User:
        """The user with that name and PIN; raises NotFound, and PinRefused after ever longer pauses.

        A wrong try is counted in a transaction that ends before the refusal, so that it can't be forgotten.
        """
        now = self.clock()
        with self.transactions.transaction():
            user = self._named(name)
            pause = user.pause(now)
            is_right = not pause and self.pins.matches(self.store.pin_hash(user.id), pin)
            if is_right:
                self.store.note_tries(user.id, 0, None)
            elif not pause:
                self.store.note_tries(user.id, user.wrong_tries + 1, now)
        if not is_right:
            wait = pause or pause_after(user.wrong_tries + 1)
            raise _refusal(user, ceil(wait.total_seconds()))
        return user

    def approve(self, officer: Officer, name: str, pin: Pin) -> Officer:
        """The officer with a supervisor's approval for what is done next; raises as check() does."""
        return replace(officer, approved_by=self.check(name, pin).name)

    def _named(self, name: str) -> User:
        return pick(
            self.users(), " ".join(name.split()), what="Pengguna", identity=lambda u: u.id, name=lambda u: u.name
        )


def _refusal(user: User, wait_s: int) -> PinRefused:
    if not wait_s:
        return PinRefused()
    return PinRefused("PIN {name} salah. Tunggu {seconds} detik, lalu coba lagi.", name=user.name, seconds=wait_s)
