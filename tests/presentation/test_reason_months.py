"""Of a day that is known by its month no sentence names the first or the last of the month.

As if it were the day: where it may be another one the sentence says so.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from typing import Any

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_periods import impossible
from permres_gui.presentation.cards.reason_texts import reasons_json
from tests.cases.told_days import days_told, with_day
from tests.presentation.told import told
from tests.worked_cases import FILES, over, read_once

DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
SAYS_SO = ("at the latest", "at the earliest", "or before", "for sure on")


def named(case: Case) -> Counter[tuple[str, Any, date]]:
    """The days that each sentence names as if they were sure."""
    context = told(case)
    return Counter(
        (each.card, reason["requirement"], datetime.strptime(day, "%d %B %Y").date())  # noqa: DTZ007
        for each in context.assessments
        for reason in reasons_json(each, context.words)
        if not any(words in reason["text"] for words in SAYS_SO)
        for day in DAY.findall(str(reason["text"]).replace("\u00a0", " "))
    )


@over(FILES)
def test_no_sentence_makes_a_day_of_a_month(file):
    case = read_once(file).case
    for path, day in days_told(case):
        month = PartialDay.parse(day.isoformat()[:7])
        part = with_day(case, path, month)
        if impossible(part) or day in (month.earliest, month.latest):
            continue
        # What is named of the exact day too rests on something else.
        made_up = named(part) - named(case)
        found = [each for each in made_up if each[2] in (month.earliest, month.latest)]
        assert found == [], path
