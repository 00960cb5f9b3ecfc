"""The program without a window, as somebody calls it: words, bytes, exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import patch

from permres_gui.__main__ import main
from tests.patience import LONG

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases"
REFUGEE = CASES / "refugees" / "refugee-16-months.yaml"
SEVERAL = (
    REFUGEE,
    CASES / "EU+" / "eu-plain-worker.yaml",
    CASES / "F+" / "f-plain.yaml",
    CASES / "K" / "k-card-asks-l.yaml",
    CASES / "M" / "m-temporary-five-years.yaml",
    CASES / "B" / "ground-unknown.yaml",
)
PLAIN_CASE = "case: 1\nas_of: 2026-11-23\n"
NO_WINDOW = (
    "import sys; sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None\n"
    "from permres_gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
)


def started(
    *arguments: object, given: bytes | None = None, code: str | None = None, **set_: str
) -> subprocess.CompletedProcess[bytes]:
    """A process of its own."""
    start = ["-c", code] if code else ["-m", "permres_gui"]
    plain = {
        k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        cwd=ROOT,
        env=plain | {"PYTHONPATH": str(ROOT)} | set_,
        input=given,
        capture_output=True,
        timeout=LONG,
        check=False,
    )


def run(
    *arguments: object, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Within this process: to start one takes longer than most commands."""
    words, out, err = [str(each) for each in arguments], BytesIO(), BytesIO()
    sent = TextIOWrapper(BytesIO(given or b""), "utf-8")
    with (
        redirect_stdout(TextIOWrapper(out, "utf-8", write_through=True)),
        redirect_stderr(TextIOWrapper(err, "utf-8", write_through=True)),
        patch.object(sys, "stdin", sent),
    ):
        try:
            status = main(words)
        except SystemExit as end:  # argparse ends so where an option is none
            status = end.code
        said = (out.getvalue(), err.getvalue())
    return subprocess.CompletedProcess(words, status, *said)


def answers(found: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert b"Traceback" not in found.stderr, found.stderr.decode()
    return [json.loads(line) for line in found.stdout.splitlines()]
