"""The page on family: what it says for what was chosen, on the screen and on paper."""

from __future__ import annotations

import re
from html import escape, unescape

import pytest

from permres_gui.presentation.holders.family_report import family_report
from permres_gui.presentation.holders.family_view import chosen_of, family_view
from permres_gui.presentation.reports.tied_words import tied
from permres_gui.rules.family import combinations
from tests.presentation.told import case_of, library, told
from tests.spaces import plain

CASE = case_of("as_of: 2026-11-23")
FAMILY = library().family
SON_OF_A_REFUGEE = {"sponsor": "third", "card": "protection", "relation": "child"}


def view(language="en", **values):
    return family_view(told(CASE, language), values)


def rows(shown):
    return [row for section in shown.sections for row in section.rows]


def test_while_nothing_is_chosen_no_rules_are_told():
    shown = view()
    assert (shown.sections, shown.found) == ((), "")
    assert shown.introduction.startswith("Choose what fits. Then you see")
    assert shown.ask


def test_each_row_says_for_whom_it_is_as_far_as_that_is_open():
    shown = view(relation="partner")
    assert shown.sections[0].title == "Who can come?"
    assert rows(shown)[0].for_whom == "Belgian / EU, EEA or Swiss citizen"


def test_what_was_chosen_is_not_said_again():
    assert {row.for_whom for row in rows(view(**SON_OF_A_REFUGEE))} == {""}
    partly = view(sponsor="eu")
    assert rows(partly)[0].for_whom == "Husband, wife or registered partner"


def test_who_can_come_is_said_in_words_and_by_a_sign():
    said = {
        plain(row.text): (row.icon, row.said) for row in rows(view(sponsor="third"))
    }
    assert said["Children under 18 who are not married can come."] == (
        "eligible",
        "Can come, under conditions",
    )
    parents = "Parents of an adult from outside the EU are not on the list of the law."
    assert said[parents] == ("not_eligible", "Not by these rules")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_combination_is_told_with_sources_and_reasons(language):
    context = told(CASE, language)
    for chosen in combinations(FAMILY.choices):
        shown = family_view(context, chosen)
        assert rows(shown)
        for row in rows(shown):
            assert row.sources is not None
            assert bool(row.reason) == (row.icon == "needs_advice")
            assert bool(row.said) == bool(row.icon)


def test_a_letter_leads_to_what_it_means_by_its_name():
    links = {link.id: link for row in rows(view(sponsor="eu")) for link in row.links}
    assert links["letters:F+"].label == "F+ card"
    assert links["letters:19ter"].label == "Annex 19ter"
    assert links["letters:19ter"].spoken == "Annex 19ter: what does it mean?"


def test_a_choice_that_no_longer_belongs_is_forgotten():
    values = {"sponsor": "eu", "card": "limited", "relation": "nobody", "moved": None}
    assert chosen_of(FAMILY, values) == {"sponsor": "eu"}


def test_a_choice_shows_only_with_the_one_that_it_belongs_to():
    fields = {field.id: field.only_if for field in view().form.fields}
    assert fields["sponsor"] is None
    assert fields["moved"] == ("sponsor", ("belgian",))
    assert fields["card"] == ("sponsor", ("third",))


def test_an_adviser_and_what_to_bring_are_always_there():
    shown = view()
    assert "09 210 10 10" in plain(shown.ask)
    assert len(shown.bring.lines) == len(FAMILY.bring.rows)
    assert shown.bring.sources is not None


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_paper_holds_the_choices_the_rows_the_reasons_and_boxes(language):
    context = told(CASE, language)
    shown = family_view(context, SON_OF_A_REFUGEE)
    page = unescape(family_report(context, SON_OF_A_REFUGEE))
    chosen = [o for f in shown.form.fields for o in f.control.options if o.selected]
    assert len(chosen) == 3
    assert all(f"<b>{option.title}</b>" in page for option in chosen)
    assert page.count("☐") == len(shown.bring.lines)
    assert all(tied(row.text).split("**")[0] in page for row in rows(shown))
    assert all(tied(row.reason) in page for row in rows(shown))


def test_paper_names_each_source_once():
    context = told(CASE)
    page = family_report(context, {"sponsor": "belgian"})
    cited = {id_ for row in rows(view(sponsor="belgian")) for id_ in row.sources.cited}
    known = context.library.sources
    addresses = {known[id_].pages[0].url for id_ in cited}
    assert addresses
    listed = page.partition("<h3>Pages that were read")[2]
    for address in addresses:
        assert len(re.findall(rf"\. {re.escape(escape(address))}[,<]", listed)) == 1
