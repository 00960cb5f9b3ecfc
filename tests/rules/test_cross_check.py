"""Checks across files on small data; whole files are checked in tests/building."""

from __future__ import annotations

from typing import get_args

import pytest

from permres_gui.rules.cross_check import cross_faults
from permres_gui.rules.procedure import Topic
from tests.rules.written import requirement

TOLD = [{"id": each, "about": each} for each in get_args(Topic)]


def parts(*requirements, sources=("a",), questions=(), amounts=()):
    card = {"id": "B", "kept": [], "common": list(requirements), "routes": []}
    prices = [{"what": "card", "amounts": list(amounts)}]
    place = {"nis": "44021", "pages": [], "fees": {"prices": prices}}
    return {
        "sources": {
            "sources": [{"id": each, "confidence": "high"} for each in sources]
        },
        "law": {"cards": [card]},
        "practice": {
            "documents": [],
            "general_fees": {},
            "letters": {"annexes": []},
            "procedures": {"cards": [], "notices": TOLD},
            "waiting": {"papers": [], "parts": []},
            "holidays": {"easter": [], "yearly": []},
            "held_cards": {"kinds": []},
            "family": {
                "choices": [],
                "sections": [],
                "bring": {"title": "", "rows": []},
            },
        },
        "places": {"municipalities/gent.yaml": place},
        "towns": {"44021"},
        "questions": {"topics": [{"id": "all"}], "questions": list(questions)},
    }


def question(**more):
    plain = {"id": "q", "topic": "all", "fields": ["insurance"], "event": False}
    plain["parts"] = []
    return plain | more


def told(data) -> list[str]:
    return [str(fault) for fault in cross_faults(data)]


def test_data_that_fits_has_no_fault():
    assert told(parts(requirement(), questions=[question()])) == []


def test_a_background_source_counts_as_used():
    data = parts(requirement(), sources=("a", "b"))
    assert told(data) == ["sources: b: a source that some statement cites"]
    data["law"]["cards"][0]["background"] = ["b"]
    assert told(data) == []


def test_a_fault_of_the_letters_is_told_once():
    asked = question(heading="Your B card", letters=True)
    assert told(parts(requirement(), questions=[asked])) == [
        "letters.yaml: q: an entry for B"
    ]


def test_a_list_without_ids_is_told_by_its_number():
    data = parts(requirement())
    data["practice"]["extra"] = [{"sources": []}, ["plain"]]
    assert told(data) == ["extra.yaml: 0.sources: at least one source"]


def test_places_are_those_of_the_kind():
    text = {"met": "From %(nothing)s.", "later": "No.", "met.latest": "Yes."}
    assert told(parts(requirement(texts=text))) == [
        "cards/B.yaml: b.one.texts.met: a figure of answer, not %(nothing)s",
        "cards/B.yaml: b.one.later: an outcome",
        "cards/B.yaml: b.one.met.latest: an outcome",  # this kind has no such sentence
    ]


def test_wordings_are_those_of_the_kind():
    text = {"met": "Yes.", "not_met.means": "No."}
    assert told(parts(requirement(texts=text))) == [
        "cards/B.yaml: b.one.not_met.means: an outcome"
    ]
    home = requirement(kind="joint_establishment", texts=text)
    assert told(parts(home)) == []


def test_a_day_to_come_has_a_sentence_for_where_it_is_not_sure():
    text = {"met": "Since %(day)s.", "not_yet": "On %(day)s."}
    wait = requirement(kind="waiting_time", texts=text)
    expected = "a sentence for a day that is not sure"
    assert told(parts(wait)) == [
        f"cards/B.yaml: b.one.texts.not_yet.range: {expected}",
        f"cards/B.yaml: b.one.texts.not_yet.perhaps: {expected}",
    ]
    both = {"not_yet.range": "%(perhaps)s, %(day)s.", "not_yet.perhaps": "%(perhaps)s."}
    assert told(parts(requirement(kind="waiting_time", texts=text | both))) == []


def amount(first: str, last: str):
    return {
        "amount": "1.00",
        "first_day": first,
        "last_day": last,
        "sources": ["a"],
    }


@pytest.mark.parametrize(
    ("second", "faulty"),
    [("2025-01-01", False), ("2025-01-02", True), ("2024-12-31", True)],
)
def test_amounts_follow_each_other_in_whatever_order_they_stand(second, faulty):
    dated = [amount(second, "2025-12-31"), amount("2024-01-01", "2024-12-31")]
    data = parts(requirement(), amounts=dated)
    assert bool(told(data)) is faulty
    if faulty:
        expected = "the day after the amount before, no gap and no overlap"
        where = f"municipalities/gent.yaml: fees.prices[0: card-standard].{second}"
        assert told(data) == [f"{where}: {expected}"]


def test_a_question_and_a_topic_have_an_id_of_their_own():
    twice = [question(), question(heading="Another question")]
    data = parts(requirement(), questions=twice)
    assert told(data) == ["questions.yaml: q: an id that stands once"]
    data = parts(requirement(), questions=[question()])
    data["questions"]["topics"] *= 2
    assert told(data) == ["questions.yaml: all: an id that stands once"]


def test_an_event_needs_nobody_who_waits():
    idle = question(fields=["card.right_since"])
    assert told(parts(requirement(), questions=[idle])) == [
        "questions.yaml: q: a question that some rule needs"
    ]
    event = idle | {"event": True}
    assert told(parts(requirement(), questions=[event])) == []
