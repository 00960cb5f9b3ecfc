"""The program with a window: what it does to the interpreter while it starts."""

from __future__ import annotations

import gc

import pytest

from permres_gui.app import collect_again


@pytest.fixture
def _collecting():
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("_collecting")
def test_rubbish_is_collected_again_without_what_the_start_made():
    gc.disable()
    collect_again()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
