"""The stores that these tests share."""

from contextlib import closing

import pytest

from tests.storage.sqlite_stores import open_stores


@pytest.fixture
def stores(tmp_path):
    opened = open_stores(tmp_path)
    with closing(opened.database):
        yield opened
