"""What a question is answered with: choices, dates, numbers, places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.search import Search


@dataclass(frozen=True, slots=True)
class OptionView:
    """One choice card. `picture` is `card:L`, `paper` or nothing."""

    value: str | bool
    title: str
    description: str = ""
    note: str = ""
    picture: str = ""
    selected: bool = False
    exclusive: bool = False
    rare: bool = False
    apart: bool = False
    """It stands apart from the others, below them."""
    group: str = ""
    """The heading under which it stands in a long list."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Choice cards; `compact` draws one combo box. An exclusive option clears others.

    Rare options stay folded behind a card with the words of `more`.

    Answers with the value of the option, or a tuple of them if `multiple`.
    """

    name: str
    options: tuple[OptionView, ...]
    multiple: bool = False
    compact: bool = False
    blank: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class CountryView:
    """Countries and, above them, entries such as stateless; sorted by the caller.

    `remove` and `found` hold the places %(name)s and %(count)s.
    """

    name: str
    entries: tuple[tuple[str, str], ...]
    selected: tuple[str, ...]
    search: str
    search_hint: str
    chosen: str
    none_chosen: str
    remove: str
    found: str
    extra: tuple[tuple[str, str], ...] = ()
    multiple: bool = True
    none_found: str = ""
    finder: Search | None = None
    """What finds them by other names too; else the words of their rows do."""


@dataclass(frozen=True, slots=True)
class DateView:
    """Day, month, year; day or month may stay blank. Answers "2021-03" and so on.

    The list of years begins at `this_year`, with the years before it, or `ahead` with
    those after it; without a `this_year` it begins at the last.
    """

    name: str
    day_label: str
    month_label: str
    year_label: str
    months: tuple[str, ...]
    first_year: int
    last_year: int
    blank: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    hint: str = ""
    this_year: int | None = None
    ahead: bool = False
    no_year: str = ""
    """What is said of a day or a month that stands without its year."""
    no_month: str = ""
    no_such_day: str = ""
    """The same of a day that its month does not have; it holds the place %(day)s."""


@dataclass(frozen=True, slots=True)
class NumberView:
    """A whole number with its unit. Answers an int."""

    label: str
    unit: str
    minimum: int
    maximum: int
    value: int | None = None
    less: str = ""
    more: str = ""
    unreadable: str = ""
    """What is said of what is no number."""
    out_of_range: str = ""


@dataclass(frozen=True, slots=True)
class AmountView:
    """An amount of money. Answers a Decimal, or the text if it is none."""

    label: str
    unit: str
    text: str = ""
    hint: str = ""
    maximum: int | None = None
    unreadable: str = ""
    """What is said of what is no amount."""
    out_of_range: str = ""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One entry out of a long list, found by typing.

    `remove` and `found` hold the places %(name)s and %(count)s; `which` asks when
    several entries are called exactly what was typed.
    """

    label: str
    names: tuple[tuple[str, str], ...]
    value: str = ""
    hint: str = ""
    remove: str = ""
    search: Search | None = None
    found: str = ""
    none_found: str = ""
    which: str = ""
    folded: bool = False
    """The list shows only once something is typed, or the arrow down is pressed."""


FieldControl: TypeAlias = ChoiceView | DateView | NumberView | AmountView | PlaceView


@dataclass(frozen=True, slots=True)
class FieldView:
    """A labelled field; shown only while another field has one of some values."""

    id: str
    label: str
    control: FieldControl
    help: str = ""
    error: str = ""
    only_if: tuple[str, tuple[str, ...]] | None = None
    needed: str = ""
    """What is said of it where it is left blank; empty where it may be."""
    after: str = ""
    """The field of a day that must not lie after this one."""
    too_soon: str = ""
