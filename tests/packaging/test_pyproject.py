"""What pyproject.toml promises and no tool checks."""

import re
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

import permres_gui

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pyproject():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_both_lists_of_development_packages_are_equal(pyproject):
    extra = pyproject["project"]["optional-dependencies"]["dev"]
    assert pyproject["dependency-groups"]["dev"] == extra


def test_what_is_optional_is_there_for_the_tests_and_for_nobody_else(pyproject):
    extras = pyproject["project"]["optional-dependencies"]
    for optional in (set(extras["adviser"]), set(extras["batch"])):
        assert optional <= set(extras["dev"])
        assert not optional & set(pyproject["project"]["dependencies"])


def test_the_version_stands_in_one_place(pyproject):
    assert "version" not in pyproject["project"]
    assert pyproject["project"]["dynamic"] == ["version"]
    place = ROOT / pyproject["tool"]["hatch"]["version"]["path"]
    assert place == ROOT / "permres_gui" / "__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", permres_gui.__version__)
    others = [
        path.relative_to(ROOT).as_posix()
        for path in ROOT.joinpath("permres_gui").rglob("*.py")
        if path != place and "__version__ =" in path.read_text("utf-8")
    ]
    assert others == []


def test_the_qt_that_aborts_below_python_3_12_is_refused(pyproject):
    qt = [name for name in pyproject["project"]["dependencies"] if "PySide6" in name]
    assert qt == [
        'PySide6-Essentials>=6.10,<6.12; python_version < "3.12"',
        'PySide6-Essentials>=6.10,<7; python_version >= "3.12"',
    ]


def test_the_build_has_what_the_compiler_imports(pyproject):
    names = {
        re.split(r"[<>=]", name)[0] for name in pyproject["build-system"]["requires"]
    }
    assert {"hatchling", "pydantic", "PyYAML", "babel"} <= names


def test_the_oldest_python_is_named_alike_everywhere(pyproject):
    assert pyproject["project"]["requires-python"] == ">=3.10"
    assert pyproject["tool"]["ruff"]["target-version"] == "py310"
    assert pyproject["tool"]["mypy"]["python_version"] == "3.10"


def test_no_tool_is_asked_for_in_a_version_that_only_a_newer_python_takes(pyproject):
    """One such line, and `dev.py run` fails for everybody with the oldest Python."""
    oldest = _minor(pyproject["project"]["requires-python"])
    for asked in pyproject["project"]["optional-dependencies"]["dev"]:
        name, least = asked.split(">=")
        found = distribution(name)
        only_newer = _minor(found.metadata["Requires-Python"] or "") > oldest
        assert not (only_newer and found.version == least), f"{asked}: too new"


def _minor(pythons):
    """The oldest Python 3 of what is written as `>=3.10`."""
    least = re.search(r">=3\.(\d+)", pythons)
    return int(least[1]) if least else 0
