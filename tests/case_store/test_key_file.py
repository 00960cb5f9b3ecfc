"""The key of a folder: made once, opened with its passphrase, and the cases it opens."""

import errno
import os
from contextlib import suppress

import pyrage
import pytest

from permres_gui.case_store.age_file import new_lock
from permres_gui.case_store.erasing import erase_client
from permres_gui.case_store.key_file import create_key, open_key
from permres_gui.case_store.key_place import KEY_FILE, has_key, key_file_of
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.retention import kept_in
from permres_gui.case_store.stored_case import create_case, open_case
from permres_gui.interview.case_file import CaseFile
from tests.case_store.stored import (
    FEW,
    PASSPHRASE,
    UNTIL,
    FailingDisk,
    PowerCut,
    a_case,
    everything_in,
    nothing_is_plain_in,
    stored_at,
)


@pytest.fixture
def key(tmp_path):
    return create_key(tmp_path, PASSPHRASE, work_factor=FEW)


@pytest.fixture
def path(tmp_path, key):
    stored = create_case(tmp_path / "K7.age", key, CaseFile(a_case()))
    stored.close()
    return stored.path


def reason_of(act):
    with pytest.raises(CaseStoreError) as error:
        act()
    return error.value.reason


def test_the_standard_tool_goes_the_whole_way_from_the_passphrase_to_the_case(
    tmp_path, path
):
    """``age -d office.key`` and then ``age -d -i`` with what it gives."""
    identity = pyrage.passphrase.decrypt(
        key_file_of(tmp_path).read_bytes(), PASSPHRASE.decode()
    ).decode()
    last = identity.splitlines()[-1]
    opened = pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(last)])
    assert opened == read_case(path, PASSPHRASE).text


def test_a_key_is_opened_with_its_passphrase(tmp_path, key):
    assert open_key(tmp_path, PASSPHRASE).identity == key.identity
    assert reason_of(lambda: open_key(tmp_path, b"cow")) is Reason.PASSPHRASE


def test_a_key_that_is_there_is_never_replaced(tmp_path, key):
    before = everything_in(tmp_path)
    again = reason_of(lambda: create_key(tmp_path, PASSPHRASE, work_factor=FEW))
    assert again is Reason.ALREADY_THERE
    assert everything_in(tmp_path) == before


def test_no_key_is_made_without_a_passphrase(tmp_path):
    assert reason_of(lambda: create_key(tmp_path, b"")) is Reason.EMPTY_PASSPHRASE
    assert not has_key(tmp_path)


def test_a_key_lies_in_the_folder_alone_and_encrypted(tmp_path, key):
    assert list(everything_in(tmp_path)) == [KEY_FILE]
    assert b"AGE-SECRET" not in key_file_of(tmp_path).read_bytes()
    assert has_key(tmp_path)


def test_a_disk_that_refuses_leaves_a_whole_key_or_none(tmp_path):
    """Every call fails once, and at every call the computer stops once."""
    for cut in (False, True):
        for at in range(1, 12):
            folder = tmp_path / f"{cut}{at}"
            folder.mkdir()
            disk = FailingDisk(at, cut=cut)
            with suppress(CaseStoreError, PowerCut):
                create_key(folder, PASSPHRASE, work_factor=FEW, disk=disk)
            if has_key(folder):
                open_key(folder, PASSPHRASE)


def test_a_disk_on_which_no_file_has_two_names_takes_a_key_too(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr("permres_gui.case_store.disk.Disk.link", refuse)
    made = create_key(tmp_path, PASSPHRASE, work_factor=FEW)
    assert open_key(tmp_path, PASSPHRASE).identity == made.identity
    again = reason_of(lambda: create_key(tmp_path, PASSPHRASE, work_factor=FEW))
    assert again is Reason.ALREADY_THERE


@pytest.mark.parametrize(
    "text", [b"", b"# nothing\n", b"AGE-SECRET-KEY-1QQ\n", b"\xff", b"case: 1\n"]
)
def test_a_file_that_holds_no_key_is_refused(tmp_path, text):
    key_file_of(tmp_path).write_bytes(new_lock(PASSPHRASE, FEW).sealed(text))
    assert reason_of(lambda: open_key(tmp_path, PASSPHRASE)) is Reason.DAMAGED


def test_a_case_opens_and_saves_with_the_key_and_its_first_lines_stay(path, key):
    before = path.read_bytes()
    stored = open_case(path, key)
    stored.save(a_case("second"), UNTIL)
    stored.close()
    after = stored.path.read_bytes()
    assert after[:100] == before[:100]
    assert after != before
    assert read_case(stored.path, key).case_file.case.id == "second"
    assert stored.path.name == "K7.2027-11-22.age"
    assert nothing_is_plain_in(path.parent)


def test_a_case_opens_with_the_passphrase_of_the_key_beside_it(path):
    stored = open_case(path, PASSPHRASE)
    stored.close()
    assert stored.case_file.case == a_case()
    assert reason_of(lambda: open_case(path, b"cow")) is Reason.PASSPHRASE


def test_a_case_whose_key_is_not_there_is_refused(path):
    key_file_of(path.parent).unlink()
    assert reason_of(lambda: open_case(path, PASSPHRASE)) is Reason.NO_KEY


def test_a_case_with_a_passphrase_of_its_own_is_not_opened_with_the_key(tmp_path, key):
    own = stored_at(tmp_path / "K8.age")
    own.close()
    assert reason_of(lambda: open_case(own.path, key)) is Reason.OWN_PASSPHRASE
    opened = open_case(own.path, PASSPHRASE)
    opened.close()
    assert opened.case_file.case == a_case()


def test_damage_of_a_case_with_a_passphrase_of_its_own_is_told_as_damage(tmp_path, key):
    own = stored_at(tmp_path / "K8.age")
    own.close()
    own.path.write_bytes(own.path.read_bytes()[:60])
    assert reason_of(lambda: read_case(own.path, key)) is Reason.DAMAGED


def test_a_key_is_neither_listed_nor_erased_as_a_case(path):
    folder = path.parent
    assert kept_in(folder, UNTIL).undated == ("K7.age",)
    erase_client(path)
    assert list(everything_in(folder)) == [KEY_FILE]


def test_a_refused_file_is_as_it_was(path):
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))
    before = everything_in(path.parent)
    assert reason_of(lambda: open_case(path, PASSPHRASE)) is Reason.PASSPHRASE
    assert everything_in(path.parent) == before


def test_wrong_flipped_and_cut_are_one_refusal_and_no_key_is_missed(tmp_path):
    own = stored_at(tmp_path / "K8.age")
    own.close()
    whole = own.path.read_bytes()
    assert not key_file_of(tmp_path).exists()

    def why(data: bytes, secret: bytes = PASSPHRASE) -> Reason:
        own.path.write_bytes(data)
        return reason_of(lambda: read_case(own.path, secret))

    cut = [why(whole[:length]) for length in range(1, len(whole), 7)]
    flipped = [
        why(whole[:at] + bytes([whole[at] ^ 1]) + (whole[at + 1 :] if at >= 0 else b""))
        for at in (27, 60, -1)
    ]
    assert {why(whole, b"cow"), *cut, *flipped} == {Reason.PASSPHRASE}
    assert why(b"case: 1\n") is Reason.FOREIGN
