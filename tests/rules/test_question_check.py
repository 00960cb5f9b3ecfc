"""The fields that questions ask for are fields of a case."""

from __future__ import annotations

import pytest

from permres_gui.domain.case import Case
from permres_gui.rules.question_check import is_field
from permres_gui.rules.requirement_check import wanted_fields
from permres_gui.rules.source_files import read_law
from tests.rules.reading import RULEBOOK


def test_wanted_fields_of_the_rule_base_are_fields_of_a_case():
    cards = read_law(RULEBOOK).data["cards"]
    for field in set(wanted_fields(cards)):
        assert is_field(Case, field), field


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("insurance", True),
        ("insurance.of", True),
        ("person.born", True),
        ("person.name", False),
        ("stays", True),
        ("stays.proof", True),
        ("stays.colour", False),
        ("sponsor.stopped_work.day", True),
        ("sponsor.stopped_work.hour", False),
        ("nobody", False),
    ],
)
def test_a_path_is_looked_up_in_the_records_of_a_case(path, there):
    assert is_field(Case, path) is there
