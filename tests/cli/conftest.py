"""The terminal and its rosters, for every test of a command."""

from tests.cli.test_commands import desk, imported, numbers, terminal

__all__ = ["desk", "imported", "numbers", "terminal"]
