"""Help for the pages of who advises: each tells what is kept, and its own keys."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.desk.desk_keys import HELP, DeskKey, desk_help
from permres_gui.presentation.desk.desk_links import CARDS, VERSIONS
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import HelpView

SEARCH: Final = DeskKey("Ctrl+F", N_("Search a client by code"))
ONLY_DIFFERENCES: Final = DeskKey("F8", N_("Only the differences, or all rows"))
_TAB: Final = DeskKey("Tab", N_("To the next button or field"))
_PARAGRAPHS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "caseload": (
            N_("Each row is a client: one case file of this folder."),
            N_("All that is said of the chosen client stands below the table."),
            N_(
                "The case files stay in the folder, encrypted, until somebody erases"
                " them. This table itself is not kept."
            ),
            N_(
                "When you close the folder, its key is forgotten. Then the passphrase"
                " is asked for again."
            ),
        ),
        "case-file": (
            N_("This page does one thing with a case file. Cancel changes nothing."),
            N_(
                "The case file stays on this computer, encrypted, until somebody erases"
                " it. Nobody can recover a passphrase that is lost."
            ),
        ),
        "": (
            N_(
                "This page belongs to the desk. Back leads there, and the facts of your"
                " client stay."
            ),
        ),
    }
)
"""By the page; the empty one is for all others that are opened from the desk."""
_KEYS: Final[Mapping[str, tuple[DeskKey, ...]]] = MappingProxyType(
    {
        "caseload": (
            DeskKey("Up", N_("To the client above")),
            DeskKey("Down", N_("To the client below")),
            DeskKey("Return", N_("Open the chosen client")),
            SEARCH,
            _TAB,
        ),
        "case-file": (
            DeskKey("Return", N_("The first button, from a field of this page")),
            _TAB,
        ),
        CARDS: (ONLY_DIFFERENCES, _TAB),
        VERSIONS: (ONLY_DIFFERENCES, _TAB),
        "pasted": (
            DeskKey("Ctrl+Return", N_("Read the lines, then take them over")),
            DeskKey("Up", N_("To the line above")),
            DeskKey("Down", N_("To the line below")),
            DeskKey("A B C D", N_("In a line: the answer with this letter")),
            DeskKey("Del", N_("In a line: leave it out")),
            _TAB,
        ),
        "": (_TAB,),
    }
)


def adviser_help(
    page: str, beneath: str, view: HelpView, words: Translator
) -> HelpView:
    """The help of a page; as it is everywhere for pages that have nothing to do with it."""
    if page == "desk":
        return desk_help(view, words)
    own = page in _PARAGRAPHS and bool(page)
    if not own and beneath != "desk":
        return view
    key = page if own else ""
    told = (HELP, *_KEYS.get(page, _KEYS[""]))
    return replace(
        view,
        paragraphs=tuple(words.text(each) for each in _PARAGRAPHS[key]),
        keys_title=words.text("Keys on this page"),
        keys=tuple((each.keys, words.text(each.text)) for each in told),
    )
