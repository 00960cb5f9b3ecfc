"""A rule base with the words of its own sentences."""

from __future__ import annotations

import re
from functools import cached_property

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.questions import Interview
from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import Translator
from permres_gui.records import dataclass
from permres_gui.rules.compiled import Library
from permres_gui.rules.plain import build
from permres_gui.rules.requirement import RequirementBase

_PLACE = re.compile(r"%\(\w+\)s")


@dataclass(frozen=True)
class Told:
    """A rule base with the words of its own sentences."""

    known: Library
    words: Translator

    @classmethod
    def of(cls, known: Library, words: Translator) -> Told:
        """The rules of a pack bring their translations."""
        texts = known.resources / "texts"
        return cls(known, words.of_rules(texts) if known.pack else words)

    @cached_property
    def interview(self) -> Interview:
        """The questions that go with these rules."""
        return build(Interview, self.known.part("questions"))

    def context(self, timeline: Timeline) -> Context:
        """What the words of an answer are told from; the answers come with each card."""
        return Context(self.known, self.interview, timeline, (), self.words)

    def sentence(self, text: str) -> str:
        """A sentence of the rules, with points where a case fills in its own figures."""
        return _PLACE.sub("[…]", self.words.sentence(text))

    def title(self, required: RequirementBase) -> str:
        """The name of a requirement."""
        return self.words.text(required.title)
