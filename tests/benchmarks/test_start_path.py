"""What is slow to load is not loaded before the first page, nor for the questions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

import pytest

from tests.benchmarks.starting import start

SLOW = {"pydantic", "pydantic_core", "yaml", "babel", "hypothesis"}


@pytest.fixture(scope="module")
def bytecode() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield folder


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """A fresh checkout compiles its rules at the first start, which takes pydantic."""
    from permres_gui.app import library

    library()


def loaded(way: str, bytecode: str) -> set[str]:
    return {name.partition(".")[0] for name in start(way, bytecode)["modules"]}


def test_the_first_page_waits_for_nothing_slow(bytecode):
    assert loaded("page", bytecode) & SLOW == set()


def test_the_first_question_waits_for_nothing_slow(bytecode):
    assert loaded("question", bytecode) & SLOW == set()
