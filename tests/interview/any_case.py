"""Any case that a case file can tell: from the table of fields, so none is forgotten."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_data import choices
from permres_gui.interview.case_groups import Countries, Entries, Group
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
from permres_gui.interview.case_periods import impossible

WHOLE_DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
DAYS = st.one_of(
    WHOLE_DAYS.map(PartialDay.of),
    WHOLE_DAYS.map(lambda day: PartialDay.parse(day.isoformat()[:7])),
    WHOLE_DAYS.map(lambda day: PartialDay.parse(day.isoformat()[:4])),
)


TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), whitelist_characters="\n\t"),
    min_size=1,
).filter(str.strip)


def values(kind: Kind) -> st.SearchStrategy[object]:
    if isinstance(kind, Group):
        fields = {
            field.attribute: values(field.kind)
            if field.default is not None
            else st.none() | values(field.kind)
            for field in kind.fields
        }
        return st.builds(kind.record, **fields)
    known = known_values(kind)
    return known | st.just(UNKNOWN) if kind.may_be_unknown else known


def known_values(kind: Kind) -> st.SearchStrategy[object]:  # noqa: PLR0911 - a table
    match kind:
        case Countries():
            countries = st.lists(st.sampled_from(choices("country")), min_size=1)
            return st.just(("stateless",)) | countries.map(tuple)
        case Entries():
            return st.lists(values(kind.kind), max_size=3).map(tuple)
        case Choice():
            return st.sampled_from(choices(kind.name))
        case Pattern(form=r"[0-9]{5}"):
            return st.from_regex(r"\A[0-9]{5}\Z")
        case Pattern(form=r"\S+"):
            return TEXTS.map(lambda text: "".join(text.split())).filter(
                lambda text: kind.may_be_unknown is False or text != "unknown"
            )
        case Pattern():
            return TEXTS
        case Amount():
            return st.decimals(0, 999_999_999, places=2)
        case WholeNumber():
            return st.integers(0, 9999)
        case YesNo():
            return st.booleans()
        case WholeDay():
            return WHOLE_DAYS
        case Day():
            return DAYS
    raise AssertionError(kind)


def possible(case: Case) -> bool:
    return not impossible(case)
