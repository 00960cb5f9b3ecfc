"""Qt is loaded without compiling again what PySide6 carries as source."""

from __future__ import annotations

import json
import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.gui.loading_qt import SELDOM
from tests.patience import LONG

ROOT = Path(__file__).parents[2]
PLAIN = "import PySide6.QtWidgets"
LEAN = """
from pathlib import Path
from permres_gui.gui.loading_qt import load_qt
load_qt(Path(sys.argv[1]), keep=sys.argv[2] == "keep")
"""
CHILD = """
import builtins, json, sys
real, compiled = builtins.compile, []
def counted(source, name, *rest, **how):
    compiled.append(str(name))
    return real(source, name, *rest, **how)
builtins.compile = counted
{load}
loaded = sorted(sys.modules)
from PySide6 import QtCore, QtWidgets
from PySide6.support.signature import get_signature
application = QtWidgets.QApplication([])
label = QtWidgets.QLabel("a")
refused = []
for wrong in (
    lambda: label.setText(1, 2),
    lambda: label.setAlignment("left"),
    lambda: QtCore.QSize("wide"),
    lambda: QtWidgets.QWidget(colour="red"),
):
    try:
        wrong()
    except Exception as error:
        refused.append(type(error).__name__ + str(error))
told = [QtWidgets.QLabel, QtWidgets.QBoxLayout, QtCore.QPointF, QtCore.QObject]
within = [name for name in compiled if name.startswith(("shibokensupport", "signature"))]
print(json.dumps({{
    "compiled": sorted(set(within)),
    "loaded": loaded,
    "same": [builtins.compile is counted, builtins.__import__.__name__],
    "refused": refused,
    "doc": [str(getattr(kind, name).__doc__) for kind in told for name in sorted(dir(kind))],
    "signature": str(get_signature(QtWidgets.QLabel.setPixmap)),
    "enum": repr(QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignTop),
    "mapped": len(sys.modules["shibokensupport.signature.mapping"].type_map) > 100,
}}))
"""


def started(
    place: Path, keep: str = "keep", load: str = LEAN, **more: str
) -> dict[str, object]:
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    surroundings |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"} | more
    done = subprocess.run(
        [sys.executable, "-c", CHILD.format(load=load), str(place), keep],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "code.shiboken"


def kept(place: Path) -> dict[str, object]:
    found: dict[str, object] = marshal.loads(place.read_bytes())  # noqa: S302
    return found


TOLD = ("refused", "doc", "signature", "enum", "mapped")
"""What the program and who writes it hear from PySide6."""


def test_what_was_compiled_once_is_not_compiled_again(place):
    place.parent.mkdir()
    first, second = started(place), started(place)
    assert first["compiled"]
    assert second["compiled"] == []
    assert second["same"] == [True, "__import__"]
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_qt_tells_the_same_as_when_it_is_loaded_in_its_own_way(place):
    place.parent.mkdir()
    plain = started(place, load=PLAIN)
    assert "setText" in str(plain["refused"])
    assert any(plain["doc"])
    for _ in range(2):
        lean = started(place)
        assert {what: lean[what] for what in TOLD} == {
            what: plain[what] for what in TOLD
        }


def test_what_only_mistakes_need_is_not_read(place):
    place.parent.mkdir()
    started(place)
    assert not set(SELDOM) & set(started(place)["loaded"])


def test_code_of_another_release_is_not_used(place):
    place.parent.mkdir()
    first = started(place)
    other = kept(place) | {"text": "of another release", "first": (b"other", b"")}
    place.write_bytes(marshal.dumps(other))
    assert started(place)["compiled"] == first["compiled"]
    assert kept(place)["text"] != other["text"]
    assert started(place)["compiled"] == []


def test_who_asks_for_other_enums_starts_in_the_way_of_qt(place):
    place.parent.mkdir()
    found = started(place, PYSIDE6_OPTION_PYTHON_ENUM="0x6")
    assert found["compiled"]
    assert list(place.parent.iterdir()) == []


BROKEN = (
    b"",
    b"no code at all",
    marshal.dumps([1]),
    marshal.dumps({"codes": [1]}),
    marshal.dumps({"codes": {}, "first": 1}),
)


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_made_anew(place, broken):
    place.parent.mkdir()
    place.write_bytes(broken)
    assert started(place)["compiled"]
    assert started(place)["compiled"] == []


def test_a_place_that_cannot_be_written_hinders_nothing(place):
    assert started(place)["compiled"]
    assert not place.parent.exists()


def test_nothing_is_written_where_nothing_may_be(place):
    place.parent.mkdir()
    started(place, keep="no")
    started(place, PYTHONDONTWRITEBYTECODE="1")
    assert list(place.parent.iterdir()) == []
