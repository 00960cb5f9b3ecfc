"""What changed between two rule bases is said for whom, what, and from which day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read_path
from permres_gui.presentation.rule_change_words import (
    Told,
    case_lines,
    change_lines,
    sum_lines,
)
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.case_changes import card_changes
from permres_gui.rules.compiled import Library
from tests.packs.making import RESOURCES, few_parts, pack

ROOT = RESOURCES.parent
CASES = ROOT / "tests" / "cases" / "refugees"
Edit = Callable[[Any], None]
LAW, GHENT = "compiled/law.json", "compiled/places/44021.json"
PRACTICE = "compiled/practice.json"


def refugee(law: Any) -> Any:
    """The five years of recognised refugees, for the B card."""
    return law["cards"][0]["routes"][0]["requirements"][0]


def edited(part: str, edit: Edit) -> dict[str, bytes]:
    data = json.loads(few_parts()[part])
    edit(data)
    return {**few_parts(), part: json.dumps(data).encode()}


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


def laid(folder: Path, parts: dict[str, bytes]) -> Library:
    for name, data in parts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return Library(folder)


def test_the_same_rules_are_said_to_be_the_same(lines):
    assert lines(LAW, lambda law: None) == ["Both rule bases say the same."]


def test_a_shorter_wait_is_told_with_the_people_whom_it_concerns(lines):
    assert lines(LAW, lambda law: refugee(law).update(years=4)) == [
        "B card, International protection: "
        "“5 years since your asylum application” has changed.",
        "  “years” was 5 and is now 4.",
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


def test_a_requirement_that_comes_or_goes_is_told(lines):
    def edit(law):
        card = law["cards"][0]
        card["common"].append({**card["kept"][3], "id": "b.new", "title": "New"})
        del card["kept"][0]

    assert lines(LAW, edit) == [
        "B card, for everybody: “New” is asked now.",
        "B card, to keep it: “Not away for too long” is no longer asked.",
    ]


def test_another_income_is_told_with_its_year(lines):
    def edit(law):
        law["law"]["reference_income"][0]["applicant"] = "700"
        last = {"year": 2050, "applicant": "3000", "dependant": "1000"}
        sources = {"sure": False, "sources": ["l.means-base"]}
        law["law"]["reference_income"].append(last | sources)

    first, last = lines(LAW, edit)
    assert "2008" in first
    assert "was €684 a month" in first
    assert "now €700 a month" in first
    assert "2050: it was not known and is now €3,000 a month" in last
    assert last.endswith("(not sure).")


def test_another_price_is_told_with_its_days(lines):
    def edit(place):
        price = place["fees"]["prices"][1]["amounts"][1]
        assert (price["first_day"], price["amount"]) == ("2025-01-01", "30.00")
        price["amount"] = "31.00"

    first, *rest = lines(GHENT, edit)
    assert first.startswith("Ghent, card-standard")
    assert first.endswith(
        "from 1 January 2025 to 31 December 2026: it was €30 and is now €31."
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
            },
            "applies": {**required["applies"], "ground_now": ["refugee"]},
        }

    said = "\n".join(lines(LAW, edit))
    assert "“applies” was () and is now (ground_now: refugee)." in said
    assert "“field” was - and is now appeal_pending." in said
    assert "“grounds” was refugee, subsidiary-protection and is now -." in said
    assert "“kind” was WaitingTime and is now " in said


def test_the_federal_tariff_is_no_municipality(lines):
    def edit(practice):
        practice["general_fees"]["federal"][0]["amounts"][0]["amount"] = "17.00"

    (first,) = lines(PRACTICE, edit)
    assert first.startswith("(federal tariff), card")


def told_case(tmp_path: Path, name: str, edit: Edit) -> list[str]:
    changed = edited(LAW, edit)
    words = translator_for("en")
    old = Told.of(laid(tmp_path / "a", few_parts()), words)
    new = Told.of(laid(tmp_path / "b", changed), words)
    (path,) = CASES.parent.rglob(f"{name}.yaml")
    case = read_path(path).case
    timeline = Timeline(case, case.as_of)
    found = card_changes(old.known.rulebook, new.known.rulebook, timeline)
    return [
        line.replace("\u00a0", " ")
        for line in case_lines(
            name, found, old.context(timeline), new.context(timeline)
        )
    ]


def test_a_case_is_told_then_and_now(tmp_path):
    name = "refugee-fifth-anniversary"
    (line,) = told_case(tmp_path, name, lambda law: refugee(law).update(years=4))
    assert line == (
        f"{name}, B card: it was “Yes, now, since 10 September 2025” and is now "
        "“Yes, now, since 10 September 2024”. "
        "The reason is “5 years since your asylum application”."
    )


def test_a_case_is_told_with_the_requirement_that_is_gone(tmp_path):
    def edit(law):
        (at,) = (
            number
            for number, each in enumerate(law["cards"][0]["common"])
            if each["id"] == "b.public-order"
        )
        del law["cards"][0]["common"][at]

    (line,) = told_case(tmp_path, "public-order-not-asked", edit)
    assert "it was “Still open" in line
    assert line.endswith("The reason is “No danger to public order”.")


def test_where_every_requirement_says_the_same_none_is_named(tmp_path):
    """One of two requirements of a way becomes a way of its own."""

    def edit(law):
        first = law["cards"][0]["routes"][0]
        other = {**first, "id": "b-other", "requirements": first["requirements"][1:]}
        del first["requirements"][1:]
        law["cards"][0]["routes"].append(other)

    (line,) = told_case(tmp_path, "refugee-day-before-five-years", edit)
    assert "it was “Not yet, from 10 September 2025” and is now “Yes, now" in line
    assert "The reason" not in line


def test_cases_are_counted():
    words = translator_for("en")
    assert list(sum_lines(1, 0, words)) == [
        "1 case was compared.",
        "For 0 cases the answer is another.",
    ]
    assert list(sum_lines(0, 0, words)) == ["0 cases were compared."]


def test_the_requirement_that_makes_the_difference_is_named(tmp_path):
    shorter = edited(LAW, lambda law: refugee(law).update(years=4))
    old, new = laid(tmp_path / "a", few_parts()), laid(tmp_path / "b", shorter)
    case = read_path(CASES / "refugee-day-before-five-years.yaml").case
    (found,) = card_changes(old.rulebook, new.rulebook, Timeline(case, case.as_of))
    assert (found.old.status.value, found.new.status.value) == ("not_yet", "eligible")
    assert found.by is not None
    assert found.by.id == "b-refugee.five-years"


def test_cases_are_told_then_and_now_from_outside(tmp_path):
    shorter = edited(LAW, lambda law: refugee(law).update(years=4))
    (tmp_path / "old.zip").write_bytes(pack(7))
    (tmp_path / "new.zip").write_bytes(pack(8, parts=shorter))
    cases = [
        CASES / f"{name}.yaml"
        for name in ("refugee-day-before-five-years", "refugee-fifth-anniversary")
    ]
    cases += [ROOT / "tests" / "cases" / "F+" / "f-plain.yaml", tmp_path / "none.yaml"]
    found = subprocess.run(
        [sys.executable, "-m", "permres_gui", "rules", "diff", "old.zip", "new.zip", *cases],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    said = found.stdout.replace("\u00a0", " ").splitlines()
    *_, first, second, compared, different = said
    assert first == (
        "refugee-day-before-five-years.yaml, B card: it was “Not yet, from 10 September "
        "2025” and is now “Yes, now, since 10 September 2024”. "
        "The reason is “5 years since your asylum application”."
    )
    assert second.startswith("refugee-fifth-anniversary.yaml, B card: ")
    assert compared == "3 cases were compared."
    assert different == "For 2 cases the answer is another."
    assert "none.yaml" in found.stderr
    assert found.returncode == 2


@pytest.mark.parametrize("name", ["none.zip", "9", "text.zip"])
def test_what_are_no_rules_is_refused_in_one_sentence(tmp_path, name):
    (tmp_path / "text.zip").write_text("text")
    found = subprocess.run(
        [sys.executable, "-m", "permres_gui", "rules", "diff", "own", name],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.count("\n") == 1
    assert found.stderr.startswith("permres-gui: ")
