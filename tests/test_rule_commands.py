"""The commands for rule packs, from outside: words, files, exit status, one refusal."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from permres_gui.packs.pack_file import unpacked
from permres_gui.packs.secret_key import SecretKey
from tests.packs.making import KEY, OTHER, own_day, pack, signed
from tests.patience import LONG

ROOT = Path(__file__).parents[1]
CASE = ROOT / "tests" / "cases" / "refugees" / "refugee-16-months.yaml"
FEW = (32_768, 16_777_216)
TODAY = date.today()


def run(
    home: Path, *arguments: object, given: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "permres_gui", *map(str, arguments)],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(home)},
        input=given,
        text=True,
        capture_output=True,
        timeout=LONG,
        check=False,
    )


def refused(found: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a refusal."""
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.startswith("permres-gui: ")
    assert found.stderr.count("\n") == 1, found.stderr
    return found.stderr.strip()


def put(home: Path, serial: int, since: date = TODAY, key: SecretKey = KEY) -> Path:
    """A signed pack on a stick."""
    path = home / f"rules-{serial}.zip"
    path.write_bytes(pack(serial, since))
    Path(f"{path}.minisig").write_text(signed(path.read_bytes(), key).signature)
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "lawyer.pub").write_text(KEY.public.text)
    (tmp_path / "lawyer.key").write_text(KEY.text(b"a phrase", *FEW))
    return tmp_path


def test_from_the_rules_of_the_program_to_the_answers_of_a_pack(home):
    exported = run(home, "rules", "export", "r.zip", "--serial", 7)
    assert (exported.returncode, exported.stderr) == (0, "")
    told = unpacked((home / "r.zip").read_bytes()).manifest
    assert (told.serial, told.valid_from, told.rules_day) == (7, TODAY, own_day())
    assert {"texts/nl.json", "texts/fr.json"} <= set(told.parts)

    secret = ("--secret-key", "lawyer.key", "--passphrase-fd", 0)
    assert (
        run(home, "rules", "sign", "r.zip", *secret, given="a phrase\n").returncode == 0
    )
    verified = run(home, "rules", "verify", "r.zip", "--key", "lawyer.pub")
    assert KEY.public.name in verified.stdout
    assert told.name in verified.stdout
    assert (
        run(home, "rules", "verify", "r.zip", "--key", KEY.public.line).returncode == 0
    )

    assert "--key" in refused(run(home, "rules", "install", "r.zip"))
    done = run(home, "rules", "install", "r.zip", "--key", "lawyer.pub")
    assert (done.returncode, done.stderr) == (0, "")
    shown = run(home, "rules", "show").stdout
    assert f"version {told.name}." in shown
    assert KEY.public.name in shown

    answer = run(home, "assess", "--json", "--lang", "nl", CASE)
    assert json.loads(answer.stdout)["rules"] == {
        "version": told.name,
        "checked_on": own_day(),
    }
    own = run(ROOT, "assess", "--json", "--lang", "nl", CASE)
    cards = (json.loads(each.stdout)["cards"] for each in (answer, own))
    assert next(cards) == next(cards)


def test_a_pack_of_tomorrow_waits_and_one_that_goes_back_is_refused(home):
    first = put(home, 7)
    assert run(home, "rules", "install", first, "--key", "lawyer.pub").returncode == 0
    later = put(home, 8, TODAY + timedelta(2))
    assert run(home, "rules", "install", later).returncode == 0
    shown = run(home, "rules", "show").stdout.splitlines()
    assert "version 7." in shown[0]
    assert [line[:2] for line in shown[2:4]] == ["8.", "7."]
    assert "8" in refused(run(home, "rules", "install", first))
    assert OTHER.public.name in refused(
        run(home, "rules", "install", put(home, 9, key=OTHER))
    )


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_refusal_is_one_sentence_in_the_language(home, language):
    command = ("rules", "verify", "--lang", language, "--key", "lawyer.pub")
    (home / "text.zip").write_text("no pack")
    (home / "text.zip.minisig").write_text("no signature")
    said = refused(run(home, *command, "text.zip"))
    assert "minisign" in said
    assert "none.zip" in refused(run(home, *command, "none.zip"))


def test_what_is_no_key_no_pack_and_no_passphrase_is_refused(home):
    path = put(home, 7)
    refused(run(home, "rules", "verify", path, "--key", "lawyer.key"))
    refused(run(home, "rules", "verify", path, "--key", "x" * 5000))
    refused(run(home, "rules", "show", CASE))
    sign = ("rules", "sign", path, "--secret-key", "lawyer.key", "--passphrase-fd", 0)
    refused(run(home, *sign, given="another\n"))
    empty = ("rules", "key", "open", "--passphrase-fd", 0)
    assert "passphrase" in refused(run(home, *empty, given="\n"))
    assert not (home / "open.key").exists()
    refused(run(home, "rules", "sign", CASE, *sign[3:], given="a phrase\n"))
    said = refused(run(home, "rules", "export", "none/r.zip", "--serial", 7))
    assert "none/r.zip" in said
    bad = run(home, "rules", "export", "r.zip", "--serial", 7, "--least-program", "new")
    refused(bad)


def test_what_cannot_be_written_leaves_no_part_of_a_file(home):
    (home / "elsewhere").write_text("not ours")
    (home / "r.zip.part").symlink_to("elsewhere")
    assert run(home, "rules", "export", "r.zip", "--serial", 7).returncode == 0
    assert (home / "elsewhere").read_text() == "not ours"
    (home / "folder.zip").mkdir()
    assert "folder.zip" in refused(
        run(home, "rules", "export", "folder.zip", "--serial", 7)
    )
    assert not list(home.glob("*.part"))


def test_a_key_replaces_no_other(home):
    text = (home / "lawyer.key").read_text()
    key = ("rules", "key", "lawyer", "--passphrase-fd", 0)
    assert "lawyer.key" in refused(run(home, *key, given="a phrase\n"))
    assert (home / "lawyer.key").read_text() == text


def test_a_new_key_is_read_by_its_owner_alone(home):
    made = run(home, "rules", "key", "mine", "--passphrase-fd", 0, given="a phrase\n")
    assert made.returncode == 0
    assert (home / "mine.key").stat().st_mode & 0o077 == 0
    opened = SecretKey.parse((home / "mine.key").read_text(), b"a phrase")
    assert opened.public.line in made.stdout


def test_a_damaged_pack_is_told_and_the_program_goes_on(home):
    run(home, "rules", "install", put(home, 7), "--key", "lawyer.pub")
    (law,) = home.rglob("law.json")
    law.write_bytes(b"{}")
    found = run(home, "assess", "--json", CASE)
    assert found.returncode == 0
    assert json.loads(found.stdout)["rules"]["version"] == own_day()
    assert found.stderr.count("\n") == 1
    assert "7." in found.stderr
    assert "law.json" in run(home, "rules", "show").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["rules"],
        ["rules", "export", "x.zip"],
        ["rules", "export", "x", "--serial", "0"],
    ],
)
def test_a_command_that_is_none_is_told_so(home, arguments):
    found = run(home, *arguments)
    assert found.returncode == 2
    assert "usage: permres-gui" in found.stderr


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not there")
def test_minisign_itself_verifies_a_signed_pack(home):
    path = put(home, 7)
    command = ["minisign", "-V", "-p", "lawyer.pub", "-m", path]
    assert subprocess.run(command, cwd=home, check=False).returncode == 0


WITHOUT = (
    "import sys; sys.modules['cryptography'] = None\n"
    "from permres_gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
)


def test_without_the_optional_package_it_is_said_which_one_is_missing(home):
    path = put(home, 7)
    command = [sys.executable, "-c", WITHOUT, "rules", "verify", str(path)]
    found = subprocess.run(
        [*command, "--key", "lawyer.pub"],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        text=True,
        capture_output=True,
        check=False,
    )
    assert "pip install cryptography" in refused(found)


def test_the_table_of_a_card_is_written_and_names_the_hash_of_the_rules(home):
    cases = ROOT / "tests" / "cases" / "K"
    command = ("rules", "table", "K", "--lang", "nl", "--cases", cases)
    assert run(home, *command, "--out", "k.html").returncode == 0
    html = (home / "k.html").read_text(encoding="utf-8")
    assert html == run(home, *command).stdout.removesuffix("\n")
    shown = run(home, "rules", "export", "r.zip", "--serial", 1).stdout.split()
    assert shown[-1] in html
    assert (
        run(home, "rules", "install", put(home, 7), "--key", "lawyer.pub").returncode
        == 0
    )
    assert "7." in run(home, *command, "--rules", "used").stdout


def test_a_table_needs_cases_that_can_be_read(home):
    assert "none" in refused(run(home, "rules", "table", "K", "--cases", "none"))
    (home / "cases").mkdir()
    (home / "cases" / "bad.yaml").write_text("case: 2")
    found = run(home, "rules", "table", "K", "--cases", "cases")
    assert found.returncode == 2
    assert "bad.yaml" in found.stderr
