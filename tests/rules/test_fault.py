"""A fault of the data, in one line."""

from __future__ import annotations

from permres_gui.rules.fault import Fault


def test_a_fault_is_one_line_with_file_and_path():
    assert str(Fault("a.yaml", "b.c", "a number")) == "a.yaml: b.c: a number"
    assert (
        str(Fault("a.yaml", "", "this file is missing"))
        == "a.yaml: this file is missing"
    )
