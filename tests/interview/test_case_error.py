import pytest

from permres_gui.interview.case_data import case_data
from permres_gui.interview.case_error import (
    CaseFileError,
    Expected,
    Found,
    Observed,
    Wanted,
    path_to,
    refusal,
    shown,
)


def test_every_kind_of_fault_has_english_words_and_no_words_are_left_over():
    assert set(case_data().found) == {kind.value for kind in Found}
    assert set(case_data().expected) - {"or"} == {kind.value for kind in Expected}


def test_a_fault_is_one_sentence_with_file_line_and_path():
    found = Observed(Found.TEXT, "2023-02-29")
    fault = refusal(12, "stays[1].from", found, Wanted(Expected.DAY))
    assert str(fault.in_file("refugee.yaml")) == (
        "refugee.yaml, line 12, stays[1].from: found 2023-02-29, expected a day such "
        "as 2021-03-04, a month or a year, from 1900 to 2200"
    )


def test_a_fault_of_the_whole_file_names_only_the_file():
    fault = CaseFileError(
        "a\nb.yaml", None, "", Observed(Found.EMPTY), Wanted(Expected.CASE_FILE)
    )
    assert str(fault) == (
        "a b.yaml: found an empty file, expected a case file, which is text"
    )


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(Expected.CHOICE, words=("a", "b", "c")), "a, b or c"),
        (Wanted(Expected.CHOICE, ("b",), ("a", "b", "c")), "b"),
        (Wanted(Expected.CHOICE, (), ("a",)), "a"),
    ],
)
def test_choices_are_listed_or_the_nearest_of_them(wanted, words):
    assert str(wanted) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EU+", "EU+"),
        ("two words", '"two words"'),
        ("a\nb", '"a b"'),
        ("{0}", '"{0}"'),
        ("x" * 100, '"' + "x" * 60 + '…"'),
    ],
)
def test_found_text_stays_short_and_on_one_line(text, expected):
    assert shown(text) == expected
    assert str(Observed(Found.TEXT, text)) == expected


def test_paths_name_fields_and_entries():
    assert path_to("", "stays") == "stays"
    assert path_to("stays", 0) == "stays[0]"
    assert path_to("stays[0]", "from") == "stays[0].from"
    assert path_to("", "a b") == '"a b"'


def test_a_fault_of_what_has_no_name_begins_with_what_was_found():
    fault = CaseFileError("", None, "", Observed(Found.LIST), Wanted(Expected.ROW))
    assert str(fault).startswith("found a list, expected a row such as")
