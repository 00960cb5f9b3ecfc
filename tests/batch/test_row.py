"""One row: it says what `assess` says, and is refused without hurting another."""

import json
import os
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.batch import row
from permres_gui.batch.row import PROGRAM_FAULT, RowAssessment
from permres_gui.interview.case_file import MOST_BYTES, write
from permres_gui.rule_base import own_library
from permres_gui.rules.outcome import outcomes
from tests import strategies
from tests.batch.rows import ON, as_json, assessed, case_in, line, line_of, rows
from tests.random_lives import blue_card_life, free_movement_life, third_country_life
from tests.worked_cases import FILES, over

PLAIN = "case: 1\n"
examples = settings(max_examples=int(os.environ.get("PERMRES_EXAMPLES", "40")))
PARTS = ("cards", "missing", "error")


def answer(text: str | bytes) -> dict:
    return dict(rows().line(text if isinstance(text, bytes) else text.encode()))


def parts(found: dict) -> dict:
    return {name: found[name] for name in PARTS}


@over(FILES)
def test_a_worked_case_in_a_row_says_what_assess_says(file):
    found = answer(line(file.stem, file.read_text("utf-8")))
    assert parts(found) == assessed(case_in(file))
    assert found["id"] == file.stem


@pytest.mark.parametrize(
    "life", [third_country_life, blue_card_life, free_movement_life]
)
@examples
@given(seed=st.integers(0, 10**9))
def test_a_random_life_in_a_row_says_what_assess_says(life, seed):
    case = replace(life(seed).case(ON), id="x")
    assert parts(answer(line_of("x", case))) == assessed(case)


@examples
@given(strategies.with_partial_days(strategies.lives()))
def test_days_known_in_part_say_what_assess_says(case):
    assert parts(answer(line_of("x", case))) == assessed(case)


@examples
@given(strategies.with_partial_days(strategies.lives()))
def test_object_json_text_and_yaml_text_are_the_same_case(case):
    text = write(case)
    as_object = answer(line("x", text))
    assert as_object == rows().row("x", text) == rows().row("x", as_json(text))


def test_the_day_asked_about_is_that_of_the_run_and_stands_in_the_row():
    text = 'case: 1\nas_of: 2020-01-01\nperson: {nationality: ["IN"]}\n'
    early = RowAssessment(own_library(), date(2021, 5, 6)).line(line("x", text))
    assert early["as_of"] == "2021-05-06"
    assert parts(answer(line("x", text)))["cards"] is not None


def test_a_row_names_the_rules_that_answered():
    known = own_library()
    assert answer(line("x", PLAIN))["rules"] == {
        "version": known.version,
        "checked_on": known.checked_on,
        "pack": None,
    }


@pytest.mark.parametrize(
    ("text", "code", "id_", "words"),
    [
        ("no json", "not_json", None, "found"),
        ("[1]", "list", None, "expected"),
        (b'{"id": "\xff"}', "not_utf8", None, "expected"),
        ('{"case": {"case": 1}}', "missing", None, "id: found"),
        ('{"id": "", "case": {"case": 1}}', "missing", None, "id: found"),
        ('{"id": "x"}', "missing", "x", "x, case: found"),
        ('{"id": "x", "case": null}', "missing", "x", "x, case: found"),
        ('{"id": "x", "case": [1]}', "list", "x", "x, case: found"),
        ('{"id": "x", "case": 3}', "text", "x", "found 3"),
        ('{"id": "x", "case": true}', "text", "x", "found true"),
        ('{"id": "x", "id": "y", "case": {"case": 1}}', "twice", None, "id: found"),
        ('{"id": "x", "case": {"case": 2}}', "text", "x", "found 2"),
        ('{"id": "x", "case": {"case": 1, "insurance": true}}', "text", "x", "true"),
        ('{"id": "x", "case": {"case": 1, "case": 1}}', "twice", "x", "x, case"),
        ('{"id": "x", "case": {"case": 1, "zz": 1}}', "unknown_field", "x", "zz"),
        ('{"id": "x", "case": {"case": 1, "means": {"monthly_net": NaN}}}',
         "not_json", None, "found"),
        ('{"id": "x", "case": "case: 1\\ninsurance: ja"}', "text", "x", "line 2"),
        ('{"id": "x", "case": ""}', "empty", "x", "x: found"),
        ('{"id": "x", "case": {"case": 1, "title": "a\\u0007"}}', "control", "x",
         "x, title"),
    ],
)  # fmt: skip
def test_a_bad_row_is_refused_with_a_code_and_a_sentence(text, code, id_, words):
    found = answer(text)
    assert (found["id"], found["cards"], found["missing"]) == (id_, None, [])
    assert found["error"]["code"] == code
    assert words in found["error"]["sentence"]


def test_a_row_that_is_too_large_or_too_deep_is_refused():
    large = f'{{"id": "x", "case": {{"title": "{"a" * MOST_BYTES}"}}}}'
    assert answer(large)["error"]["code"] == "too_large"
    deep = f'{{"id": "x", "case": {"[" * 40}{"]" * 40}}}'
    assert answer(deep)["error"]["code"] == "too_deep"
    within = f'{{"id": "x", "case": {{"case": 1, "stays": {"[" * 40}{"]" * 40}}}}}'
    assert answer(within)["error"]["code"] == "too_deep"
    deepest = f'{{"id": "x", "case": {"[" * 100_000}{"]" * 100_000}}}'
    assert answer(deepest)["error"]["code"] == "not_json"


def test_a_number_is_an_id_as_it_is_written():
    assert answer('{"id": 007, "case": {"case": 1}}')["error"]["code"] == "not_json"
    assert answer('{"id": 1.50, "case": {"case": 1}}')["id"] == "1.50"


def test_a_fault_of_the_program_stays_in_its_row():
    library = own_library()
    broken = replace(library)
    broken.__dict__["rulebook"] = None
    found = RowAssessment(broken, ON).row("x", PLAIN)
    assert found["error"]["code"] == PROGRAM_FAULT
    assert "AttributeError" in found["error"]["sentence"]


def test_no_row_of_the_worked_cases_is_refused_or_says_what_json_cannot_hold():
    for file in FILES[::10]:
        found = answer(line(file.stem, file.read_text("utf-8")))
        assert json.loads(json.dumps(found)) == found


def judged_in(monkeypatch, work):
    """How often the rules are asked while the work is done."""
    asked = []
    real = outcomes
    monkeypatch.setattr(row, "outcomes", lambda *a: asked.append(a) or real(*a))
    work()
    return len(asked)


def test_rows_that_tell_a_case_in_the_same_words_are_judged_once(monkeypatch):
    new, same = RowAssessment(own_library(), ON), []

    def work():
        for id_ in ("a", "b", "c"):
            same.append(new.line(line(id_, PLAIN)))
            same.append(new.row(id_, PLAIN))

    assert judged_in(monkeypatch, work) == 2
    assert [found["id"] for found in same] == ["a", "a", "b", "b", "c", "c"]
    assert all(parts(dict(found)) == parts(dict(same[0])) for found in same)


@pytest.mark.parametrize(
    "more",
    [', "id": "b"', ', "case": {"case": 1}'],
    ids=["a second id", "a second case"],
)
def test_a_line_beside_a_known_case_is_refused_as_before(more):
    new = RowAssessment(own_library(), ON)
    known = new.line(b'{"id": "a", "case": {"case": 1}}')
    assert known["error"] is None
    found = new.line(b'{"id": "a", "case": {"case": 1}' + more.encode() + b"}")
    assert found["error"]["code"] == "twice"
    assert found["cards"] is None


def test_a_refused_case_names_each_of_its_rows():
    new = RowAssessment(own_library(), ON)
    told = [new.line(line(id_, "case: 1\nwrong: 1\n")) for id_ in ("a", "b")]
    assert [found["error"]["sentence"][:1] for found in told] == ["a", "b"]


def test_a_number_is_never_a_case_even_where_its_digits_are_one():
    new = RowAssessment(own_library(), ON)
    new.row("a", PLAIN)
    assert new.line(b'{"id": "a", "case": 1}')["cards"] is None
