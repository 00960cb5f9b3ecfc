"""A day that is only possible says first what of the relative is not known."""

import pytest

from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.timelines.strip_view import strip_view
from tests.answers_in_common import AT_WORK
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told

SPOUSE = f"""\
as_of: 2026-11-23
person: {{nationality: [MA], born: 1990-01-01}}
card: {{kind: F, valid_until: 2027-05-03}}
stays: [{{ground: eu-family, from: 2022-05-04, proof: annex-19ter}}]
sponsor: {{nationality: [FR], relation: spouse, lives_together: yes, together_since: 2022-01}}
conditions_still_met: yes
{AT_WORK}"""
NATIONALITY = SPOUSE.replace("[FR]", "unknown")
SINCE = SPOUSE.replace("2022-01}", "unknown}")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (NATIONALITY, "The nationality of your relative is not known."),
        (SINCE, "It is not known since when you are married or live together."),
        (SPOUSE, "Your 5 years of residence as family are complete on 4 May 2027."),
    ],
)
def test_the_first_reason_is_what_makes_the_day_only_possible(text, begins):
    context = told(case_of(text))
    row = next(each for each in card_rows(context) if each.letters == ("F+",))
    assert plain(row.reason).startswith(begins)
    assert plain(headline(context).lines[0]).startswith(begins)


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        (SPOUSE, "complete", "F+ card: 4 May 2027"),
        (NATIONALITY, "perhaps", "F+ card: perhaps from 4 May 2027"),
    ],
)
def test_the_strip_draws_a_sure_day_only_where_it_is_sure(text, kind, label):
    strip = strip_view(told(case_of(text)))
    assert strip is not None
    day = strip.marks[-1]
    assert (day.kind, plain(day.label)) == (kind, label)
