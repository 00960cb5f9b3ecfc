"""A pack is installed whole or not at all, and never one that goes back."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from permres_gui.packs.files import Files
from permres_gui.packs.installed import chosen, installed
from permres_gui.packs.installing import install
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.packs.signed_pack import trusted_key
from permres_gui.rules.compiled import Library
from tests.packs.making import (
    KEY,
    OTHER,
    PROGRAM,
    TODAY,
    Breaking,
    few_parts,
    manifest,
    own_day,
    pack,
    signed,
    target,
)

FILES = Files()


@pytest.fixture(scope="module")
def two_packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "rules"
    install(signed(pack(7)), KEY.public, target(folder), FILES)
    install(signed(pack(8)), None, target(folder), FILES)
    return folder


@pytest.fixture
def folder(two_packs: Path, tmp_path: Path) -> Path:
    """Where packs are kept, with pack 7 in use."""
    ignored = shutil.ignore_patterns("8-*")
    return Path(shutil.copytree(two_packs, tmp_path / "rules", ignore=ignored))


@pytest.fixture
def both(two_packs: Path, tmp_path: Path) -> Path:
    """With pack 8 in use and pack 7 below it."""
    return Path(shutil.copytree(two_packs, tmp_path / "rules"))


def in_use(
    folder: Path, on: date = TODAY, day: str = "", program: str = PROGRAM
) -> int:
    """The serial number of the pack in use; 0 for the program's own rules."""
    found = chosen(folder, on, day or own_day(), program)
    return found.pack.serial if found.pack else 0


def refusal(folder: Path, data: bytes, **changes: object) -> PackError:
    key = changes.pop("key", None)
    by = changes.pop("by", KEY)
    with pytest.raises(PackError) as refused:
        install(signed(data, by), key, target(folder, **changes), FILES)
    return refused.value


def test_the_first_pack_needs_its_key_on_purpose(tmp_path):
    assert refusal(tmp_path / "rules", pack()).why is Why.KEY_WANTED
    assert not (tmp_path / "rules").exists()
    assert in_use(tmp_path / "rules") == 0


def test_an_installed_pack_is_in_use_and_its_rules_are_read(folder):
    (found,) = installed(folder)
    assert in_use(folder) == 7
    assert trusted_key(folder) == KEY.public
    assert Library(found.folder).checked_on == own_day()
    assert len(Library(found.folder).known_places()) == 2


def test_a_later_pack_needs_no_key_and_takes_over(folder):
    install(signed(pack(8)), None, target(folder), FILES)
    assert in_use(folder) == 8
    assert [each.serial for each in installed(folder)] == [8, 7]


def test_a_first_pack_of_another_key_leaves_nothing(tmp_path):
    found = refusal(tmp_path / "rules", pack(), key=OTHER.public)
    assert found.why is Why.OTHER_KEY
    assert not (tmp_path / "rules").exists()


def test_a_pack_of_another_key_is_refused(folder):
    assert refusal(folder, pack(8), by=OTHER).why is Why.OTHER_KEY
    assert in_use(folder) == 7


def test_another_key_is_not_taken_in_passing(folder):
    found = refusal(folder, pack(8), by=OTHER, key=OTHER.public)
    assert found.why is Why.KEY_CHANGED
    assert in_use(folder) == 7


@pytest.mark.parametrize("serial", [1, 6, 7])
def test_a_pack_that_goes_back_is_refused(folder, serial):
    found = refusal(folder, pack(serial))
    assert found.why is Why.TOO_OLD
    assert found.figures == {"serial": serial, "known": 7}
    assert in_use(folder) == 7


def test_a_pack_goes_not_back_behind_one_that_is_damaged(both):
    damage(installed(both)[0].folder)
    assert in_use(both) == 7
    assert refusal(both, pack(7)).why is Why.TOO_OLD
    assert refusal(both, pack(8, TODAY - timedelta(1))).why is Why.TOO_OLD


def test_a_damaged_pack_may_be_installed_again(folder):
    damage(installed(folder)[0].folder)
    assert in_use(folder) == 0
    install(signed(pack(7)), None, target(folder), FILES)
    assert in_use(folder) == 7
    assert [each.name for each in folder.iterdir()] == [f"7-{manifest().digest}"]


def test_rules_that_are_older_than_the_programs_own_are_refused(folder):
    found = refusal(folder, pack(8), day="2199-01-01")
    assert found.why is Why.OWN_RULES_NEWER
    assert in_use(folder) == 7


def test_a_pack_for_a_newer_program_is_refused(folder):
    found = refusal(folder, pack(8, least="0.2.0"))
    assert found.why is Why.PROGRAM_TOO_OLD
    assert found.figures == {"least": "0.2.0", "program": PROGRAM}
    assert in_use(folder) == 7


def test_a_pack_waits_for_its_day(folder):
    begins = TODAY + timedelta(10)
    install(signed(pack(8, begins)), None, target(folder), FILES)
    assert in_use(folder, begins - timedelta(1)) == 7
    assert in_use(folder, begins) == 8


def test_a_new_program_with_newer_rules_uses_its_own(folder):
    assert in_use(folder, day="2199-01-01") == 0


def test_an_older_program_does_not_use_what_it_does_not_understand(folder):
    assert in_use(folder, program="0.0.9") == 0


def test_rules_that_this_program_cannot_read_are_refused(folder):
    name = "compiled/law.json"
    law = few_parts()[name].replace(b'"kind":"nationality"', b'"kind":"telepathy"')
    found = refusal(folder, pack(8, parts={**few_parts(), name: law}))
    assert found.why is Why.RULES_UNREADABLE
    assert in_use(folder) == 7
    assert [each.serial for each in installed(folder)] == [7]


@pytest.mark.parametrize("said", ["Op %(date)s.", "Nooit.", 7])
def test_a_translation_without_the_figures_of_its_sentence_is_refused(folder, said):
    texts = json.dumps({"On %(day)s.": said}).encode()
    found = refusal(folder, pack(8, parts={**few_parts(), "texts/nl.json": texts}))
    assert found.why is Why.RULES_UNREADABLE
    assert in_use(folder) == 7


def damage(home: Path, name: str = "compiled/law.json") -> None:
    path = home / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


PARTS = sorted([*few_parts(), "manifest.json"])


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("how", ["flipped", "cut", "gone"])
def test_a_pack_with_a_damaged_part_is_not_used(both, name, how):
    path = installed(both)[0].folder / name
    if how == "flipped":
        damage(path.parent, path.name)
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:-1])
    else:
        path.unlink()
    found = chosen(both, TODAY, own_day(), PROGRAM)
    assert found.pack is not None
    assert found.pack.serial == 7
    assert [each.pack.serial for each in found.damaged] == [8]


def test_parts_of_two_packs_are_not_mixed(folder):
    name = "compiled/practice.json"
    other = {**few_parts(), name: few_parts()[name].replace(b"21", b"22", 1)}
    install(signed(pack(8, parts=other)), None, target(folder), FILES)
    new, old = (each.folder for each in installed(folder))
    shutil.copy(old / name, new / name)
    assert in_use(folder) == 7
    shutil.copy(new / "manifest.json", old / "manifest.json")
    assert in_use(folder) == 0


def test_a_pack_under_the_name_of_another_is_not_used(folder):
    home = installed(folder)[0].folder
    home.rename(home.with_name(home.name.replace("7-", "9-", 1)))
    assert in_use(folder) == 0


@pytest.mark.parametrize("for_good", [True, False])
def test_a_full_disk_at_any_step_leaves_the_old_pack_in_use(folder, for_good):
    before, steps = contents(folder), 1
    while not installs(folder, Breaking(steps, for_good=for_good)):
        assert contents(folder) == before
        assert in_use(folder) == 7
        steps += 1
    assert in_use(folder) == 8
    assert steps > len(few_parts())


def installs(folder: Path, disk: Files) -> bool:
    """Whether pack 8 can be installed on this disk; else it says why."""
    try:
        install(signed(pack(8)), None, target(folder), disk)
    except PackError as refused:
        return refused.why is not Why.DISK_FULL
    return True


def contents(folder: Path) -> dict[str, bytes]:
    paths = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in paths}


@pytest.mark.parametrize("at", [1, 5, 20])
def test_what_a_killed_installation_left_is_cleared_by_the_next(folder, at):
    class Killed(Breaking):
        def remove(self, folder: Path) -> None:
            """A process that is killed clears nothing."""

    with pytest.raises(PackError):
        install(signed(pack(8)), None, target(folder), Killed(at, for_good=True))
    assert in_use(folder) == 7
    install(signed(pack(8)), None, target(folder), FILES)
    assert in_use(folder) == 8
    assert sorted(each.name[0] for each in folder.iterdir()) == ["7", "8"]


def test_a_folder_that_cannot_be_read_holds_no_packs(tmp_path):
    assert installed(tmp_path / "absent") == []
    (tmp_path / "file").write_bytes(b"")
    assert installed(tmp_path / "file") == []
    (tmp_path / "7-short").mkdir()
    assert installed(tmp_path) == []
