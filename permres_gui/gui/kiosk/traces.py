"""What a visit leaves outside its pages, and how it goes."""

from __future__ import annotations

import gc

from PySide6.QtGui import QClipboard, QGuiApplication

from permres_gui.gui import paint
from permres_gui.gui.look import Look
from permres_gui.presentation.search import search_in


def forget() -> None:
    """Empty the clipboards, and what was measured, searched or drawn."""
    from permres_gui.presentation.place_choice import countries_in, nationalities_in
    from permres_gui.presentation.source_texts import forget_cited

    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    paint.forget_words()
    Look.current.copies.clear()
    for kept in (search_in, countries_in, nationalities_in):
        kept.cache_clear()
    forget_cited()


def collect() -> None:
    """What held each other goes too; only once the old pages are gone."""
    gc.collect()
