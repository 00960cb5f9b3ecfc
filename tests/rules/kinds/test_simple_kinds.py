"""One answer, a nationality, a ground of stay: kinds that look at one thing."""

from datetime import date

import pytest

from permres_gui.domain.dated import Dated
from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, today


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("none", YES),
        ("conviction", AUTHORITY),
        ("declined", UNSURE),
        ("unknown", UNSURE),
    ],
)
def test_a_listed_answer_gives_what_the_list_says(answer, verdict):
    assert today("l.public-order", f"public_order: {answer}\n") == verdict


def test_an_answer_that_is_listed_nowhere_is_a_no():
    assert today("l.card", "card: {kind: EU}\n") == NO
    assert today("l.insurance", "insurance: no\n") == NO
    assert today("l.insurance", "") == unanswered("insurance")


@pytest.mark.parametrize(
    ("countries", "third", "union"),
    [
        ('["IN"]', YES, NO),
        ('["IN", "FR"]', NO, YES),
        ('["BE", "MA"]', NO, NO),
        ('["BE", "FR"]', NO, NO),
        ('["NO"]', NO, YES),
        ('["CH"]', NO, YES),
        ('["GB"]', YES, NO),
        ("[stateless]", YES, NO),
        ("unknown", UNSURE, UNSURE),
    ],
)
def test_a_person_is_judged_by_all_nationalities(countries, third, union):
    text = f"person: {{nationality: {countries}}}\n"
    assert today("l.third-country", text) == third
    assert today("eu-plus.nationality", text) == union


@pytest.mark.parametrize(
    ("name", "person", "after"),
    [
        ("eu-plus.nationality", "person: {nationality: [GB]}\n", NO),
        ("f-plus-five-years.relative", "sponsor: {nationality: [GB]}\n", UNSURE),
    ],
)
def test_british_citizens_were_of_the_union_until_the_end_of_2020(name, person, after):
    found = judged(name, person, as_of=date(2020, 6, 1))
    assert found.at(date(2020, 12, 31)) == YES
    assert found.at(date(2021, 1, 1)) == after
    assert judged(name, person).at(date(2020, 12, 31)) == after


def test_who_was_of_the_union_on_the_day_of_the_question_is_no_third_country_national():
    british = "person: {nationality: [GB]}\n"
    found = judged("f-plus.nationality", british, as_of=date(2020, 12, 31))
    assert found.at(date(2020, 12, 31)) == NO
    assert today("f-plus.nationality", british) == YES


def test_a_nationality_that_was_not_asked_is_asked():
    assert today("l.third-country", "") == unanswered("person.nationality")


def test_the_ground_of_each_day_decides():
    text = (
        "stays: [{ground: student, from: 2018-01-01, to: 2019-12-31},"
        " {ground: ict, from: 2020-01-01, to: 2020-12-31},"
        " {ground: single-permit, from: 2022-01-01}]\n"
    )
    found = judged("l.ground", text)
    days = ("2017-12-31", "2019-12-31", "2020-01-01", "2021-06-01", "2022-01-01")
    told = [found.at(date.fromisoformat(day)) for day in days]
    assert told == [NO, NO, UNSURE, NO, YES]


@pytest.mark.parametrize(
    ("relative", "verdict"),
    [
        ("sponsor: {nationality: [GB]}\n", YES),
        ("sponsor: {nationality: [IE, GB]}\n", YES),
        ("sponsor: {nationality: [FR]}\n", NO),
        ("sponsor: {nationality: unknown}\n", UNSURE),
        ("sponsor: {relation: spouse}\n", unanswered("sponsor.nationality")),
        ("", NO),
    ],
)
def test_family_of_a_british_citizen_may_be_told_as_one_stay(relative, verdict):
    stay = "stays: [{ground: eu-family, from: 2018-03-03}]\n"
    assert today("m-family.ground", stay + relative) == verdict
    own = stay.replace("eu-family", "wa-family")
    assert today("m-family.ground", own) == YES


@pytest.mark.parametrize(
    ("since", "before", "after"),
    [
        ("2025-05-02", "2025-05-01", "2025-05-02"),
        ("2025-05", "2025-04-30", "2025-05-31"),
    ],
)
def test_a_b_card_opens_what_its_holder_tells_as_the_present_ground(
    since, before, after
):
    text = "stays: [{ground: medical-9ter, from: 2020-01-01}]\n"
    found = judged("l.ground", text + f"card: {{kind: B, right_since: {since}}}\n")
    assert found.at(date.fromisoformat(before)) == NO
    assert found.at(date.fromisoformat(after)) == YES


def test_a_b_card_opens_no_stay_that_excludes_and_none_that_has_ended():
    card = "card: {kind: B, right_since: 2025-05-02}\n"
    pending = "stays: [{ground: asylum-procedure, from: 2020-01-01}]\n"
    ended = "stays: [{ground: medical-9ter, from: 2020-01-01, to: 2025-01-01}]\n"
    assert today("l.ground", card + pending) == NO
    assert today("l.ground", card + ended) == NO


def test_after_a_stay_as_family_years_that_were_complete_may_still_count():
    stay = "{ground: eu-family, from: 2018-03-03, to: 2025-01-31}"
    found = judged("f-plus.ground", f"stays: [{stay}]\n")
    days = [date(2018, 3, 2), date(2025, 1, 31), date(2025, 2, 1)]
    assert [found.at(day) for day in days] == [NO, YES, UNSURE]
    again = stay + ", {ground: eu-family, from: 2025-03-01}"
    found = judged("f-plus.ground", f"stays: [{again}]\n")
    assert [found.at(date(2025, month, 1)) for month in (2, 3)] == [UNSURE, YES]


def test_only_an_accepted_ground_is_one_where_a_list_names_them():
    name = "f-plus.ground"
    assert today(name, "stays: [{ground: eu-family, from: 2020}]\n") == YES
    assert today(name, "stays: [{ground: unknown, from: 2020}]\n") == UNSURE
    assert not today(name, "stays: [{ground: student, from: 2020}]\n").certain


def test_stays_that_were_not_told():
    assert today("l.ground", "") == unanswered("stays")
    assert today("l.ground", "stays: unknown\n") == UNSURE


def test_who_does_not_work_has_means_and_insurance_or_is_judged():
    name = "eu-plus-five-years.self-support"
    means = "means: {monthly_net: 1500, source: savings, dependants: 0}\n"
    off = "work: {works: no}\n"
    assert today(name, "work: {works: yes}\n") == YES
    assert today(name, off + means + "insurance: yes\n") == YES
    assert today(name, off + means + "insurance: no\n") == UNSURE
    assert today(name, "") == unanswered("work.works")


FAMILY = "stays: [{ground: eu-family, from: 2020-02-01, proof: annex-19}]\n"


@pytest.mark.parametrize(
    ("rest", "verdict"),
    [
        ("", unanswered("sponsor")),
        ("sponsor: {relation: spouse}\n", unanswered("conditions_still_met")),
        ("sponsor: {relation: spouse}\nconditions_still_met: yes\n", YES),
        ("sponsor: {relation: spouse}\nconditions_still_met: no\n", UNSURE),
        ("sponsor: {relation: spouse}\nconditions_still_met: unknown\n", UNSURE),
        ("sponsor: {ended: divorce}\nconditions_still_met: yes\n", UNSURE),
        ("sponsor: {ended: unknown}\nconditions_still_met: yes\n", UNSURE),
    ],
)
def test_who_lives_here_as_family_needs_no_means_while_the_tie_lasts(rest, verdict):
    name = "eu-plus-five-years.self-support"
    nothing = "work: {works: no}\nmeans: {monthly_net: 0, source: none}\n"
    assert today(name, FAMILY + nothing + rest) == verdict
    assert today(name, FAMILY + "work: {works: yes}\n" + rest) == YES
    own = FAMILY.replace("eu-family", "eu-citizen")
    assert today(name, own + nothing + rest) == UNSURE


def test_who_works_is_not_asked_about_the_family():
    name = "eu-plus-five-years.self-support"
    assert today(name, FAMILY) == unanswered("work.works")
    met = judgement(name, FAMILY + "sponsor: {}\nconditions_still_met: yes\n")
    assert met.wording == "family"


@pytest.mark.parametrize("works", ["", "work: {works: unknown}\n"])
def test_means_that_are_enough_settle_it_while_nobody_knows_of_work(works):
    name = "eu-plus-five-years.self-support"
    means = "means: {monthly_net: 2600, source: pension, dependants: 0}\n"
    open_ = UNSURE if works else unanswered("work.works")
    assert today(name, works + means + "insurance: yes\n") == YES
    assert today(name, works + means + "insurance: no\n") == open_
    assert today(name, works + means) == open_


@pytest.mark.parametrize(
    ("countries", "verdict"),
    [
        ('["BE"]', YES),
        ('["CH"]', YES),
        ('["TR", "NL"]', YES),
        ('["TR"]', UNSURE),
        ('["GB"]', UNSURE),
        ("unknown", UNSURE),
    ],
)
def test_another_nationality_of_the_relative_is_for_advice(countries, verdict):
    name = "f-plus-five-years.relative"
    assert today(name, f"sponsor: {{nationality: {countries}}}\n") == verdict
    assert today(name, "") == unanswered("sponsor")
    assert today(name, "sponsor: {relation: spouse}\n") == unanswered(
        "sponsor.nationality"
    )


LITTLE = (
    "work: {works: no, studies: STUDIES}\nmeans: {monthly_net: 700, source: SOURCE}\n"
)


@pytest.mark.parametrize(
    ("studies", "source", "verdict"),
    [
        ("yes", "savings", YES),
        ("yes", "integration-income", UNSURE),
        ("no", "savings", UNSURE),
        ("unknown", "savings", UNSURE),
    ],
)
def test_only_who_studies_needs_no_amount_under_free_movement(studies, source, verdict):
    told = LITTLE.replace("STUDIES", studies).replace("SOURCE", source)
    name = "eu-plus-five-years.self-support"
    assert today(name, told + "insurance: yes\n") == verdict


@pytest.mark.parametrize(
    ("since", "steps"),
    [
        ("2024-03-01", [(date(2024, 3, 1), YES)]),
        ("2024", [(date(2024, 1, 1), UNSURE), (date(2024, 12, 31), YES)]),
        ("2025", [(date(2025, 1, 1), UNSURE), (date(2025, 6, 1), YES)]),
        ("unknown", [(date(2025, 6, 1), YES)]),
    ],
)
def test_an_answer_that_holds_since_a_day_is_met_from_that_day_on(since, steps):
    sponsor = "relation: spouse, lives_together: yes, together_since: "
    found = judged("k-family-of-settled.together", f"sponsor: {{{sponsor}{since}}}\n")
    assert list(found.steps[1:]) == steps
    assert found.at(date(2025, 6, 1)) == YES


def test_an_answer_that_holds_since_a_day_to_come_waits_for_the_last_it_may_be():
    sponsor = "{relation: spouse, lives_together: yes, together_since: 2025-07}"
    found = judged("k-family-of-settled.together", f"sponsor: {sponsor}\n")
    assert found.steps[1:] == ((date(2025, 7, 1), UNSURE), (date(2025, 7, 31), YES))


def test_an_answer_that_is_no_holds_on_no_day():
    told = "sponsor: {relation: spouse, lives_together: no, together_since: 2020}\n"
    assert judged("k-family-of-settled.together", told) == Dated.always(NO)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("stays: [{ground: student, from: 2020-01-01}]\n", ""),
        ("stays: []\ncard: {kind: none}\n", "no_stay"),
        ("stays: [{ground: refugee, from: 2015, to: 2016}]\n", "no_stay"),
        ("stays: [{ground: settled, from: 2020-01-01}]\n", "has_more"),
        (
            "stays: [{ground: eu-family, from: 2020-01-01}]\ncard: {kind: F+}\n",
            "has_more",
        ),
    ],
)
def test_a_no_about_the_ground_says_whether_there_is_a_stay_or_more_than_that(
    text, wording
):
    assert judgement("b.ground", text).wording == wording


@pytest.mark.parametrize(
    "stays",
    [
        "stays: [{ground: family-art10, from: 2012-05-01, proof: first-card}]\n",
        "stays: [{ground: unknown, from: 2012-05-01}]\n",
        "stays: unknown\n",
        "",
    ],
)
def test_whoever_has_a_card_that_gives_more_gets_no_lesser_one(stays):
    found = judgement("b.ground", "card: {kind: K}\n" + stays)
    assert (found.verdict, found.wording) == (Dated.always(NO), "has_more")


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("stays: unknown\n", "vague"),
        ("stays: [{ground: unknown, from: 2020-01-01}]\n", "vague"),
        ("stays: [{ground: doctorate, from: 2020-01-01}]\n", "vague"),
        ("stays: [{ground: humanitarian-9bis, from: 2020-01-01}]\n", ""),
        ("stays: [{from: 2020-01-01}]\n", "vague"),
    ],
)
def test_a_doubt_about_the_ground_says_whether_it_is_the_stay_or_the_sources(
    text, wording
):
    assert judgement("l.ground", text).wording == wording


@pytest.mark.parametrize(
    ("since", "steps"),
    [
        ("2024-01-17", [(date(2024, 1, 17), YES)]),
        ("2024", [(date(2024, 1, 1), UNSURE), (date(2024, 12, 31), YES)]),
    ],
)
def test_the_right_of_the_card_opens_every_stay_told_after_it(since, steps):
    """Two cards on the same ground: the second began after the right."""
    text = (
        f"card: {{kind: B, right_since: {since}}}\n"
        "stays: [{ground: medical-9ter, from: 2018-03-21, to: 2024-05-13},"
        " {ground: medical-9ter, from: 2024-05-14}]\n"
    )
    assert list(judged("l.ground", text).steps[1:]) == steps
