"""From the shell into the program."""

from __future__ import annotations

import sys

from netralitas_desktop.bootstrap import main_program


def main() -> None:
    sys.exit(main_program(sys.argv[1:]))


if __name__ == "__main__":
    main()
