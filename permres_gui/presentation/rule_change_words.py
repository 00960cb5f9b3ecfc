"""What changed between two rule bases, in sentences: for whom, what, from which day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final, cast

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.questions import Interview
from permres_gui.presentation.context import Context
from permres_gui.records import dataclass
from permres_gui.rules.assess import COMMON, HELD, Assessment, Status
from permres_gui.rules.case_changes import CardChange
from permres_gui.rules.compiled import Library
from permres_gui.rules.law import MeansAmount
from permres_gui.rules.plain import build
from permres_gui.rules.requirement import RequirementBase
from permres_gui.rules.rule_changes import (
    AmountChange,
    Change,
    RequirementChange,
    amount_changes,
    document_changes,
    field_changes,
    income_changes,
    other_changes,
    requirement_changes,
)

from .card_texts import day_text
from .due_table import amount_words, priced
from .status_words import ICONS, Outcome, outcome_word, status_word
from .translator import N_, Translator

_PLACE = re.compile(r"%\(\w+\)s")
TOLD: Final = ("id", "title", "texts", "sources")
"""What has a sentence of its own; every other field is named as in the rule base."""
PART_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "law": N_("lists of the law"),
        "procedures": N_("how to apply"),
        "validity": N_("what the cards give"),
        "journey": N_("going abroad"),
        "lost_card": N_("lost cards"),
        "letters": N_("letters and annexes"),
        "questions": N_("questions"),
        "sources": N_("sources"),
        "municipalities": N_("municipalities"),
    }
)


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


def change_lines(old: Told, new: Told, words: Translator) -> Iterator[str]:
    """Every difference in a sentence; or one that there is none."""
    found = [
        *_requirements(old, new, words),
        *_incomes(old, new, words),
        *_prices(old, new, words),
        *_papers(old, new, words),
        *_rest(old, new, words),
    ]
    yield from found or [words.text("Both rule bases say the same.")]


def _requirements(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for each in requirement_changes(old.known.rulebook, new.known.rulebook):
        before, after = each.change.old, each.change.new
        whom = _whom(each, new if after else old, words)
        if after is None:
            title = old.title(cast("RequirementBase", before))
            yield words.text(
                "%(whom)s: “%(title)s” is no longer asked.", whom=whom, title=title
            )
        elif before is None:
            yield words.text(
                "%(whom)s: “%(title)s” is asked now.", whom=whom, title=new.title(after)
            )
        else:
            yield words.text(
                "%(whom)s: “%(title)s” has changed.", whom=whom, title=new.title(after)
            )
            for line in _parts(before, after, old, new, words):
                yield f"  {line}"


def _whom(each: RequirementChange, told: Told, words: Translator) -> str:
    """`B card, recognised refugees`: the card, and which way to it."""
    card = next(card for card in told.known.rulebook.cards if card.id == each.card)
    titles = {route.id: route.title for route in card.routes}
    ways = {HELD: words.text("to keep it"), COMMON: words.text("for everybody")}
    way = ways.get(each.route) or told.words.text(titles[each.route])
    return f"{told.words.text(card.name)}, {way}"


def _parts(
    old: RequirementBase,
    new: RequirementBase,
    before: Told,
    after: Told,
    words: Translator,
) -> Iterator[str]:
    if old.title != new.title:
        yield words.text("It was called “%(title)s”.", title=before.title(old))
    for key in dict.fromkeys([*new.texts, *old.texts]):
        then, now = old.texts.get(key, ""), new.texts.get(key, "")
        if then != now:
            yield words.text(
                "For “%(outcome)s” it said: “%(then)s” It now says: “%(now)s”",
                outcome=outcome_word(cast("Outcome", key), words),
                then=before.sentence(then),
                now=after.sentence(now),
            )
    for source in new.sources:
        if source not in old.sources:
            yield words.text(
                "It now rests on: %(source)s.", source=_basis(source, after)
            )
    for source in old.sources:
        if source not in new.sources:
            yield words.text(
                "It no longer rests on: %(source)s.", source=_basis(source, before)
            )
    for name, earlier, later in field_changes(old, new, TOLD):
        yield words.text(
            "“%(field)s” was %(was)s and is now %(now)s.",
            field=name,
            was=_plain(earlier),
            now=_plain(later),
        )


def _basis(source: str, told: Told) -> str:
    known = told.known.sources.get(source)
    return told.words.text(known.legal_basis) if known else source


def _plain(value: object) -> str:
    """A value of the rule base as it is written there."""
    if isinstance(value, (tuple, frozenset)):
        return ", ".join(map(_plain, value)) or "-"
    if is_dataclass(value):
        parts = {each.name: getattr(value, each.name) for each in fields(value)}
        told = (f"{name}: {_plain(part)}" for name, part in parts.items() if part)
        return f"({'; '.join(told)})"
    return "-" if value is None else str(value)


def _incomes(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for year, change in income_changes(old.known.rulebook, new.known.rulebook):
        yield words.text(
            "Income for the L card in %(year)s: it was %(was)s and is now %(now)s.",
            year=str(year),
            was=_income(change.old, words),
            now=_income(change.new, words),
        )


def _income(amount: MeansAmount | None, words: Translator) -> str:
    if amount is None:
        return words.text("not known")
    text = words.text(
        "%(amount)s a month, with %(more)s for each dependant",
        amount=amount.applicant,
        more=amount.dependant,
    )
    return text if amount.sure else words.text("%(amount)s (not sure)", amount=text)


def _prices(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for each in amount_changes(old.known, new.known):
        yield words.text(
            "%(place)s, %(what)s, from %(first)s to %(last)s: it was %(was)s and is now %(now)s.",
            place=_place(each, new, words),
            what=priced(each.price, words),
            first=each.days.first_day,
            last=each.days.until,
            was=amount_words(each.change.old, words),
            now=amount_words(each.change.new, words),
        )


def _place(each: AmountChange, told: Told, words: Translator) -> str:
    place = told.known.municipalities.get(each.nis)
    return place.name(words.language) if place else words.text("(federal tariff)")


def _papers(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for paper, change in document_changes(old.known, new.known):
        told = new if change.new else old
        name = told.words.text(told.known.documents[paper].name)
        yield words.text(_paper_message(change), name=name)


def _paper_message(change: Change[object]) -> str:
    if change.old is None:
        return N_("The paper “%(name)s” is new.")
    if change.new is None:
        return N_("The paper “%(name)s” is no longer asked.")
    return N_("The paper “%(name)s” has changed, or who must bring it.")


def _rest(old: Told, new: Told, words: Translator) -> Iterator[str]:
    parts = other_changes(old.known, new.known)
    if parts:
        names = ", ".join(words.text(PART_WORDS[each]) for each in parts)
        yield words.text("Also changed: %(parts)s.", parts=names)


def case_lines(
    name: str, found: Iterator[CardChange], old: Context, new: Context
) -> Iterator[str]:
    """One sentence for each card with another answer: then, now, and by what."""
    words = new.words
    for each in found:
        card = next(c for c in new.library.rulebook.cards if c.id == each.new.card)
        line = words.text(
            "%(name)s, %(card)s: it was “%(was)s” and is now “%(now)s”.",
            name=name,
            card=words.text(card.name),
            was=_answer(each.old, old),
            now=_answer(each.new, new),
        )
        if each.by is not None:
            by = words.text(
                "The reason is “%(title)s”.", title=words.text(each.by.title)
            )
            line = f"{line} {by}"
        yield line


def _answer(found: Assessment, context: Context) -> str:
    """`Yes, now, since 1 May 2025`; of a no that is not sure also the other day."""
    word = status_word(ICONS[found.status], context.words)
    day = day_text(context, found)
    if found.status is Status.ELIGIBLE and found.certain_from:
        day = context.words.text("since %(day)s", day=found.certain_from)
    if not day and found.possible_from:
        day = context.words.text("perhaps from %(day)s", day=found.possible_from)
    return f"{word}, {day}" if day else word


def sum_lines(compared: int, different: int, words: Translator) -> Iterator[str]:
    """For how many cases the answer is another."""
    yield words.plural(
        "%(number)s case was compared.", "%(number)s cases were compared.", compared
    )
    if compared:
        yield words.plural(
            "For %(number)s case the answer is another.",
            "For %(number)s cases the answer is another.",
            different,
        )
