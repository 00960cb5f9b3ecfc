"""A relative of somebody who works here, in the words of a case file."""

from __future__ import annotations

LIFE = """case: 1
as_of: 2026-03-16
person: {{nationality: ["{country}"]}}
card: {{kind: {card}}}
stays: [{{ground: {ground}, from: {since}, proof: annex-19ter}}]
absences: []
detention: []
sponsor: {{nationality: ["{relative}"], used_free_movement: {moved}, relation: spouse,
  lives_together: yes, together_since: 2010-01-01}}
conditions_still_met: yes
work: {{works: yes, inactive_years: no}}
withdrawal_agreement: {agreement}
public_order: none
fraud_found: no
appeal_pending: no
"""
