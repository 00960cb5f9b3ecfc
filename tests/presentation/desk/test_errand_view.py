"""What an adviser reads about case files: every refusal, every page, every way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.presentation.desk.errand import Errand
from permres_gui.presentation.desk.errand_view import errand_view
from permres_gui.presentation.desk.file_faults import NO_DAY, NOT_THE_SAME
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import case_of, told

ON = date(2026, 11, 23)
PAGES = (
    "open",
    "take-over",
    "held",
    "save-as",
    "keep",
    "unsaved",
    "code",
    "plain",
    "erase",
)
WORDS = translator_for("en")
EMPTY = told(case_of(f"as_of: {ON}"))


@pytest.mark.parametrize(
    ("elsewhere", "heading"),
    [
        (True, "K7.age is already open elsewhere"),
        (False, "K7.age cannot be saved in its place"),
    ],
)
def test_a_file_that_is_open_elsewhere_is_called_so(elsewhere, heading):
    errand = Errand("held", "K7.age", can_take_over=elsewhere)
    assert errand_view(EMPTY, errand).heading == heading


def test_a_fault_of_the_passphrases_stands_at_their_fields_and_another_does_not():
    view = errand_view(EMPTY, Errand("save-as", "K7.age", NOT_THE_SAME))
    assert (view.secrets_error, view.error) == (
        "The two passphrases are not the same.",
        "",
    )
    view = errand_view(EMPTY, Errand("save-as", "K7.age", NO_DAY))
    assert not view.secrets_error
    assert view.error


@pytest.mark.parametrize("kind", PAGES)
def test_every_page_can_be_cancelled_and_names_no_answer(kind):
    view = errand_view(EMPTY, Errand(kind, "K7.age"))
    careful = kind in {"plain", "erase"}
    assert view.actions[0 if careful else -1].id == "cancel"
    assert len(view.actions) > 1
    assert bool(view.show) == bool(view.secrets)


def test_while_a_file_is_opened_or_protected_the_page_says_to_wait():
    opened = errand_view(EMPTY, Errand("open", "K7.age", busy=True)).busy
    saved = errand_view(EMPTY, Errand("save-as", "K7.age", busy=True)).busy
    assert opened == "One moment: the passphrase is being checked."
    assert saved == "One moment: the file is being protected."
    assert errand_view(EMPTY, Errand("open", "K7.age")).busy == ""


@pytest.mark.parametrize("reason", Reason)
def test_leaving_saves_beside_only_where_another_has_the_file(reason):
    fault = CaseStoreError(reason, "K7.age")
    first, drop, _ = errand_view(
        EMPTY, Errand("unsaved", "K7.age", fault=fault)
    ).actions
    taken = reason in {Reason.CHANGED, Reason.OPEN_ELSEWHERE}
    assert (first.id, drop.id) == ("beside" if taken else "save-first", "drop")


def test_answers_of_a_code_replace_others_only_after_a_warning():
    view = errand_view(EMPTY, Errand("replace"))
    assert view.heading == "There are answers on the desk already"
    assert view.introduction.startswith("The answers of the code replace them.")
    assert view.actions[-1].id == "cancel"


def test_the_years_of_keeping_lie_ahead_and_hold_the_day_that_is_set():
    errand = Errand("keep", "K7.age", keep_until=date(2024, 1, 31))
    day = errand_view(EMPTY, errand).day
    assert day is not None
    assert (day.first_year, day.day, day.month, day.year) == (2024, 31, 1, 2024)
    assert day.last_year > ON.year


def test_taking_over_is_offered_only_where_somebody_else_has_the_file():
    errand = Errand("held", "K7.age")
    without = errand_view(EMPTY, errand)
    elsewhere = replace(errand, can_take_over=True)
    offered = errand_view(EMPTY, elsewhere)
    assert "take-over" not in {each.id for each in without.actions}
    assert "take-over" in {each.id for each in offered.actions}


def test_a_folder_with_a_key_asks_its_passphrase_once_and_never_a_new_one():
    keyed = Errand("save-as", "K7.age", office_key=True)
    asked = errand_view(EMPTY, keyed)
    again = errand_view(EMPTY, replace(keyed, key_at_hand=True))
    assert asked.secrets == ("Passphrase of this folder",)
    assert asked.show
    assert (again.secrets, again.show) == ((), "")
    assert again.introduction == "The key of this folder protects the file."
    assert again.day is not None
