"""Living together during the years, and who is exempt from it."""

from datetime import date

import pytest

from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, today

F = "f-plus-five-years.together"
STAY = "stays: [{ground: eu-family, from: 2020-01-10, proof: annex-19ter}]\n"
WORKS = "work: {works: yes}\n"
INSURED = "insurance: yes\n"
IDLE = "work: {works: no}\n"


def told(sponsor: str, more: str = WORKS, stay: str = STAY) -> str:
    return stay + f"sponsor: {{{sponsor}}}\n" + more


def apart(how: str, on: str = "2023-02-01", rest: str = "hardship: []") -> str:
    since = "" if "together_since" in rest else "together_since: 2019-01-01, "
    who = "" if "relation" in rest else "relation: spouse, "
    return told(
        f"{who}lives_together: no, {since}together_until: {on}, ended: {how},"
        f" ended_on: {on}, {rest}"
    )


def test_what_was_not_asked_is_asked():
    assert today(F, "") == unanswered("sponsor")
    assert today(F, "sponsor: {lives_together: yes}\n") == unanswered("stays")
    assert today(F, told("relation: spouse")) == unanswered("sponsor.lives_together")
    asked = today(F, told("lives_together: yes"))
    assert asked == unanswered("sponsor.together_since")


def test_what_is_unknown_is_unsure():
    assert today(F, told("lives_together: unknown")) == UNSURE
    since = "lives_together: yes, together_since: unknown"
    assert today(F, told(since)) == UNSURE
    known = "lives_together: yes, together_since: 2019"
    assert today(F, told(known, stay=STAY.replace("eu-family", "unknown"))) == UNSURE
    assert today(F, apart("unknown")) == UNSURE
    assert today(F, "stays: []\nsponsor: {lives_together: yes, together_since: 2019}\n")
    assert today(F, STAY + "sponsor: unknown\n").possible


def test_together_since_before_the_stay_is_enough():
    assert today(F, told("lives_together: yes, together_since: 2020-01-10")) == YES


def test_together_since_later_needs_five_years_of_its_own_to_be_sure():
    found = judged(F, told("lives_together: yes, together_since: 2021-03-01"))
    assert found.at(date(2026, 2, 28)) == UNSURE
    assert found.at(date(2026, 3, 1)) == YES


EARLIER = """stays:
- {ground: eu-family, from: 2012-03-01, to: 2018-12-31, proof: annex-19ter}
- {ground: eu-family, from: 2021-01-15, proof: annex-19ter}
"""


def test_an_earlier_stay_without_the_home_of_today_gives_no_sure_years():
    text = told("lives_together: yes, together_since: 2019-06-01", stay=EARLIER)
    found = judged(F, text + "absences: []\ndetention: []\n")
    assert found.at(date(2026, 1, 14)) == UNSURE
    assert found.at(date(2026, 1, 15)) == YES


def test_what_breaks_the_years_of_residence_breaks_those_of_the_home():
    away = "absences: [{from: 2022-01-01, to: 2023-02-01, reason: holiday}]\n"
    text = told("lives_together: yes, together_since: 2021-03-01")
    found = judged(F, text + away + "detention: []\n")
    assert found.at(date(2028, 1, 31)) == UNSURE
    assert found.at(date(2028, 2, 1)) == YES


def test_years_in_the_home_are_worth_nothing_once_the_right_is_lost():
    away = "absences: [{from: 2018-12-31, to: 2021-01-15, reason: %s}]\n"
    rest = "hardship: [], together_since: 2010-01-01"
    text = apart("divorce", "2023-02-01", rest).replace(STAY, EARLIER)
    text = text.replace(WORKS, IDLE + "means: {monthly_net: 0, source: none}\n")
    lost = judged(F, text + away % "holiday" + "detention: []\n")
    assert lost.at(date(2018, 12, 30)) == YES
    assert lost.at(date(2026, 1, 15)) == NO
    coerced = judged(F, text + away % "coercion" + "detention: []\n")
    assert coerced.at(date(2026, 1, 15)) == UNSURE


def test_apart_without_an_end_is_for_the_authority():
    text = told("lives_together: no, together_since: 2019-01-01")
    assert today(F, text) == AUTHORITY


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2025-01-10", YES), ("2025-01-09", NO), ("2025", UNSURE), ("2025-05", YES)],
)
def test_who_parted_after_the_five_years_needs_no_exemption(on, verdict):
    rest = "hardship: [], together_since: 2024-01-01"
    if verdict != NO:
        rest = rest.replace("2024", "2019")
    found = today(F, apart("departure", on, rest))
    assert found == verdict


@pytest.mark.parametrize(
    ("how", "hardship", "verdict"),
    [
        ("divorce", "[custody]", YES),
        ("divorce", "[visiting-right]", YES),
        ("divorce", "[violence]", AUTHORITY),
        ("divorce", "[other-hardship]", AUTHORITY),
        ("divorce", "[]", NO),
        ("divorce", "unknown", UNSURE),
        ("separation", "[]", AUTHORITY),
        ("separation", "[custody]", YES),
        ("departure", "[]", NO),
        ("departure", "[custody]", UNSURE),
        ("death", "[custody]", YES),
    ],
)
def test_hardship_is_an_exemption_of_its_kind(how, hardship, verdict):
    rest = f"hardship: {hardship}, together_since: 2021-06-01"
    assert today(F, apart(how, "2022-02-01", rest)) == verdict


@pytest.mark.parametrize(
    ("how", "on", "verdict"),
    [
        ("divorce", "2025-02-01", AUTHORITY),
        ("death", "2025-01-10", AUTHORITY),
        ("departure", "2025-02-01", AUTHORITY),
        ("divorce", "2025-01-09", NO),
    ],
)
def test_years_full_while_apart_and_before_the_tie_ended_are_for_the_authority(
    how, on, verdict
):
    text = apart(how, on, "hardship: []").replace(
        f"together_until: {on}", "together_until: 2024-01-01"
    )
    assert today(F, text.replace(WORKS, IDLE) + "means: {monthly_net: 0}\n") == verdict


def test_hardship_that_was_not_asked_is_asked():
    rest = "together_since: 2021-06-01"
    assert today(F, apart("divorce", "2022-02-01", rest)).open == {"sponsor.hardship"}


@pytest.mark.parametrize(
    ("since", "on", "verdict"),
    [
        ("2020-02-01", "2023-02-01", YES),
        ("2020-02-02", "2023-02-01", NO),
        ("2017-01-01", "2021-01-10", YES),
        ("2017-01-01", "2021-01-09", NO),
        ("2020", "2023-02-01", UNSURE),
        ("unknown", "2023-02-01", UNSURE),
    ],
)
def test_three_years_of_which_one_here_are_an_exemption(since, on, verdict):
    found = today(F, apart("divorce", on, f"hardship: [], together_since: {since}"))
    assert found == verdict


def test_days_of_the_end_that_were_not_asked_are_asked():
    text = told("lives_together: no, ended: divorce, hardship: []")
    days = {"sponsor.together_until", "sponsor.ended_on"}
    assert today(F, text).open == {*days, "sponsor.together_since"}
    since = "lives_together: no, ended: divorce, hardship: [], together_since: 2019"
    assert today(F, told(since)).open == days
    text = told("relation: spouse, lives_together: no, ended: death, hardship: []")
    assert today(F, text).open == {*days, "sponsor.together_since"}


def test_a_day_of_death_that_is_not_known_is_unsure():
    assert today(F, apart("death", "unknown")) == UNSURE


@pytest.mark.parametrize(("on", "verdict"), [("2021-01-10", YES), ("2021-01-09", NO)])
def test_after_a_death_one_year_here_is_enough(on, verdict):
    assert today(F, apart("death", on)) == verdict


def test_a_pupil_whose_parent_left_is_unclear():
    rest = "relation: parent, hardship: []"
    text = apart("departure", "2023-02-01", rest).replace(
        "works: yes", "works: yes, studies: yes"
    )
    assert today(F, text) == UNSURE


SAVINGS = "means: {monthly_net: 1500, source: savings, dependants: 0}\n"


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ("work: {works: no}\n" + SAVINGS + "insurance: yes\n", YES),
        ("work: {works: no}\n" + SAVINGS + "insurance: no\n", NO),
        ("work: {works: no}\nmeans: {monthly_net: 0, source: none}\ninsurance: yes\n", NO),
        ("work: {works: no}\nmeans: {monthly_net: unknown}\ninsurance: yes\n", UNSURE),
        (IDLE + "means: {monthly_net: 9, source: integration-income}\ninsurance: yes\n", UNSURE),
        (IDLE + SAVINGS + "insurance: unknown\n", UNSURE),
        ("work: {works: unknown}\n", UNSURE),
        ("work: {works: no}\ninsurance: yes\n", unanswered("means.monthly_net")),
        (IDLE + INSURED + "means: {monthly_net: 1037.99, source: work}\n", UNSURE),
        (IDLE + INSURED + "means: {monthly_net: 1038, source: work, dependants: 0}\n", YES),
        (IDLE + INSURED + "means: {monthly_net: 1300, source: unknown}\n", UNSURE),
        (IDLE + INSURED + "means: {monthly_net: 1300}\n", unanswered("means.source")),
        (
            IDLE + INSURED + "means: {monthly_net: 1300, source: pension}\n",
            unanswered("means.dependants"),
        ),
        (
            IDLE
            + INSURED
            + "means: {monthly_net: 1300, source: pension, dependants: unknown}\n",
            UNSURE,
        ),
        (IDLE + INSURED + "means: {monthly_net: 1383, source: work, dependants: 1}\n", UNSURE),
        (IDLE + INSURED + "means: {monthly_net: 1384, source: work, dependants: 1}\n", YES),
        (IDLE + SAVINGS, unanswered("insurance")),
        ("", unanswered("work.works")),
    ],
)  # fmt: skip
def test_every_exemption_asks_for_work_or_means_and_insurance(more, verdict):
    sponsor = (
        "lives_together: no, together_since: 2019-01-01, together_until: 2023-02-01,"
        " ended: divorce, ended_on: 2023-02-01, hardship: []"
    )
    assert today(F, told(sponsor, more)) == verdict


PUPIL = (
    "relation: parent, lives_together: no, together_since: 2012-01-01,"
    " together_until: 2023-01-10, ended: departure, ended_on: 2023-01-10"
)


@pytest.mark.parametrize(
    "more",
    [
        "work: {works: no, studies: yes}\n",
        "work: {works: no, studies: yes}\nmeans: {monthly_net: 0, source: none}\n",
        "work: {works: yes, studies: yes}\n",
    ],
)
def test_a_pupil_needs_no_means_and_is_for_advice_all_the_same(more):
    assert today(F, told(PUPIL, more)) == UNSURE


@pytest.mark.parametrize(
    ("ended", "verdict"),
    [
        ("ended: separation, ended_on: 2025-05-20, hardship: [], ", AUTHORITY),
        ("", AUTHORITY),
        ("ended: divorce, ended_on: 2025-05-20, hardship: [], ", YES),
    ],
)
def test_living_apart_after_the_years_is_for_the_authority_but_a_divorce_is_not(
    ended, verdict
):
    sponsor = (
        f"relation: spouse, lives_together: no, {ended}"
        "together_since: 2019-01-01, together_until: 2025-05-20"
    )
    assert today(F, told(sponsor, "work: {works: yes}\n")) == verdict


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ("studies: no", NO),
        ("studies: unknown", UNSURE),
        ("works: no", unanswered("work.studies")),
    ],
)
def test_whether_a_child_studies_is_asked_and_never_taken_for_no(more, verdict):
    idle = "works: no, " if "works" not in more else ""
    work = f"work: {{{idle}{more}}}\nmeans: {{monthly_net: 0, source: none}}\n"
    assert today(F, told(PUPIL, work)) == verdict


def test_who_the_relative_is_decides_about_a_pupil():
    asked = PUPIL.replace("relation: parent, ", "")
    work = "work: {works: no, studies: yes}\nmeans: {monthly_net: 0, source: none}\n"
    assert today(F, told(asked, work)) == unanswered("sponsor.relation")
    assert today(F, told("relation: unknown, " + asked, work)) == UNSURE


def test_years_that_began_anew_are_not_complete_because_the_old_ones_were_nearly():
    """Prison in 2023: the years that count end in 2028, after the divorce of 2025."""
    sponsor = (
        "relation: spouse, lives_together: no, ended: divorce, ended_on: 2025-02-01,"
        " hardship: [], together_since: 2023-05-01, together_until: 2025-02-01"
    )
    text = told(sponsor, "work: {works: yes}\n")
    assert today(F, text + "detention: []\n") == NO
    long = text.replace("together_since: 2023-05-01", "together_since: 2019-01-01")
    assert today(F, long + "detention: []\n") == YES
    prison = "detention: [{from: 2022-01-01, to: 2022-03-01}]\n"
    idle = long.replace("works: yes", "works: no") + "means: {monthly_net: 0}\n"
    assert today(F, idle + prison) == NO


def test_since_when_they_lived_together_may_be_unknown():
    sponsor = (
        "relation: spouse, lives_together: no, ended: divorce, ended_on: 2025-05-20,"
        " hardship: [], together_since: unknown, together_until: 2025-05-20"
    )
    assert today(F, told(sponsor, "work: {works: yes}\n")) == UNSURE


POOR = IDLE + "means: {monthly_net: 0}\n"
"""Without work and means only years that were complete before the end can help."""


def ended(how: str, until: str, on: str, since: str = "2019-01-01") -> str:
    """The five years are complete on 10 January 2025."""
    days = {"together_since": since, "together_until": until, "ended_on": on}
    told_days = "".join(f", {key}: {day}" for key, day in days.items() if day)
    return (
        f"relation: spouse, lives_together: no, ended: {how}, hardship: []{told_days}"
    )


@pytest.mark.parametrize(
    ("how", "until", "on", "verdict"),
    [
        ("unknown", "", "", UNSURE),
        ("death", "unknown", "2025-02-01", UNSURE),
        ("death", "", "2025-02-01", unanswered("sponsor.together_until")),
        ("death", "unknown", "2025-01-09", NO),
        ("death", "", "2025-01-09", NO),
        ("death", "2025-02-01", "unknown", YES),
        ("death", "2024-02-01", "unknown", AUTHORITY),
        ("departure", "unknown", "2024-02-01", NO),
        ("divorce", "unknown", "2025-02-01", UNSURE),
        ("divorce", "unknown", "2021-02-01", UNSURE),
        ("divorce", "", "2021-02-01", unanswered("sponsor.together_until")),
        ("divorce", "2025-02-01", "2021-02-01", UNSURE),
        ("divorce", "2025-02-01", "unknown", UNSURE),
        ("divorce", "2025-02-01", "", unanswered("sponsor.ended_on")),
        ("divorce", "2024-02-01", "unknown", AUTHORITY),
        ("divorce", "2024-02-01", "2024-03-01", NO),
    ],
)
def test_no_day_of_an_end_is_read_as_the_other(how, until, on, verdict):
    assert today(F, told(ended(how, until, on), POOR)) == verdict


def test_since_when_they_lived_together_is_asked_where_it_decides():
    late = ended("death", "2025-02-01", "2025-02-01", since="")
    assert today(F, told(late, POOR)) == unanswered("sponsor.together_since")
    early = ended("death", "2024-02-01", "2024-02-01", since="")
    assert today(F, told(early, POOR)) == NO


@pytest.mark.parametrize(
    ("how", "verdict"),
    [
        ("ended: divorce, ended_on: 2022-02-01, hardship: []", UNSURE),
        ("ended: divorce, ended_on: 2025-02-01, hardship: []", YES),
        ("ended: separation, ended_on: 2022-02-01, hardship: []", AUTHORITY),
        ("ended: unknown", UNSURE),
        ("ended: death, ended_on: 2022-02-01, together_until: 2022-02-01", NO),
    ],
)
def test_who_still_lives_together_after_an_end_is_never_told_a_flat_no(how, verdict):
    text = f"relation: spouse, lives_together: yes, together_since: 2019-01-01, {how}"
    assert today(F, told(text, POOR)) == verdict


def test_living_together_after_an_end_gives_nothing_before_the_years_are_complete():
    text = (
        "lives_together: yes, together_since: 2019-01-01, ended: divorce,"
        " ended_on: 2022-02-01, hardship: []"
    )
    assert judged(F, told(text, POOR)).at(date(2025, 1, 9)) == NO


NATURALISED = (
    "stays: [{{ground: family-art10, from: {first}, to: 2020-12-31, proof: first-card}},"
    " {{ground: belgian-family, from: 2021-01-01, proof: annex-19ter}}]\n"
)


@pytest.mark.parametrize(
    ("first", "how", "verdict"),
    [
        ("2020-09-01", "divorce", YES),
        ("2020-09-02", "divorce", NO),
        ("2020-09", "divorce", UNSURE),
        ("unknown", "divorce", UNSURE),
        ("2020-09-01", "death", UNSURE),
        ("2020-09-02", "death", NO),
    ],
)
def test_a_year_here_counts_on_every_ground_and_for_a_widow_perhaps(
    first, how, verdict
):
    on = "2021-09-01"
    text = told(
        ended(how, on, on, "2017-01-01"), WORKS, NATURALISED.format(first=first)
    )
    assert today(F, text) == verdict


def test_the_year_here_is_a_year_of_the_marriage_without_the_gaps():
    student = "{ground: student, from: 2010-01-01, to: 2018-05-31, proof: first-card}"
    abroad = "{ground: blue-card, from: 2018-06-01, to: 2020-12-31, country: FR}"
    family = "{ground: belgian-family, from: 2021-01-01, proof: annex-19ter}"
    text = f"stays: [{student}, {abroad}, {family}]\n"
    short = ended("divorce", "2021-08-01", "2021-08-01", "2017-12-31")
    assert today(F, told(short, WORKS, text)) == NO
    long = ended("divorce", "2021-08-01", "2021-08-01", "2017-12-30")
    assert today(F, told(long, WORKS, text)) == YES


def test_stays_that_are_not_known_leave_every_exemption_open():
    for how in ("death", "divorce"):
        text = ended(how, "2023-02-01", "2023-02-01")
        assert today(F, told(text, WORKS, "stays: unknown\n")) == UNSURE


def test_a_ground_that_is_not_known_may_be_that_of_family():
    stay = STAY.replace("eu-family", "unknown")
    text = ended("death", "2025-02-01", "2025-02-01")
    assert today(F, told(text, POOR, stay)) == UNSURE
    assert today(F, told(text, WORKS, stay)) == UNSURE


def test_years_complete_before_another_stay_are_complete():
    past = "{ground: eu-family, from: 2015-01-10, to: 2021-06-30, proof: annex-19ter}"
    now = "{ground: single-permit, from: 2021-07-01, proof: first-card}"
    text = ended("divorce", "2021-05-01", "2021-05-01", "2014-01-01")
    assert today(F, told(text, POOR, f"stays: [{past}, {now}]\n")) == YES
    short = past.replace("2015-01-10", "2016-07-01")
    assert today(F, told(text, POOR, f"stays: [{short}, {now}]\n")) == NO


@pytest.mark.parametrize("how", ["death", "departure"])
def test_custody_that_is_not_known_is_unsure_after_a_death_or_a_departure(how):
    text = ended(how, "2020-06-01", "2020-06-01").replace("[]", "unknown")
    assert today(F, told(text, POOR)) == UNSURE


def test_who_does_not_study_is_no_pupil_whoever_the_relative_is():
    asked = PUPIL.replace("relation: parent, ", "")
    assert today(F, told(asked, "work: {works: yes, studies: no}\n")) == NO


@pytest.mark.parametrize(
    ("sponsor", "wording"),
    [
        (ended("divorce", "2023-02-01", "2023-02-01"), "means"),
        (ended("divorce", "2021-02-01", "2021-02-01", "2020-12-01"), ""),
        (
            "lives_together: yes, together_since: 2020-01-01, ended: divorce,"
            " ended_on: 2021-01-01, hardship: []",
            "together",
        ),
        ("lives_together: yes, together_since: 2020-01-01, ended: unknown", ""),
    ],
)
def test_the_sentence_says_what_is_lacking(sponsor, wording):
    assert judgement(F, told(sponsor, POOR)).wording == wording


def test_what_was_not_asked_of_a_long_absence_is_asked_where_the_home_rests_on_it():
    away = "absences: [{from: 2022-01-01, to: 2022-11-01%s}]\ndetention: []\n"
    text = told("lives_together: yes, together_since: 2021-03-01")
    asked = judged(F, text + away % "")
    assert asked.at(date(2026, 3, 1)).open == {"absences.reason"}
    known = judged(F, text + away % ", reason: holiday")
    assert known.at(date(2026, 3, 1)) == UNSURE
