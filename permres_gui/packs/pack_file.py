"""A rule pack as one file: a ZIP with the manifest first and the parts it names.

The same rules give the same bytes. Nothing is read from a pack by its own sizes: a part
that is longer than the limit is refused before it fills the memory.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

from permres_gui.packs.manifest import MANIFEST, NEEDED, Manifest, check_parts
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.records import dataclass

SIGNATURE_SUFFIX: Final = ".minisig"
MOST_BYTES: Final = 16 * 2**20
MOST_PARTS: Final = 1000
WAYS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How a part may be packed: the two ways that every tool knows."""
_OLDEST = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Pack:
    """A manifest with the parts that it names, each as its hash says."""

    manifest: Manifest
    parts: Mapping[str, bytes]


def packed(manifest: Manifest, parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a pack."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in [(MANIFEST, manifest.data), *sorted(parts.items())]:
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _RIGHTS
            archive.writestr(entry, data)
    return stream.getvalue()


def unpacked(data: bytes) -> Pack:
    """The pack in these bytes; ``PackError`` where it is none or not whole."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            contents = _contents(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
    ):
        raise PackError(Why.NO_PACK) from None
    manifest = Manifest.parse(contents.pop(MANIFEST, b""))
    check_parts(manifest, contents)
    return Pack(manifest, contents)


def _contents(archive: zipfile.ZipFile) -> dict[str, bytes]:
    names = archive.namelist()
    plain = all(each.compress_type in WAYS for each in archive.infolist())
    if len(names) > MOST_PARTS or len(set(names)) < len(names) or not plain:
        raise PackError(Why.NO_PACK)
    found, left = {}, MOST_BYTES
    for name in names:
        with archive.open(name) as part:
            found[name] = part.read(left + 1)
        left -= len(found[name])
        if left < 0:
            raise PackError(Why.TOO_LARGE)
    return found


def compiled_parts(resources: Path) -> dict[str, bytes]:
    """The parts of a rule base as it lies below a folder, without its texts."""
    folders = ("compiled/*.json", "compiled/places/*.json", "texts/*.json")
    paths = [path for each in folders for path in resources.glob(each)]
    paths += [resources / name for name in NEEDED if name.endswith(".csv")]
    return {path.relative_to(resources).as_posix(): path.read_bytes() for path in paths}
