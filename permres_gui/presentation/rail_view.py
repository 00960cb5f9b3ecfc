"""The rail beside the questions: each topic done, now or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.interview.session import CHECK, RESULT
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import TopicView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.interview.questions import Interview
    from permres_gui.interview.session import Session
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import TopicState

_STATES: Mapping[TopicState, str] = {
    "done": N_("done"),
    "skipped": N_("not needed"),
    "current": N_("now"),
    "todo": N_("still to come"),
}


def topic_views(
    session: Session, interview: Interview, words: Translator
) -> tuple[TopicView, ...]:
    """The steps of the rail: done, passed over, now, still to come; the result ends it.

    Before it stands the page of all answers, which is no topic of its own.
    """
    order = [topic.id for topic in interview.topics]
    checks = session.at == CHECK
    current = len(order)
    if not checks:
        current = order.index(interview.of(session.at).topic)
    asked = {each.topic for each in interview.questions if each.id in session.path}
    views = []
    for index, topic in enumerate(interview.topics):
        state: TopicState = "current" if index == current else "todo"
        if index < current:
            state = "done" if topic.id in asked else "skipped"
        views.append(_topic(topic.id, words.text(topic.label), state, words))
    check: TopicState = "current" if checks else "todo"
    views.append(_topic(CHECK, words.text("Check your answers"), check, words))
    return (*views, _topic(RESULT, words.text("Your result"), "todo", words))


def _topic(id_: str, label: str, state: TopicState, words: Translator) -> TopicView:
    told = words.text(_STATES[state])
    spoken = words.text("%(topic)s: %(state)s", topic=label, state=told)
    return TopicView(id_, label, state, spoken)


def step(topics: tuple[TopicView, ...], words: Translator) -> str:
    """How far a visit is: the topic of now, of all of them."""
    done = sum(topic.state != "todo" for topic in topics)
    return words.text("Step %(step)s of %(steps)s", step=done, steps=len(topics))


def step_line(topics: tuple[TopicView, ...], words: Translator) -> str:
    """The same with the name of the topic, for where no rail stands."""
    now = next(each.label for each in topics if each.state == "current")
    what = step(topics, words)
    return words.text("%(what)s: %(answer)s", what=what, answer=now)
