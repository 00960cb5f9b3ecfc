"""A program that is killed while it saves loses nothing and leaves no plain text.

40 kills in the ordinary run; PERMRES_KILLS=1000 for more.
"""

import os
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.case_store.stored_case import open_case
from tests.case_store.stored import (
    PASSPHRASE,
    UNTIL,
    a_case,
    case_at,
    everything_in,
    nothing_is_plain_in,
    stored_at,
)

KILLS = int(os.environ.get("PERMRES_KILLS", "40"))
ROOT = Path(__file__).parents[2]
NAME = "K7.2027-11-22.age"


@pytest.fixture
def temporary(tmp_path):
    """Where a program would put what it does not want to be seen."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def maker(temporary):
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.case_store.saving_child"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        yield child
        child.stdin.close()


def killed_after(maker, path, seconds):
    """Start a program that saves, kill it, and say how it ended."""
    print(path, file=maker.stdin, flush=True)
    number = int(maker.stdout.readline())
    # Waits for its end, which comes sooner only if something went wrong.
    select.select([maker.stdout], [], [], seconds)
    os.kill(number, signal.SIGKILL)
    return int(maker.stdout.readline())


def test_a_program_that_is_killed_at_any_moment_leaves_a_whole_case(
    tmp_path, maker, temporary
):
    folder = tmp_path / "cases"
    folder.mkdir()
    path = folder / NAME
    first = stored_at(folder / "K7.age", a_case("first"))
    first.save(a_case("first"), UNTIL)
    first.close()
    moments = random.Random(6)  # noqa: S311 - which moments does not matter
    seen = set()
    for _ in range(KILLS):
        ended = killed_after(maker, path, moments.uniform(0.001, 0.15))
        assert ended == -signal.SIGKILL
        case = case_at(path)
        seen.add(case.id)
        number = int(case.id.rpartition("-")[2]) if case.id != "first" else 0
        assert case == a_case(case.id, 500 * (number % 90))
        assert nothing_is_plain_in(folder)
        assert everything_in(temporary) == {}
    assert len(seen) > 3, "they were killed before they saved anything"
    # The next window clears away what the killed ones left, and saves.
    last = open_case(path, PASSPHRASE)
    last.save(a_case("last"), UNTIL)
    last.close()
    assert list(everything_in(folder)) == [NAME]
    assert case_at(path) == a_case("last")
