"""From argv to an exit status: 0 done, 1 bug, 2 refused for a reason that one sentence tells."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from netralitas_desktop import paths
from netralitas_desktop.cli import admin, desk, paper, users
from netralitas_desktop.cli.arguments import parser
from netralitas_desktop.cli.cards import decode
from netralitas_desktop.cli.demo import demo
from netralitas_desktop.cli.hand import Hand
from netralitas_desktop.cli.output import Output
from netralitas_desktop.cli.self_test import self_test
from netralitas_desktop.cli.tools import Tools
from netralitas_desktop.domain.handouts import Handout
from netralitas_desktop.domain.operator_problem import OperatorProblem

DONE, BUG, REFUSED = 0, 1, 2

_log = logging.getLogger(__name__)

_ACTIONS: dict[str, Callable[[Hand, Output], None]] = {
    "event create": admin.event_create,
    "event list": admin.event_list,
    "event codes": admin.event_codes,
    "event paper": paper.event_paper,
    "session list": admin.session_list,
    "session close": admin.session_close,
    "session reopen": admin.session_reopen,
    "roster import": admin.roster_import,
    "roster list": admin.roster_list,
    "roster find": desk.roster_find,
    "roster template": admin.roster_template,
    "roster undo": admin.roster_undo,
    "scan": desk.scan,
    "record void": desk.record_void,
    "record excuse": desk.record_excuse,
    "record excuses": desk.record_excuses,
    "record online": desk.record_online,
    "record history": desk.record_history,
    "record accept": desk.record_accept,
    "record walk-in": desk.record_walk_in,
    "record list": desk.record_list,
    "export": admin.export,
    "user add": users.user_add,
    "user pin": users.user_pin,
    "user retire": users.user_retire,
    "user list": users.user_list,
    "verify": admin.verify,
    **{f"print {what.value}": paper.print_handouts for what in Handout},
}


def run(argv: Sequence[str], tools: Tools) -> int:
    """Does what the words say and returns the exit status."""
    try:
        words = parser().parse_args(argv)
        return _do(words, tools)
    except OperatorProblem as problem:
        print(problem, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        _discard_output()
        return DONE
    except KeyboardInterrupt:
        return DONE
    except Exception as error:  # noqa: BLE001 - where bugs end: logged with their traceback, status 1
        end_log = tools.start_log(paths.data_folder(_data_in(argv)))
        _log.exception("a command failed")
        end_log()
        print(f"Kesalahan program ({type(error).__name__}); data tetap aman. Rinciannya ada di log.", file=sys.stderr)
        return BUG


def _data_in(argv: Sequence[str]) -> str | None:
    """What follows `--data`, read without a parser: a bug may be anywhere."""
    return next((b for a, b in pairwise(argv) if a == "--data"), None)


def _do(words: argparse.Namespace, tools: Tools) -> int:
    output = Output(getattr(words, "json", False))
    data = paths.data_folder(getattr(words, "data", None))
    match words.command:
        case None:
            return tools.open_window(data, tools.clock, False)
        case "decode":
            decode(words.paths, output)
        case "self-test":
            self_test(tools, output)
        case "demo":
            return demo(words.out, words.headless, tools, output)
        case _:
            _act(words, tools, data, output)
    return DONE


def _act(words: argparse.Namespace, tools: Tools, data: Path, output: Output) -> None:
    program = tools.open_program(data, tools.clock)
    try:
        hand = Hand(program, tools.clock, words, users.user_behind(program, words))
        _ACTIONS[words.action](hand, output)
    finally:
        program.close()


def _discard_output() -> None:
    """The reader went away: Python's flush at exit must not complain about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
