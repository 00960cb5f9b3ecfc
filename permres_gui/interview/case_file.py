"""Reading and writing case files, version 1: one case in, or one sentence why not."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final, cast

from permres_gui.domain.case import Case
from permres_gui.interview.case_error import (
    CaseFileError,
    Expected,
    Found,
    Observed,
    Wanted,
    refusal,
)
from permres_gui.interview.case_fields import CASE
from permres_gui.interview.case_json import json_nodes, tree_nodes, tree_of
from permres_gui.interview.case_kinds import Version
from permres_gui.interview.case_periods import impossible
from permres_gui.interview.case_writer import write
from permres_gui.interview.case_yaml import MOST_BYTES, Fields, Node, parse
from permres_gui.interview.document_fields import BESIDE, DOCUMENT
from permres_gui.interview.expectation import Expectation
from permres_gui.interview.marks import Marks
from permres_gui.interview.refused_case import refused
from permres_gui.interview.saved_answer import SavedAnswer
from permres_gui.records import dataclass

__all__ = [
    "MOST_BYTES",
    "CaseFile",
    "CaseFileError",
    "case_in_json",
    "case_of",
    "marked",
    "read",
    "read_path",
    "write",
]

_OF_THE_CASE: Final = frozenset(field.name for field in CASE.fields)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with what a worked case says beside it: expectations, basis, notes."""

    case: Case
    expect: Mapping[str, Expectation] | None = None
    note: str | None = None
    doubtful: str | None = None
    basis_facts: tuple[str, ...] = ()
    beside: Mapping[str, object] = field(default_factory=dict)
    """All that stands beside the case, so that it can be written again."""

    @property
    def keep_until(self) -> date | None:
        """The last day on which an adviser keeps this file, included."""
        return cast("date | None", self.beside.get("keep_until"))

    @property
    def answered(self) -> SavedAnswer | None:
        """What the program answered when the file was saved."""
        return cast("SavedAnswer | None", self.beside.get("answered"))

    @property
    def marks(self) -> Marks:
        """How sure the answers are that an adviser marked."""
        return cast("Marks", self.beside.get("marks", {}))


def marked(case_file: CaseFile, marks: Marks | None) -> CaseFile:
    """The same file with these marks of its answers; ``None`` leaves those it has."""
    if marks is None:
        return case_file
    said = {name: each for name, each in case_file.beside.items() if name != "marks"}
    return replace(case_file, beside=said | {"marks": marks} if marks else said)


def read_path(path: Path | str) -> CaseFile:
    """Read a file. Raises ``CaseFileError``, also where it cannot be opened."""
    path = Path(path)
    try:
        if is_special(path):
            raise _unopened(path, Found.SPECIAL)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _unopened(path, Found.NO_FILE) from None
    except IsADirectoryError:
        raise _unopened(path, Found.FOLDER) from None
    except (OSError, ValueError):
        raise _unopened(path, Found.UNREADABLE) from None
    return read(data, path.name)


def is_special(path: Path) -> bool:
    """Whether it is a named pipe or a device: who opens one may wait for ever."""
    with suppress(OSError, ValueError):
        kind = path.stat().st_mode
        return not (S_ISREG(kind) or S_ISDIR(kind))
    return False


def read(text: bytes | str, name: str) -> CaseFile:
    """Read the text of a case file; ``name`` is its name in errors."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    try:
        found = _of_json(data)
        return case_file_of(parse(data)) if found is None else found
    except CaseFileError as fault:
        raise fault.in_file(name) from None


def _of_json(data: bytes) -> CaseFile | None:
    """The case, where the file is JSON without a fault; a fault is told with its line."""
    if not data.startswith(b"{") or len(data) > MOST_BYTES:
        return None
    try:
        text = data.decode("utf-8")
        return case_file_at_once(tree_of(text)) or case_file_of(json_nodes(text))
    except (CaseFileError, ValueError):
        return None


def case_of(root: Node) -> Case:
    """The case of nodes that come from elsewhere. Raises ``CaseFileError``."""
    return case_file_of(root).case


def case_in_json(tree: object) -> Case:
    """The case of JSON that was read already. Raises ``CaseFileError``."""
    found = case_file_at_once(tree)
    return found.case if found else case_of(tree_nodes(tree))


def case_file_at_once(tree: object) -> CaseFile | None:
    """The case where all is plainly right; else its nodes tell what is not."""
    try:
        values = cast("dict[str, object]", DOCUMENT.at_once(tree))
    except ValueError:
        return None
    found = _made(values)
    whole = "case" in values and not impossible(found.case)
    return found if whole else None


def _unopened(path: Path, found: Found) -> CaseFileError:
    want = Wanted(Expected.EXISTING)
    return CaseFileError(path.name or str(path), None, "", Observed(found), want)


def case_file_of(root: Node) -> CaseFile:
    """The file of nodes that come from elsewhere. Raises ``CaseFileError``."""
    _check_version(root)
    found = _made(cast("dict[str, object]", DOCUMENT.read(root, "")))
    for fault in impossible(found.case):
        raise refused(fault, root)
    return found


def _made(values: Mapping[str, object]) -> CaseFile:
    """The case and what stands beside it."""
    told = {name: each for name, each in values.items() if name in _OF_THE_CASE}
    case = cast("Case", CASE.record(**told))
    basis = cast("dict[str, tuple[str, ...]]", values.get("basis", {}))
    return CaseFile(
        case,
        cast("dict[str, Expectation] | None", values.get("expect")),
        cast("str | None", values.get("note")),
        cast("str | None", values.get("doubtful")),
        basis.get("facts", ()),
        {name: values[name] for name in BESIDE.names if name in values},
    )


def _check_version(root: Node) -> None:
    """Before all else: the fields of a later version are not known here."""
    if isinstance(root, Fields):
        version = root.nodes.get("case")
        if version is None:
            raise refusal(None, "case", Observed(Found.MISSING), Version.wanted)
        Version().read(version, "case")
