"""Two municipalities side by side: the same people, the same card, both places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.fees.place_fee_rows import PlaceFees, fee_rows
from permres_gui.presentation.holders.two_places_view import two_places_view
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.papers.place_cells import photos_cell
from permres_gui.presentation.reports.report import report
from permres_gui.rules.card_order import Bracket, Order
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.place import Photos
from tests.presentation.told import told, worked
from tests.spaces import plain

REFUGEE = worked("refugee-16-months")
ON = date(2025, 6, 2)
GHENT, ETTERBEEK, LEUVEN, LONTZEN = "44021", "21005", "24062", "63048"
SOMBREFFE, MECHELEN, OSTEND, ANDERLECHT = "92114", "12025", "35013", "21001"
KAMPENHOUT = "23038"


def person(nis=GHENT, ages=(40, 9, 7), speed="normal", on=ON):
    plans = replace(REFUGEE.plans, ages=ages, procedure=speed)
    someone = replace(REFUGEE.person, municipality=nis)
    return told(replace(REFUGEE, person=someone, plans=plans, as_of=on))


def rows(view):
    return {
        plain(row.label): tuple(plain(cell.text) for cell in row.cells)
        for _, group in view.groups
        for row in group
    }


def cell(view, label, place=1):
    found = [r for _, group in view.groups for r in group if plain(r.label) == label]
    return found[0].cells[place]


def test_without_a_second_place_there_is_only_the_choice():
    view = two_places_view(person(), "K")
    assert view.heading == "Compare with another municipality"
    assert "the K card" in view.introduction
    assert view.groups == ()
    assert view.chooser.value == ""
    assert len(view.chooser.names) == 565


def test_the_own_municipality_is_no_second_one():
    view = two_places_view(person(), "K", GHENT)
    assert view.groups == ()
    assert view.notes == ("You live there now. Choose another municipality.",)


def test_each_line_has_its_amount_in_both_places():
    """Ghent: 30, twice 9. Etterbeek: 26 and 12 for K, no word of the application."""
    view = two_places_view(person(), "K", ETTERBEEK)
    assert view.heading == "Ghent and Etterbeek side by side"
    assert plain(view.introduction) == (
        "For the K card: 1 adult, 2 children under 12. Procedure: Normal."
    )
    assert view.places == ("Ghent", "Etterbeek")
    shown = rows(view)
    assert shown["Application"] == ("free", "not known here")
    assert shown["1 adult"] == ("€30", "€26")
    assert shown["2 children under 12"] == ("€18", "€24")
    assert shown["Total"] == ("€48", "at least €50")
    assert shown["Prices read on"] == ("21 November 2026", "21 November 2026")
    assert plain(cell(view, "2 children under 12").detail) == "€12 for each card."
    assert cell(view, "Total").unknown
    assert not cell(view, "Total", 0).unknown


def test_how_one_applies_orders_waits_and_pays_in_both_places():
    view = two_places_view(person(), "K", ETTERBEEK)
    shown = rows(view)
    assert shown["How do you apply?"] == ("online", "by appointment")
    assert shown["How do you order the card?"] == ("by appointment", "by appointment")
    wait = shown["How long is the wait for the decision?"]
    assert wait == ("at most 5 months", "at most 5 months")
    assert shown["When is the card ready?"] == (
        "after 3 to 4 weeks",
        "after 10 to 15 working days",
    )
    assert shown["How many photos do you bring?"] == ("not known here", "1 photo")
    assert shown["Which papers does only this municipality ask for?"] == (
        "no other paper",
        "Invitation of the municipality",
    )
    assert shown["How do you pay?"][1] == "not known here"
    assert view.sources is not None
    assert any("etterbeek.brussels" in line for line in view.sources.lines)


def test_of_a_place_that_publishes_nothing_every_cell_says_so():
    """Of a B card the law names no term either."""
    view = two_places_view(person(), "B", LEUVEN)
    for _, group in view.groups:
        for row in group:
            assert row.cells[1].unknown, row.label
            assert row.cells[1].text.startswith("not known"), row.label


def test_what_one_place_divides_stands_under_one_sum():
    view = two_places_view(person(ages=(40, 9, 8, 7), speed="urgent"), "B", LEUVEN)
    children = cell(view, "3 children under 12", 0)
    assert plain(children.text) == "€353"
    assert plain(children.detail).split("\n") == [
        "1 child under 12: €133",
        "2 other children at the same address: €220. €110 for each card",
    ]


def test_other_ages_of_a_place_stand_under_those_from_twelve():
    view = two_places_view(person(ages=(70, 40, 15, 9)), "B", LONTZEN)
    older = cell(view, "3 people (12 years or older)")
    assert older.unknown
    assert plain(older.detail).split("\n") == [
        f"1 person ({ages}): The last known price is €{price}, from 2020."
        " Ask what it is now."
        for ages, price in (
            ("66 years or older", "15.40"),
            ("18 to 65 years", "20.40"),
            ("12 to 17 years", "15.40"),
        )
    ]


def test_where_only_a_part_has_a_price_the_sum_is_the_least():
    """Sombreffe: 8 euro above 20.30 for adults, and no federal tariff for a child."""
    view = two_places_view(person(ages=(40, 9)), "K", SOMBREFFE)
    assert rows(view)["1 adult"] == ("€30", "€28.30")
    assert rows(view)["Total"][1] == "at least €28.30"


def test_a_sum_of_which_one_line_is_not_known_is_the_least_too():
    lines = (
        FeeLine("application", None, 2, Decimal(0), ()),
        FeeLine("card-standard", Bracket(66, None), 1, Decimal(15), ()),
        FeeLine("card-standard", Bracket(12, 66), 1, None, ()),
    )
    place = PlaceFees(person(LEUVEN), FeeResult(None, Decimal(15), lines, ()))
    _, older, *_ = fee_rows((place, place), Order((70, 40)))
    assert (older.cells[0].text, older.cells[0].unknown) == ("at least €15", True)
    assert plain(older.cells[0].detail).split("\n") == [
        "1 person (66 years or older): €15",
        "1 person (12 to 65 years): not known here",
    ]


def test_children_alone_have_no_row_of_adults():
    view = two_places_view(person(ages=(9,)), "K", ETTERBEEK)
    assert "For the K card: 1 child under 12." in plain(view.introduction)
    assert list(rows(view))[:3] == ["Application", "1 child under 12", "Total"]
    grown = two_places_view(person(ages=(40,)), "K", ETTERBEEK)
    assert list(rows(grown))[:3] == ["Application", "1 adult", "Total"]


def test_a_place_that_was_read_without_finding_a_price_names_the_day():
    view = two_places_view(person(), "F+", MECHELEN)
    read = cell(view, "Prices read on")
    assert (read.text, read.unknown) == ("no price found", True)
    assert plain(read.detail) == "We looked on 21 November 2026."
    order = cell(view, "How do you order the card?")
    assert order.detail == "Go to: Huis van de Mechelaar."


def test_a_place_that_takes_only_bank_cards_says_so():
    view = two_places_view(person(), "K", ANDERLECHT)
    assert cell(view, "How do you pay?").text == (
        "The application can only be paid with a bank card here."
    )


def test_without_a_municipality_of_residence_the_other_one_is_still_told():
    view = two_places_view(person(UNKNOWN), "K", ETTERBEEK)
    assert view.places == ("Your municipality", "Etterbeek")
    assert rows(view)["1 adult"] == ("not known here", "€26")


@pytest.mark.parametrize(
    ("photos", "said"),
    [
        (Photos(1, ()), "1 photo"),
        (Photos(4, ()), "4 photos"),
        (Photos(0, ()), "no photo"),
        (Photos(0, (), taken_here=True), "made at the counter"),
    ],
)
def test_photos_in_a_few_words(photos, said):
    context = person(OSTEND)
    practice = replace(context.practice, photos=(photos,))
    vars(context)["practice"] = practice
    assert plain(photos_cell(context, "K", Order((40,))).text) == said


def test_a_photo_that_is_made_at_the_counter_and_a_booth():
    view = two_places_view(person(), "K", OSTEND)
    photo = cell(view, "How many photos do you bring?")
    assert plain(photo.text) == "made at the counter from the age of 3"
    photo = cell(
        two_places_view(person(), "K", KAMPENHOUT), "How many photos do you bring?"
    )
    assert photo.detail == "There is a photo booth in the building."


def test_looking_elsewhere_changes_no_answer():
    context = person()
    there = context.living_in(ETTERBEEK)
    assert there.case.person.municipality == ETTERBEEK
    assert there.assessments is context.assessments
    assert context.case.person.municipality == GHENT
    assert there.case == replace(context.case, person=there.case.person)


def test_both_places_are_printed_once_a_second_one_was_chosen():
    context = person()
    assert "side by side" not in report(context, card="K")
    printed = plain(report(context, card="K", second=ETTERBEEK))
    assert "Ghent and Etterbeek side by side" in printed
    assert "at least €50" in printed
    assert "side by side" not in report(context, card="K", second=GHENT)


def test_the_price_leads_to_the_other_municipality():
    fees = papers_view(person(), "K").fees
    assert fees is not None
    assert fees.elsewhere is not None
    assert fees.elsewhere.id == "places"
    nowhere = papers_view(person(UNKNOWN), "K").fees
    assert nowhere is not None
    assert nowhere.elsewhere is None


@pytest.mark.parametrize("second", [ETTERBEEK, LEUVEN, LONTZEN, SOMBREFFE, OSTEND])
@pytest.mark.parametrize("speed", ["normal", "urgent"])
def test_every_cell_says_something(second, speed):
    view = two_places_view(person(ages=(70, 40, 15, 9, 8), speed=speed), "L", second)
    for _, group in view.groups:
        for row in group:
            assert row.label
            assert all(each.text for each in row.cells), row.label
