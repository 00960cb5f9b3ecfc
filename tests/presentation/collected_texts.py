"""Every text of the program, collected once for a test run: it takes a second or more."""

from __future__ import annotations

from functools import cache

from babel.messages.catalog import Catalog

from permres_gui.presentation.catalogues import collected


@cache
def texts() -> Catalog:
    """To be read only: all tests have the same one."""
    return collected()
