"""Why a case file is refused: one sentence, and the parts it is made of."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeAlias

from permres_gui.interview.case_data import case_data
from permres_gui.records import dataclass

_PLAIN = re.compile(r"[\w.+:-]{1,40}\Z")
_LONGEST = 60


class Found(Enum):
    """What stands in the file; the value names its English words."""

    TEXT = "text"
    LIST = "list"
    GROUP = "group"
    NOTHING = "nothing"
    MISSING = "missing"
    TWICE = "twice"
    UNKNOWN_FIELD = "unknown_field"
    ALIAS = "alias"
    ANCHOR = "anchor"
    TAG = "tag"
    SECOND_DOCUMENT = "second_document"
    BINARY = "binary"
    NOT_UTF8 = "not_utf8"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    TOO_MANY = "too_many"
    NOT_YAML = "not_yaml"
    NOT_JSON = "not_json"
    CONTROL = "control"
    NO_FILE = "no_file"
    FOLDER = "folder"
    UNREADABLE = "unreadable"
    SPECIAL = "special"


class Expected(Enum):
    """What should stand there; the value names its English words."""

    DAY = "day"
    WHOLE_DAY = "whole_day"
    YES_NO = "yes_no"
    CHOICE = "choice"
    AMOUNT = "amount"
    WHOLE_NUMBER = "whole_number"
    WORD = "word"
    TEXT = "text"
    MUNICIPALITY = "municipality"
    COUNTRIES = "countries"
    COUNTRY = "country"
    STATELESS = "stateless"
    LIST = "list"
    GROUP = "group"
    TEXTS = "texts"
    FIELD = "field"
    VERSION = "version"
    NOT_BEFORE = "not_before"
    AFTER = "after"
    NOT_AFTER = "not_after"
    OLDEST_FIRST = "oldest_first"
    LAST_DAY = "last_day"
    ONCE = "once"
    IN_FULL = "in_full"
    PLAIN_VALUE = "plain_value"
    ONE_CASE = "one_case"
    CASE_FILE = "case_file"
    SMALLER = "smaller"
    FEWER_LEVELS = "fewer_levels"
    FEWER_VALUES = "fewer_values"
    YAML = "yaml"
    ROW = "row"
    READABLE_TEXT = "readable_text"
    EXISTING = "existing"


@dataclass(frozen=True, slots=True)
class Observed:
    """What was found, with the text or figure that belongs to it."""

    kind: Found
    text: str = ""

    def __str__(self) -> str:
        return case_data().found[self.kind.value].format(shown(self.text))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was expected: figures for its places, or the words to choose from.

    With ``words``, the figures are those of them that look most like what was found.
    """

    kind: Expected
    figures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        figures = self.figures
        if self.words:
            figures = (_list_of(self.figures or self.words),)
        return case_data().expected[self.kind.value].format(*figures)


class CaseFileError(Exception):
    """A case file that cannot be taken: where, what was found, what was expected.

    ``line`` counts from 1; ``None`` and an empty ``path`` mean the file as a whole.
    """

    def __init__(
        self, file: str, line: int | None, path: str, found: Observed, expected: Wanted
    ) -> None:
        super().__init__(file, line, path, found, expected)
        self.file, self.line, self.path = file, line, path
        self.found, self.expected = found, expected

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line else ""
        where = ", ".join(
            part for part in (one_line(self.file), line, self.path) if part
        )
        told = f"found {self.found}, expected {self.expected}"
        return f"{where}: {told}" if where else told

    def in_file(self, name: str) -> CaseFileError:
        """The same fault, with the name of the file that it was found in."""
        return CaseFileError(name, self.line, self.path, self.found, self.expected)


# Where a value stands, its own name last; it is put in words only for a refusal.
Place: TypeAlias = "tuple[Place, str | int] | str"


def refusal(
    line: int | None, place: Place, found: Observed, want: Wanted
) -> CaseFileError:
    """A fault whose file is named later, by the reader."""
    return CaseFileError("", line, path_of(place), found, want)


def path_of(place: Place) -> str:
    """The path of a place in the words of the case file."""
    return place if isinstance(place, str) else path_to(path_of(place[0]), place[1])


def shown(text: str) -> str:
    """A text from a file as it may stand in a sentence: short, on one line."""
    if _PLAIN.match(text):
        return text
    line = one_line(text)
    return f'"{line[:_LONGEST]}…"' if len(line) > _LONGEST else f'"{line}"'


def path_to(parent: str, name: str | int) -> str:
    """The path of a field of a group, or of an entry of a list."""
    if isinstance(name, int):
        return f"{parent}[{name}]"
    name = name if _PLAIN.match(name) else shown(name)
    return f"{parent}.{name}" if parent else name


def one_line(text: str) -> str:
    """The text without line breaks and other characters that cannot be printed."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _list_of(words: tuple[str, ...]) -> str:
    *others, last = words
    if not others:
        return last
    return case_data().expected["or"].format(", ".join(others), last)
