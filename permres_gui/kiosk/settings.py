"""The settings of one kiosk: a small YAML file beside it. What is wrong is left out.

Every setting may be missing. One that cannot be read is told with its line, and the
usual one takes its place: no setting changes what the law says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from permres_gui.kiosk.staff_code import is_hashed
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from permres_gui.interview.case_yaml import Fields, Node

LANGUAGES = ("nl", "fr", "en")
"""Those of the program, which has its words above this package; `check` compares."""
LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """How one kiosk works; without a file, these."""

    municipality: str | None = None
    """The NIS code of the town hall; it is answered in advance and can be changed."""
    languages: tuple[str, ...] = LANGUAGES
    """Those offered, the one of the start page first."""
    printer: bool = True
    """Whether there is one for visitors. Without a default printer it is never offered."""
    distance_mm: int = 600
    """From the eyes of a visitor to the screen."""
    diagonal_inch: float | None = None
    """Of the visible screen; left out, what the screen says of itself counts."""
    idle_seconds: int = 90
    """Without a touch or a key, until the count-down begins."""
    countdown_seconds: int = 30
    """How long a visitor can still say that he is there."""
    speech: bool = False
    """Whether pages may be read aloud."""
    staff_code: str = ""
    """The hash made by ``permres-gui kiosk-code``; without one nobody leaves by touch."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A setting that was left out. ``line`` is None where the whole file was."""

    line: int | None
    setting: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """The settings that hold, and what is wrong with the file."""

    settings: Settings
    faults: tuple[Fault, ...] = ()


def read_settings(path: Path) -> Read:
    """The settings in a file; it is only read, never changed or moved."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError:
        return Read(Settings(), (Fault(None),))
    return settings_in(data)


def settings_in(data: bytes) -> Read:
    """The settings in the bytes of a file."""
    from permres_gui.interview.case_error import CaseFileError
    from permres_gui.interview.case_yaml import Fields, parse

    if len(data) > LARGEST:
        return Read(Settings(), (Fault(None),))
    try:
        node = parse(data)
    except CaseFileError as error:
        return Read(Settings(), (Fault(error.line),))
    if not isinstance(node, Fields):
        return Read(Settings(), (Fault(node.line),))
    return _taken(node)


def _taken(fields: Fields) -> Read:
    found: dict[str, Any] = {}
    faults = []
    for name, node in fields.nodes.items():
        try:
            found[name] = READERS[name](node)
        except (KeyError, ValueError):
            found.pop(name, None)
            faults.append(Fault(fields.lines[name], name))
    return Read(replace(Settings(), **found), tuple(faults))


def _text(node: Node) -> str:
    text = getattr(node, "text", None)
    if not isinstance(text, str):
        raise ValueError("expected one value")  # noqa: TRY004 - a fault of the file
    return text


def _matching(pattern: str) -> Callable[[Node], str]:
    def read(node: Node) -> str:
        if not re.fullmatch(pattern, _text(node)):
            raise ValueError("expected another form")
        return _text(node)

    return read


def _within(least: int, most: int) -> Callable[[Node], int]:
    def read(node: Node) -> int:
        text = _text(node)
        if not re.fullmatch("[0-9]{1,6}", text) or not least <= int(text) <= most:
            raise ValueError("expected a number within bounds")
        return int(text)

    return read


def _inches(node: Node) -> float:
    text = _text(node)
    least, most = 7, 100
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,2})?", text):
        raise ValueError("expected a number")
    if not least <= float(text) <= most:
        raise ValueError("expected a screen")
    return float(text)


def _yes_or_no(node: Node) -> bool:
    answers = {"yes": True, "true": True, "no": False, "false": False}
    return answers[_text(node)]


def _languages(node: Node) -> tuple[str, ...]:
    nodes = getattr(node, "nodes", None)
    texts = tuple(map(_text, nodes)) if isinstance(nodes, tuple) else ()
    if not texts or len(set(texts)) < len(texts) or set(texts) - set(LANGUAGES):
        raise ValueError("expected languages, each once")
    return texts


def _hash(node: Node) -> str:
    if not is_hashed(_text(node)):
        raise ValueError("expected a hash")
    return _text(node)


READERS: Final[Mapping[str, Callable[[Node], object]]] = MappingProxyType(
    {
        "municipality": _matching("[0-9]{5}"),
        "languages": _languages,
        "printer": _yes_or_no,
        "distance_mm": _within(300, 2000),
        "diagonal_inch": _inches,
        "idle_seconds": _within(30, 900),
        "countdown_seconds": _within(20, 300),
        "speech": _yes_or_no,
        "staff_code": _hash,
    }
)
"""How each setting is read; twenty seconds to answer is the least that EN 301 549 takes."""
