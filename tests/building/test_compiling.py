"""``check`` names every fault of the rule base with its file, path and expectation."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.building import compiling
from permres_gui.building.question_files import read_questions
from permres_gui.rules.compiled import PARTS

ROOT = Path(__file__).parents[2]
CARD = "rulebook/cards/K.yaml"
GHENT = "rulebook/municipalities/gent.yaml"
QUESTIONS = "interview/questions.yaml"
TOWNS = "rulebook/sources/towns.yaml"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of all data, without the worked cases beside it."""
    folder = tmp_path / "resources"
    for name in ("rulebook", "interview"):
        shutil.copytree(ROOT / "resources" / name, folder / name)
    return folder


def replaced(resources: Path, file: str, old: str, new: str) -> None:
    path = resources / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(resources: Path) -> list[str]:
    return [str(fault) for fault in compiling.faults(resources)]


def test_the_data_as_it_stands_has_no_fault(resources):
    assert told(resources) == []


def test_a_source_nobody_wrote_is_named(resources):
    replaced(resources, CARD, "ret.card-valid-at-return", "ret.nowhere")
    found = told(resources)
    path = "kept[k.card-valid-on-return].sources"
    assert f"cards/K.yaml: {path}: a source with the id ret.nowhere" in found


def test_a_source_nobody_uses_is_named(resources):
    text = (resources / TOWNS).read_text(encoding="utf-8")
    extra = (
        text[text.index("- id: ") :]
        .split("\n- id: ")[0]
        .replace(text.split("- id: ")[1].split("\n")[0], "towns.idle")
    )
    (resources / TOWNS).write_text(f"{text}\n{extra}\n", encoding="utf-8")
    assert told(resources) == [
        "sources: towns.idle: a source that some statement cites"
    ]


def test_a_requirement_without_source_is_named(resources):
    replaced(resources, CARD, "sources: [k.fraud-withdrawal]", "sources: []")
    found = told(resources)
    assert "cards/K.yaml: kept[k.kept-fraud].sources: at least one source" in found


def test_a_source_that_stands_twice_is_named(resources):
    text = (resources / TOWNS).read_text(encoding="utf-8")
    (resources / TOWNS).write_text(text + "\n" + text[text.index("- id: ") :], "utf-8")
    assert "sources: towns.card-standard: an id that stands once" in told(resources)


def test_a_requirement_that_stands_twice_is_named(resources):
    replaced(resources, CARD, "{use: third-country, id: k.third-country}",
             "{use: third-country, id: k.third-country}\n"
             "  - {use: third-country, id: k.third-country}")  # fmt: skip
    assert "cards/K.yaml: k.third-country: an id that stands once" in told(resources)


@pytest.mark.parametrize(
    ("first_day", "what"), [("2025-01-02", "gap"), ("2024-12-31", "overlap")]
)
def test_amounts_with_a_gap_or_an_overlap_are_named(resources, first_day, what):
    new = f'{{amount: "30.00", first_day: {first_day}'
    replaced(resources, GHENT, '{amount: "30.00", first_day: 2025-01-01', new)
    expected = "the day after the amount before, no gap and no overlap"
    where = f"fees.prices[1: card-standard].{first_day}"
    assert told(resources) == [f"municipalities/gent.yaml: {where}: {expected}"]


def test_a_place_that_no_figure_fills_is_named(resources):
    replaced(resources, CARD, "expired on %(valid_until)s", "expired on %(whenever)s")
    (found,) = told(resources)
    assert found.startswith("cards/K.yaml: k.card-valid-on-return.texts.not_met: ")
    assert found.endswith("a figure of card_valid_on_return, not %(whenever)s")


def test_an_outcome_that_is_none_is_named(resources):
    old = "      met: Your card was still valid"
    replaced(resources, CARD, old, old.replace("met", "perhaps"))
    found = told(resources)
    assert any("k.card-valid-on-return" in line and "perhaps" in line for line in found)


def test_a_field_that_no_case_has_is_named(resources):
    replaced(resources, QUESTIONS, "fields: [work.studies]", "fields: [work.study]")
    found = told(resources)
    assert "questions.yaml: studies: a field of the case, not work.study" in found
    assert "questions.yaml: studies: a question that some rule needs" in found


def test_a_question_that_nobody_needs_is_named(resources):
    replaced(
        resources, QUESTIONS, "fields: [work.studies]", "fields: [card.old_layout]"
    )
    assert "questions.yaml: studies: a question that some rule needs" in told(resources)


def test_a_topic_that_is_not_listed_is_named(resources):
    replaced(resources, QUESTIONS, "topic: means", "topic: money")
    assert "questions.yaml: work: a topic, not money" in told(resources)


@pytest.mark.parametrize("other", ["nowhere", "studies"])
def test_a_question_that_is_spared_must_ask_for_the_same(resources, other):
    replaced(resources, QUESTIONS, "spares: identity", f"spares: {other}")
    line = "questions.yaml: income: a question for identity_proved"
    assert line in told(resources)


@pytest.mark.parametrize(
    "field", ["nobody", "person.name", "stays.colour", "sponsor.stopped_work.hour"]
)
def test_a_field_is_looked_up_in_the_whole_case(resources, field):
    new = f"fields: [work.studies, {field}]"
    replaced(resources, QUESTIONS, "fields: [work.studies]", new)
    line = f"questions.yaml: studies: a field of the case, not {field}"
    assert told(resources) == [line]


def test_a_key_that_stands_twice_is_named(resources):
    replaced(resources, CARD, "name: K card", "name: K card\nname: C card")
    found = told(resources)
    assert any(line.startswith("K.yaml: no readable YAML: ") for line in found)
    assert any("the key name stands twice" in line for line in found)


def test_a_question_that_stands_twice_is_named(resources):
    replaced(resources, QUESTIONS, "- id: studies", "- id: work")
    assert "questions.yaml: work: an id that stands once" in told(resources)


def test_a_file_that_is_missing_is_named(resources):
    (resources / "rulebook/cards/M.yaml").unlink()
    (resources / QUESTIONS).unlink()
    found = told(resources)
    assert "M.yaml: this file is missing" in found
    assert "questions.yaml: this file is missing" in found


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (CARD, "K.yaml"),
        (GHENT, "gent.yaml"),
        (QUESTIONS, "questions.yaml"),
        (TOWNS, "towns.yaml"),
        ("rulebook/law.yaml", "law.yaml"),
        ("rulebook/document_rules.yaml", "document_rules.yaml"),
        ("rulebook/background.yaml", "background.yaml"),
    ],
)
def test_yaml_that_cannot_be_read_is_named_with_its_place(resources, file, name):
    with (resources / file).open("a", encoding="utf-8") as stream:
        stream.write("\n  - {open: [\n")
    found = told(resources)
    assert any(f"{name}: no readable YAML: " in line for line in found), found
    assert any("line " in line for line in found)


@pytest.mark.parametrize(
    ("file", "name", "old", "new", "path"),
    [
        (CARD, "cards/K.yaml", "name: K card", "name: K card\ncolour: red", "colour"),
        (
            QUESTIONS,
            "questions.yaml",
            "id: studies",
            "id: studies\n    tint: red",
            "tint",
        ),
        (
            TOWNS,
            "sources/towns.yaml",
            "- id: towns",
            "- shade: red\n  id: towns",
            "shade",
        ),
        (
            GHENT,
            "municipalities/gent.yaml",
            'nis: "44021"',
            'nis: "44021"\nhue: 1',
            "hue",
        ),
    ],
)
def test_a_key_that_nobody_knows_is_named(resources, file, name, old, new, path):
    replaced(resources, file, old, new)
    (found,) = told(resources)
    assert found.startswith(f"{name}: ")
    assert path in found


def test_a_shared_requirement_that_is_none_is_named(resources):
    replaced(resources, CARD, "use: registered, id", "use: regestered, id")
    found = told(resources)
    assert "K.yaml: k.registered: no shared regestered" in found


def test_a_wrong_type_is_named_with_its_path(resources):
    replaced(resources, CARD, "months: 12", "months: a year")
    found = told(resources)
    assert any("months" in line and "cards/K.yaml: kept[k." in line for line in found)
    assert len(found) == 1, "the other kinds of requirement have nothing to say"


def test_an_unknown_kind_of_requirement_is_one_line_beside_the_other_faults(resources):
    replaced(resources, CARD, "months: 12", "months: a year")
    replaced(resources, CARD, "kind: stay_ever", "kind: stay_never")
    found = told(resources)
    kinds = [line for line in found if ".kind: " in line]
    assert len(found) == 2, found
    assert len(kinds) == 1
    assert "'stay_ever'" in kinds[0]


def test_all_faults_of_all_files_are_told_at_once(resources):
    replaced(resources, CARD, "months: 12", "months: a year")
    replaced(resources, QUESTIONS, "control: countries", "control: telepathy")
    replaced(resources, GHENT, 'nis: "44021"', 'nis: "44021"\nhue: 1')
    (resources / "rulebook/cards/M.yaml").unlink()
    files = {line.split(":")[0] for line in told(resources)}
    assert files >= {
        "cards/K.yaml",
        "questions.yaml",
        "municipalities/gent.yaml",
        "M.yaml",
    }


def test_faults_between_files_are_told_at_once(resources):
    replaced(resources, CARD, "ret.card-valid-at-return", "ret.nowhere")
    replaced(resources, CARD, "expired on %(valid_until)s", "expired on %(whenever)s")
    replaced(resources, QUESTIONS, "fields: [work.studies]", "fields: [work.study]")
    replaced(resources, GHENT, '{amount: "30.00", first_day: 2025-01-01',
             '{amount: "30.00", first_day: 2025-01-02')  # fmt: skip
    found = "\n".join(told(resources))
    for part in ("ret.nowhere", "%(whenever)s", "work.study", "2025-01-02"):
        assert part in found


# --- worked cases -------------------------------------------------------------------


def test_a_route_without_worked_cases_is_named(resources):
    cases = resources.parent / "tests" / "cases"
    shutil.copytree(ROOT / "tests/cases/K", cases / "K")
    found = told(resources)
    assert any(line.startswith("cards/M.yaml: ") for line in found)
    for what in ("yes", "no", "not yet", "boundary"):
        assert any(line.endswith(f"a worked case for {what}") for line in found), what


def test_a_worked_case_that_cannot_be_read_is_named(resources):
    cases = resources.parent / "tests" / "cases"
    cases.mkdir(parents=True)
    (cases / "broken.yaml").write_text("case: 1\ncard: {colour: red}\n", "utf-8")
    assert any(line.startswith("broken.yaml: ") for line in told(resources))


# --- compiling ----------------------------------------------------------------------


def test_compiling_writes_every_part_and_the_day_of_the_rules(resources):
    assert compiling.compile_rules(resources) == []
    folder = resources / "compiled"
    names = {path.stem for path in folder.glob("*.json")}
    assert names == {*PARTS, "rules_day"}
    day = json.loads((folder / "rules_day.json").read_text(encoding="utf-8"))
    assert json.loads((folder / "law.json").read_bytes())["checked_on"] == day
    again = {path: path.read_bytes() for path in folder.rglob("*.json")}
    written = list((resources / "rulebook" / "municipalities").glob("*.yaml"))
    assert len(list((folder / "places").glob("*.json"))) == len(written) >= 70
    assert compiling.compile_rules(resources) == []
    assert {path: path.read_bytes() for path in folder.rglob("*.json")} == again


def test_with_any_fault_nothing_is_written(resources):
    replaced(resources, CARD, "months: 12", "months: a year")
    assert compiling.compile_rules(resources)
    assert not (resources / "compiled").exists()


def test_questions_without_a_file_are_a_fault_and_no_crash(tmp_path):
    reading = read_questions(tmp_path)
    assert [str(fault) for fault in reading.faults] == [
        "questions.yaml: this file is missing"
    ]
    assert reading.data == {}


CHECK = """
import sys
from pathlib import Path
import permres_gui.cli as cli
cli.resources = lambda: Path(sys.argv[1])
sys.exit(cli.main(["check"]))
"""


WITHOUT_TEXTS = """
import permres_gui.presentation.catalogue_faults as catalogue_faults
catalogue_faults.faults = lambda: []
"""


def check(resources: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHECK, resources],
        cwd=ROOT, text=True, capture_output=True, check=False,
    )  # fmt: skip


def test_the_command_prints_the_faults_and_exits_with_one(resources):
    replaced(resources, CARD, "ret.card-valid-at-return", "ret.nowhere")
    replaced(resources, QUESTIONS, "fields: [work.studies]", "fields: [work.study]")
    found = check(resources)
    assert found.returncode == 1
    assert "a source with the id ret.nowhere" in found.stdout
    assert (
        "questions.yaml: studies: a field of the case, not work.study" in found.stdout
    )
    assert found.stderr == ""


def test_the_command_says_that_there_is_no_fault(resources):
    found = subprocess.run(
        [sys.executable, "-c", WITHOUT_TEXTS + CHECK, resources],
        cwd=ROOT, text=True, capture_output=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, ""), found.stdout
    assert found.stdout.startswith("rules of 20")
    assert found.stdout.endswith(": no fault\n")
