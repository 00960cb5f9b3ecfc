"""Bech32, held against another implementation of the standard."""

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.case_store.bech32 import SIGNS, bech32, bech32_data

IDENTITY = str(pyrage.x25519.Identity.generate())


def refused(text, kind="age-secret-key-"):
    with pytest.raises(ValueError, match=r"."):
        bech32_data(text, kind)
    return True


@given(data=st.binary(max_size=70))
def test_every_number_of_bytes_reads_back(data):
    assert bech32_data(bech32("age", data), "age") == data


def test_what_the_standard_tool_writes_is_written_here_too():
    data = bech32_data(IDENTITY, "age-secret-key-")
    assert len(data) == 32
    assert bech32("age-secret-key-", data).upper() == IDENTITY


@given(place=st.integers(16, len(IDENTITY) - 1), sign=st.sampled_from(SIGNS.upper()))
def test_a_sign_that_is_another_one_is_refused(place, sign):
    other = IDENTITY[:place] + sign + IDENTITY[place + 1 :]
    assert other == IDENTITY or refused(other)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "age1",
        IDENTITY[:-1],
        IDENTITY.lower()[:30] + IDENTITY[30:],
        IDENTITY.replace("AGE-", "EGA-"),
        IDENTITY + "B",
        IDENTITY[:20] + "é" + IDENTITY[21:],
        bech32("age-secret-key-", bytes(4))[:-8],
    ],
    # The key is another one in every process, and the name of a test must not be.
    ids=lambda text: f"{len(text)} signs",
)
def test_what_is_no_key_is_refused(text):
    assert refused(text)
