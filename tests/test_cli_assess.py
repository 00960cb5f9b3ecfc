"""What cases lead to without a window: compared with what they expect, or refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.commands import PLAIN_CASE, REFUGEE, SEVERAL, run


def expecting(tmp_path: Path, name: str, expect: str) -> Path:
    path = tmp_path / name
    body = REFUGEE.read_text(encoding="utf-8").split("\nexpect:")[0]
    path.write_text(f"{body}\nexpect:\n  {expect}\n", encoding="utf-8")
    return path


def test_what_agrees_is_counted_and_ends_with_zero():
    found = run("verify", *SEVERAL)
    assert found.stdout.decode() == "6 cases, 0 differ, 0 could not be read\n"
    assert (found.returncode, found.stderr) == (0, b"")


def test_what_differs_is_one_line_a_difference_and_ends_with_one(tmp_path):
    wrong = expecting(
        tmp_path, "wrong.yaml", "B: {status: not_yet, certain_from: 2024-03-05}"
    )
    right = expecting(tmp_path, "right.yaml", "B: {status: eligible}")
    found = run("verify", wrong, right)
    *lines, count = found.stdout.decode().splitlines()
    assert count == "2 cases, 1 differ, 0 could not be read"
    assert len(lines) == 2
    assert all(line.startswith("wrong.yaml: B: ") for line in lines)
    assert "2024-03-05" in found.stdout.decode()
    assert found.returncode == 1


def test_what_cannot_be_read_ends_with_two(tmp_path):
    wrong = expecting(tmp_path, "wrong.yaml", "B: {status: not_yet}")
    found = run("verify", wrong, tmp_path / "none.yaml")
    assert found.returncode == 2
    assert found.stdout.decode().endswith("1 cases, 1 differ, 1 could not be read\n")
    assert found.stderr.decode().count("\n") == 1


def test_a_case_without_expectations_agrees():
    found = run("verify", "-", given=PLAIN_CASE.encode())
    assert found.returncode == 0


BOMB = "\n".join(
    ["case: 1", "a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
)
HOSTILE = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "nested": b"case: 1\nstays: " + b"[" * 100_000,
    "bomb": BOMB.encode(),
    "twice": b"case: 1\ninsurance: yes\ninsurance: no\n",
    "unknown-key": b"case: 1\ninsurence: yes\n",
    "wrong-type": b"case: 1\nstays: yes\n",
    "no-day": b"case: 1\nperson: {born: 2023-02-29}\n",
    "to-before-from": b"case: 1\nstays: [{ground: refugee, from: 2021-01-01, to: 2020-01-01}]\n",
    "year-9999": b"case: 1\nas_of: 9999-12-31\nperson: {born: 10000-01-01}\n",
    "other-version": b"case: 2\n",
    "a-list": b"- case: 1\n",
    "a-tag": b"case: !!python/object/apply:os.system [true]\n",
    "nul": b"case: 1\nid: a\x00b\n",
    "huge": b"case: 1\nnote: " + b"x" * 2_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["assess", "verify"])
def test_a_hostile_file_is_refused_in_one_sentence(tmp_path, name, command):
    path = tmp_path / f"{name}.yaml"
    path.write_bytes(HOSTILE[name])
    for given in (path, "-"):
        found = run(command, given, given=HOSTILE[name])
        said = found.stderr.decode()
        assert found.returncode == 2, said
        assert "Traceback" not in said
        assert said.count("\n") == 1, said
        assert said.startswith(str(path) if given is path else "-")
        assert len(said) < 500, said


@pytest.mark.parametrize("name", ["folder", "secret", "absent"])
def test_what_cannot_be_opened_is_refused_in_one_sentence(tmp_path, name):
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    if name == "secret":
        path.write_text(PLAIN_CASE, encoding="utf-8")
        path.chmod(0)
        if os.access(path, os.R_OK):
            pytest.skip("this user may read everything")
    found = run("assess", path)
    assert found.returncode == 2
    assert found.stderr.decode().startswith(f"{path}: ")
    assert found.stderr.decode().count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("command", ["assess", "verify"])
def test_a_named_pipe_is_refused_at_once(tmp_path, command):
    pipe = tmp_path / "case.yaml"
    os.mkfifo(pipe)
    found = run(command, str(pipe))
    assert found.returncode == 2
    said = f"{pipe}: found a pipe or a device, expected the name of a case file\n"
    assert found.stderr.decode() == said


def test_a_device_is_no_case_file():
    found = run("assess", os.devnull)
    assert found.returncode == 2
    assert "found a pipe or a device" in found.stderr.decode()


def test_a_fault_names_the_path_as_it_was_given(tmp_path):
    folder = tmp_path / "some folder"
    folder.mkdir()
    (folder / "case.yaml").write_text("as_of: never", encoding="utf-8")
    found = run("assess", str(folder / "case.yaml"))
    assert found.stderr.decode().startswith(f"{folder / 'case.yaml'}, ")
