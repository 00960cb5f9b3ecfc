"""The YAML of the rule base as plain data; a key given twice and no day are refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from yaml import SafeLoader as Loader
else:
    # The rule base is our own: the C scanner, which strange nesting can crash, may
    # read it. Case files are read by the pure-Python one.
    Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UniqueKeyLoader(Loader):
    """A loader that refuses a key given twice."""


def _unique(loader: UniqueKeyLoader, node: yaml.MappingNode) -> dict[str, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen and key.value != "<<":
            message = f"the key {key.value} stands twice"
            raise yaml.MarkedYAMLError(problem=message, problem_mark=key.start_mark)
        seen.add(key.value)
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)  # type: ignore[return-value]  # the keys of a table are text


def _day(loader: UniqueKeyLoader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:
        message = f"{node.value} is no day"
        raise yaml.MarkedYAMLError(
            problem=message, problem_mark=node.start_mark
        ) from error


UniqueKeyLoader.add_constructor("tag:yaml.org,2002:map", _unique)
UniqueKeyLoader.add_constructor("tag:yaml.org,2002:timestamp", _day)


def load(path: Path) -> Any:  # noqa: ANN401 - YAML may hold anything
    """The plain data of one YAML file."""
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, UniqueKeyLoader)  # noqa: S506 - a safe loader
