"""People who walk through the real window, and a window for them."""

from __future__ import annotations

from datetime import date
from typing import Any

from permres_gui.app import rules_day
from permres_gui.gui.desktop import Desktop
from permres_gui.gui.session_model import SessionModel
from permres_gui.interview.session import CHECK
from tests.gui.read_once import library

ON = date(2026, 11, 23)
Answers = dict[str, Any]
BACK = {"now": "no", "place": "outside-eu", "commune_told": "yes"}


def stay(ground: str, first: str, last: str = "", proof: str = "first-card") -> Answers:
    """A row of the history; without a last day it goes on today."""
    now = "no" if last else "yes"
    row = {"kind": "stay", "ground": ground, "from": first, "now": now, "proof": proof}
    return row | ({"to": last} if last else {})


def away(first: str, last: str, reason: str = "family") -> Answers:
    """A row of the absences."""
    return {"kind": "absence", "from": first, "to": last, "reason": reason} | BACK


PEOPLE: dict[str, Answers] = {
    "refugee": {
        "nationality": ("SY",),
        "card": "A",
        "card-dates": {"card.valid_until": "2027-06-30"},
        "history": (
            stay("asylum-procedure", "2020-03-04", "2021-06-30", "annex-26"),
            stay("refugee", "2021-07-01"),
        ),
        "absences": (away("2022-01-10", "2022-08-20"),),
        "income": {
            "means.monthly_net": "1900",
            "means.source": "work",
            "means.dependants": 0,
            "insurance": "yes",
        },
        "situation": ("none",),
        "status-review": "no",
        "identity": "yes",
        "work": "yes",
        "applied": {"person.municipality": "44021"},
    },
    "eu worker": {
        "nationality": ("IT",),
        "card": "EU",
        "history": (stay("eu-citizen", "2020-02-01", proof="annex-19"),),
        "absences": (),
        "work": "yes",
        "inactive-years": "no",
        "situation": ("none",),
    },
    "divorced spouse": {
        "nationality": ("MA",),
        "card": "F",
        "history": (stay("eu-family", "2021-03-01", proof="annex-19ter"),),
        "absences": (),
        "relative": {
            "sponsor.relation": "spouse",
            "sponsor.nationality": "FR",
            "sponsor.together_since": "2021-01",
        },
        "together": "divorce",
        "ended": {"sponsor.ended_on": "2024-05-10", "sponsor.hardship": "none"},
    },
    "worker with absences": {
        "nationality": ("IN",),
        "card": "A",
        "history": (stay("single-permit", "2020-09-01"),),
        "absences": (
            away("2021-07-01", "2021-09-15", "holiday"),
            away("2023-01-10", "2023-08-20"),
            away("2025-06-01", "2025-08-01", "holiday"),
        ),
    },
    "british": {
        "nationality": ("GB",),
        "card": "M",
        "history": (stay("wa-beneficiary", "2019-05-01", proof="annex-19"),),
        "absences": (),
        "withdrawal-agreement": "yes",
    },
    "long away": {
        "nationality": ("CD",),
        "card": "B",
        "history": (stay("humanitarian-9bis", "2015-05-01"),),
        "absences": (away("2024-01-10", "2026-03-20") | {"centre_kept": "no"},),
    },
    "knows nothing": {},
}


def window(language: str = "en", size: tuple[int, int] = (1366, 768)) -> Desktop:
    """The real window on its first page."""
    desktop = Desktop(SessionModel(library, ON, language), rules_day())
    desktop.resize(*size)
    desktop.show()
    return desktop


def step(desktop: Desktop, answers: Answers) -> None:
    """Answer the question in sight as the window itself would, and go on.

    After the last one the answers are found right.
    """
    question = desktop.model.question
    assert question is not None
    value = answers.get(question.id, "unknown")
    desktop.answered.emit(question.id, value)
    desktop.continued.emit()
    if desktop.model.question is question:  # what is only odd is said once
        desktop.answered.emit(question.id, value)
        desktop.continued.emit()
    assert desktop.model.question is not question, question.id
    if desktop.model.session.at == CHECK:
        desktop.continued.emit()
