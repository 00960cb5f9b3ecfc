"""Help and the display, laid over whichever page is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.look import Look
from permres_gui.gui.pages.help import DisplayPage, HelpPage

if TYPE_CHECKING:
    from permres_gui.gui.shell import Shell


def show_help(shell: Shell) -> None:
    """What the page in sight asks, and the keys."""

    def show() -> None:
        page = shell.page(HelpPage)
        if shell.view is not None:
            page.show_view(shell.view.help)
            page.told = shell.view.help
        shell.present(page, "help")

    shell.lay_over(show)


def show_display(shell: Shell) -> None:
    """The size of the text, the colours, and whether pages are read aloud."""

    def show() -> None:
        page = shell.page(DisplayPage)
        if shell.view is not None:
            view, theme = shell.view.display, Look.current.theme
            page.show_view(view, shell.percent, theme, shell.speech())
            page.told = view
        shell.present(page, "display")

    shell.lay_over(show)
