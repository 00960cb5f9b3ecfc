"""The windows and text sizes in which a page must be whole.

Every size of the window with every size of the text, the languages taking turns; with
PERMRES_WHOLE set, every language in each of them.
"""

from __future__ import annotations

import os
from itertools import product
from zlib import crc32

import pytest

LANGUAGES = ("nl", "fr", "en")
WHOLE = bool(os.environ.get("PERMRES_WHOLE"))
TURNS = LANGUAGES if WHOLE else ("in turn",)
"""For a fixture with what a person does in any language alike."""
SIZES = ((1366, 768), (1920, 1080), (1080, 1920))
PERCENTS = (100, 200)
ROOMS = {
    "laptop": ((1366, 768), 100),
    "upright": ((1080, 1920), 100),
    "large text": ((1366, 768), 200),
    "desk": ((1920, 1080), 150),
}
"""Windows with their text size, for what is looked at page after page."""


def every_room(sizes=SIZES, percents=PERCENTS):
    """Language, size of the window, size of the text."""
    if WHOLE:
        return [*product(LANGUAGES, sizes, percents)]
    return [
        (LANGUAGES[(row + place) % len(LANGUAGES)], size, percent)
        for row, percent in enumerate(percents)
        for place, size in enumerate(sizes)
    ]


def language_of(request: pytest.FixtureRequest) -> str:
    """In which language a test is this time: by its name, so that it is always the same."""
    if request.param in LANGUAGES:
        return request.param
    return LANGUAGES[crc32(request.node.originalname.encode()) % len(LANGUAGES)]
