"""What a question names is explained among the letters, and leads there."""

from __future__ import annotations

from permres_gui.rules.letters_check import letter_faults, letters_named


def entry(letters, **more):
    return {"id": f"card-{letters}", "letters": letters, "find": []} | more


def told(questions, *entries):
    letters = {"cards": list(entries), "annexes": []}
    found = letter_faults(letters, {"questions": questions})
    return [str(fault) for fault in found]


def question(text, *, letters=True):
    return {"id": "card", "heading": text, "letters": letters}


def test_a_card_that_is_explained_and_linked_is_no_fault():
    assert told([question("Your B card")], entry("B")) == []


def test_a_card_or_an_annex_without_an_entry_is_a_fault():
    asked = question("Your B card, or Annex 16bis")
    assert told([asked]) == [
        "letters.yaml: card: an entry for 16bis",
        "letters.yaml: card: an entry for B",
    ]


def test_other_letters_of_an_entry_count():
    assert told([question("Annex 26")], entry("25", find=["26"])) == []


def test_a_question_that_names_a_letter_must_lead_to_it():
    asked = question("Your EU+ card", letters=False)
    assert told([asked], entry("EU+")) == [
        "questions.yaml: card: letters: true, because it names EU+"
    ]


def test_a_question_without_letters_need_not_lead_anywhere():
    assert told([question("Your name, and a card", letters=False)]) == []


def test_an_id_stands_once():
    assert told([], entry("B"), entry("B")) == [
        "letters.yaml: card-B: an id that stands once"
    ]


def test_drawn_cards_count_as_named():
    data = {"options": [{"picture": "card:F+"}, {"title": "Annex 8 or 8ter"}, 3]}
    assert list(letters_named(data)) == ["F+", "8"]
