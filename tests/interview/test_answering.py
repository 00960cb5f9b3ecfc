"""Answers in the words of the case file, put into the case."""

from __future__ import annotations

from decimal import Decimal

import pytest

from permres_gui.domain.case import Application, Case, Sponsor, Stopped, Unregistered
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answering import BadAnswerError, converted, put

DAY = PartialDay.parse("2021-03-04")
MONTH = PartialDay.parse("2021-03")


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        ("person.born", "2021-03", MONTH),
        ("person.nationality", ("SY", "FR"), ("SY", "FR")),
        ("person.nationality", "stateless", ("stateless",)),
        ("person.municipality", "44021", "44021"),
        ("work.works", "yes", True),
        ("work.works", False, False),
        ("work.months_worked", "48", 48),
        ("means.monthly_net", "1900.50", Decimal("1900.50")),
        ("means.dependants", 0, 0),
        ("insurance", "unknown", UNKNOWN),
        ("insurance", "", None),
        ("public_order", "none", "none"),
        ("sponsor.hardship", "none", ()),
        ("sponsor.hardship", ["violence", "custody"], ("violence", "custody")),
    ],
)
def test_an_answer_stands_at_its_path(path, value, found):
    case = put(Case(), path, value)
    record, _, name = path.rpartition(".")
    assert getattr(getattr(case, record) if record else case, name) == found


def test_a_record_is_made_when_its_first_answer_comes():
    assert put(Case(), "sponsor.relation", "spouse").sponsor == Sponsor(
        relation="spouse"
    )
    assert put(Case(), "unregistered.first", DAY).unregistered == Unregistered(DAY)
    assert put(Case(), "application.card", "L").application == Application(card="L")
    stopped = put(Case(), "work.stopped.reason", "pension").work.stopped
    assert stopped == Stopped(reason="pension")
    tie = put(Case(), "sponsor.stopped_work.day", "2021-03-04").sponsor
    assert tie == Sponsor(stopped_work=Stopped(day=DAY))


def test_an_answer_taken_back_makes_no_record():
    assert put(Case(), "sponsor.ended", None) == Case()
    assert put(Case(), "work.stopped.day", None) == Case()
    there = Case(sponsor=Sponsor(ended="death"))
    assert put(there, "sponsor.ended", None) == Case(sponsor=Sponsor())


def test_another_answer_stays_as_it_was():
    case = put(put(Case(), "work.works", "no"), "work.studies", "yes")
    assert (case.work.works, case.work.studies) == (False, True)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("person.born", "29 February 2023"),
        ("person.born", "2023-02-29"),
        ("person.born", "2021-13"),
        ("work.works", "perhaps"),
        ("means.dependants", "two"),
        ("means.dependants", -1),
        ("means.dependants", "1.5"),
        ("means.monthly_net", "a lot"),
        ("means.monthly_net", "-1"),
        ("means.monthly_net", "NaN"),
        ("means.monthly_net", "Infinity"),
    ],
)
def test_an_answer_of_no_form_is_refused(path, value):
    with pytest.raises(BadAnswerError) as caught:
        put(Case(), path, value)
    assert caught.value.args == (value,)


@pytest.mark.parametrize("kind", ["Day", "YesNo", "Number", "Amount", "Text"])
def test_unknown_and_missing_are_two_things_for_every_kind(kind):
    assert converted(kind, "unknown") is UNKNOWN
    assert converted(kind, None) is None
    assert converted(kind, "") is None
