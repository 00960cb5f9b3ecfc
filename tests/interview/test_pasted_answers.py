"""A ready answer changes how a line is read, and can be taken back."""

from __future__ import annotations

import pytest

from permres_gui.interview.pasted_answers import ALL_LINES, ReadyAnswer, ready_answers
from permres_gui.interview.pasted_line import PastedLine
from permres_gui.interview.pasted_lines import pasted_lines
from permres_gui.interview.period_rows import absences_from, stays_from
from tests.interview.pasted import words


def line(text: str, *answers: ReadyAnswer) -> PastedLine:
    (found,) = pasted_lines(text, words(), {text: answers})
    return found


def answered(text: str, *places: int) -> PastedLine:
    """The line after the ready answers at these places, one after the other."""
    found, answers = line(text), ()
    for place in places:
        answers = (*answers, ready_answers(found)[place])
        found = line(text, *answers)
    return found


def stay(text: str, *places: int) -> tuple[str, str, str]:
    found = answered(text, *places)
    assert (found.outcome, found.doubts, found.answered) == ("stay", (), True)
    (told,) = stays_from([found.row])
    return str(told.ground), str(told.first), str(told.last)


@pytest.mark.parametrize(
    ("text", "places", "told"),
    [
        ("31/2/2023 - 1/3/2024 phd", (0,), ("doctorate", "2023-02-28", "2024-03-01")),
        ("12/31/2023 - 20/3/2024 phd", (0,), ("doctorate", "2023-12-31", "2024-03-20")),
        ("1-9-19 - 30/9/2020 phd", (1,), ("doctorate", "2001-09-19", "2020-09-30")),
        ("1/9/2020 - 1/9/2019 phd", (0,), ("doctorate", "2019-09-01", "2020-09-01")),
        (
            "1/9/2019 - 1/9/2020 9ter",
            (1,),
            ("medical-9ter", "2019-09-01", "2020-09-01"),
        ),
        (
            "1/9/2019 - 1/9/2020 phd vluchteling",
            (1,),
            ("refugee", "2019-09-01", "2020-09-01"),
        ),
        ("1/9/2019;;phd", (0,), ("doctorate", "2019-09-01", "None")),
        ("1/9/2019 phd", (0,), ("doctorate", "2019-09-01", "None")),
        ("1/9/2019 - mei 2020 phd", (0,), ("doctorate", "2019-09-01", "2020-05")),
        (
            "1/5/2025 - 1/6/2025 Marokko",
            (1, 0),
            ("Unknown.UNKNOWN", "2025-05-01", "2025-06-01"),
        ),
    ],
)
def test_a_stay_is_as_it_was_answered_to_be_meant(text, places, told):
    assert stay(text, *places) == told


def test_a_stay_that_ended_on_a_day_that_is_not_known_does_not_go_on():
    found = answered("1/9/2019;;phd", 1)
    (told,) = stays_from([found.row])
    assert found.doubts == ()
    assert told.last is not None


@pytest.mark.parametrize(("place", "where"), [(0, "outside-eu"), (1, "eu")])
def test_a_journey_leads_where_it_was_answered_to_lead(place, where):
    found = answered("afw 8/7/2023 - 21/8/2023", place)
    (told,) = absences_from([found.row])
    assert (told.place, found.doubts) == (where, ())


def test_a_journey_that_was_meant_is_asked_about_no_more():
    found = answered("1/5/2025 - 1/6/2025 Marokko", 0)
    assert (found.outcome, found.doubts) == ("absence", ())


def test_a_line_that_is_left_out_tells_nothing():
    found = answered("zomer 21 naar Nador?", 1)
    assert (found.outcome, dict(found.row), found.refusal) == ("left-out", {}, None)
    assert ready_answers(found) == ()


def test_the_order_of_day_and_month_is_answered_for_all_lines_at_once():
    text = "12/31/2019 - 6/5/2020 phd\n3/4/2021 - 5/6/2021 phd\n20/1/2022 - phd"
    before = pasted_lines(text, words())
    assert [each.doubts for each in before] == [(), ("order",), ()]
    month_first = ready_answers(before[1])[1]
    first, second, third = pasted_lines(text, words(), {ALL_LINES: (month_first,)})
    assert (first.row["from"], first.row["to"]) == ("2019-12-31", "2020-06-05")
    assert (second.row["from"], second.row["to"]) == ("2021-03-04", "2021-05-06")
    assert third.row["from"] == "2022-01-20"
    assert [each.answered for each in (first, second, third)] == [True, True, False]


def test_the_day_stays_first_where_that_was_answered():
    text = "12/31/2019 - 6/5/2020 phd\n3/4/2021 - 5/6/2021 phd"
    day_first = ready_answers(pasted_lines(text, words())[1])[0]
    first, second = pasted_lines(text, words(), {ALL_LINES: (day_first,)})
    assert first.refusal == "no-such-day"
    assert (second.row["from"], second.doubts) == ("2021-04-03", ())


def test_an_answer_about_a_line_says_nothing_of_another():
    text = "afw 8/7/2023 - 21/8/2023\nafw 8/7/2024 - 21/8/2024"
    answers = {"afw 8/7/2023 - 21/8/2023": (ReadyAnswer("in-union"),)}
    first, second = pasted_lines(text, words(), answers)
    assert (first.row["place"], first.doubts) == ("eu", ())
    assert (second.row["place"], second.doubts) == ("outside-eu", ("place",))


@pytest.mark.parametrize(
    "text", ["32/13/2020 - 1/1/2021 phd", "31 februari 2023 - 1/3/2023 phd"]
)
def test_what_can_mean_no_day_is_typed_anew_or_left_out(text):
    assert [each.kind for each in ready_answers(line(text))] == ["write", "leave-out"]


def test_days_as_a_spreadsheet_counts_them_are_answered_one_after_the_other():
    assert stay("43709\t44104\tphd", 0, 0) == ("doctorate", "2019-09-01", "2020-09-30")


@pytest.mark.parametrize(
    ("place", "last"), [(0, "None"), (1, "2024-09-30")], ids=["goes on", "ended"]
)
def test_the_last_day_of_a_card_ends_the_stay_only_where_it_was_answered(place, last):
    told = stay("B-kaart 1/9/2019 - 30/9/2024", place)
    assert told == ("unlimited", "2019-09-01", last)


def test_what_was_denied_or_applied_for_is_asked_once():
    told = ("student", "2019-09-01", "2020-09-30")
    assert stay("1/9/2019 - 30/9/2020 niet student", 0) == told
    assert stay("aanvraag 1/9/2019 - 30/9/2020 student", 0) == told


def test_days_without_a_right_are_a_stay_only_where_somebody_says_so():
    found = answered("1/9/2019 - 30/9/2020 sans papiers étudiant", 0)
    assert (found.outcome, found.row["ground"]) == ("stay", "student")
