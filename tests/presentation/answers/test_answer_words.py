from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

import pytest

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
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_data import case_data
from permres_gui.presentation.answers.answer_labels import LABELS, label_of
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.answers.choice_words import choice_words, choices
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import interview

WORDS = translator_for("en")
TITLES = choices(interview())
DAY, MONTH = PartialDay.parse("2021-03-04"), PartialDay.parse("2021-03")
GROUPS = {
    "person": Person,
    "card": ResidenceCard,
    "sponsor": Sponsor,
    "sponsor.stopped_work": Stopped,
    "work": Work,
    "work.stopped": Stopped,
    "means": Means,
    "trafficking": Trafficking,
    "application": Application,
    "plans": Plans,
}
WITHOUT_LABEL = {"as_of", "id", "title", "person", "card", "work", "means"}
WITHOUT_LABEL |= {"trafficking", "application", "plans"}


def said(path, value):
    return answer_words(TITLES, path, value, WORDS).replace("\u00a0", " ")


def test_every_field_of_the_case_file_has_a_label():
    wanted = {each.name for each in fields(Case)} - WITHOUT_LABEL
    for name, group in GROUPS.items():
        wanted |= {f"{name}.{each.name}" for each in fields(group)}
    assert wanted == set(LABELS)
    assert all(label_of(path, WORDS) for path in LABELS)


LISTS = {
    "card": "card.kind",
    "ground": "stays.ground",
    "absence_reason": "absences.reason",
    "place": "absences.place",
    "proof": "stays.proof",
    "sponsor_status": "sponsor.status",
    "relation": "sponsor.relation",
    "ended": "sponsor.ended",
    "hardship": "sponsor.hardship",
    "died_of": "sponsor.died_of",
    "stopped_reason": "work.stopped.reason",
    "means_source": "means.source",
    "public_order": "public_order",
    "procedure": "plans.procedure",
    "permanent_card": "application.card",
}


@pytest.mark.parametrize("kind", LISTS)
def test_every_choice_of_the_case_file_has_words(kind):
    silent = [
        value
        for value in case_data().choices[kind]
        if value not in {"L", "K", "B", "M", "EU", "EU+", "F+"}
        and choice_words(TITLES, LISTS[kind], value, WORDS) == value
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("insurance", None, ""),
        ("insurance", UNKNOWN, "I do not know"),
        ("insurance", True, "Yes"),
        ("insurance", False, "No"),
        ("person.born", DAY, "4 March 2021"),
        ("person.born", MONTH, "March 2021"),
        ("person.born", date(2021, 3, 4), "4 March 2021"),
        ("means.monthly_net", Decimal(1500), "€1,500"),
        ("means.dependants", 2, "2"),
        ("person.nationality", ("SY", "stateless"), "Syria, Stateless"),
        ("person.nationality", ("QQ",), "QQ"),
        ("sponsor.hardship", (), "None"),
        ("card.kind", "A", "A card"),
        ("stays.ground", "refugee", "Recognised refugee"),
        ("application.receipt", "letter-7", "letter-7"),
        ("stays", Stay(first=DAY, last=MONTH), "4 March 2021 to March 2021"),
        ("stays", Stay(first=UNKNOWN), "a day not known until today"),
        (
            "absences",
            Absence(departure=DAY, back=UNKNOWN, reason="holiday"),
            "4 March 2021 to a day not known, holiday, outside the EU",
        ),
        (
            "absences",
            Absence(departure=DAY, back=DAY, reason=UNKNOWN, place=UNKNOWN),
            "4 March 2021 to 4 March 2021, reason not known, place not known",
        ),
        ("detention", Detention(first=DAY), "4 March 2021 until today"),
        ("unregistered", Unregistered(first=DAY), "4 March 2021 until today"),
        ("absences.eu_visits", EuVisit(DAY, DAY), "4 March 2021 to 4 March 2021"),
        ("plans.cards", PlannedCards(1, 2), "1 adult, 2 children"),
        (
            "work.stopped",
            Stopped(DAY, "pension"),
            "4 March 2021, Pension at the legal age",
        ),
    ],
)
def test_an_answer_is_said_in_words(path, value, words):
    assert said(path, value) == words


def test_a_group_says_its_own_answers():
    assert is_dataclass(Application)
    text = said("application", Application("annex-16bis", DAY, "L"))
    assert text == "Annex 16bis, 4 March 2021, Yes, for an L card"
