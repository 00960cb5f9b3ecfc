"""In every worked case the sentence of a reason names the reason's own day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from permres_gui.presentation.cards.reason_texts import reasons_json
from tests.presentation.told import told
from tests.worked_cases import FILES, over, read_once

DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")


def days_in(text: str) -> list[date]:
    found = DAY.findall(text.replace("\u00a0", " "))
    return [datetime.strptime(each, "%d %B %Y").date() for each in found]  # noqa: DTZ007


def reasons(file) -> Iterator[tuple[date, dict[str, str]]]:
    context = told(read_once(file).case)
    for each in context.assessments:
        for reason in reasons_json(each, context.words):
            yield context.as_of, reason


def named_otherwise(on: date, reason: dict[str, str]) -> bool:
    """Whether a day to come (or the day since when it is met) is not the reason's own."""
    own, days = reason["from"], days_in(reason["text"])
    if reason["verdict"] == "not_yet":
        coming = [each for each in days if each > on]
        return bool(own) and bool(days) and str(min(coming, default="")) != own
    if reason["verdict"] == "met" and "complete since" in reason["text"]:
        return str(days[-1]) != own  # one before it says when years began again
    return False


@over(FILES)
def test_a_sentence_names_the_day_of_its_reason(file):
    wrong = [
        f"{reason['requirement']} from {reason['from']}: {reason['text']}"
        for on, reason in reasons(file)
        if named_otherwise(on, reason)
    ]
    assert not wrong, "\n".join(wrong)
