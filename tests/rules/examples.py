"""How many lives are tried for what holds for every life."""

from __future__ import annotations

import os

from hypothesis import settings

# 200 examples in every run; PERMRES_EXAMPLES=5000 for a long one.
examples = settings(max_examples=int(os.environ.get("PERMRES_EXAMPLES", "60")))
