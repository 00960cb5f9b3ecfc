"""The library of the program, read once for all windows of a test run: it never changes."""

from functools import cache

from permres_gui import app
from permres_gui.rules.compiled import Library


@cache
def library() -> Library:
    return app.library()
