"""What-if copies stand side by side: the answers that differ, and the six cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from permres_gui.presentation.desk.cards_beside_view import cards_beside
from permres_gui.presentation.desk.versions_view import (
    version_of,
    versions_beside,
    versions_view,
)
from permres_gui.presentation.reports.compare_report import compare_report
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.rulebook import CARD_ORDER
from tests.answers_in_common import SPOUSE
from tests.presentation.told import case_of, told

CASE = case_of(SPOUSE)
RICHER = replace(CASE, means=replace(CASE.means, monthly_net=Decimal(2000)))


def beside(*cases):
    context = told(CASE)
    return versions_beside([version_of(context, c, context.as_of) for c in cases])


def test_only_answers_that_differ_have_a_row_and_every_card_has_one():
    view = beside(CASE, RICHER)
    names = [name for name, _, _ in view.rows]
    assert names[0] == "Net income a month"
    assert len(names) == 1 + len(CARD_ORDER)
    assert [name for _, name in view.columns] == ["As told", "What-if 1"]


def test_a_card_that_is_the_same_everywhere_is_summed_up():
    view = beside(CASE, RICHER)
    equal = {name: same for name, _, same in view.rows}
    assert equal["B card"]
    assert not equal["L card"]
    assert "B card" in view.equal_summary
    assert "L card" not in view.equal_summary


def test_a_stay_with_another_paper_is_a_difference_also_on_the_same_days():
    *before, last = CASE.stays
    other = replace(CASE, stays=(*before, replace(last, proof="annex-15")))
    view = beside(CASE, other)
    (_, (was, now), equal), *_ = view.rows
    assert "Annex 15" in now.text
    assert "Annex 15" not in was.text
    assert not equal
    assert view.introduction != "No answer differs yet."


def test_equal_versions_say_so():
    assert beside(CASE, CASE).introduction == "No answer differs yet."


def test_another_day_is_a_difference():
    context = told(CASE)
    later = version_of(context, CASE, date(2027, 1, 1))
    view = versions_beside([context, later])
    assert view.rows[0][0] == "Computed for"


def test_what_cannot_be_done_has_no_button():
    words = translator_for("en")
    alone, copied, full = (
        versions_view(*each, words) for each in ((1, 0), (2, 1), (3, 0))
    )
    assert (alone.copy, alone.beside, alone.use) == ("Copy as what-if", "", "")
    assert copied.use
    assert copied.drop
    assert "saved" in copied.note
    assert (full.copy, full.note) == ("", "")


def test_two_or_three_cards_of_a_choice_are_compared_in_six_ways():
    context = told(CASE)
    view = cards_beside(context, ("B", "L"))
    assert [letter for letter, _ in view.table.columns] == ["B", "L"]
    asked = " ".join(name for name, _, _ in view.table.rows)
    for topic in ("When", "valid", "away", "income", "cost", "another EU country"):
        assert topic in asked
    assert len(cards_beside(context, ("B",)).table.columns) > 1
    assert "How long can you be away?" in compare_report(context, view.table)


def test_a_comparison_that_rests_on_no_source_has_no_list_of_them():
    context = told(CASE)
    table = cards_beside(context, ("B", "L")).table
    assert "Sources" in compare_report(context, table)
    assert "Sources" not in compare_report(context, replace(table, sources=None))
