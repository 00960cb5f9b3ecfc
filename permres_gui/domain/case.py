"""The case: what a person answered, in the shape of the case file, version 1.

One record serves the wizard, the saved file, the worked cases and the rules.
``None`` means "not asked yet", ``UNKNOWN`` "asked, and the person does not
know"; neither is ever read as "no" (spec: principles).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from permres_gui.records import dataclass

from .day import PartialDay
from .unknown import Unknown

Day: TypeAlias = "PartialDay | Unknown | None"
BELGIUM: Final = "BE"
YesNo: TypeAlias = "bool | Unknown | None"
Text: TypeAlias = "str | Unknown | None"
Number: TypeAlias = "int | Unknown | None"
Amount: TypeAlias = "Decimal | Unknown | None"


@dataclass(frozen=True, slots=True)
class Person:
    """The applicant: nationalities as ISO codes (or ``stateless``), birth, place."""

    nationality: tuple[str, ...] | Unknown | None = None
    born: Day = None
    municipality: Text = None


@dataclass(frozen=True, slots=True)
class ResidenceCard:
    """The residence document in the person's hand now (verblijfskaart, titre de séjour)."""

    kind: Text = None
    valid_until: Day = None
    old_layout: YesNo = None
    right_since: Day = None


@dataclass(frozen=True, slots=True)
class Stay:
    """A lawful stay on one ground; first and last day both included."""

    ground: Text = None
    first: Day = None
    last: Day = None
    proof: Text = None
    country: str | Unknown = BELGIUM
    registered_on: Day = None
    decided: Day = None
    eu_conditions: YesNo = None

    @property
    def abroad(self) -> bool:
        """Whether it is known to have been in another member state."""
        return isinstance(self.country, str) and self.country != BELGIUM


@dataclass(frozen=True, slots=True)
class EuVisit:
    """Days in another member state during an absence outside the EU, both included."""

    first: Day = None
    last: Day = None


@dataclass(frozen=True, slots=True)
class Absence:
    """Time outside Belgium; the days of departure and return are days of presence."""

    departure: Day = None
    back: Day = None
    reason: Text = None
    place: str | Unknown = "outside-eu"
    commune_told: YesNo = None
    centre_kept: YesNo = None
    lawful_there: YesNo = None
    eu_visits: tuple[EuVisit, ...] | Unknown | None = None
    service_until: Day = None


@dataclass(frozen=True, slots=True)
class Detention:
    """Time in prison in Belgium; both days included, no last day while it lasts."""

    first: Day = None
    last: Day = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """The day on which somebody stopped working, and why."""

    day: Day = None
    reason: Text = None


@dataclass(frozen=True, slots=True)
class Sponsor:
    """The relative whose family member the person is or was."""

    nationality: tuple[str, ...] | Unknown | None = None
    used_free_movement: YesNo = None
    status: Text = None
    relation: Text = None
    lives_together: YesNo = None
    together_since: Day = None
    together_until: Day = None
    ended: Text = None
    ended_on: Day = None
    hardship: tuple[str, ...] | Unknown | None = None
    residence_since: Day = None
    stopped_work: Stopped | None = None
    died_of: Text = None
    working_at_death: YesNo = None
    unaccompanied_minor: YesNo = None


@dataclass(frozen=True, slots=True)
class Work:
    """Work, study, and the end of work."""

    works: YesNo = None
    stopped: Stopped | None = None
    belgian_benefit: YesNo = None
    months_worked: Number = None
    spouse_belgian: YesNo = None
    inactive_years: YesNo = None
    studies: YesNo = None


@dataclass(frozen=True, slots=True)
class Means:
    """Stable and regular means: euro a month, all sources together."""

    monthly_net: Amount = None
    source: Text = None
    dependants: Number = None


@dataclass(frozen=True, slots=True)
class Unregistered:
    """Struck off the registers or without lawful stay; no last day while it lasts."""

    first: Day = None
    last: Day = None


@dataclass(frozen=True, slots=True)
class Trafficking:
    """Victims of trafficking: the judicial case ended well; a recognised centre assists."""

    case_won: YesNo = None
    centre: YesNo = None


@dataclass(frozen=True, slots=True)
class Application:
    """An application already filed: its receipt, its day and the card asked for."""

    receipt: Text = None
    day: Day = None
    card: Text = None


@dataclass(frozen=True, slots=True)
class PlannedCards:
    """Cards ordered together at the same address."""

    adult: int = 0
    under_12: int = 0


@dataclass(frozen=True, slots=True)
class Plans:
    """What the person is about to do; it never changes a status."""

    procedure: Text = None
    cards: PlannedCards | None = None
    speed: Text = None
    """How fast, where a municipality has more than one urgent procedure."""
    ages: tuple[int, ...] | None = None
    """The age of everybody for whom a card is ordered; it goes before ``cards``."""
    leave_on: Day = None
    return_on: Day = None
    place: Text = None
    reason: Text = None
    commune_told: YesNo = None
    """Before leaving; so is the proof that the centre of interests stays here."""
    centre_kept: YesNo = None


@dataclass(frozen=True, slots=True)
class Case:
    """All answers of one person. ``stays`` are oldest first; the last one may be open."""

    as_of: date | None = None
    id: str | None = None
    title: str | None = None
    person: Person = Person()
    card: ResidenceCard = ResidenceCard()
    stays: tuple[Stay, ...] | Unknown | None = None
    absences: tuple[Absence, ...] | Unknown | None = None
    detention: tuple[Detention, ...] | Unknown | None = None
    sponsor: Sponsor | None = None
    work: Work = Work()
    means: Means = Means()
    insurance: YesNo = None
    public_order: Text = None
    identity_proved: YesNo = None
    fraud_found: YesNo = None
    appeal_pending: YesNo = None
    status_under_review: YesNo = None
    withdrawal_agreement: YesNo = None
    conditions_still_met: YesNo = None
    unregistered: Unregistered | None = None
    work_permit_indefinite: YesNo = None
    other_state_ltr: YesNo = None
    trafficking: Trafficking = Trafficking()
    application: Application | None = None
    plans: Plans = Plans()
