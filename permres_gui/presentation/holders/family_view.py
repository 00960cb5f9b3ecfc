"""Who of the family can come: the choices, and the rows that fit them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    AdviceView,
    ChoiceView,
    FamilyRowView,
    FamilySectionView,
    FamilyView,
    FieldView,
    FormView,
    LinkView,
    OptionView,
)
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.family import holds

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.small_form import Values
    from permres_gui.rules.family import Family, FamilyChoice, FamilyRow

SAID: Final[Mapping[str, str]] = MappingProxyType(
    {
        "can": N_("Can come, under conditions"),
        "cannot": N_("Not by these rules"),
        "ask": N_("Ask an adviser"),
    }
)
ICONS: Final[Mapping[str, str]] = MappingProxyType(
    {"can": "eligible", "cannot": "not_eligible", "ask": "needs_advice"}
)


def family_view(context: Context, values: Values) -> FamilyView:
    """The page for what was chosen so far; all rules at once would help nobody."""
    words, family = context.words, context.library.family
    chosen = chosen_of(family, values)
    sections = tuple(_sections(context, chosen)) if chosen else ()
    number = sum(len(section.rows) for section in sections)
    return FamilyView(
        heading=words.text("My family"),
        introduction=words.text(
            "Choose what fits. Then you see who can come, and with which card."
        ),
        form=FormView(tuple(_field(context, each, chosen) for each in family.choices)),
        found=words.plural("%(number)s line fits.", "%(number)s lines fit.", number)
        if chosen
        else "",
        sections=sections,
        bring=_bring(context),
        ask_title=words.text("Talk to an adviser before you apply"),
        ask=where_to_ask(context),
        note=words.text(
            "This page explains the rules. It does not decide whether your family can come."
        ),
    )


def chosen_of(family: Family, values: Values) -> dict[str, str]:
    """The choices that were made, of those that belong to each other."""
    given = {key: value for key, value in values.items() if isinstance(value, str)}
    kept: dict[str, str] = {}
    for choice in family.choices:
        belongs = all(kept.get(n) in some for n, some in choice.only_if.items())
        if belongs and given.get(choice.id) in {each.id for each in choice.options}:
            kept[choice.id] = given[choice.id]
    return kept


def _field(
    context: Context, choice: FamilyChoice, chosen: Mapping[str, str]
) -> FieldView:
    words, label = context.words, context.words.text(choice.label)
    options = tuple(
        OptionView(each.id, words.text(each.label), selected=each.id == value)
        for value in (chosen.get(choice.id),)
        for each in choice.options
    )
    view = ChoiceView(label, options, compact=True, blank=words.text("Choose"))
    only_if = next(iter(choice.only_if.items()), None)
    return FieldView(choice.id, label, view, only_if=only_if)


def _sections(
    context: Context, chosen: Mapping[str, str]
) -> Iterator[FamilySectionView]:
    for section in context.library.family.sections:
        rows = [row for row in section.rows if holds(row.when, chosen)]
        if rows:
            title = context.words.text(section.title)
            views = tuple(_row(context, row, chosen) for row in rows)
            yield FamilySectionView(title, views)


def _row(context: Context, row: FamilyRow, chosen: Mapping[str, str]) -> FamilyRowView:
    words = context.words
    return FamilyRowView(
        text=words.text(row.text),
        for_whom=_for_whom(context, row, chosen),
        icon=ICONS.get(row.answer, ""),
        said=words.text(SAID[row.answer]) if row.answer else "",
        reason=words.text(row.reason) if row.reason else "",
        links=tuple(_link(context, each) for each in row.letters),
        sources=sources_view(row.sources, context.library.sources, words),
    )


def _for_whom(context: Context, row: FamilyRow, chosen: Mapping[str, str]) -> str:
    """For whom a row is, in the words of the choices that are still open."""
    open_ones = [
        [context.words.text(o.label) for o in choice.options if o.id in wanted]
        for choice in context.library.family.choices
        if (wanted := row.when.get(choice.id)) and choice.id not in chosen
    ]
    return " · ".join(" / ".join(labels) for labels in open_ones)


def _link(context: Context, letters: str) -> LinkView:
    """To what a card or an annex means; its name without what explains it."""
    known, words = context.library.letters, context.words
    every = (*known.cards, *known.annexes)
    entry = next(each for each in every if each.letters == letters)
    name = words.text(entry.name).partition(":")[0].strip()
    spoken = words.text("%(name)s: what does it mean?", name=name)
    return LinkView(f"letters:{letters}", name, spoken=spoken)


def _bring(context: Context) -> AdviceView:
    words, bring = context.words, context.library.family.bring
    cited = [source for row in bring.rows for source in row.sources]
    return AdviceView(
        words.text(bring.title),
        tuple(words.text(row.text) for row in bring.rows),
        sources_view(cited, context.library.sources, words),
    )
