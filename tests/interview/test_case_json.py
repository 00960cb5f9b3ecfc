"""JSON gives the very case that the YAML reader gives, within the same limits."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.interview.case_error import CaseFileError, Found
from permres_gui.interview.case_file import MOST_BYTES, read
from permres_gui.interview.case_json import NotJsonError, json_nodes
from permres_gui.interview.case_yaml import (
    MOST_LEVELS,
    MOST_NODES,
    Fields,
    Items,
    Node,
    Scalar,
    parse,
)

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
