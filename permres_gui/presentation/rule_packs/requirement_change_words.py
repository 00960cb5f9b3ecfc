"""What changed in the requirements of the cards, in sentences: for whom, and what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from permres_gui.presentation.cards.status_words import Outcome, outcome_word
from permres_gui.presentation.rule_packs.changed_field_words import field_lines
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import COMMON, HELD
from permres_gui.rules.requirement import RequirementBase
from permres_gui.rules.rule_changes import (
    RequirementChange,
    field_changes,
    requirement_changes,
)

TOLD: Final = ("id", "title", "texts", "sources")
"""What is told here; the other fields have sentences of their own."""


class Version(NamedTuple):
    """A requirement, and the rule base in whose words it is told."""

    required: RequirementBase
    told: Told

    @property
    def title(self) -> str:
        return self.told.title(self.required)


def requirement_lines(old: Told, new: Told, words: Translator) -> Iterator[str]:
    """Which requirements came, went or changed; what changed is told below each."""
    for each in requirement_changes(old.known.rulebook, new.known.rulebook):
        before = Version(each.change.old, old) if each.change.old else None
        after = Version(each.change.new, new) if each.change.new else None
        told = next(version for version in (after, before) if version)
        whom, title = _whom(each, told.told, words), told.title
        if before and after:
            yield words.text(
                "%(whom)s: “%(title)s” has changed.", whom=whom, title=title
            )
            yield from (f"  {line}" for line in _parts(before, after, words))
        elif after:
            yield words.text(
                "%(whom)s: “%(title)s” is now asked for.", whom=whom, title=title
            )
        else:
            yield words.text(
                "%(whom)s: “%(title)s” is no longer asked for.", whom=whom, title=title
            )


def _whom(each: RequirementChange, told: Told, words: Translator) -> str:
    """`B card, recognised refugees`: the card, and which way to it."""
    card = next(card for card in told.known.rulebook.cards if card.id == each.card)
    titles = {route.id: route.title for route in card.routes}
    ways = {HELD: words.text("to keep it"), COMMON: words.text("for everybody")}
    way = ways.get(each.route) or told.words.text(titles[each.route])
    return f"{told.words.text(card.name)}, {way}"


def _parts(old: Version, new: Version, words: Translator) -> Iterator[str]:
    if old.required.title != new.required.title:
        yield words.text("It was called “%(title)s”.", title=old.title)
    yield from _sentences(old, new, words)
    yield from _bases(old, new, words)
    for name, earlier, later in field_changes(old.required, new.required, TOLD):
        values = earlier, later
        yield from field_lines(name, values, new.told, new.required)


def _sentences(old: Version, new: Version, words: Translator) -> Iterator[str]:
    """What it says for each outcome, where that is told otherwise now."""
    earlier, later = old.required.texts, new.required.texts
    for key in dict.fromkeys([*later, *earlier]):
        then, now = earlier.get(key, ""), later.get(key, "")
        if then != now:
            yield words.text(
                "For “%(outcome)s” it said: “%(then)s” It now says: “%(now)s”",
                outcome=outcome_word(cast("Outcome", key.partition(".")[0]), words),
                then=old.told.sentence(then),
                now=new.told.sentence(now),
            )


def _bases(old: Version, new: Version, words: Translator) -> Iterator[str]:
    """What it rests on now, and what no longer."""
    earlier, later = old.required.sources, new.required.sources
    for source in later:
        if source not in earlier:
            basis = _basis(source, new.told)
            yield words.text("It now rests on: %(source)s.", source=basis)
    for source in earlier:
        if source not in later:
            basis = _basis(source, old.told)
            yield words.text("It no longer rests on: %(source)s.", source=basis)


def _basis(source: str, told: Told) -> str:
    known = told.known.sources.get(source)
    return told.words.text(known.legal_basis) if known else source
