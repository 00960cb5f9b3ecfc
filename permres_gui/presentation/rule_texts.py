"""The sentences of a rule base in one language, to go with it in a rule pack."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from permres_gui.packs.pack_file import compiled_parts
from permres_gui.presentation.translator import (
    LANGUAGES,
    SOURCE_LANGUAGE,
    Translator,
    translator_for,
)
from permres_gui.rules.compiled import Library


def whole_rules(known: Library) -> dict[str, bytes]:
    """All parts of a rule base, its sentences in every language among them.

    The rules of a pack have theirs; those of the program are in its catalogues.
    """
    parts = compiled_parts(known.resources)
    if known.pack:
        return parts
    texts = {
        f"texts/{language}.json": rule_texts(parts, translator_for(language))
        for language in LANGUAGES
        if language != SOURCE_LANGUAGE
    }
    return parts | texts


def rule_texts(parts: Mapping[str, bytes], words: Translator) -> bytes:
    """Every sentence of these parts that has a translation, as a part of its own."""
    plain = [json.loads(data) for name, data in parts.items() if name.endswith(".json")]
    found = {text: words.sentence(text) for text in sorted(set(_strings(plain)))}
    own = {text: said for text, said in found.items() if said != text}
    return json.dumps(own, ensure_ascii=False, indent=0).encode()


def _strings(data: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(data, str):
        yield from {data, data.strip()} - {""}
    elif isinstance(data, dict):
        for each in data.values():
            yield from _strings(each)
    elif isinstance(data, list):
        for each in data:
            yield from _strings(each)
