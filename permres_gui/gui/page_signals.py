"""What a page says beside what all pages say, handed on by the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.pages.help import DisplayPage, HelpPage
from permres_gui.gui.pages.papers import PapersPage
from permres_gui.gui.pages.two_places import TwoPlacesPage

if TYPE_CHECKING:
    from permres_gui.gui.page import Page
    from permres_gui.gui.shell import Shell


def listen_to(page: Page, shell: Shell) -> None:
    """The signals of a page of the result, of help and of the display."""
    if isinstance(page, PapersPage):
        page.counter_changed.connect(shell.counter_changed)
        page.document_ticked.connect(shell.document_ticked)
        page.procedure_chosen.connect(shell.procedure_chosen)
    elif isinstance(page, TwoPlacesPage):
        page.place_chosen.connect(shell.place_chosen)
    elif isinstance(page, HelpPage | DisplayPage):
        page.closed.connect(shell.close_help)
    if isinstance(page, DisplayPage):
        page.text_size_chosen.connect(shell.resize_text)
        page.theme_chosen.connect(shell.recolour)
        page.speech_chosen.connect(shell.speech_chosen)
