"""Whatever is told from a what-if copy says so first, and what differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.case import Absence
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.changes import Changes
from permres_gui.presentation.answers.answers_apart import answers_apart
from permres_gui.presentation.context import WhatIf
from permres_gui.presentation.desk.cards_beside_view import cards_beside
from permres_gui.presentation.desk.client_sheet import client_sheet, sheet_view
from permres_gui.presentation.desk.coming_view import coming_view
from permres_gui.presentation.desk.desk_view import Desk, desk_view
from permres_gui.presentation.desk.versions_view import version_of
from permres_gui.presentation.desk.what_if import (
    after_what_if,
    printed_what_if,
    what_if_notice,
    what_if_text,
)
from permres_gui.presentation.holders.card_changes_report import (
    card_changes_report,
    card_changes_text,
)
from permres_gui.presentation.holders.card_changes_view import card_changes_view
from permres_gui.presentation.holders.hold_report import hold_report
from permres_gui.presentation.reports.calendar_file import calendar_text
from permres_gui.presentation.reports.compare_report import compare_report
from permres_gui.presentation.reports.form_report import form_report
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.rule_packs.new_worked_case import new_worked_case
from permres_gui.presentation.translator import LANGUAGES, translator_for
from permres_gui.rules.card_answer import CardAnswer
from tests.answers_in_common import SPOUSE
from tests.presentation.told import case_of, told
from tests.spaces import plain

CASE = case_of(SPOUSE)
RICHER = replace(CASE, means=replace(CASE.means, monthly_net=Decimal(2000)))
TITLE = {
    "en": "What-if 1: not what the client told",
    "nl": "Proefkopie 1: niet wat de cliënt vertelde",
    "fr": "Copie d’essai 1 : pas ce que le client a dit",
}


def copied(case=RICHER, on: date | None = None, language: str = "en"):
    """A copy in sight, with other answers or on another day than was told."""
    context = told(CASE)
    found = version_of(context, case, on or context.as_of)
    what_if = WhatIf(1, CASE, context.as_of)
    return replace(found, what_if=what_if, words=translator_for(language))


PRINTED = {
    "result": report,
    "sheet": lambda context: client_sheet(context, {}),
    "coming days": lambda context: form_report(context, coming_view(context, {})),
    "card in hand": lambda context: hold_report(context, {}),
    "cards": lambda context: compare_report(
        context, cards_beside(context, ("B", "L")).table
    ),
    "what would change": lambda context: card_changes_report(
        context, card_changes_view(context, NOTHING)
    ),
}
NOTHING = Changes("L", CardAnswer.of(told(CASE).of("L")), ())


@pytest.mark.parametrize("output", PRINTED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_says_it_before_anything_else(output, language):
    paper = plain(PRINTED[output](copied(language=language)))
    assert TITLE[language] in paper
    first = paper.index(TITLE[language])
    assert "<h1>" not in paper[:first]
    assert "<li>" not in paper[:first]
    amount = {"en": "2,000", "nl": "2.000", "fr": "2 000"}[language]
    assert amount in paper[first:]
    assert TITLE[language] not in plain(PRINTED[output](told(CASE, language)))


def test_a_sheet_in_two_languages_says_it_in_both():
    paper = plain(client_sheet(copied(language="nl"), {"language": "fr"}))
    assert TITLE["nl"] in paper
    assert TITLE["fr"] in paper


@pytest.mark.parametrize("view", [sheet_view, coming_view])
def test_a_page_of_the_desk_says_it_in_a_box_on_top(view):
    notice = view(copied(), {}).notice
    assert notice is not None
    assert notice.title == TITLE["en"]
    assert plain(notice.text) == ("Net income a month: €2,000. As told: €1,300.")
    assert view(told(CASE), {}).notice is None


def test_the_sheet_of_a_copy_does_not_say_that_no_answer_is_on_it():
    assert "nor the answers" not in sheet_view(copied(), {}).introduction


def test_each_day_in_a_calendar_says_it():
    later = replace(CASE, stays=CASE.stays[-1:] if CASE.stays else ())
    context = copied(later)
    days = reminders(context, [each.card for each in context.assessments])
    assert days
    for each in days:
        assert each.title.startswith(TITLE["en"])
        assert TITLE["en"] in each.text
        assert "As told" in each.text
    assert "What-if 1" in calendar_text(days, context.as_of, "a1", context.words)


def test_what_would_change_as_text_and_the_case_for_a_lawyer_say_it():
    context = copied()
    text = card_changes_text(context, card_changes_view(context, NOTHING))
    assert text.startswith(TITLE["en"])
    assert TITLE["en"] in " ".join(new_worked_case(context).split())


def test_what_is_copied_is_said_to_be_as_told():
    assert "as told" in desk_view(copied(), Desk()).copied
    assert "as told" not in desk_view(told(CASE), Desk()).copied


def test_another_day_differs_too_and_an_equal_copy_says_that_nothing_does():
    other = what_if_text(copied(CASE, date(2031, 1, 1)))
    assert [plain(each) for each in other[1:]] == [
        "Computed for: 1 January 2031. As told: 24 November 2026."
    ]
    assert what_if_text(copied(CASE))[1:] == ["No answer differs yet."]


def test_of_the_client_nothing_is_said():
    context = told(CASE)
    assert what_if_notice(context) is None
    assert (what_if_text(context), printed_what_if(context)) == ([], [])
    assert after_what_if(context, "Each card.") == "Each card."
    assert after_what_if(copied(), "Each card.") == f"**{TITLE['en']}.** Each card."


# --- which answers differ ------------------------------------------------------------------


def apart(case):
    context = told(CASE)
    found = answers_apart([context, version_of(context, case, context.as_of)])
    return {plain(name): tuple(map(plain, texts)) for name, texts in found}


def with_stay(**changes):
    *before, last = CASE.stays
    return replace(CASE, stays=(*before, replace(last, **changes)))


def test_another_proof_of_the_same_days_is_a_difference_that_is_told():
    [(_, (was, now))] = apart(with_stay(proof="annex-15")).items()
    assert was.endswith(", First residence card")
    assert now.endswith(", Annex 15")


def test_another_ground_on_the_same_days_is_told():
    [(_, (was, now))] = apart(with_stay(ground="student")).items()
    assert was != now
    assert now.startswith("Studies:")


def test_a_yes_or_no_of_a_stay_is_told_with_what_was_asked():
    [(_, (was, now))] = apart(with_stay(eu_conditions=False)).items()
    assert "work, study or have enough income" in now
    assert was != now


def test_what_nobody_asks_of_a_stay_differs_all_the_same():
    day = PartialDay.parse("2024-02-03")
    [(_, (was, now))] = apart(with_stay(registered_on=day)).items()
    assert now == f"{was}, 3 February 2024"


def test_an_answer_that_only_one_version_has():
    away = Absence(PartialDay.parse("2024-01-01"), PartialDay.parse("2024-02-01"))
    many = replace(CASE, absences=(*(CASE.absences or ()), away))
    [(_, (was, now))] = [e for e in apart(many).items() if "–" in e[1]]
    assert was == "–"
    assert "2024" in now


def test_a_list_that_is_not_known_differs_from_one_that_is():
    assert apart(replace(CASE, stays=UNKNOWN))
