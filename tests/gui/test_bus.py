"""The window on the real accessibility bus, as a screen reader meets it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import LONG

SYSTEM = "/usr/bin/python3"
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TOOLS = ("Xvfb", "dbus-run-session")
SCRIPT = """
set -e
/usr/libexec/at-spi-bus-launcher --launch-immediately &
launcher=$!
"$1" -m tests.gui.accessible_window &
window=$!
"$2" "$3" $window
kill $window $launcher
"""


def _missing() -> str:
    """What the test needs and is not here, or nothing."""
    for tool in TOOLS:
        if shutil.which(tool) is None:
            return tool
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        return "at-spi2-core"
    code = "import pyatspi, gi"
    if (
        not Path(SYSTEM).exists()
        or subprocess.run(
            [SYSTEM, "-c", code], capture_output=True, check=False
        ).returncode
    ):
        return "python3-pyatspi"
    return ""


@pytest.fixture
def display(tmp_path):
    """A screen of its own; its number is the one that Xvfb chose."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x800x24"]
    with subprocess.Popen(
        command, pass_fds=[write], stderr=subprocess.DEVNULL
    ) as screen:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        screen.terminate()


@pytest.fixture
def report(display):
    """What the second process found and heard."""
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    command = ["dbus-run-session", "--", "bash", "-c", SCRIPT, "bus"]
    command += [sys.executable, SYSTEM, str(HERE / "accessible_child.py")]
    began = time.monotonic()
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, f"{done.stderr}\n{time.monotonic() - began:.0f} s"
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.skipif(bool(_missing()), reason=f"without {_missing()}")
def test_a_screen_reader_finds_the_page_and_hears_the_next_one(report):
    first = [tuple(each) for each in report["first"]]
    assert ("heading", "Permanent residence in Belgium") in first
    buttons = [name for role, name in first if role in {"push button", "button"}]
    assert "Find out which permanent card I can get" in buttons
    assert "My card is lost or stolen" in buttons
    nameless = [role for role, name in first if "button" in role and not name]
    assert nameless == []
    assert report["heard"] == ["Which country’s passport do you have?"]
    second = [tuple(each) for each in report["second"]]
    assert ("heading", "Which country’s passport do you have?") in second
    assert ("text", "Search a country") in second
    # On Linux the name of a combo box is what it shows; its label is a relation.
    assert report["boxes"] == [["Who lives in Belgium?"], ["Who should come?"]]
