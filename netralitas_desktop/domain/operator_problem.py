"""Errors that the operator can mend: what happened, what to do, nothing lost. Everything else is a bug."""

from __future__ import annotations

from typing import ClassVar


class OperatorProblem(Exception):
    """A refusal that one Indonesian sentence tells; nothing was changed.

    `template` is the sentence with named places for `values`, so that the interface can say it in another language.
    """

    template: ClassVar[str] = "{text}"

    def __init__(self, template: str = "", /, **values: object) -> None:
        self.sentence = template or self.template
        self.values = values
        super().__init__(self.sentence.format(**values))
