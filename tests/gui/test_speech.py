"""Reading aloud: off until it is wanted, in the language of the page, silent at once."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from permres_gui.gui.speech import voice as voices
from permres_gui.gui.speech.program_voice import ProgramVoice
from permres_gui.gui.speech.qt_voice import QtVoice, qt_voice
from permres_gui.gui.speech.voice import PROGRAMS, Program, voice_there
from permres_gui.gui.widgets.fold import Folds
from permres_gui.presentation.translator import translator_for
from tests.gui.checks import page_is_whole
from tests.gui.people import PEOPLE, step, window
from tests.gui.recorder import Recorder
from tests.patience import LONG

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def listener(qtbot, settle):
    """A window with a voice that records, and how to press what stands there."""

    def begin(language="en", voice=None):
        shown, voice = window(language), voice or Recorder()
        qtbot.addWidget(shown)
        shown.read_with(voice)
        shown.activateWindow()
        settle()

        def press(english: str) -> None:
            name = translator_for(shown.model.session.language).text(english)
            next(
                each
                for each in shown.findChildren(QAbstractButton)
                if each.isVisible() and name in {each.text(), each.accessibleName()}
            ).click()
            settle()

        return SimpleNamespace(window=shown, voice=voice, press=press)

    return begin


def turned_on(found):
    found.press("Display")
    found.press("On")
    found.press("Close")
    found.voice.said.clear()


def test_nothing_is_said_before_somebody_wants_it(listener):
    found = listener()
    found.press("My card is lost or stolen")
    found.press("Back")
    assert found.voice.said == []


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_new_page_is_read_in_its_language(listener, language):
    found = listener(language)
    turned_on(found)
    found.press("My card is lost or stolen")
    words = translator_for(language)
    spoke, text = found.voice.said[-1]
    assert spoke == language
    assert text.startswith(words.text("My card is lost or stolen"))
    assert "00800 2123 2123" in text


def test_another_language_is_read_anew(listener):
    found = listener()
    turned_on(found)
    found.press("Nederlands")
    language, text = found.voice.said[-1]
    assert language == "nl"
    assert text.startswith(translator_for("nl").text("Permanent residence in Belgium"))


def test_the_page_is_read_again_by_one_press(listener):
    found = listener()
    turned_on(found)
    found.press("My card is lost or stolen")
    first = found.voice.said[-1]
    found.press("Read again")
    assert found.voice.said[-1] == first


def test_any_key_makes_the_voice_silent_and_the_new_focus_is_told(listener):
    found = listener()
    turned_on(found)
    before = found.voice.stops
    QTest.keyClick(found.window.focusWidget(), Qt.Key.Key_Tab)
    assert found.voice.stops > before
    now = found.window.focusWidget().accessibleName()
    assert found.voice.said[-1] == ("en", now)


def test_what_is_chosen_by_key_is_told(listener, settle):
    found = listener()
    turned_on(found)
    found.window.started.emit("find")
    while found.window.model.question.id != "card":
        step(found.window, PEOPLE["refugee"])
        found.window.model.go_on()
    settle()
    options = found.window.stack.currentWidget().findChildren(QAbstractButton)
    first = next(each for each in options if each.isCheckable())
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    settle()
    assert first.isChecked()
    assert found.voice.said[-1] == ("en", f"Chosen: {first.accessibleName()}")


def test_what_is_opened_by_key_is_read_and_closing_is_told(listener, settle):
    found = listener()
    turned_on(found)
    found.window.started.emit("find")
    settle()
    page = found.window.stack.currentWidget()
    why = next(each for each in page.findChildren(Folds)).buttons[0]
    why.setFocus()
    QTest.keyClick(why, Qt.Key.Key_Return)
    settle()
    _language, said = found.voice.said[-1]
    assert said.startswith(f"Opened: {why.accessibleName()}")
    assert page.view.why_text.split(".")[0] in said
    QTest.keyClick(why, Qt.Key.Key_Return)
    settle()
    assert found.voice.said[-1] == ("en", f"Closed: {why.accessibleName()}")


def test_a_touch_makes_the_voice_silent(listener):
    found = listener()
    turned_on(found)
    before = found.voice.stops
    QTest.mousePress(found.window.stack, Qt.MouseButton.LeftButton)
    assert found.voice.stops > before
    QTest.mouseRelease(found.window.stack, Qt.MouseButton.LeftButton)


def test_turned_off_it_is_silent_at_once_and_stays_so(listener):
    found = listener()
    turned_on(found)
    found.press("Display")
    found.press("Off")
    stops = found.voice.stops
    found.voice.said.clear()
    found.press("Close")
    found.press("My card is lost or stolen")
    assert found.voice.said == []
    assert stops > 0
    assert found.window.view.read_aloud == ""


def test_a_new_visit_begins_in_silence(listener):
    found = listener()
    turned_on(found)
    found.window.started.emit("find")
    found.press("Start again")
    found.voice.said.clear()
    found.press("My card is lost or stolen")
    assert found.voice.said == []


def test_without_a_voice_nothing_offers_one(listener, monkeypatch):
    found = listener(voice=Recorder(languages=()))
    found.press("Display")
    names = {
        each.accessibleName() for each in found.window.findChildren(QAbstractButton)
    }
    assert "On" not in names


def test_a_language_without_a_voice_is_never_read_by_another(listener):
    found = listener("nl", Recorder(languages=("en",)))
    found.press("Display")
    assert found.window.speech() is None
    found.press("English")
    assert found.window.speech() is False


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (640, 900)])
def test_the_head_and_the_choice_are_whole(listener, settle, language, size):
    found = listener(language)
    found.window.resize(*size)
    found.press("Display")
    found.press("On")
    settle()
    page_is_whole(found.window)


# --- the voices themselves ------------------------------------------------------------


def test_the_voice_is_looked_for_when_display_is_opened(qtbot, settle, monkeypatch):
    sought = []
    monkeypatch.setattr(voices, "voice_there", lambda: sought.append(1))
    shown = window()
    qtbot.addWidget(shown)
    shown.started.emit("lost")
    settle()
    assert sought == []
    shown.display_wanted.emit()
    shown.display_wanted.emit()
    assert sought == [1]


@pytest.mark.parametrize("name", [each.name for each in PROGRAMS])
def test_a_program_that_is_there_becomes_the_voice(name, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    found = voice_there(lambda wanted: f"/usr/bin/{name}" if wanted == name else None)
    assert isinstance(found, ProgramVoice)
    assert all(found.speaks(language) for language in ("nl", "fr", "en"))
    assert not found.speaks("de")


def test_without_any_program_there_is_no_voice(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert voice_there(lambda _name: None) is None


@pytest.fixture
def program(tmp_path):
    """A program that notes how it was asked and what it was given, then sleeps."""
    path: Path = tmp_path / "speaker"
    path.write_text(
        f"#!{sys.executable}\n"
        "import sys, time, pathlib\n"
        "here = pathlib.Path(__file__).parent\n"
        "said = ' '.join(sys.argv[1:]) + '|' + sys.stdin.read()\n"
        "(here / 'new').write_text(said)\n"
        "(here / 'new').rename(here / 'said')\n"
        f"time.sleep({LONG})\n"
    )
    path.chmod(0o700)
    voices = (("nl", "nl"), ("fr", "fr-be"))
    plan = Program("speaker", ("--stdin", "-v"), voices, ("-a", 0, 200))
    voice = ProgramVoice(str(path), plan)
    yield voice, tmp_path / "said"
    voice.stop()


def test_a_program_gets_its_text_by_a_pipe_and_not_as_an_argument(program, qtbot):
    voice, said = program
    voice.say("Goedendag, é", "fr")
    qtbot.waitUntil(said.exists)
    assert said.read_text() == "--stdin -v fr-be|Goedendag, é"


@pytest.mark.parametrize(("part", "told"), [(0.25, 50), (0.5, 100), (1.0, 200)])
def test_a_program_is_told_how_loud_to_be(program, qtbot, part, told):
    voice, said = program
    voice.sound_at(part)
    voice.say("Goedendag", "nl")
    qtbot.waitUntil(said.exists)
    assert said.read_text() == f"--stdin -v nl -a {told}|Goedendag"


def test_a_program_that_is_stopped_is_gone_at_once(program, qtbot):
    voice, said = program
    voice.say("Een lange tekst", "nl")
    qtbot.waitUntil(said.exists)
    process = voice.findChild(QProcess)
    began = time.monotonic()
    voice.stop()
    assert time.monotonic() - began < LONG / 10
    assert process.state() == QProcess.ProcessState.NotRunning


def test_a_new_text_ends_the_old_one(program, qtbot):
    voice, said = program
    voice.say("eerste", "nl")
    qtbot.waitUntil(said.exists)
    said.unlink()
    voice.say("tweede", "nl")
    qtbot.waitUntil(said.exists)
    assert said.read_text() == "--stdin -v nl|tweede"


def test_nothing_is_started_for_another_language_or_no_text(program):
    voice, _said = program
    voice.say("Guten Tag", "de")
    voice.say("", "nl")
    assert voice.findChildren(QProcess) == []


def test_a_program_that_is_not_there_stays_silent(qtbot):
    voice = ProgramVoice("/nowhere/speaker", PROGRAMS[1])
    voice.say("Goedendag", "nl")
    voice.stop()
    assert voice.findChild(QProcess).state() == QProcess.ProcessState.NotRunning


class Engine:
    """Qt's engine, as far as the voice asks it."""

    def __init__(self, *names: str) -> None:
        self.names, self.calls = names, []

    def availableLocales(self):
        return [QLocale(each) for each in self.names]

    def setLocale(self, locale: QLocale) -> None:
        self.calls.append(locale.name())

    def say(self, text: str) -> None:
        self.calls.append(text)

    def stop(self) -> None:
        self.calls.append("stop")

    def setVolume(self, part: float) -> None:
        self.calls.append(str(part))


def test_qts_voice_takes_the_voice_of_the_language():
    engine = Engine("en_GB", "fr_BE", "fr_FR")
    voice = QtVoice(engine)
    voice.say("Bonjour", "fr")
    voice.say("Goedendag", "nl")
    voice.stop()
    voice.sound_at(0.75)
    assert engine.calls == ["stop", "fr_BE", "Bonjour", "stop", "stop", "0.75"]


def test_qts_voice_is_none_without_voices_or_without_the_module(monkeypatch):
    module = SimpleNamespace(QTextToSpeech=lambda: Engine("de_DE"))
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    assert qt_voice() is None
    module.QTextToSpeech = lambda: Engine("nl_BE")
    assert qt_voice().speaks("nl")
    assert isinstance(voice_there(), QtVoice)
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert qt_voice() is None
