from datetime import date
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from permres_gui.domain.case import (
    Absence,
    Case,
    Person,
    Sponsor,
    Stay,
    Stopped,
    Unregistered,
    Work,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.document import (
    CardRequest,
    DocumentRule,
    DocumentType,
    documents_for,
)
from permres_gui.rules.place_papers import with_local
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.source_files import read_places

ROOT = Path(__file__).parents[2] / "resources" / "rulebook"
ON = date(2025, 6, 2)
L_PAPERS = {"income-proof", "insurance-proof", "criminal-record"}
COMMON = {"current-card", "photo", "address-proof", "old-card", "pin-puk-letter"}


def read(path, kind):
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return TypeAdapter(kind).validate_python(data)


RULES = read(ROOT / "document_rules.yaml", tuple[DocumentRule, ...])
TYPES = [
    read(path, DocumentType) for path in sorted((ROOT / "documents").glob("*.yaml"))
]


BY_ID = {each.id: each for each in TYPES}
ASKING = [
    read(path, LocalPractice)
    for path in sorted((ROOT / "municipalities").glob("*.yaml"))
    if "document: identity-document" in path.read_text(encoding="utf-8")
]
PLACES = {place.nis: place for place in ASKING}


def papers(case, card, routes=(), facts=(), status="eligible", on=ON):
    request = CardRequest(card, frozenset(routes), frozenset(facts), status)
    return set(documents_for(RULES, case, request, on))


def case(*grounds, **answers):
    return Case(stays=tuple(Stay(ground=ground) for ground in grounds), **answers)


def day(text):
    return PartialDay.parse(text)


REFUGEE = case("asylum-procedure", "refugee")
WORKER = case("single-permit")


def test_every_paper_of_a_rule_is_described_and_every_paper_has_a_rule():
    asked = {rule.document for rule in RULES}
    places = read_places(ROOT).data.values()
    asked |= {paper["document"] for place in places for paper in place["papers"]}
    assert asked == {paper.id for paper in TYPES}


def test_every_file_is_called_like_its_paper():
    assert {path.stem for path in (ROOT / "documents").glob("*.yaml")} == {
        paper.id for paper in TYPES
    }


def test_only_the_photo_has_a_limit_of_age_in_months():
    assert {
        paper.id: paper.max_age_months for paper in TYPES if paper.max_age_months
    } == {"photo": 6}


def test_a_refugee_brings_the_certificate_and_the_annex_for_b_and_no_passport():
    assert papers(REFUGEE, "B", ["b-refugee"]) == COMMON | {
        "cgrs-certificate",
        "asylum-annex",
    }


def test_with_protection_certificate_and_annex_stand_in_for_l_also_from_a_b_card():
    later = case("asylum-procedure", "subsidiary-protection", "unlimited")
    for person in (REFUGEE, later):
        assert papers(person, "L") == COMMON | L_PAPERS | {
            "cgrs-certificate",
            "asylum-annex",
            "application-form",
        }


def test_who_had_protection_once_but_stays_to_work_now_brings_a_passport_for_l():
    found = papers(case("refugee", "single-permit"), "L")
    assert {"identity-document", "stay-proof"} <= found
    assert not {"cgrs-certificate", "asylum-annex"} & found


def test_a_worker_brings_passport_stay_income_insurance_and_record_for_l():
    assert papers(WORKER, "L") == COMMON | L_PAPERS | {
        "identity-document",
        "stay-proof",
        "application-form",
    }


def test_stays_that_were_not_asked_yet_mean_a_passport_for_l():
    assert {"identity-document", "stay-proof"} <= papers(Case(), "L")


@pytest.mark.parametrize(
    ("municipality", "asked"),
    [("12025", True), ("21001", True), ("44021", False), (None, False)],
)
def test_the_record_for_k_is_asked_only_in_mechelen_and_anderlecht(municipality, asked):
    person = case("unlimited", person=Person(municipality=municipality))
    assert ("criminal-record" in papers(person, "K")) is asked


def test_k_always_asks_the_identity_document_and_no_income():
    found = papers(case("refugee", "unlimited"), "K")
    assert found == COMMON | {"identity-document", "application-form"}


def test_b_asks_a_worker_for_nothing_beyond_card_photo_and_address():
    assert papers(WORKER, "B", ["b-single-permit"]) == COMMON


@pytest.mark.parametrize(
    ("ground", "route", "added"),
    [
        ("family-art10", "b-family10", {"family-conditions-proof", "income-proof"}),
        ("medical-9ter", "b-9ter", {"medical-application-receipt"}),
        ("humanitarian-9bis", "b-9bis", {"income-proof"}),
        ("humanitarian-visa", "b-humanitarian-visa", {"income-proof"}),
        ("stateless", "b-stateless", set()),
    ],
)
def test_b_asks_by_route(ground, route, added):
    assert papers(case(ground), "B", [route]) == COMMON | added


@pytest.mark.parametrize(
    ("born", "added"),
    [
        ("2008-05-20", set()),
        ("2006-04-10", {"identity-document", "income-proof"}),
        ("2007", {"identity-document", "income-proof"}),
        (None, {"identity-document", "income-proof"}),
    ],
)
def test_from_18_a_former_unaccompanied_minor_shows_passport_and_income(born, added):
    """Also where the age is not known: a paper too many does less harm than one less."""
    person = case("unaccompanied-minor", person=Person(born=born and day(born)))
    found = papers(person, "B", ["b-unaccompanied-minor"])
    assert found == COMMON | {"life-project-proof"} | added


@pytest.mark.parametrize(
    ("first_day", "asked"),
    [
        (None, False),
        (date(2024, 1, 1), False),
        (date(2026, 1, 9), False),
        (date(2026, 1, 10), True),
    ],
)
def test_the_age_of_a_minor_is_that_of_the_first_day_to_ask(first_day, asked):
    person = case("unaccompanied-minor", person=Person(born=day("2008-01-10")))
    request = CardRequest(
        "B", frozenset({"b-unaccompanied-minor"}), first_day=first_day
    )
    found = set(documents_for(RULES, person, request, ON))
    assert ({"identity-document", "income-proof"} <= found) is asked


@pytest.mark.parametrize("allowed", [True, False, UNKNOWN, None])
def test_leave_of_the_region_to_work_for_ever_asks_passport_means_and_insurance(
    allowed,
):
    person = case("single-permit", work_permit_indefinite=allowed)
    asked = {"identity-document", "income-proof", "insurance-proof"}
    added = asked if allowed is True else set()
    assert papers(person, "B", ["b-single-permit"]) == COMMON | added


def test_family_of_somebody_with_limited_stay_proves_the_household_for_b():
    asked = {"family-conditions-proof", "income-proof"}
    family = case("family-art10bis")
    assert papers(family, "B", ["b-discretion"]) == COMMON | asked
    assert papers(case("researcher"), "B", ["b-discretion"]) == COMMON


def test_a_presumed_departure_asks_proof_of_stay_for_b_and_k():
    struck_off = case("unlimited", unregistered=Unregistered(first=day("2024")))
    assert "stay-proof" in papers(struck_off, "B", status="needs_advice")
    assert "stay-proof" in papers(case("unlimited"), "K", facts=["presumed-departure"])
    assert "stay-proof" not in papers(case("unlimited"), "K")


def test_the_five_years_of_k_are_proved_with_the_papers_of_these_years():
    """Source: doc.stay-proof. Family of a settled person needs no years."""
    settled = case("unlimited")
    assert "stay-proof" in papers(settled, "K", ["k-five-years"])
    assert "stay-proof" not in papers(settled, "K", ["k-family-of-settled"])


@pytest.mark.parametrize(
    ("ground", "card"),
    [("eu-citizen", "EU+"), ("eu-family", "F+"), ("wa-beneficiary", "M")],
)
def test_who_was_struck_off_proves_the_stay_for_the_cards_of_the_union_too(
    ground, card
):
    """Source: ret.presumption-rebuttal; the reason of the card says that one can."""
    struck_off = case(ground, unregistered=Unregistered(first=day("2024")))
    assert "stay-proof" in papers(struck_off, card, status="needs_advice")
    assert "stay-proof" not in papers(case(ground), card, status="needs_advice")


def test_an_eu_citizen_who_works_brings_identity_card_and_photo_only():
    worker = case("eu-citizen", work=Work(works=True, inactive_years=False))
    assert papers(worker, "EU+") == COMMON | {"identity-document"}


@pytest.mark.parametrize("inactive", [True, UNKNOWN])
def test_years_without_work_or_means_ask_proof_of_stay_for_eu_plus(inactive):
    person = case("eu-citizen", work=Work(inactive_years=inactive))
    assert "stay-proof" in papers(person, "EU+", status="needs_advice")


def test_a_right_from_an_earlier_period_asks_proof_of_stay_for_eu_plus():
    assert "stay-proof" in papers(case("eu-citizen"), "EU+", facts=["earlier-period"])


@pytest.mark.parametrize(
    ("back", "asked"), [("2022-07-10", False), ("2022-07-11", True)]
)
@pytest.mark.parametrize("card", ["EU+", "F+", "M"])
def test_an_absence_over_six_months_asks_for_its_reason(card, back, asked):
    away = (Absence(departure=day("2022-01-10"), back=day(back)),)
    found = papers(case("eu-citizen", absences=away), card)
    assert ("absence-proof" in found) is asked


def test_an_early_route_asks_its_proof_of_the_worker_and_of_the_family():
    stopped = Stopped(day=day("2025-01-05"), reason="incapacity")
    worker = case("eu-citizen", work=Work(stopped=stopped))
    relative = case("eu-family", sponsor=Sponsor(stopped_work=stopped))
    assert "early-right-proof" in papers(worker, "EU+", ["eu-plus-early-worker"])
    assert "early-right-proof" in papers(relative, "F+", ["f-plus-early-family"])
    assert "early-right-proof" not in papers(worker, "EU+", ["eu-plus-five-years"])


def test_a_survivor_proves_the_death_once():
    widow = case("eu-family", sponsor=Sponsor(ended="death"))
    assert papers(widow, "F+", ["f-plus-survivor"]) == COMMON | {
        "identity-document",
        "survivor-proof",
    }


@pytest.mark.parametrize(
    ("ended", "hardship", "added"),
    [
        ("death", (), {"retained-right-proof"}),
        ("divorce", (), {"retained-right-proof", "separation-proof"}),
        ("partnership-end", (), {"retained-right-proof", "separation-proof"}),
        ("separation", (), {"separation-proof"}),
        ("separation", UNKNOWN, {"separation-proof"}),
        ("separation", ("violence",), {"retained-right-proof", "separation-proof"}),
        ("departure", (), {"separation-proof"}),
        (None, None, set()),
    ],
)
def test_the_end_of_a_family_tie_asks_its_papers_for_f_plus(ended, hardship, added):
    person = case("eu-family", sponsor=Sponsor(ended=ended, hardship=hardship))
    assert papers(person, "F+", ["f-plus-family"]) == COMMON | {
        "identity-document",
        *added,
    }


@pytest.mark.parametrize(
    ("hardship", "added"),
    [
        (("violence",), {"retained-right-proof", "separation-proof"}),
        ((), {"separation-proof"}),
    ],
)
def test_after_violence_the_family_of_a_british_citizen_proves_it_too(hardship, added):
    apart = Sponsor(ended="separation", hardship=hardship)
    person = case("wa-family", sponsor=apart)
    assert papers(person, "M", ["m-family"]) == COMMON | {"identity-document", *added}


def in_place(person, card, nis, routes=(), *, child=False):
    """The papers with those of a municipality."""
    found = documents_for(RULES, person, CardRequest(card, frozenset(routes)), ON)
    return set(with_local(found, PLACES[nis], card, BY_ID, child=child))


@pytest.mark.parametrize("nis", PLACES)
def test_no_place_sends_a_refugee_for_the_passport_of_the_country_that_was_fled(nis):
    """Source: doc.cgrs-certificate."""
    for card in ("B", "L"):
        found = in_place(REFUGEE, card, nis, child=True)
        assert "cgrs-certificate" in found
        assert "identity-document" not in found


def test_a_place_still_asks_others_for_their_passport():
    assert "identity-document" in in_place(WORKER, "B", "13040")
    assert "identity-document" in in_place(REFUGEE, "K", "13040")


def test_a_child_with_protection_needs_no_passport_where_children_bring_one():
    assert "identity-document" not in in_place(REFUGEE, "B", "23052", child=True)
    other = case("family-art10")
    assert "identity-document" in in_place(other, "B", "23052", child=True)
    assert "identity-document" not in in_place(other, "B", "23052")


def test_who_stays_to_work_now_brings_the_passport_although_once_protected():
    worker = case("refugee", "single-permit")
    assert "identity-document" in in_place(worker, "L", "13040")


def test_a_paper_stands_only_for_papers_that_are_described():
    stood_for = {each for known in TYPES for each in known.stands_for}
    assert stood_for
    assert stood_for <= set(BY_ID)


def test_a_held_card_asks_only_what_its_renewal_takes():
    assert papers(case("belgian-family"), "F+", status="held") == {
        "identity-document",
        "current-card",
        "photo",
        "old-card",
        "pin-puk-letter",
    }


def test_a_card_that_cannot_be_had_asks_for_no_paper():
    assert papers(WORKER, "L", status="not_eligible") == set()


def test_a_lost_card_asks_for_the_certificate_of_loss():
    assert "police-report" in papers(WORKER, "B", facts=["card-lost"], status="held")


def test_papers_come_in_the_order_of_the_rules_and_each_once():
    minor = case("unaccompanied-minor", "humanitarian-9bis")
    minor = Case(stays=minor.stays, person=Person(born=day("2000")))
    request = CardRequest("B", frozenset({"b-9bis", "b-unaccompanied-minor"}))
    found = documents_for(RULES, minor, request, ON)
    assert len(found) == len(set(found))
    assert found[0] == "identity-document"
