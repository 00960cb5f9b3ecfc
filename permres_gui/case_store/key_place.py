"""Where the key of a folder lies. Its name does not end as that of a case."""

from __future__ import annotations

from pathlib import Path

from permres_gui.case_store.disk import Disk

KEY_FILE = "office.key"


def key_file_of(folder: Path) -> Path:
    """Where the key of a folder lies, whether there is one or not."""
    return folder / KEY_FILE


def has_key(folder: Path, disk: Disk | None = None) -> bool:
    """Whether a folder has a key; no, where that cannot be known."""
    try:
        return (disk or Disk()).exists(key_file_of(folder))
    except OSError:
        return False
