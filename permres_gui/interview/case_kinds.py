"""The kinds of single values in a case file: how each is read and written."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_data import choices
from permres_gui.interview.case_error import (
    Expected,
    Found,
    Observed,
    Place,
    Wanted,
    refusal,
)
from permres_gui.interview.case_yaml import CONTROL, Fields, Items, Node, Scalar
from permres_gui.records import dataclass

_FEW = 8
_LONGEST = 40
_NOT_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9+_-]+\Z")


class Kind(ABC):
    """A kind of value. Every answer may also be ``unknown``."""

    @property
    @abstractmethod
    def wanted(self) -> Wanted:
        """What is expected where the value does not fit."""

    @abstractmethod
    def known(self, node: Node, place: Place) -> object:
        """The value of a node that is neither nothing nor ``unknown``."""

    @abstractmethod
    def text(self, value: object) -> str:
        """The value in the words of the case file, on one line."""

    def unknown(self) -> object:
        return UNKNOWN

    def read(self, node: Node, place: Place) -> object:
        if isinstance(node, Scalar):
            if node.is_null or not node.text.strip():
                raise refusal(node.line, place, Observed(Found.NOTHING), self.wanted)
            if node.text == "unknown" and self.may_be_unknown:
                return self.unknown()
        return self.known(node, place)

    @property
    def may_be_unknown(self) -> bool:
        return True


class Single(Kind):
    """A value of one text."""

    @abstractmethod
    def parse(self, text: str) -> object:
        """The value; raises ``ValueError`` when the text does not mean one."""

    def known(self, node: Node, place: Place) -> object:
        if isinstance(node, Scalar):
            try:
                return self.parse(node.text)
            except ValueError:
                pass
        raise refusal(node.line, place, observed(node), self.wanted_near(node))

    def wanted_near(self, node: Node) -> Wanted:
        return self.wanted

    def text(self, value: object) -> str:
        return str(value)


class Day(Single):
    """A day, a month or a year."""

    wanted = Wanted(Expected.DAY)

    def parse(self, text: str) -> object:
        if not text.isascii():
            raise ValueError(text)
        return PartialDay.parse(text)


class WholeDay(Single):
    """A day that is known wholly."""

    wanted = Wanted(Expected.WHOLE_DAY)
    may_be_unknown = False

    def parse(self, text: str) -> object:
        day = PartialDay.parse(text)
        if not (day.exact and text.isascii()):
            raise ValueError(text)
        return day.earliest

    def text(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else "null"


class WholeDayOrNull(WholeDay):
    """A day, or ``null`` for "there is none"."""

    def read(self, node: Node, place: Place) -> object:
        if isinstance(node, Scalar) and node.is_null:
            return None
        return super().read(node, place)


class YesNo(Single):
    """Yes or no."""

    wanted = Wanted(Expected.YES_NO)

    def parse(self, text: str) -> object:
        if text not in {"yes", "no"}:
            raise ValueError(text)
        return text == "yes"

    def text(self, value: object) -> str:
        return "yes" if value else "no"


@dataclass(frozen=True)
class Choice(Single):
    """One word of a closed list."""

    name: str
    may_be_unknown: bool = True

    @property
    def wanted(self) -> Wanted:
        return Wanted(Expected.CHOICE, words=choices(self.name))

    def wanted_near(self, node: Node) -> Wanted:
        found = node.text if isinstance(node, Scalar) else ""
        words = choices(self.name)
        return Wanted(Expected.CHOICE, nearest(found, words), words)

    def parse(self, text: str) -> object:
        if text not in choices(self.name):
            raise ValueError(text)
        return text

    def text(self, value: object) -> str:
        return word(str(value))


@dataclass(frozen=True)
class Pattern(Single):
    """A text of a certain form, such as the code of a municipality."""

    form: str
    expected: Expected
    may_be_unknown: bool = True

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.expected)

    def parse(self, text: str) -> object:
        if not re.fullmatch(self.form, text, re.ASCII | re.DOTALL):
            raise ValueError(text)
        return text

    def text(self, value: object) -> str:
        return quoted(str(value))


class Amount(Single):
    """Euro, at most two decimals, not below zero."""

    wanted = Wanted(Expected.AMOUNT)

    def parse(self, text: str) -> object:
        if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,2})?", text):
            raise ValueError(text)
        return Decimal(text)

    def text(self, value: object) -> str:
        return f"{value:f}"


@dataclass(frozen=True)
class WholeNumber(Single):
    """A whole number, not below zero."""

    wanted = Wanted(Expected.WHOLE_NUMBER)
    may_be_unknown: bool = True

    def parse(self, text: str) -> object:
        if not re.fullmatch(r"[0-9]{1,4}", text):
            raise ValueError(text)
        return int(text)


class Version(Single):
    """The version of the format; later programs still read version 1."""

    wanted = Wanted(Expected.VERSION)
    may_be_unknown = False

    def parse(self, text: str) -> object:
        if text != "1":
            raise ValueError(text)
        return 1


def observed(node: Node) -> Observed:
    """What stands at a node, for the sentence of an error."""
    if isinstance(node, Items):
        return Observed(Found.LIST)
    if isinstance(node, Fields):
        return Observed(Found.GROUP)
    return Observed(Found.TEXT, node.text)


def nearest(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that look most like a text, where the whole list would be long."""
    if len(words) <= _FEW:
        return ()
    return tuple(get_close_matches(text[:_LONGEST], words, n=3))


def word(text: str) -> str:
    """A word of a closed list; one letter alone is quoted (``N`` is a no to some)."""
    return text if _BARE.match(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes that every YAML parser reads back as it was.

    Characters that a case file may not hold become the replacement character.
    """
    safe = json.dumps(CONTROL.sub("\ufffd", text), ensure_ascii=False)
    return _NOT_RAW.sub(lambda sign: f"\\u{ord(sign[0]):04x}", safe)
