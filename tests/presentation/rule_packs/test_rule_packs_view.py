"""The page of the rules: four checks in their order, and what may be pressed."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.packs.looking import Check, LookedAt
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.presentation.rule_packs.rule_packs_view import (
    MOST_CODES,
    RuleErrand,
    rule_packs_view,
)
from permres_gui.presentation.translator import translator_for
from tests.packs.making import KEY, manifest

ENGLISH = translator_for("en")
TOLD = manifest(8, date(2026, 12, 1))
GOOD = LookedAt(KEY.public, TOLD)


def shown(**of):
    return rule_packs_view(RuleErrand(**of), "0.1.0", ENGLISH)


def actions(view):
    return [each.id for each in view.actions if each.enabled]


def refused(check, why, **figures):
    return LookedAt(KEY.public, TOLD, check, PackError(why, **figures))


def test_before_a_file_is_chosen_only_what_is_in_use_is_told():
    view = shown(used=("In use: these",))
    assert view.used == ("In use: these",)
    assert actions(view) == ["choose"]
    assert not view.checks
    assert not view.changes_label


def test_a_good_pack_says_what_was_checked_and_can_be_used():
    view = shown(file="rules.pack", looked=GOOD, changes=("One change.",))
    assert [each.status for each in view.checks] == ["eligible"] * 4
    assert view.checks[0].detail == f"Key {KEY.public.name}"
    assert view.checks[1].detail == f"{len(TOLD.parts)} parts checked"
    assert view.checks[2].detail == "Pack 8"
    assert view.checks[3].detail == "It needs version 0.1.0; you have 0.1.0."
    assert actions(view) == ["use", "not-now"]
    assert view.changes == ("One change.",)
    assert not view.refused


def test_a_refused_pack_cannot_be_used_and_what_came_after_was_not_checked():
    bad = refused(Check.FORWARD, Why.TOO_OLD, serial=8, known=9)
    view = shown(file="rules.pack", looked=bad)
    assert [each.status for each in view.checks] == [
        "eligible",
        "eligible",
        "lost",
        "undetermined",
    ]
    assert "not newer than pack 9" in view.refused
    assert view.refused.endswith("The rules in use stay in use.")
    assert actions(view) == ["choose"]


@pytest.mark.parametrize("why", [Why.KEY_WANTED, Why.NO_KEY])
def test_without_a_trusted_key_the_key_is_asked_for(why):
    error = PackError(why)
    view = shown(
        file="rules.pack", looked=LookedAt(failed=Check.SIGNATURE, error=error)
    )
    assert view.key_label
    assert "--key" not in view.refused
    assert actions(view) == ["look", "choose"]
    assert not view.new


def test_a_key_that_is_none_is_asked_for_again():
    wanted = LookedAt(failed=Check.SIGNATURE, error=PackError(Why.KEY_WANTED))
    view = shown(file="rules.pack", looked=wanted, error=PackError(Why.NO_KEY))
    assert view.key_label
    assert view.refused.startswith("The public key is not in the format")


def test_a_file_that_cannot_be_read_leaves_nothing_but_another_choice():
    view = shown(file="x", error=PackError(Why.UNREADABLE_FILE, file="x"))
    assert actions(view) == ["choose"]
    assert not view.checks


def test_a_pack_of_which_nothing_could_be_read_tells_no_detail():
    bad = LookedAt(KEY.public, None, Check.WHOLE, PackError(Why.NO_PACK))
    assert [each.detail for each in shown(file="x", looked=bad).checks[1:]] == [""] * 3
    odd = LookedAt(None, None)
    assert [each.detail for each in shown(file="x", looked=odd).checks] == [""] * 4


def test_while_a_pack_is_checked_nothing_can_be_pressed():
    assert actions(shown(file="x", looked=GOOD, busy=True)) == []
    assert shown(file="x", busy=True).busy


def test_it_is_told_for_how_many_clients_the_answer_is_another():
    some = shown(looked=GOOD, compared=312, changed=("GK-0351", "GK-0366"))
    assert some.clients == (
        "312 files of your open folder were compared.",
        "2 clients get another answer: GK-0351, GK-0366",
    )
    none = shown(looked=GOOD, compared=1)
    assert none.clients == (
        "1 file of your open folder was compared.",
        "Nobody gets another answer.",
    )
    assert shown(looked=GOOD).clients == ()


def test_of_many_clients_the_first_are_named():
    codes = tuple(f"K{number}" for number in range(MOST_CODES + 1))
    last = shown(looked=GOOD, compared=20, changed=codes).clients[-1]
    assert last.endswith(f"K{MOST_CODES - 1} …")


def test_once_kept_the_page_says_from_which_day_the_rules_are_used():
    view = shown(file="x", looked=GOOD, done=TOLD)
    assert "1\N{NO-BREAK SPACE}December" in view.done
    assert actions(view) == ["choose"]
