"""Rows for the tests: every worked case, and lives as case files."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from permres_gui.batch.row import RowAssessment
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import write
from permres_gui.interview.case_yaml import Fields, Items, Node, Scalar, parse
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.result_json import card_json
from permres_gui.presentation.translator import translator_for
from permres_gui.rule_base import own_library
from tests.worked_cases import FILES, read_once

ON = date(2026, 11, 23)


library = cache(own_library)


@cache
def rows() -> RowAssessment:
    return RowAssessment(library(), ON)


def plain(node: Node) -> object:
    """The nodes of a case as JSON holds them."""
    match node:
        case Fields():
            return {name: plain(each) for name, each in node.nodes.items()}
        case Items():
            return [plain(each) for each in node.nodes]
        case Scalar():
            return None if node.is_null else node.text


def as_json(text: str) -> str:
    return json.dumps(plain(parse(text.encode())), ensure_ascii=False)


def line(id_: str, text: str) -> bytes:
    """A row with the case as a JSON object, from a case file in YAML."""
    return f'{{"id": {json.dumps(id_)}, "case": {as_json(text)}}}\n'.encode()


@cache
def worked_lines() -> tuple[bytes, ...]:
    return tuple(line(file.stem, file.read_text("utf-8")) for file in FILES)


def line_of(id_: str, case: Case) -> bytes:
    return line(id_, write(case))


def assessed(case: Case, on: date = ON) -> dict[str, Any]:
    """What `assess --json` says, as far as a row says it too."""
    answer = Answer.of(library(), case, on)
    english = translator_for("en")
    told = {card: card_json(each, english) for card, each in answer.cards.items()}
    names = ("status", "possible_from", "certain_from")
    return {
        "cards": {
            card: {name: each[name] for name in names} for card, each in told.items()
        },
        "missing": list(answer.missing),
        "error": None,
    }


def case_in(file: Path) -> Case:
    return read_once(file).case
