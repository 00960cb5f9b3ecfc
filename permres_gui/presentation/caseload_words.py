"""What a caseload says of each client, in the cells of a table and in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from permres_gui.interview.saved_answer import found_of
from permres_gui.presentation.case_change_words import change_line
from permres_gui.presentation.case_store_texts import store_refusal
from permres_gui.presentation.caseload_days import Press
from permres_gui.presentation.deciding_words import deciding_words
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.status_words import ICONS, status_word
from permres_gui.presentation.translator import N_
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Status

if TYPE_CHECKING:
    from permres_gui.interview.saved_answer import AnswerChange, SavedCard
    from permres_gui.presentation.caseload import Caseload, CaseloadRow
    from permres_gui.presentation.caseload_days import Deadline
    from permres_gui.presentation.status_words import Outcome
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.card_type import CardType

_NEXT: Final = N_("Next day to watch")
COLUMNS: Final = (
    N_("Client"),
    N_("In hand"),
    N_("Possible now"),
    N_("First day"),
    N_("Ask"),
    N_("Still open"),
    N_("A guess"),
    N_("Lost"),
    _NEXT,
    N_("Remarks"),
)
"""The heads of the table, in order."""
PRESSING: Final[Mapping[Press, str]] = MappingProxyType(
    {"past": N_("Past. %(what)s"), "soon": N_("Within 7 days. %(what)s")}
)
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
    letters = tuple(
        _letters(row, status)
        for status in (
            Status.HELD,
            Status.ELIGIBLE,
            Status.NEEDS_ADVICE,
            Status.UNDETERMINED,
            Status.LOST,
        )
    )
    held, now, ask, still_open, lost = letters
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
    keys[3] = first[0][0] if first else _NEVER
    keys[COLUMNS.index(_NEXT)] = days[0].first.isoformat() if days else _NEVER
    presses = {each.press(on) for each in days} if on is not None else set()
    press: Press = "past" if "past" in presses else "soon" if "soon" in presses else ""
    return CellsView(shown, tuple(keys), press)


def card_lines(told: CellsView, words: Translator) -> Iterator[str]:
    """All that a row says beside the client, each cell after its head."""
    *others, remarks = zip(COLUMNS[1:], told.cells[1:], strict=True)
    for head, cell in others:
        if cell:
            yield words.text(_SAID, column=words.text(head), cell=cell)
    if remarks[1]:
        yield remarks[1]


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
        (key, words.text(_FIRST if sure else _PERHAPS, card=id_, day=day))
        for key, id_, day, sure in sorted(days)
    ]


_SAID: Final = N_("%(column)s: %(cell)s")
_FIRST: Final = N_("%(card)s: %(day)s")
_PERHAPS: Final = N_("%(card)s: perhaps %(day)s")


def remark(row: CaseloadRow, words: Translator) -> str:
    """Why it could not be read, or which cards changed; what is not of today says so."""
    if row.filed.refusal is not None:
        return store_refusal(row.filed.refusal, words)
    if row.failed:
        return words.text("The program failed on this case. Open it to look at it.")
    if row.changes:
        cards = ", ".join(each.card for each in row.changes)
        return words.text("Changed: %(cards)s", cards=cards)
    if row.checked:
        return ""
    if row.answer is not None and row.answer.on is not None:
        return words.text("Answer of %(day)s, not checked yet", day=row.answer.on)
    return words.text("Not checked yet")


def changed_lines(row: CaseloadRow, load: Caseload) -> Iterator[str]:
    """One sentence for each card with another answer: then, now, and by what."""
    words = load.words
    cards = {each.id: each for each in load.library.rulebook.cards}
    for each in row.changes:
        yield change_line(
            client(row),
            words.text(cards[each.card].name),
            (_answer(each.old, words), _answer(each.new, words)),
            _because(each, cards[each.card], words),
            words,
        )


def _because(change: AnswerChange, card: CardType, words: Translator) -> str:
    """What is found now of what decides; empty where the rules of today do not know it."""
    title = _title(card, change.by)
    if change.by is None or not title:
        return ""
    outcome, day = found_of(change.new, change.by) or (None, None)
    return deciding_words(title, cast("Outcome | None", outcome), day, words)


def _answer(card: SavedCard, words: Translator) -> str:
    """`Yes, now, since 1 May 2025`, as it was saved or as it is now."""
    status = Status(card.status)
    word = status_word(ICONS[status], words)
    if card.certain_from is not None:
        now = status is Status.ELIGIBLE
        message = N_("since %(day)s") if now else N_("from %(day)s")
        return f"{word}, {words.text(message, day=card.certain_from)}"
    if card.possible_from is not None:
        day = words.text("perhaps from %(day)s", day=card.possible_from)
        return f"{word}, {day}"
    return word


def _title(card: CardType, requirement: str | None) -> str:
    """What decides, in the words of the rules of today; empty where they have none."""
    routes = (each for route in card.routes for each in route.requirements)
    known = (*card.kept, *card.common, *routes)
    return next((each.title for each in known if each.id == requirement), "")


def row_line(row: CaseloadRow, words: Translator, *, days: bool = True) -> str:
    """The row as one line of text: the client, then every cell that says something.

    Without ``days`` the next day to watch is left out, where all days follow.
    """
    name, *others = cells(row, words).cells
    told = [
        words.text(_SAID, column=words.text(head), cell=cell)
        for head, cell in zip(COLUMNS[1:-1], others, strict=False)
        if cell and (days or head != _NEXT)
    ]
    if others[-1]:
        told.append(others[-1])
    return words.text(_SAID, column=name, cell=in_a_row(told, words))


def sum_line(rows: int, unread: int, changed: int, words: Translator) -> str:
    """How many files there are, and how many of them are special."""
    if not rows:
        return no_files(words)
    return words.text(
        "Case files: %(rows)s. Not read: %(unread)s. With another answer: %(changed)s.",
        rows=rows,
        unread=unread,
        changed=changed,
    )


def no_files(words: Translator) -> str:
    """What is said of an empty folder."""
    return words.text("No case files in this folder.")


def progress_line(done: int, rows: int, words: Translator) -> str:
    """How far it is, of two rounds through all files: reading, then checking."""
    if done <= rows:
        return words.text("Read: %(done)s of %(rows)s.", done=done, rows=rows)
    return words.text("Checked: %(done)s of %(rows)s.", done=done - rows, rows=rows)


def row_lines(row: CaseloadRow, load: Caseload) -> Iterator[str]:
    """All that is said of one client: the row, its days, and what changed."""
    yield row_line(row, load.words, days=False)
    for each in row.deadlines:
        yield deadline_text(each, load.words)
    if row.rests:
        yield row.rests
    yield from changed_lines(row, load)
