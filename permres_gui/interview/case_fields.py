"""Every field of the case file, version 1, in the order of the spec."""

from __future__ import annotations

from typing import Final

from permres_gui.domain.case import (
    BELGIUM,
    Absence,
    Application,
    Case,
    Detention,
    EuVisit,
    Means,
    Person,
    PlannedCards,
    Plans,
    ResidenceCard,
    Sponsor,
    Stay,
    Stopped,
    Trafficking,
    Unregistered,
    Work,
)
from permres_gui.interview.case_error import Expected
from permres_gui.interview.case_groups import Countries, Entries, Field, Group
from permres_gui.interview.case_kind import Kind
from permres_gui.interview.case_kinds import (
    Amount,
    Choice,
    Day,
    Pattern,
    WholeDay,
    WholeNumber,
    YesNo,
)
from permres_gui.interview.case_marks import answers_of

DAY: Final = Day()
YES_NO: Final = YesNo()
WORD: Final = Pattern(r"\S+", Expected.WORD, may_be_unknown=False)
TEXT: Final = Pattern(r".+", Expected.TEXT, may_be_unknown=False)
MUNICIPALITY: Final = Pattern(r"[0-9]{5}", Expected.MUNICIPALITY)


def same(name: str, kind: Kind) -> Field:
    """A field that the file and the record call alike."""
    return Field(name, name, kind)


def _count(name: str) -> Field:
    return Field(name, name, WholeNumber(may_be_unknown=False), 0)


PERSON: Final = Group(
    Person,
    (
        same("nationality", Countries()),
        same("born", DAY),
        same("municipality", MUNICIPALITY),
    ),
)
CARD: Final = Group(
    ResidenceCard,
    (
        same("kind", Choice("card")),
        same("valid_until", DAY),
        same("old_layout", YES_NO),
        same("right_since", DAY),
    ),
)
STAY: Final = Group(
    Stay,
    (
        same("ground", Choice("ground")),
        Field("from", "first", DAY),
        Field("to", "last", DAY),
        same("proof", Choice("proof")),
        Field("country", "country", Choice("member_state"), BELGIUM),
        same("registered_on", DAY),
        same("decided", DAY),
        same("eu_conditions", YES_NO),
    ),
)


def _visit(first: object = None, last: object = None) -> EuVisit:
    return EuVisit(first, last)  # type: ignore[arg-type]  # the table says: days


EU_VISIT: Final = Group(_visit, (Field("from", "first", DAY), Field("to", "last", DAY)))
ABSENCE: Final = Group(
    Absence,
    (
        Field("from", "departure", DAY),
        Field("to", "back", DAY),
        same("reason", Choice("absence_reason")),
        Field("place", "place", Choice("place"), "outside-eu"),
        same("commune_told", YES_NO),
        same("centre_kept", YES_NO),
        same("lawful_there", YES_NO),
        same("eu_visits", Entries(EU_VISIT)),
        same("service_until", DAY),
    ),
)
PERIOD: Final = (Field("from", "first", DAY), Field("to", "last", DAY))
STOPPED: Final = Group(
    Stopped, (same("day", DAY), same("reason", Choice("stopped_reason")))
)
SPONSOR: Final = Group(
    Sponsor,
    (
        same("nationality", Countries()),
        same("used_free_movement", YES_NO),
        same("status", Choice("sponsor_status")),
        same("relation", Choice("relation")),
        same("lives_together", YES_NO),
        same("together_since", DAY),
        same("together_until", DAY),
        same("ended", Choice("ended")),
        same("ended_on", DAY),
        same("hardship", Entries(Choice("hardship", may_be_unknown=False))),
        same("residence_since", DAY),
        same("stopped_work", STOPPED),
        same("died_of", Choice("died_of")),
        same("working_at_death", YES_NO),
        same("unaccompanied_minor", YES_NO),
    ),
)
WORK: Final = Group(
    Work,
    (
        same("works", YES_NO),
        same("stopped", STOPPED),
        same("belgian_benefit", YES_NO),
        same("months_worked", WholeNumber()),
        same("spouse_belgian", YES_NO),
        same("inactive_years", YES_NO),
        same("studies", YES_NO),
    ),
)
MEANS: Final = Group(
    Means,
    (
        same("monthly_net", Amount()),
        same("source", Choice("means_source")),
        same("dependants", WholeNumber()),
    ),
)
TRAFFICKING: Final = Group(
    Trafficking, (same("case_won", YES_NO), same("centre", YES_NO))
)
APPLICATION: Final = Group(
    Application,
    (
        same("receipt", Pattern(r"\S+", Expected.WORD)),
        same("day", DAY),
        same("card", Choice("permanent_card")),
    ),
)
PLANS: Final = Group(
    Plans,
    (
        same("procedure", Choice("procedure")),
        same(
            "cards",
            Group(
                PlannedCards, (_count("adult"), _count("under_12")), keeps_unknown=False
            ),
        ),
        same("speed", Choice("speed")),
        same(
            "ages",
            Entries(WholeNumber(may_be_unknown=False), may_be_unknown=False),
        ),
        same("leave_on", DAY),
        same("return_on", DAY),
        same("place", Choice("place")),
        same("reason", Choice("absence_reason")),
        same("commune_told", YES_NO),
        same("centre_kept", YES_NO),
    ),
)
CASE: Final = Group(
    Case,
    (
        same("id", WORD),
        same("title", TEXT),
        same("as_of", WholeDay()),
        Field("person", "person", PERSON, Person()),
        Field("card", "card", CARD, ResidenceCard()),
        same("stays", Entries(STAY)),
        same("absences", Entries(ABSENCE)),
        same("detention", Entries(Group(Detention, PERIOD))),
        same("sponsor", SPONSOR),
        Field("work", "work", WORK, Work()),
        Field("means", "means", MEANS, Means()),
        same("insurance", YES_NO),
        same("public_order", Choice("public_order")),
        same("identity_proved", YES_NO),
        same("fraud_found", YES_NO),
        same("appeal_pending", YES_NO),
        same("status_under_review", YES_NO),
        same("withdrawal_agreement", YES_NO),
        same("conditions_still_met", YES_NO),
        same("unregistered", Group(Unregistered, PERIOD)),
        same("work_permit_indefinite", YES_NO),
        same("other_state_ltr", YES_NO),
        Field("trafficking", "trafficking", TRAFFICKING, Trafficking()),
        same("application", APPLICATION),
        Field("plans", "plans", PLANS, Plans()),
    ),
)
ANSWERS: Final = answers_of(CASE)
"""The path of each answer in the file, and in the record."""
