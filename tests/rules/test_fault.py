"""A fault of the data, in one line."""

from __future__ import annotations

from permres_gui.rules.fault import Fault, path_in


def test_a_fault_is_one_line_with_file_and_path():
    assert str(Fault("a.yaml", "b.c", "a number")) == "a.yaml: b.c: a number"
    assert (
        str(Fault("a.yaml", "", "this file is missing"))
        == "a.yaml: this file is missing"
    )


def test_a_record_is_named_by_its_id_and_by_its_number_where_it_has_none():
    data = {"questions": [{"id": "club", "options": [{"value": 1}]}]}
    assert path_in(data, ("questions", 0, "control")) == "questions[club].control"
    place = ("questions", 0, "options", 0, "value")
    assert path_in(data, place) == "questions[club].options.0.value"


def test_a_place_that_the_data_has_not_is_told_as_it_is():
    assert path_in([{"id": 7}], (0, "fee", 3, "cards")) == "0.fee.3.cards"
