"""From the shell into the program."""

from __future__ import annotations

import sys


def main() -> None:
    """The program; behind the hidden argument only its reading child, which needs none of the rest."""
    if sys.argv[1:] == ["--read-sheets"]:
        from netralitas_desktop.rosters.formats.child import serve  # noqa: PLC0415

        serve()
        return
    from netralitas_desktop.bootstrap import main_program  # noqa: PLC0415

    sys.exit(main_program(sys.argv[1:]))


if __name__ == "__main__":
    main()
