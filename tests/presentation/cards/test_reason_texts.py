from datetime import date

import pytest

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import add_years
from permres_gui.domain.timeline import BEGINNING
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    unanswered,
)
from permres_gui.presentation.cards.reason_texts import (
    GENERAL,
    day_of,
    outcome_of,
    own_text,
    reason,
    reasons_json,
)
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.requirement import Finding, Judgement, RequirementBase
from tests.presentation.told import told, worked

TODAY, LATER_ON = date(2026, 1, 1), date(2027, 3, 12)
WORDS = translator_for("en")


def finding(verdict, texts, wording="", **figures):
    required = RequirementBase(id="x", title="X", sources=("s",), texts=texts)
    return Finding(required, "L", Judgement(verdict, figures, wording=wording))


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (YES, "met"),
        (NO, "not_met"),
        (UNSURE, "unsure"),
        (SURE_BUT_ASK, "unsure"),
        (AUTHORITY, "authority"),
        (unanswered("stays"), "unanswered"),
        (LATER, "not_yet"),
    ],
)
def test_the_verdict_of_today_is_the_outcome(verdict, outcome):
    assert outcome_of(Dated.always(verdict), TODAY) == outcome


def test_a_no_that_changes_later_is_not_yet_and_names_its_day():
    verdict = Dated.of([(ALWAYS, NO), (LATER_ON, YES)])
    assert outcome_of(verdict, TODAY) == "not_yet"
    assert day_of(verdict, TODAY, "not_yet") == LATER_ON


def test_what_always_held_has_no_day_and_what_began_has_its_first():
    assert day_of(Dated.always(YES), TODAY, "met") is None
    since = Dated.of([(ALWAYS, NO), (date(2024, 3, 4), YES)])
    assert day_of(since, TODAY, "met") == date(2024, 3, 4)
    assert day_of(Dated.always(LATER), TODAY, "not_yet") is None


def test_a_day_that_rests_on_an_unknown_first_day_is_not_told():
    since = Dated.of([(ALWAYS, NO), (add_years(BEGINNING, 5), UNSURE)])
    assert day_of(since, TODAY, "unsure") is None


def test_the_sentence_of_the_rule_base_is_filled_with_its_figures():
    found = finding(
        Dated.always(YES), {"met": "Complete on %(day)s."}, day=date(2024, 3, 4)
    )
    outcome, text = reason(found, TODAY, WORDS)
    assert outcome == "met"
    assert text == "Complete on 4\u00a0March\u00a02024."


def test_a_sentence_without_its_figure_gives_way_to_a_general_one():
    found = finding(Dated.always(YES), {"met": "Complete on %(day)s."})
    assert own_text(found, "met", WORDS) == ""
    assert reason(found, TODAY, WORDS) == ("met", GENERAL["met"])


def test_an_outcome_told_in_another_wording_has_its_own_sentence():
    texts = {"not_met": "No.", "not_met.means": "No means.", "unsure": "Ask."}
    assert reason(finding(Dated.always(NO), texts), TODAY, WORDS)[1] == "No."
    told_so = finding(Dated.always(NO), texts, wording="means")
    assert reason(told_so, TODAY, WORDS) == ("not_met", "No means.")
    unsure = finding(Dated.always(UNSURE), texts, wording="means")
    assert reason(unsure, TODAY, WORDS)[1] == "Ask."


def test_an_outcome_without_words_takes_those_of_the_other_in_the_same_wording():
    texts = {"not_met": "No.", "not_met.means": "No means."}
    said = finding(Dated.of([(ALWAYS, NO), (LATER_ON, YES)]), texts, wording="means")
    assert reason(said, TODAY, WORDS) == ("not_yet", "No means.")


def test_a_no_without_words_of_its_own_says_what_is_not_yet():
    found = finding(Dated.always(NO), {"not_yet": "Not complete."})
    assert reason(found, TODAY, WORDS) == ("not_met", "Not complete.")


def test_what_was_not_answered_says_so():
    found = finding(Dated.always(unanswered("stays")), {"met": "Fine."})
    assert reason(found, TODAY, WORDS)[1] == "You have not answered this yet."


def test_reasons_have_the_shape_of_the_case_file():
    context = told(worked("refugee-16-months"))
    reasons = reasons_json(context.of("B"), context.words)
    years = next(r for r in reasons if r["requirement"] == "b-refugee.five-years")
    assert years["verdict"] == "met"
    assert years["from"] == "2024-03-04"
    assert "b.refugee-five-years" in years["sources"]
    assert set(years) == {"requirement", "verdict", "from", "text", "sources"}


def test_the_most_decisive_reason_comes_first():
    context = told(worked("refugee-16-months"))
    first = reasons_json(context.of("K"), context.words)[0]
    assert (first["requirement"], first["verdict"]) == ("k.unlimited-stay", "not_yet")
    assert first["from"] is None


def said(name: str, card: str, language: str = "en") -> dict[str, str]:
    """The sentence of each requirement that was looked at, for a worked case."""
    context = told(worked(name), language)
    reasons = reasons_json(context.of(card), context.words)
    return {each["requirement"]: each["text"] for each in reasons}


@pytest.mark.parametrize(
    ("name", "card", "requirement"),
    [
        ("f-widow-no-means", "F+", "f-plus-five-years.conditions"),
        ("f-divorce-short", "F+", "f-plus-five-years.conditions"),
        ("m-family-divorced-after-five-years", "M", "m-family.conditions"),
    ],
)
def test_after_the_end_of_a_tie_nothing_says_that_it_is_still_there(
    name, card, requirement
):
    assert requirement not in said(name, card)


@pytest.mark.parametrize(
    ("name", "card", "requirement"),
    [
        ("eu-plus-expired-before-leaving", "EU+", "eu-plus.registered"),
        ("loss-f-plus-20-months-expired-card", "F+", "f-plus.registered"),
        ("m-away-five-years", "M", "m.registered"),
    ],
)
def test_of_a_card_that_may_expire_without_harm_only_the_registers_are_told(
    name, card, requirement
):
    assert said(name, card)[requirement] == "You are still registered."


def test_who_never_was_family_reads_of_no_earlier_years_as_family():
    assert "f-plus.ground" not in said("refugee-16-months", "F+")
    assert "f-plus.ground" in said("f-four-years-then-single-permit", "F+")


def test_a_status_is_called_lost_by_absence_only_under_its_condition():
    text = said("m-right-lost-is-not-regained", "M")["m-british.residence"]
    assert "If you lost these rights by an absence" in text


@pytest.mark.parametrize(
    ("name", "card", "requirement", "text"),
    [
        (
            "b-away-14-months-proved",
            "B",
            "b.return-in-time",
            "You were away for more than one year. Before you left you told the"
            " municipality and proved your ties with Belgium.",
        ),
        (
            "student-six-years",
            "B",
            "b-refugee.five-years",
            "This way is for recognised refugees and for people with subsidiary"
            " protection.",
        ),
        (
            "k-no-stay-today",
            "B",
            "b.ground",
            "You have no legal stay in Belgium today. Without one you cannot get a"
            " B card. Ask an adviser.",
        ),
        (
            "temporary-protection-then-work",
            "L",
            "l.card-valid-abroad",
            "You have not been abroad since your present stay or right began.",
        ),
    ],
)
def test_a_sentence_is_true_of_the_person_who_reads_it(name, card, requirement, text):
    assert said(name, card)[requirement].replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    "name", ["trafficking-case-still-runs", "humanitarian-visa-conditions-lost"]
)
def test_under_a_no_nothing_is_promised_without_its_condition(name):
    promised = [
        each for each in said(name, "B").values() if "Immigration Office" in each
    ]
    assert promised
    assert all("If " in each for each in promised)


IN_PART = {
    ("b-away-from-some-day-to-some-day", "B", "b.return-in-time"): (
        "You were away for more than one year, and you did not prove your ties with",
        "Je was langer dan 1 jaar weg, en je hebt je banden met België niet bewezen",
        "Vous étiez à l’étranger pendant plus d’un an, et vous n’avez pas prouvé",
    ),
    ("l-card-expired-some-day-of-last-month", "L", "l.card-valid"): (
        "Your residence card expired in June 2025.",
        "Je verblijfskaart is vervallen in juni 2025.",
        "Votre titre de séjour a expiré en juin 2025.",
    ),
    ("l-card-valid-until-some-day-of-this-month", "L", "l.card-valid"): (
        "Your residence card expires in July 2025, and perhaps it has expired already.",
        "Je verblijfskaart vervalt in juli 2025, en misschien is ze al vervallen.",
        "Votre titre de séjour expire en juillet 2025, et il a peut-être déjà expiré.",
    ),
    ("l-asked-for-before-some-day-of-this-month", "L", "l.card-valid"): (
        "You made your request while your residence card was still valid.",
        "Je deed je aanvraag terwijl je verblijfskaart nog geldig was.",
        "Vous avez fait votre demande pendant que votre titre de séjour était"
        " encore valable.",
    ),
    ("l-stay-ends-on-some-day-of-next-year", "L", "l-five-years.residence"): (
        "Your stay ends in 2026, before your 5 years are complete.",
        "Je verblijf eindigt in 2026, voor je 5 jaar vol zijn.",
        "Votre séjour finit en 2026, avant la fin de vos 5 ans.",
    ),
    ("b-card-perhaps-expired-abroad", "B", "b.card-valid-on-return"): (
        "Perhaps your card expired in June 2025 while you were abroad.",
        "Je kaart verviel misschien in juni 2025 terwijl je in het buitenland was.",
        "Votre carte a peut-être expiré en juin 2025 pendant que vous étiez à"
        " l’étranger.",
    ),
    ("b-card-expired-in-a-month-abroad", "B", "b.card-valid-on-return"): (
        "Your card expired in June 2025 while you were abroad.",
        "Je kaart verviel in juni 2025 terwijl je in het buitenland was.",
        "Votre carte a expiré en juin 2025 pendant que vous étiez à l’étranger.",
    ),
    (
        "eu-plus-card-perhaps-expired-on-a-short-journey",
        "EU+",
        "eu-plus.card-valid-on-return",
    ): (
        "Perhaps your card expired in June 2025 while you were abroad.",
        "Je kaart verviel misschien in juni 2025 terwijl je in het buitenland was.",
        "Votre carte a peut-être expiré en juin 2025 pendant que vous étiez à"
        " l’étranger.",
    ),
    ("l-card-expired-some-day-of-last-month", "L", "l.still-registered"): (
        "You are still registered. Your card expired in June 2025,",
        "Je bent nog ingeschreven. Je kaart is vervallen in juni 2025,",
        "Votre inscription existe toujours. Votre carte a expiré en juin 2025,",
    ),
}


@pytest.mark.parametrize("of", IN_PART)
@pytest.mark.parametrize(("at", "language"), [(0, "en"), (1, "nl"), (2, "fr")])
def test_what_is_known_by_its_month_is_told_as_a_month(of, at, language):
    name, card, requirement = of
    found = said(name, card, language)[requirement].replace("\u00a0", " ")
    assert found.startswith(IN_PART[of][at])
