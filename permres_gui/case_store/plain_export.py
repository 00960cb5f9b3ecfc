"""A case as plain text on the disk: only where a person asks for that, and never else."""

from __future__ import annotations

from pathlib import Path

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.refusals import CaseStoreError, Reason, not_written
from permres_gui.case_store.whole_file import write_new


def export_plain(path: Path, text: bytes, disk: Disk | None = None) -> None:
    """Write the text under the name that was asked for, and under no other.

    Whoever calls this has shown ``presentation.case_store_texts.plain_warning``. There
    is no second file beside it that could be left behind unseen.
    """
    disk = disk or Disk()
    try:
        write_new(disk, path, text)
        disk.sync_folder(path.parent)
    except FileExistsError:
        raise CaseStoreError(Reason.ALREADY_THERE, path.name) from None
    except OSError as error:
        raise not_written(path.name, error) from None
