"""Which rules the program uses, and that every answer names them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from permres_gui import app
from permres_gui.interview.case_file import read_path
from permres_gui.packs.files import Files
from permres_gui.packs.installed import installed
from permres_gui.packs.installing import install
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.rule_texts import rule_texts
from permres_gui.presentation.shell_view import rules_line
from permres_gui.presentation.translator import speak_rules, translator_for
from permres_gui.rule_base import library, own_library
from tests.packs.making import (
    KEY,
    RESOURCES,
    TODAY,
    few_parts,
    manifest,
    own_day,
    pack,
    signed,
    target,
)
from tests.presentation.told import interview

CASE = RESOURCES.parent / "tests" / "cases" / "refugees" / "refugee-16-months.yaml"
WORDS = {"en": "A new sentence of the law.", "nl": "Een nieuwe zin van de wet."}


@pytest.fixture(scope="module")
def other_rules() -> dict[str, bytes]:
    """Rules with a requirement that has another title, and its words in Dutch."""
    law = json.loads(few_parts()["compiled/law.json"])
    law["cards"][0]["common"][0]["title"] = WORDS["en"]
    changed = {"compiled/law.json": json.dumps(law).encode()}
    texts = {"texts/nl.json": json.dumps({WORDS["en"]: WORDS["nl"]}).encode()}
    return {**few_parts(), **changed, **texts}


@pytest.fixture
def folder(
    tmp_path: Path, other_rules: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """This user has installed pack 7, with other rules than the program's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    home = tmp_path / "permres-gui" / "rules"
    data = pack(parts=other_rules)
    install(signed(data), KEY.public, target(home), Files())
    yield home
    speak_rules()


def name(parts: dict[str, bytes]) -> str:
    return manifest(parts=parts).name


def test_without_a_pack_the_programs_own_rules_are_used():
    assert library(TODAY) == own_library()
    assert library(TODAY).version == own_day()
    assert app.rules_day() == own_day()


def test_an_installed_pack_is_used_from_its_day_on(folder, other_rules):
    assert library(TODAY).pack == name(other_rules)
    assert library(TODAY).rulebook.cards[0].common[0].title == WORDS["en"]
    assert library(TODAY - timedelta(1)).pack == ""


def test_the_sentences_of_a_pack_come_with_their_translations(folder):
    assert translator_for("nl").text(WORDS["en"]) == WORDS["en"]
    library(TODAY)
    assert translator_for("nl").text(WORDS["en"]) == WORDS["nl"]
    assert translator_for("nl").text("Not yet") == "Nog niet"
    assert translator_for("fr").text(WORDS["en"]) == WORDS["en"]


def test_every_answer_names_the_pack(folder, other_rules):
    case = read_path(CASE).case
    answer = Answer.of(library(TODAY), case, date(2025, 6, 2))
    told = plain_answer(answer, interview(), translator_for("en"), "a.yaml")
    assert told.splitlines()[-1].endswith(f"version {name(other_rules)}.")


def test_the_window_names_the_pack(folder, other_rules, monkeypatch):
    day = f"{own_day()} {name(other_rules)}"
    monkeypatch.setattr(app, "date", Today)
    assert app.rules_day() == day
    assert app.library().rules_name == day
    assert name(other_rules) in rules_line(translator_for("fr"), day)


class Today(date):
    @classmethod
    def today(cls) -> date:
        return TODAY


def test_a_damaged_pack_is_told_and_the_own_rules_are_used(folder):
    (found,) = installed(folder)
    (found.folder / "compiled" / "law.json").write_bytes(b"{}")
    told: list[str] = []
    assert library(TODAY, told.append, translator_for("en")) == own_library()
    assert [found.name in each for each in told] == [True]
    assert library(TODAY) == own_library()


def test_packs_that_are_gone_are_no_fault(folder):
    shutil.rmtree(folder)
    assert library(TODAY) == own_library()


def test_the_texts_of_a_pack_are_those_of_its_rules():
    texts = json.loads(rule_texts(few_parts(), translator_for("nl")))
    law = json.loads(few_parts()["compiled/law.json"])
    title = law["cards"][0]["kept"][0]["title"]
    assert texts[title] == translator_for("nl").text(title)
    assert "Not yet" not in texts


def test_a_pack_does_without_a_place_that_tells_nothing(folder):
    assert library(TODAY).practice_of("11002") is None
    assert library(TODAY).practice_of("44021") is not None
