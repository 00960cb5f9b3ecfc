"""Erasing one client leaves nothing of that client, and everything of the others."""

import pytest

from permres_gui.case_store.erasing import erase_client, erase_file
from permres_gui.case_store.file_names import lock_of, new_part_of
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import open_case
from tests.case_store.stored import (
    PASSPHRASE,
    UNTIL,
    FailingDisk,
    a_case,
    everything_in,
    stored_at,
)

OTHERS = {"K77.age", ".K77.age.0123456789abcdef.part", "notes.txt"}


@pytest.fixture
def folder(tmp_path):
    """K7 with two copies, what was cut off under an older name, and other people."""
    stored = stored_at(tmp_path / "K7.age")
    stored.save_beside(a_case("copy"), None).close()
    stored.save_beside(a_case("copy"), UNTIL).close()
    stored.save(a_case(), UNTIL)
    stored.close()
    for path in (stored.path, tmp_path / "K7.2026-01-01.age"):
        new_part_of(path).write_bytes(b"half")
    lock_of(tmp_path / "K7.2026-01-01.age").write_bytes(b"")
    for name in OTHERS:
        (tmp_path / name).write_bytes(b"others")
    return tmp_path


def refused(what, *arguments):
    with pytest.raises(CaseStoreError) as error:
        what(*arguments)
    return error.value.reason


def test_nothing_of_the_client_is_left(folder):
    erased = erase_client(folder / "K7.2027-11-22.age")
    assert erased == ("K7.2027-11-22.age", "K7~2.age", "K7~3.2027-11-22.age")
    assert everything_in(folder).keys() == OTHERS


def test_erasing_by_a_shortcut_erases_the_case_itself(folder, tmp_path_factory):
    link = tmp_path_factory.mktemp("desk") / "shortcut.age"
    link.symlink_to(folder / "K7.2027-11-22.age")
    erase_client(link)
    assert everything_in(folder).keys() == OTHERS


def test_one_file_alone_is_erased_where_that_is_asked(folder):
    before = everything_in(folder)
    erase_file(folder / "K7~2.age")
    assert everything_in(folder).keys() == before.keys() - {"K7~2.age"}


@pytest.mark.parametrize("erase", [erase_client, erase_file])
def test_what_is_open_is_not_erased(folder, erase):
    stored = open_case(folder / "K7~2.age", PASSPHRASE)
    before = everything_in(folder)
    assert refused(erase, folder / "K7~2.age") is Reason.OPEN_ELSEWHERE
    assert everything_in(folder) == before
    stored.close()


def test_an_open_copy_keeps_the_whole_client(folder):
    stored = open_case(folder / "K7~2.age", PASSPHRASE)
    before = everything_in(folder)
    path = folder / "K7.2027-11-22.age"
    assert refused(erase_client, path) is Reason.OPEN_ELSEWHERE
    assert everything_in(folder) == before
    stored.close()


@pytest.mark.parametrize("erase", [erase_client, erase_file])
def test_what_is_no_encrypted_case_is_not_erased(folder, erase):
    before = everything_in(folder)
    assert refused(erase, folder / "K77.age") is Reason.FOREIGN
    assert refused(erase, folder / "notes.txt") is Reason.FOREIGN
    assert refused(erase, folder / "K99.age") is Reason.NO_FILE
    assert everything_in(folder) == before


@pytest.mark.parametrize("erase", [erase_client, erase_file])
def test_a_disk_that_refuses_is_told(folder, erase):
    for fails_at in (1, 2, 3):
        reason = refused(erase, folder / "K7~2.age", FailingDisk(fails_at))
        assert reason is Reason.NO_ROOM
    erase(folder / "K7~2.age")
