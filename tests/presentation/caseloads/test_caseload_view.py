"""The page of a caseload: what it asks for, what it offers, and who is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from permres_gui.case_store.caseload import FiledCase
from permres_gui.case_store.file_names import FileName
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.interview.case_file import read
from permres_gui.interview.saved_answer import AnswerChange, SavedAnswer, SavedCard
from permres_gui.presentation.caseloads.caseload import CaseloadRow
from permres_gui.presentation.caseloads.caseload_cells import COLUMNS
from permres_gui.presentation.caseloads.caseload_days import Deadline
from permres_gui.presentation.caseloads.caseload_filters import (
    ALL,
    CHANGED,
    DUE,
    FILTERS,
    GUESS,
    NOW,
    OVER,
    UNREAD,
    filter_labels,
    is_shown,
)
from permres_gui.presentation.caseloads.caseload_view import Office, caseload_view
from permres_gui.presentation.desk.file_faults import NOT_THE_SAME
from permres_gui.presentation.translator import translator_for

ON = date(2026, 11, 23)
CHANGE = AnswerChange("B", SavedCard("not_yet"), SavedCard("eligible"), None)


def page(language="en", **now):
    return caseload_view(Office(**now), translator_for(language))


def actions(**now):
    return [each.label for each in page(**now).actions]


def row(*days, **known):
    """A client whose file could be read, with something to do on these days."""
    filed = FiledCase(Path("K1.age"), FileName("K1"), read("case: 1\n", "K1.age"))
    due = tuple(Deadline("apply", day, day, "Apply") for day in days)
    return CaseloadRow(filed, deadlines=due, checked=True, **known)


def shown_by(client, on=ON):
    return [chosen for chosen in FILTERS if is_shown(client, chosen, on)]


# --- the page ---------------------------------------------------------------------------


def test_before_a_folder_is_chosen_only_that_can_be_done():
    view = page()
    assert view.heading == "Caseload"
    assert view.introduction == "All case files of a folder, in one table."
    assert actions() == ["Choose a folder"]
    assert view.secrets == view.notes == view.columns == view.filters == ()
    assert view.table == view.error == ""


def test_a_locked_folder_asks_for_its_one_passphrase_and_shows_no_client():
    view = page(folder="office", has_key=True)
    assert view.introduction == "Folder: office"
    assert view.secrets == ("Passphrase of this folder",)
    assert view.show == "Show the passphrase"
    assert view.notes == ("One passphrase opens all files of this folder.",)
    assert view.table == view.busy == ""
    assert actions(folder="office", has_key=True) == ["Open", "Choose another folder"]


def test_while_the_passphrase_is_checked_the_page_says_so():
    view = page(folder="office", has_key=True, busy=True)
    assert view.busy == "One moment: the passphrase is being checked."


def test_a_refused_passphrase_is_told_with_its_file():
    wrong = CaseStoreError(Reason.PASSPHRASE, "office.key")
    said = page(folder="office", has_key=True, fault=wrong).secrets_error
    assert said == (
        "office.key: the passphrase is wrong, or the file is damaged. "
        "Nothing in it was changed."
    )


def test_an_open_folder_shows_its_clients_and_asks_for_nothing():
    now = {"folder": "office", "has_key": True, "opened": True}
    view = page(**now)
    assert view.table == "Clients of this folder"
    assert view.columns == COLUMNS
    assert view.secrets == view.notes == ()
    assert (view.sort, view.order) == ("Sort by", "Turn the order round")
    assert (view.open, view.keep) == ("Open this client", "Keep the answer of today")
    assert view.stop == "Stop"
    assert actions(**now) == [
        "Check all again",
        "Choose another folder",
        "Close the folder",
    ]


def test_a_folder_without_a_key_shows_its_clients_and_offers_one():
    now = {"folder": "office", "opened": True}
    view = page(**now)
    assert view.table == "Clients of this folder"
    assert view.secrets == ("Passphrase", "The same passphrase again")
    assert actions(**now)[0] == "Make the key"
    none_yet, warning = view.notes
    assert none_yet.startswith("This folder has no key yet.")
    assert warning.startswith("Keep a copy of office.key.")


OPEN = {"folder": "office", "has_key": True, "opened": True}


def test_files_with_a_passphrase_of_their_own_are_offered_the_key():
    view = page(**OPEN, alone=2)
    assert view.move is not None
    assert view.move.id == "move"
    assert "2" in view.offer
    assert page(**OPEN, alone=2, running=True).move is None
    assert page(**OPEN).move is None


def test_to_move_them_their_passphrase_is_asked_and_nothing_else_can_be_done():
    view = page(**OPEN, alone=2, asks=True)
    assert view.secrets == ("Passphrase of these files",)
    assert [each.id for each in view.actions] == ["move", "apart"]
    assert len(view.notes) == 2
    assert view.busy == ""
    busy = page(**OPEN, alone=2, asks=True, busy=True).busy
    assert busy == "One moment: the files are being moved."


def test_what_was_moved_is_told():
    view = page(**OPEN, moved=3)
    (told,) = view.notes
    assert told.replace("\N{NO-BREAK SPACE}", " ").startswith("3 files were moved")
    assert view.outcome == told


def test_two_passphrases_that_differ_are_told_where_the_key_is_made():
    said = page(folder="office", opened=True, fault=NOT_THE_SAME).secrets_error
    assert said == "The two passphrases are not the same."


def test_the_filters_are_named_and_the_one_in_use_is_known():
    view = page(folder="office", has_key=True, opened=True, chosen=DUE)
    assert view.only == "Show"
    assert dict(view.filters) == {
        ALL: "All",
        DUE: "Due this month",
        NOW: "Possible now",
        CHANGED: "Changed",
        GUESS: "Rests on a guess",
        OVER: "To erase",
        UNREAD: "Not read",
    }
    assert view.chosen == DUE


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_page_is_told_in_the_language_of_the_adviser(language):
    now = {"folder": "office", "opened": True}
    own, english = page(language, **now), page(**now)
    assert own.table != english.table
    assert own.notes[0] != english.notes[0]
    assert own.filters[1][1] != "Due this month"
    assert own.introduction.endswith("office")


# --- who is shown -----------------------------------------------------------------------


def test_a_client_with_nothing_to_do_is_shown_only_among_all():
    assert shown_by(row()) == [ALL]


def test_a_client_with_another_answer_is_shown_among_the_changed():
    assert shown_by(row(changes=(CHANGE,))) == [ALL, CHANGED]


@pytest.mark.parametrize(
    ("on", "last"),
    [
        (ON, date(2026, 11, 30)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2027, 1, 31), date(2027, 1, 31)),
        (date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_what_begins_on_the_last_day_of_the_month_is_due_and_the_next_day_is_not(
    on, last
):
    assert shown_by(row(last), on) == [ALL, DUE]
    assert shown_by(row(date.fromordinal(last.toordinal() + 1)), on) == [ALL]


def test_what_is_over_and_not_dealt_with_stays_due():
    assert shown_by(row(date(2026, 1, 5))) == [ALL, DUE]


def test_a_file_that_could_not_be_read_is_hidden_only_from_what_is_to_be_erased():
    refusal = CaseStoreError(Reason.DAMAGED, "K4.age")
    filed = FiledCase(Path("K4.age"), FileName("K4"), refusal=refusal)
    assert shown_by(CaseloadRow(filed)) == [ALL, DUE, NOW, CHANGED, GUESS, UNREAD]


def test_a_case_on_which_the_program_failed_is_hidden_only_from_what_is_to_be_erased():
    assert shown_by(row(failed=True)) == [ALL, DUE, NOW, CHANGED, GUESS, UNREAD]


def test_a_client_who_can_apply_now_is_shown_among_those():
    able = SavedAnswer(ON, cards={"B": SavedCard("eligible")})
    assert shown_by(row(answer=able)) == [ALL, NOW]


def test_a_client_whose_card_rests_on_a_guess_is_shown_among_those():
    assert shown_by(row(guesses={"B": ("means.monthly_net",)})) == [ALL, GUESS]


@pytest.mark.parametrize(("last", "over"), [(22, True), (23, False)])
def test_a_file_is_to_be_erased_once_its_last_day_of_keeping_is_over(last, over):
    """On the last day itself it is not late, as for `permres-gui case due`."""
    day = date(2026, 11, last)
    kept = replace(row(), deadlines=(Deadline("keep", day, day, "Keep"),))
    assert (OVER in shown_by(kept)) is over
    applied = replace(kept, deadlines=(Deadline("apply", day, day, "Apply"),))
    assert OVER not in shown_by(applied)


def test_each_filter_says_how_many_it_finds_and_how_many_could_not_be_read():
    """A file that was not read may be one of them, so it is shown, and not counted."""
    filed = FiledCase(Path("K9.age"), FileName("K9"))
    unread, told = CaseloadRow(filed), row(changes=(CHANGE,))
    labels = dict(filter_labels((unread, told, row()), ON, translator_for("en")))
    assert labels[ALL] == "All (3)"
    assert labels[CHANGED] == "Changed (1, and 1 not read)"
    assert labels[OVER] == "To erase (0)"
    assert labels[UNREAD] == "Not read (1)"
    assert is_shown(unread, CHANGED, ON)
    assert not is_shown(unread, OVER, ON)


def test_a_part_of_a_code_finds_its_clients():
    assert is_shown(row(), ALL, ON, "k1")
    assert not is_shown(row(), ALL, ON, "K2")
    assert not is_shown(row(), CHANGED, ON, "K1")
