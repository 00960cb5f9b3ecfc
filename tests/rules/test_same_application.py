"""Which stays in a procedure are of one application."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import BELGIUM, Stay
from permres_gui.domain.timeline import Residence
from permres_gui.rules.same_application import Procedure

DAYS = tuple(date(year, 1, 1) for year in range(2015, 2021))


def procedure(*told: str) -> Procedure:
    """A year on each ground; after a stroke the paper that was told."""
    stays = []
    for first, end, each in zip(DAYS, DAYS[1:], told, strict=False):
        ground, _, proof = each.partition("/")
        stays.append(Residence(ground, first, end, proof or None, BELGIUM, Stay()))
    return Procedure(stays, ("annex-26",), lambda stay: stay.ground == "asylum")


def test_parts_of_a_procedure_that_follow_each_other_are_of_one_application():
    told = procedure("study", "asylum", "asylum", "asylum", "protection")
    assert [told.goes_on(index) for index in range(6)] == [
        False, False, True, True, False, False,
    ]  # fmt: skip
    assert [told.first(index) for index in (1, 2, 3)] == [1, 1, 1]
    assert [told.following(index) for index in (1, 2, 3)] == [4, 4, 4]


def test_only_a_paper_of_an_application_begins_another_one():
    told = procedure("asylum/annex-26", "asylum/card-a", "asylum/annex-26", "asylum")
    assert [told.first(index) for index in range(4)] == [0, 0, 2, 2]
    assert [told.following(index) for index in range(4)] == [2, 2, 4, 4]


def test_after_a_time_without_a_stay_it_is_another_one():
    told = procedure("asylum", "asylum")
    apart = told.stays[0]._replace(end=date(2015, 12, 1))
    assert not told._replace(stays=(apart, told.stays[1])).goes_on(1)


def test_without_stays_there_is_none():
    assert procedure().first(-1) == -1
