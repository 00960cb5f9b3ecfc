"""What a kiosk says: each button names what it leads to, and staff know what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.interview.session import RESULT, Session
from permres_gui.presentation.kiosk import kiosk_view
from permres_gui.presentation.shell_view import shell_view, welcome_view
from permres_gui.presentation.translator import translator_for

ENGLISH = translator_for("en")
RULES = date(2026, 11, 21)


def test_the_buttons_name_what_they_lead_to_next():
    plain = kiosk_view.kiosk_view(ENGLISH, largest=False, contrast=False)
    assert (plain.larger, plain.contrast) == ("Larger text", "More contrast")
    other = kiosk_view.kiosk_view(ENGLISH, largest=True, contrast=True)
    assert (other.larger, other.contrast) == ("Normal text", "Normal colours")
    assert plain.read_aloud == ""


def test_the_start_page_has_every_language_in_its_own_words():
    view = kiosk_view.start_view(("fr", "nl"), ("x",))
    assert [each.name for each in view.languages] == ["Français", "Nederlands"]
    assert len(set(view.headings)) == 2
    assert view.staff == ("x",)


def test_one_voice_reads_its_own_language_of_the_start_page_and_nothing_of_staff():
    view = kiosk_view.start_view(("fr", "nl"), ("x",))
    heard = kiosk_view.heard_at_start(view)
    assert [each.name for each in heard.languages] == ["Français"]
    assert heard.headings == view.headings[:1]
    assert heard.staff == ()


def test_a_closed_start_page_still_says_what_it_is():
    view = kiosk_view.start_view(("fr", "nl"), (), closed=True)
    assert view.languages == ()
    assert len(view.headings) == 2


@pytest.mark.parametrize("at", [RESULT, "welcome", "card"])
def test_the_frame_offers_no_file_and_only_the_languages_of_the_kiosk(at):
    session = Session(RULES, "en")
    plain = shell_view(session.showing(at), None, ENGLISH, "2026-11-21", at)
    view = kiosk_view.framed_for_kiosk(
        plain, session.showing(at), ("en", "nl"), ENGLISH
    )
    assert [code for code, _ in view.languages] == ["nl", "en"]
    assert (view.pdf, view.restart) == ("", "")
    assert "print" not in {each.id for each in view.sections}
    assert bool(view.continue_) is (at == "card")


def test_help_is_for_a_screen_that_is_touched():
    plain = shell_view(Session(RULES, "en"), None, ENGLISH, "2026-11-21").help
    told = " ".join(kiosk_view.kiosk_help(plain, ENGLISH).paragraphs)
    assert "Touch an answer" in told
    assert "Tab" not in told
    assert "close the program" not in told


def test_the_first_page_says_how_the_answers_go():
    view = kiosk_view.kiosk_welcome(welcome_view(ENGLISH, "2026-11-21"), ENGLISH)
    assert view.language_title == ""
    assert [fact.text for fact in view.facts] == [
        "Touch “I am done” and your answers are gone."
    ]


def test_a_code_is_always_offered_and_paper_only_where_there_is_some():
    without = kiosk_view.take_home_view(ENGLISH, paper=False)
    assert (without.link.id, without.other) == ("phone", None)
    assert "rint" not in without.text
    with_one = kiosk_view.take_home_view(ENGLISH, paper=True)
    assert with_one.link == without.link
    assert with_one.other is not None
    assert with_one.other.id == "print"
