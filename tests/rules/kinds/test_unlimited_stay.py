"""An unlimited stay, without which K cannot be asked for."""

from datetime import date

import pytest

from permres_gui.domain.dated import Dated
from permres_gui.domain.verdict import AUTHORITY, LATER, NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, today

K = "k.unlimited-stay"
FAMILY = "stays: [{ground: belgian-family, from: 2019-01-05, proof: annex-19ter}]\n"


def test_k_opens_with_the_first_day_of_the_unlimited_stay():
    found = judged(K, "stays: [{ground: unlimited, from: 2024-04-01}]\n")
    assert found.at(date(2024, 3, 31)) == NO
    assert found.at(date(2024, 4, 1)) == YES


def test_unlimited_stays_that_follow_each_other_are_one():
    text = (
        "stays: [{ground: unlimited, from: 2020-04-01, to: 2022-03-31},"
        " {ground: long-term-resident, from: 2022-04-01}]\n"
    )
    assert judged(K, text).at(date(2020, 4, 1)) == YES


def test_the_card_in_hand_is_enough():
    assert today(K, "card: {kind: B, right_since: 2023-01-01}\n") == YES


@pytest.mark.parametrize(
    ("since", "last"),
    [
        ("2025-06", date(2025, 6, 1)),
        ("2025", date(2025, 6, 1)),
        ("2025-04", date(2025, 4, 30)),
    ],
)
def test_the_right_of_a_card_in_hand_has_begun(since, last):
    found = judged(K, f"card: {{kind: B, right_since: {since}}}\n")
    assert found.steps[-1] == (last, YES)


def test_without_it_the_day_is_a_later_one_that_nothing_fixes():
    found = judged(K, "stays: [{ground: student, from: 2019-01-05}]\n")
    assert found.at(date(2025, 6, 1)) == NO
    assert found.at(date(2025, 6, 2)) == LATER


def test_a_pending_asylum_application_leads_to_none():
    text = "stays: [{ground: asylum-procedure, from: 2019-01-05}]\n"
    assert judged(K, text).at(date(2099, 1, 1)) == NO


def test_nothing_told_asks_for_the_stays_and_then_for_the_card():
    assert today(K, "") == unanswered("stays")
    assert today(K, "stays: []\n") == unanswered("card.kind")
    assert today(K, "stays: unknown\n") == UNSURE
    assert today(K, "card: {kind: unknown}\n") == UNSURE


def test_family_that_lives_apart_after_five_years_is_for_the_authority():
    apart = "sponsor: {lives_together: no}\n"
    assert judged(K, FAMILY + apart).at(date(2024, 1, 4)) == NO
    assert judged(K, FAMILY + apart).at(date(2024, 1, 5)) == AUTHORITY
    assert today(K, FAMILY + "sponsor: {lives_together: unknown}\n") == UNSURE
    assert today(K, FAMILY) == unanswered("sponsor")
    asked = today(K, FAMILY + "sponsor: {relation: spouse}\n")
    assert asked == unanswered("sponsor.lives_together")
    assert today(K, FAMILY + "sponsor: {lives_together: yes}\n") == NO


def test_only_the_unbroken_family_stay_counts():
    text = (
        "stays: [{ground: student, from: 2010-01-05, to: 2019-01-04},"
        " {ground: eu-family, from: 2019-01-05}]\nsponsor: {lives_together: no}\n"
    )
    assert judged(K, text).at(date(2024, 1, 4)) == NO


def test_who_has_permanent_residence_of_their_own_is_sent_to_no_other_card():
    apart = "sponsor: {lives_together: no}\ncard: {kind: F+}\n"
    found = judged(K, FAMILY + apart)
    assert found.at(date(2025, 6, 1)) == NO
    assert found.at(date(2025, 6, 2)) == LATER


def test_the_status_of_another_member_state_is_no_unlimited_stay_here():
    abroad = "stays: [{ground: long-term-resident, from: 2015, country: FR}]\n"
    assert today(K, abroad) == NO
    assert judged(K, abroad).at(date(2025, 6, 2)) == LATER


def test_an_unlimited_stay_with_a_last_day_that_is_to_come_is_one_today():
    text = "stays: [{ground: unlimited, from: 2020-04-01, to: 2025-06-30}]\n"
    assert today(K, text) == YES


def test_an_unlimited_stay_that_is_to_come_names_its_day():
    text = (
        "stays: [{ground: refugee, from: 2020-04-01, to: 2025-06-30},"
        " {ground: unlimited, from: 2025-07-01}]\n"
    )
    found = judged(K, text)
    assert [found.at(date(2025, 6, 30)), found.at(date(2025, 7, 1))] == [NO, YES]


WIDOWED = "sponsor: {relation: spouse, ended: death, ended_on: 2024-05-01%s}\n"


@pytest.mark.parametrize(
    "more", ["", ", lives_together: unknown", ", lives_together: no"]
)
def test_who_lost_the_relative_reads_of_the_death_and_is_not_asked_whether_they_live_together(
    more,
):
    found = judgement(K, FAMILY + WIDOWED % more)
    assert found.verdict.at(date(2025, 6, 1)) == AUTHORITY
    assert found.wording == "death"


def test_a_divorce_is_no_death():
    text = "sponsor: {relation: spouse, ended: divorce, lives_together: no}\n"
    assert judgement(K, FAMILY + text).wording == ""


def test_a_card_that_nobody_knows_may_be_that_of_an_unlimited_stay():
    stays = "stays: [{ground: single-permit, from: 2015-01-05}]\n"
    assert judged(K, stays + "card: {kind: unknown}\n") == Dated.always(UNSURE)


@pytest.mark.parametrize(
    ("card", "wording"),
    [
        ("{kind: B, right_since: 2023-01-01}", ""),
        ("{kind: B, right_since: 2023}", "latest"),
        ("{kind: B, right_since: unknown}", "untold"),
        ("{kind: B}", "untold"),
    ],
)
def test_the_sentence_names_no_day_that_nobody_told(card, wording):
    assert judgement(K, f"card: {card}\n").wording == wording


def test_a_first_day_that_nobody_knows_gives_no_day_to_the_stay_either():
    stays = "stays: [{ground: unlimited, from: unknown}]\n"
    assert judgement(K, stays).wording == "untold"


def test_a_right_of_which_nobody_knows_the_first_day_may_be_old():
    found = judged(K, "card: {kind: B, right_since: unknown}\n")
    assert found.at(date(2000, 1, 1)) == UNSURE
    assert found.at(date(2025, 6, 1)) == YES


def test_the_ground_of_the_present_stay_is_asked_where_it_was_not_told():
    stays = "card: {kind: A}\nstays: [{from: 2015-01-05}]\n"
    assert today(K, stays) == unanswered("stays.ground")


def test_an_unknown_ground_behind_the_card_may_be_that_stay():
    stays = "stays: [{ground: unknown, from: 2017-11-01}]\n"
    found = judged(K, stays + "card: {kind: B, right_since: 2025-05-04}\n")
    assert found.at(date(2017, 10, 31)) == NO
    assert found.at(date(2017, 11, 1)) == UNSURE
    assert found.at(date(2025, 5, 4)) == YES


@pytest.mark.parametrize("last", ["2025", "unknown"])
def test_an_unlimited_stay_that_has_perhaps_ended_is_no_no(last):
    text = f"stays: [{{ground: unlimited, from: 2015-01-01, to: {last}}}]\n"
    found = judged(K, "card: {kind: annex-15}\n" + text)
    assert found.at(date(2014, 12, 31)) == NO
    assert found.at(date(2025, 6, 1)) == UNSURE


def test_a_limited_stay_that_has_perhaps_ended_is_not_yet_unlimited():
    text = "stays: [{ground: student, from: 2019-01-05, to: 2025}]\n"
    assert today(K, "card: {kind: A}\n" + text) == NO


@pytest.mark.parametrize(
    ("card", "verdict"),
    [
        ("card: {kind: none}\n", UNSURE),
        ("card: {kind: annex-15}\n", UNSURE),
        ("", unanswered("card.kind")),
        ("card: {kind: A}\n", NO),
    ],
)
def test_a_ground_that_nobody_knows_may_be_unlimited_where_no_card_tells(card, verdict):
    text = "stays: [{ground: unknown, from: 2018-02-01}]\n"
    assert today(K, card + text) == verdict


def test_an_f_card_tells_of_family_where_nobody_knows_the_ground():
    text = "card: {kind: F}\nstays: [{ground: unknown, from: 2019-01-05}]\n"
    assert today(K, text) == unanswered("sponsor")
    assert today(K, text + "sponsor: {lives_together: yes}\n") == NO
    apart = judged(K, text + "sponsor: {lives_together: no}\n")
    assert apart.at(date(2024, 1, 4)) == NO
    assert apart.at(date(2024, 1, 5)) == AUTHORITY
