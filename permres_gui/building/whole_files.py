"""Files are written whole, and several together or none."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_all(texts: Mapping[Path, str]) -> None:
    """Replace these files; where one cannot be, all stay as they were."""
    before = {path: path.read_bytes() for path in texts}
    staged: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            staged[path] = _beside(path, text.encode())
        for path, new in staged.items():
            new.replace(path)
    except OSError:
        for path, old in before.items():
            if path.read_bytes() != old:
                _beside(path, old).replace(path)
        raise
    finally:
        for new in staged.values():
            new.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """A file with this content in the same folder, with the rights of the other."""
    with NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as file:
        new = Path(file.name)
        try:
            file.write(content)
            file.flush()
            shutil.copymode(path, new)
        except OSError:
            new.unlink()
            raise
    return new
