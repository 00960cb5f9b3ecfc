"""The rule base, for tests of the rules."""

import pytest

from permres_gui.rules.rulebook import Rulebook
from tests.rules.reading import the_rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return the_rulebook()
