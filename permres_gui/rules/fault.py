"""What is wrong with the data of the rule base, told where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the data: the file, the path in it, and what was expected."""

    file: str
    path: str
    expected: str

    def __str__(self) -> str:
        """One line a fault."""
        where = f"{self.file}: {self.path}" if self.path else self.file
        return f"{where}: {self.expected}"
