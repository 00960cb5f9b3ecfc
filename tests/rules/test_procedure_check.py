"""Faults in what is told about asking for a card."""

import copy

import pytest

from permres_gui.rules.procedure_check import procedure_faults
from tests.presentation.told import library

PROCEDURES = library().part("practice")["procedures"]


def faults_without(*ids):
    procedures = copy.deepcopy(PROCEDURES)
    kept = [each for each in procedures["notices"] if each["id"] not in ids]
    return [str(each) for each in procedure_faults(procedures | {"notices": kept})]


def test_what_is_there_has_no_fault():
    assert faults_without() == []


@pytest.mark.parametrize(
    ("ids", "fault"),
    [
        (("at-renewal",), "procedures.yaml: notices: a notice about: at-renewal"),
        (
            ("renew-meanwhile",),
            "procedures.yaml: notices: a notice about: renew-meanwhile",
        ),
        (
            ("annex-15", "annex-8ter"),
            "procedures.yaml: notices: a notice about: meanwhile",
        ),
        (
            ("silence-eu",),
            "procedures.yaml: cards.EU+: a notice about: silence, since it has legal_months",
        ),
        (
            ("fine",),
            "procedures.yaml: cards.F+: a notice about: fine, since it has before_expiry_of",
        ),
    ],
)
def test_what_a_page_looks_for_must_be_told(ids, fault):
    assert fault in faults_without(*ids)


def test_a_duty_may_be_told_in_two_ways_of_which_one_is_enough():
    assert faults_without("renew-first") == []
    assert any("duty" in each for each in faults_without("compulsory", "renew-first"))
