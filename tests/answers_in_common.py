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
