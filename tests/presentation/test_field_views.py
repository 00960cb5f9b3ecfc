"""Fields of forms and of periods, for the person and in the language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.case import Case, Person, ResidenceCard, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.asking import in_group, options_for
from permres_gui.interview.questions import Option, Part
from permres_gui.presentation.field_views import FieldMaker, shown
from permres_gui.presentation.translator import translator_for
from permres_gui.presentation.views import AmountView, ChoiceView, NumberView, PlaceView
from tests.presentation.told import library

ON = date(2026, 11, 23)
LAW = library().rulebook.law
WORDS = translator_for("en")
ALL = Option("all", "All")
THIRD = Option("third", "Third", nationalities=("third-country",))
UNION = Option("union", "Union", nationalities=("eu-free-movement",))
BRITISH = Option("british", "British", nationalities=("eu-free-movement", "british"))


def person(*countries: str) -> Case:
    return Case(person=Person(nationality=countries))


def maker(case: Case | None = None, language: str = "en", *, places: bool = True):
    known = library().municipalities if places else None
    return FieldMaker(case or Case(), LAW, translator_for(language), ON, known)


@pytest.mark.parametrize(
    ("countries", "offered"),
    [
        (("SY",), [ALL, THIRD]),
        (("stateless",), [ALL, THIRD]),
        (("FR",), [ALL, UNION, BRITISH]),
        (("GB",), [ALL, THIRD, BRITISH]),
        (("FR", "MA"), [ALL, UNION, BRITISH]),
        (("BE",), [ALL]),
    ],
)
def test_an_option_is_offered_to_those_whom_it_can_concern(countries, offered):
    options = (ALL, THIRD, UNION, BRITISH)
    assert list(options_for(options, person(*countries), LAW)) == offered


@pytest.mark.parametrize("nationality", [None, UNKNOWN])
def test_somebody_of_no_known_nationality_may_be_of_any_group(nationality):
    case = Case(person=Person(nationality=nationality))
    assert len(options_for((ALL, THIRD, UNION, BRITISH), case, LAW)) == 4
    assert not in_group(case, LAW, "accession"), "asked only where it is so"


def test_those_whose_country_joined_the_union_later_are_a_group():
    assert in_group(person("HR"), LAW, "accession")
    assert not in_group(person("FR"), LAW, "accession")


@pytest.mark.parametrize(
    ("first", "asked"), [("1985-12-31", True), ("1986-01-01", False)]
)
def test_an_accession_of_long_ago_is_asked_about_once_a_stay_from_before_it_is_told(
    first, asked
):
    portuguese = person("PT")
    assert not in_group(portuguese, LAW, "accession")
    stay = Stay(ground="other-work", first=PartialDay.of(date.fromisoformat(first)))
    told = replace(portuguese, stays=(stay,))
    assert in_group(told, LAW, "accession") is asked


def only(part: Part, value: str = "", case: Case | None = None, **more: bool):
    (field,) = maker(case, **more).fields((part,), {part.id: value})
    return field


def test_without_the_places_a_place_is_chosen_among_countries():
    control = only(Part("x", "X", "place"), places=False).control
    assert isinstance(control, PlaceView)
    assert control.names == only(Part("x", "X", "countries")).control.names


def test_a_choice_is_a_closed_list_with_a_first_line():
    control = only(Part("x", "X", "choice", (ALL, UNION)), "all", person("SY")).control
    assert isinstance(control, ChoiceView)
    assert control.compact
    assert control.blank == "Choose"
    assert [(o.value, o.selected) for o in control.options] == [("all", True)]


def test_a_number_and_an_amount_show_their_unit():
    number = only(Part("x", "Months worked in Belgium", "number", unit="months"), "24")
    assert isinstance(number.control, NumberView)
    assert (number.control.value, number.control.unit) == (24, "months")
    blank = only(Part("x", "X", "number"), "unknown").control
    assert isinstance(blank, NumberView)
    assert (blank.value, blank.unit) == (None, "")
    amount = only(Part("x", "X", "amount", unit="euro"), "1900.50").control
    assert isinstance(amount, AmountView)
    assert (amount.label, amount.unit, amount.text) == ("X", "euro", "1900.50")
    assert amount.unreadable
    assert amount.out_of_range
    assert amount.maximum == 999_999


def test_a_country_and_a_municipality_are_found_by_typing():
    country = only(Part("x", "X", "countries"), "FR").control
    assert isinstance(country, PlaceView)
    assert country.value == "FR"
    assert ("FR", "France") in country.names
    place = only(Part("x", "X", "place"), "44021").control
    assert isinstance(place, PlaceView)
    assert dict(place.names)["44021"].startswith("Ghent (9000")
    assert country.remove == place.remove == "Remove %(name)s"
    assert country.names != place.names


def test_a_field_may_carry_a_help():
    assert only(Part("x", "X", "date", help="Yes")).help == "Yes"
    assert only(Part("x", "X", "date")).help == ""


def test_conditions_inside_stay_conditions_and_those_outside_are_settled():
    parts = (
        Part("a", "A", "choice", (ALL,)),
        Part("b", "B", "date", only_if={"a": ("all",)}),
        Part("c", "C", "date", only_if={"card.kind": ("B", "K")}),
        Part("d", "D", "date", only_if={"nationality": ("accession",)}),
    )

    def ids(case: Case) -> list[str]:
        return [each.id for each in maker(case).fields(parts, {})]

    assert ids(Case()) == ["a", "b"]
    assert ids(Case(card=ResidenceCard(kind="K"))) == ["a", "b", "c"]
    assert ids(person("HR")) == ["a", "b", "d"]
    fields = maker().fields(parts, {})
    assert [each.only_if for each in fields] == [None, ("a", ("all",))]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (UNKNOWN, "unknown"),
        (True, "yes"),
        (False, "no"),
        (3, "3"),
        (Decimal("1900.50"), "1900.50"),
        ((), "none"),
        (("violence", "custody"), "violence"),
        (PartialDay.parse("2021-03"), "2021-03"),
    ],
)
def test_an_answer_is_shown_in_the_words_of_the_case_file(value, text):
    assert shown(value) == text


def test_what_goes_with_the_card_stands_first_under_a_heading_of_its_own():
    options = (
        Option("student", "Studies", group="Studies"),
        Option("refugee", "Refugee", group="Protection", likely_for=("A",)),
    )
    part = Part("ground", "Ground", "choice", options)
    (field,) = maker(Case(card=ResidenceCard("A"))).fields(
        (part,), {"ground": "student"}
    )
    assert isinstance(field.control, ChoiceView)
    told = [(each.value, each.group) for each in field.control.options]
    assert told == [("refugee", "Most often with your card"), ("student", "Studies")]
    (field,) = maker(Case()).fields((part,), {})
    assert isinstance(field.control, ChoiceView)
    assert [each.group for each in field.control.options] == ["Studies", "Protection"]


def test_a_field_says_what_it_lacks_unless_it_may_stay_blank():
    must = Part("to", "Last day", "date", after="from", too_soon="Too soon.")
    may = Part("from", "First day", "date", optional=True)
    last, first = maker(Case()).fields((must, may), {})
    assert (last.needed, last.after) == ("This field is still open.", "from")
    assert last.too_soon == "Too soon."
    assert (first.needed, first.too_soon) == ("", "")
