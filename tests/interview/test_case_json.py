"""JSON gives the very case that the YAML reader gives, within the same limits."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.interview.case_error import CaseFileError, Found
from permres_gui.interview.case_file import (
    MOST_BYTES,
    CaseFile,
    case_file_at_once,
    case_file_of,
    case_in_json,
    read,
)
from permres_gui.interview.case_groups import FEW, Entries, Group
from permres_gui.interview.case_json import (
    NotJsonError,
    json_nodes,
    tree_nodes,
    tree_of,
)
from permres_gui.interview.case_kind import Kind
from permres_gui.interview.case_marks import MarkedAnswers
from permres_gui.interview.case_yaml import (
    MOST_LEVELS,
    MOST_NODES,
    Fields,
    Items,
    Node,
    Scalar,
    parse,
)
from permres_gui.interview.document_fields import DOCUMENT
from tests.batch.rows import worked_lines

TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=8)
PRINTED = TEXTS.filter(lambda text: not any(0x7F <= ord(sign) <= 0x9F for sign in text))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | PRINTED,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(PRINTED, inner, max_size=3)
    ),
    max_leaves=8,
)


def without_lines(node: Node) -> Node:
    match node:
        case Fields():
            nodes = {name: without_lines(each) for name, each in node.nodes.items()}
            return Fields(0, nodes, dict.fromkeys(nodes, 0))
        case Items():
            return Items(0, tuple(without_lines(each) for each in node.nodes))
        case Scalar():
            return node._replace(line=0)


def refused(text: str) -> CaseFileError:
    with pytest.raises(CaseFileError) as caught:
        json_nodes(text)
    return caught.value


@given(VALUES)
def test_the_nodes_are_those_of_the_yaml_reader(value):
    text = json.dumps(value, ensure_ascii=False)
    assert json_nodes(text) == without_lines(parse(text.encode()))


def test_a_number_and_a_text_of_its_digits_differ_only_in_being_plain():
    assert json_nodes('[1.50, "1.50", null, "null", true]') == Items(
        0,
        (
            Scalar(0, "1.50", True),
            Scalar(0, "1.50", False),
            Scalar(0, "null", True),
            Scalar(0, "null", False),
            Scalar(0, "true", True),
        ),
    )


@pytest.mark.parametrize(
    "text", ["", "a: 1", "{", "[1,]", '{"a": NaN}', '"a\tb"', "[" * 200_000, "1 2"]
)
def test_what_is_no_json_is_told_apart_from_a_fault_in_it(text):
    with pytest.raises(NotJsonError):
        json_nodes(text)


def test_a_name_that_stands_twice_is_refused_where_it_stands():
    fault = refused('{"a": [{"b": 1, "b": 2}]}')
    assert (fault.path, fault.found.kind) == ("a[0].b", Found.TWICE)


def test_the_limits_are_those_of_the_yaml_reader():
    json_nodes("[" * MOST_LEVELS + "]" * MOST_LEVELS)
    deep = "[" * (MOST_LEVELS + 1) + "]" * (MOST_LEVELS + 1)
    assert refused(deep).found.kind is Found.TOO_DEEP
    with pytest.raises(CaseFileError):
        parse(deep.encode())
    json_nodes(json.dumps([1] * (MOST_NODES - 1)))
    assert refused(json.dumps([1] * MOST_NODES)).found.kind is Found.TOO_MANY
    assert refused('"' + "é" * (MOST_BYTES // 2) + '"').found.kind is Found.TOO_LARGE
    assert refused('{"a\\u0000": 1}').found.kind is Found.CONTROL


def test_a_json_file_is_the_same_case_as_its_yaml():
    text = Path("tests/cases/EU+/eu-plain-worker.yaml").read_text("utf-8")
    assert read(json.dumps(_plain(parse(text.encode()))), "a.json") == read(text, "a")


def _plain(node: Node) -> object:
    match node:
        case Fields():
            return {name: _plain(each) for name, each in node.nodes.items()}
        case Items():
            return [_plain(each) for each in node.nodes]
        case Scalar():
            return None if node.is_null else node.text


def test_a_fault_in_a_json_file_is_told_with_its_line():
    with pytest.raises(CaseFileError) as caught:
        read('{\n "case": 1,\n "insurance": true\n}', "a.json")
    assert (caught.value.line, caught.value.path) == (3, "insurance")
    with pytest.raises(CaseFileError) as caught:
        read('{"case": 1,\n "insurance": "yes",\n "insurance": "yes"}', "a.json")
    assert (caught.value.line, caught.value.found.kind) == (3, Found.TWICE)


# --- what is plainly right is read without its nodes ----------------------------------------

MARKED = {
    "stays": ["seen", "none"],
    "means.monthly_net": "guessed",
    "person.nationality": "told",
}
ODD = (
    {"person": "unknown", "stays": "unknown", "plans": "unknown"},
    {"person": {"nationality": ["BE", "stateless"]}},
    {"person": {"nationality": ["stateless"]}},
    {"person": {"nationality": []}},
    {"person": {"nationality": "unknown"}},
    {"person": {"nationality": ["be"]}},
    {"person": {"born": 1990}},
    {"person": {"born": "1990-02-29"}},
    {"person": {"born": None}},
    {"person": {"born": " "}},
    {"person": {"born": "1990 "}},
    {"person": {"eyes": "blue"}},
    {"person": ["IN"]},
    {"means": {"monthly_net": 1700.5, "dependants": "2"}},
    {"means": {"monthly_net": True}},
    {"insurance": "yes", "note": "one\ttwo", "title": "a\u00a0b"},
    {"insurance": "yes", "title": " "},
    {"title": "\u0007"},
    {"stays": [{"ground": "student", "from": "2020-05"}] * 41},
    {"stays": [{"from": "2020-01-05", "to": "2019-01-05"}]},
    {"stays": {}},
    {"expect": {"B": {"status": "held", "possible_from": None}}},
    {"marks": MARKED},
    {"marks": {**MARKED, "stays": ["seen"] * 41}},
    {"marks": {"as_of": "seen"}},
    {"marks": {"stays": ["blue"]}},
    {"marks": ["seen"]},
    {"keep_until": "2027-01-01", "was": "K7"},
    {"answered": {"on": "2026-01-01", "cards": {"B": "held - -: b.x met\u0007"}}},
    {"answered": {"on": "2026-01-01", "cards": {"B": "held - -"}}},
    {"case": "2"},
)


def by_its_nodes(tree: object) -> CaseFile | str:
    try:
        return case_file_of(tree_nodes(tree))
    except CaseFileError as fault:
        return str(fault)


@pytest.mark.parametrize("told", ODD, ids=str)
def test_a_case_is_the_same_with_and_without_its_nodes(told):
    tree = tree_of(json.dumps({"case": "1", **told}))
    found = case_file_at_once(tree)
    assert found is None or found == by_its_nodes(tree)


@pytest.mark.parametrize("told", ODD, ids=str)
def test_a_row_with_what_is_odd_is_the_case_of_a_file_or_refused_like_it(told):
    tree = tree_of(json.dumps({"case": "1", **told}))
    of_a_file = by_its_nodes(tree)
    if isinstance(of_a_file, str):
        with pytest.raises(CaseFileError, match=re.escape(of_a_file)):
            case_in_json(tree)
    else:
        assert case_in_json(tree) == of_a_file.case


def test_every_worked_case_is_plainly_right():
    for line in worked_lines():
        tree = dict(tree_of(line.decode()))["case"]
        found = case_file_at_once(tree)
        assert found == by_its_nodes(tree)
        assert repr(found) == repr(by_its_nodes(tree))


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '"unknown"',
        "{}",
        '{"insurance": "yes"}',
        '{"case": "1", "case": "1"}',
        '{"case": "1", "person": {"born": "1990", "born": "1991"}}',
        '{"case": "1", "marks": {"stays": "seen", "stays": "told"}}',
    ],
)
def test_what_is_no_whole_case_is_left_to_its_nodes(text):
    assert case_file_at_once(tree_of(text)) is None


def test_lists_that_are_read_at_once_stay_within_the_limit_of_values():
    assert most_values(DOCUMENT) < MOST_NODES


def most_values(kind: Kind) -> int:
    """How many nodes this can have with lists of the longest that are read at once."""
    match kind:
        case Group():
            return 1 + sum(1 + most_values(each.kind) for each in kind.fields)
        case Entries():
            return 1 + FEW * most_values(kind.kind)
        case MarkedAnswers():
            return 1 + 2 * len(kind.names) + FEW * len(kind.lists)
        case _:
            return 1
