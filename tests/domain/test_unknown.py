"""The answer "I do not know"."""

import pytest

from permres_gui.domain.unknown import UNKNOWN, known


def test_an_unknown_answer_is_neither_yes_nor_no():
    with pytest.raises(TypeError, match="neither yes nor no"):
        bool(UNKNOWN)


def test_only_a_known_answer_is_read_as_itself():
    assert (known(UNKNOWN), known(None), known("no")) == (None, None, "no")
