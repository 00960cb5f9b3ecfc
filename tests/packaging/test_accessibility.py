"""The table of what a kiosk owes to every body: complete, and naming tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "packaging" / "kiosk" / "ACCESSIBILITY.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
POINTS = 26


def rows() -> list[list[str]]:
    """The cells of every point: number, duty, source, tests, by hand."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if re.match(r"\| [0-9]", line)
    ]


def test_every_point_is_there_once_and_in_order():
    assert [row[0] for row in rows()] == [str(n) for n in range(1, POINTS + 1)]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_each_has_a_test_that_exists_or_says_what_is_done_by_hand(row):
    _number, duty, source, tests, by_hand = row
    assert duty
    assert source.startswith(("EN ", "WCAG "))
    named = NAMED.findall(tests)
    assert named or by_hand
    assert NAMED.sub("", tests).strip() == ""
    for file, name in named:
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^def {name}\(", text, re.MULTILINE), f"{file}::{name}"
