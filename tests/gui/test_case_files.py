"""Case files on the adviser's desk: opened, saved, kept and left, by what stands there."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from permres_gui.case_store.stored_case import open_case
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.interview.answer_code import encode
from permres_gui.interview.case_file import read_path
from tests.case_store.stored import PASSPHRASE, UNTIL, stored_at
from tests.gui.adviser import STAY
from tests.gui.checks import page_is_whole
from tests.gui.keeper import SECRET, Keeper, saved
from tests.gui.people import ON
from tests.gui.rooms import TURNS, every_room, language_of
from tests.gui.typing_hand import CTRL


@pytest.fixture(params=TURNS)
def keeper(request, qtbot, settle) -> Keeper:
    return Keeper(qtbot, settle, language_of(request))


@pytest.fixture
def english(qtbot, settle) -> Keeper:
    return Keeper(qtbot, settle)


# --- another client -------------------------------------------------------------------


@pytest.mark.parametrize("page", ["lost", "journey", "hold", "waiting", "family"])
def test_nothing_that_was_begun_on_a_page_stands_there_for_the_next_client(
    english, path, page
):
    def stands() -> list[str]:
        shown = english.desktop.stack.currentWidget()
        boxes = [each.currentText() for each in shown.findChildren(Combo)]
        return boxes + [each.text() for each in shown.findChildren(QLineEdit)]

    english.desktop.model.open_aside(page)
    english.settle()
    before = stands()
    shown = english.desktop.stack.currentWidget()
    for field in shown.findChildren(QLineEdit):
        field.setText("Zwev")
    for box in shown.findChildren(Combo):
        box.setCurrentIndex(min(2, box.count() - 1))
    english.settle()
    assert stands() != before
    english.desktop.model.open_aside("desk")
    english.settle()
    english.opens(path)
    english.desktop.model.open_aside(page)
    english.settle()
    there = stands()
    english.desktop.forget()
    english.desktop.refresh()
    english.settle()
    assert there == stands(), "as on a page that is made for this client"


# --- saving ---------------------------------------------------------------------------


def test_nothing_is_kept_before_a_file_is_named(keeper, tmp_path):
    keeper.fill("nationality", ("SY",))
    assert keeper.tells("No file is open: nothing is kept.")
    assert list(tmp_path.iterdir()) == []
    page_is_whole(keeper.desktop)


def test_that_two_passphrases_differ_is_told_at_their_fields(english, tmp_path):
    english.named.path = tmp_path / "K7.age"
    english.press("Save as")
    english.type_secret("cow", "battery")
    english.press("Save")
    said = "The two passphrases are not the same."
    places = {
        each.text(): each.mapTo(english.page.widget(), each.rect().topLeft()).y()
        for each in english.page.findChildren(QLabel)
        if each.isVisible()
    }
    assert places["The same passphrase again"] < places[said]
    assert places[said] < places["Last day to keep this file"]
    fields = english.page.findChildren(LineField)
    assert {each.accessibleDescription() for each in fields} == {said}


def test_enter_never_exports_without_protection(english, tmp_path):
    english.fill("nationality", ("SY",))
    english.named.path = tmp_path / "case.yaml"
    english.press("Export without protection")
    focus = english.desktop.focusWidget()
    assert focus is english.page.buttons["cancel"]
    QTest.keyClick(focus, Qt.Key.Key_Return)
    english.settle()
    assert english.heading == "Everything on one page"
    assert list(tmp_path.iterdir()) == []


def test_a_case_is_saved_under_a_passphrase_and_opens_again(keeper, tmp_path):
    keeper.fill("nationality", ("SY",))
    keeper.saves_as(tmp_path / "K7")
    assert keeper.tells("%(file)s: everything is saved.", file="K7.age")
    assert keeper.heading == "K7", "the client by code"
    keeper.press("New")
    assert keeper.heading == keeper.says("Everything on one page")
    assert keeper.case.person.nationality is None
    keeper.opens(tmp_path / "K7.age")
    assert keeper.case.person.nationality == ("SY",)


def test_no_text_of_the_case_stands_in_the_folder(english, tmp_path):
    english.fill("nationality", ("SY",))
    english.saves_as(tmp_path / "K7")
    for each in tmp_path.iterdir():
        assert b"nationality" not in each.read_bytes()


def test_two_passphrases_that_differ_save_nothing(keeper, tmp_path):
    keeper.named.path = tmp_path / "K7.age"
    keeper.press("Save as")
    keeper.type_secret("cow", "battery")
    keeper.press("Save")
    assert keeper.tells("The two passphrases are not the same.")
    assert list(tmp_path.iterdir()) == []
    page_is_whole(keeper.desktop)


def test_a_file_that_is_there_is_never_replaced(english, path):
    before = path.read_bytes()
    english.saves_as(path)
    assert english.tells(
        "%(file)s: there is already a file with this name.", file="K7.age"
    )
    assert path.read_bytes() == before


def test_each_step_is_saved_into_the_open_file(english, path):
    english.opens(path)
    english.fill("nationality", ("MA",))
    english.qtbot.waitUntil(lambda: not english.files.file.unsaved)
    assert saved(path).case.person.nationality == ("MA",)
    assert saved(path).case.title, "what stands beside the answers stays"


def test_a_what_if_copy_is_saved_only_once_it_is_used(english, path):
    english.opens(path)
    before = saved(path).case
    QTest.keyClick(english.page, Qt.Key.Key_D, CTRL)
    english.settle()
    english.fill("nationality", ("MA",))
    assert not english.files.file.unsaved
    assert english.files.file.save()
    assert saved(path).case == before
    english.press("Use this one")
    english.qtbot.waitUntil(lambda: not english.files.file.unsaved)
    assert saved(path).case.person.nationality == ("MA",)


def test_steps_close_to_each_other_are_saved_once(qtbot, settle, path, monkeypatch):
    keeper = Keeper(qtbot, settle, pause=60_000)
    keeper.opens(path)
    writes = []
    stored = keeper.files.file.stored
    monkeypatch.setattr(stored, "save", lambda *given: writes.append(given))
    keeper.fill("nationality", ("MA",))
    keeper.fill("nationality", ("IT",))
    assert writes == []
    assert keeper.tells("%(file)s: not everything is saved yet.", file="K7.age")
    QTest.keyClick(keeper.page, Qt.Key.Key_S, CTRL)
    keeper.settle()
    assert [case.person.nationality for case, *_ in writes] == [("IT",)]


def test_the_keys_do_what_the_buttons_do(english, path):
    english.named.path = path
    QTest.keyClick(english.page, Qt.Key.Key_O, CTRL)
    english.settle()
    assert english.heading == "Open K7.age"
    english.press("Cancel")
    assert english.heading == "Everything on one page"


@pytest.mark.parametrize(("language", "size", "percent"), every_room())
def test_the_desk_with_a_file_is_whole_in_every_window(
    qtbot, settle, path, language, size, percent
):
    keeper = Keeper(qtbot, settle, language)
    keeper.desktop.resize(*size)
    keeper.desktop.set_display(percent, "light")
    keeper.opens(path)
    path.write_bytes(b"another file")
    keeper.fill("nationality", ("MA",))
    keeper.qtbot.waitUntil(lambda: keeper.files.file.fault is not None)
    keeper.settle()
    page_is_whole(keeper.desktop)
    keeper.press("Save as")
    page_is_whole(keeper.desktop)
    keeper.desktop.set_display(100, "light")


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_at_large_text_the_file_actions_stand_beside_each_other(keeper, size):
    keeper.desktop.resize(*size)
    keeper.desktop.set_display(200, "light")
    keeper.settle()
    buttons = list(keeper.page.bar.buttons.values())
    places = [
        each.mapTo(keeper.page.widget(), each.rect().topLeft()) for each in buttons
    ]
    rows = {place.y() for place in places}
    assert 1 < len(rows) <= 4
    assert sorted(places, key=lambda place: (place.y(), place.x())) == places
    page_is_whole(keeper.desktop)
    assert keeper.desktop.focusWidget() is keeper.page.facts.first(), "it stays there"
    keeper.desktop.set_display(100, "light")


# --- opening --------------------------------------------------------------------------


def test_a_wrong_passphrase_is_one_sentence_and_changes_nothing(keeper, path):
    before = path.read_bytes()
    keeper.opens(path, "wrong")
    sentence = (
        "%(file)s: the passphrase is wrong, or the file is damaged. "
        "Nothing in it was changed."
    )
    assert keeper.tells(sentence, file="K7.age")
    assert path.read_bytes() == before
    assert keeper.case.person.nationality is None
    page_is_whole(keeper.desktop)
    keeper.type_secret(SECRET)
    keeper.press_and_wait("Open")
    assert keeper.case.person.nationality == ("SY",)


def test_a_damaged_file_is_refused(english, path):
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    english.opens(path)
    assert english.tells(
        "%(file)s: the passphrase is wrong, or the file is damaged. "
        "Nothing in it was changed.",
        file="K7.age",
    )


def test_the_window_lives_while_the_passphrase_is_checked(english, path):
    english.named.path = path
    english.press("Open a file")
    english.type_secret(SECRET)
    english.button("Open").click()
    assert english.files.errand.busy, "the press has come back before the work is done"
    english.qtbot.waitUntil(lambda: not english.files.errand.busy)
    english.settle()
    assert english.heading == "K7"


def test_what_was_cancelled_meanwhile_is_not_opened_and_is_let_go(english, path):
    english.named.path = path
    english.press("Open a file")
    english.type_secret(SECRET)
    english.button("Open").click()
    english.button("Cancel").click()
    english.files.wait()
    english.settle()
    assert english.case.person.nationality is None
    assert [each.name for each in path.parent.iterdir()] == ["K7.age"]


def test_a_window_that_closes_meanwhile_lets_the_file_go(english, path):
    english.named.path = path
    english.press("Open a file")
    english.type_secret(SECRET)
    english.button("Open").click()
    english.desktop.close()
    assert not english.desktop.isVisible()
    assert [each.name for each in path.parent.iterdir()] == ["K7.age"]


def test_no_passphrase_stays_in_a_field_that_was_left(english, path):
    english.named.path = path
    english.press("Open a file")
    english.type_secret("half a pass")
    english.press("Cancel")
    english.press("Open a file")
    assert [each.text() for each in english.page.findChildren(LineField)] == [""]


# --- the same file elsewhere ------------------------------------------------------------


@pytest.fixture
def elsewhere(path):
    other = open_case(path, PASSPHRASE)
    yield other
    other.close()


def test_a_file_that_is_open_elsewhere_can_be_read_only(keeper, path, elsewhere):
    keeper.opens(path)
    title = "%(file)s is already open elsewhere"
    assert keeper.heading == keeper.says(title, file="K7.age")
    page_is_whole(keeper.desktop)
    keeper.press("Read only")
    assert keeper.case.person.nationality == ("SY",)
    assert keeper.tells("%(file)s: open to read only.", file="K7.age")
    before = path.read_bytes()
    keeper.fill("nationality", ("MA",))
    assert path.read_bytes() == before
    assert not keeper.button(keeper.says("Save")).isEnabled()


def test_a_copy_beside_the_file_leaves_the_other_alone(english, path, elsewhere):
    english.opens(path)
    english.press("Work in a copy beside it")
    english.fill("nationality", ("MA",))
    english.qtbot.waitUntil(lambda: not english.files.file.unsaved)
    assert saved(path).case.person.nationality == ("SY",)
    assert saved(path.with_name("K7~2.age")).case.person.nationality == ("MA",)


def test_a_file_is_taken_over_only_with_its_passphrase(english, path, elsewhere):
    english.opens(path)
    english.press("Take it over")
    english.type_secret(SECRET)
    english.press_and_wait("Take it over")
    assert english.tells("%(file)s: everything is saved.", file="K7.age")


def test_what_somebody_else_saved_meanwhile_is_never_lost(english, path):
    english.opens(path)
    theirs = stored_at(path.with_name("other.age"))
    theirs.close()
    path.write_bytes(theirs.path.read_bytes())
    english.fill("nationality", ("MA",))
    english.qtbot.waitUntil(lambda: english.files.file.fault is not None)
    english.settle()
    assert any("somebody else changed" in each for each in english.words())
    english.press("Save beside it")
    assert path.read_bytes() == theirs.path.read_bytes()
    assert saved(path.with_name("K7~2.age")).case.person.nationality == ("MA",)
    assert english.tells("%(file)s: everything is saved.", file="K7~2.age")


def test_leaving_a_file_that_was_changed_elsewhere_keeps_both(english, path):
    english.opens(path)
    theirs = stored_at(path.with_name("other.age"))
    theirs.close()
    path.write_bytes(theirs.path.read_bytes())
    english.fill("nationality", ("MA",))
    english.desktop.close()
    english.settle()
    assert english.heading == "Not everything is saved"
    english.press("Save beside it")
    assert not english.desktop.isVisible()
    assert path.read_bytes() == theirs.path.read_bytes()
    assert saved(path.with_name("K7~2.age")).case.person.nationality == ("MA",)


# --- how long, and leaving ---------------------------------------------------------------


def test_the_last_day_of_keeping_is_shown_and_changed(english, path):
    english.opens(path)
    english.press("How long to keep")
    english.choose_day("Last day to keep this file", UNTIL)
    english.press("Save")
    renamed = path.with_name("K7.2027-11-22.age")
    assert saved(renamed).keep_until == UNTIL
    assert english.button(english.says("Kept until %(day)s", day=UNTIL)) is not None


def test_closing_asks_once_and_saves(english, tmp_path):
    english.fill("nationality", ("SY",))
    english.desktop.close()
    english.settle()
    assert english.desktop.isVisible()
    assert english.heading == "Not everything is saved"
    english.named.path = tmp_path / "K7.age"
    english.press("Save first")
    english.type_secret(SECRET, SECRET)
    english.press_and_wait("Save")
    assert not english.desktop.isVisible()
    assert [each.name for each in tmp_path.iterdir()] == ["K7.age"]


def test_closing_without_saving_closes(keeper):
    keeper.fill("nationality", ("SY",))
    keeper.desktop.close()
    keeper.settle()
    page_is_whole(keeper.desktop)
    keeper.press("Do not save")
    assert not keeper.desktop.isVisible()


def test_closing_with_all_saved_asks_nothing_and_lets_others_open(english, path):
    english.opens(path)
    english.fill("nationality", ("MA",))
    english.desktop.close()
    assert not english.desktop.isVisible()
    assert saved(path).case.person.nationality == ("MA",)
    assert [each.name for each in path.parent.iterdir()] == ["K7.age"]


def test_a_visitor_who_kept_no_file_is_asked_nothing(qtbot, settle):
    visitor = Keeper(qtbot, settle)
    visitor.press("Back")
    visitor.desktop.started.emit("find")
    visitor.desktop.answered.emit("nationality", ("SY",))
    visitor.desktop.close()
    assert not visitor.desktop.isVisible()


def test_starting_again_saves_the_last_step_and_lets_the_file_go(qtbot, settle, path):
    keeper = Keeper(qtbot, settle, pause=60_000)
    keeper.opens(path)
    keeper.fill("nationality", ("MA",))
    keeper.desktop.restarted.emit()
    keeper.settle()
    assert keeper.case.person.nationality is None
    assert saved(path).case.person.nationality == ("MA",)
    assert [each.name for each in path.parent.iterdir()] == ["K7.age"]


def test_starting_again_asks_where_answers_would_be_lost(english):
    english.fill("nationality", ("SY",))
    english.desktop.restarted.emit()
    english.settle()
    assert english.heading == "Not everything is saved"
    english.press("Cancel")
    assert english.case.person.nationality == ("SY",)


def test_another_language_keeps_the_question_in_sight(english):
    english.fill("nationality", ("SY",))
    english.press("New")
    english.desktop.language_chosen.emit("fr")
    english.settle()
    assert english.heading == english.says("Not everything is saved")
    assert english.heading != "Not everything is saved"


def test_a_new_case_computes_for_today_again(english):
    english.fill("nationality", ("SY",))
    english.page.wishes.day_chosen.emit(date(2023, 1, 1))
    english.press("New")
    english.press("Do not save")
    assert english.desktop.model.session.as_of == ON
    assert english.case.person.nationality is None


def test_starting_again_computes_for_today_again(english):
    english.fill("nationality", ("SY",))
    english.page.wishes.day_chosen.emit(date(2023, 1, 1))
    english.desktop.model.restart()
    assert english.desktop.model.session.as_of == ON


def test_a_case_leaves_as_plain_text_only_after_a_warning(keeper, tmp_path):
    keeper.fill("nationality", ("SY",))
    keeper.named.path = tmp_path / "case.yaml"
    keeper.press("Export without protection")
    assert list(tmp_path.iterdir()) == []
    page_is_whole(keeper.desktop)
    keeper.press("Export all the same")
    assert read_path(tmp_path / "case.yaml").case == keeper.case


# --- the code of a public computer ---------------------------------------------------------


def read_code(keeper: Keeper, text: str) -> None:
    keeper.press("Read a code")
    keeper.page.text.setPlainText(text)
    keeper.press_named(keeper.says("Read the code"))


def test_a_code_is_answers_on_the_desk_and_can_be_undone(keeper):
    other = read_code_of(keeper)
    read_code(keeper, other.lower())
    assert keeper.case.person.nationality == ("SY",)
    assert keeper.case.stays
    assert keeper.heading == keeper.says("Everything on one page")
    keeper.page.steps["undo"].click()
    keeper.settle()
    assert keeper.case.person.nationality is None


def read_code_of(keeper: Keeper) -> str:
    """The code of a visit with two answers; the desk is empty again afterwards."""
    keeper.fill("nationality", ("SY",))
    keeper.fill("history", (STAY,))
    code = encode(keeper.case)
    keeper.press("New")
    keeper.press("Do not save")
    return code


def test_answers_are_replaced_only_after_a_question(english):
    code = read_code_of(english)
    english.fill("nationality", ("MA",))
    read_code(english, code)
    assert english.case.person.nationality == ("MA",)
    assert english.heading == "There are answers on the desk already"
    english.press("Cancel")
    assert english.case.person.nationality == ("MA",)
    read_code(english, code)
    english.press("Replace the answers")
    assert english.case.person.nationality == ("SY",)


def test_a_scanner_types_the_code_and_enter(english):
    code = read_code_of(english)
    english.press("Read a code")
    QTest.keyClicks(english.page.text, code)
    QTest.keyClick(english.page.text, Qt.Key.Key_Return)
    english.settle()
    assert english.case.person.nationality == ("SY",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "This is not a code with answers of this program."),
        ("https://example.be", "This is not a code with answers of this program."),
        ("PERMRES1-AAAA", "This code is not whole. Scan it once more."),
    ],
)
def test_a_text_that_is_no_code_is_refused_in_a_sentence(keeper, text, said):
    read_code(keeper, text)
    assert keeper.tells(said)
    page_is_whole(keeper.desktop)
    assert keeper.case.person.nationality is None


def test_after_the_answers_are_replaced_the_keyboard_is_on_the_first_fact(english):
    code = read_code_of(english)
    english.fill("nationality", ("MA",))
    read_code(english, code)
    replacing = english.page.buttons["replace"]
    replacing.setFocus()
    QTest.keyClick(replacing, Qt.Key.Key_Return)
    english.settle()
    assert english.heading == "Everything on one page"
    english.qtbot.wait(400)
    assert english.desktop.focusWidget() is english.page.first()


# --- by keyboard ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "errand", ["Save as", "Export without protection", "Read a code"]
)
def test_escape_gives_an_errand_up(english, tmp_path, errand):
    english.named.path = tmp_path / "K8.age"
    english.fill("nationality", ("SY",))
    english.press(errand)
    assert english.heading != "Everything on one page"
    QTest.keyClick(english.desktop.focusWidget(), Qt.Key.Key_Escape)
    english.settle()
    assert english.heading == "Everything on one page"
    assert list(tmp_path.iterdir()) == []
    assert english.case.person.nationality == ("SY",)


def test_until_when_a_file_is_kept_begins_at_the_day(english, tmp_path):
    english.fill("nationality", ("SY",))
    english.saves_as(tmp_path / "K9.age")
    english.files.choose("keep")
    english.settle()
    assert english.desktop.focusWidget() is english.page.day.first()


def test_nobody_at_the_desk_is_told_to_talk_to_somebody_else(keeper, tmp_path):
    """Who reads it is whom others talk to."""
    asked = keeper.says("Rather talk to someone?")
    rules = keeper.says("Information, not a decision.")
    keeper.desktop.model.open_aside("pasted")
    keeper.settle()
    assert asked not in keeper.words()
    assert any(each.startswith(rules) for each in keeper.words())
    keeper.desktop.model.open_aside("desk")
    keeper.settle()
    keeper.named.path = tmp_path / "K1.age"
    keeper.press("Save as")
    assert keeper.page.secrets
    assert asked not in keeper.words()


def test_enter_once_more_while_a_file_is_made_leads_nowhere(english, tmp_path):
    """The keyboard was on Back meanwhile: whoever pressed twice left, and nothing was saved."""
    english.named.path = tmp_path / "K1.age"
    english.press("Save as")
    english.type_secret(SECRET, SECRET)
    QTest.keyClick(english.page.secrets[1], Qt.Key.Key_Return)
    assert english.files.errand.busy
    QTest.keyClick(english.desktop.focusWidget(), Qt.Key.Key_Return)
    assert english.desktop.model.aside == "case-file"
    english.qtbot.waitUntil(lambda: not english.files.errand.busy)
    english.settle()
    assert (tmp_path / "K1.age").exists()


def test_the_day_in_the_name_of_a_new_file_is_its_last_day_of_keeping(
    english, tmp_path
):
    english.fill("nationality", ("SY",))
    path = tmp_path / "K9.2027-11-22.age"
    english.saves_as(path)
    assert path.exists()
    assert saved(path).keep_until == date(2027, 11, 22)


def test_a_file_keeps_its_name_for_calendars_and_another_file_has_another(
    english, tmp_path
):
    for code in ("K7", "K8"):
        stored_at(tmp_path / f"{code}.age").close()
    names = []
    for code in ("K7", "K8", "K7"):
        english.opens(tmp_path / f"{code}.age")
        names.append(english.desktop.name_for_calendars())
    first, other, again = names
    assert first == again != other
    assert "K7" not in first


def test_a_stick_that_is_taken_out_is_told_and_put_back_all_is_saved(
    qtbot, keeper, settle, tmp_path
):
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    stored_at(stick / "K7.age").close()
    keeper.opens(stick / "K7.age")
    stick.rename(away)
    keeper.fill("nationality", ("MA",))
    qtbot.waitUntil(lambda: keeper.files.file.fault is not None)
    settle()
    (told,) = [each for each in keeper.words() if "USB" in each]
    assert told.startswith("K7.age")
    assert "beside" not in keeper.page.bar.buttons
    away.rename(stick)
    keeper.fill("nationality", ("SN",))
    qtbot.waitUntil(lambda: keeper.files.file.fault is None)
    assert saved(stick / "K7.age").case.person.nationality == ("SN",)
    assert not any("USB" in each for each in keeper.words())
