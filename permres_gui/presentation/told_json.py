"""Days and notices in the words of the case-file format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from permres_gui.presentation.translator import Translator
from permres_gui.rules.held_card import OldLayout
from permres_gui.rules.procedure import Notice


def notices_json(
    notices: Sequence[Notice | OldLayout], translator: Translator
) -> dict[str, Any]:
    """What else to know; only where there is something."""
    told = [
        {
            "id": each.id,
            "text": translator.text(each.text),
            "sources": list(each.sources),
        }
        for each in notices
    ]
    return {"notices": told} if told else {}


def day_json(day: date | None) -> str | None:
    """A whole day; ``None`` for never or unknown."""
    return day.isoformat() if day else None
