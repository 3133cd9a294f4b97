"""What the documents say exists, exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
_LAYERS = "ui|cli|storage|scanning|rosters|reports|services|domain"
_NAMED = re.compile(rf"`((?:(?:{_LAYERS}|netralitas_desktop|docs|resources|tests|benchmarks|scripts)/)[\w./-]*)`")


def named_in(document: str) -> list[str]:
    return sorted(set(_NAMED.findall((PROJECT / document).read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", named_in("ARCHITECTURE.md"))
def test_every_file_that_the_architecture_names_exists(name: str) -> None:
    assert (PROJECT / name).exists() or (PROJECT / "netralitas_desktop" / name).exists()


def test_the_architecture_names_files_and_fits_two_pages() -> None:
    text = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    assert len(named_in("ARCHITECTURE.md")) > 20
    assert len(text.splitlines()) <= 110


def links_in(document: str) -> list[str]:
    return re.findall(r"\]\((?!http)([^)#]+)\)", (PROJECT / document).read_text(encoding="utf-8"))


@pytest.mark.parametrize("link", links_in("README.md"))
def test_every_link_of_the_readme_leads_somewhere(link: str) -> None:
    assert (PROJECT / link).exists()


def test_no_file_names_a_package_registry() -> None:
    lock = (PROJECT / "requirements.lock").read_text(encoding="utf-8")

    assert "--hash=sha256:" in lock
    assert not re.search(r"https?://", lock)
