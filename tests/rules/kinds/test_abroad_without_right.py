"""Protected people who were found without a right in another member state."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.verdict import UNSURE, YES, unanswered
from tests.rules.reading import judged, today


def test_protected_people_found_without_right_elsewhere_are_for_advice():
    name = "l-five-years.elsewhere"
    gone = "absences: [{{from: 2026-01-01, to: 2026-03-01, place: eu{}}}]\n".format
    on = date(2026, 9, 1)
    assert today(name, "") == unanswered("absences")
    assert judged(name, gone(", lawful_there: yes")).at(on) == YES
    found = judged(name, gone(", lawful_there: no"))
    assert found.at(date(2026, 6, 11)) == YES
    assert found.at(date(2026, 6, 12)) == UNSURE
    assert found.at(date(2031, 3, 1)) == YES
    assert judged(name, gone("")).at(on) == unanswered("absences.lawful_there")
    long_ago = (
        "absences: [{from: 2020-01-01, to: 2020-03-01, place: eu, lawful_there: no}]\n"
    )
    assert judged(name, long_ago).at(on) == YES
    before = "stays: [{ground: refugee, from: 2026-04-01}]\n" + gone(
        ", lawful_there: no"
    )
    assert judged(name, before).at(on) == YES
    both = (
        "absences: [{from: 2026-01-01, to: 2026-03-01, place: eu, lawful_there: no},"
        " {from: 2026-05-01, to: 2026-08-01, place: eu, lawful_there: yes}]\n"
    )
    assert judged(name, both).at(date(2031, 3, 1)) == YES
