"""Files of every released version open for ever, here and with the standard tool.

`tests/data/case_files/<version>/` holds what that version saved, never changed since:
`NAME.age` and beside it, as `NAME.yaml`, the text that lies in it; in `office/` those
that one key opens.
"""

from pathlib import Path

import pyrage
import pytest

import permres_gui
from permres_gui.case_store.caseload import filed_cases, paths_in
from permres_gui.case_store.key_file import open_key
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.stored_case import open_case
from permres_gui.interview.case_fields import (
    ABSENCE,
    CARD,
    MEANS,
    PERSON,
    PLANS,
    SPONSOR,
    STAY,
    WORK,
)
from permres_gui.interview.case_file import read, read_path, write
from permres_gui.interview.case_writer import write_json
from permres_gui.interview.document_fields import DOCUMENT
from tests.case_store.release_files import EVERY_FIELD
from tests.case_store.stored import PASSPHRASE, everything_in

RELEASED = Path(__file__).parents[1] / "data" / "case_files"
FILES = sorted(RELEASED.glob("*/*.age"))
OFFICES = sorted(RELEASED.glob("*/office"))


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
    stored.save(before.case, before.keep_until, answered=before.answered)
    stored.close()
    assert read_case(stored.path, PASSPHRASE).case_file == before
    assert list(everything_in(tmp_path)) == [path.name]


@pytest.mark.parametrize("folder", OFFICES, ids=lambda path: path.parent.name)
def test_a_folder_of_a_released_version_opens_with_its_one_passphrase(folder):
    plain = (folder / "full.json").read_bytes()
    file = (folder / "full.2027-11-22.age").read_bytes()
    key = (folder / "office.key").read_bytes()
    identity = pyrage.passphrase.decrypt(key, PASSPHRASE.decode()).decode().split()[-1]
    theirs = pyrage.x25519.Identity.from_str(identity)
    assert pyrage.decrypt(file, [theirs]) == plain
    (filed,) = filed_cases(paths_in(folder), open_key(folder, PASSPHRASE))
    assert filed.case_file == read(plain, "")


def test_the_case_that_they_are_made_from_has_every_field():
    found = read_path(EVERY_FIELD)
    written = write(found.case, found.beside)
    assert read(written, "") == found
    assert read(write_json(found.case, found.beside), "") == found
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
    assert RELEASED / permres_gui.__version__ / "office" in OFFICES
