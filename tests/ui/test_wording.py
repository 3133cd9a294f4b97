"""Every text of the interface is written once in Indonesian and has its English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import date, time
from pathlib import Path
from string import Formatter

import pytest

import netralitas_desktop.ui
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.paths import resources
from netralitas_desktop.ui.wording import Language, Wording, read_ts

SCREENS = Path(netralitas_desktop.ui.__file__).parent
ENGLISH = read_ts(resources() / "translations" / "netralitas_en.ts")


def texts() -> Iterator[tuple[str, ast.expr]]:
    """Where a text is said, and its first argument."""
    for path in sorted(SCREENS.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in ("wording", "_wording"):
                yield f"{path.name}:{node.lineno}", node.args[0]


def _name(called: ast.expr) -> str:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_text_is_written_where_it_is_said() -> None:
    assert [where for where, text in texts() if not isinstance(text, ast.Constant)] == []


def test_every_text_has_its_english() -> None:
    said = {str(text.value) for _, text in texts() if isinstance(text, ast.Constant)}
    assert sorted(said - ENGLISH.keys()) == []


def package() -> dict[Path, ast.Module]:
    """What every file of the program says."""
    files = sorted(SCREENS.parent.rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


def problem_names(trees: Iterable[ast.Module]) -> set[str]:
    """OperatorProblem and every class below it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names: set[str] = set()
    found = {OperatorProblem.__name__}
    while found != names:
        names = found
        found = names | {made.name for made in classes if names & {_name(base) for base in made.bases}}
    return names


def problems() -> Iterator[str]:
    """The sentences of operator problems that the window can show; those of the command line stay Indonesian."""
    trees = package()
    names = problem_names(trees.values())
    for tree in (tree for path, tree in trees.items() if path.parent.name not in ("cli", "ui")):
        for node in ast.walk(tree):
            match node:
                case ast.Call(args=[ast.Constant(value=str(sentence)), *_]) if _name(node.func) in names:
                    if sentence.endswith("."):
                        yield sentence
                case ast.Assign(targets=[ast.Name(id="template")], value=ast.Constant(value=str(sentence))):
                    yield sentence
                case ast.AnnAssign(target=ast.Name(id="template"), value=ast.Constant(value=str(sentence))):
                    if sentence != OperatorProblem.template:
                        yield sentence


def test_every_problem_has_its_english() -> None:
    sentences = set(problems())
    assert len(sentences) > 40
    assert sorted(sentences - ENGLISH.keys()) == []


def test_every_english_is_of_a_text_that_is_said() -> None:
    said = {
        node.value
        for tree in package().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(ENGLISH.keys() - said) == []


@pytest.mark.parametrize("text", sorted(ENGLISH))
def test_an_english_text_has_the_same_places_for_values(text: str) -> None:
    assert places(ENGLISH[text]) == places(text)


AT_LEAST_TWO = ("{count} people match.", "There are {count} events.", "matches {count} choices.", "{count} digits were")


@pytest.mark.parametrize("text", sorted(ENGLISH))
def test_an_english_text_is_right_for_one_as_for_many(text: str) -> None:
    said = ENGLISH[text]
    plural = re.search(r"\{(count|people|sessions|have)\} (people|[a-z-]+s)\b", said, re.IGNORECASE)
    assert plural is None or any(known in said for known in AT_LEAST_TWO)


def test_a_problem_is_told_in_english_with_its_values() -> None:
    problem = OperatorProblem("Ada {count} peserta yang cocok. Pilih salah satu menurut namanya.", count=2)
    english = Wording(Language.ENGLISH, ENGLISH)
    assert english.problem(problem) == "2 people match. Choose one by name."


def test_a_text_without_translation_stays_indonesian() -> None:
    assert Wording(Language.ENGLISH, {})("Hadir") == "Hadir"


@pytest.mark.parametrize(("language", "said"), [(Language.INDONESIAN, "4.731"), (Language.ENGLISH, "4,731")])
def test_counts_are_grouped_as_the_language_does(language: Language, said: str) -> None:
    assert Wording(language).count(4731) == said


@pytest.mark.parametrize(("language", "said"), [(Language.INDONESIAN, "08.05"), (Language.ENGLISH, "08:05")])
def test_times_are_written_as_the_language_does(language: Language, said: str) -> None:
    assert Wording(language).clock(time(8, 5)) == said


def test_a_day_is_written_in_full_and_short() -> None:
    day, wording = date(2023, 11, 2), Wording()
    assert (wording.day(day), wording.day(day, short=True, year=False)) == ("Kamis 2 November 2023", "Kamis 2 Nov")
