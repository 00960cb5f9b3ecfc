"""What is paid for, and for whom: the names of the lines of a bill."""

from __future__ import annotations

from permres_gui.presentation.translator import Translator
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.price import CHILD_YEARS


def line_label(line: FeeLine, words: Translator, *, plain: bool) -> str:
    """What is paid for, and for how many; ``plain`` with one price from twelve on."""
    if line.bracket is None:
        return words.text("Application")
    if line.extra:
        return _further(line, words)
    if line.bracket.under == CHILD_YEARS and not line.bracket.low:
        return words.plural(
            "%(number)s child under 12", "%(number)s children under 12", line.count
        )
    if plain:
        return words.plural("%(number)s adult", "%(number)s adults", line.count)
    return words.plural(
        "%(number)s person (%(ages)s)",
        "%(number)s people (%(ages)s)",
        line.count,
        ages=ages_words(line.bracket, words),
    )


def _further(line: FeeLine, words: Translator) -> str:
    if line.bracket is not None and line.bracket.child:
        return words.plural(
            "%(number)s other child at the same address",
            "%(number)s other children at the same address",
            line.count,
        )
    return words.plural(
        "%(number)s other person at the same address",
        "%(number)s other people at the same address",
        line.count,
    )


def ages_words(bracket: Bracket, words: Translator) -> str:
    """The ages of a bracket, such as "12 to 17 years"."""
    low, under = str(bracket.low), bracket.under
    if under is None:
        return words.text("%(low)s years or older", low=low)
    if not bracket.low:
        return words.text("under %(under)s", under=str(under))
    if int(low) == under - 1:
        return words.text("%(low)s years", low=low)
    return words.text("%(low)s to %(last)s years", low=low, last=str(under - 1))
