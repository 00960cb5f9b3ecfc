"""New rules on the adviser's desk: looked at, refused or used, by what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from permres_gui.gui.desk.rule_packs import RulePacks
from permres_gui.locations import rule_packs
from permres_gui.packs.files import Files
from permres_gui.packs.installed import installed
from permres_gui.packs.installing import install
from permres_gui.presentation.rule_packs.pack_changes import Clients
from tests.gui.checks import page_is_whole
from tests.gui.keeper import Keeper
from tests.gui.people import ON
from tests.gui.rooms import TURNS, every_room, language_of
from tests.packs.making import KEY, OTHER, pack, signed, target


class Stick:
    """The dialog of the computer, in which a person names a rule pack."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, None

    def pack(self) -> Path | None:
        return self.path

    def holds(self, data: bytes, key=KEY) -> None:
        self.path = path = self.folder / "rules.pack"
        path.write_bytes(data)
        beside = path.with_name("rules.pack.minisig")
        beside.write_text(signed(data, key).signature)


class Ruler(Keeper):
    """An adviser with a stick of rules."""

    def __init__(self, qtbot, settle, folder: Path, language: str = "en") -> None:
        super().__init__(qtbot, settle, language)
        self.stick = Stick(folder)
        self.packs = RulePacks(
            self.desktop, self.desktop.model, self.stick, lambda: Clients(ON)
        )
        self.desktop.rule_packs = self.packs
        self.press("Rules")

    def chooses(self) -> None:
        self.page.buttons["choose"].click()
        self.waits()

    def waits(self) -> None:
        free = lambda: not self.packs.errand.busy  # noqa: E731
        self.qtbot.waitUntil(free)
        self.settle()

    def fills_in(self, key: str) -> None:
        QTest.keyClicks(self.page.key, key)
        self.page.buttons["look"].click()
        self.waits()


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where this user's packs are; none at first."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return rule_packs()


@pytest.fixture(params=TURNS)
def ruler(request, qtbot, settle, tmp_path) -> Ruler:
    return Ruler(qtbot, settle, tmp_path, language_of(request))


@pytest.fixture
def english(qtbot, settle, tmp_path) -> Ruler:
    return Ruler(qtbot, settle, tmp_path)


@pytest.fixture
def trusted(home) -> None:
    """Pack 7 is in use."""
    install(signed(pack(7)), KEY.public, target(home), Files())


def serials(home) -> list[int]:
    return [each.serial for each in installed(home)]


def test_the_first_pack_asks_for_a_key_then_shows_all_and_is_used(ruler, home):
    ruler.stick.holds(pack(7))
    ruler.chooses()
    assert ruler.tells("No key is trusted yet. Fill in the key of the signer.")
    assert "use" not in ruler.page.buttons
    ruler.fills_in("nonsense")
    assert "use" not in ruler.page.buttons
    ruler.page.key.clear()
    ruler.fills_in(KEY.public.line)
    assert ruler.tells("Is the signature right?")
    page_is_whole(ruler.desktop)
    assert serials(home) == []
    ruler.page.buttons["use"].click()
    ruler.settle()
    assert serials(home) == [7]
    assert "use" not in ruler.page.buttons


def test_a_pack_of_a_stranger_is_refused_and_nothing_changes(english, trusted, home):
    english.stick.holds(pack(8), OTHER)
    english.chooses()
    assert any("is signed with key" in line for line in english.words())
    assert "use" not in english.page.buttons
    assert serials(home) == [7]


def test_a_pack_can_be_left_unused(english, trusted, home):
    english.stick.holds(pack(8))
    english.chooses()
    english.page.buttons["not-now"].click()
    english.settle()
    assert serials(home) == [7]
    assert english.desktop.model.aside == "desk"
    english.press("Rules")
    assert not english.tells("Is the signature right?")


def test_a_pack_without_its_signature_cannot_be_looked_at(english, trusted):
    english.stick.holds(pack(8))
    english.stick.path.with_name("rules.pack.minisig").unlink()
    english.chooses()
    assert any("cannot be read" in line for line in english.words())
    assert list(english.page.buttons) == ["choose"]


def test_no_file_named_changes_nothing(english, trusted):
    english.chooses()
    assert list(english.page.buttons) == ["choose"]


def test_another_language_tells_what_changes_in_its_words(english, trusted):
    english.stick.holds(pack(8))
    english.chooses()
    before = english.packs.errand.changes
    english.desktop.model.speak("nl")
    english.settle()
    english.qtbot.waitUntil(lambda: english.packs.errand.changes != before)


def test_a_pack_that_goes_bad_after_it_was_looked_at_is_refused(english, trusted, home):
    english.stick.holds(pack(8))
    english.chooses()
    install(signed(pack(9)), None, target(home), Files())
    english.page.buttons["use"].click()
    english.settle()
    assert serials(home) == [9, 7]
    assert any("not newer than pack 9" in line for line in english.words())


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("room", every_room(), ids=str)
def test_the_page_is_whole_in_every_window(qtbot, settle, tmp_path, room):
    language, size, percent = room
    ruler = Ruler(qtbot, settle, tmp_path, language)
    ruler.desktop.resize(*size)
    ruler.desktop.set_display(percent, "light")
    ruler.stick.holds(pack(8))
    ruler.chooses()
    page_is_whole(ruler.desktop)


def test_the_window_waits_for_what_is_being_checked(english, trusted):
    english.stick.holds(pack(8))
    english.page.buttons["choose"].click()
    english.desktop.close()
    assert not english.desktop.isVisible()
