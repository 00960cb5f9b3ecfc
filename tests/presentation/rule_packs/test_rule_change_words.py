"""What changed between two rule bases is said for whom, what, and from which day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from permres_gui.presentation.rule_packs.rule_change_words import change_lines
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import translator_for
from tests.packs.making import LAW, Edit, edited, few_parts, laid, refugee

GHENT, PRACTICE = "compiled/places/44021.json", "compiled/practice.json"


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., list[str]]:
    def told(part: str, edit: Edit, language: str = "en") -> list[str]:
        words = translator_for(language)
        old, new = (
            Told.of(laid(tmp_path / name, parts), words)
            for name, parts in (("old", few_parts()), ("new", edited(part, edit)))
        )
        found = change_lines(old, new, words)
        return [line.replace("\u00a0", " ") for line in found]

    return told


def test_the_same_rules_are_said_to_be_the_same(lines):
    assert lines(LAW, lambda law: None) == ["Both rule bases say the same."]


def test_a_shorter_wait_is_told_with_the_people_whom_it_concerns(lines):
    assert lines(LAW, lambda law: refugee(law).update(years=4)) == [
        "B card, International protection: "
        "“5 years since your asylum application” has changed.",
        "  The time that counts is now 4 years; before, it was 5 years.",
    ]


def test_other_words_and_sources_are_told(lines):
    def edit(law):
        refugee(law)["texts"]["unsure"] = "Nobody knows."
        refugee(law)["title"] = "4 years"
        refugee(law)["sources"][-1] = "b.refugee-exception-review"

    _, title, words, added, gone = lines(LAW, edit)
    assert title == "  It was called “5 years since your asylum application”."
    assert words.endswith("It now says: “Nobody knows.”")
    assert added.startswith("  It now rests on: ")
    assert gone.startswith("  It no longer rests on: ")


def test_a_sentence_in_another_wording_is_told_under_its_outcome(lines):
    def edit(law):
        refugee(law)["texts"]["unsure.means"] = "Nobody knows."

    _, words = lines(LAW, edit)
    assert words == "  For “Ask” it said: “” It now says: “Nobody knows.”"


def test_a_requirement_that_comes_or_goes_is_told(lines):
    def edit(law):
        card = law["cards"][0]
        card["common"].append({**card["kept"][3], "id": "b.new", "title": "New"})
        del card["kept"][0]

    assert lines(LAW, edit) == [
        "B card, for everybody: “New” is now asked for.",
        "B card, to keep it: “Not away for too long” is no longer asked for.",
    ]


def test_another_income_is_told_with_its_year(lines):
    def edit(law):
        law["law"]["reference_income"][0]["applicant"] = "700"
        last = {"year": 2050, "applicant": "3000", "dependant": "1000"}
        sources = {"sure": False, "sources": ["l.means-base"]}
        law["law"]["reference_income"].append(last | sources)

    first, last = lines(LAW, edit)
    assert "2008" in first
    assert "Before: €684 a month" in first
    assert "; now: €700 a month" in first
    assert "2050. Before: not known; now: €3,000 a month" in last
    assert last.endswith("(not sure).")


def test_another_price_is_told_with_its_days(lines):
    def edit(place):
        price = place["fees"]["prices"][1]["amounts"][1]
        assert (price["first_day"], price["amount"]) == ("2025-01-01", "30.00")
        price["amount"] = "31.00"

    first, *rest = lines(GHENT, edit)
    assert first.startswith("Ghent, residence card")
    assert first.endswith(
        "from 1 January 2025 to 31 December 2026. Before: €30; now: €31."
    )
    assert rest == ["Also changed: municipalities."]


def test_papers_are_told_by_their_names(lines):
    def edit(practice):
        practice["documents"][0]["detail"] = "Something else."
        added = {**practice["documents"][1], "id": "new", "name": "A new paper"}
        practice["documents"].append(added)
        gone = practice["documents"].pop(2)
        rules = practice["document_rules"]
        rules[:] = [rule for rule in rules if rule["document"] != gone["id"]]

    said = lines(PRACTICE, edit)
    assert "The paper “A new paper” is new." in said
    assert sum("no longer asked" in line for line in said) == 1
    assert sum("who must bring it" in line for line in said) == 1


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_sentences_are_in_the_language(lines, language):
    edit: Edit = lambda law: refugee(law).update(years=4)  # noqa: E731
    english, other = lines(LAW, edit), lines(LAW, edit, language)
    assert not set(english) & set(other)


def test_a_requirement_of_another_kind_is_told_with_its_values(lines):
    def edit(law):
        required = refugee(law)
        law["cards"][0]["routes"][0]["requirements"][0] = {
            "kind": "answer",
            "field": "appeal_pending",
            "met": ["no"],
            "unsure": [],
            "authority": [],
            **{
                key: required[key]
                for key in ("id", "title", "sources", "texts", "unless", "facts")
                if key in required
            },
            "applies": {"ground_now": ["refugee"]},
        }

    said = "\n".join(lines(LAW, edit))
    assert "“applies”: before (), now (ground_now: refugee)." in said
    assert "“field”: before -, now appeal_pending." in said
    assert "“grounds”: before refugee, subsidiary-protection, now -." in said
    assert "“kind”: before WaitingTime, now " in said


def test_the_federal_tariff_is_no_municipality(lines):
    def edit(practice):
        practice["general_fees"]["federal"][0]["amounts"][0]["amount"] = "17.00"

    (first,) = lines(PRACTICE, edit)
    assert first.startswith("(federal tariff), residence card")


def required_by(law, kind: str, field: str = ""):
    """The first requirement of a kind that tells a field, on any route of any card."""
    for card in law["cards"]:
        groups = (card["kept"], card["common"])
        for group in (*groups, *(r["requirements"] for r in card["routes"])):
            for each in group:
                if each["kind"] == kind and (field in each or not field):
                    return each
    raise AssertionError(kind)


@pytest.mark.parametrize(
    ("kind", "edit", "told"),
    [
        (
            "waiting_time",
            lambda each: each["grounds"].append("stateless"),
            "These grounds of stay are now named: Admitted as stateless",
        ),
        (
            "waiting_time",
            lambda each: each["grounds"].remove("refugee"),
            "These grounds of stay are no longer named: Recognised refugee.",
        ),
        (
            "return_in_time",
            lambda each: each.update(months=9),
            "The limit is now 9 months; before, it was 12 months.",
        ),
        (
            "return_in_time",
            lambda each: each.update(force_majeure=["health"]),
            "These reasons can no longer excuse an absence:",
        ),
        (
            "uninterrupted_residence total",
            lambda each: each["total"].update(within=200),
            "All absences together may now last 200 days; before, it was 300 days.",
        ),
        (
            "free_movement_residence",
            lambda each: each["absences"].update(months=4),
            "Short absences may now last 4 months a year; before, it was 6 months.",
        ),
        (
            "begun",
            lambda each: each.update(day="2030-01-01"),
            "It now changes on 1 January 2030; before, on 8 July 2016.",
        ),
        (
            "answer",
            lambda each: each.update(met=["no", "unknown"]),
            "It is now met with: I do not know.",
        ),
        (
            "answer authority",
            lambda each: each.update(authority=[]),
            "The authority no longer decides with:",
        ),
        (
            "return_in_time",
            lambda each: each.update(unless={"given": ["sponsor"]}),
            "It is no longer asked of the same people:",
        ),
    ],
)
def test_a_common_field_is_told_in_a_sentence_and_not_by_its_name(
    lines, kind, edit, told
):
    def change(law):
        edit(required_by(law, *kind.split()))

    assert any(line.strip().startswith(told) for line in lines(LAW, change))


def test_what_has_no_sentence_is_told_by_its_name(lines):
    def change(law):
        required = required_by(law, "return_in_time")
        required["foreseen"] = not required.get("foreseen")

    assert any(line.startswith("  “foreseen”: before") for line in lines(LAW, change))
