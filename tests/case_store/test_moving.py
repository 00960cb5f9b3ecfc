"""A file comes under the key of its folder in one step, or stays as it was."""

from __future__ import annotations

from contextlib import suppress

import pytest

from permres_gui.case_store import open_mark
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.moving import move_under_key, moved_under_key
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import create_case, open_case
from permres_gui.interview.case_file import CaseFile
from permres_gui.interview.marks import Mark
from tests.case_store.stored import (
    FEW,
    PASSPHRASE,
    UNTIL,
    FailingDisk,
    PowerCut,
    a_case,
    everything_in,
    nothing_is_plain_in,
)

NAME = "K7.2027-11-22.age"
BESIDE = {"keep_until": UNTIL, "marks": {"stays": Mark.SEEN}}
FILED = CaseFile(a_case("first", 30_000), beside=BESIDE)
SMALL_TAKES = 7_000


@pytest.fixture
def key(tmp_path) -> OfficeKey:
    return create_key(tmp_path, PASSPHRASE, work_factor=FEW)


def made(folder, name: str = "K7", passphrase: bytes = b"own"):
    folder.mkdir(exist_ok=True)
    create_case(folder / f"{name}.age", passphrase, FILED, work_factor=FEW).close()
    return folder / f"{name}.2027-11-22.age"


def opens_with(path, secret) -> bool:
    try:
        return read_case(path, secret).case_file == FILED
    except CaseStoreError:
        return False


def test_a_moved_file_opens_with_the_key_alone_and_says_what_it_said(tmp_path, key):
    path = made(tmp_path / "cases")
    move_under_key(path, b"own", key)
    assert read_case(path, key).case_file == FILED
    with pytest.raises(CaseStoreError):
        read_case(path, b"own")
    assert list(everything_in(path.parent)) == [NAME]


def test_a_moved_file_is_saved_again_with_the_key(tmp_path, key):
    path = made(tmp_path / "cases")
    move_under_key(path, b"own", key)
    stored = open_case(path, key)
    stored.save(a_case("later"), UNTIL)
    stored.close()
    assert read_case(path, key).case_file.case == a_case("later")


def test_a_wrong_passphrase_leaves_the_file_untouched(tmp_path, key):
    path = made(tmp_path / "cases")
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(CaseStoreError) as refused:
        move_under_key(path, b"other", key)
    assert (refused.value.reason, refused.value.file) == (Reason.PASSPHRASE, NAME)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(everything_in(path.parent)) == [NAME]


def test_a_file_that_is_open_elsewhere_is_not_moved(tmp_path, key):
    path = made(tmp_path / "cases")
    other = open_case(path, b"own")
    before = path.read_bytes()
    with pytest.raises(CaseStoreError) as refused:
        move_under_key(path, b"own", key)
    assert refused.value.reason is Reason.OPEN_ELSEWHERE
    assert path.read_bytes() == before
    other.save(a_case("later"), UNTIL)
    other.close()
    assert read_case(path, b"own").case_file.case == a_case("later")


def test_a_file_that_changes_meanwhile_is_not_written_over(tmp_path, key):
    path = made(tmp_path / "cases")
    stored = open_case(path, b"own")
    path.write_bytes(b"another program")
    with pytest.raises(CaseStoreError) as refused:
        stored.lock_with(key.new_lock())
    assert refused.value.reason is Reason.CHANGED
    assert path.read_bytes() == b"another program"
    stored.close()


def test_each_file_is_moved_or_told_and_none_stops_another(tmp_path, key):
    folder = tmp_path / "cases"
    paths = [made(folder, "K1"), made(folder, "K2", b"other"), made(folder, "K3")]
    gone = folder / "K9.age"
    told = list(moved_under_key([*paths, gone], b"own", key))
    reasons = [refusal.reason if refusal else None for _, refusal in told]
    assert reasons == [None, Reason.PASSPHRASE, None, Reason.NO_FILE]
    assert [opens_with(path, key) for path in paths] == [True, False, True]
    assert opens_with(paths[1], b"other")


def calls_of(folder, key) -> int:
    disk = FailingDisk(takes=SMALL_TAKES)
    move_under_key(made(folder), b"own", key, disk)
    return disk.calls


@pytest.mark.parametrize("cut", [False, True])
def test_whichever_call_fails_the_file_opens_in_one_of_both_ways(
    tmp_path, key, monkeypatch, cut
):
    monkeypatch.setattr(open_mark, "_runs", lambda _: False)
    calls, ways = calls_of(tmp_path / "counted", key), set()
    assert calls > 10
    for fails_at in range(1, calls + 1):
        path = made(tmp_path / str(fails_at))
        disk = FailingDisk(fails_at, cut=cut, takes=SMALL_TAKES)
        with suppress(CaseStoreError, PowerCut):
            move_under_key(path, b"own", key, disk)
        way = opens_with(path, b"own"), opens_with(path, key)
        assert sum(way) == 1
        ways.add(way)
        assert nothing_is_plain_in(path.parent)
        # The disk works again: what was not moved is moved after all.
        if way[0]:
            move_under_key(path, b"own", key)
        assert opens_with(path, key)
    assert len(ways) == 2


def test_after_a_full_disk_the_open_file_is_still_saved_with_its_passphrase(
    tmp_path, key
):
    path = made(tmp_path / "cases")
    disk = FailingDisk(takes=SMALL_TAKES)
    stored = open_case(path, b"own", disk=disk)
    disk.fails_at = disk.calls + 5
    with pytest.raises(CaseStoreError):
        stored.lock_with(key.new_lock())
    stored.save(a_case("later"), UNTIL)
    stored.close()
    assert read_case(path, b"own").case_file.case == a_case("later")
