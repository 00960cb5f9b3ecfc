"""A case with another answer is told then, now, and by which requirement."""

from __future__ import annotations

from pathlib import Path

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read_path
from permres_gui.presentation.caseloads.case_change_words import case_lines, sum_lines
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.case_changes import card_changes
from tests.packs.making import LAW, RESOURCES, Edit, edited, few_parts, laid, refugee

CASES = RESOURCES.parent / "tests" / "cases" / "refugees"


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
        "The reason: the requirement “5 years since your asylum application” has been "
        "met since 10 September 2024."
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
    assert line.endswith(
        "The requirement “No danger to public order” is no longer the reason."
    )


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
