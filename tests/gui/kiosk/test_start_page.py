"""The page that waits: languages in their own names, one touch, and what staff must know."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.gui.kiosk.start_page import LanguageCard
from permres_gui.kiosk.settings import Fault, Read, Settings
from tests.gui.kiosk.conftest import LANDSCAPE, PORTRAIT, Visitor, settle


def languages(visitor: Visitor) -> list[str]:
    return [each.text() for each in visitor.kiosk.findChildren(LanguageCard)]


def language_in_focus(visitor: Visitor) -> str:
    card = visitor.kiosk.focusWidget()
    assert isinstance(card, LanguageCard)
    return card.language


@pytest.mark.parametrize(
    ("name", "code"), [("Nederlands", "nl"), ("Français", "fr"), ("English", "en")]
)
def test_one_touch_on_a_language_begins_in_it(visitor, name, code):
    assert visitor.page == "StartPage"
    visitor.touch(name)
    assert visitor.page == "WelcomePage"
    assert visitor.kiosk.model.session.language == code


def test_it_says_at_once_that_nothing_is_kept(visitor):
    cards = visitor.kiosk.findChildren(LanguageCard)
    assert [each.text() for each in cards] == ["English", "Nederlands", "Français"]
    assert all(each.words.note for each in cards)
    assert visitor.says("Nothing is kept") in visitor.words()


def test_only_the_languages_of_the_settings_are_offered(make_kiosk):
    visitor = Visitor(make_kiosk(languages=("nl", "fr")))
    assert languages(visitor) == ["Nederlands", "Français"]
    visitor.begin("Français")
    names = [each.text() for each in visitor.buttons()]
    assert "English" not in names
    assert "Nederlands" in names


def test_wrong_settings_are_told_to_staff_and_the_kiosk_works(make_kiosk):
    kept = Settings(languages=("en",))
    read = Read(kept, (Fault(3, "idle_seconds"), Fault(None)))
    visitor = Visitor(make_kiosk(read=read))
    told = "\n".join(visitor.words())
    assert "“idle_seconds” in line 3 is not used" in told
    assert "settings of this kiosk cannot be read" in told
    visitor.begin()
    visitor.to_result()
    assert visitor.heading == "You can apply for a B card now."


def test_a_municipality_that_is_not_there_is_told(make_kiosk):
    visitor = Visitor(make_kiosk(municipality="99999"))
    assert any("99999" in text for text in visitor.words())


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2036, 11, 23)])
def test_nobody_is_advised_while_the_clock_cannot_be_right(make_kiosk, today):
    visitor = Visitor(make_kiosk(today=lambda: today))
    assert languages(visitor) == []
    assert any(str(today.year) in text for text in visitor.words())


def test_the_day_of_a_visit_is_the_day_on_which_it_begins(make_kiosk):
    days = [date(2026, 11, 23)]
    visitor = Visitor(make_kiosk(today=lambda: days[-1]))
    days.append(date(2026, 12, 1))
    visitor.begin()
    assert visitor.kiosk.model.session.as_of == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("size", "inches"),
    [
        (PORTRAIT, 32.0),
        (LANDSCAPE, 32.0),
        (PORTRAIT, 23.0),
        ((1920, 1080), 23.0),
        ((1280, 1024), 19.0),
        (LANDSCAPE, 15.6),
    ],
)
@pytest.mark.parametrize("first", ["en", "nl", "fr"])
def test_every_language_is_in_sight_and_the_first_has_the_keyboard(
    make_kiosk, size, inches, first
):
    others = [each for each in ("en", "nl", "fr") if each != first]
    visitor = Visitor(make_kiosk(size, inches=inches, languages=(first, *others)))
    page = visitor.kiosk.stack.currentWidget()
    for card in visitor.kiosk.findChildren(LanguageCard):
        corner = card.mapTo(page.viewport(), card.rect().bottomRight())
        assert page.viewport().rect().contains(corner), card.text()
    assert language_in_focus(visitor) == first


def test_a_larger_window_tells_all_words_again(make_kiosk):
    visitor = Visitor(make_kiosk(LANDSCAPE, inches=15.6))
    assert "Permanent verblijf in België" not in visitor.words()
    visitor.kiosk.resize(3000, 2400)
    settle()
    assert "Permanent verblijf in België" in visitor.words()
    assert language_in_focus(visitor) == "en"


def test_the_municipality_is_offered_and_can_be_changed(make_kiosk):
    visitor = Visitor(make_kiosk(municipality="44021"))
    visitor.begin()
    visitor.to_question("applied")
    page = visitor.kiosk.stack.currentWidget()
    assert page.value()["person.municipality"] == "44021"
    assert visitor.kiosk.model.session.case.person.municipality is None
    fields = page.control.inside._fields
    fields.restore({"application.card": "none", "unregistered.known": "no"})
    visitor.touch("Continue")
    assert visitor.page == "AnswersPage"
    visitor.touch("Show my result")
    assert visitor.page == "ResultPage"
    assert visitor.kiosk.model.session.case.person.municipality == "44021"
