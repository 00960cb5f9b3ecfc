"""What rests on a guess is said wherever a card is told, and names no answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.marks import Mark
from permres_gui.presentation.answers.answer_labels import LABELS
from permres_gui.presentation.answers.answers_view import answers_view
from permres_gui.presentation.answers.guess_words import (
    guess_sentence,
    guesses_for_record,
    guesses_on_sheet,
    mark_word,
)
from permres_gui.presentation.answers.period_name import (
    period_days,
    period_name,
    period_years,
)
from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.context import Context
from permres_gui.presentation.desk.bilingual_slip import slip
from permres_gui.presentation.desk.client_sheet import sheet_view
from permres_gui.presentation.desk.desk_view import Desk, desk_view
from permres_gui.presentation.desk.explanation import explanation
from permres_gui.presentation.kiosk.phone_text import phone_text
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.result_json import result_json
from permres_gui.presentation.sure_view import sure_choice
from tests.answers_in_common import TRAVELLER, WORKER
from tests.interview.marked import guesses
from tests.presentation.told import case_of, interview, library, told
from tests.spaces import plain
from tests.strategies import ON

CASE = case_of(WORKER)
SAID = "Rests on a guess: Net income a month."
PATHS = sorted(ANSWERS.values())


def marked(marks: dict[str, Mark], case=CASE) -> Context:
    return replace(told(case), marks=marks)


@pytest.fixture
def income() -> Context:
    return marked(guesses("means.monthly_net"))


def test_the_desk_says_it_in_the_row_of_the_card_and_aloud(income):
    rows = {row.letters[0]: row for row in desk_view(income, Desk()).cards}
    assert rows["L"].guess == SAID
    assert rows["L"].spoken.endswith(SAID)
    assert [card for card, row in rows.items() if row.guess] == ["L"]


def test_the_explanation_for_the_record_says_it_and_tells_nothing_else(income):
    text = explanation(income)
    assert SAID in next(line for line in text.splitlines() if line.startswith("L card"))
    assert text.replace(f" {SAID}", "") == explanation(told(CASE))


def test_the_print_says_it_and_how_sure_each_answer_is(income):
    paper = report(replace(income, marks={**income.marks, "stays": Mark.SEEN}))
    assert SAID in paper
    assert "<td>guessed</td>" in paper.replace(' valign="top"', "")
    assert "<td>seen</td>" in paper.replace(' valign="top"', "")


def test_the_sheet_for_the_counter_says_it_in_both_languages(income):
    assert SAID in slip(income, "L", "nl")
    assert SAID in slip(income, "B", "nl"), "the L card is named on it too"


def test_several_guesses_are_named_once_in_the_order_of_the_answers():
    context = marked(guesses("means.monthly_net", "stays"))
    assert guess_sentence(context, ["L"]) == (
        "Rests on a guess: Your stays, Net income a month."
    )
    assert guess_sentence(context, []) == ""


def test_every_answer_that_can_be_marked_has_a_name():
    for path in PATHS:
        assert path in LABELS or path.rpartition(".")[0] in LABELS


def test_days_out_of_the_registers_are_marked_as_one_answer():
    case = case_of("unregistered: {from: 2024-01-01, to: 2024-02-01}")
    marks = {"unregistered.first": Mark.SEEN, "unregistered.last": Mark.GUESSED}
    assert mark_word(marked(marks, case), "unregistered") == "guessed"


LISTED = case_of(TRAVELLER)
JAILED = "detention: [{from: 2022-01-01, to: 2022-02-01}]"
JOURNEYS = """
absences:
  - {from: 2023-01-05, to: 2023-02-01}
  - {from: 2023-07-05, to: 2023-08-01}
"""


def test_of_a_list_the_row_of_a_card_and_its_print_name_the_periods():
    context = marked(guesses("absences[1]", "stays[1]", "insurance"), LISTED)
    row = next(each for each in desk_view(context, Desk()).cards if "L" in each.letters)
    assert "; Abroad: 1 February 2023 to 20 December 2023" in plain(row.guess)
    assert "1 March 2020 until today" in plain(row.guess)
    assert row.guess in report(context)


def test_the_sheet_for_the_counter_names_the_periods_by_their_days_alone():
    context = marked(guesses("absences[1]", "stays[1]"), LISTED)
    sheet = plain(slip(context, "L", "nl"))
    assert "Abroad: 1 February 2023 to 20 December 2023." in sheet
    assert "Work: single permit: 1 March 2020 until today; Abroad: " in sheet
    assert "In het buitenland: 1 februari 2023 tot 20 december 2023." in sheet
    assert "holiday" not in guesses_on_sheet(context, ["L"]).lower()


def test_the_page_of_the_sheet_says_that_these_periods_are_on_it():
    named = sheet_view(marked(guesses("absences[1]"), LISTED), {"card": "L"})
    assert "only the stays and journeys that are a guess" in named.introduction
    assert "2023" in plain(named.answer.lines[1])
    nothing = sheet_view(marked(guesses("insurance"), LISTED), {"card": "L"})
    assert "Neither the name nor the answers" in nothing.introduction


def test_the_text_for_the_record_names_the_periods_by_their_years():
    text = plain(explanation(marked(guesses("absences[1]", "stays[1]"), LISTED)))
    said = "Rests on a guess: Work: single permit: 2020 until today; Abroad: 2023."
    assert said in text
    guesses_told = text.split("Rests on a guess:")[1:]
    assert all("February 2023" not in each.split(".")[0] for each in guesses_told)


def test_the_text_for_a_telephone_names_only_the_list():
    context = marked(guesses("absences[1]"), LISTED)
    assert "Rests on a guess: Abroad.\n" in phone_text(context, "L")


def test_a_time_in_prison_has_no_days_on_a_sheet_or_in_a_record():
    jailed = replace(LISTED, detention=case_of(JAILED).detention)
    context = marked(guesses("detention[0]"), jailed)
    assert period_days(context, "detention[0]") == "Prison"
    assert period_years(context, "detention[0]") == "Prison"
    assert "2022" in period_name(context, "detention[0]")


def test_journeys_of_one_year_are_named_once_in_the_record():
    case = case_of(JOURNEYS)
    context = replace(
        marked(guesses("absences[0]", "absences[1]"), case),
        found_guesses={"L": ("absences[0]", "absences[1]")},
    )
    assert guesses_for_record(context, ["L"]) == "Rests on a guess: Abroad: 2023."


def test_without_a_window_the_lines_name_the_period():
    answer = Answer.of(library(), LISTED, ON, guesses("absences[1]"))
    lines = plain_answer(answer, interview(), told(LISTED).words, "-")
    assert "Rests on a guess: Abroad: 1 February 2023 to 20 December" in plain(lines)


def test_each_period_has_its_own_mark_in_the_print_of_the_answers():
    context = marked({"stays[0]": Mark.GUESSED, "stays[1]": Mark.SEEN}, LISTED)
    rows = [row for _, rows in answers_view(context).groups for row in rows]
    stays = [row.mark for row in rows if row.question == "history"]
    assert stays == ["guessed", "seen"]


def test_a_period_is_named_by_its_ground_and_days_as_long_as_it_is_there():
    context = marked({}, LISTED)
    assert plain(period_name(context, "stays[0]")).endswith(
        ": 1 September 2010 to 30 June 2012"
    )
    assert plain(period_name(context, "absences[1]")).startswith(
        "Abroad: 1 February 2023 to 20 December 2023"
    )
    assert period_name(context, "stays[7]") == "Your stays"
    assert period_name(context, "stays") == "Your stays"


def test_without_a_window_a_period_has_the_path_of_the_case_file():
    answer = Answer.of(library(), LISTED, ON, guesses("absences[1]"))
    shown = result_json(answer, told(LISTED).words, "-", interview())
    assert shown["rests_on_guess"]["L"] == ["absences[1]"]


def test_cards_in_one_row_are_told_together():
    context = marked(guesses("person.nationality", "stays"))
    rows = [row for row in card_rows(context) if len(row.letters) > 1]
    assert [row.guess for row in rows] == ["Rests on a guess: Nationality, Your stays."]
    assert rows[0].spoken.endswith(rows[0].guess)


def test_where_no_card_rests_on_a_guess_the_desk_says_so_once():
    context = marked(guesses("work.studies"))
    view = desk_view(context, Desk())
    assert view.guesses == "1 answer is a guess. No card rests on it."
    assert not any(row.guess for row in view.cards)
    assert desk_view(marked({}), Desk()).guesses == ""


def test_a_fact_shows_its_mark_in_a_word(income):
    topics = desk_view(income, Desk()).topics
    facts = {each.question: each for topic in topics for each in topic.facts}
    assert facts["income"].mark == "guessed"
    assert facts["income"].mark_word == "guessed (1 of 4)"
    assert facts["income"].spoken.endswith(", guessed (1 of 4)")
    assert facts["work"].mark is None


def test_an_open_question_asks_how_sure_its_answer_is_once_there_is_one(income):
    asked = income.interview.of
    choice = sure_choice(income, asked("income"))
    assert choice is not None
    assert [each.value for each in choice.options if each.selected] == ["guessed"]
    assert sure_choice(income, asked("card-dates")) is None
    unmarked = sure_choice(income, asked("work"))
    assert unmarked is not None
    assert not any(each.selected for each in unmarked.options)


@settings(max_examples=20)
@given(st.dictionaries(st.sampled_from(PATHS), st.sampled_from(Mark)))
def test_no_mark_changes_an_answer(marks):
    plain, with_marks = told(CASE), marked(marks)
    assert with_marks.assessments == plain.assessments
    rows = [replace(row, guess="", spoken="") for row in card_rows(with_marks)]
    assert rows == [replace(row, spoken="") for row in card_rows(plain)]


@settings(max_examples=10)
@given(st.sets(st.sampled_from(PATHS)))
def test_what_was_seen_gives_no_notice(paths):
    context = marked(dict.fromkeys(paths, Mark.SEEN))
    assert explanation(context) == explanation(told(CASE))


# --- without a window ----------------------------------------------------------------


def answered(marks: dict[str, Mark]) -> Answer:
    return Answer.of(library(), CASE, ON, marks)


def test_without_a_window_the_lines_and_the_json_say_it():
    answer, words = answered(guesses("means.monthly_net")), told(CASE).words
    lines = plain_answer(answer, interview(), words, "-").splitlines()
    assert [line.split()[0] for line in lines if SAID in line] == ["L"]
    shown = result_json(answer, words, "-", interview())
    assert shown["rests_on_guess"] == {"L": ["means.monthly_net"]}


def test_marks_add_one_part_to_the_json_and_change_no_other():
    words = told(CASE).words
    plain = result_json(answered({}), words, "-", interview())
    seen = result_json(answered({"stays": Mark.SEEN}), words, "-", interview())
    assert "rests_on_guess" not in plain
    assert seen == {**plain, "rests_on_guess": {}}
