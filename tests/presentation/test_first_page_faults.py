"""The help on the first page is that of the rule base."""

from dataclasses import replace

from permres_gui.presentation.first_page_faults import first_page_faults
from tests.presentation.told import library


class Rules:
    """A rule base with other contacts, or none of the place at all."""

    def __init__(self, *contacts, known=True) -> None:
        practice = library().practice_of("44021")
        self.practice = replace(practice, contacts=contacts) if known else None

    def practice_of(self, _):
        return self.practice


def faults(rules) -> list[str]:
    return sorted(map(str, first_page_faults(rules)))


def test_the_first_page_names_what_the_rules_know():
    assert faults(library()) == []


def test_a_number_that_has_changed_is_a_fault():
    contacts = library().practice_of("44021").contacts
    other = [
        replace(each, telephone="09 000 00 00") if each.telephone else each
        for each in contacts
    ]
    assert faults(Rules(*other)) == [
        "presentation/shell_view.py: FOR_EVERYBODY: 09 000 00 00, as for gentinfo"
    ]


def test_a_place_without_such_help_is_a_fault():
    without = [
        "municipalities: 44021: a contact with the role: advice",
        "municipalities: 44021: a contact with the role: line",
    ]
    assert faults(Rules()) == faults(Rules(known=False)) == without
