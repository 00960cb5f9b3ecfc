"""A disk that is full refuses the saving; the case of before stays, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import LONG

ROOT = Path(__file__).parents[2]
CANNOT_MOUNT = 5


def run(kind, folder, *through):
    command = [sys.executable, "-m", "tests.case_store.small_disk_child", kind, folder]
    return subprocess.run(
        [*through, *map(str, command)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )


def is_told_and_kept(found):
    assert found.returncode == 0, found.stderr
    reason, names, saved = found.stdout.splitlines()
    assert (reason, names) == ("no_room", "K7.2027-11-22.age")
    assert int(saved) > 10


def test_a_file_that_may_not_grow_is_told_and_kept(tmp_path):
    is_told_and_kept(run("file", tmp_path))


def test_a_full_disk_of_256_kilobytes_is_told_and_the_file_kept(tmp_path):
    """In a name space of its own, so that the disk is gone with the process."""
    whose = [] if os.geteuid() == 0 else ["--map-root-user"]
    try:
        found = run("disk", tmp_path, "unshare", "--mount", *whose)
    except FileNotFoundError:
        pytest.skip("unshare is not installed: the limit of a file stands for it")
    if found.returncode == CANNOT_MOUNT or found.stderr.startswith("unshare:"):
        pytest.skip(f"no disk can be mounted here: {found.stderr.strip()[-200:]}")
    is_told_and_kept(found)
