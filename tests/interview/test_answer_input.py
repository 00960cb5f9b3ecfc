"""Answers from a scanner, and a case file that is whole or not there."""

from __future__ import annotations

import errno
import os
import pty
from io import BytesIO
from pathlib import Path

import pytest

from permres_gui.domain.case import Case
from permres_gui.interview import answer_input
from permres_gui.interview.answer_input import save_case, typed_in
from permres_gui.interview.case_file import read_path


def test_a_scanner_at_a_terminal_needs_only_enter():
    keyboard, screen = pty.openpty()
    os.write(keyboard, b"PERMRES1-AB\nnot read")
    with os.fdopen(screen, "rb") as stream:
        assert typed_in(stream) == "PERMRES1-AB\n"
    os.close(keyboard)


def test_a_pasted_text_may_have_several_lines():
    assert typed_in(BytesIO(b"PERMRES1-\nAB\n")) == "PERMRES1-\nAB\n"


def test_input_is_read_no_further_than_a_code_can_go():
    assert len(typed_in(BytesIO(b"A" * 1_000_000))) == 16_000


def test_other_signs_than_ascii_stay_wrong():
    assert not typed_in(BytesIO("é".encode())).isascii()


def test_a_disk_that_is_full_leaves_no_half_file(tmp_path, monkeypatch):
    def full(_case: Case) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(answer_input, "write", full)
    with pytest.raises(OSError, match="No space"):
        save_case(Case(), tmp_path / "client.yaml")
    assert list(tmp_path.iterdir()) == []


def test_a_case_is_saved_as_a_case_file(tmp_path):
    path: Path = tmp_path / "client.yaml"
    save_case(Case(insurance=True), path)
    assert read_path(path).case == Case(insurance=True)
