"""How a command says why not: one sentence, and its exit status."""

from __future__ import annotations

import sys

REFUSED = 2


def refused(sentence: str) -> int:
    """Say in one sentence why not; the exit status."""
    print(f"permres-gui: {sentence}", file=sys.stderr)
    return REFUSED
