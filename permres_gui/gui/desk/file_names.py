"""Who asks a person for the name of a case file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class Names(Protocol):
    """Asks a person for a file; ``None`` where none was named."""

    def to_open(self) -> Path | None:
        """A stored case."""

    def to_save(self, *, plain: bool = False) -> Path | None:
        """A new file."""
