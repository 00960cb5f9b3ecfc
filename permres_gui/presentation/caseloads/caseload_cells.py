"""What a caseload says of each client, in the cells of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.case_store_texts import store_refusal
from permres_gui.presentation.caseloads.caseload_days import Press
from permres_gui.presentation.formats import NO_BREAK
from permres_gui.presentation.translator import N_
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Status

if TYPE_CHECKING:
    from permres_gui.presentation.caseloads.caseload import CaseloadRow
    from permres_gui.presentation.caseloads.caseload_days import Deadline
    from permres_gui.presentation.translator import Translator

_FIRST_DAY: Final = N_("First day")
NEXT: Final = N_("Next day to watch")
COLUMNS: Final = (
    N_("Client"),
    N_("In hand"),
    N_("Possible now"),
    _FIRST_DAY,
    N_("Ask"),
    N_("Still open"),
    N_("A guess"),
    N_("Lost"),
    NEXT,
    N_("Remarks"),
)
"""The heads of the table, in order."""
PRESSING: Final[Mapping[Press, str]] = MappingProxyType(
    {"past": N_("Past. %(what)s"), "soon": N_("Within 7 days. %(what)s")}
)
_LETTERS: Final = (
    Status.HELD,
    Status.ELIGIBLE,
    Status.NEEDS_ADVICE,
    Status.UNDETERMINED,
    Status.LOST,
)
"""What has a column with the letters of its cards, in order."""
_SURE: Final = N_("%(card)s: %(day)s")
_PERHAPS: Final = N_("%(card)s: perhaps %(day)s")
_NEVER: Final = date.max.isoformat()


@dataclass(frozen=True, slots=True)
class CellsView:
    """One row: its cells as they are shown, and by what each column is sorted."""

    cells: tuple[str, ...]
    keys: tuple[str, ...]
    press: Press = ""
    """Whether a day to watch is over, or comes within a week; its cell says so too."""


def cells(row: CaseloadRow, words: Translator, on: date | None = None) -> CellsView:
    """The cells of a row, in the order of ``COLUMNS``.

    With the day of today the days that press are all told, and how much they do.
    """
    first, days = _first_days(row, words), row.deadlines
    held, now, ask, still_open, lost = (_letters(row, status) for status in _LETTERS)
    shown = (
        client(row),
        held,
        now,
        ", ".join(text for _, text in first),
        ask,
        still_open,
        ", ".join(row.guesses),
        lost,
        "\n".join(_days_to_watch(days, words, on)),
        remark(row, words),
    )
    keys = list(shown)
    keys[COLUMNS.index(_FIRST_DAY)] = first[0][0] if first else _NEVER
    keys[COLUMNS.index(NEXT)] = days[0].first.isoformat() if days else _NEVER
    return CellsView(shown, tuple(keys), _press(days, on))


def _press(days: Sequence[Deadline], on: date | None) -> Press:
    """How much the day that presses most does."""
    presses = {each.press(on) for each in days} if on is not None else set()
    return "past" if "past" in presses else "soon" if "soon" in presses else ""


def _days_to_watch(
    days: Sequence[Deadline], words: Translator, on: date | None
) -> Iterator[str]:
    """The next day, and each other one that presses: a day that is over hides none."""
    for number, each in enumerate(days):
        press = each.press(on) if on is not None else ""
        if press:
            what = deadline_text(each, words)
            yield words.text(PRESSING[press], what=what)
        elif not number:
            yield deadline_text(each, words)


def client(row: CaseloadRow) -> str:
    """The client's code, with the number of the copy where it is one."""
    name = row.filed.name
    return f"{name.code}~{name.copy}" if name.copy > 1 else name.code


def deadline_text(each: Deadline, words: Translator) -> str:
    """`4 March 2027: first day to apply for the B card`."""
    if each.first != each.last:
        return words.text(
            "%(first)s to %(last)s: %(what)s",
            first=each.first,
            last=each.last,
            what=each.title,
        )
    return words.text("%(day)s: %(what)s", day=each.first, what=each.title)


def _letters(row: CaseloadRow, status: Status) -> str:
    cards = row.answer.cards if row.answer is not None else {}
    return ", ".join(id_ for id_, each in cards.items() if each.status == status.value)


def _first_days(row: CaseloadRow, words: Translator) -> list[tuple[str, str]]:
    """The coming first days of the cards, the nearest first: the day, and what it is."""
    cards = row.answer.cards if row.answer is not None else {}
    days = [
        (day.isoformat(), id_, day, each.certain_from is not None)
        for id_, each in cards.items()
        if each.status == Status.NOT_YET.value
        and (day := each.certain_from or each.possible_from) is not None
    ]
    return [
        (key, _with_its_day(words.text(_SURE if s else _PERHAPS, card=id_, day=day)))
        for key, id_, day, s in sorted(days)
    ]


def _with_its_day(text: str) -> str:
    """No line ends between a card and its day, which would then stand beside another."""
    return text.replace(": ", f":{NO_BREAK}").replace(" :", f"{NO_BREAK}:")


def remark(row: CaseloadRow, words: Translator) -> str:
    """Why it could not be read, or which cards changed; what is not of today says so."""
    if row.filed.refusal is not None:
        return store_refusal(row.filed.refusal, words)
    if row.failed:
        return words.text("The program failed on this case. Open it to look at it.")
    if row.changes:
        cards = ", ".join(each.card for each in row.changes)
        return words.text("Changed: %(cards)s", cards=cards)
    if row.belgian:
        return words.text("The client is Belgian and needs no residence card.")
    if row.checked:
        return ""
    if row.answer is not None and row.answer.on is not None:
        return words.text("Answer of %(day)s, not checked yet", day=row.answer.on)
    return words.text("Not checked yet")
