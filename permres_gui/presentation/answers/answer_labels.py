"""What each field of the case file is called in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.translator import N_, Translator

LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "person.nationality": N_("Nationality"),
        "person.born": N_("Day of birth"),
        "person.municipality": N_("You live in"),
        "card.kind": N_("Residence card"),
        "card.valid_until": N_("Valid until"),
        "card.old_layout": N_("Printed before 2021"),
        "card.right_since": N_("This right since"),
        "stays": N_("Your stays"),
        "absences": N_("Abroad"),
        "detention": N_("Prison"),
        "sponsor": N_("Your relative"),
        "sponsor.nationality": N_("Nationality of your relative"),
        "sponsor.used_free_movement": N_("Your relative lived in another EU country"),
        "sponsor.status": N_("Stay of your relative"),
        "sponsor.relation": N_("Your relative is your"),
        "sponsor.lives_together": N_("Living together"),
        "sponsor.together_since": N_("Together since"),
        "sponsor.together_until": N_("Last day at the same address"),
        "sponsor.ended": N_("What ended"),
        "sponsor.ended_on": N_("Ended on"),
        "sponsor.hardship": N_("Special situation"),
        "sponsor.residence_since": N_("Your relative lived in Belgium since"),
        "sponsor.stopped_work": N_("Your relative stopped working"),
        "sponsor.stopped_work.day": N_("Your relative stopped working on"),
        "sponsor.stopped_work.reason": N_("Why your relative stopped working"),
        "sponsor.died_of": N_("Cause of death"),
        "sponsor.working_at_death": N_("Your relative still worked"),
        "sponsor.unaccompanied_minor": N_("Your relative came here alone as a child"),
        "work.works": N_("Work"),
        "work.stopped": N_("End of work"),
        "work.stopped.day": N_("Stopped working on"),
        "work.stopped.reason": N_("Why you stopped working"),
        "work.belgian_benefit": N_("Belgian benefit"),
        "work.months_worked": N_("Months worked"),
        "work.spouse_belgian": N_("Husband, wife or partner is Belgian"),
        "work.inactive_years": N_("Years without work, study or income"),
        "work.studies": N_("Full-time study"),
        "means.monthly_net": N_("Net income a month"),
        "means.source": N_("Where the income comes from"),
        "means.dependants": N_("People who depend on you"),
        "insurance": N_("Health insurance"),
        "public_order": N_("Convictions"),
        "identity_proved": N_("Identity established"),
        "fraud_found": N_("Fraud found"),
        "appeal_pending": N_("Appeal pending"),
        "status_under_review": N_("Protection under review"),
        "withdrawal_agreement": N_("Rights under the Withdrawal Agreement"),
        "conditions_still_met": N_("Conditions of your stay still met"),
        "unregistered": N_("Struck off or without lawful stay"),
        "work_permit_indefinite": N_("Work permit without end date"),
        "other_state_ltr": N_("Long-term resident in another EU country"),
        "trafficking.case_won": N_("Court case ended well"),
        "trafficking.centre": N_("Centre that assists you"),
        "application.receipt": N_("Receipt of your application"),
        "application.day": N_("Day of your application"),
        "application.card": N_("Card you applied for"),
        "plans.procedure": N_("Procedure"),
        "plans.cards": N_("Cards ordered together"),
        "plans.speed": N_("How fast the card is made"),
        "plans.ages": N_("Ages of everybody for whom a card is ordered"),
        "plans.leave_on": N_("Planned departure"),
        "plans.return_on": N_("Planned return"),
        "plans.place": N_("Where you will be"),
        "plans.reason": N_("Reason of the journey"),
        "plans.commune_told": N_("Municipality told before leaving"),
        "plans.centre_kept": N_("Ties with Belgium proved"),
    }
)
"""Every field of the case file in a few words, for lists of answers."""


def label_of(path: str, words: Translator) -> str:
    """The field in a few words."""
    return words.text(LABELS[path])
