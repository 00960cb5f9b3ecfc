"""A checkout and a wheel find the same files."""

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from permres_gui import locations

ROOT = Path(__file__).parents[2]


def test_a_checkout_has_its_data_beside_the_package():
    assert locations.resources() == ROOT / "resources"
    assert locations.translations() == ROOT / "translations"


def test_packed_data_comes_first(monkeypatch, tmp_path):
    monkeypatch.setattr(locations, "_PACKAGE", tmp_path / "permres_gui")
    assert locations.resources() == tmp_path / "resources"
    packed = tmp_path / "permres_gui" / "_data"
    packed.mkdir(parents=True)
    assert locations.resources() == packed / "resources"
    assert locations.translations() == packed / "translations"


def test_the_packs_of_a_user_lie_among_the_users_data(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert locations.rule_packs() == tmp_path / "permres-gui" / "rules"
    assert not locations.has_rule_packs()
    locations.rule_packs().mkdir(parents=True)
    assert locations.has_rule_packs()


@pytest.mark.parametrize("folder", ["", "share", "~"])
def test_a_folder_that_says_no_place_is_left_aside(monkeypatch, tmp_path, folder):
    monkeypatch.setenv("XDG_DATA_HOME", folder)
    monkeypatch.setenv("HOME", str(tmp_path))
    packs = tmp_path / ".local" / "share" / "permres-gui" / "rules"
    assert locations.rule_packs() == packs


def test_a_user_without_a_home_has_no_packs(monkeypatch):
    def nowhere():
        raise RuntimeError

    monkeypatch.setenv("XDG_DATA_HOME", "")
    monkeypatch.setattr(Path, "home", nowhere)
    assert not locations.has_rule_packs()


def test_a_place_that_cannot_be_looked_at_holds_no_packs(monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "/" + "x" * 5000)
    assert not locations.has_rule_packs()


@pytest.mark.skipif(
    importlib.util.find_spec("permres_gui.cli") is None
    or importlib.util.find_spec("hatchling") is None,
    reason="nothing that compiles, or nothing that builds",
)
def test_a_wheel_carries_what_the_checkout_has(tmp_path):
    checkout = tmp_path / "checkout"
    for name in ("permres_gui", "resources", "translations", "packaging"):
        shutil.copytree(
            ROOT / name,
            checkout / name,
            ignore=shutil.ignore_patterns("__pycache__", "compiled", "*.mo"),
        )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, checkout)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path]
    environment = {
        key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ
    }
    subprocess.run(build, cwd=checkout, env=environment, check=True)
    (wheel,) = tmp_path.glob("permres_gui-*-py3-none-any.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        opened.extractall(tmp_path / "installed")
    for folder in ("resources", "translations"):
        for path in (checkout / folder).rglob("*"):
            if path.is_file():
                packed = path.relative_to(checkout).as_posix()
                assert f"permres_gui/_data/{packed}" in names
    assert any(
        name.startswith("permres_gui/_data/resources/compiled/") for name in names
    )
    assert any(name.endswith(".mo") for name in names)
    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "from permres_gui import locations as l; print(l.resources())",
        ],
        cwd=tmp_path / "installed",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(found.stdout.strip()) == (
        tmp_path / "installed" / "permres_gui" / "_data" / "resources"
    )
