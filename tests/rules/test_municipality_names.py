"""Further names of municipalities: data with a kind, a page and a day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.rules.municipality_names import (
    FurtherName,
    name_faults,
    read_names,
    read_short_words,
)

GHENT = FurtherName(
    "44021", "Ghent", "en", "name", "", "https://example.be/", "2026-11-22"
)
NEVELE = replace(GHENT, name="Nevele", kind="former", until="2018-12-31")


def test_names_are_read_by_the_heads_of_the_file():
    lines = [
        "name,nis,language,kind,until,source,consulted",
        "Ghent,44021,en,name,,https://example.be/,2026-11-22",
    ]
    assert read_names(lines) == (GHENT,)


def test_short_words_are_pairs():
    assert read_short_words(["short,word", "st,saint"]) == (("st", "saint"),)


def test_names_with_a_town_a_kind_a_page_and_a_day_are_right():
    assert list(name_faults([GHENT, NEVELE], {"44021"})) == []


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (replace(GHENT, nis="99999"), "the NIS code of a municipality"),
        (replace(GHENT, kind="nickname"), "a kind out of name, also, former"),
        (replace(GHENT, name=" "), "a name"),
        (replace(GHENT, source="heard"), "the address of a page"),
        (replace(GHENT, consulted="2026"), "the day on which the page was consulted"),
        (
            replace(GHENT, until="2018-12-31"),
            "its last day where it is a former municipality, and no other",
        ),
        (
            replace(NEVELE, until=""),
            "its last day where it is a former municipality, and no other",
        ),
    ],
)
def test_a_name_that_is_not_whole_is_a_fault_with_what_was_expected(wrong, expected):
    assert list(name_faults([wrong], {"44021"})) == [(wrong.name, expected)]


def test_a_missing_column_is_a_fault_and_no_crash():
    names = read_names(["nis,name", "44021,Ghent"])
    told = {what for _, what in name_faults(names, {"44021"})}
    assert "the address of a page" in told
