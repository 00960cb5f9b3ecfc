"""One case in two windows, on two computers, under two programs."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyrage
import pytest

from permres_gui.case_store.age_file import new_lock
from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import lock_of
from permres_gui.case_store.open_mark import OpenMark
from permres_gui.case_store.reading import MOST_FILE, read_case
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import create_case, open_case
from permres_gui.case_store.stored_text import kept_until
from permres_gui.domain.case import Stay
from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_file import CaseFile, read_path
from tests.case_store.stored import (
    FEW,
    PASSPHRASE,
    SECRET,
    UNTIL,
    a_case,
    case_at,
    everything_in,
    stored_at,
)

CASES = Path(__file__).parents[1] / "cases"
ELSEWHERE = OpenMark("another-desk", 7, "abc")


@pytest.fixture
def path(tmp_path):
    stored_at(tmp_path / "K7.age").close()
    return tmp_path / "K7.age"


def opened(path, **how):
    return open_case(path, PASSPHRASE, **how)


def refused(what, *arguments):
    with pytest.raises(CaseStoreError) as error:
        what(*arguments)
    return error.value.reason


# ---------------------------------------------------------------- saved and opened


def test_what_is_saved_is_opened_again(path):
    stored = opened(path)
    stored.save(a_case("second"), None)
    stored.close()
    assert opened(path).case_file.case == a_case("second")


@pytest.mark.parametrize(
    "file", sorted(CASES.rglob("*.yaml"))[::9], ids=lambda p: p.stem
)
def test_a_worked_case_keeps_what_stands_beside_it(tmp_path, file):
    plain = read_path(file)
    stored = create_case(tmp_path / "a.age", PASSPHRASE, plain, work_factor=FEW)
    stored.save(plain.case, None)
    assert read_case(stored.path, PASSPHRASE).case_file == plain


def test_the_standard_tool_reads_the_case_as_a_case_file(path):
    text = pyrage.passphrase.decrypt(path.read_bytes(), PASSPHRASE.decode())
    assert text.startswith(b"case: 1\n")
    assert SECRET.encode() in text


def test_nothing_of_the_case_is_shown_by_what_holds_it(path):
    stored = opened(path)
    shown = f"{stored!r} {read_case(path, PASSPHRASE)!r}"
    assert SECRET not in shown
    stored.close()


def test_a_file_is_never_made_over_another(path):
    before = path.read_bytes()
    assert refused(stored_at, path) is Reason.ALREADY_THERE
    assert path.read_bytes() == before
    assert list(everything_in(path.parent)) == [path.name]


def test_a_link_to_a_case_stays_a_link(path):
    link = path.with_name("shortcut.age")
    link.symlink_to(path)
    stored = opened(link)
    stored.save(a_case("second"), None)
    stored.close()
    assert link.is_symlink()
    assert case_at(path) == a_case("second")


def test_answers_that_no_case_file_may_hold_are_not_saved(path):
    stored, before = opened(path), path.read_bytes()
    stays = tuple(
        Stay("student", PartialDay.parse("2021-01-01"), PartialDay.parse("2022-01-01"))
        for _ in range(2)
    )
    wrong = replace(a_case(), stays=stays)
    assert refused(stored.save, wrong, None) is Reason.CONTRADICTION
    assert path.read_bytes() == before
    stored.close()


def test_a_case_that_is_too_large_to_open_again_is_not_saved(path):
    stored, before = opened(path), path.read_bytes()
    assert refused(stored.save, a_case("x", 300_000), None) is Reason.TOO_LARGE
    assert path.read_bytes() == before
    stored.close()


def test_the_largest_case_that_is_saved_is_opened(path):
    stored = opened(path)
    largest = 256 * 1024 - len(read_case(path, PASSPHRASE).text)
    stored.save(a_case("first", largest), None)
    assert case_at(path) == a_case("first", largest)
    assert path.stat().st_size <= MOST_FILE
    assert refused(stored.save, a_case("first", largest + 1), None) is Reason.TOO_LARGE
    stored.close()


# ---------------------------------------------------------------- refused to open


@pytest.mark.parametrize(
    ("text", "reason", "detail"),
    [
        (b"case: 2\nnew_field: 1\n", Reason.NEWER, "1"),
        (b"case: 1\nnew_field: secret\n", Reason.NOT_A_CASE, "2"),
        (b"not a case", Reason.NOT_A_CASE, "1"),
        (b"", Reason.NOT_A_CASE, ""),
        (b"\x00\xff", Reason.NOT_A_CASE, ""),
    ],
)
def test_what_is_no_case_of_this_program_is_refused_undamaged(
    tmp_path, text, reason, detail
):
    path = tmp_path / "a.age"
    path.write_bytes(new_lock(PASSPHRASE, FEW).sealed(text))
    before = everything_in(tmp_path)
    with pytest.raises(CaseStoreError) as error:
        opened(path)
    assert (error.value.reason, error.value.file) == (reason, "a.age")
    assert error.value.detail in {detail, ""}
    assert b"secret" not in str(error.value).encode() + repr(error.value.args).encode()
    assert everything_in(tmp_path) == before


def test_a_wrong_passphrase_changes_nothing(path):
    before, stamp = everything_in(path.parent), path.stat()
    assert refused(open_case, path, b"another") is Reason.PASSPHRASE
    assert everything_in(path.parent) == before
    assert path.stat().st_mtime_ns == stamp.st_mtime_ns


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path):
    path = tmp_path / "large.age"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert refused(opened, path) is Reason.FOREIGN
    with path.open("r+b") as file:
        file.write(b"age-encryption.org/v1\n")
    assert refused(opened, path) is Reason.TOO_LARGE


def test_a_file_that_is_not_there_or_no_file_is_refused(tmp_path):
    assert refused(opened, tmp_path / "none.age") is Reason.NO_FILE
    assert refused(opened, tmp_path) is Reason.UNREADABLE
    assert refused(stored_at, tmp_path / "no-folder" / "a.age") is Reason.NOT_WRITTEN


# ---------------------------------------------------------------- two windows


def test_the_second_window_reads_and_may_not_save_in_its_place(path):
    first, second = opened(path), opened(path)
    assert first.held_elsewhere is None
    assert second.held_elsewhere.reason is Reason.OPEN_ELSEWHERE
    assert second.case_file == first.case_file
    assert refused(second.save, a_case("second"), None) is Reason.OPEN_ELSEWHERE
    first.save(a_case("of the first window".replace(" ", "-")), None)
    second.close()
    first.close()
    assert case_at(path).id == "of-the-first-window"


def test_the_second_window_saves_beside_and_both_are_there(path):
    first, second = opened(path), opened(path)
    copy = second.save_beside(a_case("second"), None)
    first.save(a_case("first-again"), None)
    another = second.save_beside(a_case("third"), UNTIL)
    assert (copy.path.name, another.path.name) == ("K7~2.age", "K7~3.2027-11-22.age")
    assert [case_at(each.path).id for each in (first, copy, another)] == [
        "first-again", "second", "third",
    ]  # fmt: skip
    copy.save(a_case("second-again"), None)
    for each in (first, second, copy, another):
        each.close()
    assert len(everything_in(path.parent)) == 3


def test_the_second_window_may_save_once_the_first_is_closed_unchanged(path):
    first, second = opened(path), opened(path)
    first.close()
    second.save(a_case("second"), None)
    assert (second.held_elsewhere, case_at(path).id) == (None, "second")
    second.close()


def test_the_second_window_is_told_of_what_the_first_saved_meanwhile(path):
    first, second = opened(path), opened(path)
    first.save(a_case("first-again"), None)
    first.close()
    assert refused(second.save, a_case("second"), None) is Reason.CHANGED
    assert case_at(path).id == "first-again"
    second.close()


def test_a_case_that_was_taken_over_is_not_saved_by_its_first_window(path):
    first = opened(path)
    second = opened(path, take_over=True)
    assert second.held_elsewhere is None
    assert refused(first.save, a_case("first"), None) is Reason.OPEN_ELSEWHERE
    second.save(a_case("second"), None)
    first.close()
    assert lock_of(path).exists(), "the mark of the other window is left alone"
    second.close()
    assert list(everything_in(path.parent)) == [path.name]


def test_another_computer_that_has_it_open_is_named(path):
    lock_of(path).write_bytes(ELSEWHERE.text())
    stored = opened(path)
    assert stored.held_elsewhere.detail == "another-desk"
    stored.close()
    assert lock_of(path).read_bytes() == ELSEWHERE.text()


def test_another_computer_without_marks_that_saves_is_noticed(path):
    stored = opened(path)
    other = new_lock(PASSPHRASE, FEW).sealed(b"case: 1\nid: elsewhere\n")
    path.write_bytes(other)
    assert refused(stored.save, a_case("here"), None) is Reason.CHANGED
    assert path.read_bytes() == other
    stored.close()


def test_a_change_that_hides_its_time_and_size_is_noticed_by_saving(path):
    stored, before = opened(path), path.stat()
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert refused(stored.save, a_case("here"), None) is Reason.CHANGED
    stored.close()


def test_a_file_that_was_only_touched_has_not_changed(path):
    stored = opened(path)
    os.utime(path, ns=(1, 1))
    stored.save(a_case("second"), None)
    stored.close()
    assert case_at(path).id == "second"


def test_a_file_that_was_erased_elsewhere_is_not_made_again_unasked(path):
    stored = opened(path)
    path.unlink()
    assert refused(stored.save, a_case("here"), None) is Reason.GONE
    assert not path.exists()
    assert case_at(stored.save_beside(a_case("here"), None).path) == a_case("here")


def test_nothing_is_left_where_a_stick_was_and_back_in_it_is_saved_again(path):
    stored = opened(path)
    away = path.parent.with_name("away")
    path.parent.rename(away)
    path.parent.mkdir()  # the place of a stick may stay when it is taken out
    assert refused(stored.save, a_case("here"), None) is Reason.GONE
    path.parent.rmdir()  # nothing lies in it
    assert refused(stored.save, a_case("here"), None) is Reason.GONE
    away.rename(path.parent)
    stored.save(a_case("here"), None)
    stored.close()
    assert case_at(path).id == "here"


def test_the_mark_of_a_program_that_has_ended_stands_in_nobodys_way(path):
    code = (
        "import os, sys; from pathlib import Path\n"
        "from permres_gui.case_store.stored_case import open_case\n"
        f"open_case(Path(sys.argv[1]), {PASSPHRASE!r}); os._exit(0)"
    )
    root = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": str(root)}
    subprocess.run([sys.executable, "-c", code, path], env=environment, check=True)
    assert lock_of(path).exists()
    stored = opened(path)
    assert stored.held_elsewhere is None
    stored.close()
    assert not lock_of(path).exists()


def test_a_folder_that_cannot_be_listed_is_told_where_a_copy_is_wanted(path):
    class Closed(Disk):
        def names(self, folder):
            raise PermissionError(13, "Permission denied")

    stored = opened(path, disk=Closed())
    assert refused(stored.save_beside, a_case(), None) is Reason.NOT_WRITTEN
    stored.close()


def test_a_name_that_is_taken_meanwhile_is_left_and_the_next_one_is_used(path):
    class Behind(Disk):
        """A share that lists a folder as it was a moment ago."""

        def names(self, folder):
            return [path.name]

    taken = path.with_name("K7~2.age")
    taken.write_bytes(b"another")
    stored = opened(path, disk=Behind())
    copy = stored.save_beside(a_case("copy"), None)
    assert (copy.path.name, taken.read_bytes()) == ("K7~3.age", b"another")
    copy.close()
    stored.close()


def test_a_folder_that_takes_no_files_still_shows_its_cases(path):
    class ReadOnly(Disk):
        def create(self, path):
            raise PermissionError(13, "Permission denied")

    stored = opened(path, disk=ReadOnly())
    assert stored.case_file.case == a_case()
    assert stored.held_elsewhere.reason is Reason.NOT_WRITTEN
    assert refused(stored.save, a_case("second"), None) is Reason.NOT_WRITTEN
    assert refused(stored.save_beside, a_case("second"), None) is Reason.NOT_WRITTEN


# ---------------------------------------------------------------- the retention day


def test_the_retention_day_stands_in_the_text_and_in_the_name(path):
    stored = opened(path)
    stored.save(a_case(), UNTIL)
    assert stored.path.name == "K7.2027-11-22.age"
    assert (stored.keep_until, opened(stored.path).keep_until) == (UNTIL, UNTIL)
    stored.save(a_case(), date(2028, 2, 29))
    stored.close()
    assert list(everything_in(path.parent)) == ["K7.2028-02-29.age"]


def test_a_retention_day_does_not_take_the_name_of_another_file(path):
    taken = path.with_name("K7.2027-11-22.age")
    taken.write_bytes(b"another")
    stored = opened(path)
    assert refused(stored.save, a_case("second"), UNTIL) is Reason.ALREADY_THERE
    stored.close()
    assert everything_in(path.parent).keys() == {path.name, taken.name}
    assert (case_at(path), taken.read_bytes()) == (a_case(), b"another")


def test_a_new_case_gets_its_day_into_its_name(tmp_path):
    case_file = kept_until(CaseFile(a_case()), UNTIL)
    stored = create_case(tmp_path / "K8.age", PASSPHRASE, case_file, work_factor=FEW)
    assert stored.path.name == "K8.2027-11-22.age"
    assert kept_until(case_file, None) is case_file
    stored.close()


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2201, 1, 1)])
def test_a_day_that_could_not_be_read_again_is_not_written(path, day):
    stored, before = opened(path), path.read_bytes()
    with pytest.raises(ValueError, match=str(day.year)):
        stored.save(a_case(), day)
    assert path.read_bytes() == before
    stored.close()


def test_the_text_says_until_when_a_file_is_kept_whatever_its_name_says(path):
    stored = opened(path)
    stored.save(a_case(), UNTIL)
    stored.close()
    renamed = stored.path.rename(path.with_name("K7.2099-01-01.age"))
    again = opened(renamed)
    assert again.keep_until == UNTIL
    again.save(a_case(), again.keep_until)
    assert again.path.name == "K7.2027-11-22.age"
    again.close()
