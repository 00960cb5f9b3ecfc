"""A fault of a source names the file that somebody must open."""

from __future__ import annotations

import pytest

from permres_gui.rules.fault import Fault
from permres_gui.rules.source_check import in_its_file


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("cards[B].kept[b.kept].sources", "cards/B.yaml: kept[b.kept].sources: x"),
        ("cards[B].background", "background.yaml: B: x"),
        ("law.reference_income[0].sources", "law.yaml: reference_income[0].sources: x"),
        ("documents[photo].sources", "documents/photo.yaml: sources: x"),
        ("document_rules[3].sources", "document_rules.yaml: 3.sources: x"),
        ("general_fees.federal[0].sources", "federal_fees.yaml: federal[0].sources: x"),
        ("comparison.rows[0].sources", "validity.yaml: rows[0].sources: x"),
    ],
)
def test_a_fault_names_the_file_that_somebody_must_open(path, told):
    assert str(in_its_file(Fault("law", path, "x"))) == told


def test_a_fault_without_a_place_stays_as_it_is():
    fault = Fault("law", "", "something")
    assert in_its_file(fault) == fault
