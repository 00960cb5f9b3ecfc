"""Files of every released version open for ever, here and with the standard tool.

`tests/data/case_files/<version>/` holds what that version saved, never changed since:
`NAME.age` and beside it, as `NAME.yaml`, the text that lies in it.
"""

from pathlib import Path

import pyrage
import pytest

import permres_gui
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.stored_case import open_case
from permres_gui.interview.case_fields import (
    ABSENCE,
    CARD,
    DOCUMENT,
    MEANS,
    PERSON,
    PLANS,
    SPONSOR,
    STAY,
    WORK,
)
from permres_gui.interview.case_file import read, read_path, write
from tests.case_store.release_files import EVERY_FIELD
from tests.case_store.stored import PASSPHRASE, everything_in

RELEASED = Path(__file__).parents[1] / "data" / "case_files"
FILES = sorted(RELEASED.rglob("*.age"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_a_released_version_is_opened(path):
    plain = path.with_suffix(".yaml").read_bytes()
    assert pyrage.passphrase.decrypt(path.read_bytes(), PASSPHRASE.decode()) == plain
    found = read_case(path, PASSPHRASE)
    assert found.text == plain
    assert found.case_file == read(plain, path.name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_a_released_version_is_saved_again(path, tmp_path):
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    stored = open_case(copy, PASSPHRASE)
    before = stored.case_file
    stored.save(before.case, before.keep_until)
    stored.close()
    assert read_case(stored.path, PASSPHRASE).case_file == before
    assert list(everything_in(tmp_path)) == [path.name]


def test_the_case_that_they_are_made_from_has_every_field():
    found = read_path(EVERY_FIELD)
    written = write(found.case, found.beside)
    assert read(written, "") == found
    missing = {
        field.name for field in DOCUMENT.fields if f"{field.name}:" not in written
    }
    for group in (PERSON, CARD, STAY, ABSENCE, SPONSOR, WORK, MEANS, PLANS):
        missing |= {
            each.name for each in group.fields if f"{each.name}:" not in written
        }
    assert missing == set()


def test_the_present_version_has_its_files():
    names = {path.name for path in (RELEASED / permres_gui.__version__).glob("*.age")}
    assert names == {"empty.age", "full.2027-11-22.age", "work-18.age"}
