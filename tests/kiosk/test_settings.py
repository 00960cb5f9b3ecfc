"""The settings of a kiosk: what holds is taken, what is wrong is told, nothing is changed."""

from __future__ import annotations

import pytest

from permres_gui.kiosk.settings import Fault, Settings, read_settings, settings_in
from permres_gui.kiosk.staff_code import hashed

WHOLE = """\
# The kiosk in the hall
municipality: "44021"
languages: [fr, nl]
printer: no
distance_mm: 700
diagonal_inch: 21.5
idle_seconds: 60
countdown_seconds: 20
speech: yes
"""


def test_a_whole_file_is_taken():
    read = settings_in(WHOLE.encode())
    assert read.faults == ()
    assert read.settings == Settings(
        municipality="44021",
        languages=("fr", "nl"),
        printer=False,
        distance_mm=700,
        diagonal_inch=21.5,
        idle_seconds=60,
        countdown_seconds=20,
        speech=True,
    )


def test_what_is_left_out_is_as_usual():
    settings = settings_in(b"printer: no\n").settings
    assert (settings.idle_seconds, settings.countdown_seconds) == (90, 30)
    assert settings.languages == ("nl", "fr", "en")


@pytest.mark.parametrize(
    "line",
    [
        "municipality: Gent",
        "languages: [nl, de]",
        "languages: [nl, nl]",
        "languages: []",
        "languages: nl",
        "printer: perhaps",
        "distance_mm: 299",
        "distance_mm: 2001",
        "diagonal_inch: 6.9",
        "diagonal_inch: 101",
        "diagonal_inch: wide",
        "idle_seconds: 29",
        "idle_seconds: -90",
        "idle_seconds: [90]",
        "countdown_seconds: 19",
        "staff_code: '123456'",
        "colour: red",
    ],
)
def test_one_wrong_setting_is_told_with_its_line_and_the_others_hold(line):
    first = "speech: yes" if line.startswith("printer") else "printer: no"
    read = settings_in(f"{first}\n{line}\n".encode())
    name = line.partition(":")[0]
    assert read.faults == (Fault(2, name),)
    assert getattr(read.settings, name, None) == getattr(Settings(), name, None)
    assert read.settings != Settings()


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\1", b"\xff\xfe", b"- a\n", b"a: [", b"a: 1\na: 2\n", b"x" * 70_000],
)
def test_a_file_that_cannot_be_read_gives_the_usual_settings(data):
    read = settings_in(data)
    assert read.settings == Settings()
    assert [fault.setting for fault in read.faults] == [""]


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert read_settings(tmp_path / "none.yaml").faults == (Fault(None),)
    assert read_settings(tmp_path).faults == (Fault(None),)


def test_reading_leaves_the_file_as_it_is(tmp_path):
    path = tmp_path / "kiosk.yaml"
    path.write_text("idle_seconds: often\n", encoding="utf-8")
    assert read_settings(path).faults == (Fault(1, "idle_seconds"),)
    assert path.read_text(encoding="utf-8") == "idle_seconds: often\n"
    assert [each.name for each in tmp_path.iterdir()] == ["kiosk.yaml"]


def test_a_hashed_code_is_taken():
    line = hashed("246802")
    read = settings_in(f"staff_code: {line}\n".encode())
    assert read.faults == ()
    assert read.settings.staff_code == line
