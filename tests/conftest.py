"""What every test shares: Qt off screen before any Qt import, and where the samples are."""

import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"


@pytest.fixture
def samples() -> Path:
    """The shared samples; a test that needs them says so loudly where they are missing."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared samples are missing: {SHARED}")
    return SHARED / "samples"


@pytest.fixture
def data() -> Path:
    return PROJECT / "tests" / "data"
