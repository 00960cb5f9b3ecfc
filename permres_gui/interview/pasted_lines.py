"""Lines of a stay history as they are typed or pasted, understood one by one.

A line is a row of a spreadsheet, of a certificate of residence with history, or what an
adviser types: `1/9/2019 - 30/9/2020 student`. What is understood is a proposal that a
person confirms; what is not is named. Nothing is guessed: a phrase that fits several
grounds of stay leaves the ground unknown and names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from .plain_words import plain
from .written_days import WrittenDay, written_days

if TYPE_CHECKING:
    from .pasted_words import PastedWords

Outcome: TypeAlias = Literal["stay", "absence", "same-stay", "not-understood"]
Doubt: TypeAlias = Literal[
    "ground",
    "no-ground",
    "first-day",
    "last-day",
    "place",
    "places",
    "journey",
]
Refusal: TypeAlias = Literal[
    "no-days",
    "no-such-day",
    "short-year",
    "many-days",
    "no-last-day",
    "turned",
    "two-grounds",
    "stay-elsewhere",
]
Said: TypeAlias = "Mapping[str, Sequence[tuple[str, ...]]]"
"""What the phrases of a line say: the kind of thing, and the values of each phrase."""
TWO = 2
_SHORT_YEAR = re.compile(r"\D\d\d\Z")
_OPEN = re.compile(r"\s*(?:-|–|—|→|->|>|tot|until|to|au|jusqu)")


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
    return tuple(_line(n, line.strip(), words) for n, line in lines if line.strip())


def _line(number: int, text: str, words: PastedWords) -> PastedLine:
    days = tuple(written_days(text, words.month_numbers))
    said = _said(_without(text, days), words)
    refusal, about = _refusal(text, days, said)
    if refusal is not None:
        return PastedLine(
            number, text, "not-understood", {}, refusal=refusal, about=about
        )
    if "renewed" in said and len(days) < TWO:
        return PastedLine(number, text, "same-stay", {})
    row, doubts = {"from": str(days[0].day), **_end(days)}, _vague_days(days)
    if _is_absence(said) or _is_journey(said):
        return _absence(PastedLine(number, text, "absence", row, doubts), said)
    return _stay(PastedLine(number, text, "stay", row, doubts), said)


def _stay(line: PastedLine, said: Said) -> PastedLine:
    """The line with its ground and its paper."""
    grounds, paper = _grounds(said), _only(said.get("proof", ()))
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
    row = {**line.row, "reason": _only(said.get("reason", ())), "place": place}
    return replace(line, row=row, doubts=(*line.doubts, *_open_place(said)))


def _open_place(said: Said) -> Iterator[Doubt]:
    """What a journey leaves open: whether it is one, and where it led."""
    inside, outside = "in_union" in said, "outside_union" in said
    if not _is_absence(said):
        yield "journey"
    if inside and outside:
        yield "places"
    elif not (inside or outside):
        yield "place"


def _only(phrases: Sequence[tuple[str, ...]]) -> str:
    """What the one phrase of a kind says; unknown without any, or with several."""
    return phrases[0][0] if len(phrases) == 1 else "unknown"


def _refusal(
    text: str,
    days: Sequence[WrittenDay],
    said: Said,
) -> tuple[Refusal | None, str]:
    for each in days:
        if each.day is None:
            return _wrong_day(each.text), each.text
    if not days:
        return "no-days", text
    if len(days) > TWO:
        return "many-days", days[TWO].text
    if len(days) == TWO and _turned(days):
        return "turned", days[1].text
    if len(days) == 1 and not _goes_on(text[days[0].end :], said):
        return "no-last-day", days[0].text
    if not _is_absence(said) and not _grounds(said) and len(said.get("ground", ())) > 1:
        return "two-grounds", text
    if "country" in said and not _is_absence(said) and not _is_journey(said):
        return "stay-elsewhere", text
    return None, ""


def _goes_on(rest: str, said: Said) -> bool:
    """Whether one day is enough: the stay still runs, or is one told before."""
    known = bool({"still", "renewed"} & said.keys())
    return known or _OPEN.match(_after_column(rest)) is not None


def _wrong_day(text: str) -> Refusal:
    return "short-year" if _SHORT_YEAR.search(text) else "no-such-day"


def _after_column(text: str) -> str:
    """What follows a day, a tab or a semicolon between columns left out."""
    return text.lower().lstrip("\t ;,|")


def _turned(days: Sequence[WrittenDay]) -> bool:
    first, last = days[0].day, days[1].day
    return first is not None and last is not None and last.latest < first.earliest


def _end(days: Sequence[WrittenDay]) -> dict[str, str]:
    if len(days) == TWO:
        return {"now": "no", "to": str(days[1].day)}
    return {"now": "yes"}


def _vague_days(days: Sequence[WrittenDay]) -> tuple[Doubt, ...]:
    names: tuple[Doubt, Doubt] = ("first-day", "last-day")
    return tuple(
        name
        for name, each in zip(names, days, strict=False)
        if each.day is not None and not each.day.exact
    )


def _is_absence(said: Said) -> bool:
    return "away" in said or ("reason" in said and "ground" not in said)


def _is_journey(said: Said) -> bool:
    """A place abroad and nothing of a stay: it is no stay in Belgium, whatever else."""
    stay = {"ground", "proof"} & said.keys()
    return not stay and bool({"in_union", "outside_union"} & said.keys())


def _grounds(said: Said) -> tuple[str, ...]:
    """The grounds that fit all phrases at once; none where they exclude each other."""
    groups = said.get("ground", ())
    if not groups:
        return ()
    common = set(groups[0]).intersection(*groups[1:])
    return tuple(each for each in groups[0] if each in common)


def _without(text: str, days: Sequence[WrittenDay]) -> str:
    """The words of the line, a space where a day stood."""
    pieces, at = [], 0
    for each in days:
        pieces.append(text[at : each.start])
        at = each.end
    return plain(" ".join([*pieces, text[at:]]))


def _said(text: str, words: PastedWords) -> dict[str, list[tuple[str, ...]]]:
    """What the phrases of a line say, the longest phrases first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _phrases(text, words):
        for kind, values in words.phrases[phrase]:
            if values not in found.setdefault(kind, []):
                found[kind].append(values)
    return found


def _phrases(text: str, words: PastedWords) -> Iterator[str]:
    """The known phrases; a word is part of one of them only, the longest."""
    left = text.split()
    while left:
        for length in range(len(left), 0, -1):
            phrase = " ".join(left[:length])
            if phrase in words.phrases:
                yield phrase
                left = left[length:]
                break
        else:
            left = left[1:]
