"""Lines of a stay history as they are typed or pasted, understood one by one.

A line is a row of a spreadsheet, of a certificate of residence with history, or what an
adviser types: `1/9/2019 - 30/9/2020 student`. What is understood is a proposal that a
person confirms; what is not is named. Nothing is guessed: a phrase that fits several
grounds of stay leaves the ground unknown and names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from permres_gui.domain.day import PartialDay

from .pasted_phrases import Said, grounds_of, is_absence, is_journey, only, phrases_said
from .pasted_refusals import MOST_DAYS, Refusal, no_last_cell, refusal_of
from .plain_words import plain
from .written_days import WrittenDay, written_days

if TYPE_CHECKING:
    from .pasted_words import PastedWords

Outcome: TypeAlias = Literal[
    "stay", "absence", "same-stay", "ends-stay", "not-understood"
]
Doubt: TypeAlias = Literal[
    "ground",
    "no-ground",
    "first-day",
    "last-day",
    "place",
    "places",
    "journey",
    "goes-on",
]


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line, what it was understood as, and what is open about it.

    `row` has the words of the history's editor (`ground`, `from`, `now`, `to` …).
    """

    number: int
    text: str
    outcome: Outcome
    row: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()
    choices: tuple[str, ...] = ()
    """The grounds of stay between which the line does not choose."""
    refusal: Refusal | None = None
    about: str = ""
    """The part of the line that is not understood."""


def pasted_lines(text: str, words: PastedWords) -> tuple[PastedLine, ...]:
    """Every line that holds something, in its order."""
    lines = enumerate(text.splitlines(), 1)
    found = [_line(n, line.strip(), words) for n, line in lines if line.strip()]
    return tuple(_registers_joined(found))


def _registers_joined(lines: Sequence[PastedLine]) -> Sequence[PastedLine]:
    """The day out of the register ends the stay that began with one into it."""
    joined = list(lines)
    for place, line in enumerate(lines):
        if line.outcome != "ends-stay":
            continue
        begun = _begun(joined[:place], line.row["to"])
        if begun is None:
            joined[place] = _unjoined(line)
            continue
        before = joined[begun]
        row = {**before.row, "now": "no", "to": line.row["to"]}
        doubts = tuple(each for each in before.doubts if each != "goes-on")
        joined[begun] = replace(before, row=row, doubts=doubts)
    return joined


def _begun(lines: Sequence[PastedLine], last: str) -> int | None:
    """The place of the stay before, where it goes on so far and began by that day."""
    places = (n for n in range(len(lines) - 1, -1, -1) if lines[n].outcome == "stay")
    before = next(places, None)
    if before is None or "goes-on" not in lines[before].doubts:
        return None
    first, end = PartialDay.parse(lines[before].row["from"]), PartialDay.parse(last)
    return before if first.earliest <= end.latest else None


def _unjoined(line: PastedLine) -> PastedLine:
    return replace(
        line, outcome="not-understood", row={}, refusal="struck-off", about=line.text
    )


def _line(number: int, text: str, words: PastedWords) -> PastedLine:
    days = tuple(written_days(text, words.month_numbers))
    said = phrases_said(_without(text, days), words)
    refused = refusal_of(text, days, said)
    if refused is not None:
        why, about = refused
        return PastedLine(number, text, "not-understood", {}, refusal=why, about=about)
    if "renewed" in said and len(days) < MOST_DAYS:
        return PastedLine(number, text, "same-stay", {})
    if "struck_off" in said and "registered" not in said and len(days) < MOST_DAYS:
        return PastedLine(number, text, "ends-stay", {"to": str(days[0].day)})
    row, doubts = (
        {"from": str(days[0].day), **_end(days)},
        (*_vague_days(days), *_open_end(text, days, said)),
    )
    if is_absence(said) or is_journey(said):
        return _absence(PastedLine(number, text, "absence", row, doubts), said)
    return _stay(PastedLine(number, text, "stay", row, doubts), said)


def _stay(line: PastedLine, said: Said) -> PastedLine:
    """The line with its ground and its paper."""
    grounds, paper = grounds_of(said), only(said.get("proof", ()))
    if len(grounds) == 1:
        row = {**line.row, "ground": grounds[0], "proof": paper}
        return replace(line, row=row)
    row = {**line.row, "ground": "unknown", "proof": paper}
    doubt: Doubt = "ground" if grounds else "no-ground"
    return replace(line, row=row, doubts=(doubt, *line.doubts), choices=grounds)


def _absence(line: PastedLine, said: Said) -> PastedLine:
    """The line with its reason and its place."""
    inside, outside = "in_union" in said, "outside_union" in said
    # Without one place it is outside the Union, which counts for every card.
    place = "eu" if inside and not outside else "outside-eu"
    row = {**line.row, "reason": only(said.get("reason", ())), "place": place}
    return replace(line, row=row, doubts=(*line.doubts, *_open_place(said)))


def _open_place(said: Said) -> Iterator[Doubt]:
    """What a journey leaves open: whether it is one, and where it led."""
    inside, outside = "in_union" in said, "outside_union" in said
    if not is_absence(said):
        yield "journey"
    if inside and outside:
        yield "places"
    elif not (inside or outside):
        yield "place"


def _end(days: Sequence[WrittenDay]) -> dict[str, str]:
    if len(days) == MOST_DAYS:
        return {"now": "no", "to": str(days[1].day)}
    return {"now": "yes"}


def _open_end(text: str, days: Sequence[WrittenDay], said: Said) -> Iterator[Doubt]:
    """No last day in its cell, or of a register: it is asked whether the stay goes on."""
    plainly = {"still", "since"} & said.keys()
    empty = no_last_cell(text[days[0].end :]) or "registered" in said
    if len(days) < MOST_DAYS and empty and not plainly:
        yield "goes-on"


def _vague_days(days: Sequence[WrittenDay]) -> tuple[Doubt, ...]:
    names: tuple[Doubt, Doubt] = ("first-day", "last-day")
    return tuple(
        name
        for name, each in zip(names, days, strict=False)
        if each.day is not None and not each.day.exact
    )


def _without(text: str, days: Sequence[WrittenDay]) -> str:
    """The words of the line, a space where a day stood."""
    pieces, at = [], 0
    for each in days:
        pieces.append(text[at : each.start])
        at = each.end
    return plain(" ".join([*pieces, text[at:]]))
