"""Whoever silences a check says why, on the line where it is silenced."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SILENCED = re.compile(r"# (?:noqa|type: ignore)\b(.*)")
WITH_REASON = re.compile(r": [A-Z]+\d+(?:, [A-Z]+\d+)* - \w|\[[a-z,-]+\]  # \w")


def test_no_check_is_silenced_without_a_reason():
    without = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for folder in ("permres_gui", "packaging")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        for silenced in SILENCED.findall(line)
        if not WITH_REASON.match(silenced)
    ]
    assert without == []
