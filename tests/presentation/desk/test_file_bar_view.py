"""The line on the desk: what can be done with the file that is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.presentation.desk.file_bar_view import OpenFile, file_bar
from permres_gui.presentation.translator import translator_for

ON = date(2026, 11, 23)
WORDS = translator_for("en")


def bar(**now: object) -> dict[str, bool]:
    view = file_bar(replace(OpenFile("K7.age"), **now), WORDS)
    return {each.id: each.enabled for each in (*view.actions, *view.ways_out)}


def test_where_all_is_saved_or_only_read_nothing_can_be_saved():
    assert not bar(saved=True)["save"]
    assert bar(saved=False)["save"]
    assert not bar(saved=False, read_only=True)["save"]


def test_how_long_to_keep_is_asked_only_of_a_file_that_is_there():
    assert bar()["keep"]
    assert not bar(file="")["keep"]


@pytest.mark.parametrize("reason", Reason)
def test_a_copy_beside_is_offered_only_where_another_has_the_file(reason):
    found = bar(fault=CaseStoreError(reason, "K7.age"))
    assert ("beside" in found) == (reason in {Reason.CHANGED, Reason.OPEN_ELSEWHERE})


def test_the_last_day_of_keeping_is_told():
    kept = replace(OpenFile("K7.age"), keep_until=date(2027, 11, 22))
    labels = [each.label for each in file_bar(kept, WORDS).actions]
    assert any("22" in label and "November" in label for label in labels)


@pytest.mark.parametrize(
    ("file", "client"),
    [
        ("K7.age", "K7"),
        ("K7.2027-01-31.age", "K7"),
        ("K7~2.age", "K7~2"),
        ("", ""),
    ],
)
def test_the_client_is_named_by_the_code_in_the_name_of_the_file(file, client):
    assert file_bar(OpenFile(file), translator_for("en")).client == client
