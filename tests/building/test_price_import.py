"""A price list read back: the next amounts are added, or nothing at all."""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path

import pytest

from permres_gui.building import compiling, price_import
from permres_gui.building.price_import import Imported, import_prices
from permres_gui.building.price_list import COLUMNS

ROOT = Path(__file__).parents[2]
HEAD = ",".join(COLUMNS)
AALST = (
    "41002,Aalst,card,,12,,,,normal,new,1,26.00,2027-01-01,2027-12-31,"
    "2026-12-01,medium,aalst.residence-card"
)
GHENT = (
    "44021,Gent,card,,,12,,,urgent,new,2,112.00,2027-01-01,2027-12-31,"
    "2026-12-15,high,gent.tariff-2025"
)
OLD = (
    "41002,Aalst,card,,12,,,,normal,new,1,25.00,2026-11-21,,2026-11-21,medium,"
    "aalst.residence-card"
)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory):
    """A copy of the rule base, and what was read of it; not to be changed."""
    folder = tmp_path_factory.mktemp("prices") / "resources"
    for name in ("rulebook", "interview"):
        shutil.copytree(ROOT / "resources" / name, folder / name)
    return folder, compiling.readings(folder)


@pytest.fixture
def resources(original, tmp_path, monkeypatch) -> Path:
    """A copy of the rule base; what was read of it before any change is not read again."""
    folder, parts = original
    monkeypatch.setattr(price_import, "readings", lambda _: deepcopy(parts))
    return Path(shutil.copytree(folder, tmp_path / "resources"))


def texts(resources: Path) -> dict[str, str]:
    paths = (resources / "rulebook" / "municipalities").iterdir()
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def given(resources: Path, *rows: str) -> Imported:
    return import_prices(resources, "\n".join((HEAD, *rows)) + "\n", "p.csv")


def refused(resources: Path, *rows: str) -> list[str]:
    before = texts(resources)
    found = given(resources, *rows)
    assert (found.added, found.same) == ([], 0)
    assert texts(resources) == before
    return [str(each) for each in found.faults]


def changed(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """The lines of each file that are new; every other one stands where it stood."""
    found = {}
    for name, text in after.items():
        old, new = before[name].splitlines(), text.splitlines()
        added = [line for line in new if line not in old]
        assert [line for line in new if line not in added] == old
        if added:
            found[name] = added
    return found


def test_the_next_amount_is_one_line_and_nothing_else_changes(resources):
    before = texts(resources)
    found = given(resources, AALST, GHENT)
    assert (found.faults, len(found.added), found.same) == ([], 2, 0)
    assert changed(before, texts(resources)) == {
        "aalst.yaml": [
            '        - {amount: "26.00", first_day: 2027-01-01, last_day: 2027-12-31, '
            "consulted: 2026-12-01, confidence: medium, sources: [aalst.residence-card]}"
        ],
        "gent.yaml": [
            '        - {amount: "112.00", first_day: 2027-01-01, last_day: 2027-12-31, '
            "consulted: 2026-12-15, sources: [gent.tariff-2025]}"
        ],
    }
    assert compiling.faults(resources) == []


def test_the_line_stands_below_the_amount_that_it_follows(resources):
    given(resources, AALST)
    lines = texts(resources)["aalst.yaml"].splitlines()
    at = next(i for i, line in enumerate(lines) if '"26.00"' in line)
    assert '"25.00"' in lines[at - 1]


def test_several_years_follow_each_other_in_whatever_order_they_stand(resources):
    later = AALST.replace("2027-", "2028-")
    found = given(resources, later, AALST, OLD)
    assert (found.faults, found.same) == ([], 1)
    assert [each.amount.first_day.year for each in found.added] == [2027, 2028]
    assert compiling.faults(resources) == []


def test_without_a_last_day_the_amount_is_known_while_its_year_lasts(resources):
    row = AALST.replace("2027-12-31,2026-12-01", ",2027-01-05")
    found = given(resources, row)
    assert found.faults == []
    (line,) = changed(texts(ROOT / "resources"), texts(resources))["aalst.yaml"]
    assert "first_day: 2027-01-01, consulted: 2027-01-05" in line


def test_what_stands_in_the_files_already_changes_nothing(resources):
    before = texts(resources)
    found = given(resources, OLD, OLD)
    assert found == Imported([], [], 2)
    assert texts(resources) == before


NONE = "what: a price of municipalities/aalst.yaml; none is for just these"
STANDS = "first_day: 2027-01-01; until 2026-12-31 an amount stands in the file"
NEWER = "consulted: 2026-11-21 or later: the file was read from a newer source"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("41002,Aalst", "99999,Aalst", "nis: the NIS code of a municipality, not 99999"),
        ("41002,Aalst", "11001,Aartselaar", "nis: a municipality with a file; Aartselaar has none"),
        ("41002,Aalst", "41002,Gent", "place: Aalst, which has the code 41002, not Gent"),
        ("card,,12", "card,B,12", NONE),
        ("card,,12", "card,,18", NONE),
        ("normal", "very-urgent", NONE),
        ("26.00", "none", "amount: an amount such as 30.00, not none"),
        ("2027-01-01", "2026-12-31", STANDS),
        ("2027-01-01", "2026-11-21", STANDS),
        ("2027-01-01", "2027-01-02", "first_day: 2027-01-01, the day after the amount before"),
        ("2027-12-31", "2026-12-31", "last_day: a last day that is not before the first"),
        ("2026-12-01", "", "consulted: the day on which the price was read"),
        ("2026-12-01", "2026-11-20", NEWER),
        ("aalst.residence-card", "aalst.nothing", "source: a source with the id aalst.nothing"),
    ],
)  # fmt: skip
def test_a_row_that_may_not_go_in_is_told_and_nothing_is_written(
    resources, old, new, expected
):
    assert old in AALST
    found = refused(resources, GHENT, AALST.replace(old, new, 1))
    assert found == [f"p.csv: line 3, {expected}"]


def test_the_day_of_the_newest_source_itself_is_new_enough(resources):
    assert given(resources, AALST.replace("2026-12-01", "2026-11-21")).faults == []


def test_an_amount_that_a_row_before_has_added_is_not_overwritten(resources):
    other = AALST.replace("26.00", "27.00")
    assert refused(resources, AALST, other) == [
        "p.csv: line 3, first_day: 2028-01-01; until 2027-12-31 an amount stands in the file"
    ]


def test_a_place_whose_prices_are_no_flat_table_is_refused(resources):
    row = AALST.replace("41002,Aalst", "85024,Meix-devant-Virton")
    (found,) = refused(resources, row)
    assert found.startswith(
        "p.csv: line 2, nis: a place whose prices are a flat table; Meix-devant-Virton: "
    )


def test_every_refusal_is_told_in_the_order_of_the_lines(resources):
    rows = [AALST.replace("26.00", "x"), GHENT.replace("Gent", "Gand"), "a,b",
            AALST.replace("2026-12-01", "")]  # fmt: skip
    found = refused(resources, *rows)
    assert [each.split(": ")[1] for each in found] == [
        "line 2, amount", "line 4", "line 5, consulted",
    ]  # fmt: skip


def test_a_broken_rule_base_is_told_and_nothing_is_added(original, tmp_path):
    folder = Path(shutil.copytree(original[0], tmp_path / "resources"))
    path = folder / "rulebook" / "municipalities" / "aalst.yaml"
    path.write_text(path.read_text("utf-8").replace("41002", "99999"), "utf-8")
    found = refused(folder, GHENT)
    assert found == [
        "municipalities/aalst.yaml: nis: the NIS code of a municipality, not 99999"
    ]


def written_otherwise(original, tmp_path: Path, old: str, new: str) -> Path:
    folder = Path(shutil.copytree(original[0], tmp_path / "resources"))
    path = folder / "rulebook" / "municipalities" / "aalst.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert compiling.faults(folder) == []
    return folder


FIRST = (
    '- {amount: "25.00", first_day: 2026-11-21, consulted: 2026-11-21, '
    "confidence: medium, sources: [aalst.residence-card]}"
)


def test_a_list_that_two_prices_share_is_refused_and_not_changed_for_both(
    original, tmp_path
):
    text = texts(original[0])["aalst.yaml"]
    start = text.index("      amounts:\n")
    end = text.index("\nways:")
    shared = (
        f"      amounts: &same\n        {FIRST}\n"
        "    - what: card\n      speed: urgent\n      age_from: 12\n"
        "      amounts: *same\n"
    )
    folder = written_otherwise(original, tmp_path, text[start:end], shared)
    assert refused(folder, AALST) == [
        "municipalities/aalst.yaml: fees.prices: "
        "amounts of their own for each price, one a line"
    ]


def test_a_price_that_borrows_its_amounts_from_another_is_refused(original, tmp_path):
    text = texts(original[0])["aalst.yaml"]
    start, end = text.index("    - what: card\n"), text.index("\nways:")
    borrowed = (
        f"    - &first\n      what: card\n      age_from: 12\n"
        f"      amounts:\n        {FIRST}\n    - <<: *first\n      speed: urgent\n"
    )
    folder = written_otherwise(original, tmp_path, text[start:end], borrowed)
    row = AALST.replace("normal", "urgent")
    assert refused(folder, row) == [
        "municipalities/aalst.yaml: fees.prices[1]: its amounts written out, one a line"
    ]


def test_a_list_in_brackets_is_added_to_as_well(original, tmp_path):
    text = texts(original[0])["aalst.yaml"]
    block = f"amounts:\n        {FIRST}\n"
    assert block in text
    line = f"amounts: [{FIRST.removeprefix('- ')}]\n"
    folder = written_otherwise(original, tmp_path, block, line)
    assert given(folder, AALST).faults == []
    assert '"25.00"' in next(
        each for each in texts(folder)["aalst.yaml"].splitlines() if '"26.00"' in each
    )
    assert compiling.faults(folder) == []
