"""`permres-gui case list`: a caseload without a window."""

import os
from dataclasses import replace
from datetime import date

import pytest

from permres_gui import cli
from permres_gui.case_store.keeping_answers import keep_answer
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import create_case, open_case
from permres_gui.interview.case_file import CaseFile, read
from permres_gui.interview.saved_answer import SavedAnswer, SavedCard
from tests.case_store.stored import FEW, PASSPHRASE, SECRET, a_case, stored_at

APPLIED = """case: 1
person: {nationality: ["IN"]}
application: {receipt: annex-16bis, day: 2026-06-25, card: L}
"""
OLD = SavedAnswer(
    date(2026, 10, 1), "older", "0", {"M": SavedCard("eligible", None, None)}
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("office")
    key = create_key(where, PASSPHRASE, work_factor=FEW)
    create_case(where / "K1.age", key, CaseFile(a_case())).close()
    create_case(where / "K2.age", key, read(APPLIED, "K2")).close()
    with_answer = CaseFile(replace(a_case(), id=None), beside={"answered": OLD})
    create_case(where / "K3.2027-01-31.age", key, with_answer).close()
    (where / "K4.age").write_bytes(b"age-encryption.org/v1\n-> X25519 a")
    return where


@pytest.fixture
def listed(capsys):
    def run(*arguments, secret=PASSPHRASE):
        reads, writes = os.pipe()
        os.write(writes, secret)
        os.close(writes)
        told = ["case", "list", *map(str, arguments), "--passphrase-fd", str(reads)]
        try:
            status = cli.main([*told, "--as-of", "2026-11-23"])
        finally:
            os.close(reads)
        shown = capsys.readouterr()
        return status, shown.out.replace("\N{NO-BREAK SPACE}", " "), shown.err

    return run


def test_each_case_is_a_line_and_what_is_not_read_says_why(listed, folder):
    status, told, summed = listed(folder)
    lines = told.splitlines()
    assert status == 1
    assert [line[:3] for line in lines if line[0] == "K"] == [
        "K1:",
        "K2:",
        "K3:",
        "K4:",
    ]
    assert "25 November 2026: Last day to decide on your application" in lines[1]
    assert lines[-1].endswith("K4.age: the file is damaged. Nothing in it was changed.")
    assert summed.endswith("Case files: 4. Not read: 1. With another answer: 1.\n")
    assert SECRET not in told + summed


def test_only_what_is_due_is_listed_and_what_nobody_could_read(listed, folder):
    _, told, _ = listed(folder, "--due-by", "2026-11-30")
    clients = [line[:2] for line in told.splitlines() if line[0] == "K"]
    assert clients == ["K2", "K4"]
    assert "\n  25 November 2026: Last day to decide" in told


def test_who_has_another_answer_is_told_then_and_now(listed, folder):
    _, told, _ = listed(folder, "--changed")
    clients = [line[:2] for line in told.splitlines() if line[0] == "K"]
    assert clients == ["K3", "K4"]
    assert (
        "  K3, M card with permanent residence: it was “Yes, now” and is now “" in told
    )


def test_nothing_is_written_by_looking(listed, folder):
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    listed(folder)
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_answers_are_kept_on_purpose_and_compared_with_from_then_on(listed, tmp_path):
    key = create_key(tmp_path, PASSPHRASE, work_factor=FEW)
    older = CaseFile(a_case(), beside={"answered": OLD})
    create_case(tmp_path / "K1.age", key, older).close()
    busy = create_case(tmp_path / "K2.age", key, older)
    _, told, why = listed(tmp_path, "--changed", "--keep-answers")
    assert told.count("it was “Yes, now”") == 2
    assert "K2.age: this case is open in another window" in why
    busy.close()
    _, told, _ = listed(tmp_path, "--changed")
    assert [line[:3] for line in told.splitlines() if line[0] == "K"] == ["K2:"]


def test_no_answer_is_kept_beside_other_facts(tmp_path):
    key = create_key(tmp_path, PASSPHRASE, work_factor=FEW)
    create_case(tmp_path / "K1.age", key, CaseFile(a_case("new"))).close()
    before = (tmp_path / "K1.age").read_bytes()
    with pytest.raises(CaseStoreError) as error:
        keep_answer(tmp_path / "K1.age", key, a_case("old"), OLD)
    assert error.value.reason is Reason.CHANGED
    assert (tmp_path / "K1.age").read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_a_wrong_passphrase_and_a_folder_that_is_not_there_are_refused(
    listed, folder, tmp_path
):
    status, told, why = listed(folder, secret=b"cow")
    assert (status, told) == (2, "")
    assert (
        "office.key: the passphrase is wrong, or the file is damaged. Nothing in it was changed."
        in why
    )
    assert listed(tmp_path / "none")[0] == 2


def test_without_a_key_every_file_is_told_as_locked(capsys, folder, tmp_path):
    """Nobody is asked for a passphrase that opens nothing."""
    stored_at(tmp_path / "K1.age").close()
    (tmp_path / "K2.age").write_bytes((folder / "K2.age").read_bytes())
    (tmp_path / "K3.age").write_bytes(b"")
    assert cli.main(["case", "list", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "K1: K1.age: this file has a passphrase of its own. Open it alone.",
        "K2: K2.age: the key of this folder, office.key, is not there.",
        "K3: K3.age: this is not a case file that is protected with a passphrase.",
    ]


def test_an_empty_folder_asks_for_no_passphrase(capsys, tmp_path):
    assert cli.main(["case", "list", str(tmp_path)]) == 0
    assert "No case files in this folder." in capsys.readouterr().err


def test_a_saved_answer_goes_with_the_facts_that_it_was_given_to(folder, tmp_path):
    key = create_key(tmp_path, PASSPHRASE, work_factor=FEW)
    stored = create_case(tmp_path / "K1.age", key, CaseFile(a_case()))
    stored.save(a_case("two"), None, answered=OLD)
    beside = stored.save_beside(a_case("three"), None, answered=OLD)
    beside.close()
    assert stored.case_file.answered == OLD == beside.case_file.answered
    stored.save(a_case("four"), None)
    stored.close()
    again = open_case(stored.path, key)
    again.close()
    assert again.case_file.answered is None
    assert open_case(beside.path, key).case_file.answered == OLD
