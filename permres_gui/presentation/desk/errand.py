"""What is being done with a case file."""

from __future__ import annotations

from datetime import date

from permres_gui.presentation.desk.file_faults import Fault
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class Errand:
    """What is being done with a file; ``kind`` is empty when nothing is."""

    kind: str = ""
    file: str = ""
    fault: Fault | None = None
    busy: bool = False
    can_take_over: bool = False
    office_key: bool = False
    """The folder has a key, which protects the file."""
    key_at_hand: bool = False
    """That key was opened before, so no passphrase is asked for."""
    keep_until: date | None = None
    """The last day of keeping, included."""
