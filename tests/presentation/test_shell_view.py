"""The frame around every page, and the first page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.session import RESULT, Session
from permres_gui.presentation.shell_view import (
    LANGUAGE_NAMES,
    adviser_link,
    rules_line,
    shell_view,
    welcome_view,
)
from permres_gui.presentation.translator import translator_for
from tests.presentation.framed import CHECKED, ON, frame
from tests.presentation.told import interview
from tests.spaces import plain

EN = translator_for("en")


def test_on_the_first_page_a_task_is_begun_by_pressing_it_and_by_nothing_else():
    view = frame()
    assert view.continue_ == ""
    assert (view.back, view.restart, view.print_, view.pdf) == ("", "", "", "")
    assert (view.topics, view.sections, view.step) == ((), (), "")


@pytest.mark.parametrize("section", ["result", "compare", "papers", "answers"])
def test_the_result_has_sections_and_goes_nowhere_further(section):
    view = frame(RESULT, section=section)
    assert [each.id for each in view.sections if each.current] == [section]
    assert view.continue_ == ""
    assert view.print_ == "Print"
    assert view.pdf == "Save as PDF"
    assert view.topics == ()


def test_the_way_to_the_desk_is_in_the_language():
    labels = {adviser_link(translator_for(each)).label for each in ("nl", "fr", "en")}
    assert len(labels) == 3
    assert adviser_link(EN).id == "desk"


def test_rules_of_a_pack_are_named_with_their_version():
    said = plain(rules_line(EN, f"{CHECKED} 7-abc"))
    assert said == (
        "Information, not a decision. Rules of 21 November 2026, version 7-abc."
    )


def test_two_municipalities_are_a_section_once_they_are_wanted():
    def ids(section, **chosen):
        session = Session(ON).showing(RESULT)
        view = shell_view(session, interview(), EN, CHECKED, section, **chosen)
        return [each.id for each in view.sections]

    assert "places" not in ids("papers")
    assert "places" in ids("places")
    assert "places" in ids("papers", places=True)


def test_without_questions_there_is_no_rail():
    session = Session(ON).showing("card")
    assert shell_view(session, None, EN, CHECKED).topics == ()


@pytest.mark.parametrize("at", ["relative", "result"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_services_of_ghent_are_not_named_to_people_of_another_town(at, language):
    def lines(municipality):
        session = Session(ON, language).showing(at)
        person = replace(session.case.person, municipality=municipality)
        told = replace(session, case=replace(session.case, person=person))
        words = translator_for(language)
        return shell_view(told, interview(), words, CHECKED).human_lines

    assert lines("44021") == lines(None) == lines(UNKNOWN)
    assert "Ghent" not in plain(lines("11002")[0])
    assert "09 210 10 10" not in plain(lines("11002")[0])
    assert len(lines("11002")) == 1


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("at", ["welcome", "card", RESULT])
def test_the_frame_is_told_in_the_language(at, language):
    ours, english = frame(at, language), frame(at)
    assert ours.languages == english.languages == LANGUAGE_NAMES
    assert ours.language == language
    names = ["product", "language_title", "rail_title", "human_title", "rules_line"]
    names += ["back", "restart"] if at != "welcome" else []
    for name in names:
        assert getattr(ours, name) != getattr(english, name), name
    assert ours.help.title
    assert ours.help.paragraphs != english.help.paragraphs
    assert ours.display.themes != english.display.themes
    for one, other in zip(ours.topics, english.topics, strict=True):
        assert one.spoken != other.spoken


def test_the_day_of_the_rules_stands_on_every_page_and_that_it_is_no_decision():
    assert plain(rules_line(EN, CHECKED)) == (
        "Information, not a decision. Rules of 21 November 2026."
    )
    assert rules_line(EN, "") == "Information, not a decision."
    assert all(
        frame(at).rules_line.endswith("2026.") for at in ("welcome", "card", RESULT)
    )


def test_somebody_to_talk_to_stands_on_every_page():
    for at in ("welcome", "card", RESULT):
        assert "09 210 10 10" in plain(frame(at).human_lines[0])


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_first_page_says_the_task_and_what_is_promised(language):
    view = welcome_view(translator_for(language), CHECKED)
    assert view.tasks.name
    assert [task.value for task in view.tasks.options] == [
        "find",
        "hold",
        "journey",
        "waiting",
        "lost",
        "family",
        "letters",
    ]
    assert all(task.title and task.description for task in view.tasks.options)
    assert [fact.icon for fact in view.facts] == ["shield", "book", "person"]
    assert "2026" in view.facts[1].text
    if language != "en":
        english = welcome_view(EN, CHECKED)
        assert view.heading != english.heading
        assert view.introduction != english.introduction
        for task, other in zip(view.tasks.options, english.tasks.options, strict=True):
            assert task.title != other.title
            assert task.description != other.description
