"""One question as a screen: its words, why it is asked, its control, what was answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import known
from permres_gui.interview.answering import ROWS
from permres_gui.interview.asking import not_known, options_for, waits_for
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.records import dataclass

from .field_views import (
    STILL_OPEN,
    FieldMaker,
    in_sight_for,
    option_views,
    shown,
)
from .place_choice import (
    countries_of,
    nationalities_in,
    no_country,
    place_view,
    removing,
)
from .views import (
    ChoiceView,
    CountryView,
    DontKnowView,
    FormView,
    PeriodListView,
    QuestionView,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from permres_gui.domain.case import Case
    from permres_gui.interview.questions import Option, Question
    from permres_gui.interview.session import Session
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.law import Law
    from permres_gui.rules.municipality import Municipalities

    from .translator import Translator
    from .views import (
        Control,
        FieldView,
        ProblemView,
        TimelineView,
    )

STATELESS = "stateless"

PASTED = ("stays", "absences")
"""The lists that may be typed as lines."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question is told from: the visit, the law, the places, the words."""

    session: Session
    law: Law
    places: Municipalities
    words: Translator
    assessments: Sequence[Assessment] = ()
    timeline: TimelineView | None = None
    open_parts: tuple[str, ...] = ()
    """Fields of a form that still need an answer, after Continue was pressed."""


def question_view(
    question: Question,
    asking: Asking,
    error: str = "",
    problems: tuple[ProblemView, ...] = (),
) -> QuestionView:
    """The screen of one question."""
    words, law = asking.words, law_asks(question, asking)
    question = worded(question, asking.session.case)
    return QuestionView(
        id=question.id,
        topic=question.topic,
        heading=words.text(question.heading),
        control=_marked_rows(question, _control(question, asking), problems, words),
        introduction=_text(question.introduction, words),
        why_title=words.text("Why do we ask this?"),
        why_text=_text(question.why, words),
        law_title=words.text("What the law asks") if law else "",
        law_text=law,
        needed_for=needed_for(question, asking),
        help_title=_text(question.help_title, words),
        help_text=_text(question.help_text, words),
        help_picture=question.help_picture,
        help_picture_label=_picture_label(question, words),
        letters=words.text("What do the letters mean?") if question.letters else "",
        paste=_paste(question, words),
        dont_know=_dont_know(question, asking),
        error=error,
        problems=problems,
    )


def _marked_rows(
    question: Question,
    control: Control,
    problems: tuple[ProblemView, ...],
    words: Translator,
) -> Control:
    """A list, each of its rows that does not fit another answer with that sentence."""
    links = [link for problem in problems for link in problem.links]
    odd = {link.place for link in links if link.id == question.id}
    if not odd or not isinstance(control, PeriodListView):
        return control
    error = words.text("Does not fit another answer")
    rows = tuple(
        replace(row, error=error) if place in odd else row
        for place, row in enumerate(control.rows)
    )
    return replace(control, rows=rows)


def _paste(question: Question, words: Translator) -> str:
    """Stays and journeys may be typed as lines; there is nothing else to paste."""
    listed = question.control == "history" and question.fields[0] in PASTED
    return words.text("Type or paste a list") if listed else ""


def _text(message: str, words: Translator) -> str:
    return words.text(message) if message else ""


def _picture_label(question: Question, words: Translator) -> str:
    if not question.help_picture:
        return ""
    return words.text("A drawing that shows where to look. It is no real document.")


def worded(question: Question, case: Case) -> Question:
    """The question in the words for these answers."""
    for each in question.wordings:
        if all(as_text(answer(case, path)) in of for path, of in each.only_if.items()):
            help_text = each.help_text or question.help_text
            return replace(question, heading=each.heading, help_text=help_text)
    return question


def law_asks(question: Question, asking: Asking) -> str:
    """The requirements that wait for this answer (design decision 13)."""
    words = asking.words
    titles = [
        words.text(finding.requirement.title)
        for found in asking.assessments
        for finding in found.findings
        for _, verdict in finding.verdict.since(found.as_of)
        if waits_for(question, verdict.open)
    ]
    if not titles:
        return ""
    listed = in_a_row(dict.fromkeys(titles), words)
    return words.text("The law asks this: %(requirements)s.", requirements=listed)


def needed_for(question: Question, asking: Asking) -> str:
    """The cards that wait for this answer."""
    cards = [
        found.card for found in asking.assessments if waits_for(question, found.missing)
    ]
    if not cards:
        return ""
    return asking.words.text("For these cards: %(cards)s.", cards=", ".join(cards))


def _dont_know(question: Question, asking: Asking) -> DontKnowView | None:
    if not question.dont_know:
        return None
    words = asking.words
    return DontKnowView(
        title=words.text("I do not know"),
        lines=(words.text(question.dont_know),),
        known=words.text("I know it"),
        selected=not_known(question, asking.session.case),
    )


def _control(question: Question, asking: Asking) -> Control:
    session, words = asking.session, asking.words
    maker = FieldMaker(session.case, asking.law, words, session.as_of, asking.places)
    heading = words.text(question.heading)
    value = shown(answer(session.case, question.fields[0]))
    if question.control == "countries":
        return countries(asking, heading)
    if question.control == "place":
        return place_view(asking.places, heading, value, words)
    if question.control == "history":
        from .history_view import history_view

        return history_view(
            question, session.case, asking.law, words, session.as_of, asking.timeline
        )
    if question.control == "form":
        fields = maker.fields(question.parts, form_values(question, session))
        return FormView(_marked(fields, asking))
    if question.control == "date":
        return maker.day(heading, value)
    return _choice(question, asking, heading)


def _marked(fields: tuple[FieldView, ...], asking: Asking) -> tuple[FieldView, ...]:
    """The fields, each that is still open with its sentence."""
    sentence = asking.words.text(STILL_OPEN)
    return tuple(
        replace(field, error=sentence) if field.id in asking.open_parts else field
        for field in fields
    )


def _choice(question: Question, asking: Asking, heading: str) -> ChoiceView:
    case = asking.session.case
    options = options_for(question.options, case, asking.law)
    options = in_sight_for(options, case, asking.law)
    many = question.control == "many"
    chosen = _chosen_of(options, question, asking.session)
    more = asking.words.text("Something else") if any(o.rare for o in options) else ""
    views = option_views(options, asking.words, chosen)
    return ChoiceView(heading, views, multiple=many, more=more)


def _chosen_of(
    options: Sequence[Option], question: Question, session: Session
) -> frozenset[str]:
    """The options that were chosen: none of them beside "I don't know"."""
    many = question.control == "many"
    if many and not_known(question, session.case):
        return frozenset()
    found = frozenset(
        each.value
        for each in options
        if _chosen(each.sets, each.value, question, session)
    )
    if many and not found and question.id in session.path:
        return frozenset(each.value for each in options if each.exclusive)
    return found


def _chosen(
    sets: Mapping[str, str], value: str, question: Question, session: Session
) -> bool:
    """Whether the answers that an option sets are there."""
    if question.control == "many" and not sets:
        return False
    wanted = sets or {question.fields[0]: value}
    return all(_holds(session, question, path, text) for path, text in wanted.items())


def _holds(session: Session, question: Question, path: str, text: str) -> bool:
    if path in ROWS:
        return question.id in session.path and getattr(session.case, path) != ()
    return (as_text(answer(session.case, path)) or "") == text


def countries(asking: Asking, heading: str) -> CountryView:
    """The nationalities in the order of the language, and none at all."""
    words = asking.words
    chosen = known(asking.session.case.person.nationality) or ()
    law = asking.law
    entries = nationalities_in(words.language, law.territories, chosen)
    extra = ((STATELESS, words.text("I am stateless")),)
    return CountryView(
        name=heading,
        entries=entries,
        selected=chosen,
        search=words.text("Search a country"),
        search_hint=words.text("Type the first letters of the country."),
        chosen=words.text("You have chosen"),
        none_chosen=words.text("No country chosen yet."),
        remove=removing(words),
        found=words.text("%(count)s countries found", count="%(count)s"),
        extra=extra,
        none_found=no_country(words),
        finder=countries_of(words.language, (*extra, *entries), law),
    )


def form_values(question: Question, session: Session) -> dict[str, str]:
    """What the fields of a form show."""
    case = session.case
    values = {part.id: "" for part in question.parts}
    for part in question.parts:
        if not part.id.endswith(".known"):
            values[part.id] = shown(answer(case, part.id))
    seen = question.id in session.path
    if "unregistered.known" in values:
        values["unregistered.known"] = (
            "yes" if case.unregistered else "no" if seen else ""
        )
        if seen and case.application is None:
            values["application.card"] = "none"
    if "work.stopped.reason" in values and seen and case.work.stopped is None:
        values["work.stopped.reason"] = "not-stopped"
    return values
