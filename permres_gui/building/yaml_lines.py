"""One line more in a YAML list, the rest of the file left as it is, comments too."""

from __future__ import annotations

import yaml

from permres_gui.rules.rule_yaml import UniqueKeyLoader


def with_item(text: str, path: tuple[str | int, ...], item: str) -> str:
    """The text with an item written in one line after the last of the list at a path.

    `LookupError` where no such list stands written out in the text.
    """
    node = yaml.compose(text, UniqueKeyLoader)
    for step in path:
        node = _child(node, step)
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise LookupError(path)
    last = node.value[-1]
    if node.flow_style:
        at = last.end_mark.index
        return f"{text[:at]}, {item}{text[at:]}"
    lines = text.splitlines(keepends=True)
    at = _last_line(last)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines[at] = lines[at].removesuffix(newline) + newline
    indent = " " * node.start_mark.column
    return "".join([*lines[: at + 1], f"{indent}- {item}{newline}", *lines[at + 1 :]])


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        found: yaml.Node = node.value[step]
        return found
    if isinstance(node, yaml.MappingNode):
        return next((v for k, v in node.value if k.value == step), _NOTHING)
    raise LookupError(step)


_NOTHING = yaml.ScalarNode("tag:yaml.org,2002:null", "")


def _last_line(node: yaml.Node) -> int:
    """The line on which an item ends; a block ends only where its last part does."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return _last_line(node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _last_line(node.value[-1])
    line: int = node.end_mark.line
    return line
