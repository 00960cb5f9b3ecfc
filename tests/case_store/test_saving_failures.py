"""Every call that saving makes may fail, and the computer may stop before each of them."""

import stat
from contextlib import suppress
from datetime import date

import pytest

from permres_gui.case_store import open_mark
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import open_case
from tests.case_store.stored import (
    PASSPHRASE,
    UNTIL,
    FailingDisk,
    PowerCut,
    a_case,
    case_at,
    everything_in,
    nothing_is_plain_in,
    stored_at,
)

OLD, NEW = a_case("old"), a_case("new", 30_000)
SMALL_TAKES = 7_000
"""So that one saving takes several writes."""
NAMES = {
    "K7.age", "K7.2027-11-22.age", "K7.2028-01-01.age",
}  # fmt: skip
RENAMED = date(2028, 1, 1)


def made(folder):
    folder.mkdir()
    stored_at(folder / "K7.age", OLD).close()
    stored = open_case(folder / "K7.age", PASSPHRASE)
    stored.save(OLD, UNTIL)
    stored.close()
    return folder


def opened(folder, disk):
    return open_case(folder / "K7.2027-11-22.age", PASSPHRASE, disk=disk)


def calls_of(tmp_path, keep_until):
    """How many calls opening makes, and how many opening and saving."""
    disk = FailingDisk(takes=SMALL_TAKES)
    stored = opened(tmp_path, disk)
    before = disk.calls
    stored.save(NEW, keep_until)
    after = disk.calls
    stored.close()
    return before, after


def the_case_in(folder):
    """The one case of the folder; more than one would be one too many."""
    (name,) = everything_in(folder).keys() & NAMES
    return case_at(folder / name)


@pytest.mark.parametrize("keep_until", [UNTIL, RENAMED, None])
def test_whichever_call_fails_the_old_or_the_new_case_is_there_whole(
    tmp_path, keep_until
):
    before, after = calls_of(made(tmp_path / "counted"), keep_until)
    assert after - before > 10
    for fails_at in range(before + 1, after + 1):
        folder = made(tmp_path / str(fails_at))
        disk = FailingDisk(fails_at, takes=SMALL_TAKES)
        stored = opened(folder, disk)
        refusal = saved(stored, keep_until)
        assert the_case_in(folder) in (OLD, NEW)
        assert nothing_is_plain_in(folder)
        if refusal is not None:
            told = Reason.NOT_LASTING if the_case_in(folder) == NEW else refusal
            assert refusal is told
        # The disk works again: what is in the window is saved after all.
        stored.save(NEW, keep_until)
        stored.close()
        assert the_case_in(folder) == NEW
        assert set(everything_in(folder)) <= NAMES


def saved(stored, keep_until):
    try:
        stored.save(NEW, keep_until)
    except CaseStoreError as refusal:
        return refusal.reason
    return None


@pytest.mark.parametrize("keep_until", [UNTIL, RENAMED])
def test_wherever_the_computer_stops_the_old_or_the_new_case_is_there_whole(
    tmp_path, monkeypatch, keep_until
):
    before, after = calls_of(made(tmp_path / "counted"), keep_until)
    found = []
    monkeypatch.setattr(open_mark, "_runs", lambda _: False)
    for stops_at in range(before + 1, after + 1):
        folder = made(tmp_path / str(stops_at))
        stored = opened(folder, FailingDisk(stops_at, cut=True, takes=SMALL_TAKES))
        with pytest.raises(PowerCut):
            stored.save(NEW, keep_until)
        found.append(the_case_in(folder))
        assert nothing_is_plain_in(folder)
        (name,) = everything_in(folder).keys() & NAMES
        later = open_case(folder / name, PASSPHRASE)
        assert later.held_elsewhere is None
        later.save(NEW, keep_until)
        later.close()
        assert the_case_in(folder) == NEW
    assert found.count(OLD) > 5
    assert found == sorted(found, key=lambda case: case == NEW), "no way back"


@pytest.mark.parametrize("cut", [True, False])
def test_whichever_call_fails_while_a_case_is_made_there_is_a_whole_one_or_none(
    tmp_path, cut
):
    disk = FailingDisk(takes=SMALL_TAKES)
    (tmp_path / "counted").mkdir()
    stored_at(tmp_path / "counted" / "K7.age", NEW, disk=disk)
    for fails_at in range(1, disk.calls + 1):
        folder = tmp_path / str(fails_at)
        folder.mkdir()
        failing = FailingDisk(fails_at, cut=cut, takes=SMALL_TAKES)
        with suppress(CaseStoreError, PowerCut):
            stored_at(folder / "K7.age", NEW, disk=failing)
        assert nothing_is_plain_in(folder)
        if (folder / "K7.age").exists():
            assert case_at(folder / "K7.age") == NEW


def test_a_disk_that_fails_while_a_case_is_opened_leaves_it_readable(tmp_path):
    folder = made(tmp_path / "one")
    disk = FailingDisk()
    stored = opened(folder, disk)
    calls = disk.calls
    stored.close()
    for fails_at in range(2, calls + 1):
        stored = opened(folder, FailingDisk(fails_at))
        assert stored.case_file.case == OLD
        stored.save(OLD, UNTIL)
        stored.close()
    assert set(everything_in(folder)) <= NAMES


def test_only_the_owner_may_read_what_is_saved(tmp_path):
    folder = made(tmp_path / "one")
    path = folder / "K7.2027-11-22.age"
    path.chmod(0o644)
    stored = open_case(path, PASSPHRASE)
    stored.save(NEW, UNTIL)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    stored.close()


def test_a_saving_that_was_cut_off_is_cleared_away_when_the_case_is_opened(tmp_path):
    folder = made(tmp_path / "one")
    cut_off = folder / ".K7.2027-11-22.age.0123456789abcdef.part"
    of_another = folder / ".K8.age.0123456789abcdef.part"
    for path in (cut_off, of_another):
        path.write_bytes(b"half")
    open_case(folder / "K7.2027-11-22.age", PASSPHRASE).close()
    assert not cut_off.exists()
    assert of_another.exists()


def test_a_disk_that_takes_nothing_more_is_no_endless_loop(tmp_path):
    with pytest.raises(CaseStoreError) as error:
        stored_at(tmp_path / "K7.age", disk=FailingDisk(takes=0))
    assert error.value.reason is Reason.NO_ROOM
    assert everything_in(tmp_path) == {}
