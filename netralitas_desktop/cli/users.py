"""Commands about users, and who stands behind a command."""

from __future__ import annotations

import argparse
import os
import sys
from getpass import getpass

from netralitas_desktop.cli.hand import Hand
from netralitas_desktop.cli.output import Output, table
from netralitas_desktop.cli.shapes import user_shape
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.users import Pin, Role, User
from netralitas_desktop.services.program import Program

PIN_VARIABLE, NEW_PIN_VARIABLE = "NETRALITAS_PIN", "NETRALITAS_PIN_NEW"
OPERATORS = frozenset(
    {
        "event list",
        "session list",
        "roster find",
        "scan",
        "record excuse",
        "record excuses",
        "record history",
        "record accept",
        "record walk-in",
        "record list",
        "verify",
    }
)
"""What an officer may do without a supervisor; accepting a wrong session asks for one itself."""


class UserNeeded(OperatorProblem):
    """The command is not an officer's; nothing was done."""

    template = f"Perintah ini perlu pengawas. Tambahkan --user NAMA, dan PIN-nya di {PIN_VARIABLE}."


def user_behind(program: Program, words: argparse.Namespace) -> User | None:
    """The user who is named, their PIN checked; raises UserNeeded where one has to be."""
    name = getattr(words, "user", "")
    if name:
        return program.supervise.check(name, Pin.parse(os.environ.get(PIN_VARIABLE, "")))
    if words.action not in OPERATORS and program.supervise.is_needed():
        raise UserNeeded
    return None


def user_add(hand: Hand, output: Output) -> None:
    made = hand.program.supervise.add(hand.words.name, Role(hand.words.role), _new_pin())
    output.answer(user_shape(made), f"{made.name} ditambahkan sebagai pengawas.")


def user_pin(hand: Hand, output: Output) -> None:
    changed = hand.program.supervise.change_pin(hand.words.name, _new_pin())
    output.answer(user_shape(changed), f"PIN {changed.name} diganti.")


def user_retire(hand: Hand, output: Output) -> None:
    retired = hand.program.supervise.retire(hand.words.name)
    output.answer(user_shape(retired), f"{retired.name} bukan pengawas lagi.")


def user_list(hand: Hand, output: Output) -> None:
    users = hand.program.supervise.users()
    rows = [(u.name, u.role.value, f"{u.added_at:%d/%m/%Y}") for u in users]
    output.answer([user_shape(u) for u in users], *table(rows, ("nama", "peran", "sejak")))


def _new_pin() -> Pin:
    """From the environment, else typed unseen, else the first line of standard input."""
    given = os.environ.get(NEW_PIN_VARIABLE)
    if given is None and sys.stdin is not None:
        given = getpass("PIN baru: ", stream=sys.stderr) if sys.stdin.isatty() else sys.stdin.readline()
    return Pin.parse(given or "")
