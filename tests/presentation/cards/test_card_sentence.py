"""Page, telephone, sheet, caseload, calendar and command tell the same of a card."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.presentation.cards.card_sentence import card_sentence
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.caseloads.caseload_days import deadlines
from permres_gui.presentation.days_ahead import renewal
from permres_gui.presentation.kiosk.take_home import take_home
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.translator import translator_for
from permres_gui.presentation.until_view import until_view
from tests.answers_in_common import NEVER_AWAY, NOTHING_AGAINST
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, interview, library, told, worked

ASK = "Ask for the B card when you renew your present card."
BELGIAN = "You are Belgian. You need no residence card."
A_CARD = """\
as_of: 2026-11-23
person: {nationality: [BE, SY]}
card: {kind: A, valid_until: VALID}
stays: [{ground: single-permit, from: 2020-09-01, proof: first-card}]
"""


def taken(context, card: str, part: str = "answer") -> list[str]:
    found = take_home(context, card, paper=True).of(part)
    return [plain(line.text) for line in found.lines] if found else []


def commanded(name: str) -> str:
    case = worked(name)
    answer = Answer.of(library(), case, case.as_of or date(2026, 11, 23))
    return plain(plain_answer(answer, interview(), translator_for("en"), name))


def test_a_card_of_the_renewal_is_told_alike_on_the_page_at_home_and_in_lines():
    context = told(worked("income-one-euro-short"))
    assert plain(headline(context).sentence) == ASK
    assert taken(context, "B")[0] == ASK
    assert ASK in commanded("income-one-euro-short")


def test_it_is_told_alike_where_another_card_leads():
    context = told(worked("single-permit-five-years"))
    assert plain(headline(context).lines[-1]) == ASK
    assert taken(context, "L", "others") == [ASK]


def test_a_calendar_names_the_card_to_ask_for_at_the_renewal():
    found = reminders(told(worked("income-one-euro-short")), ["B"])
    assert [plain(each.title) for each in found] == [
        "Ask for the renewal of your card: A card. Ask for the B card at the same time."
    ]


def test_with_an_expired_card_one_asks_an_adviser():
    case = worked("income-one-euro-short")
    text = card_sentence(told(case), told(case).of("B"))
    assert plain(text) == ASK
    late = told(case_of(EXPIRED))
    assert plain(card_sentence(late, late.of("B"))).startswith("Ask an adviser")


EXPIRED = f"""\
as_of: 2026-11-23
person: {{nationality: [IN], born: 1990-01-01}}
card: {{kind: A, valid_until: 2026-10-01}}
stays: [{{ground: single-permit, from: 2020-09-01, proof: first-card}}]
{NEVER_AWAY}work: {{works: yes}}
means: {{monthly_net: 500, source: work, dependants: 0}}
{NOTHING_AGAINST}"""


@pytest.mark.parametrize("valid", ["2027-03-01", "2026-01-01"])
def test_a_belgian_with_a_card_in_the_hand_renews_nothing(valid):
    context = told(case_of(A_CARD.replace("VALID", valid)))
    assert renewal(context) is None
    assert until_view(context) is None
    assert deadlines(context, None) == ()
    assert taken(context, "B") == [BELGIAN]


def test_a_belgian_reads_one_sentence_in_the_lines_of_a_command():
    lines = commanded("b-former-refugee-became-belgian").splitlines()
    assert [line.split(maxsplit=1)[1] for line in lines[1:7]] == [BELGIAN] * 6


def test_where_too_little_is_known_nobody_is_sent_for_papers():
    context = told(worked("everything-unknown"))
    first = plain(headline(context).sentence)
    assert taken(context, "B")[0] == first == "We know too little yet."
    assert take_home(context, "B").of("papers") is None
    assert papers_view(context, "B").groups == ()
