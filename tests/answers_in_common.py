"""Answers that many lives have in common, in the words of a case file."""

NOTHING_AGAINST = """\
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""
"""Insured, of known identity, and nothing that could stand in the way."""

NEVER_AWAY = """\
absences: []
detention: []
"""

AT_WORK = f"""\
{NEVER_AWAY}work: {{works: yes}}
means: {{monthly_net: 2500, source: work, dependants: 0}}
{NOTHING_AGAINST}"""
"""Somebody at work who was never away, with nothing against them."""

SPOUSE = """
as_of: 2026-11-24
person: {nationality: [MA], born: 1991-05-14}
card: {kind: A, valid_until: 2027-01-14}
stays:
  - {ground: family-art10, from: 2021-10-20, to: 2021-12-01, proof: annex-15}
  - {ground: family-art10, from: 2021-12-02, proof: first-card}
absences:
  - {from: 2023-07-08, to: 2023-08-21, reason: holiday}
detention: []
sponsor: {relation: spouse, status: settled, nationality: [MA], lives_together: yes}
conditions_still_met: yes
means: {monthly_net: 1300, source: work, dependants: 1}
insurance: yes
work: {works: yes}
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""
"""The client of the pictures, with 84 euro a month too little."""

WORKER = """
as_of: 2026-11-24
person: {nationality: [MA], born: 1990-01-01}
card: {kind: A}
stays: [{ground: single-permit, from: 2020-03-01, proof: first-card}]
absences: []
detention: []
work: {works: yes, inactive_years: no, studies: no}
means: {monthly_net: 2500, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""
"""At work on a single permit for six years."""

HALFWAY = f"""
as_of: 2026-11-23
person: {{nationality: [MA], born: 1980-01-01}}
card: {{kind: A, valid_until: 2030-01-01}}
stays: [{{ground: single-permit, from: 2023-01-10, proof: first-card}}]
{NEVER_AWAY}means: {{monthly_net: 3000, source: work, dependants: 0}}
{NOTHING_AGAINST}"""
"""On a single permit, with the years of residence still running."""

TRAVELLER = WORKER.replace("{kind: A}", "{kind: A, valid_until: 2027-01-14}")
TRAVELLER = TRAVELLER.replace(
    "absences: []",
    """absences:
  - {from: 2012-03-01, to: 2012-03-20, reason: holiday}
  - {from: 2023-02-01, to: 2023-12-20, reason: holiday}""",
).replace(
    "stays: [",
    "stays: [{ground: student, from: 2010-09-01, to: 2012-06-30, proof: first-card}, ",
)
"""The same, once a student here, with a journey of months."""

TWO_STAYS = """
person: {nationality: [MA], born: 1991-05-14}
card: {kind: A, valid_until: 2027-01-14}
stays:
  - {ground: family-art10, from: 2021-10-20, to: 2021-12-01, proof: annex-15}
  - ground: family-art10
    from: 2021-12-02
    proof: first-card
    registered_on: 2021-12-20
absences: []
"""
"""Two stays that follow each other; the second was registered some days later."""
RETIRED = """
person: {nationality: ["GB"], born: 1960-01-30}
card: {kind: M, valid_until: 2027-01-10}
stays: [{ground: wa-beneficiary, from: 2018-01-10, proof: annex-19}]
absences: []
withdrawal_agreement: yes
work: {works: no, stopped: {day: 2025-01-31, reason: pension}}
"""
"""A pensioner with rights under the Withdrawal Agreement, of whom much is still open."""
