"""What is installed beside the program for a kiosk."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from permres_gui.kiosk.settings import Settings, read_settings

FOLDER = Path(__file__).parents[2] / "packaging" / "kiosk"


def session(folder: Path, *statuses: int) -> tuple[int, list[str]]:
    """The session with a program that ends with each status in turn."""
    program = folder / "permres-gui"
    program.write_text(
        '#!/bin/sh\necho "$*" >> calls\n'
        "status=$(head -n 1 statuses); sed -i 1d statuses; exit $status\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    (folder / "statuses").write_text("\n".join(map(str, statuses)) + "\n")
    done = subprocess.run(
        [str(FOLDER / "session"), "/etc/a.yaml"],
        cwd=folder,
        env={"PATH": f"{folder}:{os.environ['PATH']}"},
        timeout=30,
        check=False,
    )
    return done.returncode, (folder / "calls").read_text().splitlines()


def test_the_settings_that_are_installed_are_the_usual_ones():
    read = read_settings(FOLDER / "kiosk.yaml")
    assert read.faults == ()
    assert read.settings == Settings()


def test_a_killed_program_is_started_again_until_staff_leave(tmp_path):
    status, calls = session(tmp_path, 137, 1, 0, 3)
    assert status == 0
    assert calls == ["--kiosk --settings /etc/a.yaml"] * 4


def test_without_a_screen_the_session_ends_and_begins_anew_from_outside(tmp_path):
    status, calls = session(tmp_path, 2)
    assert status == 2
    assert len(calls) == 1


def test_the_unit_starts_what_is_installed_and_keeps_nothing():
    unit = (FOLDER / "permres-kiosk.service").read_text(encoding="utf-8")
    guide = (FOLDER / "README.md").read_text(encoding="utf-8")
    for path in ("/usr/local/lib/permres-gui/session", "/etc/permres-gui"):
        assert path in unit
        assert path in guide
    for line in (
        "LimitCORE=0",
        "MemorySwapMax=0",
        "ProtectHome=tmpfs",
        "PrivateTmp=yes",
        "RuntimeDirectory=permres-kiosk",
        "Environment=TMPDIR=/run/permres-kiosk",
    ):
        assert line in unit.splitlines()
