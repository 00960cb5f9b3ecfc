"""How sure an answer is stands beside the case, and goes with its answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Case, Means, Person
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answer_code import decode, encode
from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.case_file import CaseFileError, marked, read, write
from permres_gui.interview.case_writer import write_json
from permres_gui.interview.marks import (
    Mark,
    is_given,
    of_period,
    still_given,
    weakest,
)

LISTS = ("stays", "absences", "detention")
ANY = st.sampled_from(Mark)
SINGLE = st.sampled_from(sorted(set(ANSWERS.values()).difference(LISTS)))
PERIODS = st.builds(of_period, st.sampled_from(LISTS), st.integers(0, 40))
MARKS = st.one_of(
    st.dictionaries(SINGLE | PERIODS, ANY),
    st.dictionaries(SINGLE | st.sampled_from(LISTS), ANY),
)


@given(st.lists(st.sampled_from(Mark), min_size=1))
def test_one_guess_makes_all_of_it_a_guess(marks):
    assert weakest(marks) is max(marks, key=list(Mark).index)
    assert (weakest(marks) is Mark.GUESSED) == (Mark.GUESSED in marks)


def test_of_nothing_marked_nothing_is_weakest():
    assert weakest([]) is None


def test_none_is_an_answer_and_not_known_is_none():
    case = Case(absences=(), insurance=UNKNOWN, identity_proved=False)
    given_now = [path for path in ANSWERS.values() if is_given(case, path)]
    assert given_now == ["absences", "identity_proved"]


def test_the_mark_of_an_answer_that_is_gone_goes_too():
    case = Case(person=Person(nationality=("SY",)), means=Means(source=UNKNOWN))
    marks = {"person.nationality": Mark.SEEN, "means.source": Mark.TOLD}
    assert still_given(marks, case) == {"person.nationality": Mark.SEEN}


# --- in a case file --------------------------------------------------------------------


@given(MARKS)
def test_marks_that_are_written_read_back_equal(marks):
    text = write(Case(insurance=True), {"marks": marks})
    again = read(text, "some.yaml")
    assert (again.marks, again.case) == (marks, Case(insurance=True))


def test_a_file_says_them_by_the_paths_of_the_case_file():
    marks = {"unregistered.first": Mark.GUESSED, "stays": Mark.SEEN}
    assert write(Case(), {"marks": marks}) == (
        "case: 1\nmarks: {stays: seen, unregistered.from: guessed}\n"
    )


def test_a_file_says_the_marks_of_the_periods_of_a_list_in_their_order():
    marks = {"stays[0]": Mark.SEEN, "stays[2]": Mark.TOLD, "insurance": Mark.SEEN}
    assert write(Case(), {"marks": marks}) == (
        "case: 1\nmarks: {stays: [seen, none, told], insurance: seen}\n"
    )
    assert '"stays": ["seen", "none", "told"]' in write_json(Case(), {"marks": marks})


@given(MARKS)
def test_marks_that_are_written_as_json_read_back_equal(marks):
    assert read(write_json(Case(), {"marks": marks}), "some.json").marks == marks


def test_one_mark_for_a_list_as_earlier_versions_saved_it_is_that_of_the_list():
    found = read("case: 1\nmarks: {stays: seen}\n", "old.yaml")
    assert found.marks == {"stays": Mark.SEEN}
    assert write(found.case, found.beside) == "case: 1\nmarks: {stays: seen}\n"


def test_a_file_without_marks_has_none():
    assert read("case: 1", "old.yaml").marks == {}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("marks: {insurence: seen}", "insurance"),
        ("marks: {insurance: sure}", "guessed"),
        ("marks: {insurance: unknown}", "guessed"),
        ("marks: {plans.leave_on: seen}", "plans.leave_on"),
        ("marks: [seen]", "marks"),
        ("marks: {stays: [seen, sure]}", "none"),
        ("marks: {stays: [seen, unknown]}", "none"),
        ("marks: {stays: none}", "guessed"),
        ("marks: {insurance: [seen]}", "guessed"),
        ("marks: unknown", "marks"),
    ],
)
def test_any_other_mark_is_refused_with_its_line(line, said):
    with pytest.raises(CaseFileError, match=said) as refused:
        read(f"case: 1\n{line}\n", "some.yaml")
    assert refused.value.line == 2


def test_other_marks_replace_those_of_a_file_and_leave_the_rest():
    file = read("case: 1\nnote: kept\nmarks: {insurance: told}", "some.yaml")
    other = marked(file, {"stays": Mark.SEEN})
    assert other.beside == {"note": "kept", "marks": {"stays": Mark.SEEN}}
    assert marked(file, {}).beside == {"note": "kept"}
    assert marked(file, None) == file


def test_the_code_of_a_public_computer_has_no_marks():
    file = read("case: 1\ninsurance: yes\nmarks: {insurance: told}", "some.yaml")
    assert encode(file.case) == encode(Case(insurance=True))
    assert decode(encode(file.case)) == Case(insurance=True)
