"""What a price is for."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from permres_gui.rules.price import Price


def test_an_unknown_item_is_refused():
    with pytest.raises(ValidationError, match="golden-card"):
        TypeAdapter(Price).validate_python({"what": "golden-card", "amounts": []})
