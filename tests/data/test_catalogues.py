"""The texts of the program: complete in every language, in the agreed words."""

from pathlib import Path

import pytest
import yaml

from permres_gui.presentation import catalogue_faults, catalogues
from permres_gui.presentation.extract import WORDS, texts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def found():
    return list(texts(ROOT / "permres_gui", ROOT / "resources"))


def test_texts_and_translations_have_no_fault():
    assert [str(each) for each in catalogue_faults.faults()] == []


@pytest.mark.parametrize("language", catalogues.TRANSLATED)
def test_a_catalogue_holds_the_texts_of_today_in_their_order(language):
    """Otherwise somebody wrote it by hand, or left out what is gone."""
    catalogue = catalogues.read(language)
    template = [message.id for message in catalogues.collected()]
    assert [message.id for message in catalogue] == template
    assert not catalogue.obsolete


@pytest.mark.parametrize("pattern", sorted(WORDS))
def test_every_file_that_is_named_for_its_words_exists_and_has_some(pattern, found):
    files = {each.file for each in found}
    named = list((ROOT / "resources").glob(pattern))
    assert named
    shown = [file.relative_to(ROOT).as_posix() in files for file in named]
    # A municipality may be told by figures alone; every other file has words.
    assert any(shown) if "municipalities" in pattern else all(shown)


@pytest.mark.parametrize("pattern", sorted(WORDS))
def test_no_sentence_stands_under_a_key_without_words(pattern, found):
    """A new key with words in it must be named in `extract.WORDS`."""
    known = {each.words[0] for each in found}
    for file in (ROOT / "resources").glob(pattern):
        for key, text in _strings(yaml.safe_load(file.read_bytes())):
            assert not _is_sentence(text) or key in NO_WORDS or text in known, key


NO_WORDS = {"address", "name", "statement", "legal_basis", "note"}
"""Keys whose text is shown as it is: names on a door, addresses."""


def _is_sentence(text):
    return " " in text and text[:1].isupper() and text.rstrip()[-1] in ".?!"


def _strings(data, key=""):
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _strings(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value, key)
    elif isinstance(data, str):
        yield key, data.strip()
