"""What is slow to load is not loaded before the first page, nor for the questions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

import pytest

from permres_gui.gui.loading_qt import SELDOM
from tests.benchmarks.starting import FIRST, Start, start

SLOW = {"pydantic", "pydantic_core", "yaml", "babel", "hypothesis"}
OURS = "permres_gui."
FEW_FOR_THE_PAGE, FEW_FOR_A_QUESTION = 61, 133
"""How many modules of ours may be read by then; each takes its time and its memory."""
BEFORE = 12
"""What is read before it can be found among what was kept, at most."""


@pytest.fixture(scope="module")
def bytecode() -> Iterator[str]:
    """Where the code of a first start is kept."""
    with tempfile.TemporaryDirectory() as folder:
        start(FIRST, folder)
        yield folder


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """A fresh checkout compiles its rules at the first start, which takes pydantic."""
    from permres_gui.app import library

    library()


@pytest.fixture(scope="module")
def page(bytecode: str) -> Start:
    return start("page", bytecode)


@pytest.fixture(scope="module")
def question(bytecode: str) -> Start:
    return start("question", bytecode)


def packages(begun: Start) -> set[str]:
    return {name.partition(".")[0] for name in begun["modules"]}


def ours(begun: Start) -> set[str]:
    names = (name for name in begun["modules"] if name.startswith(OURS))
    return {name.removeprefix(OURS) for name in names}


def test_the_first_page_waits_for_nothing_slow(page):
    assert packages(page) & SLOW == set()


def test_the_first_question_waits_for_nothing_slow(question):
    assert packages(question) & SLOW == set()


def test_nothing_is_read_that_only_mistakes_need(page, question):
    assert packages(page) & set(SELDOM) == set()
    assert packages(question) & set(SELDOM) == set()


def test_the_first_page_waits_for_few_of_our_modules(page):
    assert len(ours(page)) <= FEW_FOR_THE_PAGE


def test_the_first_page_waits_for_no_rules(page):
    assert {name for name in ours(page) if name.startswith("rules.")} <= {
        "rules.condition"
    }


def test_the_first_question_waits_for_few_of_our_modules(question):
    assert len(ours(question)) <= FEW_FOR_A_QUESTION


def test_the_first_question_waits_for_nothing_of_the_result(question):
    result = {"presentation.result_view", "presentation.papers_view", "rules.fees"}
    assert ours(question) & result == set()


def test_no_module_is_searched_for_features_of_qt(page):
    assert page["importer"] == "__import__"


def test_the_next_start_reads_what_the_first_one_kept(question):
    assert len(ours(question)) - len(question["kept"]) <= BEFORE
