from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.municipality import LocalPractice, Municipalities

ROOT = Path(__file__).parents[2] / "resources" / "rulebook"
PLACES = Municipalities(ROOT / "municipalities.csv")


def test_all_565_municipalities_of_2025_are_there():
    assert len(PLACES.by_nis) == 565


def test_ghent_is_found_by_its_code():
    gent = PLACES.get("44021")
    assert (gent.name("nl"), gent.name("fr"), gent.name("en")) == (
        "Gent",
        "Gand",
        "Ghent",
    )
    assert "9000" in gent.postal_codes
    assert gent.languages == ("nl",)
    assert gent.facilities_for == ()


def test_a_merged_municipality_names_those_before_it():
    assert PLACES.get("11002").merged_from == ("Antwerpen", "Borsbeek")


@pytest.mark.parametrize(
    ("nis", "english"),
    [
        ("53053", "Mons"),
        ("11002", "Antwerp"),
        ("21009", "Ixelles"),
        ("63067", "Sankt Vith"),
        ("24062", "Leuven"),
    ],
)
def test_english_has_a_name_of_its_own_or_takes_the_local_one(nis, english):
    assert PLACES.get(nis).name("en") == english


def test_a_municipality_has_the_names_of_all_languages_its_own_first():
    assert PLACES.get("62063").names == ("Liège", "Luik", "Lüttich")
    assert PLACES.get("12025").names == ("Mechelen", "Malines", "Mecheln", "Mechlin")
    assert PLACES.get("11001").names == ("Aartselaar",)


def test_towns_that_merged_in_2019_and_2025_are_former_names():
    assert PLACES.get("44084").former_names == ("Knesselare",)
    assert PLACES.get("11002").former_names == ("Borsbeek",)
    assert PLACES.get("23106").former_names == ("Galmaarden", "Gooik", "Herne")
    assert PLACES.get("11001").former_names == ()


def test_every_former_town_whose_page_is_cited_is_a_former_name():
    for path in (ROOT / "municipalities").glob("*.yaml"):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        cited = {page["former"] for page in data.get("pages", ()) if "former" in page}
        assert cited <= set(PLACES.get(str(data["nis"])).former_names), path.name


def test_region_and_language_follow_from_the_place():
    for place in PLACES.by_nis.values():
        assert place.region in {"flanders", "brussels", "wallonia"}
        assert place.languages
        assert not set(place.languages) & set(place.facilities_for)


def test_eupen_has_a_german_name_and_facilities_for_french():
    eupen = PLACES.get("63023")
    assert eupen.name("de") == "Eupen"
    assert eupen.facilities_for == ("fr",)


@pytest.mark.parametrize("nis", ["00000", None, UNKNOWN])
def test_no_unknown_and_wrong_codes_are_no_municipality(nis):
    assert PLACES.get(nis) is None


@pytest.mark.parametrize(
    "path", sorted((ROOT / "municipalities").glob("*.yaml")), ids=lambda path: path.stem
)
def test_what_is_known_of_a_municipality_is_about_one_of_the_list(path):
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    local = TypeAdapter(LocalPractice).validate_python(data)
    assert PLACES.get(local.nis)
    steps = {step.id for step in local.steps}
    used = {step for procedure in local.procedures for step in procedure.steps}
    assert used == steps


def test_the_form_of_ghent_takes_pdf_and_jpeg_but_no_heic():
    data = yaml.safe_load((ROOT / "municipalities" / "gent.yaml").read_text("utf-8"))
    upload = TypeAdapter(LocalPractice).validate_python(data).upload
    assert (upload.accepted, upload.refused) == (("PDF", "JPEG"), ("HEIC",))
    assert upload.idle_minutes == 20
