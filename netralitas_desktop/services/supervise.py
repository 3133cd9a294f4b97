"""Supervisors and their PINs: who there is, and whose approval an officer has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import ClassVar

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.users import Pin, Role, User, pause_after, user_key
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.services.ports import Clock, NewId, PinHasher, Transactions, UserStore
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
        """In the order of their names."""
        return tuple(sorted(self.store.users(), key=lambda u: user_key(u.name)))

    def is_needed(self) -> bool:
        """Whether what an officer alone may not do wants a PIN."""
        return self.store.has_users()

    def add(self, name: str, role: Role, pin: Pin) -> User:
        """A new user; raises OperatorProblem where the name is empty or taken."""
        written = " ".join(name.split())
        if not written:
            raise OperatorProblem("Nama pengguna kosong. Tulis namanya.")
        user = User(self.new_id(), written, role, self.clock())
        hashed = self.pins.hashed(pin)
        with self.transactions.transaction():
            if any(user_key(u.name) == user_key(written) for u in self.store.users()):
                raise OperatorProblem("Pengguna {name} sudah ada. Pakai nama lain.", name=written)
            self.store.add(user, hashed)
        return user

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
            self.store.users(), " ".join(name.split()), what="Pengguna", identity=lambda u: u.id, name=lambda u: u.name
        )


def _refusal(user: User, wait_s: int) -> PinRefused:
    if not wait_s:
        return PinRefused()
    return PinRefused("PIN {name} salah. Tunggu {seconds} detik, lalu coba lagi.", name=user.name, seconds=wait_s)
