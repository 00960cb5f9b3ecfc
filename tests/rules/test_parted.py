"""Which exemption from a shared address decides, and which sentence tells it."""

import pytest

from tests.rules.reading import judgement, requirement

F, M = "f-plus-five-years.together", "m-family.together"
STAY = "stays: [{ground: eu-family, from: 2020-01-10, proof: annex-19ter}]\n"
WORKS = "work: {works: yes}\n"
POOR = "work: {works: no}\nmeans: {monthly_net: 0, source: none}\ninsurance: no\n"
PERHAPS = "work: {works: unknown}\nmeans: {monthly_net: 0, source: none}\n"
SHORT = "together_since: 2019-06-01, ended_on: 2021-02-01, together_until: 2021-02-01"
LONG = "together_since: 2015-06-01, ended_on: 2021-02-01, together_until: 2021-02-01"
AGED = "together_since: 2010-01-01, ended_on: 2023-05-11, together_until: 2023-05-11"


def apart(how: str, days: str = SHORT, rest: str = "", more: str = WORKS) -> str:
    hardship = "" if "hardship" in rest else "hardship: [], "
    tie = f"ended: {how}, {days}, lives_together: no, {hardship}{rest}"
    return STAY + f"sponsor: {{{tie.rstrip(', ')}}}\n" + more


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (apart("divorce", LONG), "lasted"),
        (apart("divorce", rest="hardship: [custody]"), "custody"),
        (apart("divorce", rest="hardship: [violence, custody]"), "custody"),
        (apart("divorce", rest="hardship: [visiting-right]"), "visiting-right"),
        (apart("death", AGED), "year"),
        (apart("separation", rest="hardship: [custody]"), "custody"),
    ],
)
def test_who_is_exempt_reads_from_which_exemption(text, wording):
    found = judgement(F, text)
    assert found.verdict.steps[0][1].settled
    assert found.wording == wording


@pytest.mark.parametrize("how", ["divorce", "separation"])
def test_violence_and_hardship_are_named_and_no_mere_separation(how):
    for told in ("violence", "other-hardship"):
        text = apart(how, rest=f"hardship: [{told}]")
        assert judgement(F, text).wording == told
    assert judgement(F, apart("separation")).wording == ""


def test_violence_that_cannot_help_is_not_held_out():
    told = apart("divorce", rest="hardship: [violence]", more=POOR)
    assert judgement(F, told).wording == "means"


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (apart("divorce", rest="hardship: unknown"), "hardship-unknown"),
        (apart("divorce", SHORT.replace("2019-06-01", "2018")), "lasted"),
        (apart("death", SHORT.replace("2021-02-01", "2021-01")), "year"),
        (apart("death", AGED, more=PERHAPS), "death-means"),
        (apart("divorce", LONG, more=PERHAPS), "means"),
        (apart("departure", AGED, "hardship: [custody]"), "school"),
        (apart("departure", AGED, "relation: parent", POOR + "x"), "school"),
        (apart("death", AGED, "relation: parent", POOR + "x"), "death-school"),
    ],
)
def test_a_doubt_names_its_point(text, wording):
    text = text.replace("works: no}", "works: no, studies: yes}").removesuffix("x")
    found = judgement(F, text)
    assert found.verdict.steps[-1][1].doubt
    assert found.wording == wording


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (apart("death", SHORT.replace("2021-02-01", "2020-06-01")), "death"),
        (apart("death", more=POOR), "death-means"),
        (apart("divorce", SHORT, more=POOR), ""),
        (apart("divorce", LONG, more=POOR), "means"),
    ],
)
def test_a_no_says_of_the_dead_that_they_died(text, wording):
    text = text.replace("hardship: []", "hardship: [], relation: spouse")
    found = judgement(F, text)
    assert not found.verdict.steps[-1][1].possible
    assert found.wording == wording


def test_years_that_were_complete_before_the_end_are_told_and_no_exemption():
    late = (
        "together_since: 2014-06-01, ended_on: 2025-02-01, together_until: 2025-02-01"
    )
    assert judgement(F, apart("divorce", late)).wording == ""


def test_who_lives_together_reads_since_when():
    together = "sponsor: {lives_together: yes, together_since: 2019-01-01}\n"
    assert judgement(F, STAY + together).wording == "home"
    later = together.replace("2019-01-01", "2021-01-01")
    assert judgement(F, STAY + later).wording == ""


@pytest.mark.parametrize("name", [F, M])
def test_no_sentence_on_a_death_says_that_they_live_apart(name):
    texts = requirement(name).texts
    told = [text for key, text in texts.items() if "death" in key or "year" in key]
    assert told
    assert not any("no longer live together" in text for text in told)
