"""The program without a screen, from outside: its words, its figures, its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from permres_gui.kiosk.staff_code import opens
from tests.commands import (
    CASES,
    NO_WINDOW,
    PLAIN_CASE,
    REFUGEE,
    ROOT,
    SEVERAL,
    answers,
    run,
    started,
)
from tests.patience import LONG

CARDS = ["B", "K", "L", "EU+", "F+", "M"]


@pytest.fixture(scope="session")
def english() -> list[dict[str, Any]]:
    found = started("assess", "--json", *SEVERAL)
    assert (found.returncode, found.stderr) == (0, b"")
    return answers(found)


def test_one_object_a_line_in_the_order_of_the_files(english):
    assert [each["file"] for each in english] == [path.name for path in SEVERAL]
    assert [each["id"] for each in english] == [path.stem for path in SEVERAL]


def test_an_answer_holds_what_the_format_promises(english):
    for each in english:
        assert list(each) == [
            "file", "id", "as_of", "rules", "cards", "held", "plans",
            "next_question",
        ]  # fmt: skip
        assert list(each["cards"]) == CARDS
        assert each["rules"]["version"] == each["rules"]["checked_on"]
        for card in each["cards"].values():
            assert list(card) == [
                "status", "possible_from", "certain_from", "route", "reasons",
                "missing", "documents", "procedure", "fees",
            ]  # fmt: skip
            assert list(card["procedure"]) == [
                "form", "channel", "decision_months", "apply_from", "apply_until",
                "decide_by",
            ]  # fmt: skip
            assert all(
                reason["sources"] and reason["text"] for reason in card["reasons"]
            )


def test_the_refugee_of_the_format_gets_its_answer(english):
    card = english[0]["cards"]["B"]
    assert (card["status"], card["certain_from"]) == ("eligible", "2024-03-04")
    assert card["route"] == "b-refugee"
    assert {"current-card", "photo", "cgrs-certificate", "asylum-annex"} <= set(
        card["documents"]
    )
    assert card["fees"]["total"] == "30.00"


def test_a_case_is_read_from_standard_input():
    found = run("assess", "--json", "-", given=REFUGEE.read_bytes())
    (one,) = answers(found)
    assert (one["file"], one["id"], found.returncode) == ("-", "refugee-16-months", 0)


def test_with_no_answers_every_card_is_undetermined_and_a_question_comes_next():
    found = run("assess", "--json", "-", given=PLAIN_CASE.encode())
    (one,) = answers(found)
    assert {each["status"] for each in one["cards"].values()} == {"undetermined"}
    assert one["next_question"] == "nationality"
    assert one["held"] is None


def test_the_day_asked_about_may_be_given():
    found = run("assess", "--json", "--as-of", "2023-01-02", REFUGEE)
    (one,) = answers(found)
    assert (one["as_of"], one["cards"]["B"]["status"]) == ("2023-01-02", "not_yet")


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_judged(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("case: 1\ncard: {colour: red}\n", encoding="utf-8")
    found = run("assess", "--json", REFUGEE, bad, tmp_path / "none.yaml", REFUGEE)
    first, wrong, absent, last = answers(found)
    assert found.returncode == 2
    assert first == last
    assert list(wrong) == list(absent) == ["file", "error"]
    assert wrong["file"] == "bad.yaml"
    for part in ("bad.yaml", "2", "card.colour"):
        assert part in wrong["error"]
    assert "none.yaml" in absent["error"]


def test_a_language_changes_the_texts_and_nothing_else(english):
    texts: dict[str, list[str]] = {}
    for language in ("nl", "fr", "en"):
        found = answers(run("assess", "--json", "--lang", language, *SEVERAL))
        texts[language] = [
            reason.pop("text")
            for each in found
            for card in each["cards"].values()
            for reason in card["reasons"]
        ]
        plain = json.loads(json.dumps(english))
        for each in plain:
            for card in each["cards"].values():
                for reason in card["reasons"]:
                    del reason["text"]
        assert found == plain, language
    assert len({tuple(each) for each in texts.values()}) == 3
    for language in ("nl", "fr"):
        same = set(texts["en"]) & set(texts[language])
        assert not same, same


@pytest.mark.parametrize(
    "set_",
    [
        {"PYTHONOPTIMIZE": "2"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_the_answer_is_the_same_to_the_byte_on_every_machine(set_):
    plain = started("assess", "--json", "--lang", "fr", *SEVERAL, PYTHONHASHSEED="0")
    other = started("assess", "--json", "--lang", "fr", *SEVERAL, **set_)
    assert other.stdout == plain.stdout
    assert (other.returncode, other.stderr) == (0, b"")


def test_nothing_of_qt_is_needed(english):
    found = started("assess", "--json", *SEVERAL, code=NO_WINDOW)
    assert answers(found) == english
    assert started("verify", REFUGEE, code=NO_WINDOW).returncode == 0
    checked = started("check", code=NO_WINDOW)
    assert checked.stderr == b""
    assert checked.returncode in {0, 1}


def test_a_reader_that_goes_away_is_no_fault():
    files = " ".join(f"'{path}'" for path in sorted(CASES.rglob("*.yaml"))[:40])
    start = f"'{sys.executable}' -m permres_gui assess --json {files}"
    found = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {start} | head -c 100 > /dev/null"],
        cwd=ROOT, capture_output=True, timeout=LONG, check=False,
    )  # fmt: skip
    assert found.stderr == b""
    assert found.returncode == 0


def test_words_for_people_come_without_json():
    found = run("assess", "--lang", "nl", REFUGEE)
    lines = found.stdout.decode().splitlines()
    assert lines[0].startswith("refugee-16-months.yaml (")
    assert [line.split()[0] for line in lines[1:7]] == CARDS
    assert found.returncode == 0


# --- what nobody should give ----------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["assess"],
        ["assess", "--lang", "de", "-"],
        ["assess", "--as-of", "29 February", "-"],
        ["assess", "--as-of", "2023-02-29", "-"],
    ],
)
def test_a_command_that_is_none_is_told_so(arguments):
    found = run(*arguments, given=b"")
    assert found.returncode == 2
    assert b"usage: permres-gui" in found.stderr
    assert b"Traceback" not in found.stderr


def test_help_speaks_to_who_types_it_and_names_the_window():
    told = " ".join(run("--help", given=b"").stdout.decode().split())
    assert told.count("--adviser") == 1
    assert "--kiosk --settings FILE" in told
    assert "this module" not in told


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_a_day_far_away_is_judged(day):
    found = run("assess", "--json", "--as-of", day, REFUGEE)
    (one,) = answers(found)
    assert (one["as_of"], found.returncode) == (day, 0)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_no_case_file_may_name_is_no_option_either(day):
    found = run("assess", "--as-of", day, REFUGEE)
    assert found.returncode == 2
    assert b"Traceback" not in found.stderr


def test_the_code_of_a_kiosk_is_hashed_for_its_settings():
    told = run("kiosk-code", given=b"246802\n")
    assert told.returncode == 0
    name, _, kept = told.stdout.decode().strip().partition(": ")
    assert name == "staff_code"
    assert opens("246802", kept)


def test_a_code_that_the_pad_cannot_take_is_refused():
    told = run("kiosk-code", given=b"1234\n")
    assert told.returncode == 2
    assert "6 to 12 digits" in told.stderr.decode()
