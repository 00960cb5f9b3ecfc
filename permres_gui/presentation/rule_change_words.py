"""What changed between two rule bases, in sentences: for whom, what, from which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Final, cast

from permres_gui.rules.assessment import COMMON, HELD
from permres_gui.rules.law import MeansAmount
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

from .due_table import amount_words, priced
from .status_words import Outcome, outcome_word
from .told_rules import Told
from .translator import N_, Translator

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
                "%(whom)s: “%(title)s” is no longer asked for.", whom=whom, title=title
            )
        elif before is None:
            yield words.text(
                "%(whom)s: “%(title)s” is now asked for.",
                whom=whom,
                title=new.title(after),
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
    yield from _sentences(old, new, before, after, words)
    yield from _bases(old, new, before, after, words)
    for name, earlier, later in field_changes(old, new, TOLD):
        yield words.text(
            "“%(field)s”: before %(was)s, now %(now)s.",
            field=name,
            was=_plain(earlier),
            now=_plain(later),
        )


def _sentences(
    old: RequirementBase,
    new: RequirementBase,
    before: Told,
    after: Told,
    words: Translator,
) -> Iterator[str]:
    """What it says for each outcome, where that is told otherwise now."""
    for key in dict.fromkeys([*new.texts, *old.texts]):
        then, now = old.texts.get(key, ""), new.texts.get(key, "")
        if then != now:
            yield words.text(
                "For “%(outcome)s” it said: “%(then)s” It now says: “%(now)s”",
                outcome=outcome_word(cast("Outcome", key.partition(".")[0]), words),
                then=before.sentence(then),
                now=after.sentence(now),
            )


def _bases(
    old: RequirementBase,
    new: RequirementBase,
    before: Told,
    after: Told,
    words: Translator,
) -> Iterator[str]:
    """What it rests on now, and what no longer."""
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
            "Income for the L card in %(year)s. Before: %(was)s; now: %(now)s.",
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
            "%(place)s, %(what)s, from %(first)s to %(last)s. Before: %(was)s; now:"
            " %(now)s.",
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
        return N_("The paper “%(name)s” is no longer asked for.")
    return N_("The paper “%(name)s” has changed, or who must bring it.")


def _rest(old: Told, new: Told, words: Translator) -> Iterator[str]:
    parts = other_changes(old.known, new.known)
    if parts:
        names = ", ".join(words.text(PART_WORDS[each]) for each in parts)
        yield words.text("Also changed: %(parts)s.", parts=names)
