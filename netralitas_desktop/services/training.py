"""What a training may not do: nothing that was practised leaves it as an official paper."""

from __future__ import annotations

from typing import Any, NoReturn

from netralitas_desktop.domain.operator_problem import OperatorProblem


class OnlyPractice(OperatorProblem):
    """A paper was asked for in a training; nothing was written."""

    template = "Ini latihan; tidak ada berkas yang ditulis. Selesaikan latihan untuk mengekspor data asli."


def refuse_papers(*_asked: Any, **_named: Any) -> NoReturn:
    """Stands where the real program writes reports and papers; raises OnlyPractice."""
    raise OnlyPractice
