"""ARCHITECTURE names what is there: each file, each name of a module, the packages in order."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
FILES = [
    path.relative_to(ROOT).as_posix()
    for folder in ("permres_gui", "resources", "packaging", "tests")
    for path in (ROOT / folder).rglob("*")
] + [path.name for path in ROOT.iterdir()]
ENDINGS = "py|yaml|csv|json|md|toml|sh"


@pytest.mark.parametrize(
    "named", sorted(set(re.findall(rf"`([\w./-]+\.(?:{ENDINGS}))`", TEXT)))
)
def test_every_file_that_is_named_is_there(named):
    """A file is told by its name, or from a folder within the program or its data."""
    assert any(f"/{file}".endswith(f"/{named}") for file in FILES)


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`(\w+\.\w+)`", TEXT))))
def test_every_name_of_a_module_stands_in_it(named):
    module, name = named.split(".")
    found = [ROOT / file for file in FILES if file.endswith(f"/{module}.py")]
    if found and not re.fullmatch(ENDINGS, name):
        assert any(re.search(rf"\b{name}\b", each.read_text("utf-8")) for each in found)


def test_the_packages_stand_in_the_order_of_the_import_contract():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    first = settings["tool"]["importlinter"]["contracts"][0]
    assert "  →  ".join(first["layers"]) in TEXT


@pytest.mark.parametrize("folder", ["rulebook", "interview"])
def test_the_table_of_the_law_names_every_file_of_it(folder):
    _, _, from_here = TEXT.partition("resources/rulebook/\n")
    table = from_here.partition("```")[0]
    names = {each.name for each in (ROOT / "resources" / folder).iterdir()}
    assert [each for each in sorted(names - {"README.md"}) if each not in table] == []
