"""The same page in another language: its widgets stay, only their words change.

Two views of one page in two languages hold the same things in the same places. So each
text has one that stands for it in the other view. Where that does not hold, or where a
page shows a text that its view does not hold, the page is made anew.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from types import FunctionType
from typing import Any, TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from permres_gui.gui.paint import plain
from permres_gui.gui.widgets.fold import Later
from permres_gui.presentation.search import Search

V = TypeVar("V")
SAME = frozenset(
    {"id", "question", "status", "kind", "icon", "picture", "address", "value"}
)
"""Fields that tell what a thing is or leads to: they are the same in every language."""
APART = ": "
"""Between two texts of a view that a widget names together."""


class OtherwiseError(Exception):
    """The page cannot be told by other words alone."""


class Retold:
    """What stands for each text and each record of a view in another language."""

    def __init__(self, old: object, new: object) -> None:
        self._texts: dict[str, str | None] = {}
        self._same: dict[int, str | None] = {}
        """By the very text, which the old view holds for as long as this is used: two
        messages may sound alike in one language only."""
        self._records: dict[int, Any] = {}
        self._pair(old, new)

    def text(self, told: str) -> str:
        """The words that stand for these."""
        if not told or told.isdigit():
            return told
        found = self._same.get(id(told)) or self._texts.get(told)
        if found is None:
            found = self._in_parts(told)
        return found

    def _in_parts(self, told: str) -> str:
        """Lines of the view below each other, or two of its texts after each other."""
        if told in self._texts:  # it stands for two
            raise OtherwiseError(told)
        for apart in ("\n", APART):
            what, found, more = told.partition(apart)
            if found:
                return f"{self.text(what)}{apart}{self.text(more)}"
        raise OtherwiseError(told)

    def name(self, spoken: str, said: str) -> str:
        """The name of what says something: that, or that and more, or other words."""
        if spoken == said:
            return self.text(said)
        if spoken not in self._texts and spoken.startswith(f"{said}{APART}"):
            more = spoken[len(said) + len(APART) :]
            return f"{self.text(said)}{APART}{self.text(more)}"
        return self.text(spoken)

    def record(self, told: V) -> V:
        """The part of the view that stands for this one."""
        try:
            found: V = self._records[id(told)]
        except KeyError:
            raise OtherwiseError(told) from None
        return found

    def with_texts(self, told: V, *names: str) -> V:
        """A record of a widget's own, with the other words under these names."""
        texts: dict[str, Any] = {n: self.text(getattr(told, n)) for n in names}
        changed: V = replace(told, **texts)  # type: ignore[type-var]  # each record of a view is a dataclass
        return changed

    def only_if(self, holds: bool) -> None:
        """Refuse where a widget shows something else than it was told."""
        if not holds:
            raise OtherwiseError

    def behind(self, part: object) -> None:
        """What is made only when it is opened is made in the other language."""
        if not isinstance(part, Later):
            raise OtherwiseError(part)
        part.view = self.record(part.view)

    def _pair(self, old: object, new: object) -> None:
        if isinstance(old, str) and isinstance(new, str):
            self._pair_texts(old, new)
        elif type(old) is not type(new):
            raise OtherwiseError(old, new)
        elif is_dataclass(old):
            self._pair_records(old, new)
        elif isinstance(old, (tuple, list)):
            self._pair_each(old, new)
        elif old != new and not isinstance(old, Search):  # no word of it is shown
            raise OtherwiseError(old, new)

    def _pair_texts(self, old: str, new: str) -> None:
        if bool(old) != bool(new):
            raise OtherwiseError(old, new)
        if self._same.get(id(old)) == new:  # it stands here once more
            return
        if self._same.setdefault(id(old), new) != new:
            self._same[id(old)] = None
        self._pair_alike(old, new)
        if "**" in old or "**" in new:
            self._pair_alike(plain(old), plain(new))
        if "\n" in old:
            self._pair_lines(old.split("\n"), new.split("\n"))

    def _pair_lines(self, old: list[str], new: list[str]) -> None:
        if len(old) == len(new):
            for line, other in zip(old, new, strict=True):
                self._pair_alike(line, other)

    def _pair_alike(self, old: str, new: str) -> None:
        if self._texts.setdefault(old, new) != new:
            self._texts[old] = None

    def _pair_records(self, old: Any, new: Any) -> None:  # noqa: ANN401 - any record
        if self._records.setdefault(id(old), new) != new:
            raise OtherwiseError(old, new)
        kind: Any = type(old)
        for name in _names(kind):
            before, after = getattr(old, name), getattr(new, name)
            if name in SAME and before != after:
                raise OtherwiseError(before, after)
            self._pair(before, after)

    def _pair_each(self, old: Any, new: Any) -> None:  # noqa: ANN401 - two lists
        if len(old) != len(new):
            raise OtherwiseError(old, new)
        if len(old) > 1 and all(isinstance(each, str) for each in (*old, *new)):
            self._pair_alike(" ".join(old), " ".join(new))  # a card says them so
        for before, after in zip(old, new, strict=True):
            self._pair(before, after)


@lru_cache(maxsize=256)
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any kind of record
    """What a kind of record holds."""
    return tuple(each.name for each in fields(kind))


def retell(body: QWidget, old: object, new: object) -> bool:
    """Let a page say the new view instead of the old one; whether that could be done.

    If not, some of its words may have changed: it is to be made anew.
    """
    try:
        words = Retold(old, new)
        for widget in reversed(body.findChildren(QWidget)):  # what holds them is last
            _retell(widget, words)
    except OtherwiseError:
        return False
    return True


def _retell(widget: QWidget, words: Retold) -> None:
    tell = getattr(widget, "retell", None)
    if tell is not None:
        tell(words)
    elif isinstance(widget, (QLabel, QAbstractButton)) or _paints_words(widget):
        raise OtherwiseError(widget)
    elif widget.accessibleName():
        widget.setAccessibleName(words.text(widget.accessibleName()))


def _paints_words(widget: QWidget) -> bool:
    """Whether a widget paints itself and has not said that it paints no words."""
    kind = type(widget)
    ours = isinstance(kind.paintEvent, FunctionType)
    return ours and not getattr(kind, "wordless", False)
