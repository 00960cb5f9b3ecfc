"""What network shares answer to the wish that a folder last is no fault; the rest is."""

import errno
import os

import pytest

from permres_gui.case_store.disk import Disk


def answering(monkeypatch, number):
    def refuse(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_share_that_knows_no_such_wish_is_let_be(tmp_path, monkeypatch, number):
    answering(monkeypatch, number)
    Disk().sync_folder(tmp_path)


def test_a_disk_that_is_broken_is_told(tmp_path, monkeypatch):
    answering(monkeypatch, errno.EIO)
    with pytest.raises(OSError, match="output"):
        Disk().sync_folder(tmp_path)


def test_a_folder_that_lasts_is_left_as_it_is(tmp_path):
    Disk().sync_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_in_a_folder_is_no_file_and_nobody_waits_for_it(tmp_path):
    pipe = tmp_path / "K7.age"
    os.mkfifo(pipe)
    assert Disk().read(pipe, 10) == b""
    writes = os.open(pipe, os.O_RDWR)
    assert Disk().read(pipe, 10) == b""
    os.close(writes)
