"""A file that is written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from permres_gui.packs.pack_error import PackError, Why, not_written


def write_whole(path: Path, data: bytes, *, secret: bool = False) -> None:
    """A whole file or the one that was there; a secret is for its owner alone."""
    if path.exists() and not path.is_file():  # a device would be replaced by a file
        raise PackError(Why.NOT_WRITTEN, file=str(path))
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        rights = 0o600 if secret else 0o666
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, rights), "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise not_written(error, path) from None
