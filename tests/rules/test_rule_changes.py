"""What differs between two rule bases, whichever release of the program wrote them."""

from __future__ import annotations

import json
import shutil

import pytest

from permres_gui.locations import resources
from permres_gui.rules.compiled import Library
from permres_gui.rules.rule_changes import other_changes


@pytest.fixture
def older(tmp_path):
    """Rules as they were compiled before what is empty was left out."""
    folder = shutil.copytree(resources(), tmp_path / "resources")
    path = folder / "compiled" / "questions.json"
    questions = json.loads(path.read_bytes())
    for each in questions["questions"]:
        each.update({"wordings": each.get("wordings", []), "event": False, **each})
    path.write_text(json.dumps(questions), encoding="utf-8")
    return Library(folder)


def test_what_only_names_that_it_is_empty_is_no_change(older):
    known = Library(resources())
    assert older.part("questions") != known.part("questions")
    assert other_changes(older, known) == []


def test_another_word_in_a_question_is_one(older):
    path = older.resources / "compiled" / "questions.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("passport", "paper"), encoding="utf-8")
    assert other_changes(older, Library(resources())) == ["questions"]
