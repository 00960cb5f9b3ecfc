"""The words of pasted lines, as the program has them."""

from __future__ import annotations

from functools import cache

from permres_gui.interview.pasted_words import PastedWords
from permres_gui.locations import resources
from permres_gui.presentation.desk.pasted_view import every_country
from permres_gui.rules.rule_yaml import load
from permres_gui.rules.source_files import adapter


@cache
def words() -> PastedWords:
    data = load(resources() / "interview" / "pasted_words.yaml")
    found: PastedWords = adapter(PastedWords).validate_python(data)
    return found.with_countries(every_country())
