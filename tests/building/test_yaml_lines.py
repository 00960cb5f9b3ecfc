"""One line more in a list, and every other sign of the file as it was."""

from __future__ import annotations

import pytest
import yaml

from permres_gui.building.yaml_lines import with_item

ITEM = "{day: 2, of: [a]}"


def lines(text: str, path=("list",)) -> list[str]:
    found = with_item(text, path, ITEM)
    assert yaml.safe_load(found)
    return found.splitlines(keepends=True)


def test_the_line_stands_after_the_last_with_the_same_indent():
    text = "# Head\nlist:\n    - {day: 1}  # first\n    # after\nmore: 1\n"
    assert lines(text) == [
        "# Head\n",
        "list:\n",
        "    - {day: 1}  # first\n",
        "    - {day: 2, of: [a]}\n",
        "    # after\n",
        "more: 1\n",
    ]


def test_an_item_of_several_lines_stays_whole():
    text = "list:\n- day: 1\n  of:\n  - b\n  - c\n\n# end\nmore: 1\n"
    expected = "list:\n- day: 1\n  of:\n  - b\n  - c\n- {day: 2, of: [a]}\n\n# end\n"
    assert "".join(lines(text)) == f"{expected}more: 1\n"
    flow = "list:\n- {day: 1,\n   of: [b]}\nmore: 1\n"
    assert lines(flow)[3] == "- {day: 2, of: [a]}\n"


def test_a_list_in_brackets_grows_in_its_line():
    assert lines("list: [{day: 1}]  # all\n") == [
        "list: [{day: 1}, {day: 2, of: [a]}]  # all\n"
    ]


def test_a_file_that_ends_without_a_newline_gets_one():
    assert lines("list:\n  - {day: 1}") == [
        "list:\n", "  - {day: 1}\n", "  - {day: 2, of: [a]}\n",
    ]  # fmt: skip


def test_the_ends_of_lines_stay_those_of_the_file():
    found = lines("list:\r\n  - {day: 1}\r\nmore: 1\r\n")
    assert found[2] == "  - {day: 2, of: [a]}\r\n"
    assert all(line.endswith("\r\n") for line in found)


def test_a_path_goes_through_lists_and_names():
    text = "all:\n  - other: 1\n  - list:\n      - {day: 1}\n"
    assert lines(text, ("all", 1, "list"))[-1] == "      - {day: 2, of: [a]}\n"


@pytest.mark.parametrize(
    "text", ["list: []\n", "list: 1\n", "other: 1\n", "list:\n", "- 1\n"]
)
def test_where_no_item_stands_none_is_added(text):
    with pytest.raises(LookupError):
        with_item(text, ("list",), ITEM)
