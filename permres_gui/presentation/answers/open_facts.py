"""What nobody told, in whole sentences: a name alone reads as if it were so.

"Still missing: Fraud found" was taken for a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.translator import N_, Translator

FACTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "person.nationality": N_("which nationality you have"),
        "person.born": N_("when you were born"),
        "person.municipality": N_("in which municipality you live"),
        "card.kind": N_("which residence card you have"),
        "card.valid_until": N_("until when your card is valid"),
        "card.old_layout": N_("whether your card was printed before 2021"),
        "card.right_since": N_("since when you have had this right"),
        "stays": N_("which stays you had in Belgium"),
        "stays.ground": N_("what the ground of each stay is"),
        "stays.from": N_("on which day each stay began"),
        "stays.proof": N_("which paper shows the first day of each stay"),
        "stays.eu_conditions": N_(
            "whether you worked, studied or had enough income before "
            "your country joined the EU"
        ),
        "absences": N_("whether and when you were outside Belgium"),
        "absences.from": N_("on which days each absence began and ended"),
        "absences.eu_visits": N_(
            "whether you were in another EU country during an absence"
        ),
        "absences.commune_told": N_(
            "whether you told the municipality before each departure"
        ),
        "absences.centre_kept": N_(
            "whether you proved your ties with Belgium before each departure"
        ),
        "absences.lawful_there": N_(
            "whether you had a right to stay in the other EU country"
        ),
        "absences.reason": N_("why you were away each time"),
        "absences.service_until": N_("on which day your military service ended"),
        "detention": N_("whether and when you were in prison"),
        "sponsor": N_("which relative you joined in Belgium"),
        "sponsor.nationality": N_("which nationality your relative has"),
        "sponsor.used_free_movement": N_(
            "whether your relative lived in another EU country before"
        ),
        "sponsor.status": N_("which stay your relative has"),
        "sponsor.relation": N_("what your family tie is"),
        "sponsor.lives_together": N_("whether you live together"),
        "sponsor.together_since": N_(
            "since when you have been married or lived together"
        ),
        "sponsor.together_until": N_("until when you lived at the same address"),
        "sponsor.ended": N_("what ended"),
        "sponsor.ended_on": N_("on which day it ended"),
        "sponsor.hardship": N_("whether there is a special situation"),
        "sponsor.residence_since": N_("since when your relative lived in Belgium"),
        "sponsor.stopped_work": N_("whether your relative stopped working for good"),
        "sponsor.stopped_work.day": N_("on which day your relative stopped working"),
        "sponsor.stopped_work.reason": N_("why your relative stopped working"),
        "sponsor.died_of": N_("what your relative died of"),
        "sponsor.working_at_death": N_("whether your relative still worked then"),
        "sponsor.unaccompanied_minor": N_(
            "whether your relative came here alone as a child"
        ),
        "work.works": N_("whether you work"),
        "work.stopped": N_("whether you stopped working for good"),
        "work.stopped.day": N_("on which day you stopped working"),
        "work.stopped.reason": N_("why you stopped working"),
        "work.belgian_benefit": N_("whether you get a Belgian benefit"),
        "work.months_worked": N_("how many months you worked in Belgium"),
        "work.spouse_belgian": N_("whether your husband, wife or partner is Belgian"),
        "work.inactive_years": N_(
            "whether there were years without work, study or income"
        ),
        "work.studies": N_("whether you study full time"),
        "means.monthly_net": N_("how much net income you have a month"),
        "means.source": N_("where your income comes from"),
        "means.dependants": N_("how many people depend on you"),
        "insurance": N_("whether you have health insurance"),
        "public_order": N_("whether a court convicted you"),
        "identity_proved": N_("whether your identity is established"),
        "fraud_found": N_("whether the authorities found fraud"),
        "appeal_pending": N_("whether an appeal is still pending"),
        "status_under_review": N_("whether your protection is being reviewed"),
        "withdrawal_agreement": N_(
            "whether you have rights under the Withdrawal Agreement"
        ),
        "conditions_still_met": N_("whether the conditions of your stay are still met"),
        "unregistered": N_("whether you were ever struck off or without lawful stay"),
        "work_permit_indefinite": N_("whether your work permit has no end date"),
        "other_state_ltr": N_(
            "whether another EU country made you a long-term resident"
        ),
        "trafficking.case_won": N_("whether the court case ended well"),
        "trafficking.centre": N_("whether a recognised centre assists you"),
        "application": N_("whether you have already applied"),
        "application.receipt": N_("which receipt of your application you have"),
        "application.day": N_("on which day you applied"),
        "application.card": N_("which card you applied for"),
    }
)
"""What each field tells, as it follows "you do not know"; also of what lists hold."""


def not_known(paths: Iterable[str], words: Translator) -> str:
    """What the person said not to know; empty where that is nothing."""
    facts = _facts(paths, words)
    return words.text("You do not know %(facts)s.", facts=facts) if facts else ""


def not_told(paths: Iterable[str], words: Translator) -> str:
    """What was not answered yet; empty where that is nothing."""
    facts = _facts(paths, words)
    return words.text("You have not told yet %(facts)s.", facts=facts) if facts else ""


def _facts(paths: Iterable[str], words: Translator) -> str:
    *before, last = [words.text(FACTS[each]) for each in paths if each in FACTS] or [""]
    if not before:
        return last
    return words.text("%(facts)s, and %(last)s", facts=", ".join(before), last=last)
