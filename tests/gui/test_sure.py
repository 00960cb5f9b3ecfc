"""How sure an adviser is of each fact, by keyboard, kept with the case and undone with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from permres_gui.gui.controls.fields import Fields
from permres_gui.interview.marks import Mark
from tests.answers_in_common import WORKER
from tests.case_store.stored import PASSPHRASE
from tests.gui.checks import page_is_whole
from tests.gui.keeper import saved
from tests.gui.reader import LANGUAGES
from tests.gui.unsure_lives import Unsure
from tests.presentation.told import case_of


@pytest.fixture
def unsure(qtbot, settle) -> Unsure:
    return Unsure(qtbot, settle)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_key_says_seen_told_guessed_and_nothing_again(qtbot, settle, language):
    adviser = Unsure(qtbot, settle, language)
    adviser.focus("income")
    words = []
    for _ in range(4):
        adviser.key(Qt.Key.Key_F7)
        words.append(adviser.word("income"))
        assert adviser.facts()["income"].button.hasFocus()
    assert words == [*(adviser.says(each) for each in ("seen", "told", "guessed")), ""]
    adviser.key(Qt.Key.Key_F7, 3)
    adviser.wait_for_guesses("L")
    assert adviser.guesses()["L"] in adviser.words()
    assert adviser.says("Net income a month") in adviser.guesses()["L"]
    page_is_whole(adviser.desktop)


def test_the_open_question_has_a_choice_of_three_once_it_is_answered(unsure):
    unsure.open("birth")
    sure = unsure.page.facts.control.sure
    sure.combo.first().setFocus()
    QTest.keyClick(sure.combo.first(), Qt.Key.Key_Down)
    unsure.settle()
    assert unsure.marks == {"person.born": Mark.SEEN}
    assert sure.combo.first().hasFocus()
    unsure.key(Qt.Key.Key_F7)
    assert sure.combo.value() == "told"
    unsure.open("studies")
    assert unsure.page.facts.control.sure is not None
    unsure.fill("studies", "unknown")
    assert not unsure.page.facts.control.sure.isVisible()


def test_a_mark_is_a_step_and_goes_only_with_its_answer(unsure):
    before = unsure.case
    unsure.focus("history")
    unsure.key(Qt.Key.Key_F7, 3)
    unsure.press("Undo")
    assert unsure.word("history") == "told"
    unsure.press("Redo")
    assert unsure.marks == {"stays": Mark.GUESSED}
    assert unsure.case is before
    unsure.key(Qt.Key.Key_F7)
    unsure.focus("work")
    unsure.key(Qt.Key.Key_F7)
    unsure.fill("work", "no")
    assert unsure.marks == {"work.works": Mark.SEEN}
    unsure.fill("work", "unknown")
    assert unsure.marks == {}
    unsure.focus("work")
    unsure.key(Qt.Key.Key_F7)
    assert unsure.marks == {}


def test_answers_of_a_code_come_without_marks(unsure):
    unsure.focus("work")
    unsure.key(Qt.Key.Key_F7)
    unsure.desktop.desk.replace_case(case_of("insurance: yes"))
    assert unsure.marks == {}
    unsure.press("Undo")
    assert unsure.marks == {"work.works": Mark.SEEN}


def test_marks_are_saved_opened_and_saved_by_themselves(unsure, tmp_path):
    unsure.focus("income")
    unsure.key(Qt.Key.Key_F7, 3)
    unsure.saves_as(tmp_path / "K7.age")
    assert saved(tmp_path / "K7.age").marks["insurance"] is Mark.GUESSED
    unsure.focus("history")
    unsure.key(Qt.Key.Key_F7)
    unsure.qtbot.waitUntil(lambda: not unsure.files.file.unsaved)
    kept = saved(tmp_path / "K7.age").marks
    assert (kept, kept["stays"]) == (unsure.marks, Mark.SEEN)
    unsure.press("New")
    assert unsure.marks == {}
    unsure.opens(tmp_path / "K7.age", PASSPHRASE.decode())
    assert unsure.marks == kept
    assert unsure.word("history") == "seen"
    assert not unsure.files.file.unsaved


def test_a_guess_is_looked_into_when_nobody_types_and_nothing_false_stands_meanwhile(
    unsure,
):
    def says_none() -> bool:
        return "1 answer is a guess. No card rests on it." in unsure.words()

    unsure.focus("studies")
    unsure.key(Qt.Key.Key_F7, 3)
    assert not says_none()
    unsure.qtbot.waitUntil(says_none)
    unsure.focus("income")
    unsure.key(Qt.Key.Key_F7, 3)
    assert not any(text.startswith("1 answer is a guess") for text in unsure.words())
    unsure.wait_for_guesses("L")
    unsure.fill("income", {"means.monthly_net": "3000", "insurance": "yes"})
    assert unsure.rests_on_guess() == ["L"]
    unsure.key(Qt.Key.Key_F7)
    assert unsure.word("income") == ""
    unsure.wait_for_guesses()
    unsure.key(Qt.Key.Key_F7)
    unsure.press("Read a code")
    page = unsure.page
    unsure.qtbot.waitUntil(lambda: not unsure.desktop.desk.guesses.waiting)
    assert unsure.page is page


def test_in_a_form_the_key_marks_the_field_in_use_alone(unsure):
    unsure.open("income")
    fields = unsure.page.facts.control.control.findChildren(Fields)[0]
    fields.controls["means.monthly_net"].first().setFocus()
    unsure.key(Qt.Key.Key_F7, 3)
    assert unsure.marks == {"means.monthly_net": Mark.GUESSED}
    assert fields.controls["means.monthly_net"].first().hasFocus()
    assert unsure.word("income") == "guessed (1 of 4)"
    unsure.wait_for_guesses("L")
    fields.controls["insurance"].first().setFocus()
    unsure.key(Qt.Key.Key_F7)
    assert unsure.marks["insurance"] is Mark.SEEN
    assert unsure.marks["means.monthly_net"] is Mark.GUESSED
    assert "means.source" not in unsure.marks


def test_in_a_form_each_answer_has_a_choice_of_its_own(unsure):
    unsure.open("income")
    sures = unsure.page.facts.control.sures
    combo = sures.choices["means.dependants"].combo
    assert (
        combo.first().accessibleName() == "How sure: People who depend on your client"
    )
    combo.first().setFocus()
    QTest.keyClick(combo.first(), Qt.Key.Key_Down)
    unsure.settle()
    assert unsure.marks == {"means.dependants": Mark.SEEN}
    unsure.key(Qt.Key.Key_F7)
    assert unsure.marks == {"means.dependants": Mark.TOLD}
    page_is_whole(unsure.desktop)
    gone = {"means.monthly_net": "2500", "means.source": "", "means.dependants": ""}
    unsure.fill("income", {**gone, "insurance": "yes"})
    seen = [path for path, each in sures.choices.items() if each.isVisible()]
    assert seen == ["means.monthly_net", "insurance"]


def test_one_guess_in_a_form_is_counted_as_one(unsure):
    unsure.desktop.desk.replace_case(case_of(WORKER.replace("2500", "9000")))
    unsure.open("income")
    fields = unsure.page.facts.control.control.findChildren(Fields)[0]
    fields.controls["means.source"].first().setFocus()
    unsure.key(Qt.Key.Key_F7, 3)
    unsure.qtbot.waitUntil(lambda: not unsure.desktop.desk.guesses.waiting)
    unsure.settle()
    assert unsure.marks == {"means.source": Mark.GUESSED}
    assert not any("4 answers" in text for text in unsure.words())
