"""Ceremonies that these tests share."""

from contextlib import closing

import pytest

from netralitas_desktop.domain.sessions import Policy
from tests.services.ceremony import ROSTER, open_ceremony


@pytest.fixture
def empty(tmp_path):
    """An event without people."""
    opened = open_ceremony(tmp_path)
    with closing(opened.program):
        yield opened


@pytest.fixture
def ceremony(empty):
    """The event with its roster of eight, on its first morning."""
    empty.import_roster(*ROSTER)
    return empty


@pytest.fixture
def strict(tmp_path):
    """A ceremony that refuses who comes to another session."""
    opened = open_ceremony(tmp_path / "strict", Policy.REFUSE)
    with closing(opened.program):
        opened.import_roster(*ROSTER)
        yield opened
