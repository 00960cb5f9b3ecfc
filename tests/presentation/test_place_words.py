"""What a municipality says about photos, times and steps, in whole sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.fees.fees_view import fees_view
from permres_gui.presentation.papers.paper_groups import papers_of
from permres_gui.presentation.papers.place_notices import upload_words, window_words
from permres_gui.presentation.papers.place_papers_words import local_words
from permres_gui.presentation.papers.place_steps import place_steps, term_words
from permres_gui.presentation.papers.steps_view import (
    procedure_of,
    step_notices,
    steps_view,
)
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.place import (
    Booth,
    Collection,
    Duty,
    Photos,
    Span,
    Term,
    Unit,
    Way,
    Window,
)
from permres_gui.rules.practice import UploadRules
from tests.presentation.told import told, worked
from tests.spaces import plain

REFUGEE = worked("refugee-16-months")
LONTZEN, ETTERBEEK = "63048", "21005"


def at(nis, **practice):
    """The refugee in a place, of which some statements are others."""
    person = replace(REFUGEE.person, municipality=nis)
    context = told(replace(REFUGEE, person=person))
    vars(context)["practice"] = replace(context.practice, **practice)
    return context


def test_a_place_with_more_ages_has_a_counter_for_each():
    counters = fees_view(at(LONTZEN), "B").counters
    assert [plain(each.label) for each in counters] == [
        "People (66 years or older)",
        "People (18 to 65 years)",
        "People (12 to 17 years)",
        "Children under 12",
    ]


@pytest.mark.parametrize(
    ("photos", "said"),
    [
        (Photos(1, ()), "In Etterbeek you bring 1 photo."),
        (Photos(2, ()), "In Etterbeek you bring 2 photos."),
        (Photos(0, ()), "In Etterbeek you need no photo."),
        (
            Photos(0, (), taken_here=True),
            "In Etterbeek the photo is made at the counter.",
        ),
        (
            Photos(0, (), taken_here=True, age_from=3),
            "In Etterbeek the photo is made at the counter from the age of 3.",
        ),
    ],
)
def test_how_many_photos_to_bring_and_from_which_age_is_told(photos, said):
    context = at(ETTERBEEK, photos=(photos,))
    assert [plain(each) for each in local_words(context, "B", "photo").sentences] == [
        said
    ]


def test_a_photo_booth_is_told_with_its_source():
    booth = Booth(("etterbeek.booth",))
    context = at(ETTERBEEK, photos=(Photos(2, ("etterbeek.photos",)),), booth=booth)
    found = local_words(context, "B", "photo")
    assert found.sentences[-1] == "There is a photo booth in the building."
    assert found.sources == ("etterbeek.photos", "etterbeek.booth")


@pytest.mark.parametrize(
    ("term", "said"),
    [
        (Term("card", "working-day", (), 10, 15), "after 10 to 15 working days"),
        (Term("card", "week", (), 2, 2), "after about 2 weeks"),
        (Term("card", "day", (), None, 3), "after 3 days at most"),
        (Term("card", "hour", (), 1, None), "after about 1 hour"),
        (Term("card", "month", (), None, 1), "after 1 month at most"),
        (Term("card", "day", (), 0, 0), "the same day"),
    ],
)
def test_how_long_something_takes_is_told_as_the_place_says_it(term, said):
    assert plain(term_words(term, at(ETTERBEEK).words)) == said


def test_every_unit_of_time_has_words_of_its_own():
    units, words = get_args(Unit), translator_for("en")
    said = [plain(term_words(Term("card", unit, (), 3, 3), words)) for unit in units]
    names = [f"after about 3 {unit.replace('-', ' ')}s" for unit in units]
    assert said == names


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        (None, "Do this before your present card expires."),
        (
            Span(months=5),
            "Do this at the earliest 5 months before your present card expires.",
        ),
        (
            Span(days=45),
            "Do this at the earliest 45 days before your present card expires.",
        ),
    ],
)
def test_from_when_one_may_apply(opens, said):
    words = translator_for("en")
    assert plain(window_words(Window((), opens), None, words)) == said


def test_the_first_step_says_from_when_one_may_apply():
    context = at(ETTERBEEK, windows=(Window((), Span(days=45), step="apply"),))
    detail = plain(steps_view(context, "B").steps[0].detail)
    assert detail == "Do this from 1 May 2025 on."


@pytest.mark.parametrize("place", ["11002", "12009", "24016"])
def test_the_days_to_renew_a_card_are_no_days_to_apply_for_another(place):
    """Who can apply today waits for no day months before the present card expires."""
    for card in ("B", "K", "L", "EU+", "F+", "M"):
        found = steps_view(at(place), card)
        assert "Do this" not in found.steps[0].detail


def test_the_days_of_a_place_to_apply_for_f_plus_are_told_with_it_alone():
    assert "Do this" in steps_view(at("21001"), "F+").steps[0].detail
    assert "Do this" not in steps_view(at("21001"), "K").steps[0].detail


def test_a_way_names_its_appointment_counter_telephone_and_address():
    way = Way(
        "order",
        "telephone",
        (),
        appointment="Verblijf",
        where="Loket 3",
        telephone="014 85 99 11",
        url="https://example.be",
    )
    context = at(ETTERBEEK, ways=(way,))
    steps = place_steps(context, "B", procedure_of(context, "B"), "", "normal")
    (ordered,) = (
        s for s in steps if s.title == "Order your card at your municipality."
    )
    assert plain(ordered.detail) == (
        "Call your municipality for this. The appointment is called “Verblijf”."
        " Go to: Loket 3. Telephone: 014 85 99 11. https://example.be"
    )


def test_where_every_child_must_come_no_age_is_named():
    found = Collection((), child_present_from=0)
    last = steps_view(at(ETTERBEEK, collection=found), "B").steps[-1]
    assert last.detail.endswith("Every child must come too.")


def test_where_children_need_not_come_nothing_is_said_of_them():
    found = Collection((), deadline_months=3)
    last = steps_view(at(ETTERBEEK, collection=found), "B").steps[-1]
    assert "card that nobody collects is destroyed" in last.detail
    assert "hild" not in last.detail


def test_a_card_that_is_not_collected_is_destroyed_and_children_come_too():
    found = Collection((), deadline_months=3, child_present_from=12)
    last = steps_view(at(ETTERBEEK, collection=found), "B").steps[-1]
    assert "After 3 months a card that nobody collects is destroyed." in plain(
        last.detail
    )
    assert "A child of 12 years or more must come too." in plain(last.detail)


ANDERLECHT, ANTWERP = "21001", "11002"


def notices(context, card="B"):
    found = [plain(each.text) for each in step_notices(context, card)]
    return "\n".join(found)


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        (Duty(("B",), True, ()), "Etterbeek says that you must apply."),
        (Duty(("B",), False, ()), "Etterbeek says that you do not have to apply."),
        (Duty(("B",), True, (), fine=True), "It can ask a fine if you do not."),
    ],
)
def test_what_the_place_says_of_the_duty_to_apply(duty, said):
    assert said in notices(at(ETTERBEEK, duties=(duty,)))
    assert said not in notices(at(ETTERBEEK, duties=()))


def test_a_child_too_young_for_a_card_of_the_place_is_told():
    said = "makes a residence card from the age of 12"
    context = at(ANTWERP)
    assert said not in notices(context)
    plans = replace(REFUGEE.plans, ages=(30, 8))
    person = replace(REFUGEE.person, municipality=ANTWERP)
    assert said in notices(told(replace(REFUGEE, person=person, plans=plans)))


@pytest.mark.parametrize(
    ("window", "valid", "said"),
    [
        (
            Window((), Span(5), Span(days=1)),
            "2027-03-31",
            "Do this from 31 October 2026 to 30 March 2027.",
        ),
        (Window((), Span(5)), "2027-07-31", "Do this from 28 February 2027 on."),
        (
            Window((), Span(days=45)),
            "2027-03",
            "Do this at the earliest 45 days before your present card expires.",
        ),
        (Window(()), "2027-03-31", "Do this before your present card expires."),
    ],
)
def test_when_to_apply_is_told_by_the_day_where_the_card_tells_it(window, valid, said):
    words = translator_for("en")
    assert plain(window_words(window, PartialDay.parse(valid), words)) == said


def test_what_the_form_of_a_place_takes_is_told_where_one_applies_online():
    rules = UploadRules("https://a.be", ("PDF",), ("HEIC",), (), 20)
    ways = (Way("apply", "online", ()),)
    first = steps_view(at(ETTERBEEK, ways=ways, upload=rules), "B").steps[0]
    assert "The form takes files of these kinds: PDF." in first.detail
    assert "It does not take: HEIC." in first.detail
    assert "closes after 20 minutes without action" in plain(first.detail)


@pytest.mark.parametrize(
    ("accepted", "refused", "said"),
    [
        (("PDF",), (), ["The form takes files of these kinds: PDF."]),
        ((), ("HEIC",), ["It does not take: HEIC."]),
        ((), (), []),
    ],
)
def test_of_the_form_only_what_the_place_tells_is_told(accepted, refused, said):
    rules = UploadRules("https://a.be", accepted, refused, ())
    assert list(upload_words(rules, translator_for("en"))) == said


def test_papers_for_the_collection_stand_on_the_list_once():
    collection = Collection((), bring=("old-card", "police-report"))
    papers = papers_of(at(ETTERBEEK, collection=collection), "B")
    names = [each.id for each in papers]
    assert names.count("police-report") == 1
    assert names.count("old-card") == 1
