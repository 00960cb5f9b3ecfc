"""Several files are written together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from permres_gui.building.whole_files import write_all


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text(f"old {name}", encoding="utf-8")
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_all_files_get_their_text_and_nothing_else_is_left(folder):
    (folder / "a").chmod(0o640)
    write_all({folder / name: f"new {name} é\r\n" for name in ("a", "b")})
    assert (folder / "a").read_bytes() == "new a é\r\n".encode()
    assert (folder / "a").stat().st_mode & 0o777 == 0o640
    assert sorted(texts(folder)) == ["a", "b", "c"]
    assert texts(folder)["c"] == "old c"


@pytest.mark.parametrize("which", [1, 2, 3])
def test_when_one_cannot_be_written_all_stay_as_they_were(folder, monkeypatch, which):
    real, calls = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == which:
            raise OSError(28, "No space left on device")
        return real(self, target)

    before = texts(folder)
    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="No space left"):
        write_all({folder / name: "new" for name in before})
    assert texts(folder) == before


def test_when_one_cannot_be_prepared_nothing_is_replaced(folder, monkeypatch):
    before = texts(folder)
    monkeypatch.setattr("shutil.copymode", lambda *_: (folder / "none").stat())
    with pytest.raises(FileNotFoundError):
        write_all({folder / "a": "new"})
    assert texts(folder) == before
