"""Answers in words: any value of the case file as the person would say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final, TypeAlias

from permres_gui.domain.case import (
    BELGIUM,
    Absence,
    Detention,
    EuVisit,
    PlannedCards,
    Stay,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import Unknown
from permres_gui.interview.questions import Interview, Option, Question
from permres_gui.presentation import formats
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
        "sponsor.together_until": N_("Same address until"),
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
ALWAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stateless": N_("Stateless"),
        "normal": N_("Normal procedure"),
        "urgent": N_("Urgent procedure"),
        "conviction": N_("Yes, a conviction"),
        "declined": N_("You would rather not say"),
        "E": N_("E card"),
        "N": N_("N card"),
        "J": N_("J card"),
        "annex-8": N_("Annex 8"),
        "annex-8bis": N_("Annex 8bis"),
        "annex-8quater": N_("Annex 8quater"),
        "annex-19": N_("Annex 19"),
        "annex-19ter": N_("Annex 19ter"),
        "annex-16bis": N_("Annex 16bis"),
        "annex-22": N_("Annex 22"),
        "special-identity-card": N_("Special identity card"),
        "separation": N_("Separation"),
        "divorce": N_("Divorce"),
        "partnership-end": N_("End of the partnership"),
        "death": N_("Death"),
        "departure": N_("Departure from Belgium"),
        "frontier-work": N_("Work in another EU country"),
        "none": N_("None"),
        "other": N_("Other"),
    }
)
"""Words for answers that are on no list of choices of their field."""
Titles: TypeAlias = Mapping[str, str]
"""The English words of every choice, by `path=value`: `stays.ground=refugee`."""


_last: list[tuple[Interview, Titles]] = []
"""The interview whose choices were asked for last: the same one for every page."""


def choices(interview: Interview) -> Titles:
    """The words of every choice that the interview offers."""
    if not _last or _last[0][0] is not interview:
        found = MappingProxyType(dict(_options(interview.questions)))
        _last[:] = [(interview, found)]
    return _last[0][1]


def _options(questions: tuple[Question, ...]) -> Iterator[tuple[str, str]]:
    for question in questions:
        path = question.fields[0]
        own = (o for o in question.options if not (o.sets or o.exclusive))
        yield from _titles(path, own)
        for part in question.parts:
            yield from _titles(part.id, iter(part.options))
        for period in question.periods:
            for part in period.parts:
                yield from _titles(f"{path}.{part.id}", iter(part.options))


def _titles(path: str, options: Iterator[Option]) -> Iterator[tuple[str, str]]:
    for option in options:
        yield f"{path}={option.value}", option.title


def label_of(path: str, words: Translator) -> str:
    """The field in a few words."""
    return words.text(LABELS[path])


def choice_words(titles: Titles, path: str, value: str, words: Translator) -> str:
    """A choice in words: those of its question, else those known for all."""
    title = titles.get(f"{path}={value}") or ALWAYS.get(value)
    return words.text(title) if title else value


def answer_words(titles: Titles, path: str, value: object, words: Translator) -> str:
    """Any value of the case file in words; empty for what was not asked."""
    match value:
        case None:
            return ""
        case Unknown():
            return words.text("I do not know")
        case bool():
            return words.text("Yes") if value else words.text("No")
        case date() | PartialDay() | Decimal() | int():
            return words.figure(value)
        case str():
            if path.endswith("nationality"):
                return _country(value, words)
            return choice_words(titles, path, value, words)
        case tuple():
            found = [answer_words(titles, path, each, words) for each in value]
            return ", ".join(found) or words.text("None")
        case _:
            return _record(titles, path, value, words)


def in_country(what: str, country: object, words: Translator) -> str:
    """A stay with its country where that is another one than Belgium."""
    if country in {"", BELGIUM}:
        return what
    if not isinstance(country, str) or country == "unknown":
        return words.text("%(what)s (country not known)", what=what)
    return words.text(
        "%(what)s (%(country)s)", what=what, country=_country(country, words)
    )


def _country(code: str, words: Translator) -> str:
    if code == "stateless":
        return words.text("Stateless")
    return formats.country_names(words.language).get(code, code)


def _record(titles: Titles, path: str, value: object, words: Translator) -> str:
    match value:
        case Stay(first=first, last=last):
            return period_words(first, last, words)
        case Absence(departure=first, back=last):
            return _absence(titles, value, period_words(first, last, words), words)
        case Detention(first=first, last=last) | Unregistered(first=first, last=last):
            return period_words(first, last, words)
        case EuVisit(first=first, last=last):
            return period_words(first, last, words)
        case PlannedCards(adult=adults, under_12=children):
            texts = [
                words.plural("%(number)s adult", "%(number)s adults", adults),
                words.plural("%(number)s child", "%(number)s children", children),
            ]
            return ", ".join(texts)
        case _:
            assert is_dataclass(value)  # noqa: S101 - a group of the case file
            names = [each.name for each in fields(value)]
            parts = [
                answer_words(titles, f"{path}.{name}", getattr(value, name), words)
                for name in names
            ]
            return ", ".join(part for part in parts if part)


def _absence(titles: Titles, absence: Absence, period: str, words: Translator) -> str:
    told = ("absences.reason", absence.reason), ("absences.place", absence.place)
    about = (_inside(answer_words(titles, *each, words), each[1]) for each in told)
    return ", ".join(part for part in (period, *about) if part)


def _inside(text: str, value: object) -> str:
    """A choice in the middle of a sentence; "I do not know" is one of its own."""
    return text[:1].lower() + text[1:] if isinstance(value, str) else text


def period_words(first: object, last: object, words: Translator) -> str:
    """From the first to the last day, each perhaps not known, or until today."""
    start = _day(first, words)
    if last is None:
        return words.text("%(first)s until today", first=start)
    return words.text("%(first)s to %(last)s", first=start, last=_day(last, words))


def _day(value: object, words: Translator) -> str:
    if isinstance(value, PartialDay):
        return words.figure(value)
    return words.text("a day not known")
