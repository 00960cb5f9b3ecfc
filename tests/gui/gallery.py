"""Every screen as a picture: python -m tests.gui.gallery FOLDER [screen …] [--all].

Each name says screen, size, language, text size and theme.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from permres_gui.gui.page import Page
from permres_gui.gui.pages.answers import AnswersPage
from permres_gui.gui.pages.compare import ComparePage
from permres_gui.gui.pages.papers import PapersPage
from permres_gui.gui.pages.result import ResultPage
from tests.gui import samples, samples_questions, samples_results

Show = Callable[[object, str], None]
SIZES = ((1366, 768), (1920, 1080), (1080, 1920))


def _question(make: Callable[[str], object], topic: str) -> Show:
    def show(shell: object, lang: str) -> None:
        shell.show_shell(samples.shell(lang, topic))  # type: ignore[attr-defined]
        shell.show_question(make(lang))  # type: ignore[attr-defined]

    return show


def _section(make: Callable[[str], object], section: str, kind: type[Page]) -> Show:
    def show(shell: object, lang: str) -> None:
        shell.show_shell(samples.shell(lang, "result", section))  # type: ignore[attr-defined]
        shell.show_page(kind, make(lang))  # type: ignore[attr-defined]

    return show


def _welcome(shell: object, lang: str) -> None:
    shell.show_shell(samples.shell(lang, "you", welcome=True))  # type: ignore[attr-defined]
    shell.show_welcome(samples.welcome(lang))  # type: ignore[attr-defined]


def _answers(shell: object, lang: str) -> None:
    shell.show_shell(samples.shell(lang, "check"))  # type: ignore[attr-defined]
    shell.show_page(AnswersPage, samples.answers(lang))  # type: ignore[attr-defined]


def _display(shell: object, lang: str) -> None:
    _answers(shell, lang)
    shell.display_wanted.emit()  # type: ignore[attr-defined]


def _help(shell: object, lang: str) -> None:
    _answers(shell, lang)
    shell.help_wanted.emit()  # type: ignore[attr-defined]


Q, R = samples_questions, samples_results
SCREENS: dict[str, Show] = {
    "welcome": _welcome,
    "card": _question(Q.card_question, "card"),
    "date": _question(Q.date_question, "stay"),
    "error": _question(Q.error_question, "stay"),
    "country": _question(Q.country_question, "you"),
    "place": _question(Q.place_question, "you"),
    "stays": _question(Q.stays_question, "stay"),
    "form": _question(Q.form_question, "income"),
    "yesno": _question(Q.yes_no_question, "income"),
    "many": _question(Q.many_question, "stay"),
    "answers": _answers,
    "result": _section(R.result, "result", ResultPage),
    "notyet": _section(R.not_yet, "result", ResultPage),
    "compare": _section(R.compare, "compare", ComparePage),
    "papers": _section(R.papers, "papers", PapersPage),
    "display": _display,
    "help": _help,
}


def render(
    screen: str,
    lang: str,
    size: tuple[int, int],
    percent: int,
    theme: str,
    to: Path,
    *,
    full: bool = False,
    kiosk: bool = False,
    do: Callable[[object], None] | None = None,
) -> None:
    """One picture."""
    from PySide6.QtWidgets import QApplication, QScrollArea

    from permres_gui.gui.look import base_for
    from permres_gui.gui.shell import Shell

    base = 30.0 if kiosk else base_for(*size)
    shell = Shell(theme, base, percent)
    shell.resize(*size)
    shell.show()
    SCREENS[screen](shell, lang)
    app = QApplication.instance()
    for _ in range(4):
        app.processEvents()  # type: ignore[union-attr]
    if do is not None:
        do(shell)
        for _ in range(4):
            app.processEvents()  # type: ignore[union-attr]
    if full:
        page = shell.stack.currentWidget()
        assert isinstance(page, QScrollArea)
        more = page.verticalScrollBar().maximum()
        shell.resize(size[0], size[1] + more)
        for _ in range(4):
            app.processEvents()  # type: ignore[union-attr]
    shell.grab().save(str(to))
    shell.close()
    shell.deleteLater()
    app.processEvents()  # type: ignore[union-attr]


def main() -> None:
    """Draw the screens that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("screens", nargs="*", choices=[*SCREENS, []])
    parser.add_argument("--lang", default="nl")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--kiosk", action="store_true")
    parser.add_argument("--all", action="store_true")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    given.folder.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in given.size.split("x"))
    for screen in given.screens or SCREENS:
        name = f"{screen}-{given.size}-{given.lang}-{given.text}-{given.theme}.png"
        render(
            screen,
            given.lang,
            (width, height),
            given.text,
            given.theme,
            given.folder / name,
            full=given.full,
            kiosk=given.kiosk,
        )
    app.quit()


if __name__ == "__main__":
    main()
