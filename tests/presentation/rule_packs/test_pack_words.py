"""What is said of rule packs, and why one is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from permres_gui.packs.installed import Damaged, InstalledPack
from permres_gui.packs.manifest import hash_of_rules
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.presentation.rule_packs.pack_refusals import (
    SENTENCES,
    damaged_text,
    refusal_of,
)
from permres_gui.presentation.rule_packs.pack_words import (
    in_use_lines,
    pack_lines,
    signer_line,
)
from permres_gui.presentation.rule_texts import whole_rules
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.compiled import Library
from tests.packs.making import KEY, RESOURCES, manifest

WORDS = translator_for("en")
FIGURES = {
    "file": "a.zip",
    "part": "law.json",
    "key": "AB",
    "other": "CD",
    "folder": "here",
    "serial": 1234,
    "known": 1235,
    "day": date(2026, 11, 21),
    "own": date(2026, 11, 22),
    "least": "0.2.0",
    "program": "0.1.0",
}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("why", Why)
def test_every_refusal_is_one_sentence(why, language):
    said = refusal_of(PackError(why, **FIGURES), translator_for(language))
    assert said.endswith(".")
    assert "\n" not in said
    assert "%(" not in said


def test_every_reason_has_a_sentence_and_no_other_has_one():
    assert set(SENTENCES) == set(Why)


def test_a_serial_number_is_not_grouped_like_a_number():
    said = refusal_of(PackError(Why.TOO_OLD, serial=1234, known=1235), WORDS)
    assert "1234" in said
    assert "1235" in said


def test_a_damaged_pack_is_named_with_what_is_wrong():
    pack = InstalledPack(Path("x"), 7, "ab" * 32)
    said = damaged_text(Damaged(pack, PackError(Why.PART_MISSING, part="p")), WORDS)
    assert said == (
        "Rule pack 7.abababab is damaged and is not used."
        " The part p is missing in the rule pack."
    )


def test_a_pack_says_its_days_its_program_and_its_hash():
    told = manifest()
    first, second, third = pack_lines(told, WORDS)
    assert told.name in first
    assert "22\u00a0November\u00a02026" in second
    assert "0.1.0" in second
    assert third.endswith(hash_of_rules(told.parts))
    assert KEY.public.name in signer_line(KEY.public, WORDS)


def test_the_rules_in_use_come_before_the_packs():
    known = Library(RESOURCES)
    pack = InstalledPack(Path("x"), 7, "ab" * 32)
    broken = PackError(Why.NO_PACK)
    packs = [(pack, manifest()), (pack, broken)]
    first, key, whole, other = in_use_lines(known, KEY.public, packs, WORDS)
    assert known.version in first
    assert KEY.public.name in key
    assert whole.endswith("signature right")
    assert other == f"7.abababab: {refusal_of(broken, WORDS)}"


def test_without_packs_it_is_said_that_there_is_none():
    found = list(in_use_lines(Library(RESOURCES), None, [], WORDS))
    assert found[1:] == ["No rule pack is installed."]


def test_whole_rules_have_their_sentences_in_every_other_language(tmp_path):
    parts = whole_rules(Library(RESOURCES))
    assert {"texts/nl.json", "texts/fr.json"} <= set(parts)
    assert "texts/en.json" not in parts
    for name, data in parts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "texts" / "nl.json").write_text(json.dumps({"a": "b"}))
    of_a_pack = whole_rules(Library(tmp_path, "7.ab"))
    assert json.loads(of_a_pack["texts/nl.json"]) == {"a": "b"}
