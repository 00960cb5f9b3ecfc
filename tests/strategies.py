"""Hypothesis strategies for whole lives, in the records of the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from permres_gui.domain.case import (
    Absence,
    Case,
    Detention,
    Means,
    Person,
    ResidenceCard,
    Sponsor,
    Stay,
    Work,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from tests.random_lives import ALL_REASONS

ON = date(2026, 3, 16)
THIRD_COUNTRY_GROUNDS = (
    "single-permit", "student", "search-year", "researcher", "blue-card",
    "family-art10", "family-art10bis", "humanitarian-9bis", "medical-9ter",
    "temporary-protection", "au-pair", "doctorate", "unlimited", "stateless",
    "self-employed", UNKNOWN,
)  # fmt: skip
PROTECTED = ("refugee", "subsidiary-protection")
PROOFS = ("first-card", "first-card", "annex-15", "visa-d", "register", None)
EDGES = (
    date(2016, 2, 29), date(2020, 2, 29), date(2019, 12, 31), date(2020, 1, 1),
    date(2018, 8, 31), date(2019, 1, 31), date(2021, 2, 28), date(2021, 3, 1),
)  # fmt: skip


def days(low: date = date(1982, 1, 1), high: date = ON) -> st.SearchStrategy[date]:
    """Days of forty years, the ends of months and years and leap days more often."""
    edges = [day for day in EDGES if low <= day <= high]
    plain = st.dates(low, high)
    return st.one_of(plain, st.sampled_from(edges)) if edges else plain


def known(day: date) -> PartialDay:
    return PartialDay.of(day)


def blurred(day: date, form: str) -> PartialDay:
    """Only the month or only the year of a day."""
    lengths = {"day": 10, "month": 7, "year": 4}
    return PartialDay.parse(day.isoformat()[: lengths[form]])


@st.composite
def spans(draw: st.DrawFn, low: date, high: date) -> tuple[date, date]:
    """A departure and a return, often near three, six, twelve or twenty-four months."""
    departure = draw(days(low, high))
    near = [91, 92, 181, 182, 183, 184, 185, 364, 365, 366, 367, 730, 731, 732]
    length = draw(st.one_of(st.integers(1, 160), st.sampled_from(near)))
    return departure, min(departure + timedelta(length), ON)


@st.composite
def absences(
    draw: st.DrawFn, low: date, reasons: tuple[str, ...] = ALL_REASONS, most: int = 5
) -> tuple[Absence, ...]:
    found = []
    for departure, back in draw(st.lists(spans(low, ON), max_size=most)):
        found.append(
            Absence(
                departure=known(departure),
                back=known(back),
                reason=draw(st.sampled_from(reasons)),
                commune_told=draw(st.booleans()),
                centre_kept=draw(st.booleans()),
                eu_visits=(),
            )
        )
    return tuple(found)


def _plain(**values: object) -> Case:
    """A person to whom nothing but time stands in the way."""
    base = Case(
        as_of=ON,
        person=Person(nationality=("IN",), born=known(date(1960, 1, 2))),
        card=ResidenceCard(kind="A", valid_until=known(date(2031, 1, 1))),
        detention=(),
        work=Work(works=True, inactive_years=False, studies=False),
        means=Means(Decimal(2500), "work", 0),
        insurance=True,
        public_order="none",
        identity_proved=True,
        fraud_found=False,
        appeal_pending=False,
        status_under_review=False,
        conditions_still_met=True,
        sponsor=Sponsor(
            nationality=("BE",),
            used_free_movement=False,
            status="unlimited",
            relation="spouse",
            lives_together=True,
            together_since=known(date(1981, 1, 1)),
        ),
    )
    return replace(base, **values)


@st.composite
def third_country_lives(draw: st.DrawFn) -> Case:
    """Up to forty years of stays that touch, with gaps, and absences among them."""
    first = draw(days(date(1985, 1, 1), date(2025, 6, 1)))
    stays: list[Stay] = []
    begin = first
    if draw(st.booleans()) and first.year < 2023:
        title = begin + timedelta(draw(st.sampled_from((200, 546, 547, 548, 549, 800))))
        stays.append(_stay("asylum-procedure", begin, title, "annex-26"))
        begin = title
        grounds: tuple[str, ...] = PROTECTED
    else:
        grounds = THIRD_COUNTRY_GROUNDS
    for _ in range(draw(st.integers(0, 3))):
        end = begin + timedelta(draw(st.integers(30, 2200)))
        if end >= ON:
            break
        stays.append(
            _stay(
                draw(st.sampled_from(grounds)),
                begin,
                end,
                draw(st.sampled_from(PROOFS)),
            )
        )
        grounds = THIRD_COUNTRY_GROUNDS
        begin = end + timedelta(draw(st.sampled_from((0, 0, 0, 1, 45))))
    begin = min(begin, ON)
    last = _stay(draw(st.sampled_from(grounds)), begin, None, "first-card")
    away = draw(absences(first))
    return _plain(stays=(*stays, last), absences=away)


def _stay(ground: str, first: date, end: date | None, proof: str | None) -> Stay:
    last = None if end is None else known(end - timedelta(1))
    return Stay(ground=ground, first=known(first), last=last, proof=proof)


@st.composite
def plain_workers(draw: st.DrawFn) -> Case:
    """One long stay on one ground, and absences."""
    first = draw(days(date(1990, 1, 1), date(2025, 6, 1)))
    stay = _stay("single-permit", first, None, "first-card")
    return _plain(stays=(stay,), absences=draw(absences(first, ("family",))))


@st.composite
def free_movement_lives(
    draw: st.DrawFn, reasons: tuple[str, ...] = ALL_REASONS, prison: bool = True
) -> Case:
    """A citizen of the Union for up to forty years: absences and time in prison."""
    first = draw(days(date(1985, 1, 1), date(2025, 6, 1)))
    stay = _stay("eu-citizen", first, None, "annex-19")
    times = draw(st.lists(spans(first, ON), max_size=1)) if prison else []
    return _plain(
        person=Person(nationality=("FR",)),
        card=ResidenceCard(kind="EU"),
        stays=(stay,),
        absences=draw(absences(first, reasons)),
        detention=tuple(Detention(known(a), known(b)) for a, b in times),
        sponsor=None,
    )


@st.composite
def family_lives(draw: st.DrawFn) -> Case:
    """Family of a Belgian under the free-movement rules, for F+."""
    first = draw(days(date(1990, 1, 1), date(2025, 6, 1)))
    stay = _stay(
        draw(st.sampled_from(("belgian-family", "eu-family"))),
        first,
        None,
        "annex-19ter",
    )
    return _plain(
        card=ResidenceCard(kind="F"),
        stays=(stay,),
        absences=draw(absences(first, most=3)),
    )


def lives() -> st.SearchStrategy[Case]:
    return st.one_of(third_country_lives(), free_movement_lives(), family_lives())


@st.composite
def with_partial_days(draw: st.DrawFn, life: st.SearchStrategy[Case]) -> Case:
    """The same life with some days known only as a month or a year.

    A prison may also have begun or ended on a day that nobody knows.
    """
    case = draw(life)
    form = st.sampled_from(("day", "month", "year"))

    def blur(day: object) -> object:
        if isinstance(day, PartialDay) and day.exact:
            return blurred(day.earliest, draw(form))
        return day

    stays = tuple(replace(each, first=blur(each.first)) for each in case.stays)
    away = tuple(
        replace(each, departure=blur(each.departure), back=blur(each.back))
        for each in case.absences
    )
    prison = tuple(
        Detention(
            *(draw(st.sampled_from((blur(day), UNKNOWN))) for day in (p.first, p.last))
        )
        for p in case.detention or ()
    )
    return replace(case, stays=stays, absences=away, detention=prison)


# Answers that may be missing or unknown, and what they may turn out to be.
ANSWERS: dict[str, tuple[object, ...]] = {
    "insurance": (True, False),
    "public_order": ("none", "conviction", "declined"),
    "identity_proved": (True, False),
    "fraud_found": (True, False),
    "appeal_pending": (True, False),
    "status_under_review": (True, False),
    "conditions_still_met": (True, False),
    "other_state_ltr": (True, False),
    "withdrawal_agreement": (True, False),
    "work.works": (True, False),
    "work.inactive_years": (True, False),
    "work.studies": (True, False),
    "means.monthly_net": (Decimal(0), Decimal(1037), Decimal(1038), Decimal(5000)),
    "means.source": ("work", "third-person", "none", "integration-income"),
    "means.dependants": (0, 3),
    "sponsor.lives_together": (True, False),
    "sponsor.status": ("settled", "unlimited"),
    "sponsor.relation": ("spouse", "child", "parent"),
    "sponsor.together_since": (known(date(1990, 1, 1)), known(date(2024, 1, 1))),
    "person.nationality": (("IN",), ("FR",), ("GB",), ("BE",), ("IN", "FR")),
    "person.born": (known(date(1960, 1, 1)), known(date(2010, 1, 1))),
    # The card of a right that is held would contradict these stays.
    "card.kind": ("A", "EU", "F", "H", "M", "none", "annex-35"),
    "card.valid_until": (known(date(2031, 1, 1)), known(date(2026, 1, 1))),
    "absences": ((), (Absence(known(date(2024, 1, 1)), known(date(2025, 3, 1)),
                              "holiday", commune_told=False, centre_kept=False,
                              eu_visits=()),)),
    "detention": ((), (Detention(known(date(2023, 1, 1)), known(date(2023, 6, 1))),)),
}  # fmt: skip


def answered(case: Case, path: str, value: object) -> Case:
    """The case with one answer changed."""
    head, _, name = path.partition(".")
    if not name:
        return replace(case, **{head: value})
    record = getattr(case, head)
    if record is None:
        return case
    return replace(case, **{head: replace(record, **{name: value})})


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, object, object]:
    """A path, an answer that is missing or unknown, and one that is given."""
    path = draw(st.sampled_from(sorted(ANSWERS)))
    return (
        path,
        draw(st.sampled_from((None, UNKNOWN))),
        draw(st.sampled_from(ANSWERS[path])),
    )
