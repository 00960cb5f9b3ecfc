"""A line is read: its days and its phrases become a stay, a journey, or a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from .other_readings import other_readings
from .pasted_line import Doubt, PastedLine
from .pasted_phrases import Said, grounds_of, is_absence, is_journey, only
from .pasted_refusals import (
    MOST_DAYS,
    UNREAD_END,
    Refusal,
    is_open,
    no_last_cell,
    refusal_of,
)

if TYPE_CHECKING:
    from .written_days import WrittenDay

_PROCEDURES: Final = frozenset({"asylum-procedure", "medical-procedure"})
"""Grounds of a stay while an application is looked at."""
_NO_END: Final = frozenset({"unlimited", "settled", "long-term-resident"})
"""Rights of no last day, of which the card has one."""


def read_line(
    number: int, text: str, days: tuple[WrittenDay, ...], said: Said
) -> PastedLine:
    """What it tells; nothing in it is guessed."""
    refused = refusal_of(text, days, said)
    if refused is not None:
        why, about = refused
        line = PastedLine(number, text, "not-understood", {}, refusal=why, about=about)
        choices, days_meant = _named(why, said), _days_meant(why, about)
        return replace(line, choices=choices, readings=days_meant)
    if _is_renewal(text, days, said):
        return PastedLine(number, text, "same-stay", {})
    if "struck_off" in said and "registered" not in said and len(days) < MOST_DAYS:
        return PastedLine(number, text, "ends-stay", {"to": str(days[0].day)})
    row = {"from": str(days[0].day), **_end(days, said)}
    away = is_absence(said) or is_journey(said)
    open_end = _open_return if away else _open_end
    doubts = (*_vague_days(days), *open_end(text, days, said), *_denied(said))
    if away:
        return _absence(PastedLine(number, text, "absence", row, doubts), said)
    if _may_be_either(days, said):
        doubts = ("either", *doubts)
    doubts = (*doubts, *_no_days_of_stay(days, said))
    return _stay(PastedLine(number, text, "stay", row, doubts), said)


def _is_renewal(text: str, days: Sequence[WrittenDay], said: Said) -> bool:
    """A new card on a day; a stay that goes on is told with its renewal at most."""
    if "renewed" not in said or len(days) == MOST_DAYS:
        return False
    return not ({"still", "since"} & said.keys() or is_open(text[days[0].end :]))


def _may_be_either(days: Sequence[WrittenDay], said: Said) -> bool:
    """A stay that is over, or a journey: nothing but one word for both is named."""
    plainly = {"ground", "proof", "stay", "registered"} & said.keys()
    return len(days) == MOST_DAYS and "either" in said and not plainly


def _stay(line: PastedLine, said: Said) -> PastedLine:
    """The line with its ground and its paper."""
    grounds, paper = grounds_of(said), only(said.get("proof", ()))
    if not grounds and "either" in said:
        grounds = said["either"][0]
    if len(grounds) == 1:
        row = {**line.row, "ground": grounds[0], "proof": paper}
        return replace(line, row=row)
    row = {**line.row, "ground": "unknown", "proof": paper}
    doubt: Doubt = "ground" if grounds else "no-ground"
    first = tuple(each for each in line.doubts if each == "either")
    rest = tuple(each for each in line.doubts if each not in first)
    return replace(line, row=row, doubts=(*first, doubt, *rest), choices=grounds)


def _denied(said: Said) -> Iterator[Doubt]:
    """Whether the words mean what they say without the one that denies something."""
    if "denied" in said:
        yield "denied"


def _no_days_of_stay(days: Sequence[WrittenDay], said: Said) -> Iterator[Doubt]:
    """Days of an application, or of papers, which need not be those of the stay."""
    grounds = grounds_of(said)
    if "applied" in said and not (grounds and _PROCEDURES.issuperset(grounds)):
        yield "applied"
    papers = len(said.get("proof", ())) + ("letter" in said) > 1
    a_card = "valid" in said or papers or (grounds and _NO_END.issuperset(grounds))
    if a_card and len(days) == MOST_DAYS and "still" not in said:
        yield "card-end"


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
    elif "ground" in said and "journey" not in said:
        yield "both"
    if inside and outside:
        yield "places"
    elif not (inside or outside):
        yield "place"


def _named(why: Refusal, said: Said) -> tuple[str, ...]:
    """The grounds of which it can be only one."""
    if why != "two-grounds":
        return ()
    return tuple(dict.fromkeys(each for group in said["ground"] for each in group))


def _days_meant(why: Refusal, about: str) -> tuple[str, ...]:
    """The days that the part may mean that is none."""
    if why not in ("no-such-day", "short-year", "serial"):
        return ()
    return tuple(map(str, other_readings(about)))


def _end(days: Sequence[WrittenDay], said: Said) -> dict[str, str]:
    card_only = {"valid", "still"} <= said.keys()
    if len(days) == MOST_DAYS and not card_only:
        return {"now": "no", "to": str(days[1].day)}
    return {"now": "no", "to": "unknown"} if "ended" in said else {"now": "yes"}


def _open_end(text: str, days: Sequence[WrittenDay], said: Said) -> Iterator[Doubt]:
    """No last day in its cell, or of a register: it is asked whether the stay goes on."""
    plainly = {"still", "since", "ended"} & said.keys()
    empty = "registered" in said or _is_empty(text, days, said)
    if len(days) < MOST_DAYS and empty and not plainly:
        yield "goes-on"


def _open_return(text: str, days: Sequence[WrittenDay], said: Said) -> Iterator[Doubt]:
    """No day of return: who is away is told as that, else it is asked.

    Nothing loses a right as surely as an absence that still lasts.
    """
    empty = "away" not in said or _is_empty(text, days, said)
    if len(days) < MOST_DAYS and empty and not {"still", "ended"} & said.keys():
        yield "still-away"


def _is_empty(text: str, days: Sequence[WrittenDay], said: Said) -> bool:
    """Whether nothing that is understood stands where a last day has its place."""
    return no_last_cell(text[days[0].end :]) or UNREAD_END in said


def _vague_days(days: Sequence[WrittenDay]) -> tuple[Doubt, ...]:
    names: tuple[Doubt, Doubt] = ("first-day", "last-day")
    return tuple(
        name
        for name, each in zip(names, days, strict=False)
        if each.day is not None and not each.day.exact
    )
