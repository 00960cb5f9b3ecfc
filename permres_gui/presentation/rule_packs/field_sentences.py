"""What is said of the common fields of a requirement where they have changed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from permres_gui.presentation.translator import N_

LENGTHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "years": N_("The time that counts is now %(now)s; before, it was %(was)s."),
        "family_years": N_(
            "The time that counts for family is now %(now)s; before, it was %(was)s."
        ),
        "months": N_("The limit is now %(now)s; before, it was %(was)s."),
        "lost_after_years": N_(
            "The right is now lost by an absence of more than %(now)s; before, of more than"
            " %(was)s."
        ),
        "notice_months": N_(
            "Before leaving, the municipality is now to be told of an absence of more than"
            " %(now)s; before, of more than %(was)s."
        ),
        "card_within_months": N_(
            "Between the stay before and this one there may now be %(now)s; before, it was"
            " %(was)s."
        ),
        "months_after_expiry": N_(
            "An expired card now lets a departure be presumed after %(now)s; before, after"
            " %(was)s."
        ),
        "absences.months": N_(
            "Short absences may now last %(now)s a year; before, it was %(was)s."
        ),
        "absences.long_months": N_(
            "One long absence may now last %(now)s; before, it was %(was)s."
        ),
        "single.months": N_(
            "One absence may now last %(now)s; before, it was %(was)s."
        ),
        "total.within": N_(
            "All absences together may now last %(now)s; before, it was %(was)s."
        ),
        "total.beyond": N_(
            "All absences together are surely too long above %(now)s now; before, above"
            " %(was)s."
        ),
    }
)
"""What a number of years, months or days is for."""
DAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": N_("It now changes on %(now)s; before, on %(was)s."),
        "from_day": N_("It now holds from %(now)s; before, from %(was)s."),
        "last_day": N_("It now ends on %(now)s; before, on %(was)s."),
    }
)


class Named(NamedTuple):
    """A list of choices: what is said of those that came, and of those that went."""

    path: str
    """The question that has words for them; without one, that of the requirement."""
    came: str
    went: str


GROUND, _PAPER, _REASON = "stays.ground", "stays.proof", "absences.reason"
_MET = N_("It is now met with: %(what)s."), N_("It is no longer met with: %(what)s.")
_NOT_MET = (
    N_("It is now not met with: %(what)s."),
    N_("It no longer fails with: %(what)s."),
)
_PAPERS = (
    N_("These papers now start the time: %(what)s."),
    N_("These papers no longer start the time for sure: %(what)s."),
)
_NO_PAPERS = (
    N_("These papers now start no time: %(what)s."),
    N_("These papers may now start the time: %(what)s."),
)
_ADVICE = (
    N_("It is now for advice with: %(what)s."),
    N_("It is no longer for advice with: %(what)s."),
)
LISTS: Final[Mapping[str, Named]] = MappingProxyType(
    {
        "grounds": Named(
            GROUND,
            N_("These grounds of stay are now named: %(what)s."),
            N_("These grounds of stay are no longer named: %(what)s."),
        ),
        "force_majeure": Named(
            _REASON,
            N_("These reasons may now excuse an absence: %(what)s."),
            N_("These reasons can no longer excuse an absence: %(what)s."),
        ),
        "absences.always": Named(
            _REASON,
            N_("Absences for these reasons now never count: %(what)s."),
            N_("Absences for these reasons now count: %(what)s."),
        ),
        "absences.excused_once": Named(
            _REASON,
            N_("One long absence may now have these reasons: %(what)s."),
            N_("One long absence can no longer have these reasons: %(what)s."),
        ),
        "proofs": Named(_PAPER, *_PAPERS),
        "papers": Named(_PAPER, *_PAPERS),
        "never": Named(_PAPER, *_NO_PAPERS),
        "no_papers": Named(_PAPER, *_NO_PAPERS),
        "accepted": Named(GROUND, *_MET),
        "refused": Named(GROUND, *_NOT_MET),
        "met": Named("", *_MET),
        "unsure": Named("", *_ADVICE),
        "authority": Named(
            "",
            N_("The authority now decides with: %(what)s."),
            N_("The authority no longer decides with: %(what)s."),
        ),
    }
)
WHOM: Final = ("applies", "unless")
"""Of whom it is asked."""
