"""What a municipality says about photos, times and steps, in whole sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.presentation.fees_view import fees_view
from permres_gui.presentation.place_papers_words import local_words
from permres_gui.presentation.place_steps import place_steps, term_words
from permres_gui.presentation.steps_view import procedure_of, steps_view
from permres_gui.rules.place import Collection, Photos, Span, Term, Way, Window
from tests.presentation.told import told, worked

REFUGEE = worked("refugee-16-months")
LONTZEN, ETTERBEEK = "63048", "21005"


def at(nis, **practice):
    """The refugee in a place, of which some statements are others."""
    person = replace(REFUGEE.person, municipality=nis)
    context = told(replace(REFUGEE, person=person))
    vars(context)["practice"] = replace(context.practice, **practice)
    return context


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


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
def test_how_many_photos(photos, said):
    context = at(ETTERBEEK, photos=(photos,))
    assert [plain(each) for each in local_words(context, "B", "photo").sentences] == [
        said
    ]


@pytest.mark.parametrize(
    ("term", "said"),
    [
        (Term("card", "working-day", (), 10, 15), "after 10 to 15 working days"),
        (Term("card", "week", (), 2, 2), "after about 2 weeks"),
        (Term("card", "day", (), None, 3), "after 3 days at most"),
        (Term("card", "hour", (), 1, None), "after about 1 hour"),
        (Term("card", "month", (), None, 1), "after 1 month at most"),
    ],
)
def test_how_long_something_takes(term, said):
    assert plain(term_words(term, at(ETTERBEEK).words)) == said


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        (None, "Do this before your present card expires."),
        (Span(months=5), "Do this from 5 months before your present card expires."),
        (Span(days=45), "Do this from 45 days before your present card expires."),
    ],
)
def test_from_when_one_may_apply(opens, said):
    context = at(ETTERBEEK, windows=(Window((), opens),))
    assert plain(steps_view(context, "B").steps[0].detail) == said


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


def test_a_card_that_is_not_collected_is_destroyed_and_children_come_too():
    found = Collection((), deadline_months=3, child_present_from=12)
    last = steps_view(at(ETTERBEEK, collection=found), "B").steps[-1]
    assert "After 3 months a card that nobody collects is destroyed." in plain(
        last.detail
    )
    assert "A child of 12 years or more must come too." in plain(last.detail)
