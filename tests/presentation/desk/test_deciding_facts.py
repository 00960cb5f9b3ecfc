"""The first link of a card leads to the fact that decides it, over the worked cases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from permres_gui.domain.case import Case
from permres_gui.domain.unknown import known
from permres_gui.presentation.cards.after_b import unreachable
from permres_gui.presentation.cards.card_texts import deciding_findings
from permres_gui.presentation.cards.reason_texts import outcome_of
from permres_gui.presentation.context import Context
from permres_gui.presentation.desk.desk_jumps import desk_row
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.means import MinimumMeans
from permres_gui.rules.requirement import Finding
from tests.presentation.told import told, worked
from tests.worked_cases import FILES, read_once


class Decided(NamedTuple):
    """A card of a worked case, what decides it, and where its first link leads."""

    name: str
    context: Context
    card: Assessment
    finding: Finding
    link: str

    @property
    def outcome(self) -> str:
        return outcome_of(self.finding.verdict, self.context.as_of)

    @property
    def wording(self) -> str:
        return self.finding.judgement.worded(self.outcome)

    @property
    def sentence(self) -> str:
        texts = self.finding.requirement.texts
        return texts.get(f"{self.outcome}.{self.wording}") or texts.get(
            self.outcome, ""
        )


def _first(context: Context, card: Assessment) -> str:
    links = [e.id for e in desk_row(context, card).links if e.id.startswith("fact:")]
    return links[0] if links else ""


def _decided(name: str, context: Context) -> Iterator[Decided]:
    for card in context.assessments:
        found = deciding_findings(context, card)
        waits = card.status is Status.UNDETERMINED or unreachable(context, card)
        if found and not waits:
            yield Decided(name, context, card, found[0][1], _first(context, card))


@pytest.fixture(scope="module")
def decided() -> list[Decided]:
    return [
        each
        for file in FILES
        for each in _decided(file.stem, told(read_once(file).case))
    ]


def _away(case: Case) -> bool:
    """Whether a journey or a time in prison is told, or is not known."""
    told = (case.absences, case.detention)
    return any(each not in (None, ()) for each in told)


def others(found: list[Decided], wanted: str) -> list[tuple[str, str, str]]:
    """Those of which the first link leads elsewhere."""
    assert found
    return [
        (each.name, each.card.card, each.link)
        for each in found
        if not f"{each.link}:".startswith(f"fact:{wanted}:")
    ]


def test_a_sentence_that_names_a_journey_leads_to_that_very_journey(decided):
    named = [e for e in decided if "%(left)s" in e.sentence]
    assert len(named) > 50
    assert not others(named, "absences")
    for each in named:
        absences = known(each.context.case.absences) or ()
        place = each.link.removeprefix("fact:absences").strip(":")
        told = each.finding.judgement.figures
        if place:
            there = absences[int(place)]
            days = {there.departure.earliest, getattr(there.back, "earliest", None)}
            assert days & {told["left"], told.get("back")}, each.name


@pytest.mark.parametrize(
    "wording", ["absence", "absences-unknown", "second", "long", "months", "year"]
)
def test_a_time_abroad_leads_to_the_absences(decided, wording):
    found = [e for e in decided if e.wording == wording and "away" in e.sentence]
    found += [e for e in decided if e.wording == wording and "abroad" in e.sentence]
    assert not others(found, "absences")


def test_a_time_in_prison_leads_to_it(decided):
    assert not others([e for e in decided if e.wording == "prison"], "detention")


def test_a_time_out_of_the_registers_leads_to_it(decided):
    found = [e for e in decided if e.wording in {"struck", "struck-off"}]
    assert not others(found, "applied")


def test_no_insurance_leads_to_the_field_of_insurance(decided):
    fields = [(getattr(e.finding.requirement, "field", ""), e) for e in decided]
    found = [each for field, each in fields if field == "insurance"]
    assert not others(found, "income:insurance")


def test_too_little_income_leads_to_its_field(decided):
    found = [e for e in decided if isinstance(e.finding.requirement, MinimumMeans)]
    short = [each for each in found if each.outcome == "not_met"]
    assert not others(short, "income:means.monthly_net")


def test_years_without_a_journey_lead_to_the_stays(decided):
    quiet = [
        each
        for each in decided
        if each.card.status is Status.ELIGIBLE
        and each.card.card in {"EU+", "F+", "M"}
        and "complete" in each.sentence
        if not _away(each.context.case)
    ]
    assert len(quiet) > 20
    assert not others(quiet, "history")


def test_a_journey_that_changes_nothing_is_not_the_first(decided):
    found = [e for e in decided if e.name == "abs-exactly-six" and e.card.card == "EU+"]
    assert not others(found, "history")


def test_a_right_lost_abroad_leads_every_card_to_the_journey():
    context = told(worked("b-away-14-months-no-notice"))
    for card in ("B", "L"):
        assert _first(context, context.of(card)) == "fact:absences:0"
