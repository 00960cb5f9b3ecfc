"""Where a command writes: a terminal of any encoding, a file, a pipe that may end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from permres_gui.command_refusal import refused

OK = 0


def written(command: Callable[[], int]) -> int:
    """Carry out the command; its exit status, or why what it says cannot be written.

    A sign that the terminal does not know becomes a question mark: an answer without
    its accents is better than none. A reader that has seen enough is no fault.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        status = command()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _say_no_more()
        return OK
    except OSError as error:
        _say_no_more()
        name, why = Path(error.filename or "").name, error.strerror or str(error)
        return refused(f"{name}: {why}" if name else why)
    return status


def is_unicode() -> bool:
    """Whether every sign can be written as it is."""
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")


def _say_no_more() -> None:
    """What is left to be written would fail once more when Python ends."""
    out = sys.__stdout__
    if out is None or sys.stdout is not out:
        return
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), out.fileno())
