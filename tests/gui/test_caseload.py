"""The caseload: a folder, one passphrase, a table that is walked, sorted and opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest

from permres_gui.case_store.caseload import filed_cases
from permres_gui.case_store.key_file import create_key, open_key
from permres_gui.case_store.key_place import has_key
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.stored_case import create_case, open_case
from permres_gui.gui.desk.caseload import CaseloadDesk
from permres_gui.gui.desk.caseload_table import PRESS, TONE, WHOLE
from permres_gui.gui.look import Look
from permres_gui.interview.case_file import CaseFile, read
from permres_gui.interview.saved_answer import SavedAnswer, SavedCard
from permres_gui.interview.session import NO_ANSWERS
from tests.case_store.stored import FEW, PASSPHRASE, a_case, stored_at
from tests.gui.checks import page_is_whole
from tests.gui.keeper import SECRET, Keeper
from tests.gui.rooms import TURNS, language_of

APPLIED = """case: 1
person: {nationality: ["IN"]}
application: {receipt: annex-16bis, day: 2026-06-25, card: L}
"""
OLD = SavedAnswer(date(2026, 10, 1), "older", "0", {"M": SavedCard("eligible")})
LAST = date(2027, 1, 31)
CLIENT, NEXT = 0, 8


class Office:
    """The dialog of the computer, in which a person names a folder."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def folder(self) -> Path | None:
        return self.path


class Officer(Keeper):
    """An adviser who looks at all clients."""

    def __init__(self, qtbot, settle, language: str = "en") -> None:
        super().__init__(qtbot, settle, language)
        self.office = Office()
        self.load = CaseloadDesk(self.files, self.office, effort=FEW)
        self.desktop.caseload = self.load
        self.press("Caseload")

    def chooses(self, folder: Path) -> None:
        self.office.path = folder
        self.page.buttons["choose"].click()
        self.waits()

    def unlocks(self, *secrets: str, action: str = "open") -> None:
        self.type_secret(*secrets)
        self.page.buttons[action].click()
        self.waits()

    def waits(self) -> None:
        """Until nothing is unlocked or read any more."""
        free = lambda: not (self.load.office.busy or self.load.office.running)  # noqa: E731
        self.qtbot.waitUntil(free)
        self.settle()

    def column(self, column: int = CLIENT) -> list[str]:
        model = self.page.clients.table.model()
        shown = (model.index(row, column).data() for row in range(model.rowCount()))
        return [each.replace("\N{NO-BREAK SPACE}", " ") for each in shown]

    def goes_to(self, client: str) -> None:
        table = self.page.clients.table
        place = table.model().index(self.column().index(client), CLIENT)
        now = QItemSelectionModel.SelectionFlag.ClearAndSelect
        table.selectionModel().setCurrentIndex(place, now)
        self.settle()


@pytest.fixture
def folder(tmp_path) -> Path:
    key = create_key(tmp_path, PASSPHRASE, work_factor=FEW)
    create_case(tmp_path / "K1.age", key, CaseFile(a_case())).close()
    create_case(tmp_path / "K2.age", key, read(APPLIED, "K2")).close()
    older = CaseFile(a_case(), beside={"answered": OLD, "keep_until": LAST})
    create_case(tmp_path / "K3.age", key, older).close()
    stored_at(tmp_path / "K4.age").close()
    return tmp_path


@pytest.fixture(params=TURNS)
def officer(request, qtbot, settle) -> Officer:
    return Officer(qtbot, settle, language_of(request))


@pytest.fixture
def english(qtbot, settle, folder) -> Officer:
    found = Officer(qtbot, settle)
    found.chooses(folder)
    found.unlocks(SECRET)
    return found


def test_one_passphrase_shows_all_clients_in_every_language(officer, folder):
    page_is_whole(officer.desktop)
    officer.chooses(folder)
    page_is_whole(officer.desktop)
    officer.unlocks("cow")
    assert officer.tells(
        "%(file)s: the passphrase is wrong, or the file is damaged. Nothing in it was changed.",
        file="office.key",
    )
    officer.unlocks(SECRET)
    assert officer.column() == ["K1", "K2", "K3", "K4"]
    page_is_whole(officer.desktop)
    table = QAccessible.queryAccessibleInterface(officer.page.clients.table)
    assert table.text(QAccessible.Text.Name) == officer.says("Clients of this folder")


def test_a_folder_is_shown_filtered_sorted_and_told(english):
    """One window for all that is done with the rows."""
    assert english.column(NEXT)[1].startswith(
        "Within 7 days. 25 November 2026: Last day to decide"
    )
    assert english.load.reading.told == (
        "Case files: 4. Not read: 1. With another answer: 1."
    )
    only = english.page.clients.only
    only.choose("changed")
    assert english.column() == ["K3", "K4"]
    only.choose("due")
    assert english.column() == ["K2", "K4"]
    only.choose("all")
    english.page.clients.sort.choose(str(NEXT))
    assert english.column() == ["K2", "K3", "K1", "K4"]
    english.goes_to("K3")
    english.page.clients.buttons["turn"].click()
    english.settle()
    assert english.column() == ["K1", "K4", "K3", "K2"]
    assert english.page.clients.table.place() == 2, (
        "the present row stays the present row"
    )
    said = english.page.clients.detail.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "K3, M card with permanent residence: it was “Yes, now”" in said
    assert "31 January 2027: Last day to keep this file" in said


def test_a_client_is_searched_by_code_from_the_keyboard(english):
    clients = english.page.clients
    QTest.keyClick(clients.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    english.settle()
    assert english.desktop.focusWidget() is clients.search
    QTest.keyClicks(clients.search, "k3")
    assert english.column() == ["K3"]
    QTest.keyClick(clients.search, Qt.Key.Key_Return)
    english.settle()
    assert english.desktop.focusWidget() is clients.table
    assert clients.table.place() == 0
    clients.search.setText("zz")
    assert clients.table.empty.startswith("No client is found.")
    clients.search.clear()
    assert english.column() == ["K1", "K2", "K3", "K4"]


def test_the_filters_count_and_what_changed_is_no_error(english):
    only, table = english.page.clients.only, english.load.table
    labels = [only.itemText(at) for at in range(only.count())]
    assert labels[0] == "All (4)"
    assert "Changed (1, and 1 not read)" in labels
    tones = [table.index(at, len(table.heads) - 1).data(TONE) for at in range(4)]
    assert tones == ["ink2", "ink2", "ink", "err"]


@pytest.mark.parametrize(("language", "width"), [("nl", 1366), ("fr", 1366)])
def test_no_head_of_a_column_is_cut(qtbot, settle, folder, language, width):
    officer = Officer(qtbot, settle, language)
    officer.desktop.resize(width, 768)
    officer.chooses(folder)
    officer.unlocks(SECRET)
    heads = officer.page.clients.table.horizontalHeader()
    assert all(heads._height(at) <= heads.height() for at in range(heads.count()))
    pad = 3 * Look.current.px(0.5) // 2
    for at in range(heads.count()):
        metrics, room = (
            QFontMetrics(Look.current.font(0.88, 700)),
            heads.sectionSize(at),
        )
        words = heads._text(at).split()
        assert all(metrics.horizontalAdvance(each) <= room - pad for each in words)


def test_at_large_text_each_client_is_a_card_that_says_all(english):
    english.desktop.set_display(200, "light")
    english.settle()
    table = english.page.clients.table
    shown = [
        at for at in range(table.table.columnCount()) if not table.isColumnHidden(at)
    ]
    assert shown == [CLIENT]
    told = english.load.table.index(1, CLIENT).data(WHOLE)
    assert "Next day to watch: Within 7" in told
    assert table.rowHeight(1) < table.height()
    page_is_whole(english.desktop)


def test_a_client_is_erased_only_after_a_question_that_enter_does_not_answer(
    english, folder
):
    english.goes_to("K3")
    english.page.clients.buttons["erase"].click()
    english.settle()
    assert english.page.heading.text() == "Erase K3?"
    assert english.desktop.focusWidget() is english.page.buttons["cancel"]
    QTest.keyClick(english.desktop.focusWidget(), Qt.Key.Key_Return)
    english.settle()
    assert len(list(folder.glob("K3*.age"))) == 1
    english.goes_to("K3")
    english.page.clients.buttons["erase"].click()
    english.settle()
    english.page.buttons["erase-now"].click()
    english.settle()
    assert not list(folder.glob("K3*"))
    assert english.column() == ["K1", "K2", "K4"]
    assert english.load.reading.told.startswith("K3: erased. Case files: 3.")
    english.desktop.back.emit()
    english.settle()
    assert english.desktop.model.aside == "desk"


def test_a_client_that_is_open_elsewhere_is_not_erased(english, folder):
    other = open_case(folder / "K2.age", open_key(folder, PASSPHRASE))
    english.goes_to("K2")
    english.page.clients.buttons["erase"].click()
    english.settle()
    english.page.buttons["erase-now"].click()
    english.settle()
    assert (folder / "K2.age").exists()
    assert "open" in " ".join(english.words())
    other.close()


@pytest.mark.parametrize("way", ["from the desk", "from the caseload"])
def test_the_client_on_the_desk_is_erased_and_nothing_of_it_stays(english, folder, way):
    english.goes_to("K1")
    english.page.clients.buttons["open-row"].click()
    english.waits()
    assert english.files.file.stored is not None
    if way == "from the desk":
        english.page.bar.buttons["keep"].click()
        english.settle()
        english.page.buttons["erase"].click()
    else:
        english.page.bar.buttons["caseload"].click()
        english.settle()
        english.goes_to("K1")
        english.page.clients.buttons["erase"].click()
    english.settle()
    english.page.buttons["erase-now"].click()
    english.settle()
    assert not (folder / "K1.age").exists()
    assert english.files.file.stored is None
    assert english.case == NO_ANSWERS
    at = "desk" if way == "from the desk" else "caseload"
    assert english.desktop.model.aside == at
    assert "K1" not in [row.filed.name.code for row in english.load.table.rows]


@pytest.mark.parametrize("width", [1366, 1920])
def test_no_cell_is_cut_however_long_its_words(english, width, monkeypatch):
    long = ", ".join(("B", "K", "L", "M", "EU+", "F+"))
    told = english.load.table.cells(1)
    cells = tuple(long if at else each for at, each in enumerate(told.cells))
    monkeypatch.setitem(english.load.table._told, 1, replace(told, cells=cells))
    english.desktop.resize(width, 900)
    english.settle()
    table = english.page.clients.table
    table.fit_rows()
    for row in range(english.load.table.rowCount()):
        for column in range(len(cells)):
            text = english.load.table.index(row, column).data()
            width_left = table.columnWidth(column) - 2 * Look.current.px(0.5)
            room = QRect(0, 0, width_left, 9999)
            font = QFontMetrics(Look.current.font(0.94))
            needed = font.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            assert needed.height() <= table.rowHeight(row), (row, column, text)
            assert needed.width() <= width_left + 1, (row, column, text)


def test_a_day_that_is_near_is_bold_with_a_sign_and_words(english):
    near = english.load.table.index(1, NEXT)
    assert near.data(PRESS) == "soon"
    assert near.data().startswith("Within 7\N{NO-BREAK SPACE}days. 25")
    assert english.page.clients.table._cells._font(near).weight() >= 700
    assert not english.load.table.index(2, NEXT).data(PRESS)


def test_a_folder_without_case_files_says_so_in_the_table(officer, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    officer.chooses(empty)
    said = officer.says("No case files in this folder.")
    assert officer.load.reading.told == officer.page.clients.table.empty == said
    assert said in officer.words()
    page_is_whole(officer.desktop)


def test_a_client_is_opened_only_once_one_is_chosen(english):
    clients = english.page.clients
    clients.table.clearFocus()
    clients.table.setFocus()
    english.settle()
    assert clients.table.currentIndex().isValid()
    assert not clients.buttons["open-row"].isEnabled()
    assert clients.detail.text() == ""
    QTest.keyClick(clients.table, Qt.Key.Key_Return)
    english.settle()
    assert english.page.clients is clients
    QTest.keyClick(clients.table, Qt.Key.Key_Down)
    assert clients.table.place() == 0
    assert clients.buttons["open-row"].isEnabled()


def test_a_client_opens_with_enter_saves_and_is_read_again(english, folder):
    english.goes_to("K1")
    QTest.keyClick(english.page.clients.table, Qt.Key.Key_Return)
    english.settle()
    assert english.tells("%(file)s: everything is saved.", file="K1.age")
    english.fill("nationality", ("MA",))
    english.qtbot.waitUntil(lambda: not english.files.file.unsaved)
    key = open_key(folder, PASSPHRASE)
    saved = read_case(folder / "K1.age", key).case_file
    assert saved.case.person.nationality == ("MA",)
    assert (
        saved.answered.cards["B"].status
        == english.load.model.assessments[0].status.value
    )
    english.press("Caseload")
    row = english.load.table.rows[0]
    assert row.filed.case_file.case.person.nationality == ("MA",)
    assert row.checked
    assert row.comparable


def test_the_answer_of_today_is_kept_for_the_client_in_sight(english, folder):
    english.goes_to("K3")
    assert english.page.clients.buttons["keep"].isEnabled()
    english.page.clients.buttons["keep"].click()
    english.settle()
    key = open_key(folder, PASSPHRASE)
    saved = read_case(folder / "K3.2027-01-31.age", key).case_file
    assert saved.case == a_case()
    assert saved.answered.on == english.desktop.model.today
    assert english.load.table.rows[2].changes == ()
    assert not english.page.clients.buttons["keep"].isEnabled()


def test_no_answer_is_kept_in_a_file_that_is_open_elsewhere(english, folder):
    path = folder / "K3.2027-01-31.age"
    other = open_case(path, open_key(folder, PASSPHRASE))
    before = path.read_bytes()
    english.goes_to("K3")
    english.page.clients.buttons["keep"].click()
    english.settle()
    told = [each.replace("\N{ZERO WIDTH SPACE}", "") for each in english.words()]
    assert any("this case is open in another window" in each for each in told)
    assert path.read_bytes() == before
    other.close()


def test_a_locked_client_asks_for_its_own_passphrase(english):
    english.goes_to("K4")
    english.page.clients.buttons["open-row"].click()
    english.settle()
    english.type_secret(SECRET)
    english.press_and_wait("Open")
    assert english.tells("%(file)s: everything is saved.", file="K4.age")


def test_a_new_client_is_protected_by_the_key_that_is_open(english, folder):
    english.press("Back")
    english.fill("nationality", ("SY",))
    english.named.path = folder / "K9.age"
    english.press("Save as")
    assert english.page.secrets == []
    english.press_and_wait("Save")
    (filed,) = filed_cases((folder / "K9.age",), open_key(folder, PASSPHRASE))
    assert filed.case_file.case.person.nationality == ("SY",)
    assert filed.case_file.answered.on == english.desktop.model.today


def test_a_new_client_of_a_closed_folder_asks_for_its_one_passphrase(english, folder):
    english.page.buttons["close"].click()
    english.settle()
    assert english.load.table.rows == ()
    assert english.files.saving.keys == {}
    english.press("Back")
    english.named.path = folder / "K9.age"
    english.press("Save as")
    assert len(english.page.secrets) == 1
    english.type_secret(SECRET)
    english.press_and_wait("Save")
    assert read_case(folder / "K9.age", PASSPHRASE).case_file is not None


def test_a_folder_without_a_key_shows_its_locked_files_and_gets_a_key(
    qtbot, settle, tmp_path
):
    stored_at(tmp_path / "K4.age").close()
    found = Officer(qtbot, settle)
    found.chooses(tmp_path)
    assert found.column() == ["K4"]
    page_is_whole(found.desktop)
    found.unlocks("cow", "sow", action="make")
    assert found.tells("The two passphrases are not the same.")
    assert not has_key(tmp_path)
    found.unlocks(SECRET, SECRET, action="make")
    assert has_key(tmp_path)
    assert found.column() == ["K4"]
    assert found.page.secrets == []


def test_a_key_that_is_being_made_is_used_whatever_is_done_with_the_rows(
    qtbot, settle, tmp_path
):
    """A key that nobody took would lie in the folder, and the page would ask for one."""
    stored_at(tmp_path / "K4.age").close()
    found = Officer(qtbot, settle)
    found.chooses(tmp_path)
    found.type_secret(SECRET, SECRET)
    found.page.buttons["make"].click()
    found.load.filter("changed")
    found.waits()
    assert has_key(tmp_path)
    assert found.load.key is not None
    assert found.page.secrets == []


def test_reading_is_stopped_and_begun_again(english, monkeypatch):
    """What was not checked says so; checking again ends it."""
    asked = []
    read_on = type(english.load.table.load).checked

    def stop(load, row):
        asked.append(row)
        if len(asked) == 1:
            english.load.reading.stop()
        return read_on(load, row)

    monkeypatch.setattr(
        "permres_gui.presentation.caseloads.caseload.Caseload.checked", stop
    )
    english.page.buttons["check"].click()
    english.qtbot.waitUntil(lambda: bool(asked))
    english.page.clients.buttons["stop"].click()
    english.waits()
    assert not all(row.checked for row in english.load.table.rows)
    english.page.buttons["check"].click()
    english.waits()
    assert len(english.load.table.rows) == 4
    assert sum(row.checked for row in english.load.table.rows) == 3


def test_a_folder_that_is_gone_is_refused(english, folder):
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    english.page.buttons["check"].click()
    english.waits()
    told = [each.replace("\N{ZERO WIDTH SPACE}", "") for each in english.words()]
    assert f"{folder.name}: this file cannot be read." in told


def test_closing_the_window_forgets_the_key(english):
    english.desktop.close()
    assert english.load.table.rows == ()
    assert english.files.saving.keys == {}


# --- files with a passphrase of their own ---------------------------------------------


@pytest.fixture
def mixed(folder) -> Path:
    """Two files with one passphrase and one with another, beside those of the key."""
    other = CaseFile(a_case())
    stored_at(folder / "K5.age").close()
    create_case(folder / "K6.age", b"sow", other, work_factor=FEW).close()
    return folder


def opened_by_key(folder: Path) -> list[str]:
    key = open_key(folder, PASSPHRASE)
    paths = sorted(path for path in folder.iterdir() if path.suffix == ".age")
    found = filed_cases(paths, key)
    return [each.name.code for each in found if each.case_file is not None]


def test_files_with_a_passphrase_of_their_own_come_under_the_key(officer, mixed):
    officer.chooses(mixed)
    officer.unlocks(SECRET)
    offer = officer.page.buttons["move"]
    assert offer.text() == officer.says("Move under the key")
    page_is_whole(officer.desktop)
    offer.click()
    officer.settle()
    assert officer.page.secrets[0].hasFocus()
    page_is_whole(officer.desktop)
    before = (mixed / "K6.age").read_bytes()
    officer.unlocks(SECRET, action="move")
    assert opened_by_key(mixed) == ["K1", "K2", "K3", "K4", "K5"]
    assert (mixed / "K6.age").read_bytes() == before
    rows = {row.filed.name.code: row for row in officer.load.table.rows}
    assert rows["K4"].checked
    assert rows["K6"].unread
    assert any("K6.age" in each for each in officer.words())
    page_is_whole(officer.desktop)
    officer.unlocks("sow", action="move")
    assert opened_by_key(mixed)[-1] == "K6"
    assert officer.page.secrets == []
    assert "move" not in officer.page.buttons


def test_a_wrong_passphrase_is_told_and_changes_no_file(english, mixed):
    english.page.buttons["check"].click()
    english.waits()
    before = {path.name: path.read_bytes() for path in mixed.iterdir()}
    english.page.buttons["move"].click()
    english.settle()
    english.unlocks("cow", action="move")
    told = [each.replace("\N{ZERO WIDTH SPACE}", "") for each in english.words()]
    assert any(each.startswith("3 files have another passphrase") for each in told)
    assert {path.name: path.read_bytes() for path in mixed.iterdir()} == before
    english.unlocks("", action="move")
    assert english.tells("Choose a passphrase.")
    english.page.buttons["apart"].click()
    english.settle()
    assert english.page.secrets == []
    assert "move" in english.page.buttons


def test_no_further_file_is_moved_once_it_is_stopped_or_the_folder_closed(
    english, mixed
):
    english.page.buttons["check"].click()
    english.waits()
    english.page.buttons["move"].click()
    english.settle()
    english.type_secret(SECRET)
    english.page.buttons["move"].click()
    assert not english.page.buttons["move"].isEnabled()
    english.load.choose("close", {})
    english.settle()
    assert english.load.table.rows == ()
    assert {"K1", "K2", "K3"} <= set(opened_by_key(mixed))
    assert not any(path.name.endswith(".part") for path in mixed.iterdir())


def test_where_every_file_is_under_the_key_nothing_is_offered(english, folder):
    (folder / "K4.age").unlink()
    english.page.buttons["check"].click()
    english.waits()
    assert english.page.buttons.get("move") is None


def test_escape_leads_from_the_caseload_back_to_the_desk(english):
    QTest.keyClick(english.desktop.focusWidget(), Qt.Key.Key_Escape)
    english.settle()
    assert english.heading == "Everything on one page"
