"""The questions as data: what is asked, in which order, and what an answer sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, ClassVar, Literal, TypeAlias

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.condition import Condition

Control: TypeAlias = Literal[
    "countries",
    "choice",
    "many",
    "date",
    "number",
    "amount",
    "place",
    "history",
    "form",
]

How: TypeAlias = Literal["found", "shown", "changed"]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its value, its words, and the answers that it sets.

    ``sets`` maps paths of the case file to values in its words; where it is
    empty the value itself is the answer of the first field. ``otherwise`` is
    set when the option of a "choose all that fit" question is left out.
    ``nationalities`` limits the option to groups of the law. A ``rare`` option is
    folded under "Something else", but not for the groups of ``rare_but_for``.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    value: str
    title: str
    description: str = ""
    picture: str = ""
    sets: Mapping[str, str] = field(default_factory=dict)
    otherwise: Mapping[str, str] = field(default_factory=dict)
    nationalities: tuple[str, ...] = ()
    exclusive: bool = False
    rare: bool = False
    rare_but_for: tuple[str, ...] = ()
    apart: bool = False
    """Of a question where several fit: no fact, so it stands apart from those."""
    group: str = ""
    """Of a long list: the heading under which it stands."""
    likely_for: tuple[str, ...] = ()
    """The cards with which it is most often chosen: for them it stands first."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a form or of a period: its path, its label, its control.

    ``only_if`` names another part and the values with which this one is asked.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    label: str
    control: Literal[
        "choice", "date", "number", "amount", "countries", "member-state", "place"
    ]
    options: tuple[Option, ...] = ()
    only_if: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    optional: bool = False
    help: str = ""
    unit: str = ""
    after: str = ""
    """A day that must not lie after this one, and what is said where it does."""
    too_soon: str = ""
    when: Condition | None = None
    """Not asked of whom this surely does not concern."""
    unless: Condition | None = None
    """Nor of whom earlier answers tell it."""
    said: bool = False
    """Of an event: "no" is said. Left blank it would tell that nothing happened."""
    spares: str = ""
    """A question that need not be asked besides: its answer is asked here while a card
    waits for it. Where this page is not shown, that question is."""


@dataclass(frozen=True, slots=True)
class Period:
    """A kind of period of the history, such as a stay or an absence."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    add: str
    editor_title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """An answer that may become another one: tried out to see what would change a card.

    ``how``: ``changed``, the person can bring it about; ``shown``, a paper may show it;
    ``found``, it is only tried while it is not known. ``by``: the ``answers`` that it
    may become, the least ``amount`` that a requirement names (and less than it, where
    there is enough), one ``more``, an ``earlier`` first day (at most ``months``
    before), a ``shorter`` absence, or a card that is ``renewed``.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    field: str
    how: How
    by: Literal["answers", "amount", "more", "earlier", "shorter", "renewed"] = (
        "answers"
    )
    becomes: tuple[str, ...] = ()
    months: int = 0


@dataclass(frozen=True, slots=True)
class Nothing:
    """The choice that there was nothing to list: said, and never read from silence."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Other words of a question, for who gave one of some answers before it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    only_if: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    when: Condition | None = None
    heading: str = ""
    introduction: str = ""
    help_text: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """An answer that follows from others: given with them, and never asked for."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    path: str
    value: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Question:
    """One screen of the interview (design decision 13).

    ``fields`` are the answers that the rules may wait for: the question is
    asked while one of them can still change a card. A question with ``event``
    holds answers that the rules never wait for (an event that may not have
    happened): it is asked once while its condition holds.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    topic: str
    control: Control
    fields: tuple[str, ...]
    heading: str
    introduction: str = ""
    why: str = ""
    """Why it is asked, in plain words; what the law asks is told apart from it."""
    wordings: tuple[Wording, ...] = ()
    """The first that fits the answers before it is told instead."""
    help_title: str = ""
    help_text: str = ""
    help_picture: str = ""
    letters: bool = False
    """Whether it names a card or an annex: then it leads to what the letters mean."""
    dont_know: str = ""
    options: tuple[Option, ...] = ()
    parts: tuple[Part, ...] = ()
    periods: tuple[Period, ...] = ()
    nothing: Nothing | None = None
    """Of a list: the choice that it is empty; without one it needs a row."""
    when: Condition | None = None
    event: bool = False
    tried: str = ""
    """Of an event: what would be told of it. It is asked where a card would then wait
    for the rest, and nowhere else."""
    left_open: tuple[str, ...] = ()
    """Fields besides those the rules wait for here that become unknown too: of an
    event also when they are left blank."""
    cleared: Mapping[str, str] = field(default_factory=dict)
    """Answers that another answer to this question takes back (an empty text)."""
    settles: tuple[Settled, ...] = ()
    """Answers that follow from an answer to this question."""
    told_before: tuple[str, ...] = ()
    """Fields that a page before the questions may have filled in: of an event they
    alone do not make it answered."""
    asks_again: tuple[str, ...] = ()
    """Events that another answer to this question opens again."""
    unit: str = ""
    what_if: tuple[WhatIf, ...] = ()
    fixed: bool = False
    """Who somebody is (nationality, age): never tried out as another answer."""

    @property
    def own_parts(self) -> tuple[Part, ...]:
        """Its parts without those that belong to a question which they spare."""
        return tuple(part for part in self.parts if not part.spares)


@dataclass(frozen=True, slots=True)
class Topic:
    """A step of the rail: a few questions that belong together."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Interview:
    """All topics and questions, in the order in which they are asked."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]

    def of(self, id: str) -> Question:  # noqa: A002 - the word of the data
        """The question with that id."""
        return next(each for each in self.questions if each.id == id)
