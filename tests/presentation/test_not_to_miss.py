"""What must not be missed, and what is said only once."""

import pytest

from permres_gui.presentation.holders.stay_kept import stay_risk
from permres_gui.presentation.not_to_miss import notices
from permres_gui.rules.assessment import Status
from tests.answers_in_common import AT_WORK
from tests.presentation.lives_told import BACK_TOO_LATE, REFUGEE, plain, with_statuses
from tests.presentation.told import case_of, told, worked


def test_a_lost_right_is_said_also_when_another_card_is_possible():
    context = told(worked("refugee-16-months"))
    found = notices(with_statuses(context, K=Status.LOST))
    assert [notice.kind for notice in found] == ["err"]
    assert "no longer have the right of your K card" in found[0].title


def test_a_late_f_plus_card_is_one_warning():
    context = told(worked("f-late"))
    titles = [plain(each.title) for each in notices(context)]
    assert [title for title in titles if "expired" in title] == [
        "Your card expired on 15 October 2025"
    ]
    text = next(plain(e.text) for e in notices(context) if "expired" in plain(e.title))
    assert text.startswith("Apply for the F+ card at your municipality now.")
    assert not any("before your F card expires" in title for title in titles)


def test_whose_right_is_lost_is_not_sent_for_a_new_card_of_it():
    context = told(case_of(BACK_TOO_LATE))
    assert context.of("L").status is Status.LOST
    [found] = [e for e in notices(context) if "expired" in plain(e.title)]
    assert plain(found.text).startswith("See a lawyer or an adviser before")


@pytest.mark.parametrize(
    ("until", "title"),
    [
        ("2025-11-22", "Your card expired on 22 November 2025"),
        ("2025-11", "Perhaps your card has expired"),
        ("2025", "Perhaps your card has expired"),
        ("2025-10", "Your card has expired"),
    ],
)
def test_of_a_month_or_a_year_no_day_is_named_on_which_the_card_expired(until, title):
    text = DIVORCED.replace("as_of: 2026-11-23", "as_of: 2025-11-23")
    context = told(
        case_of(
            text.replace(
                "kind: F, valid_until: 2028-06-30", f"kind: A, valid_until: {until}"
            )
        )
    )
    titles = [plain(each.title) for each in notices(context)]
    assert [each for each in titles if "expired" in each] == [title]


SPOUSE = f"""\
as_of: 2026-10-01
person: {{nationality: [MA], born: 1990-02-01}}
card: {{kind: F, valid_until: %s}}
stays: [{{ground: eu-family, from: %s, proof: annex-19ter}}]
sponsor: {{nationality: [IT], relation: spouse, lives_together: yes, together_since: 2018-01-01}}
conditions_still_met: yes
{AT_WORK}"""


@pytest.mark.parametrize(
    ("until", "began", "title"),
    [
        (
            "2026-11-05",
            "2021-11-10",
            "Your present card expires first: on 5 November 2026",
        ),
        ("2026-10", "2021-11-10", "Your present card expires first: in October 2026"),
        (
            "2026-11",
            "2021-11-10",
            "Perhaps your present card expires first: in November 2026",
        ),
        ("2026-10", "2026", "Your present card expires first: in October 2026"),
    ],
)
def test_a_card_known_by_its_month_is_not_told_to_expire_on_a_day(until, began, title):
    titles = [plain(e.title) for e in notices(told(case_of(SPOUSE % (until, began))))]
    assert title in titles


@pytest.mark.parametrize("until", ["2026-09-20", "2026"])
def test_whose_card_ended_before_the_years_asks_for_f_plus_and_for_no_new_f_card(until):
    """The five years are complete: nothing is renewed first."""
    found = notices(told(case_of(SPOUSE % (until, "2021-09-25"))))
    texts = [plain(each.text) for each in found if "expired" in plain(each.title)]
    assert texts == ["Apply for the F+ card at your municipality now."]


@pytest.mark.parametrize(
    ("until", "title"),
    [("2027-09-12", "on 12 September 2027"), ("2027-09", "in September 2027")],
)
def test_a_card_that_ends_before_the_next_one_is_told_by_what_is_known(until, title):
    context = told(case_of(REFUGEE.replace("2027-09-12", until)))
    titles = [plain(each.title) for each in notices(context)]
    assert f"Your present card expires first: {title}" in titles


DIVORCED = f"""\
as_of: 2026-11-23
person: {{nationality: [BR], born: 1995-02-01}}
card: {{kind: F, valid_until: 2028-06-30}}
stays: [{{ground: belgian-family, from: 2023-05-10, proof: annex-19ter}}]
sponsor:
  nationality: [BE]
  relation: spouse
  lives_together: no
  together_since: 2023-05-10
  together_until: 2026-01-10
  ended: divorce
  ended_on: 2026-02-01
  hardship: []
{AT_WORK}"""
ENDED = "  ended: divorce\n  ended_on: 2026-02-01\n"
CAN_END = "Your present stay can be ended"


def test_after_a_divorce_in_the_first_years_the_end_of_the_stay_comes_first():
    """An L card of 2028 is no comfort while the Immigration Office can end the stay."""
    context = told(case_of(DIVORCED))
    first = notices(context)[0]
    assert (first.title, first.kind) == (CAN_END, "err")
    assert first.text.endswith("Talk to an adviser or a lawyer now.")
    assert first.sources is not None
    assert any("42quater" in plain(line) for line in first.sources.lines)


@pytest.mark.parametrize(
    ("change", "told_of"),
    [
        (("lives_together: no", "lives_together: yes"), True),
        ((ENDED, ""), True),
        (("from: 2023-05-10", "from: 2017-05-10"), False),
        (("ground: belgian-family", "ground: family-art10"), True),
        (("ground: belgian-family", "ground: single-permit"), False),
    ],
)
def test_a_stay_can_end_where_it_rests_on_a_tie_of_few_years(change, told_of):
    context = told(case_of(DIVORCED.replace(*change)))
    assert (stay_risk(context) is not None) is told_of


def test_nobody_who_lives_with_the_family_is_warned():
    together = DIVORCED.replace("lives_together: no", "lives_together: yes")
    together = together.replace(ENDED, "")
    assert stay_risk(told(case_of(together))) is None


@pytest.mark.parametrize(
    ("ground", "nationality", "article"),
    [("belgian-family", "BE", "40ter §4"), ("eu-family", "IT", "42quater §1")],
)
def test_who_no_longer_meets_the_conditions_is_warned_too(ground, nationality, article):
    """The income is gone: the stay can end while the family lives together."""
    text = DIVORCED.replace("lives_together: no", "lives_together: yes")
    text = text.replace(ENDED, "").replace("  together_until: 2026-01-10\n", "")
    text = text.replace("ground: belgian-family", f"ground: {ground}")
    text = text.replace("nationality: [BE]", f"nationality: [{nationality}]")
    assert stay_risk(told(case_of(text))) is None
    context = told(case_of(text + "conditions_still_met: no\n"))
    first = notices(context)[0]
    assert (first.title, first.kind) == (CAN_END, "err")
    assert first.sources is not None
    assert any(article in plain(line) for line in first.sources.lines)


def test_a_right_that_is_there_does_not_end_so():
    """Six years of marriage and of stay: F+ can be asked for, with 66 months not over."""
    text = DIVORCED.replace("from: 2023-05-10", "from: 2021-06-01")
    text = text.replace("together_since: 2023-05-10", "together_since: 2020-05-10")
    context = told(case_of(text))
    assert context.of("F+").status is Status.ELIGIBLE
    assert stay_risk(context) is None
    asking = with_statuses(context, **{"F+": Status.NEEDS_ADVICE})
    assert stay_risk(asking) is not None


WITHOUT = "Without a valid card you cannot apply"


def expiring_first(text: str) -> str:
    context = told(
        case_of(text.replace("valid_until: 2028-06-30", "valid_until: 2027-01-31"))
    )
    return next(
        plain(e.text) for e in notices(context) if "expires first" in plain(e.title)
    )


def test_a_card_that_needs_a_valid_title_cannot_be_asked_without():
    text = DIVORCED.replace("kind: F", "kind: A").replace(
        "belgian-family", "single-permit"
    )
    assert WITHOUT in expiring_first(text)


def test_a_right_that_is_there_by_law_does_not_wait_for_a_valid_card():
    """An EU card only proves the right: no source says that EU+ needs one that is valid."""
    text = DIVORCED.replace("[BR]", "[FR]").replace("kind: F", "kind: EU")
    text = text.replace("belgian-family", "eu-citizen").replace(
        "annex-19ter", "annex-19"
    )
    said = expiring_first(text)
    assert said == "Renew it now, at your municipality."
    assert WITHOUT not in said
