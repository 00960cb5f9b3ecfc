"""Whether a right is still there: kept, lost, open or for an adviser, and the ways back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.presentation.holders.hold_view import hold_view
from permres_gui.presentation.holders.past_case import judged
from permres_gui.rules.assessment import Status
from tests.presentation.told import case_of, library, told
from tests.spaces import plain

PERMANENT = tuple(each.kind for each in library().held_cards.kinds if each.card)
HOME = {"valid": "2045-01-01", "away": "no", "event": "none"}
AWAY = {
    "valid": "2045-01-01",
    "away": "yes",
    "left": "2023-01-01",
    "home": "no",
    "place": "outside-eu",
    "reason": "other",
    "told": "no",
    "blue": "no",
    "event": "none",
}
CONTEXT = told(case_of("as_of: 2026-11-23"))


def view(**values):
    """The page; whoever tells the day of return is back."""
    if values.get("back"):
        values["home"] = "yes"
    return hold_view(CONTEXT, {**values, "part": "past"})


def said(**values):
    answer = view(**values).answer
    return [answer.status, *map(plain, answer.lines)]


def back_ways(**values):
    found = [each for each in view(**values).advice if each.title == "Ways back"]
    return [plain(line) for each in found for line in each.lines]


def test_without_a_card_the_page_only_asks():
    shown = view()
    assert shown.answer.title == "Choose your card and say what happened."
    assert (shown.advice, shown.price, shown.other) == ((), None, None)


@pytest.mark.parametrize("card", PERMANENT)
def test_whoever_stayed_home_and_did_nothing_keeps_the_right(card):
    shown = view(card=card, blue="no", **HOME)
    assert shown.answer.title == "You still have your right."
    assert all(line.startswith("The rule: ") for line in shown.answer.lines)
    assert [each.title for each in shown.advice] == ["What else can end the right"]


@pytest.mark.parametrize(
    ("card", "months", "place"),
    [
        ("B", 12, "outside-eu"),
        ("C", 12, "eu"),
        ("D", 12, "outside-eu"),
        ("E+", 24, "outside-eu"),
        ("F+", 24, "eu"),
        ("M-permanent", 60, "outside-eu"),
    ],
)
def test_the_limit_is_that_of_the_rule_base(card, months, place):
    left, told_of = date(2020, 3, 15), {"told": "yes", "proved": "no"}
    on_the_day = date(left.year + months // 12, 3, 15)
    known = AWAY | told_of | {"left": left.isoformat(), "place": place, "card": card}
    kept = view(**known | {"back": on_the_day.isoformat()}).answer
    lost = view(**known | {"back": (on_the_day + timedelta(1)).isoformat()}).answer
    assert (kept.status, lost.status) == ("held", "lost")


def test_a_loss_is_told_with_its_days():
    lines = said(card="B", **AWAY, back="2024-06-01")
    assert lines[0] == "lost"
    assert lines[1].startswith("You were away from 1 January 2023 to 1 June 2024.")


def test_telling_and_proving_before_leaving_keep_the_right():
    told_of = AWAY | {"told": "yes", "proved": "yes", "back": "2024-06-01"}
    assert said(card="K", **told_of)[0] == "held"
    assert said(card="K", **told_of | {"told": "unknown"})[0] == "needs_advice"
    assert said(card="K", **told_of | {"proved": ""}) == [
        "not_yet",
        "Still open: Did you prove your ties with Belgium before you left?",
    ]


@pytest.mark.parametrize("reason", ["health", "coercion"])
def test_what_could_not_be_helped_is_for_the_authorities(reason):
    lines = said(card="B", **AWAY | {"reason": reason, "back": "2024-06-01"})
    assert lines[0] == "needs_advice"
    assert "The Immigration Office can decide that you keep your right." in lines[1]


def test_prison_after_a_conviction_is_no_excuse():
    away = AWAY | {"reason": "detention", "back": "2024-06-01"}
    assert said(card="B", **away)[0] == "lost"


def test_what_was_not_filled_in_is_named_and_never_taken_for_no():
    assert said(card="B") == [
        "not_yet",
        "Still open: Your card is valid until",
        "Still open: Were you abroad for more than a few weeks?",
        "Still open: Did one of these happen?",
    ]
    without_day = {**HOME, "valid": ""}
    assert said(card="B", **without_day) == [
        "not_yet",
        "Still open: Your card is valid until",
    ]
    long_away = AWAY | {"back": "2024-06-01"}
    assert said(card="L", **long_away | {"place": ""}) == [
        "not_yet",
        "Still open: Where were you?",
    ]
    assert said(card="B", **long_away | {"reason": ""})[1:] == [
        "Still open: Why were you away so long?"
    ]


def test_a_former_blue_card_decides_only_where_it_can():
    asked = AWAY | {"blue": "", "card": "L"}
    assert said(**asked | {"back": "2024-06-01"}) == [
        "not_yet",
        "You were outside the EU from 1 January 2023 to 1 June 2024."
        " That is more than 12 months in a row.",
        "Still open: Did you have an H card (EU Blue Card) before?",
    ]
    assert said(**asked | {"back": "2023-06-01"})[0] == "held"
    assert said(**asked | {"back": "2026-06-01"})[0] == "lost"
    assert said(**asked | {"back": "2024-06-01", "blue": "yes"})[0] == "held"


def test_days_in_the_eu_in_between_begin_anew():
    away = AWAY | {"card": "L", "back": "2024-06-01", "place": "mixed"}
    days = {"visit": "2023-09-01", "visit_end": "2023-09-04"}
    assert said(**away | days)[0] == "held"
    assert said(**away)[0] == "needs_advice"
    early = said(**away | {"visit": "2023-01-20", "visit_end": "2023-01-24"})
    assert early[0] == "needs_advice"
    assert "Other days in the EU in between can change this." in early
    assert said(**away | {"place": "unknown"})[0] == "needs_advice"
    assert said(**away | {"place": "eu"})[0] == "held"


def test_whoever_is_back_must_say_when():
    assert said(card="B", **AWAY | {"home": "yes"}) == [
        "not_yet",
        "Still open: Day you came back",
    ]
    assert said(card="B", **AWAY | {"home": ""}) == [
        "not_yet",
        "Still open: Are you back?",
    ]


def test_an_absence_still_under_way_ends_today():
    assert said(card="EU+", **AWAY)[0] == "lost"
    assert said(card="M-permanent", **AWAY)[0] == "held"


@pytest.mark.parametrize(
    ("days", "title"),
    [
        ({"left": "2027-01-01"}, "The day you left is still to come. Check it."),
        (
            {"left": "2024-01-01", "back": "2023-01-01"},
            "You came back before you left. Check the days.",
        ),
    ],
)
def test_days_that_cannot_be_are_not_judged(days, title):
    shown = view(card="B", **AWAY | days)
    assert (shown.answer.title, shown.advice) == (title, ())


@pytest.mark.parametrize(
    ("event", "card", "status"),
    [
        ("fraud", "B", "needs_advice"),
        ("fraud", "M-permanent", "needs_advice"),
        ("conviction", "F+", "held"),
        ("review", "K", "held"),
        ("protection-ended", "K", "needs_advice"),
        ("protection-ended", "EU+", "needs_advice"),
        ("struck-off", "B", "needs_advice"),
        ("struck-off", "EU+", "needs_advice"),
        ("other-state", "L", "lost"),
        ("decision", "B", "needs_advice"),
        ("unknown", "F+", "needs_advice"),
    ],
)
def test_what_happened_is_judged_as_the_rule_base_and_the_facts_say(
    event, card, status
):
    assert said(card=card, blue="no", **HOME | {"event": event})[0] == status


def test_an_event_of_another_card_counts_as_not_told():
    lines = said(card="B", **HOME | {"event": "other-state"})
    assert lines == ["not_yet", "Still open: Did one of these happen?"]


def test_a_conviction_is_explained_and_a_lawyer_named_where_it_is_weighed():
    assert any(
        "does not end your right by itself" in line
        for line in said(card="F+", **HOME | {"event": "conviction"})
    )
    assert "Talk to an adviser or a lawyer about this first." in said(
        card="K", **HOME | {"event": "protection-ended"}
    )


def test_after_a_loss_the_ways_back_stand_with_their_conditions():
    lines = back_ways(card="B", **AWAY)
    assert any("authorisation to return" in line for line in lines)
    assert any("fifteen years without a break" in line for line in lines)
    assert "Your absence is too long for this after 1 January 2028." in lines
    assert any("after five new years" in line for line in lines)


def test_who_lost_the_l_status_reads_what_the_request_to_return_cost():
    """Source: fee.return-authorisation, which is for L too; no absence is too long."""
    for left in ("2024-01-01", "2019-01-01"):
        lines = back_ways(card="L", **AWAY | {"left": left})
        asked = next(k for k, e in enumerate(lines) if "authorisation to return" in e)
        assert lines[asked + 1].startswith(
            "This request cost €198 in 2025, and nothing under"
        )


def test_an_m_status_is_as_a_rule_not_won_back():
    lines = back_ways(card="M-permanent", **AWAY | {"left": "2019-01-01"})
    assert any("cannot be won back" in line for line in lines)


def test_after_too_long_an_absence_the_other_ways_are_closed():
    lines = back_ways(card="B", **AWAY | {"left": "2020-01-01"})
    assert "Other ways are closed: you were away for more than 5 years." in lines
    assert not any("authorisation to return" in line for line in lines)
    assert any("after five new years" in line for line in lines)


def test_a_right_that_is_kept_needs_no_way_back():
    assert back_ways(card="B", **HOME) == []


def test_after_another_loss_no_way_of_a_late_return_is_told():
    lines = back_ways(card="B", **HOME | {"event": "decision"})
    assert len(lines) == 1
    assert "after five new years" in lines[0]


def test_a_letter_that_shows_no_right_is_not_judged():
    with pytest.raises(ValueError, match="A"):
        judged(CONTEXT, {**HOME, "card": "A"})


RANK = {Status.HELD: 0, Status.UNDETERMINED: 1, Status.NEEDS_ADVICE: 1, Status.LOST: 2}


@settings(max_examples=50)
@given(
    st.sampled_from(PERMANENT),
    st.dates(date(2015, 1, 1), date(2026, 1, 1)),
    st.integers(0, 3000),
    st.integers(1, 1500),
    st.fixed_dictionaries(
        {
            "place": st.sampled_from(["outside-eu", "eu", "unknown"]),
            "reason": st.sampled_from(["health", "other", "unknown", "detention"]),
            "told": st.sampled_from(["yes", "no", "unknown"]),
            "proved": st.sampled_from(["yes", "no", "unknown"]),
            "blue": st.sampled_from(["yes", "no"]),
        }
    ),
)
def test_a_longer_absence_never_turns_lost_into_kept(card, left, gone, more, how):
    statuses = []
    for days in (gone, gone + more):
        back = min(left + timedelta(days), CONTEXT.as_of)
        known = (
            AWAY
            | how
            | {"home": "yes", "left": left.isoformat(), "back": back.isoformat()}
        )
        statuses.append(judged(CONTEXT, known | {"card": card})[0])
    assert RANK[statuses[0]] <= RANK[statuses[1]]
