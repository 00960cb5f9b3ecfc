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
        "  “years”: before 5, now 4.",
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
