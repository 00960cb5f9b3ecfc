"""A case that cannot be so, refused: where it stands, and what was expected there."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from permres_gui.interview.case_error import (
    CaseFileError,
    Expected,
    Found,
    Observed,
    Wanted,
    refusal,
)
from permres_gui.interview.case_periods import Conflict, Contradiction
from permres_gui.interview.case_yaml import Fields, Items, Node

_STEP: Final = re.compile(r"(\w+)|\[(\d+)\]")
_EXPECTED: Final = MappingProxyType(
    {
        Conflict.STAYS_OVERLAP: Expected.AFTER,
        Conflict.STAYS_NOT_IN_ORDER: Expected.OLDEST_FIRST,
        Conflict.OPEN_STAY_NOT_LAST: Expected.LAST_DAY,
        Conflict.VISIT_AFTER_RETURN: Expected.NOT_AFTER,
        Conflict.BORN_AFTER_THE_DAY: Expected.NOT_AFTER,
    }
)


def refused(fault: Contradiction, root: Node) -> CaseFileError:
    """Two answers of a file that exclude each other, with the line of the first."""
    found = Observed(Found.MISSING)
    figures: tuple[str, ...] = ()
    if fault.figures:
        found = Observed(Found.TEXT, str(fault.figures[0]))
        figures = (str(fault.figures[1]), fault.other)
    want = Wanted(_EXPECTED.get(fault.kind, Expected.NOT_BEFORE), figures)
    return refusal(_line_of(root, fault.path), fault.path, found, want)


def _line_of(root: Node, path: str) -> int:
    """The line of a field, or of the entry that it is missing from."""
    node, line = root, root.line
    for name, index in _STEP.findall(path):
        if isinstance(node, Items):
            node = node.nodes[int(index)]
            line = node.line
        elif isinstance(node, Fields) and name in node.nodes:
            line = node.lines[name]
            node = node.nodes[name]
    return line
