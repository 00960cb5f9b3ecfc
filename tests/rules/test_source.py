from collections import Counter
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter, ValidationError

from permres_gui.rules.source import Source

FOLDER = Path(__file__).parents[2] / "resources" / "rulebook" / "sources"
FILES = sorted(FOLDER.glob("*.yaml"))
SOURCES = TypeAdapter(tuple[Source, ...])


def read(path: Path) -> tuple[Source, ...]:
    return SOURCES.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_source_names_a_page_it_was_read_on(path):
    assert all(source.pages for source in read(path))


def test_no_two_sources_share_an_id():
    ids = Counter(source.id for path in FILES for source in read(path))
    assert [name for name, times in ids.items() if times > 1] == []


def test_a_source_of_low_confidence_says_what_is_open_or_stands_alone():
    by_id = {source.id: source for path in FILES for source in read(path)}
    assert by_id["towns.m-no-term"].conflict
    assert by_id["eu.count.leap-day"].confidence == "low"


def test_an_unknown_key_is_refused():
    with pytest.raises(ValidationError, match="surprise"):
        SOURCES.validate_python([{"id": "a", "surprise": 1}])
