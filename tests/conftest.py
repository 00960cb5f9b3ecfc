"""What all tests share: no screen, and a Hypothesis that does not watch the clock."""

import gc
import os
from pathlib import Path
from tempfile import gettempdir

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.commands")

# Before anything imports Qt, so that `pytest` alone works as well as the runner.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests judge by the rules of this checkout, not by a pack that somebody installed.
os.environ["XDG_DATA_HOME"] = str(Path(gettempdir()) / "permres-gui-without-packs")

# Times differ between machines; examples may differ on a desk but not in CI.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """The tests themselves stay to the end: no search for rubbish goes through them.

    A visit to the kiosk ends with such a search, and so does many a test: through
    thousands of tests it took longer than the visit.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
