"""The few things that an installation does to a disk, in one place that a test can break.

Each write is on the disk before it returns: a machine that is switched off leaves
either the whole file or a folder that nobody reads.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp


class Files:
    """The disk. Every method may raise ``OSError``."""

    def new_folder(self, parent: Path, prefix: str) -> Path:
        """An empty folder that nobody else uses; the parent is made where it is missing."""
        parent.mkdir(parents=True, exist_ok=True)
        return Path(mkdtemp(prefix=prefix, dir=parent))

    def write(self, path: Path, data: bytes) -> None:
        """A new file, and its folder where it is missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def keep(self, folder: Path) -> None:
        """See to it that the names in a folder are on the disk too."""
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)

    def rename(self, old: Path, new: Path) -> None:
        """Another name, in one step; a folder that holds files is never replaced."""
        old.rename(new)

    def remove(self, folder: Path) -> None:
        """Take a folder away, as far as that can be done."""
        shutil.rmtree(folder, ignore_errors=True)
