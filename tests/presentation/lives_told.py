"""Lives in the words of a case file, told by several tests, and what they read."""

from dataclasses import replace

from permres_gui.presentation.context import Context
from tests import spaces
from tests.answers_in_common import AT_WORK, NOTHING_AGAINST

REFUGEE = (
    """
as_of: 2026-11-16
person: {nationality: ["SY"], municipality: "44021"}
card: {kind: A, valid_until: 2027-09-12}
stays:
  - {ground: asylum-procedure, from: 2022-10-01, to: 2023-10-02, proof: annex-26}
  - {ground: refugee, from: 2023-10-03, proof: first-card}
absences: []
detention: []
work: {works: yes, studies: no}
means: {monthly_net: 3900, source: work, dependants: 0}
status_under_review: no
"""
    + NOTHING_AGAINST
)


def with_statuses(context, **statuses):
    found = tuple(
        replace(each, status=statuses.get(each.card, each.status))
        for each in context.assessments
    )
    return Context(
        context.library, context.interview, context.timeline, found, context.words
    )


LOST = """
as_of: 2026-11-16
person: {nationality: ["MA"], municipality: "44021"}
card: {kind: B, valid_until: 2031-02-01, right_since: 2015-03-02}
stays: [{ground: unlimited, from: 2015-03-02, proof: first-card}]
absences:
  - {from: 2024-08-01, to: 2025-09-28, reason: family, commune_told: no, centre_kept: no}
detention: []
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""

WIFE = f"""\
as_of: 2026-11-23
person: {{nationality: [BR], born: 1995-02-01}}
card: {{kind: F, valid_until: 2028-06-30}}
stays: [{{ground: belgian-family, from: 2023-05-10, proof: annex-19ter}}]
sponsor: {{nationality: [BE], relation: spouse, lives_together: yes, together_since: 2019-05-10}}
conditions_still_met: yes
{AT_WORK}"""


BACK_TOO_LATE = f"""\
as_of: 2026-11-23
person: {{nationality: [TR]}}
card: {{kind: L, valid_until: 2025-03-01, right_since: 2015-03-02}}
stays: [{{ground: long-term-resident, from: 2015-03-02, proof: first-card}}]
absences: [{{from: 2024-02-01, to: 2026-10-30, reason: family, place: outside-eu, eu_visits: []}}]
other_state_ltr: no
detention: []
work: {{works: yes}}
means: {{monthly_net: 2500, source: work, dependants: 0}}
{NOTHING_AGAINST}"""
"""A right lost abroad, and a card that expired meanwhile."""


def plain(text: str) -> str:
    """Without its spaces that keep words together, and without its stress."""
    return spaces.plain(text).replace("**", "")


STUDENT = (
    """
as_of: 2026-11-16
person: {nationality: ["CM"], municipality: "44021"}
card: {kind: A, valid_until: 2027-10-31}
stays: [{ground: student, from: 2020-09-15, proof: first-card}]
absences: []
detention: []
work: {works: no, studies: yes}
means: {monthly_net: 900, source: third-person, dependants: 0}
"""
    + NOTHING_AGAINST
)

SPOUSE = (
    """
person: {nationality: [MA], born: 1991-05-14}
card: {kind: A, valid_until: 2027-01-14}
stays:
  - {ground: family-art10, from: 2021-10-20, to: 2021-12-01, proof: annex-15}
  - {ground: family-art10, from: 2021-12-02, proof: first-card}
absences: []
sponsor: {relation: spouse, status: settled, nationality: [MA], lives_together: yes}
conditions_still_met: yes
means: {monthly_net: 1468, source: work, dependants: 1}
"""
    + NOTHING_AGAINST
)
