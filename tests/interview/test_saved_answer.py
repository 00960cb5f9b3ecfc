"""The answer that stands beside a saved case: written, read back, compared."""

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFileError, read, write
from permres_gui.interview.case_writer import write_json
from permres_gui.interview.saved_answer import SavedAnswer, SavedCard, answer_changes

B = SavedCard(
    "not_yet",
    date(2027, 3, 4),
    date(2027, 3, 5),
    ("b-refugee.five-years not_yet 2027-03-04", "b.public-order authority"),
)
ANSWER = SavedAnswer(
    date(2026, 11, 23), "2026-11-21", "1.2", {"B": B, "EU+": SavedCard("not_eligible")}
)


@pytest.mark.parametrize("written", [write, write_json])
def test_an_answer_reads_back_equal(written):
    text = written(Case(), {"answered": ANSWER, "keep_until": date(2027, 1, 2)})
    found = read(text, "x")
    assert found.answered == ANSWER
    assert found.keep_until == date(2027, 1, 2)


def test_a_file_without_an_answer_has_none():
    assert read("case: 1\n", "x").answered is None


@pytest.mark.parametrize("text", ["{}", "{cards: {}}", "{on: 2026-01-01}"])
def test_an_answer_that_leaves_something_out_compares_with_nothing(text):
    found = read(f"case: 1\nanswered: {text}\n", "x").answered
    assert found is not None
    assert list(answer_changes(found, ANSWER)) == []


@pytest.mark.parametrize(
    "text",
    [
        "{on: yesterday}",
        "{cards: {Z: lost - -}}",
        "{cards: {B: {}}}",
        "{cards: {B: lost}}",
        "{cards: {B: perhaps - -}}",
        "{cards: {B: lost 2026-02-30 -}}",
        "{cards: {B: 'lost - -: five years'}}",
        "{cards: {B: 'lost - -: a met 2026-1-1'}}",
        "{cards: {B: 'lost - -: a met,b met'}}",
        "{name: Zinnia}",
    ],
)
def test_what_is_no_answer_is_refused(text):
    with pytest.raises(CaseFileError):
        read(f"case: 1\nanswered: {text}\n", "x")


def changed(**fields):
    new = replace(ANSWER, cards={**ANSWER.cards, "B": replace(B, **fields)})
    return list(answer_changes(ANSWER, new))


def test_the_same_answer_is_no_change():
    assert changed() == []
    assert changed(because=()) == []


def test_another_status_or_day_is_a_change_by_what_differs_first():
    other = ("b.public-order authority", "b-refugee.five-years met 2026-03-04")
    (found,) = changed(status="eligible", because=other)
    assert (found.card, found.old, found.by) == ("B", B, "b-refugee.five-years")
    (found,) = changed(possible_from=None)
    assert found.by is None
    (found,) = changed(certain_from=None, because=B.because[:1])
    assert found.by == "b.public-order"


def test_the_same_rules_of_another_program_are_not_the_same():
    assert ANSWER.by_the_same(replace(ANSWER, on=date(2020, 1, 1)))
    assert not ANSWER.by_the_same(replace(ANSWER, program="1.3"))
    assert not ANSWER.by_the_same(replace(ANSWER, rules="2027-01-01"))
