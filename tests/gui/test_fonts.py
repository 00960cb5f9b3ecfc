"""The bundled fonts have every sign of the program: no other font need be installed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QRawFont, QTextLayout

from permres_gui.app import library
from permres_gui.gui.look import FAMILY, load_fonts
from permres_gui.locations import resources, translations
from permres_gui.presentation import formats
from permres_gui.presentation.translator import LANGUAGES

ARROW = "→"
"""Of one sentence on journeys; the fonts that fontconfig brings have it."""


@pytest.fixture(scope="module")
def fonts(qapp) -> list[QRawFont]:
    files = sorted((resources() / "fonts").glob("*.ttf"))
    assert files
    return [QRawFont(str(each), 20.0) for each in files]


def lacking(fonts: list[QRawFont], texts: list[str]) -> set[str]:
    signs = set("".join(texts)) - {"\n", ARROW}
    assert len(signs) > 25
    return {s for s in signs for font in fonts if not font.supportsCharacter(ord(s))}


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_sign_of_the_texts_is_there(fonts, language):
    """A catalogue holds the English sentences as well."""
    catalogue = translations() / language / "LC_MESSAGES" / "messages.po"
    assert lacking(fonts, [catalogue.read_text(encoding="utf-8")]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_of_countries_and_months_is_there(fonts, language):
    names = [*formats.country_names(language).values(), *formats.month_names(language)]
    assert lacking(fonts, names) == set()


def test_every_sign_of_the_municipalities_is_there(fonts):
    towns = library().municipalities.by_nis.values()
    names = [town.name(language) for town in towns for language in LANGUAGES]
    assert lacking(fonts, names) == set()


def test_a_sign_that_is_not_there_is_found(fonts):
    assert lacking(fonts, ["abcdefghijklmnopqrstuvwxyz", "Я"]) == {"Я"}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
def test_a_sign_is_drawn_with_the_glyph_of_its_own_name(qapp, weight):
    """Another glyph has no text: what is copied from a PDF would lack that sign."""
    load_fonts()
    font = QFont(FAMILY, 10, weight)
    there = QRawFont.fromFont(font)
    for sign in filter(there.supportsCharacter, map(chr, range(0x20, 0x180))):
        drawn = QTextLayout(sign, font)
        drawn.beginLayout()
        drawn.createLine()
        drawn.endLayout()
        own = there.glyphIndexesForString(sign)
        assert [g for run in drawn.glyphRuns() for g in run.glyphIndexes()] == own, sign


def test_a_space_is_no_tab(fonts):
    """Qt names a glyph in a PDF after the first character that leads to it."""
    for font in fonts:
        assert font.glyphIndexesForString(" ") != font.glyphIndexesForString("\t")
