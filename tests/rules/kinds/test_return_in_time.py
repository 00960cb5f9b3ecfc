"""Whether a right that was had is still there."""

from datetime import date

import pytest

from permres_gui.domain.dated import Dated
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    UNSURE,
    YES,
    unanswered,
)
from tests.rules.reading import judged, judgement, today

B, EU, L = "b.return-in-time", "eu-plus.two-years", "l.return-12-months"
STAY = "stays: [{ground: single-permit, from: 2019-06-15, proof: first-card}]\n"
GIVEN_BEFORE = "card: {kind: A, valid_until: 2026-01-01}\n"
CARD, SINCE = "card: {kind: B, right_since: 2015-01-01", "}\n"


def away(rest: str, card: str = CARD + SINCE) -> str:
    return card + f"absences: [{{{rest}}}]\n"


def test_absences_that_were_not_asked_are_asked():
    assert today(B, CARD + SINCE) == unanswered("absences")
    assert today(B, CARD + SINCE + "absences: unknown\n") == UNSURE
    assert today(B, CARD + SINCE + "absences: []\n") == YES


def test_what_lies_before_the_right_does_not_count():
    assert today(B, away("from: 2010-01-01, to: 2014-12-31")) == YES


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2021", NO), ("2021-01", NO), ("2022", UNSURE), ("2022-04", YES)],
)
def test_an_absence_that_reaches_into_the_right_counts_from_its_departure(
    since, verdict
):
    card = f"card: {{kind: B, right_since: {since}}}\n"
    told = "reason: work, commune_told: no, centre_kept: no"
    found = today(B, away(f"from: 2021-02-01, to: 2022-03-01, {told}", card))
    assert found == verdict


def test_a_departure_that_was_not_asked_is_asked_where_it_may_end_the_right():
    told = "reason: work, commune_told: no, centre_kept: no"
    assert today(B, away(f"to: 2023-03-01, {told}")) == unanswered("absences.from")
    assert today(B, away(f"from: 2023-01-01, to: 2023-03-01, {told}")) == YES


def test_what_perhaps_lies_before_the_last_stay_decides_nothing():
    stays = (
        "stays: [{ground: unlimited, from: 2015-03-01, to: 2019-12-31},"
        " {ground: single-permit, from: unknown}]\n"
    )
    told = "reason: work, commune_told: no, centre_kept: no"
    trip = away(f"from: 2020-01-01, to: 2021-06-01, {told}", GIVEN_BEFORE + stays)
    assert today("b.title-kept", trip) == UNSURE


@pytest.mark.parametrize(
    ("told", "verdict"),
    [("yes", YES), ("no", UNSURE), ("unknown", UNSURE)],
)
def test_over_three_months_the_municipality_is_told(told, verdict):
    rest = f"from: 2024-01-10, to: 2024-04-11, commune_told: {told}"
    assert today(B, away(rest)) == verdict
    assert today(B, away(rest.replace("04-11", "04-10"))) == YES


def test_not_asked_whether_the_municipality_was_told():
    found = today(B, away("from: 2024-01-10, to: 2024-04-11"))
    assert found == unanswered("absences.commune_told")


@pytest.mark.parametrize(
    ("rest", "verdict"),
    [
        ("commune_told: yes, centre_kept: yes", YES),
        ("commune_told: yes, centre_kept: no, reason: family", NO),
        ("commune_told: yes, centre_kept: unknown, reason: family", UNSURE),
        ("commune_told: no, centre_kept: no, reason: coercion", AUTHORITY),
        ("commune_told: no, centre_kept: no, reason: health", AUTHORITY),
        ("commune_told: no, centre_kept: no, reason: detention", NO),
        ("commune_told: no, centre_kept: no, reason: unknown", UNSURE),
    ],
)
def test_over_a_year_ties_are_proved_or_the_reason_is_beyond_control(rest, verdict):
    assert today(B, away(f"from: 2024-01-10, to: 2025-01-11, {rest}")) == verdict


def test_a_reason_that_was_not_asked_may_be_beyond_control():
    text = away("from: 2024-01-10, to: 2025-01-11, commune_told: no, centre_kept: no")
    assert today(B, text) == unanswered("absences.reason")


def test_two_years_are_kept_on_the_day_and_lost_on_the_next():
    rest = "from: 2023-01-10, to: 2025-01-{}, reason: other"
    assert today(EU, away(rest.format(10))) == YES
    assert today(EU, away(rest.format(11))) == NO


def test_an_absence_known_in_part_is_unsure_where_it_may_be_too_long():
    assert today(EU, away("from: 2023-01, to: 2025-01, reason: other")) == UNSURE


@pytest.mark.parametrize(
    ("visits", "verdict"),
    [
        ("[]", NO),
        ("[{from: 2024-07-01, to: 2024-07-02}]", YES),
        (
            "[{from: 2024-01-12, to: 2024-01-12}, {from: 2024-01-11, to: 2024-01-11}]",
            YES,
        ),
        ("unknown", UNSURE),
    ],
)
def test_a_day_in_the_union_begins_the_twelve_months_anew(visits, verdict):
    rest = f"from: 2024-01-10, to: 2025-01-12, reason: family, eu_visits: {visits}"
    card = "card: {kind: L, right_since: 2015-01-01}\n"
    assert today(L, away(rest, card)) == verdict


def test_visits_that_were_not_asked_are_asked_where_they_decide():
    card = "card: {kind: L, right_since: 2015-01-01}\n"
    rest = "from: 2024-01-10, to: {}, reason: family"
    assert today(L, away(rest.format("2025-01-12"), card)) == unanswered(
        "absences.eu_visits"
    )
    assert today(L, away(rest.format("2024-12-12"), card)) == YES


def test_six_years_in_another_member_state_end_the_status():
    card = "card: {kind: L, right_since: 2015-01-01}\n"
    rest = "from: 2019-01-10, to: {}, reason: family, place: eu"
    name = "l.return-6-years"
    assert today(L, away(rest.format("2025-01-10"), card)) == YES
    assert today(name, away(rest.format("2025-01-10"), card)) == NO
    assert today(name, away(rest.format("2025-01-09"), card)) == YES
    unsettled = "l.return-6-years-blue-card"
    assert today(unsettled, away(rest.format("2025-01-10"), card)) == UNSURE


def test_a_family_stay_after_the_law_of_2025_is_for_advice():
    name = "b-family10.before-2025"
    stay = "stays: [{{ground: family-art10, from: {}}}]\n".format
    assert today(name, stay("2025-08-17")) == YES
    assert today(name, stay("2025-08-18")) == UNSURE
    assert today(name, "stays: [{ground: student, from: 2025-09-01}]\n") == YES


LOST = (
    "stays: [{ground: unlimited, from: 2015-01-01}]\n"
    "absences: [{from: 2024-01-10, to: 2025-01-11, reason: family,"
    " commune_told: no, centre_kept: no}]\n"
)


@pytest.mark.parametrize("name", ["k.title-kept", "k.card-valid-abroad"])
def test_a_title_that_is_lost_may_come_back_on_a_day_that_nothing_fixes(name):
    expired = "card: {kind: B, right_since: 2015-01-01, valid_until: 2024-12-31}\n"
    found = judged(name, expired + LOST)
    assert found.at(date(2025, 6, 1)) == NO
    assert found.at(date(2025, 6, 2)) == LATER


def test_for_a_status_there_is_no_title_once_it_is_lost():
    found = judged("l.title-kept", CARD + SINCE + LOST)
    assert {verdict for _, verdict in found.steps} == {NO}


def test_a_year_less_a_day_too_long_is_no_loss():
    kept = LOST.replace("2025-01-11", "2025-01-10").replace(
        "commune_told: no", "commune_told: yes"
    )
    assert today("k.title-kept", CARD + SINCE + kept) == YES


def test_what_is_left_after_a_lost_status_is_for_advice():
    away = (
        "card: {kind: L, right_since: 2015-01-01}\n"
        "absences: [{from: 2023-01-10, to: 2024-03-11, reason: family, eu_visits: []}]\n"
    )
    assert today("k.status-kept", away) == UNSURE


FUTURE = (
    "absences: [{from: 2025-07-01, to: 2028-01-01, reason: other, commune_told: no}]\n"
)


@pytest.mark.parametrize("name", [EU, B])
def test_what_has_not_happened_ends_no_right(name):
    card = (
        "card: {kind: EU+, right_since: 2015-01-01}\n" if name == EU else CARD + SINCE
    )
    assert today(name, card + FUTURE) == YES


def test_a_journey_that_is_still_to_come_counts_for_a_first_card_once_it_begins():
    stay = "stays: [{ground: refugee, from: 2020-01-01, proof: first-card}]\n"
    told = FUTURE.replace("commune_told: no", "commune_told: no, centre_kept: no")
    verdict = judged("b.title-kept", stay + told)
    assert [(day, each) for day, each in verdict.steps if day > date.min] == [
        (date(2025, 7, 1), NO)
    ]
    assert verdict.at(date(2025, 6, 30)) == YES


def test_a_journey_under_way_counts_to_its_end_for_a_first_card():
    stay = "stays: [{ground: refugee, from: 2020-01-01, proof: first-card}]\n"
    told = FUTURE.replace("commune_told: no", "commune_told: no, centre_kept: no")
    assert today("b.title-kept", stay + told.replace("2025-07-01", "2025-05-01")) == NO


@pytest.mark.parametrize(
    ("since", "verdict"),
    [
        ("", unanswered("card.right_since")),
        (", right_since: unknown", UNSURE),
        (", right_since: 2010-01-01", NO),
        (", right_since: 2024-01-01", YES),
    ],
)
def test_an_absence_may_lie_before_a_right_of_which_only_the_card_tells(since, verdict):
    away = "absences: [{from: 2011-01-10, to: 2013-06-10, reason: other}]\n"
    assert today(EU, f"card: {{kind: EU+{since}}}\n" + away) == verdict


@pytest.mark.parametrize(
    ("until", "verdict"),
    [
        ("", unanswered("card.valid_until")),
        (", valid_until: unknown", UNSURE),
        (", valid_until: 2030-02-10", NO),
        (", valid_until: 2030-02-11", UNSURE),
        (", valid_until: 2030-02", UNSURE),
    ],
)
def test_a_card_that_is_surely_newer_than_the_return_is_for_advice(until, verdict):
    text = f"card: {{kind: A{until}}}\nstays: [{{ground: single-permit, from: 2015}}]\n"
    absence = "from: 2024-01-10, to: 2025-02-10, reason: work, commune_told: no"
    assert today("l.stay-kept", text + f"absences: [{{{absence}}}]\n") == verdict


@pytest.mark.parametrize(
    ("rest", "wording"),
    [
        ("from: 2024-01-10, to: 2024-04-11, commune_told: no", "untold"),
        ("from: 2024-01-10, to: 2025-04-11, commune_told: yes", ""),
        ("from: 2024-01, to: 2025-01-20, commune_told: no", "day"),
        ("from: 2024-01-10, to: unknown, commune_told: yes", "day"),
        ("from: 2024-05-10, commune_told: yes", "away"),
        ("from: 2024-12-10, commune_told: no", "untold_away"),
        (
            "from: 2024-01-10, to: 2025-04-11, reason: work, commune_told: no, centre_kept: no",
            "",
        ),
        (
            "from: 2024-01-10, to: 2025-04-11, reason: work, commune_told: no, centre_kept: yes",
            "untold",
        ),
        (
            "from: 2024-01-10, reason: work, commune_told: no, centre_kept: yes",
            "untold_away",
        ),
    ],
)
def test_the_sentence_says_what_is_in_doubt(rest, wording):
    assert judgement(B, away(rest)).wording == wording


@pytest.mark.parametrize(
    ("rest", "wording"),
    [
        ("from: 2024-01-10, to: 2024-03-11, commune_told: no", ""),
        ("from: 2024-01-10, to: 2024-07-11, commune_told: yes", "told"),
        (
            "from: 2024-01-10, to: 2025-03-11, commune_told: yes, centre_kept: yes",
            "kept",
        ),
    ],
)
def test_what_kept_a_right_over_an_absence_is_told_by_the_answers(rest, wording):
    found = judgement(B, away(rest))
    assert (found.verdict.at(date(2025, 6, 1)), found.wording) == (YES, wording)


def test_the_absence_that_decides_is_told_and_not_the_longest_one():
    told = "commune_told: yes, centre_kept: yes"
    long = f"{{from: 2016-01-10, to: 2018-01-10, reason: work, {told}}}"
    short = "{from: 2020-01-10, to: 2021-03-01, reason: work, commune_told: no}"
    card = "card: {kind: B, right_since: 2015-01-01}\n"
    found = judgement(B, card + f"absences: [{long}, {short}]\n")
    assert found.figures["left"] == date(2020, 1, 10)


def test_absences_that_are_not_known_are_the_doubt():
    assert judgement(B, "absences: unknown\n").wording == "absences"


def test_without_an_absence_nothing_is_in_doubt():
    assert judgement(B, "absences: []\n").wording == ""


def test_the_first_day_of_the_stay_is_asked_where_an_absence_may_lie_before_it():
    away = "absences: [{from: 2021-01-01, to: 2022-03-01, reason: work, centre_kept: no}]\n"
    stay = "stays: [{ground: refugee, proof: first-card}]\n"
    assert today("b.title-kept", GIVEN_BEFORE + stay + away) == unanswered("stays.from")


SINCE_UNKNOWN = "card: {kind: B, valid_until: 2030-01-01, right_since: unknown}\n"
LONG_AGO = (
    "absences: [{from: 2017-02-01, to: 2018-06-01, reason: work,"
    " commune_told: yes, centre_kept: no}]\n"
)


def test_a_right_of_an_unknown_day_may_be_younger_than_a_long_absence():
    stays = "stays: [{ground: single-permit, from: 2015-01-01}]\n"
    found = judged("b.return-in-time", SINCE_UNKNOWN + stays + LONG_AGO)
    assert found == Dated.always(UNSURE)


def test_a_right_of_an_unknown_day_may_be_older_than_the_present_ground():
    stays = (
        "stays: [{ground: family-art10, from: 2010-01-01, to: 2019-12-31},"
        " {ground: student, from: 2020-01-01}]\n"
    )
    found = judged("b.return-in-time", SINCE_UNKNOWN + stays + LONG_AGO)
    assert found == Dated.always(UNSURE)


def test_an_unlimited_stay_tells_the_day_of_the_right():
    stays = "stays: [{ground: unlimited, from: 2020-01-02}]\n"
    found = judged("b.return-in-time", SINCE_UNKNOWN + stays + LONG_AGO)
    assert found == Dated.always(YES)


def test_the_ground_is_asked_where_it_may_tell_the_day_of_the_right():
    stays = "stays: [{from: 2015-01-01}]\n"
    found = judged("b.return-in-time", SINCE_UNKNOWN + stays + LONG_AGO)
    assert found == Dated.always(unanswered("stays.ground"))


def test_an_unlimited_stay_tells_nothing_of_an_l_right():
    card = SINCE_UNKNOWN.replace("kind: B", "kind: L")
    stays = "stays: [{ground: unlimited, from: 2015-01-02}]\n"
    away = LONG_AGO.replace("centre_kept: no", "centre_kept: no, eu_visits: []")
    assert judged(L, card + stays + away) == Dated.always(UNSURE)


ONE_YEAR = "from: 2024-02-29, to: 2025-03-01, reason: work"


@pytest.mark.parametrize(
    ("rest", "wording"),
    [
        (ONE_YEAR + ", eu_visits: unknown", "visits"),
        (ONE_YEAR + ", place: unknown, eu_visits: []", "visits"),
        (ONE_YEAR + ", commune_told: no, eu_visits: []", ""),
        ("from: 2024-02-29, to: 2025-03, reason: work, eu_visits: []", "day"),
        ("from: 2024-02-29, reason: unknown, eu_visits: []", "away"),
    ],
)
def test_the_doubt_of_an_l_holder_is_told_by_its_cause(rest, wording):
    """Who told that there was no visit is not sent to look for one."""
    found = judgement(L, away(rest, CARD.replace("B", "L") + SINCE))
    assert found.verdict == Dated.always(UNSURE)
    assert found.wording == wording


@pytest.mark.parametrize(
    ("rest", "wording"),
    [
        ("from: 2023-01, to: 2024-06-10, commune_told: no, centre_kept: no", "day"),
        ("from: 2023-01-10, to: 2024-06, commune_told: no", "untold_day"),
        ("from: 2023-01, commune_told: yes, centre_kept: no", "away_day"),
        ("from: 2023-01, commune_told: no", "untold_away_day"),
        ("from: 2023-01-10, to: 2024-06-10, centre_kept: no", ""),
    ],
)
def test_an_absence_that_was_too_long_whatever_its_days_is_told_without_them(
    rest, wording
):
    found = judgement(
        "b.title-kept", STAY + away(rest + ", reason: work", GIVEN_BEFORE)
    )
    assert (found.verdict.at(date(2025, 6, 1)), found.wording) == (NO, wording)


def test_a_visit_known_by_its_month_is_a_day_that_is_not_known():
    visit = "eu_visits: [{from: 2024-03, to: 2024-03}]"
    long = f"from: 2023-01-10, to: 2025-05-10, reason: work, place: outside-eu, {visit}"
    found = judgement(L, away(long, CARD.replace("B", "L") + SINCE))
    assert (found.verdict, found.wording) == (Dated.always(NO), "day")


@pytest.mark.parametrize(
    ("ground", "card", "verdict"),
    [
        ("unlimited", "{kind: B, right_since: unknown}", UNSURE),
        ("unlimited", "{kind: none}", UNSURE),
        ("unlimited", "{kind: B, right_since: 2020-01-02}", YES),
        ("single-permit", "{kind: A}", YES),
    ],
)
def test_a_ground_that_nobody_knows_may_have_been_the_right_already(
    ground, card, verdict
):
    """Then an absence in it ended the right; where its first day is told it did not."""
    text = (
        f"card: {card}\nstays:\n"
        "  - {ground: unknown, from: 2015-01-01, to: 2020-01-01}\n"
        f"  - {{ground: {ground}, from: 2020-01-02}}\n"
    )
    told = "reason: work, commune_told: yes, centre_kept: no"
    absence = f"absences: [{{from: 2017-02-01, to: 2018-06-01, {told}}}]\n"
    name = B if ground == "unlimited" else "l.stay-kept"
    assert today(name, text + absence) == verdict


@pytest.mark.parametrize(
    ("card", "verdict"),
    [
        ("kind: A, valid_until: 2026-06-01", NO),
        ("kind: A, valid_until: 2026-06-02", UNSURE),
        ("kind: A, valid_until: unknown", UNSURE),
        ("kind: A", unanswered("card.valid_until")),
        ("kind: unknown", UNSURE),
        ("kind: none", NO),
    ],
)
def test_a_card_given_since_the_return_leaves_in_doubt_what_was_lost(card, verdict):
    told = "from: 2020-04-01, to: 2021-06-01, reason: work, commune_told: no"
    found = today("b.title-kept", away(told, f"card: {{{card}}}\n{STAY}"))
    assert found == verdict


def test_a_card_in_the_hand_abroad_was_not_given_since_the_return():
    told = "from: 2023-04-01, reason: work, commune_told: no, centre_kept: no"
    assert today("b.title-kept", away(told, f"card: {{kind: A}}\n{STAY}")) == NO
