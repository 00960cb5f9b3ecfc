"""What is installed beside the program for a kiosk."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from permres_gui.kiosk.settings import Settings, read_settings
from tests.patience import LONG

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
        timeout=LONG,
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
        "ProtectHome=tmpfs",
        "PrivateTmp=yes",
        "RuntimeDirectory=permres-kiosk",
        "Environment=TMPDIR=/run/permres-kiosk",
    ):
        assert line in unit.splitlines()


def test_the_screen_is_had_without_root():
    """Whoever may open no network may not become root either (systemd.exec(5)): an X
    server that relies on it finds no screen. So logind gives it: to the session of this
    unit, on the console that is in sight, and the server keeps to that console.
    """
    unit = (FOLDER / "permres-kiosk.service").read_text(encoding="utf-8")
    server = next(line for line in unit.splitlines() if "ExecStart=" in line)
    assert "RestrictAddressFamilies=" in unit
    assert "PAMName=" in unit
    assert "/usr/lib/xorg/Xorg" in server
    assert "-keeptty" in server.split()
    console = re.search(r"TTYPath=/dev/tty(\d+)", unit)
    assert console is not None
    assert f"vt{console[1]}" in server.split()
    assert f"XDG_VTNR={console[1]}" in unit.split()
    assert f"Conflicts=getty@tty{console[1]}.service" in unit


def swap_refused(swaps: str, tmp_path: Path) -> bool:
    unit = (FOLDER / "permres-kiosk.service").read_text(encoding="utf-8")
    said = re.search(r"ExecCondition=/bin/sh -c '(.*)'", unit)
    assert said is not None
    (tmp_path / "swaps").write_text(swaps, encoding="utf-8")
    line = said[1].replace("$$", "$").replace("/proc/swaps", str(tmp_path / "swaps"))
    return subprocess.run(["sh", "-c", line], check=False).returncode != 0


def test_with_swap_on_the_kiosk_does_not_start(tmp_path):
    head = "Filename  Type  Size  Used  Priority\n"
    assert not swap_refused(head, tmp_path)
    assert swap_refused(head + "/dev/sda2  partition  1000  0  -2\n", tmp_path)
