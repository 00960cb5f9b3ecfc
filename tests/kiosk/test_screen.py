"""Text and targets on a physical screen: never smaller than the distance allows."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.kiosk.screen import (
    CAPITAL,
    INCH,
    Screen,
    least_capital_mm,
    mm_per_pixel,
    sizes_for,
)

PORTRAIT = Screen(1080, 1920)


def test_a_capital_h_at_sixty_centimetres_is_7_33_millimetres():
    assert least_capital_mm(600) == pytest.approx(7.33, abs=0.005)


@pytest.mark.parametrize(
    ("inches", "base"),
    [(32.0, 30.0), (21.5, 45.0), (43.0, 23.0)],
)
def test_a_smaller_screen_needs_more_pixels(inches, base):
    assert sizes_for(PORTRAIT, 600, inches).base == base


@given(
    distance=st.integers(300, 2000),
    inches=st.floats(7, 100),
    width=st.integers(800, 4000),
    height=st.integers(600, 4000),
)
def test_the_least_size_is_kept_and_one_pixel_less_would_be_too_small(
    distance, inches, width, height
):
    screen = Screen(width, height)
    scale = inches * INCH / math.hypot(width, height)
    sizes = sizes_for(screen, distance, inches)
    least = least_capital_mm(distance)
    assert sizes.base * CAPITAL * scale >= least - 1e-9
    assert (sizes.base - 1) * CAPITAL * scale < least
    assert sizes.target >= 44
    assert sizes.target * scale >= 9 - 1e-9


def test_a_target_is_44_pixels_where_nine_millimetres_are_fewer():
    assert sizes_for(PORTRAIT, 600, 55.0).target == 44
    assert sizes_for(PORTRAIT, 600, 15.6).target == 51


def test_the_stated_diagonal_counts_more_than_what_the_screen_says():
    said = Screen(1080, 1920, 398.0, 708.0)
    assert mm_per_pixel(said, None) == pytest.approx(0.3687, abs=0.0005)
    assert mm_per_pixel(said, 21.5) == pytest.approx(0.2479, abs=0.0005)


@pytest.mark.parametrize("millimetres", [(0.0, 0.0), (16.0, 9.0), (9000.0, 5000.0)])
def test_a_screen_that_cannot_be_believed_has_the_usual_size(millimetres):
    screen = Screen(1080, 1920, *millimetres)
    assert mm_per_pixel(screen, None) == mm_per_pixel(screen, 32.0)
