"""The tasks of the first page as lines of the rail, beside a page that is only read."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.shell_view import FIND, TASKS
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import SectionView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import ShellView

ICONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        FIND: "flag",
        "hold": "held",
        "journey": "places",
        "waiting": "not_yet",
        "lost": "lost",
        "family": "person",
        "letters": "book",
    }
)
SHORTER: Final[Mapping[str, str]] = MappingProxyType(
    {FIND: N_("Which card can I get?")}
)
"""For the rail, which is narrow."""
QUESTIONS: Final = "questions"
"""The link to the questions, as on the pages themselves; the desk has a page `find`."""


def beside_a_task(view: ShellView, page: str, words: Translator) -> ShellView:
    """The frame with all tasks, where no visit has begun whose steps stand there.

    Without a page none of them is marked.
    """
    if (page and page not in ICONS) or view.topics or view.sections:
        return view
    tasks = tuple(
        SectionView(
            QUESTIONS if id_ == FIND else id_,
            words.text(SHORTER.get(id_, title)),
            ICONS[id_],
            id_ == page,
            1 if id_ == FIND else 2,
        )
        for id_, title, *_ in TASKS
    )
    return replace(
        view, sections=tasks, rail_title=words.text("What do you want to do?")
    )
