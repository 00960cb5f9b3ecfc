"""The few things that are asked of a disk, so that a test can let each of them fail."""

from __future__ import annotations

import errno
import os
from pathlib import Path

OWNER_ONLY = 0o600
_NO_SYNC_OF_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}
"""What network shares answer that keep their folders safe by themselves, or not at all."""


def _at_once(path: str, flags: int) -> int:
    """A pipe that nobody writes to would be waited for, and no list would end."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


class Disk:
    """Files by the calls of the operating system. Each raises ``OSError``."""

    def read(self, path: Path, most: int) -> bytes:
        """At most so many bytes; of a pipe, which may never end, none."""
        with open(path, "rb", opener=_at_once) as file:
            return file.read(most) or b""

    def create(self, path: Path) -> int:
        """A new file that only its owner may read; fails where there is one."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, OWNER_ONLY)

    def write(self, file: int, data: bytes) -> int:
        """How many bytes were taken, perhaps not all."""
        return os.write(file, data)

    def sync(self, file: int) -> None:
        os.fsync(file)

    def close(self, file: int) -> None:
        os.close(file)

    def link(self, old: Path, new: Path) -> None:
        """Give a file a second name; fails where there is one."""
        new.hardlink_to(old)

    def replace(self, old: Path, new: Path) -> None:
        """Give ``old`` the name ``new``, in one step, whether there was one or not."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def exists(self, path: Path) -> bool:
        return path.exists()

    def names(self, folder: Path) -> list[str]:
        """The names of everything in a folder."""
        return sorted(path.name for path in folder.iterdir())

    def sync_folder(self, folder: Path) -> None:
        """Make new names in a folder last through a power cut."""
        if os.name == "nt":  # pragma: no cover - Windows keeps names by itself
            return
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in _NO_SYNC_OF_FOLDERS:
                raise
        finally:
            os.close(file)
