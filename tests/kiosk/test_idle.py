"""Seconds without a visitor: the count-down begins, can be stopped, and ends the visit."""

from __future__ import annotations

from permres_gui.kiosk.idle import Idle
from permres_gui.kiosk.settings import Settings


def after(idle: Idle, seconds: int) -> Idle:
    for _ in range(seconds):
        idle = idle.ticked()
    return idle


def test_the_usual_limits_are_ninety_and_thirty_seconds():
    idle = Idle.of(Settings())
    assert after(idle, 89).left is None
    assert after(idle, 90).left == 30
    assert after(idle, 119).left == 1
    assert not after(idle, 119).gone
    assert after(idle, 120).gone


def test_a_touch_begins_the_quiet_time_anew_as_often_as_one_likes():
    idle = Idle(90, 30)
    for _ in range(20):
        idle = after(idle, 119).touched()
        assert idle.left is None
    assert after(idle, 120).gone


def test_time_that_goes_on_after_the_end_stays_the_end():
    assert after(Idle(90, 30), 4000).gone
