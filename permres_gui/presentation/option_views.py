"""Options as choices: which are in sight, and which are chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.unknown import known
from permres_gui.presentation.views import OptionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.domain.case import Case
    from permres_gui.interview.questions import Option
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.law import Law


def in_sight_for(options: Sequence[Option], case: Case, law: Law) -> tuple[Option, ...]:
    """The options, where what is rare for others is not rare for this person."""
    countries = known(case.person.nationality) or ()
    return tuple(
        replace(each, rare=False)
        if each.rare and law.in_group(countries, each.rare_but_for)
        else each
        for each in options
    )


def option_views(
    options: Sequence[Option], words: Translator, chosen: frozenset[str]
) -> tuple[OptionView, ...]:
    """Options as choices, with what is chosen."""
    return tuple(
        OptionView(
            value=each.value,
            title=words.text(each.title),
            description=words.text(each.description) if each.description else "",
            picture=each.picture,
            selected=each.value in chosen,
            exclusive=each.exclusive,
            rare=each.rare,
            apart=each.apart or each.exclusive,
            group=words.text(each.group) if each.group else "",
        )
        for each in options
    )


def with_chosen(options: tuple[OptionView, ...], value: str) -> tuple[OptionView, ...]:
    """The options, that with this value chosen."""
    return tuple(
        replace(each, selected=True) if each.value == value else each
        for each in options
    )
