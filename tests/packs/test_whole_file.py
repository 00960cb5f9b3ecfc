"""A file is there as a whole, or as it was."""

from __future__ import annotations

import os
import stat

import pytest

from permres_gui.packs.pack_error import PackError
from permres_gui.packs.whole_file import write_whole


def test_a_file_is_replaced_as_a_whole(tmp_path):
    path = tmp_path / "rules.pack"
    path.write_bytes(b"old")
    (tmp_path / "rules.pack.part").write_bytes(b"cut off")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["rules.pack"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_secret_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "rules.key"
    write_whole(path, b"secret", secret=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    path = tmp_path / "rules.pack"
    path.mkdir()
    with pytest.raises(PackError):
        write_whole(path, b"new")
    assert path.is_dir()
    assert [each.name for each in tmp_path.iterdir()] == ["rules.pack"]


def test_a_device_is_never_replaced_by_a_file(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(PackError):
        write_whole(pipe, b"rules")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
