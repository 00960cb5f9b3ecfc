"""The page on family: what `check` finds in its data."""

from __future__ import annotations

from permres_gui.rules.family_check import family_faults

SOURCES = [
    {"id": "law", "confidence": "high"},
    {"id": "guide", "confidence": "low"},
]
LETTERS = {"cards": [{"letters": "F"}], "annexes": [{"letters": "19ter"}]}
CHOICES = [
    {
        "id": "sponsor",
        "label": "Who?",
        "options": [{"id": "eu", "label": "EU"}, {"id": "third", "label": "Other"}],
    },
    {
        "id": "card",
        "label": "Card?",
        "options": [{"id": "b", "label": "B"}],
        "only_if": {"sponsor": ["third"]},
    },
]


def row(id_="one", **more):
    return {"id": id_, "text": "They can come.", "sources": ["law"]} | more


def faults(*rows, complete=False, choices=CHOICES, bring=()):
    section = {"id": "who", "title": "Who", "rows": rows, "complete": complete}
    data = {
        "choices": choices,
        "sections": [section],
        "bring": {"title": "Bring", "rows": list(bring)},
    }
    found = family_faults(data, LETTERS, SOURCES)
    return [str(fault).removeprefix("family.yaml: ") for fault in found]


def test_data_that_fits_has_no_fault():
    assert (
        faults(row(), row("two", when={"sponsor": ["eu"]}), bring=[row("three")]) == []
    )


def test_an_id_stands_once_also_in_what_to_bring():
    assert faults(row(), bring=[row()]) == ["one: an id that stands once"]


def test_a_row_names_only_choices_and_options_that_exist():
    unknown = row(when={"nobody": ["eu"], "sponsor": ["moon"]})
    assert faults(unknown) == [
        "one.when: a choice, not nobody",
        "one.when.sponsor: an option, not moon",
    ]


def test_a_choice_that_belongs_to_another_is_named_with_it():
    assert faults(row(when={"card": ["b"]})) == [
        "one.when: sponsor: third, because it names card"
    ]
    assert faults(row(when={"card": ["b"], "sponsor": ["third"]})) == []


def test_a_choice_belongs_to_one_other_choice_at_most():
    both = {"sponsor": ["third"], "card": ["b"]}
    more = {"id": "third", "label": "?", "options": [], "only_if": both}
    assert faults(row(), choices=[*CHOICES, more]) == [
        "third.only_if: one other choice"
    ]


def test_who_is_sent_to_an_adviser_is_told_why_and_nobody_else():
    for wrong in (row(answer="ask"), row(reason="Nobody knows.")):
        assert faults(wrong) == ["one: answer: ask and a reason, or neither"]
    assert faults(row(answer="ask", reason="Nobody knows.")) == []


def test_what_rests_on_a_source_of_low_confidence_alone_is_for_an_adviser():
    assert faults(row(sources=["guide"])) == [
        "one: answer: ask, because no source of it is sure"
    ]
    assert faults(row(sources=["guide", "law"])) == []


def test_every_letter_in_a_row_is_linked_and_explained():
    text = "An **F card** with **Annex 19ter**."
    assert faults(row(text=text, letters=["F", "19ter"])) == []
    assert faults(row(text=text)) == ["one: letters: 19ter, F"]
    assert faults(row(text="A **K card**.", letters=["K"])) == [
        "one: an entry of letters.yaml for K"
    ]


def test_a_complete_section_has_a_row_for_every_combination():
    only = row(when={"sponsor": ["eu"]})
    assert faults(only, complete=True) == ["who: a row for sponsor third, card b"]
    assert faults(only, complete=False) == []
