"""Round trips: strategies are made from the table of fields, so none is forgotten."""

import json
from datetime import date

import yaml
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Case, EuVisit, Person, ResidenceCard, Sponsor, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_fields import CASE
from permres_gui.interview.case_file import case_of, read, write
from permres_gui.interview.case_json import json_nodes
from permres_gui.interview.case_writer import write_json
from permres_gui.interview.marks import Mark
from tests.interview.any_case import (
    TEXTS,
    WHOLE_DAYS,
    possible,
    values,
)
from tests.worked_cases import FILES, read_once


@given(values(CASE).filter(possible))
def test_a_case_that_is_written_reads_back_equal(case):
    assert read(write(case), "some.yaml").case == case
    assert case_of(json_nodes(write_json(case))) == case


@given(st.lists(WHOLE_DAYS, unique=True, min_size=2, max_size=12).map(sorted))
def test_many_stays_read_back_equal(days):
    pairs = zip(days[::2], days[1::2], strict=False)
    stays = tuple(
        Stay("refugee", PartialDay.of(first), PartialDay.of(last))
        for first, last in pairs
    )
    assert read(write(Case(stays=stays)), "some.yaml").case == Case(stays=stays)


def test_fields_stand_in_the_order_of_the_spec():
    case = Case(
        id="one",
        as_of=date(2025, 6, 2),
        person=Person(("NO", "SY"), UNKNOWN, "44021"),
        card=ResidenceCard(kind="N"),
        stays=(Stay("refugee", PartialDay.parse("2020-07"), None, "first-card"),),
        absences=(),
        detention=UNKNOWN,
        sponsor=Sponsor(),
        insurance=False,
    )
    assert write(case) == (
        'case: 1\nid: "one"\nas_of: 2025-06-02\nperson:\n  nationality: ["NO", "SY"]\n'
        '  born: unknown\n  municipality: "44021"\ncard:\n  kind: "N"\nstays:\n'
        "  - {ground: refugee, from: 2020-07, proof: first-card}\nabsences: []\n"
        "detention: unknown\nsponsor: {}\ninsurance: no\n"
    )


def test_a_character_no_case_file_may_hold_is_replaced():
    written = write(Case(title="a\x00b\ud800c\u2028d"))
    assert read(written, "some.yaml").case.title == "a�b�c\u2028d"


@given(TEXTS)
def test_other_yaml_programs_read_the_same_title(title):
    assert yaml.safe_load(write(Case(title=title)))["title"] == title


def test_a_visit_may_still_lack_a_day():
    read_case = read("case: 1\nabsences: [{eu_visits: [{from: 2021}]}]", "x").case
    assert isinstance(read_case.absences, tuple)
    assert read_case.absences[0].eu_visits == (EuVisit(PartialDay.parse("2021"), None),)


def test_worked_cases_read_back_equal():
    """As JSON with all that stands beside them."""
    for path in FILES:
        found = read_once(path)
        assert read(write(found.case), path.name).case == found.case
        assert read(write_json(found.case, found.beside), path.name) == found


def test_other_programs_read_json_with_one_line_for_each_field():
    case = Case(title='a "b"\u2028c', insurance=False, detention=UNKNOWN, absences=())
    text = write_json(case, {"keep_until": date(2027, 1, 2)})
    assert len(text.splitlines()) == 6
    assert (
        json.loads(text)
        == yaml.safe_load(text)
        == {
            "case": 1,
            "title": 'a "b"\u2028c',
            "absences": [],
            "detention": "unknown",
            "insurance": "no",
            "keep_until": "2027-01-02",
        }
    )


def test_marks_of_answers_read_back_from_json():
    marks = {"means.monthly_net": Mark.SEEN, "insurance": Mark.GUESSED}
    text = write_json(Case(insurance=True), {"marks": marks})
    assert json.loads(text)["marks"] == {
        "means.monthly_net": "seen",
        "insurance": "guessed",
    }
    assert read(text, "some.json").marks == marks
