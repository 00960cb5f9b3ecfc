"""Which question comes next: the first whose answer can still change a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown, known

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.rules.law import Law

    from .questions import Interview, Option, Part, Question
    from .session import Session

THIRD_COUNTRY, ACCESSION = "third-country", "accession"


def waits_for(question: Question, missing: Iterable[str]) -> bool:
    """Whether a card waits for one of the answers of this question."""
    return any(field in question.fields for field in missing)


def answered_ids(
    session: Session, interview: Interview, missing: Collection[str] = ()
) -> frozenset[str]:
    """The questions that were answered, or whose answers are there.

    ``missing`` are the fields for which a card still waits: an event of which a file
    told only a part is not answered by that part.
    """
    found = {
        each.id
        for each in interview.questions
        if given(each, session.case) and not (each.event and waits_for(each, missing))
    }
    return frozenset(session.path) | found


def next_question(
    interview: Interview,
    case: Case,
    missing: Sequence[str],
    answered: frozenset[str],
    on: date,
    *,
    decides: Callable[[Question], bool] | None = None,
) -> Question | None:
    """The next question in the order of the data, or ``None`` for the result.

    An event is asked once, while its condition holds and another question or
    the result still comes after it; any other question while a card waits for
    one of its fields (design decision 13). ``decides`` tells whether an event could
    change a card; without it each may.
    """
    for question in interview.questions:
        if question.event:
            if question.id in answered:
                continue
            if concerns(question, case, on) and (decides is None or decides(question)):
                return question
        elif waits_for(question, missing):
            return question
    return None


def concerns(question: Question, case: Case, on: date) -> bool:
    """Whether the question can concern this person at all."""
    return question.when is None or question.when.holds(case, on) is True


def asked_of(part: Part, case: Case, on: date) -> bool:
    """Whether a part of a form is asked of this person at all."""
    if part.when is not None and part.when.holds(case, on) is False:
        return False
    return part.unless is None or part.unless.holds(case, on) is not True


def given(question: Question, case: Case) -> bool:
    """Whether any answer is there that only this question asks for."""
    own = (path for path in question.fields if path not in question.told_before)
    return any(_is_there(case, path) for path in own)


def is_told(question: Question, case: Case) -> bool:
    """Whether any answer of it is there, also one that another page asks for too."""
    return any(_is_there(case, path) for path in question.fields)


def _is_there(case: Case, path: str) -> bool:
    first = path.split(".", maxsplit=1)[0]
    if first in {"stays", "absences"}:
        return getattr(case, first) is not None
    value = answer(case, path)
    return isinstance(value, Unknown) or value not in (None, ())


def stands_along(part: Part, session: Session, missing: Collection[str]) -> bool:
    """Whether a part is on its page: one that spares a question only instead of it.

    ``missing`` are the fields for which a card still waits.
    """
    if not part.spares:
        return True
    told = answer(session.case, part.id) is not None
    return part.spares not in session.path and (told or part.id in missing)


def in_sight(part: Part, values: Mapping[str, Any]) -> bool:
    """Whether a part is asked, given the other parts of its form or period."""
    inside = {key: wanted for key, wanted in part.only_if.items() if key in values}
    return all(values[key] in wanted for key, wanted in inside.items())


def options_for(options: Sequence[Option], case: Case, law: Law) -> tuple[Option, ...]:
    """The options that can concern somebody of these nationalities."""
    return tuple(
        each
        for each in options
        if not each.nationalities
        or any(in_group(case, law, group) for group in each.nationalities)
    )


def in_group(case: Case, law: Law, group: str) -> bool:
    """Whether a nationality may be in a group; not asked and unknown may be in any."""
    countries = case.person.nationality
    if countries is None or isinstance(countries, Unknown):
        return group != ACCESSION
    if group == THIRD_COUNTRY:
        return not law.in_group(countries, ("eu-free-movement", "belgian"))
    if group == ACCESSION:
        joined = (law.accessions[each] for each in countries if each in law.accessions)
        return any(_accession_matters(case, law, day) for day in joined)
    return law.in_group(countries, (group,))


def _accession_matters(case: Case, law: Law, joined: date) -> bool:
    """Whether stays before an accession are asked about; of long ago only told ones."""
    if joined >= law.accessions_asked_from:
        return True
    firsts = [stay.first for stay in known(case.stays) or ()]
    return any(isinstance(d, PartialDay) and d.earliest < joined for d in firsts)


def not_known(question: Question, case: Case) -> bool:
    """Whether the whole question was answered with "I do not know"."""
    if question.control == "history":
        return isinstance(answer(case, question.fields[0]), Unknown)
    first, *others = [answer(case, path) for path in _own(question.fields)]
    return isinstance(first, Unknown) and all(
        isinstance(each, Unknown) or each is None for each in others
    )


def _own(paths: Sequence[str]) -> list[str]:
    """The answers themselves: neither a record of them nor what follows from one."""
    records = {path.rpartition(".")[0] for path in paths}
    return [path for path in paths if path not in records and path.count(".") < 2]  # noqa: PLR2004 - deeper paths name parts of an answer
