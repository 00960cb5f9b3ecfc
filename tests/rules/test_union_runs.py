"""Runs of residence under the free-movement rules."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import ResidenceYears
from permres_gui.domain.timeline import Reading, Timeline

ON = date(2026, 11, 23)


def back_in_some_month_of_each_year() -> Case:
    absences = tuple(
        Absence(
            PartialDay.of(date(year, 1, 2)), PartialDay.parse(f"{year}-09"), "holiday"
        )
        for year in range(2012, 2024)
    )
    begun = PartialDay.of(date(2010, 1, 1))
    stay = Stay(ground="eu-citizen", first=begun, proof="annex-19")
    return Case(stays=(stay,), absences=absences, detention=())


def test_years_that_may_begin_anew_are_tried_in_the_order_of_their_days(
    rulebook, monkeypatch
):
    # In the order of a set the sentence named another first day at each start.
    card = next(each for each in rulebook.cards if each.id == "EU+")
    rule = card.routes[0].requirements[0]
    tried = []
    real = ResidenceYears._runs

    def noted(years, timeline, chain, reading, first):
        tried.append(first)
        return real(years, timeline, chain, reading, first)

    monkeypatch.setattr(ResidenceYears, "_runs", noted)
    case = back_in_some_month_of_each_year()
    rule.runs(Timeline(case, ON), rulebook.law, Reading.KINDEST)
    assert len(tried) > 5
    assert tried == sorted(tried)
