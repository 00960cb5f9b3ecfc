"""Every field of the case file, version 1, in the order of the spec."""

from __future__ import annotations

from typing import Final

from permres_gui.domain.case import (
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
from permres_gui.interview.case_error import Expected, Wanted
from permres_gui.interview.case_groups import Countries, Entries, Field, Group
from permres_gui.interview.case_kinds import (
    Amount,
    Choice,
    Day,
    Kind,
    Pattern,
    Single,
    Version,
    WholeDay,
    WholeDayOrNull,
    WholeNumber,
    YesNo,
    quoted,
)
from permres_gui.interview.case_marks import MarkedAnswers, answers_of, lists_of
from permres_gui.interview.expectation import NOT_NAMED, Expectation
from permres_gui.interview.saved_answer import (
    SavedAnswer,
    SavedCard,
    card_of,
    card_text,
)
from permres_gui.rules.rulebook import CARD_ORDER

DAY: Final = Day()
YES_NO: Final = YesNo()
WORD: Final = Pattern(r"\S+", Expected.WORD, may_be_unknown=False)
TEXT: Final = Pattern(r".+", Expected.TEXT, may_be_unknown=False)
TEXTS: Final = Entries(TEXT, Expected.TEXTS, may_be_unknown=False)
MUNICIPALITY: Final = Pattern(r"[0-9]{5}", Expected.MUNICIPALITY)


def _same(name: str, kind: Kind) -> Field:
    return Field(name, name, kind)


def _count(name: str) -> Field:
    return Field(name, name, WholeNumber(may_be_unknown=False), 0)


PERSON: Final = Group(
    Person,
    (
        _same("nationality", Countries()),
        _same("born", DAY),
        _same("municipality", MUNICIPALITY),
    ),
)
CARD: Final = Group(
    ResidenceCard,
    (
        _same("kind", Choice("card")),
        _same("valid_until", DAY),
        _same("old_layout", YES_NO),
        _same("right_since", DAY),
    ),
)
STAY: Final = Group(
    Stay,
    (
        _same("ground", Choice("ground")),
        Field("from", "first", DAY),
        Field("to", "last", DAY),
        _same("proof", Choice("proof")),
        Field("country", "country", Choice("member_state"), "BE"),
        _same("registered_on", DAY),
        _same("decided", DAY),
        _same("eu_conditions", YES_NO),
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
        _same("reason", Choice("absence_reason")),
        Field("place", "place", Choice("place"), "outside-eu"),
        _same("commune_told", YES_NO),
        _same("centre_kept", YES_NO),
        _same("lawful_there", YES_NO),
        _same("eu_visits", Entries(EU_VISIT)),
        _same("service_until", DAY),
    ),
)
PERIOD: Final = (Field("from", "first", DAY), Field("to", "last", DAY))
STOPPED: Final = Group(
    Stopped, (_same("day", DAY), _same("reason", Choice("stopped_reason")))
)
SPONSOR: Final = Group(
    Sponsor,
    (
        _same("nationality", Countries()),
        _same("used_free_movement", YES_NO),
        _same("status", Choice("sponsor_status")),
        _same("relation", Choice("relation")),
        _same("lives_together", YES_NO),
        _same("together_since", DAY),
        _same("together_until", DAY),
        _same("ended", Choice("ended")),
        _same("ended_on", DAY),
        _same("hardship", Entries(Choice("hardship", may_be_unknown=False))),
        _same("residence_since", DAY),
        _same("stopped_work", STOPPED),
        _same("died_of", Choice("died_of")),
        _same("working_at_death", YES_NO),
        _same("unaccompanied_minor", YES_NO),
    ),
)
WORK: Final = Group(
    Work,
    (
        _same("works", YES_NO),
        _same("stopped", STOPPED),
        _same("belgian_benefit", YES_NO),
        _same("months_worked", WholeNumber()),
        _same("spouse_belgian", YES_NO),
        _same("inactive_years", YES_NO),
        _same("studies", YES_NO),
    ),
)
MEANS: Final = Group(
    Means,
    (
        _same("monthly_net", Amount()),
        _same("source", Choice("means_source")),
        _same("dependants", WholeNumber()),
    ),
)
TRAFFICKING: Final = Group(
    Trafficking, (_same("case_won", YES_NO), _same("centre", YES_NO))
)
APPLICATION: Final = Group(
    Application,
    (
        _same("receipt", Pattern(r"\S+", Expected.WORD)),
        _same("day", DAY),
        _same("card", Choice("permanent_card")),
    ),
)
PLANS: Final = Group(
    Plans,
    (
        _same("procedure", Choice("procedure")),
        _same(
            "cards",
            Group(
                PlannedCards, (_count("adult"), _count("under_12")), keeps_unknown=False
            ),
        ),
        _same("speed", Choice("speed")),
        _same(
            "ages",
            Entries(WholeNumber(may_be_unknown=False), may_be_unknown=False),
        ),
        _same("leave_on", DAY),
        _same("return_on", DAY),
        _same("place", Choice("place")),
        _same("reason", Choice("absence_reason")),
        _same("commune_told", YES_NO),
        _same("centre_kept", YES_NO),
    ),
)
CASE: Final = Group(
    Case,
    (
        _same("id", WORD),
        _same("title", TEXT),
        _same("as_of", WholeDay()),
        Field("person", "person", PERSON, Person()),
        Field("card", "card", CARD, ResidenceCard()),
        _same("stays", Entries(STAY)),
        _same("absences", Entries(ABSENCE)),
        _same("detention", Entries(Group(Detention, PERIOD))),
        _same("sponsor", SPONSOR),
        Field("work", "work", WORK, Work()),
        Field("means", "means", MEANS, Means()),
        _same("insurance", YES_NO),
        _same("public_order", Choice("public_order")),
        _same("identity_proved", YES_NO),
        _same("fraud_found", YES_NO),
        _same("appeal_pending", YES_NO),
        _same("status_under_review", YES_NO),
        _same("withdrawal_agreement", YES_NO),
        _same("conditions_still_met", YES_NO),
        _same("unregistered", Group(Unregistered, PERIOD)),
        _same("work_permit_indefinite", YES_NO),
        _same("other_state_ltr", YES_NO),
        Field("trafficking", "trafficking", TRAFFICKING, Trafficking()),
        _same("application", APPLICATION),
        Field("plans", "plans", PLANS, Plans()),
    ),
)
ANSWERS: Final = answers_of(CASE)
"""The path of each answer in the file, and in the record."""
EXPECTATION: Final = Group(
    Expectation,
    (
        Field("status", "status", Choice("status", may_be_unknown=False), NOT_NAMED),
        Field("possible_from", "possible_from", WholeDayOrNull(), NOT_NAMED),
        Field("certain_from", "certain_from", WholeDayOrNull(), NOT_NAMED),
        Field("documents", "documents", TEXTS, NOT_NAMED),
        Field("decide_by", "decide_by", WholeDayOrNull(), NOT_NAMED),
    ),
    may_be_unknown=False,
)
EXPECT: Final = Group(
    dict,
    tuple(_same(card, EXPECTATION) for card in ("B", "K", "L", "EU+", "F+", "M")),
    may_be_unknown=False,
)
BASIS: Final = Group(
    dict, (_same("facts", TEXTS), _same("urls", TEXTS)), may_be_unknown=False
)


class SavedCardText(Single):
    """What was answered for one card, as one text."""

    wanted = Wanted(Expected.TEXT)
    may_be_unknown = False

    def parse(self, text: str) -> object:
        return card_of(text)

    def text(self, value: object) -> str:
        return quoted(card_text(value)) if isinstance(value, SavedCard) else "null"


SAVED_ANSWER: Final = Group(
    SavedAnswer,
    (
        _same("on", WholeDay()),
        Field("rules", "rules", TEXT, ""),
        Field("program", "program", TEXT, ""),
        _same(
            "cards",
            Group(
                dict,
                tuple(_same(card, SavedCardText()) for card in CARD_ORDER),
                may_be_unknown=False,
            ),
        ),
    ),
    may_be_unknown=False,
)
# Beside the case: until when an adviser keeps the file, what was answered when it was
# saved, and how sure its answers are, which decides nothing; the rest for worked cases.
BESIDE: Final = Group(
    dict,
    (
        _same("keep_until", WholeDay()),
        _same("answered", SAVED_ANSWER),
        _same("marks", MarkedAnswers(ANSWERS, lists_of(CASE))),
        _same("expect", EXPECT),
        _same("basis", BASIS),
        _same("note", TEXT),
        _same("doubtful", TEXT),
        _same("was", TEXT),
    ),
    may_be_unknown=False,
)
DOCUMENT: Final = Group(
    dict,
    (_same("case", Version()), *CASE.fields, *BESIDE.fields),
    may_be_unknown=False,
)
