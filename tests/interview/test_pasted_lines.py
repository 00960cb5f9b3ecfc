"""What is pasted is understood line by line, and what is not is named."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.interview.pasted_answers import ready_answers
from permres_gui.interview.pasted_line import PastedLine
from permres_gui.interview.pasted_lines import pasted_lines
from permres_gui.interview.period_rows import absences_from, stays_from
from tests.interview.pasted import words
from tests.lots import in_lots

DAYS = st.dates(date(1950, 1, 1), date(2030, 12, 31))


def line(text: str) -> PastedLine:
    (found,) = pasted_lines(text, words())
    return found


@pytest.mark.parametrize(
    "text",
    [
        "01/09/2019 - 30/09/2020 student",
        "student van 1 sept 2019 tot 30 september 2020",
        "étudiante du 1er septembre 2019 au 30 septembre 2020",
        "2019-09-01\t2020-09-30\tStudies",
        "1.9.2019; 30.9.2020; studie",
        "Student 2019 09 01 2020 09 30",
    ],
)
def test_a_stay_in_any_language_and_from_any_table_is_the_same_stay(text):
    found = line(text)
    assert (found.outcome, found.doubts) == ("stay", ())
    (stay,) = stays_from([found.row])
    assert stay.ground == "student"
    assert (str(stay.first), str(stay.last)) == ("2019-09-01", "2020-09-30")


def test_the_paper_is_read_and_the_narrower_ground_wins():
    found = line("20.10.2021 - 1.12.2021 bijlage 15 gezin art 10")
    assert found.row["ground"] == "family-art10"
    assert found.row["proof"] == "annex-15"


@pytest.mark.parametrize(
    "text",
    ["2/12/2021 - refugee", "2/12/2021 heden vluchteling", "2/12/2021 → réfugié"],
)
def test_a_stay_that_goes_on_has_no_last_day(text):
    (stay,) = stays_from([line(text).row])
    assert (stay.ground, stay.last) == ("refugee", None)


def test_a_word_for_several_grounds_leaves_open_which_one():
    found = line("02/12/2021 - A-kaart gezin")
    assert found.row["ground"] == "unknown"
    assert found.doubts == ("ground",)
    assert {"family-art10", "family-art10bis"} <= set(found.choices)


def test_a_stay_without_a_word_for_its_ground_says_so():
    found = line("02/12/2021 - 3/4/2022 verblijf")
    assert (found.row["ground"], found.doubts) == ("unknown", ("no-ground",))


def test_a_word_that_stands_twice_says_the_same_as_once():
    once, twice = "2019 - 2020 student", "2019 - 2020 student, annex 15 student"
    assert line(twice).row == {**line(once).row, "proof": "annex-15"}
    assert line(twice).doubts == line(once).doubts


def test_a_renewed_card_is_the_same_stay():
    assert line("02/12/2022 A-kaart vernieuwd").outcome == "same-stay"


def test_a_journey_is_an_absence_and_a_place_that_is_not_told_is_asked():
    found = line("afw 8/7/2023 - 21/8/2023 vakantie")
    assert (found.outcome, found.doubts) == ("absence", ("place",))
    (absence,) = absences_from([found.row])
    assert (absence.reason, absence.place) == ("holiday", "outside-eu")


def test_a_journey_within_the_union_is_told_apart():
    assert line("abroad 1/1/2020 - 1/2/2020 in the EU").row["place"] == "eu"
    assert line("buitenland 1/1/2020 - 1/2/2020 buiten de EU").doubts == ()


@pytest.mark.parametrize("word", ["familie", "famille", "family"])
def test_a_card_is_never_one_of_a_journey_to_family(word):
    card = {"familie": "A-kaart", "famille": "carte A", "family": "A card"}[word]
    for text in (f"02/12/2021 - {card} {word}", f"2/12/2021 - 1/12/2022 {card} {word}"):
        found = line(text)
        assert (found.outcome, found.doubts) == ("stay", ("ground",))
        assert found.row["proof"] == "first-card"
        assert {"family-art10", "eu-family"} <= set(found.choices)


def test_family_since_a_day_is_a_stay_that_goes_on():
    found = line("depuis le 02/12/2021 famille")
    assert (found.outcome, found.doubts) == ("stay", ("ground",))


def test_days_with_family_are_a_stay_or_a_journey_and_it_is_asked():
    text = "8/7/2023 - 21/8/2023 famille"
    found = line(text)
    assert (found.outcome, found.doubts) == ("stay", ("either", "ground"))
    journey, stay = ready_answers(found)
    (away,) = pasted_lines(text, words(), {text: (journey,)})
    assert (away.outcome, away.row["reason"]) == ("absence", "family")
    (here,) = pasted_lines(text, words(), {text: (stay,)})
    assert (here.outcome, here.doubts) == ("stay", ("ground",))


@pytest.mark.parametrize(
    "text",
    [
        "afw 8/7/2023 - 21/8/2023 familie",
        "8/7/2023 - 21/8/2023 Maroc famille",
        "8/7/2023 - 21/8/2023 visite famille",
    ],
)
def test_family_abroad_is_the_reason_of_a_journey(text):
    found = line(text)
    assert (found.outcome, found.row["reason"]) == ("absence", "family")


def test_a_journey_for_study_is_no_stay_for_study():
    assert line("absent 1/1/2020 - 1/2/2020 études").outcome == "absence"
    assert line("1/1/2020 - 1/2/2020 études").outcome == "stay"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("mei 2025 - juni 2025 Marokko", "outside-eu"),
        ("mai 2025 - juin 2025 au Maroc", "outside-eu"),
        ("May 2025 - June 2025: Morocco", "outside-eu"),
        ("1/5/2025 - 3/6/2025 bij tante in Turkije", "outside-eu"),
        ("1/5/2025 - 3/6/2025 Engeland", "outside-eu"),
        ("1/5/2025 - 3/6/2025 Zwitserland", "outside-eu"),
        ("1/5/2025 - 3/6/2025 Frankrijk", "eu"),
        ("1/5/2025 - 3/6/2025 Pays-Bas", "eu"),
        ("1/5/2025 - 3/6/2025 buiten de EU", "outside-eu"),
        ("1/5/2025 - Côte d'Ivoire", "outside-eu"),
    ],
)
def test_another_country_without_a_ground_is_a_journey_that_is_asked_about(text, place):
    found = line(text)
    assert (found.outcome, found.row["place"]) == ("absence", place)
    assert "journey" in found.doubts


def test_a_journey_that_is_told_as_one_is_not_asked_about_again():
    found = line("afw 1/5/2025 - 3/6/2025 Marokko vakantie")
    assert (found.row["place"], found.doubts) == ("outside-eu", ())
    found = line("afw 1/5/2025 - 3/6/2025 Frankrijk, Marokko")
    assert (found.row["place"], found.doubts) == ("outside-eu", ("places",))


@pytest.mark.parametrize(
    "text",
    [
        "1/9/2019 - 30/9/2020 student Frankrijk",
        "1/9/2019 - 30/9/2020 réfugié Syrie",
        "1/9/2019 - 30/9/2020 annex 15 Morocco",
    ],
)
def test_a_stay_and_another_country_are_a_question_and_no_answer(text):
    assert line(text).refusal == "stay-elsewhere"


@pytest.mark.parametrize(
    "text",
    [
        "1/9/2019 - 30/9/2020 student België",
        "1/9/2019 - 30/9/2020 student in Belgium",
        "1/9/2019 - 30/9/2020 family reunion, regroupement familial",
    ],
)
def test_belgium_is_no_other_country_and_a_reunion_no_island(text):
    assert line(text).outcome == "stay"


def test_a_day_known_in_part_is_named():
    found = line("afw 15 dec 2024 tot mei 2025 eu")
    assert found.row["to"] == "2025-05"
    assert found.doubts == ("last-day",)


@pytest.mark.parametrize(
    ("text", "refusal", "about"),
    [
        ("zomer 21 naar Nador?", "no-days", "zomer 21 naar Nador?"),
        ("31/02/2023 - 15/03/2023 afw", "no-such-day", "31/02/2023"),
        ("1-9-19 - 1-9-20 student", "short-year", "1-9-19"),
        ("2018/19 student", "short-year", "2018/19"),
        ("2019-13-01 - 2020-01-01 student", "no-such-day", "2019-13-01"),
        ("1/9/2019 1/9/2020 1/9/2021 student", "many-days", "1/9/2021"),
        ("1/9/2019 student", "no-last-day", "1/9/2019"),
        ("1/9/2020 - 1/9/2019 student", "turned", "1/9/2019"),
        (
            "1/9/2019 - 1/9/2020 student vluchteling",
            "two-grounds",
            "1/9/2019 - 1/9/2020 student vluchteling",
        ),
    ],
)
def test_what_is_not_understood_is_named_and_becomes_nothing(text, refusal, about):
    found = line(text)
    assert (found.outcome, found.row) == ("not-understood", {})
    assert (found.refusal, found.about) == (refusal, about)


def test_empty_lines_are_no_lines_and_numbers_are_those_of_the_text():
    found = pasted_lines("\n1/9/2019 - 1/9/2020 student\n\n  \nx", words())
    assert [each.number for each in found] == [2, 5]


@given(st.text(max_size=200))
def test_every_line_that_holds_something_has_one_outcome(text):
    found = pasted_lines(text, words())
    numbers = [n for n, each in enumerate(text.splitlines(), 1) if each.strip()]
    assert [each.number for each in found] == numbers
    for each in found:
        assert (each.refusal is not None) == (each.outcome == "not-understood")


@given(DAYS, DAYS, st.sampled_from(["{:%d/%m/%Y}", "{:%Y-%m-%d}", "{:%d.%m.%Y}"]))
def test_the_days_of_a_line_are_the_days_of_the_stay(one, other, form):
    first, last = sorted((one, other))
    found = line(f"{form.format(first)} - {form.format(last)} student")
    (stay,) = stays_from([found.row])
    assert (str(stay.first), str(stay.last)) == (first.isoformat(), last.isoformat())


@in_lots(sorted(words().phrases))
def test_every_phrase_of_the_data_can_be_found(phrase):
    found = line(f"1/1/2020 - 1/1/2021 {phrase}")
    meant = {kind for kind, _ in words().phrases[phrase]}
    abroad = {"in_union", "outside_union"} & meant
    in_prison = ("reason", ("detention",)) in words().phrases[phrase]
    if in_prison or meant & {"born", "civil", "no_right", "struck_off"}:
        assert found.refusal in ("birth", "no-right", "out-of-register", "prison")
    elif "ground" in meant and "reason" not in meant:
        (values,) = (v for kind, v in words().phrases[phrase] if kind == "ground")
        assert (found.row["ground"],) == values or found.choices == values
    elif "either" in meant:
        assert found.outcome == "stay"
        assert found.doubts[0] == "either"
    elif meant & {"away", "reason"} or abroad:
        assert found.outcome == "absence"
    else:
        assert found.outcome == "stay"


@pytest.mark.parametrize(
    "text",
    [
        "sinds 1 sep 2021 student",
        "depuis le 1/9/2021 étudiante",
        "since 1/9/2021 study",
    ],
)
def test_a_stay_since_a_day_goes_on(text):
    found = line(text)
    assert (found.outcome, found.doubts) == ("stay", ())
    assert (found.row["from"], found.row["now"]) == ("2021-09-01", "yes")


@pytest.mark.parametrize(
    "text", ["1/9/2021;;student", "1/9/2021\t\tstudent", "1/9/2021|"]
)
def test_an_empty_cell_for_the_last_day_is_a_question(text):
    found = line(text)
    assert (found.row["from"], found.row["now"]) == ("2021-09-01", "yes")
    assert "goes-on" in found.doubts


def test_a_year_of_two_figures_after_a_slash_or_a_point_is_the_nearer_century():
    (stay,) = stays_from([line("1/9/98 - 30.9.20 student").row])
    assert (str(stay.first), str(stay.last)) == ("1998-09-01", "2020-09-30")


@pytest.mark.parametrize(
    ("into", "out"),
    [
        ("Ingeschreven op 2/12/2021", "Afgevoerd op 5/6/2022"),
        ("inscrite le 2/12/2021", "radiée d'office le 5/6/2022"),
        ("inscrit le 2/12/2021", "rayé d'office le 5/6/2022"),
        ("Wederinschrijving op 2/12/2021", "Afgevoerd op 5/6/2022"),
        ("registered on 2/12/2021", "struck off on 5/6/2022"),
    ],
)
def test_a_line_out_of_the_register_ends_the_stay_of_the_line_into_it(into, out):
    stay, end = pasted_lines(f"{into}\n{out}", words())
    assert (stay.row["from"], stay.row["to"]) == ("2021-12-02", "2022-06-05")
    assert stay.doubts == ("no-ground",)
    assert end.outcome == "ends-stay"
    assert line(into).doubts == ("no-ground", "goes-on")


@pytest.mark.parametrize(
    "before",
    ["", "1/9/2019 - 30/9/2020 student\n", "inscrit le 2/12/2023\n"],
)
def test_a_line_out_of_the_register_without_its_stay_is_not_understood(before):
    *_, end = pasted_lines(f"{before}radié le 5/6/2022", words())
    assert (end.outcome, end.refusal) == ("not-understood", "struck-off")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Kerkstraat 15, 9000 Gent", "no-days"),
        ("Stationsstraat 1999 - 2018 Antwerpen", "address"),
    ],
)
def test_an_address_is_never_a_stay(text, refusal):
    assert (line(text).outcome, line(text).refusal) == ("not-understood", refusal)


@pytest.mark.parametrize(
    "text",
    [
        "1/9/2019 - ? student",
        "1/9/2019 - ... student",
        "1/9/2019 - onbekend student",
        "1/9/2019 tot einde studies",
        "1/9/2019 - 1 oktober student",
    ],
)
def test_what_may_be_an_end_and_is_not_understood_is_asked_and_not_read_as_today(text):
    assert "goes-on" in line(text).doubts


@pytest.mark.parametrize("text", ["1/9/2019 - 1/10 student", "1/9/2019 tot 1.10 phd"])
def test_a_last_day_without_its_year_is_named(text):
    assert line(text).refusal == "short-year"


@pytest.mark.parametrize(
    "text",
    [
        "tot 30/9/2020 student",
        "jusqu'au 30/9/2020 étudiant",
        "? - 30/9/2020 student",
        "\t30/9/2020\tstudent",
        "A-kaart geldig tot 30/9/2020",
    ],
)
def test_a_last_day_alone_is_never_taken_for_the_first(text):
    assert line(text).refusal == "no-first-day"


def test_the_last_day_of_a_stay_told_before_may_stand_alone():
    assert line("vernieuwd tot 30/9/2020").outcome == "same-stay"


@pytest.mark.parametrize(
    "text",
    [
        "1/9/2019 - 30/9/2020 geen student",
        "asielaanvraag 1/9/2019, afgewezen 30/9/2020",
        "afw 1/9/2019 - 30/9/2020 niet in Frankrijk",
        "n'est plus étudiant depuis le 30/9/2020",
        "plus étudiante depuis le 30/9/2020",
        "gestopt als student sinds 30/9/2020",
        "never left Belgium since 1/1/2019",
    ],
)
def test_a_word_that_denies_something_is_asked_about(text):
    assert "denied" in line(text).doubts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("aanvraag 1/9/2019, beslissing 30/9/2020 single permit", ("applied",)),
        ("aanvraag 1/9/2019 - 30/9/2020 gezin art 10", ("applied",)),
        ("recours CCE du 1/9/2019 au 30/9/2020", ("no-ground", "applied")),
        ("9bis ingediend 14/3/2015 positief 20/6/2018", ("applied",)),
        ("40ter, bijlage 19ter 4/5/2019, F-kaart 6/11/2019", ("card-end",)),
        ("demande d'asile du 1/9/2019 au 30/9/2020", ()),
    ],
)
def test_days_of_an_application_are_those_of_a_stay_only_in_a_procedure(text, asked):
    assert line(text).doubts == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("student sinds 1/9/2019 (kaart A geldig tot 30/9/2026)", ("card-end",)),
        ("B-kaart 1/9/2019 - 30/9/2024", ("card-end",)),
        ("student 1/9/2019 - heden, geldig tot 30/9/2026", ()),
        ("F-kaart echtgenoot van een Belg 1/9/2019 - 30/9/2024", ()),
    ],
)
def test_the_last_day_of_a_card_need_not_be_that_of_the_stay(text, asked):
    assert line(text).doubts == asked


def test_a_stay_that_goes_on_does_not_end_with_its_card():
    found = line("student 1/9/2019 - heden, geldig tot 30/9/2026")
    assert (found.row["from"], found.row["now"]) == ("2019-09-01", "yes")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("geboren op 14/05/1991", "birth"),
        ("Née à Conakry le 14/05/1991", "birth"),
        ("née le 14/05/1991, étudiante 1/9/2019", "birth"),
        ("1/9/2019 - 30/9/2020 sans titre de séjour", "no-right"),
        ("BGV 30/9/2020", "no-right"),
        ("Nationaliteit: Marokko vanaf 14/05/1991", "birth"),
        ("Etat civil : célibataire depuis 14/05/1991", "birth"),
        ("Radié d'office du 01/07/2021 au 01/09/2021", "out-of-register"),
        ("ambtshalve afgevoerd 1/7/2021, heringeschreven 1/9/2021", "out-of-register"),
        ("Radiation d'office 01/07/2021 - réinscription 01/09/2021", "out-of-register"),
        ("struck off 01/07/2021, re-registered 01/09/2021", "out-of-register"),
        ("verlies van recht op verblijf 1/7/2021 - 1/9/2021", "no-right"),
        ("gevangenis Brugge 1/1/2020 - 1/7/2020", "prison"),
        ("détenu du 1/1/2020 au 1/7/2020", "prison"),
        ("gehuwd sinds 12/5/2019 met een Belg", "birth"),
        ("marié depuis le 12/5/2019 à une Belge", "birth"),
        ("widow since 3/4/2022", "birth"),
    ],
)
def test_days_of_something_else_are_never_a_stay(text, refusal):
    assert line(text).refusal == refusal


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("1/9/2020 - heden art. 10 bis", "family-art10bis"),
        ("1/9/2020 - heden art 10", "family-art10"),
        ("1/9/2020 - heden 9 bis", "humanitarian-9bis"),
        ("1/9/2020 - heden echtgenote van een Belg", "belgian-family"),
        ("1/9/2020 - heden kaart B", "unlimited"),
        ("1/9/2020 - 30/9/2021 EU+ kaart", "eu-citizen"),
        ("1/9/2020 - 30/9/2021 job search after studies", "search-year"),
        ("1/9/2020 - heden moeder van een Belgisch kind", "unknown"),
        ("mère d'enfant belge depuis le 1/9/2020", "belgian-family"),
        ("1/9/2020 - 30/9/2021 PhD student", "doctorate"),
    ],
)
def test_a_word_more_makes_it_another_ground(text, ground):
    assert line(text).row["ground"] == ground


def test_an_annex_and_what_belongs_to_its_number_are_one():
    assert line("1/9/2020 - heden bijlage 15 bis gezin").row["proof"] == "annex-15bis"


@pytest.mark.parametrize(
    "text",
    [
        "partner van een vluchteling 1/9/2019 - heden",
        "conjointe d'un réfugié depuis le 1/9/2019",
        "wife of a refugee since 1/9/2019",
        "mother of a recognised refugee minor since 1/9/2019",
        "moeder van erkend vluchteling sinds 1/9/2019",
        "père d'un réfugié depuis le 1/9/2019",
    ],
)
def test_family_of_a_refugee_is_no_refugee(text):
    assert line(text).refusal == "two-grounds"


def test_where_somebody_came_from_is_no_journey_in_a_line_of_the_register():
    text = "INSCRIT LE 01/09/2019 VENANT DU MAROC\nRADIE LE 30/09/2020 POUR L'ETRANGER"
    stay, end = pasted_lines(text, words())
    assert (stay.outcome, stay.row["to"]) == ("stay", "2020-09-30")
    assert end.outcome == "ends-stay"


def test_a_figure_of_a_street_is_an_address_also_beside_a_postal_code():
    assert line("Kerkstraat 1999 - 2018 Antwerpen").refusal == "address"


@pytest.mark.parametrize(
    "text",
    [
        "01/10/2021;;A - single permit;pending renewal",
        "single permit sinds 01/10/2021, verlengd",
        "01/10/2021 - heden single permit (verlenging loopt)",
    ],
)
def test_a_stay_that_goes_on_is_not_passed_over_for_its_renewal(text):
    found = line(text)
    assert (found.outcome, found.row["from"]) == ("stay", "2021-10-01")
    assert found.row["ground"] == "single-permit"


@pytest.mark.parametrize(
    "text",
    [
        "2 weken in Frankrijk vanaf 1/8/2022",
        "vakantie vanaf 1/8/2022 Marokko",
        "1/8/2022 - Marokko",
        "afw 1/8/2022 - ? Marokko",
    ],
)
def test_a_journey_without_a_return_is_asked_about_and_not_taken_to_last(text):
    found = line(text)
    assert (found.outcome, found.doubts[0]) == ("absence", "still-away")
    ended = next(e for e in ready_answers(found) if e.kind == "ended")
    (over,) = pasted_lines(text, words(), {text: (ended,)})
    assert (over.row["to"], "still-away" in over.doubts) == ("unknown", False)


@pytest.mark.parametrize(
    "text", ["afwezig sinds 1/8/2022 Marokko", "1/8/2022 - heden Marokko"]
)
def test_who_is_told_to_be_away_is_not_asked_about_it(text):
    found = line(text)
    assert (found.row["now"], "still-away" in found.doubts) == ("yes", False)


def test_the_days_of_two_papers_need_not_be_those_of_a_stay():
    assert "card-end" in line("annex 15 01/10/2021, A card 12/11/2021 art 10").doubts


@pytest.mark.parametrize(
    "text",
    [
        "student 1/9/2019 - 30/9/2020, reis Marokko in juli",
        "études à Paris (Erasmus) 1/9/2019 - 30/9/2020",
    ],
)
def test_a_ground_of_stay_beside_a_time_abroad_is_asked_about(text):
    found = line(text)
    assert (found.outcome, found.doubts[0]) == ("absence", "both")
    journey, stay = ready_answers(found)
    (away,) = pasted_lines(text, words(), {text: (journey,)})
    assert (away.outcome, "both" in away.doubts) == ("absence", False)
    (here,) = pasted_lines(text, words(), {text: (stay,)})
    assert (here.outcome, here.row["ground"], here.doubts) == ("stay", "student", ())


def test_prison_in_another_country_is_a_journey():
    found = line("prison au Maroc 1/1/2020 - 1/7/2020")
    assert (found.outcome, found.row["reason"]) == ("absence", "detention")
    assert found.row["place"] == "outside-eu"


def test_who_leaves_schengen_is_outside_the_union():
    found = line("sortie Schengen 10/1/2020 entrée 12/4/2020")
    assert found.row["place"] == "outside-eu"
