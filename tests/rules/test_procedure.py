"""What there is to know of a procedure, for whom."""

from __future__ import annotations

from permres_gui.domain.case import Case
from tests.rules.procedures import GENERAL, GENT, ON, on_ground


def notices(card, case=None):
    all_of_them = (*GENERAL.notices, *GENT.notices)
    return {n.id for n in all_of_them if n.concerns(card, case or Case(), ON)}


def test_only_f_plus_is_compulsory_and_says_so_with_its_fine():
    for card in ("B", "K", "L", "EU+", "M"):
        assert "optional" in notices(card)
        assert not {"compulsory", "fine"} & notices(card)
    assert {"compulsory", "fine", "fine-appeal"} <= notices("F+")
    assert "optional" not in notices("F+")


def test_students_are_told_that_it_is_not_possible_and_where_to_go():
    assert "students" in notices("L", on_ground("student"))
    assert "students" not in notices("L", on_ground("single-permit"))
    assert "students" not in notices("L")


def test_whoever_cannot_apply_online_books_an_appointment():
    assert {card for card in "BKL" if "no-online" in notices(card)} == set("BKL")
    assert "no-online" not in notices("EU+")
