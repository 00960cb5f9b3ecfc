"""A lost card: whom to call, where to go, what it costs, and what nobody knows."""

from __future__ import annotations

import pytest

from permres_gui.presentation.holders.lost_report import lost_report
from permres_gui.presentation.holders.lost_view import context_at, lost_view
from tests.presentation.told import case_of, told
from tests.spaces import plain

GENT, VOEREN, MERCHTEM, LOMMEL = "44021", "73109", "23052", "72020"
LANGEMARK, AARTSELAAR, MEIX = "33040", "11001", "85024"


def at(municipality: str = "", language: str = "en"):
    return context_at(told(case_of(""), language), municipality)


def view(municipality: str = "", language: str = "en"):
    return lost_view(at(municipality, language))


def said(municipality: str) -> str:
    return " ".join(line for step in view(municipality).steps for line in step.lines)


def lines(municipality: str):
    price = view(municipality).price
    return [(plain(e.label), plain(e.amount), plain(e.detail)) for e in price.lines]


def test_the_first_thing_is_the_number_that_blocks_the_card():
    call = view().call
    assert plain(call.number) == "00800 2123 2123"
    assert "DOC STOP" in call.title


def test_both_numbers_of_the_sources_stand_there_with_who_gives_them():
    call = view().call
    assert [plain(number) for number, _ in call.others] == [
        "+32 2 518 2123",
        "+32 2 488 2123",
    ]
    assert all(who for _, who in call.others)
    assert call.disagree.startswith("Try the first number.")
    points = [line for line in map(plain, call.sources.lines) if "Open point" in line]
    assert any("+32 2 488 2123 instead" in line for line in points)


def test_police_municipality_and_collecting_follow_in_this_order():
    titles = [step.title for step in view().steps]
    assert titles == [
        "Go to the police",
        "Order a new card at your municipality",
        "Collect the new card",
    ]
    assert all(step.lines and step.sources for step in view().steps)
    assert "Annex 12" in said("")


@pytest.mark.parametrize(
    ("municipality", "sentence"),
    [
        (MERCHTEM, "In Merchtem you always go to the police first."),
        (LOMMEL, "In Lommel you can go to the municipality or to the police."),
        (MEIX, "then fill in a form at the municipality."),
        (VOEREN, "Voeren: You can come without an appointment."),
        (VOEREN, "the photo is made at the counter from the age of 2"),
    ],
)
def test_what_the_municipality_says_itself_stands_in_its_step(municipality, sentence):
    assert sentence in plain(said(municipality))
    assert sentence not in plain(said(""))


def test_without_a_municipality_the_range_over_known_places_is_given():
    price = view().price
    assert "An ordinary card" in price.said
    assert [label for label, _, _ in lines("")] == [
        "Card: 12 years or older",
        "Card: under 12",
        "Urgent card: 12 years or older",
    ]
    assert all(" to " in amount and "€" in amount for _, amount, _ in lines(""))
    assert price.place.value == ""
    assert "Ask your municipality what it costs today." in price.notes


def test_an_ordinary_price_is_never_given_in_silence():
    assert "does not say what a new card costs after a loss" in view(GENT).price.said
    assert [amount for _, amount, _ in lines(GENT)] == ["€30", "€9", "€133"]
    assert any("ask more for the card" in note for note in view(GENT).price.notes)


def test_a_place_with_a_price_after_a_loss_says_so_and_which_lines_are_ordinary():
    assert view(VOEREN).price.said == "Voeren has a price for a card after a loss."
    (adult, child, urgent) = lines(VOEREN)
    assert "adds €5 to the federal part" in adult[2]
    assert "ordinary" not in adult[2]
    assert "This is the price of an ordinary card." in child[2]
    assert "This is the price of an ordinary card." in urgent[2]
    assert not any("ask more for the card" in note for note in view(VOEREN).price.notes)


def test_a_duplicate_is_explained():
    price = view(LANGEMARK).price
    assert "has a price for a duplicate" in price.said
    assert any(note.startswith("A duplicate is a new card") for note in price.notes)
    labels = [label for label, _, _ in lines(LANGEMARK)]
    assert "Card: 12 years or older (B, K, L)" in labels


@pytest.mark.parametrize("municipality", [AARTSELAAR, MERCHTEM])
def test_where_no_price_is_known_the_range_of_others_stands(municipality):
    price = view(municipality).price
    assert price.said.startswith("We know no prices of")
    assert lines(municipality) == lines("")


def test_each_note_has_its_sources():
    notes = view().notes
    assert [note.icon for note in notes] == ["held", "warning"]
    assert all(note.sources is not None for note in notes)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_paper_holds_all_of_the_page(language):
    page = view(GENT, language)
    html = plain(lost_report(at(GENT, language)))
    assert f'lang="{language}"' in html
    wanted = [page.heading, page.call.number, page.price.said, page.call.disagree]
    wanted += [number for number, _ in page.call.others]
    wanted += [step.title for step in page.steps]
    wanted += [note.title for note in page.notes]
    wanted += [line.amount for line in page.price.lines]
    for text in wanted:
        assert plain(text).replace("'", "&#x27;") in html
    assert html.count("☐") == sum(len(step.lines) for step in page.steps)
    assert "merchtem.be" in html


def test_the_paper_names_the_municipality_of_the_price():
    assert "Price of a new card: Ghent" in lost_report(at(GENT))
    assert "Price of a new card</h2>" in lost_report(at())
