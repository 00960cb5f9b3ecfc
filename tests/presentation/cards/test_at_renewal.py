"""The B card that the next renewal can bring: asked for then, and told before a later day."""

import pytest

from permres_gui.presentation.cards.cards_in_order import in_order
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.not_to_miss import notices
from permres_gui.presentation.until_view import until_view
from tests.answers_in_common import NOTHING_AGAINST
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told

PERMIT = f"""\
as_of: 2026-11-23
person: {{nationality: [IN], born: 1990-01-01}}
card: {{kind: A, valid_until: 2026-12-10}}
stays: [{{ground: single-permit, from: 2020-09-01, proof: first-card}}]
absences: [{{from: 2023-01-10, to: 2023-08-20, reason: family}}]
detention: []
work: {{works: yes}}
means: {{monthly_net: 2300, source: work, dependants: 0}}
{NOTHING_AGAINST}"""
ASK = "Ask for the B card when you renew your present card."
TOO = "Ask for the B card at the same time."


def context_of(text: str):
    return told(case_of(text))


def tasks(text: str) -> list[tuple[str, str]]:
    view = until_view(context_of(text))
    return [(plain(when), plain(what)) for when, what in view.lines] if view else []


def test_the_card_of_the_renewal_leads_over_a_day_that_comes_later():
    context = context_of(PERMIT)
    first = headline(context)
    assert (first.status, plain(first.sentence)) == ("needs_advice", ASK)
    assert plain(first.lines[-1]) == (
        "You can apply for an L card from 20 August 2028."
    )
    assert first.link is not None
    assert first.link.id == "papers:B"
    assert [each.card for each in in_order(context)][:2] == ["B", "L"]


def test_a_renewal_after_the_day_of_another_card_does_not_lead():
    context = context_of(PERMIT.replace("2026-12-10", "2028-12-10"))
    assert [each.card for each in in_order(context)][:2] == ["L", "B"]


def test_what_to_do_names_the_card_to_ask_for_at_the_renewal():
    assert tasks(PERMIT)[0] == (
        "Now",
        "Renew your present card now, at your municipality. It expires on 10 December"
        f" 2026. {TOO}",
    )
    later = tasks(PERMIT.replace("2026-12-10", "2027-12-10"))
    assert later[0][1] == f"Renew your present card at your municipality. {TOO}"


def test_days_to_renew_that_are_over_are_not_told_as_if_they_were_to_come():
    (notice,) = notices(context_of(PERMIT))
    text = plain(notice.text)
    assert text.startswith("Renew it now, at your municipality.")
    assert text.endswith(TOO)
    assert "between" not in text
    (notice,) = notices(context_of(PERMIT.replace("2026-12-10", "2027-12-10")))
    assert "between 26 October and 10 November 2027" in plain(notice.text)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("single-permit", "researcher"),  # no source ties its B card to a renewal
        ("2020-09-01", "2022-09-01"),  # the years are not over
        ("2020-09-01", "2021"),  # nor are they for sure
        ("proof: first-card", "proof: other"),
        ("public_order: none", "public_order: conviction"),
        ("public_order: none", "public_order: unknown"),
        ("2026-12-10", "2026-11-01"),  # nothing is renewed any more
    ],
)
def test_nobody_else_is_told_to_ask_for_it_then(was, now):
    text = PERMIT.replace(was, now)
    assert plain(headline(context_of(text)).sentence) != ASK
    assert not any(TOO in what for _, what in tasks(text))


def test_a_first_day_known_in_part_is_enough_where_the_years_are_over_for_sure():
    text = PERMIT.replace("2020-09-01", "2020")
    assert plain(headline(context_of(text)).sentence) == ASK
