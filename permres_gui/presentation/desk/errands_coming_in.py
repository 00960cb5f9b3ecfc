"""The pages by which a case comes to the desk: a file opened, a code read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.desk.errand import Errand
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views.errand import ActionView, ErrandView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


def opening(context: Context, errand: Errand) -> ErrandView:
    """The passphrase of the file."""
    words = context.words
    return ErrandView(
        heading=words.text("Open %(file)s", file=errand.file),
        introduction=words.text("Case files are protected with a passphrase."),
        actions=(ActionView("open-now", words.text("Open")),),
        secrets=(words.text("Passphrase of this file"),),
        notes=(words.text("Nobody can recover a passphrase that is lost."),),
    )


def taking_over(context: Context, errand: Errand) -> ErrandView:
    """The same, of a file that another seems to have open."""
    words = context.words
    sure = words.text("Do this only when nobody else has the file open any more.")
    label = words.text("Take it over")
    return replace(
        opening(context, errand),
        introduction=sure,
        actions=(ActionView("open-now", label),),
    )


def held_elsewhere(context: Context, errand: Errand) -> ErrandView:
    """A file that cannot be saved in its place may be read, or copied."""
    words = context.words
    actions = [
        ActionView("read-only", words.text("Read only")),
        ActionView("beside", words.text("Work in a copy beside it")),
    ]
    if errand.can_take_over:
        actions.append(ActionView("take-over", words.text("Take it over")))
    elsewhere = N_("%(file)s is already open elsewhere")
    other = N_("%(file)s cannot be saved in its place")
    heading = elsewhere if errand.can_take_over else other
    return ErrandView(
        heading=words.text(heading, file=errand.file),
        introduction=words.text("You can read the case all the same."),
        actions=tuple(actions),
    )


def reading_code(context: Context, errand: Errand) -> ErrandView:
    """The second code of a public computer."""
    words = context.words
    return ErrandView(
        heading=words.text("Read the code with answers"),
        introduction=words.text(
            "Scan the second code of the public computer, or paste its text."
        ),
        actions=(ActionView("code-now", words.text("Read the code")),),
        text=words.text("Text of the code"),
        notes=(words.text("The code holds answers and no name."),),
    )


def replacing(context: Context, errand: Errand) -> ErrandView:
    """A warning before other answers go."""
    words = context.words
    return ErrandView(
        heading=words.text("There are answers on the desk already"),
        introduction=words.text(
            "The answers of the code replace them. You can undo this."
        ),
        actions=(ActionView("replace", words.text("Replace the answers")),),
    )
