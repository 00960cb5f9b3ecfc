"""The records of the screens, each read from its module when it is needed."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from permres_gui.presentation import views

FOLDER = Path(views.__file__).parent
SEEN = re.findall(r"from \.(\w+) import \*", (FOLDER / "__init__.pyi").read_text())


def public(module: str) -> list[str]:
    """The names that a type checker finds in a module, its imports aside."""
    named = []
    for each in ast.parse((FOLDER / f"{module}.py").read_text()).body:
        targets = [each.target] if isinstance(each, ast.AnnAssign) else []
        targets = each.targets if isinstance(each, ast.Assign) else targets
        named += [each.name] if isinstance(each, ast.ClassDef) else []
        named += [target.id for target in targets]
    return [name for name in named if not name.startswith("_")]


@pytest.mark.parametrize("module", SEEN)
def test_what_a_type_checker_finds_in_the_package_can_be_had_from_it(module):
    home = import_module(f"{views.__name__}.{module}")
    assert public(module)
    for name in public(module):
        assert getattr(views, name) is getattr(home, name)


def test_what_no_module_holds_is_no_record():
    with pytest.raises(AttributeError, match="NoSuchView"):
        _ = views.NoSuchView  # type: ignore[attr-defined]  # it is not there
