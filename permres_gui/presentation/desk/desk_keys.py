"""The keys of the desk: what each does. The page binds just these, so that none is hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import HelpView


class DeskKey(NamedTuple):
    """Keys as Qt writes them for every language, and in words what they do.

    No digit and no full stop: on a Belgian keyboard they need Shift.
    """

    keys: str
    text: str


DESK_KEYS: Final[Mapping[str, DeskKey]] = {
    "facts": DeskKey("F2", N_("To the facts")),
    "answers": DeskKey("F3", N_("To the answers")),
    "cross": DeskKey(
        "F4",
        N_(
            "From a fact to the cards that use it, and from a card to its fact;"
            " once more to the next one"
        ),
    ),
    "panel": DeskKey("F6", N_("To the next part: facts, years, answers")),
    "panel-before": DeskKey("Shift+F6", N_("To the part before")),
    "mark": DeskKey("F7", N_("How sure the fact is: seen, told or a guess")),
    "idle": DeskKey("F8", N_("Open or fold what does not matter here")),
    "problems": DeskKey("Shift+F8", N_("Open or close the contradictions")),
    "menu": DeskKey("F10", N_("The menu with every action")),
    "find": DeskKey("Ctrl+K", N_("Find a fact, a card, an article or an action")),
    "day": DeskKey("F5", N_("To the day for which it is computed")),
    "letters": DeskKey("F9", N_("All cards and annexes, drawn")),
    "today": DeskKey("Ctrl+F5", N_("Back to today, where another day is shown")),
    "new": DeskKey("Ctrl+N", N_("New")),
    "open": DeskKey("Ctrl+O", N_("Open a file")),
    "save": DeskKey("Ctrl+S", N_("Save")),
    "save-as": DeskKey("Ctrl+Shift+S", N_("Save as")),
    "caseload": DeskKey("Ctrl+L", N_("Caseload")),
    "new-row": DeskKey("Ins", N_("Add a period to the list that is open")),
    "remove-row": DeskKey(
        "Del", N_("Remove the period with the keyboard; Undo brings it back")
    ),
    "pasted": DeskKey("Ctrl+Shift+V", N_("Paste a history of stays")),
    "explanation": DeskKey("Ctrl+Shift+C", N_("Copy the explanation")),
    "coming": DeskKey("Ctrl+Shift+W", N_("What changes when")),
    "calendar": DeskKey("Ctrl+R", N_("Save reminders for your calendar")),
    "sheet": DeskKey("Ctrl+P", N_("Sheet for your client")),
    "undo": DeskKey("Ctrl+Z", N_("Undo")),
    "redo": DeskKey("Ctrl+Y", N_("Redo")),
    "copy": DeskKey("Ctrl+D", N_("Copy as what-if")),
    "next": DeskKey("Ctrl+PgDown", N_("To the next copy")),
    "previous": DeskKey("Ctrl+PgUp", N_("To the copy before")),
    "beside": DeskKey("Ctrl+E", N_("Side by side")),
    "worked-case": DeskKey("Ctrl+T", N_("Save as a worked case")),
}
"""By what is done, in the order in which they are told."""
WITHOUT_KEY: Final[Mapping[str, str]] = {
    "keep": N_("How long to keep"),
    "code": N_("Read a code"),
    "plain": N_("Export without protection"),
    "rule-packs": N_("Rules"),
    "changes": N_("What would change this?"),
    "cards": N_("Compare the cards"),
}
"""What has a button of its own and no key: the menu holds it too, and its name finds it."""
OF_FILES: Final = (
    "new",
    "open",
    "save",
    "save-as",
    "keep",
    "code",
    "plain",
    "caseload",
    "rule-packs",
)
"""What is asked of the case files, in the order of the menu."""
IN_PLACE: Final = (
    DeskKey("B K L E F M", N_("In the answers: to the card with this letter")),
    DeskKey("Esc", N_("Put back what stood in the field, then close what is open")),
)
"""What a key does where the keyboard is; no shortcut of the whole page."""
HELP: Final = DeskKey("F1", N_("This help"))


def desk_help(view: HelpView, words: Translator) -> HelpView:
    """The help as it is for who sits at the desk: with all its keys."""
    told = (HELP, *DESK_KEYS.values(), *IN_PLACE)
    move = words.text(
        "Use Tab and the arrow keys to move, the space bar to choose, and Enter to continue."
    )
    return replace(
        view,
        paragraphs=(move,),
        keys_title=words.text("Keys on this page"),
        keys=tuple((each.keys, words.text(each.text)) for each in told),
    )
