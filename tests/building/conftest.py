"""The rule base as it is read for checking: it takes seconds, so it is read once."""

from __future__ import annotations

from copy import deepcopy

import pytest

from tests.sources import sources


@pytest.fixture(scope="session")
def parts_as_read():
    return {name: reading.data for name, reading in sources().items()}


@pytest.fixture
def parts(parts_as_read):
    """Parts of its own for each test, which may spoil them."""
    return deepcopy(parts_as_read)
