"""A kind of single value in a case file: how it is read, written and refused."""

from __future__ import annotations

from abc import ABC, abstractmethod
from difflib import get_close_matches

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_error import Found, Observed, Place, Wanted, refusal
from permres_gui.interview.case_yaml import Fields, Items, Node, Scalar

_FEW = 8
_LONGEST = 40


class NotPlainError(ValueError):
    """A value of JSON that is not plainly right: its nodes tell what is wrong, if anything."""


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

    @abstractmethod
    def at_once(self, tree: object) -> object:
        """The value that ``read`` gives for the nodes of this JSON, without making them.

        Raises ``ValueError`` for whatever is not plainly right: it is read again by its
        nodes, which know what to say of it and what the limits are.
        """

    def unknown(self) -> object:
        return UNKNOWN

    def unknown_at_once(self, tree: object) -> object:
        """What ``unknown`` for the whole means. Raises ``NotPlainError``."""
        if tree == "unknown" and self.may_be_unknown:
            return self.unknown()
        raise NotPlainError

    def read(self, node: Node, place: Place) -> object:
        if isinstance(node, Scalar):
            if (node.plain and node.is_null) or not node.text.strip():
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

    def at_once(self, tree: object) -> object:
        if not isinstance(tree, str) or not tree.isprintable() or tree.isspace():
            raise NotPlainError
        if tree == "unknown" and self.may_be_unknown:
            return self.unknown()
        return self.parse(tree)

    def wanted_near(self, node: Node) -> Wanted:
        return self.wanted

    def text(self, value: object) -> str:
        return str(value)


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
