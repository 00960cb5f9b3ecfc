"""The colours against the formula of WCAG 2."""

from __future__ import annotations

import json

import pytest

from permres_gui.gui.look import Look, base_for
from permres_gui.gui.widgets.buttons import Button
from permres_gui.locations import resources

TABLE = json.loads((resources() / "style" / "tokens.json").read_text(encoding="utf-8"))
THEMES = TABLE["themes"]


def _light(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    line = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_twenty_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_all_themes_name_the_same_tokens():
    names = {theme: set(colours) for theme, colours in THEMES.items()}
    assert names["light"] == names["dark"] == names["contrast"]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", TABLE["pairs"]["text"], ids="-on-".join)
def test_text_can_be_read(theme, pair):
    ink, ground = (THEMES[theme][name] for name in pair)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", TABLE["pairs"]["part"], ids="-on-".join)
def test_parts_and_edges_can_be_seen(theme, pair):
    part, ground = (THEMES[theme][name] for name in pair)
    assert contrast(part, ground) >= 3


@pytest.mark.parametrize("pair", TABLE["pairs"]["text"], ids="-on-".join)
def test_high_contrast_reaches_seven(pair):
    ink, ground = (THEMES["contrast"][name] for name in pair)
    assert contrast(ink, ground) >= 7


@pytest.mark.parametrize(
    ("size", "base"),
    [((1366, 768), 17), ((1920, 1080), 20), ((1080, 1920), 20), ((768, 1366), 17)],
)
def test_text_fills_the_screen_between_its_bounds(size, base):
    assert base_for(*size) == base


@pytest.mark.parametrize("kind", ["primary", "secondary", "plain"])
def test_a_button_that_cannot_be_pressed_looks_so_in_high_contrast(qtbot, kind):
    Look("contrast").apply()
    button = Button("Save", kind)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    on = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != on
    assert button._colours()[1] == "ctl", "a broken edge"
    Look("light").apply()
