"""The YAML of the rule base: a key stands once, and nothing is made of it but data."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
import yaml

from permres_gui.rules.rule_yaml import load


def written(folder: Path, text: str) -> Path:
    path = folder / "thing.yaml"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def test_a_key_that_stands_twice_is_refused(tmp_path):
    with pytest.raises(
        yaml.MarkedYAMLError, match="the key name stands twice"
    ) as caught:
        load(written(tmp_path, "name: a\nmany: 1\nname: b\n"))
    assert caught.value.problem_mark is not None
    assert caught.value.problem_mark.line == 2


def test_merged_keys_may_be_overruled(tmp_path):
    text = """
        base: &base {name: a, many: 1}
        one: {<<: *base, many: 2}
        """
    assert load(written(tmp_path, text))["one"] == {"name": "a", "many": 2}


def test_yaml_that_makes_objects_is_refused(tmp_path):
    with pytest.raises(yaml.YAMLError):
        load(written(tmp_path, "a: !!python/object/apply:os.system [true]\n"))
