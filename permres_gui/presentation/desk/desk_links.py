"""The ids of what can be pressed on the desk, and of its further pages."""

from __future__ import annotations

from typing import Final

CHANGES: Final = "changes:"
"""Before the letter of a card: what would change it."""
TRY: Final = "try:"
"""Before the number of a change: that change as a what-if copy."""
FACT: Final = "fact:"
"""Before a question, and perhaps the place of one of its periods or a field: open it."""
CARD: Final = "card:"
"""Before the letter of a card: its row."""
FIND: Final = "find:"
"""Before what was found by its name: go there."""
DO: Final = "do:"
"""Before an action of the menu: do it."""
FIND_PAGE: Final = "find"
CHANGES_PAGE: Final = "desk-changes"
CARDS: Final = "desk-cards"
VERSIONS: Final = "desk-versions"
MOST_VERSIONS: Final = 3
"""The client as told and what-if copies, together."""
