"""Answers from a QR code, read in by the program without a screen."""

from __future__ import annotations

import stat

import pytest

from permres_gui.interview.answer_code import encode
from permres_gui.interview.case_file import read_path
from tests.commands import NO_WINDOW, PLAIN_CASE, REFUGEE, answers, run, started

CODE = encode(read_path(REFUGEE).case)


@pytest.fixture(scope="module")
def assessed():
    found = run("assess", "--lang", "nl", REFUGEE)
    return found.stdout.decode().splitlines()[1:]


@pytest.mark.parametrize("given", [None, CODE, CODE.lower() + "\r\n"])
def test_answers_are_assessed_like_their_case_file(assessed, given):
    text = ("-",) if given else (CODE,)
    found = run("open", "--lang", "nl", *text, given=given and given.encode())
    assert (found.returncode, found.stderr) == (0, b"")
    assert found.stdout.decode().splitlines()[1:] == assessed


def test_no_window_library_is_needed():
    assert started("open", CODE, code=NO_WINDOW).returncode == 0


def test_the_answer_as_json_is_that_of_assess():
    [opened] = answers(run("open", "--json", CODE))
    [filed] = answers(run("assess", "--json", REFUGEE))
    assert opened == filed | {"file": "answers", "id": None}


def test_another_day_can_be_asked_about():
    [opened] = answers(run("open", "--json", "--as-of", "2020-01-01", CODE))
    assert opened["as_of"] == "2020-01-01"


def test_a_case_file_is_written_only_on_purpose_and_for_its_owner_alone(tmp_path):
    run("open", CODE)
    path = tmp_path / "client.yaml"
    assert list(tmp_path.iterdir()) == []
    assert run("open", CODE, "--save", path).returncode == 0
    assert encode(read_path(path).case) == CODE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_stays_as_it_is(tmp_path):
    path = tmp_path / "client.yaml"
    path.write_text(PLAIN_CASE)
    found = run("open", CODE, "--save", path)
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr == b"permres-gui: client.yaml: File exists\n"
    assert path.read_text() == PLAIN_CASE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hello", b"holds no answers"),
        (CODE[:-1], b"damaged"),
        (CODE.replace("PERMRES1", "PERMRES2"), b"damaged"),
        ("PERMRES1-" + "A" * 100_000, b"too long"),
        ("", b"holds no answers"),
        ("PERMRES1-\udcff", b"damaged"),
    ],
)
@pytest.mark.parametrize("way", ["argument", "input"])
def test_a_bad_text_gives_one_sentence_and_status_2(text, said, way, tmp_path):
    sent = text.encode("utf-8", "surrogateescape")
    path = tmp_path / "client.yaml"
    given = () if way == "input" else (text,)
    found = run("open", "--save", path, *given, given=sent)
    assert (found.returncode, found.stdout) == (2, b"")
    assert said in found.stderr
    assert found.stderr.count(b"\n") == 1
    assert not path.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path):
    found = run("open", CODE, "--save", tmp_path / "no" / "client.yaml")
    assert found.returncode == 2
    assert found.stderr == b"permres-gui: client.yaml: No such file or directory\n"


def test_input_without_end_is_refused():
    found = run("open", given=b"\0" * 5_000_000)
    assert (found.returncode, found.stderr.count(b"\n")) == (2, 1)
