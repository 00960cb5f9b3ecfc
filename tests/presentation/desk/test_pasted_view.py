"""How pasted lines are told: what was understood, what is open, what was not."""

from __future__ import annotations

from typing import get_args

import pytest

from permres_gui.interview.pasted_answers import ready_answers
from permres_gui.interview.pasted_history import taken_over
from permres_gui.interview.pasted_line import Doubt
from permres_gui.interview.pasted_lines import pasted_lines
from permres_gui.interview.pasted_refusals import Refusal
from permres_gui.interview.session import NO_ANSWERS
from permres_gui.presentation.desk.pasted_view import (
    StaysThen,
    pasted_heading,
    pasted_view,
)
from permres_gui.presentation.desk.pasted_words import NOT_UNDERSTOOD, OPEN
from permres_gui.presentation.translator import translator_for
from tests.interview.pasted import words
from tests.presentation.told import interview
from tests.spaces import plain

LINES = """1/9/2019 - 30/9/2020 student bijlage 15
2/12/2021 - gezin
3/2021 - 2022
2/12/2022 vernieuwd
afw 8/7/2023 - 21/8/2023 vakantie
afw 8/7/2023 - 21/8/2023 in the EU
31/2/2023 - 1/3/2023 student
mei 2025 - juni 2025 Marokko"""


def view(text: str = LINES, language: str = "en"):
    lines = pasted_lines(text, words())
    return pasted_view(text, lines, interview(), translator_for(language))


def test_every_doubt_and_every_refusal_has_its_sentence():
    assert set(NOT_UNDERSTOOD) == set(get_args(Refusal))
    assert set(OPEN) == set(get_args(Doubt))


def test_each_line_is_told_as_it_was_understood():
    assert [plain(each.said) for each in view().lines] == [
        "Stay, Studies: 1 September 2019 to 30 September 2020. "
        "Paper of the first day: Annex 15.",
        "Stay on a ground that is not known: 2 December 2021 to today.",
        "Stay on a ground that is not known: March 2021 to 2022.",
        "A new card for the same stay. It changes no day.",
        "Abroad: 8 July 2023 to 21 August 2023. Reason: Holiday.",
        "Abroad: 8 July 2023 to 21 August 2023. Place: In another EU country.",
        "The day 31/2/2023 does not exist.",
        "Abroad: May 2025 to June 2025. Place: Outside the EU.",
    ]


def test_signs_and_words_say_how_sure_it_is():
    assert [each.word for each in view().lines] == [
        "Understood",
        "With a question",
        "With a question",
        "Changes nothing",
        "With a question",
        "Understood",
        "Not understood",
        "With a question",
    ]


def test_what_is_not_understood_has_a_sign_of_its_own():
    assert [each.refused for each in view().lines].index(True) == 6
    assert sum(each.refused for each in view().lines) == 1


def test_days_between_stays_are_asked_about():
    text = "1/9/2019 - 30/9/2020 student\n20/10/2021 - student"
    lines = pasted_lines(text, words())
    stays = taken_over(NO_ANSWERS, lines).stays
    shown = pasted_view(
        text, lines, interview(), translator_for("en"), then=StaysThen(stays)
    )
    assert [plain(each.question) for each in shown.gaps] == [
        "No stay is told from 1 October 2020 to 19 October 2021. Was there one?"
    ]
    assert view(text).gaps == ()


def test_what_is_not_understood_is_a_question_and_no_lost_right():
    assert view().lines[6].status == "needs_advice"
    assert view().lines[7].notes[-1].startswith("A place abroad is named")


def test_a_word_for_several_grounds_names_them_all():
    (note,) = view().lines[1].notes
    assert note.startswith("Which ground? It may be: Family of a person with")
    assert note.endswith("; Family of an EU citizen; Family of a Belgian.")


@pytest.mark.parametrize(("text", "take"), [(LINES, 6), ("x", 0), ("", 0)])
def test_only_what_was_understood_can_be_taken_over(text, take):
    told = f"Take over {take} lines, leave out 1" if take else ""
    assert view(text).take == told
    assert view("1/9/2019 - 1/9/2020 student").take == "Take over 1 line"


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_nothing_stays_english(language):
    other, english = view(language=language), view()
    for mine, theirs in zip(other.lines, english.lines, strict=True):
        assert mine.said != theirs.said
        assert mine.word != theirs.word


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "1/9/2019 - 30/9/2020 student\n15/6/2020 - 19/10/2021 phd",
            "Two stays tell the same days, 15 June 2020 to 30 September 2020: Studies,",
        ),
        (
            "1/9/2019 - student\n15/6/2020 - phd",
            "Two stays go on from 15 June 2020: Studies,",
        ),
        (
            "1/9/2019 - 15/6/2020 student\n15/6/2020 - 19/10/2021 phd",
            "Two stays tell the same day, 15 June 2020: Studies,",
        ),
    ],
)
def test_stays_of_the_same_days_are_asked_about_before_they_are_taken_over(text, asked):
    lines = pasted_lines(text, words())
    stays = taken_over(NO_ANSWERS, lines).stays
    shown = pasted_view(
        text, lines, interview(), translator_for("en"), then=StaysThen(stays)
    )
    (gap,) = shown.gaps
    question = plain(gap.question)
    assert not gap.fine
    assert question.startswith(asked)
    assert question.endswith("Which is right?")
    assert plain(gap.answers[0].label) == "A: Studies until 14 June 2020"
    assert plain(gap.answers[-1].label).endswith(": Leave both for now")
    assert all(plain(each.spoken).startswith(question) for each in gap.answers)


def test_two_stays_of_which_somebody_said_that_both_are_right_are_asked_no_more():
    text = "1/9/2019 - 30/9/2020 student\n15/6/2020 - 19/10/2021 phd"
    lines = pasted_lines(text, words())
    stays = taken_over(NO_ANSWERS, lines).stays
    told = (text, lines, interview(), translator_for("en"))
    (gap,) = pasted_view(*told, then=StaysThen(stays)).gaps
    assert [plain(each.label) for each in gap.answers] == [
        "A: Studies until 14 June 2020",
        "B: PhD on a title you do not know from 1 October 2020",
        "C: Leave both for now",
    ]
    assert pasted_view(*told, then=StaysThen(stays, {gap.id})).gaps == ()


def test_a_line_out_of_the_register_says_which_stay_it_ends():
    shown = view("ingeschreven op 1/9/2019\nafgevoerd op 1/9/2020").lines
    assert [each.word for each in shown] == ["With a question", "Understood"]
    assert plain(shown[1].said) == "The stay above ends on 1 September 2020."


def answers(text: str, language: str = "en") -> list[str]:
    (found,) = view(text, language).lines
    return [plain(each.label) for each in found.answers]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (
            "31/2/2023 - 1/3/2023 student",
            ["A: 28 February 2023", "Del: Leave out"],
        ),
        (
            "1-9-19 - 30/9/2020 student",
            ["A: 1 September 2019", "B: 19 September 2001"],
        ),
        (
            "1/9/2019 - 1/9/2020 werk",
            ["A: Work: single permit", "B: Other work"],
        ),
        (
            "1/9/2019 - mei 2020 student",
            ["A: More is not known: May 2020", "B: Write it in the text"],
        ),
        ("afw 8/7/2023 - 21/8/2023", ["A: Outside the EU", "B: In the EU"]),
        (
            "1/5/2025 - 1/6/2025 Marokko",
            ["A: A journey", "B: A stay in Belgium"],
        ),
        (
            "1/9/2020 - 1/9/2019 student",
            [
                "A: The other way round: 1 September 2019 to 1 September 2020",
                "Del: Leave out",
            ],
        ),
        ("zomer 21 naar Nador?", ["A: Write it in the text", "Del: Leave out"]),
        (
            "1/9/2019 - 1/9/2020 student vluchteling",
            ["A: Studies", "B: Recognised refugee"],
        ),
        ("1/9/2019 - 1/9/2020", ["A: Without a ground for now", "Del: Leave out"]),
        (
            "1/9/2019;;student",
            ["A: It goes on", "B: It ended on a day that is not known"],
        ),
        ("1/9/2019 - 1/9/2020 student", []),
        ("43709\t1/9/2020\tstudent", ["A: 1 September 2019", "Del: Leave out"]),
        (
            "tot 30/9/2020 student",
            ["A: Write it in the text", "Del: Leave out"],
        ),
        (
            "geboren 14/5/1991",
            ["A: Write it in the text", "Del: Leave out"],
        ),
        (
            "1/9/2019 - 30/9/2020 zonder papieren",
            ["A: A stay in Belgium", "Del: Leave out"],
        ),
        (
            "1/9/2019 - 30/9/2020 geen student",
            ["A: It is right as it is read", "Del: Leave out"],
        ),
        (
            "aanvraag 1/9/2019, beslissing 30/9/2020 phd",
            ["A: These are days of the stay", "Del: Leave out"],
        ),
        (
            "B-kaart 1/9/2019 - 30/9/2024",
            ["A: It goes on", "B: It ended then: 30 September 2024"],
        ),
    ],
)
def test_a_line_in_doubt_has_two_ready_answers_each_with_its_key(text, offered):
    assert answers(text) == offered


def test_dates_that_can_be_read_two_ways_are_asked_once_another_line_shows_it():
    text = "12/31/2019 - 6/5/2020 student\n3/4/2021 - 5/6/2021 student"
    first, second = view(text).lines
    assert [plain(each.label) for each in first.answers] == [
        "A: 31 December 2019",
        "Del: Leave out",
    ]
    assert [plain(each.label) for each in second.answers] == [
        "A: Day first: 3 April 2021 to 5 June 2021",
        "B: Month first: 4 March 2021 to 6 May 2021",
    ]
    assert answers("3/4/2021 - 5/6/2021 student") == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_ready_answers_are_in_the_language_of_the_page(language):
    for text in ("afw 8/7/2023 - 21/8/2023", "31/2/2023 - 1/3/2023 student"):
        mine, english = answers(text, language), answers(text)
        assert len(mine) == len(english) == 2
        assert not set(mine) & set(english)


def test_a_gap_has_two_answers_and_one_of_them_settles_it():
    text = "1/9/2019 - 30/9/2020 student\n20/10/2021 - student"
    lines = pasted_lines(text, words())
    stays = taken_over(NO_ANSWERS, lines).stays
    told = text, lines, interview(), translator_for("en")
    (gap,) = pasted_view(*told, then=StaysThen(stays)).gaps
    assert (gap.fine, gap.add) == ("No, that is right", "Add a stay")
    assert gap.line == "01/10/2020 - 19/10/2021 "
    assert pasted_view(*told, then=StaysThen(stays, {gap.id})).gaps == ()


def test_two_stays_without_a_ground_are_called_by_their_lines():
    text = "2/12/2021 - gezin\n2/12/2021 - A-kaart gezin"
    lines = pasted_lines(text, words())
    stays = taken_over(NO_ANSWERS, lines).stays
    told = text, lines, interview(), translator_for("en")
    (overlap,) = pasted_view(*told, then=StaysThen(stays)).gaps
    assert "Line “2/12/2021 - gezin”" in overlap.question
    assert "Line “2/12/2021 - A-kaart gezin”" in overlap.question
    offered = [plain(each.label) for each in overlap.answers]
    assert "A: Leave out “2/12/2021 - gezin”" in offered
    assert len(set(offered)) == 3


def test_the_page_is_called_by_the_question_it_was_opened_from():
    english = translator_for("en")
    assert pasted_heading("absences", english) == "Type or paste your absences"
    assert pasted_heading("history", english) == "Type or paste your stays"


def test_a_line_that_is_left_out_says_so():
    text = "zomer 21 naar Nador?"
    (line,) = pasted_lines(text, words())
    out = {text: (ready_answers(line)[1],)}
    shown = pasted_view(
        text, pasted_lines(text, words(), out), interview(), translator_for("en")
    )
    assert [each.said for each in shown.lines] == ["You leave this line out."]
    assert [each.word for each in shown.lines] == ["Left out"]


def test_thirty_lines_that_go_on_are_one_question_each_and_one_answer_for_all():
    text = "\n".join(f"{day}/9/2019 - student" for day in range(1, 31))
    lines = pasted_lines(text, words())
    stays = taken_over(NO_ANSWERS, lines).stays
    told = text, lines, interview(), translator_for("en")
    gaps = pasted_view(*told, then=StaysThen(stays)).gaps
    assert len(gaps) == 29
    labels = [plain(each.label) for each in gaps[0].answers]
    assert labels[-1] == "C: Each stay until the day before the next one"
