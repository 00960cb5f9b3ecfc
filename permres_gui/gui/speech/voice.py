"""A voice: Qt's own where it is installed, else a program beside this one, else none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

from permres_gui.presentation.translator import LANGUAGES


class Voice(Protocol):
    """Something that reads aloud, one text at a time, in the language of the text."""

    def speaks(self, language: str) -> bool:
        """Whether it has a voice for a language; no other one ever takes its place."""
        ...

    def say(self, text: str, language: str) -> None:
        """Begin to read at once; what is being read falls silent."""
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...

    def sound_at(self, part: float) -> None:
        """What is said from now on is as loud as this part of the loudest."""
        ...


class Program(NamedTuple):
    """A program that reads its input aloud: how it is asked for each language."""

    name: str
    arguments: tuple[str, ...]
    voices: tuple[tuple[str, str], ...]
    loud: tuple[str, int, int]
    """How it is told how loud to be, with its softest and its loudest figure."""
    hush: tuple[str, ...] = ()
    """What makes a service behind it fall silent; the program itself is ended."""


PROGRAMS: Final = (
    Program(
        "spd-say",
        ("--wait", "--pipe-mode", "--language"),
        tuple((each, each) for each in LANGUAGES),
        ("--volume", -100, 100),
        ("--cancel",),
    ),
    Program(
        "espeak-ng",
        ("--stdin", "-v"),
        (("nl", "nl"), ("fr", "fr-be"), ("en", "en-gb")),
        ("-a", 0, 200),
    ),
)
"""In the order in which they are tried. The text goes in by a pipe: the arguments of a
program can be read by every user of the computer."""


def voice_there(
    find: Callable[[str], str | None] = shutil.which,
) -> Voice | None:
    """The best voice of this computer; ``None`` hides everything about reading aloud."""
    from permres_gui.gui.speech.qt_voice import qt_voice

    own = qt_voice()
    if own is not None:
        return own
    for program in PROGRAMS:
        path = find(program.name)
        if path is not None:
            from permres_gui.gui.speech.program_voice import ProgramVoice

            return ProgramVoice(path, program)
    return None
