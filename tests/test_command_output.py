"""What a command writes: in a terminal of any encoding, on a full disk, into a pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ROOT, run, started

CASE = Path(__file__).parent / "cases" / "L" / "l-means-integration-income.yaml"
FULL = Path("/dev/full")
full_disk = pytest.mark.skipif(not FULL.is_char_device(), reason="no /dev/full here")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_terminal_without_accents_gets_an_answer_all_the_same(encoding, language):
    found = started("assess", CASE, "--lang", language, PYTHONIOENCODING=encoding)
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"  L    " in found.stdout


def test_an_answer_in_json_loses_no_sign_there():
    ascii_ = started("assess", "--json", CASE, "--lang", "fr", PYTHONIOENCODING="ascii")
    usual = run("assess", "--json", CASE, "--lang", "fr")
    assert json.loads(ascii_.stdout) == json.loads(usual.stdout)


@full_disk
@pytest.mark.parametrize("arguments", [("assess", str(CASE)), ("fees", "due")])
def test_a_full_disk_is_one_sentence(arguments):
    with FULL.open("wb") as out:
        found = subprocess.run(
            [sys.executable, "-m", "permres_gui", *arguments],
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert found.returncode == 2
    assert found.stderr == b"permres-gui: No space left on device\n"


def test_a_reader_that_has_seen_enough_is_no_fault():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        found = subprocess.run(
            [sys.executable, "-m", "permres_gui", "assess", str(CASE)],
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (found.returncode, found.stderr) == (0, b"")


def test_without_any_output_the_command_is_carried_out():
    code = (
        "import sys; sys.stdout = None; from permres_gui import cli;"
        f"sys.exit(cli.main(['assess', {str(CASE)!r}]))"
    )
    found = started(code=code)
    assert (found.returncode, found.stderr) == (0, b"")
