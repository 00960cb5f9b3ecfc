"""The kinds of single values in a case file: how each is read and written."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_data import choices
from permres_gui.interview.case_error import Expected, Place, Wanted
from permres_gui.interview.case_kind import Single, nearest
from permres_gui.interview.case_quoting import quoted, word
from permres_gui.interview.case_yaml import Node, Scalar
from permres_gui.records import dataclass

_WHOLLY: Final = re.ASCII | re.DOTALL
"""How a form is compared; flags take as long to join as a text to compare."""


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

    def at_once(self, tree: object) -> object:
        return None if tree is None else super().at_once(tree)


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
        if not re.fullmatch(self.form, text, _WHOLLY):
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
