"""The questions of the interview: every choice is an answer that the case file knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from permres_gui.domain.case import Case, Person, Sponsor
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.interview.case_data import choices
from permres_gui.interview.case_file import read, write
from permres_gui.interview.questions import Option, Part, Question
from permres_gui.rules.requirement_check import wanted_fields
from permres_gui.rules.source_files import read_law
from tests.interview.walking import UNKNOWN as NOT_KNOWN
from tests.interview.walking import the_interview
from tests.rules.reading import RULEBOOK

QUESTIONS = the_interview().questions
PLACES = {"one": "44021", "date": "1990-04-02", "countries": ("SY", "stateless")}
FULL_ROW = {"from": "2019-03-04", "to": "2020-03-04", "now": "no"}


def survives(case: Case) -> Case:
    """The case, after it was written to a file and read again."""
    again = read(write(case), "answers.yaml").case
    assert again == case
    return again


def by_id(questions: tuple[Question, ...]) -> list:
    return [pytest.param(each, id=each.id) for each in questions]


def with_options(control: str) -> Iterator:
    for question in QUESTIONS:
        if question.control == control:
            for option in question.options:
                yield pytest.param(question, option, id=f"{question.id}={option.value}")


def parts_with_options(control: str) -> Iterator:
    for question in QUESTIONS:
        if question.control != control:
            continue
        inner = question.parts + tuple(
            p for each in question.periods for p in each.parts
        )
        for part in inner:
            for option in part.options:
                label = f"{question.id}.{part.id}={option.value}"
                yield pytest.param(question, part, option, id=label)


@pytest.mark.parametrize(("question", "option"), list(with_options("choice")))
def test_every_choice_sets_an_answer_of_the_case_file(question, option):
    case = survives(answer_question(Case(), question, option.value))
    for path, text in (option.sets or {question.fields[0]: option.value}).items():
        assert as_text(answer(case, path)) == (text or None)


@pytest.mark.parametrize(("question", "option"), list(with_options("many")))
def test_every_choice_among_several_sets_its_answers(
    question: Question, option: Option
):
    case = survives(answer_question(Case(), question, (option.value,)))
    for each in question.options:
        if each is not option:
            assert all(answer(case, path) is not None for path in each.otherwise)
    case = survives(answer_question(Case(), question, _all_but_exclusive(question)))
    assert case != Case()


def _all_but_exclusive(question: Question) -> tuple[str, ...]:
    return tuple(each.value for each in question.options if not each.exclusive)


@pytest.mark.parametrize(
    ("question", "part", "option"), list(parts_with_options("form"))
)
def test_every_choice_of_a_form_is_an_answer(
    question: Question, part: Part, option: Option
):
    whole = {each.id: _plain_value(each) for each in question.parts}
    before = replace(Case(), sponsor=Sponsor())
    case = survives(answer_question(before, question, whole | {part.id: option.value}))
    if part.id.endswith(".known") or option.value in {"none", "not-stopped"}:
        return
    value = answer(case, part.id)
    assert value is UNKNOWN if option.value == NOT_KNOWN else value is not None


def _plain_value(part: Part) -> object:
    plain = {
        "number": 3,
        "amount": "1900.50",
        "date": "2021-03",
        "countries": "FR",
        "place": "44021",
    }
    return part.options[-1].value if part.options else plain[part.control]


@pytest.mark.parametrize(
    ("question", "part", "option"), list(parts_with_options("history"))
)
def test_every_choice_of_a_period_is_an_answer(
    question: Question, part: Part, option: Option
):
    row = {"kind": question.periods[0].id, **FULL_ROW, part.id: option.value}
    case = survives(answer_question(Case(), question, (row,)))
    (period,) = answer(case, question.fields[0])
    names = {"now": "back" if question.id == "absences" else "last"}
    value = getattr(period, names.get(part.id, part.id))
    if part.id == "now":
        assert (value is None) == (option.value == "yes")
    else:
        assert as_text(value) == option.value


def test_the_choices_are_the_lists_of_the_case_file_and_no_more():
    (history,) = the_interview().of("history").periods
    (absence,) = the_interview().of("absences").periods
    lists = {
        "ground": next(p for p in history.parts if p.id == "ground"),
        "proof": next(p for p in history.parts if p.id == "proof"),
        "absence_reason": next(p for p in absence.parts if p.id == "reason"),
    }
    for name, part in lists.items():
        offered = {each.value for each in part.options}
        assert offered - {NOT_KNOWN} <= set(choices(name)), name


@pytest.mark.parametrize("question", by_id(QUESTIONS))
def test_i_do_not_know_is_an_answer_of_every_question(question: Question):
    assert question.dont_know
    case = survives(answer_question(Case(), question, NOT_KNOWN))
    if question.event:
        return
    asked = {
        path.split(".")[0] if path.split(".")[0] in {"stays", "absences"} else path
        for path in question.fields
    }
    assert all(answer(case, path) is not None for path in asked)


@pytest.mark.parametrize("question", by_id(QUESTIONS))
def test_a_question_has_its_words_and_its_place(question: Question):
    topics = {topic.id for topic in the_interview().topics}
    assert question.topic in topics
    assert question.heading.endswith(
        ("?", "Belgium", "work", "case", "things", "insurance")
    )
    assert question.why
    assert bool(question.help_text) == bool(question.help_title)
    assert not question.help_picture or question.help_text


@pytest.mark.parametrize("question", by_id(QUESTIONS))
def test_conditions_name_earlier_parts_or_answers(question: Question):
    outside = {"nationality", "card.kind", "sponsor.ended"}
    groups = [question.parts, *(each.parts for each in question.periods)]
    for parts in groups:
        seen: set[str] = set()
        for part in parts:
            assert set(part.only_if) <= seen | outside, part.id
            seen.add(part.id)


def test_ids_stand_once():
    ids = [each.id for each in QUESTIONS]
    assert len(ids) == len(set(ids))
    for question in QUESTIONS:
        for options in (question.options, *(p.options for p in question.parts)):
            values = [each.value for each in options]
            assert len(values) == len(set(values)), question.id


def test_every_field_that_a_rule_waits_for_has_its_question():
    cards = read_law(RULEBOOK).data["cards"]
    asked = {field for each in QUESTIONS for field in each.fields}
    assert set(wanted_fields(cards)) <= asked


def test_a_question_is_found_by_its_id():
    assert the_interview().of("card").fields == ("card.kind",)
    with pytest.raises(StopIteration):
        the_interview().of("nobody")


def test_nationalities_are_kept_as_they_were_chosen():
    question = the_interview().of("nationality")
    case = survives(answer_question(Case(), question, ("GB", "FR")))
    assert case.person == Person(nationality=("GB", "FR"))
