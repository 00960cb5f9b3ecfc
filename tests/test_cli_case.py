"""`permres-gui case`: passphrases from a person or an open file, and what is told."""

import getpass
import json
import os
import subprocess
import sys
import warnings
from functools import partial
from pathlib import Path

import pyrage
import pytest

from permres_gui import cli
from permres_gui.case_store.key_file import create_key
from tests.case_store.stored import (
    FEW,
    PASSPHRASE,
    PLAIN,
    SECRET,
    UNTIL,
    a_case,
    case_at,
    everything_in,
    stored_at,
)
from tests.patience import LONG

ROOT = Path(__file__).parents[1]
REFUGEE = ROOT / "tests" / "cases" / "refugees" / "refugee-16-months.yaml"


@pytest.fixture
def path(tmp_path):
    stored = stored_at(tmp_path / "K7.age")
    stored.save(a_case(), UNTIL)
    stored.close()
    return stored.path


@pytest.fixture
def given():
    """An open file to read a passphrase from."""
    opened = []

    def of(text=PASSPHRASE + b"\n"):
        reads, writes = os.pipe()
        os.write(writes, text)
        os.close(writes)
        opened.append(reads)
        return str(reads)

    yield of
    for each in opened:
        os.close(each)


@pytest.fixture
def case(capsysbinary):
    def run(*arguments):
        status = cli.main([str(each) for each in arguments])
        told = capsysbinary.readouterr()
        return status, told.out.decode(), told.err.decode()

    return run


def test_a_plain_case_is_encrypted_for_the_standard_tool(tmp_path):
    """The whole way from outside, with the work that a real file takes."""
    plain = tmp_path / "in.yaml"
    plain.write_text(PLAIN, "utf-8")
    reads, writes = os.pipe()
    os.write(writes, PASSPHRASE)
    os.close(writes)
    found = subprocess.run(
        [
            *(sys.executable, "-m", "permres_gui", "case", "encrypt", plain),
            *(tmp_path / "K7.age", "--keep-until", "2027-11-22"),
            *("--passphrase-fd", str(reads)),
        ],
        cwd=ROOT,
        pass_fds=[reads],
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    os.close(reads)
    assert (found.returncode, found.stdout) == (0, "K7.2027-11-22.age\n"), found.stderr
    assert "in.yaml is still there and not protected" in found.stderr
    data = (tmp_path / "K7.2027-11-22.age").read_bytes()
    assert b" 18\n" in data[:100]
    text = pyrage.passphrase.decrypt(data, PASSPHRASE.decode()).decode()
    assert SECRET in text
    assert "keep_until: 2027-11-22" in text
    assert everything_in(tmp_path).keys() == {"in.yaml", "K7.2027-11-22.age"}


def test_a_case_is_decrypted_with_a_warning(path, case, given):
    status, out, err = case("case", "decrypt", path, "--passphrase-fd", given())
    assert (status, SECRET in out, SECRET in err) == (0, True, False)
    assert "not protected" in err


def test_a_plain_file_is_written_for_its_owner_and_over_nothing(path, case, given):
    out = path.with_name("plain.yaml")
    command = ("case", "decrypt", path, out, "--passphrase-fd")
    assert case(*command, given())[0] == 0
    assert SECRET in out.read_text("utf-8")
    assert out.stat().st_mode & 0o777 == 0o600
    out.write_text("mine", "utf-8")
    status, _, err = case(*command, given())
    assert (status, out.read_text("utf-8")) == (2, "mine")
    assert "already a file with this name" in err


@pytest.mark.parametrize(
    ("lang", "sentence"), [("en", "the passphrase is wrong, or the file is damaged")]
)
def test_a_wrong_passphrase_is_one_sentence(path, case, given, lang, sentence):
    status, out, err = case(
        "case", "decrypt", path, "--lang", lang, "--passphrase-fd", given(b"wrong\n")
    )
    assert (status, out) == (2, "")
    assert err.startswith(f"permres-gui: {path.name}: {sentence}.")
    assert err.count("\n") == 1


def test_nothing_is_encrypted_over_a_file_that_is_there(path, case, given):
    status, _, err = case("case", "encrypt", REFUGEE, path, "--passphrase-fd", given())
    assert (status, case_at(path)) == (2, a_case())
    assert "already a file with this name" in err


def test_a_plain_case_with_a_fault_is_not_encrypted(tmp_path, case, given):
    plain = tmp_path / "in.yaml"
    plain.write_text("case: 1\nno: thing\n", "utf-8")
    status, _, err = case(
        "case", "encrypt", plain, tmp_path / "a.age", "--passphrase-fd", given()
    )
    assert status == 2
    assert "in.yaml, line 2, no" in err
    assert list(everything_in(tmp_path)) == ["in.yaml"]


@pytest.mark.parametrize("text", [b"", b"\n", b"x" * 2000])
def test_a_passphrase_that_is_no_line_is_refused(path, case, given, text):
    status, _, err = case("case", "decrypt", path, "--passphrase-fd", given(text))
    assert status == 2
    assert "one line of 1 to 1024 bytes" in err


def test_a_file_descriptor_that_is_not_open_is_refused(path, case):
    for number in (987, 1 << 70):
        status, _, err = case("case", "decrypt", path, "--passphrase-fd", number)
        assert status == 2
        assert "cannot be read from file descriptor" in err


def test_a_person_is_asked_without_showing_what_is_typed(path, case, monkeypatch):
    asked = []

    def answer(question):
        asked.append(question)
        return PASSPHRASE.decode()

    monkeypatch.setattr("permres_gui.cli_passphrase.getpass", answer)
    assert case("case", "decrypt", path)[0] == 0
    assert asked == ["Passphrase: "]


def test_where_nobody_can_be_asked_that_is_told(path, case, monkeypatch):
    def shown(_):
        warnings.warn("echo", getpass.GetPassWarning, stacklevel=1)
        return PASSPHRASE.decode()

    def no_terminal(_):
        raise EOFError

    for way in (shown, no_terminal):
        monkeypatch.setattr("permres_gui.cli_passphrase.getpass", way)
        status, _, err = case("case", "decrypt", path)
        assert status == 2
        assert "use --passphrase-fd" in err


def test_a_new_passphrase_is_typed_twice_alike(tmp_path, case, monkeypatch):
    typed = iter(["one", "two"])
    monkeypatch.setattr("permres_gui.cli_passphrase.getpass", lambda _: next(typed))
    status, _, err = case("case", "encrypt", REFUGEE, tmp_path / "a.age")
    assert status == 2
    assert "not the same" in err
    assert everything_in(tmp_path) == {}


def test_what_is_due_is_listed(path, case):
    folder = path.parent
    stored_at(folder / "K8.age").close()
    status, out, _ = case("case", "due", folder, "--on", "2027-11-22")
    assert (status, out) == (0, "K8.age: no day in its name, open it to see.\n")
    status, out, _ = case("case", "due", folder, "--on", "2027-11-23")
    assert status == 1
    assert out.splitlines()[0] == (
        "K7.2027-11-22.age: erase it, it was kept until 22\u00a0November\u00a02027."
    )
    assert case("case", "due", folder / "none")[0] == 2


@pytest.mark.parametrize("day", ["2027-13-01", "2027", "1800-01-01", "tomorrow"])
def test_a_day_that_is_none_is_refused(path, case, capsysbinary, day):
    with pytest.raises(SystemExit) as ended:
        case("case", "due", path.parent, "--on", day)
    assert ended.value.code == 2
    assert b"expected a day such as" in capsysbinary.readouterr().err


def test_a_client_is_erased(path, case):
    copy = path.with_name("K7~2.age")
    copy.write_bytes(path.read_bytes())
    status, out, _ = case("case", "erase", "--only", copy)
    assert (status, out) == (0, "K7~2.age: erased.\n")
    copy.write_bytes(path.read_bytes())
    status, out, _ = case("case", "erase", path)
    assert (status, out.splitlines()) == (
        0,
        ["K7.2027-11-22.age: erased.", "K7~2.age: erased."],
    )
    assert everything_in(path.parent) == {}
    assert case("case", "erase", path)[0] == 2


def test_an_encrypted_case_is_assessed_like_a_plain_one(tmp_path, case, given):
    from permres_gui.interview.case_file import read_path

    stored_at(tmp_path / "K7.age", read_path(REFUGEE).case).close()
    files = (tmp_path / "K7.age", REFUGEE, tmp_path / "K7.age")
    status, out, err = case("assess", "--json", *files, "--passphrase-fd", given())
    encrypted, plain, again = (json.loads(line) for line in out.splitlines())
    assert (status, err, encrypted) == (0, "", again)
    assert (encrypted.pop("file"), plain.pop("file")) == ("K7.age", REFUGEE.name)
    assert encrypted == plain


def test_an_encrypted_case_that_cannot_be_opened_is_told_and_the_others_are_judged(
    path, case, given
):
    command = ("assess", "--json", path, REFUGEE, "--passphrase-fd", given(b"wrong"))
    status, out, _ = case(*command)
    refused, judged = (json.loads(line) for line in out.splitlines())
    assert status == 2
    assert refused == {
        "file": path.name,
        "error": f"{path.name}: the passphrase is wrong, or the file is damaged. "
        "Nothing in it was changed.",
    }
    assert judged["id"] == "refugee-16-months"


def test_without_the_extra_that_is_told_and_plain_cases_are_still_judged(path):
    code = (
        "import sys; sys.modules['cryptography'] = None\n"
        "from permres_gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, "assess", "--json", path, REFUGEE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    refused, judged = (json.loads(line) for line in found.stdout.splitlines())
    assert found.returncode == 2, found.stderr
    assert "pip install cryptography" in refused["error"]
    assert judged["id"] == "refugee-16-months"


# --- the key of an office ---------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch):
    """Keys without the work that a passphrase takes."""
    made = partial(create_key, work_factor=FEW)
    monkeypatch.setattr("permres_gui.case_store.key_file.create_key", made)


def test_a_folder_gets_one_key_and_cases_are_protected_for_it(
    case, given, tmp_path, quick
):
    status, told, warned = case(*("case", "key", tmp_path, "--passphrase-fd", given()))
    assert (status, told.split()[-1][:4]) == (0, "age1")
    assert "Keep a copy of office.key." in warned
    plain = tmp_path / "in.yaml"
    plain.write_text(PLAIN, "utf-8")
    out = tmp_path / "K9.age"
    encrypt = ("case", "encrypt", plain, out, "--office-key", "--passphrase-fd")
    assert case(*encrypt, given())[0] == 0
    assert b"-> X25519 " in out.read_bytes()
    assert case_at(out).title == SECRET
    status, told, _ = case("case", "decrypt", out, "--passphrase-fd", given())
    assert (status, SECRET in told) == (0, True)


def test_a_key_is_not_made_twice_nor_without_its_folder(case, given, tmp_path, quick):
    (tmp_path / "office.key").write_bytes(b"there")
    status, _, told = case("case", "key", tmp_path)
    assert status == 2
    assert told == (
        "permres-gui: office.key: there is already a file with this name.\n"
    )
    missing = ("case", "key", tmp_path / "none", "--passphrase-fd", given())
    assert case(*missing)[0] == 2


def test_a_case_for_a_key_that_is_not_there_is_refused_in_a_sentence(
    case, given, tmp_path
):
    plain = tmp_path / "in.yaml"
    plain.write_text(PLAIN, "utf-8")
    out = tmp_path / "K9.age"
    encrypt = ("case", "encrypt", plain, out, "--office-key", "--passphrase-fd")
    status, _, told = case(*encrypt, given())
    assert (status, out.exists()) == (2, False)
    assert "the key of this folder, office.key, is not there." in told


def test_the_day_in_the_name_that_was_given_is_the_last_day_of_keeping(
    tmp_path, case, given
):
    out = tmp_path / "K8.2027-11-22.age"
    status, told, _ = case("case", "encrypt", REFUGEE, out, "--passphrase-fd", given())
    assert (status, told) == (0, "K8.2027-11-22.age\n")
    status, told, _ = case("case", "decrypt", out, "--passphrase-fd", given())
    assert "keep_until: 2027-11-22" in told


@pytest.mark.parametrize("name", ["K8", ".K8.age", "K8.yaml"])
def test_a_case_that_no_list_would_show_is_not_made(
    name, tmp_path, case, given, capsysbinary
):
    with pytest.raises(SystemExit) as ended:
        case("case", "encrypt", REFUGEE, tmp_path / name, "--passphrase-fd", given())
    assert ended.value.code == 2
    assert b"expected a name such as K7.age" in capsysbinary.readouterr().err
    assert everything_in(tmp_path) == {}
