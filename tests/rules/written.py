"""A requirement as a file of the rule base writes it."""

from __future__ import annotations


def requirement(**more):
    plain = {
        "id": "b.one", "kind": "answer", "field": "insurance", "sources": ["a"],
        "texts": {"met": "Yes."}, "applies": None, "unless": None,
    }  # fmt: skip
    return plain | more
