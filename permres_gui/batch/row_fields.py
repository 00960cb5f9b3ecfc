"""What stands in one row: its id and its case, or why it cannot be taken."""

from __future__ import annotations

import re
from typing import Final

from permres_gui.domain.case import Case
from permres_gui.interview.case_error import Expected, Found, Observed, Wanted, refusal
from permres_gui.interview.case_file import MOST_BYTES, case_in_json, read
from permres_gui.interview.case_json import (
    NotJsonError,
    Pairs,
    Plain,
    tree_nodes,
    tree_of,
)
from permres_gui.interview.case_kind import observed
from permres_gui.interview.document_fields import DOCUMENT

USUAL_LINE: Final = re.compile(
    rb'\{"id": ?"([^"\\\x00-\x1f]+)", ?("case": ?.+\})\s*', re.S
)
"""A line as programs write it, parted into the id and all that follows it."""
ROW: Final = Wanted(Expected.ROW)
NO_ID: Final = refusal(None, "id", Observed(Found.MISSING), ROW)


def fields_of(line: bytes) -> dict[str, object]:
    """The fields of a line; where a name stands twice nobody knows which is meant."""
    tree = _tree_of(line)
    if not isinstance(tree, Pairs):
        raise refusal(None, "", _observed(tree), ROW)
    fields = dict(tree)
    if len(fields) < len(tree):
        names = [name for name, _ in tree]
        twice = next(name for name in names if names.count(name) > 1)
        found = Observed(Found.TWICE, "1")
        raise refusal(None, twice, found, Wanted(Expected.ONCE))
    return fields


def _tree_of(line: bytes) -> object:
    """The line as JSON."""
    if len(line) > MOST_BYTES:
        want = Wanted(Expected.SMALLER, (str(MOST_BYTES // 1024),))
        raise refusal(None, "", Observed(Found.TOO_LARGE), want)
    try:
        return tree_of(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise refusal(None, "", Observed(Found.NOT_UTF8), ROW) from None
    except NotJsonError:
        raise refusal(None, "", Observed(Found.NOT_JSON), ROW) from None


def id_in(value: object) -> str | None:
    """An id is a text or a number, as it is written."""
    if isinstance(value, Plain):
        return str.__str__(value)
    return value if isinstance(value, str) and value else None


def case_in(case: object) -> Case:
    """The case of a row: a text (JSON or YAML), or a JSON object that was read."""
    if isinstance(case, str) and not isinstance(case, Plain):
        return read(case, "").case
    if isinstance(case, Pairs):
        return case_in_json(case)
    if case is None:
        raise refusal(None, "case", Observed(Found.MISSING), DOCUMENT.wanted)
    raise refusal(None, "case", _observed(case), DOCUMENT.wanted)


def _observed(value: object) -> Observed:
    return observed(tree_nodes(value))
