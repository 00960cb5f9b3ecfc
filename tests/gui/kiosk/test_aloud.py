"""The kiosk reads aloud: off for everybody, on by one touch, silent when a visit ends."""

from __future__ import annotations

import pytest

from permres_gui.gui.kiosk.foot import FootButton
from permres_gui.gui.speech import voice as voices
from permres_gui.gui.speech.reader import Reader
from permres_gui.presentation.translator import translator_for
from tests.gui.checks import page_is_whole
from tests.gui.kiosk.conftest import LANDSCAPE, PORTRAIT, Visitor, settle
from tests.gui.recorder import Recorder


@pytest.fixture
def listener(make_kiosk, voice) -> Visitor:
    """Somebody before a kiosk that may speak."""
    visitor = Visitor(make_kiosk(speech=True))
    visitor.kiosk.activateWindow()
    settle()
    return visitor


def names(visitor: Visitor) -> set[str]:
    return {each.text() for each in visitor.buttons()}


def test_nothing_is_said_until_it_is_wanted(listener, voice):
    listener.begin("Nederlands")
    listener.to_result()
    listener.touch("I am done")
    assert voice.said == []


@pytest.mark.parametrize(
    ("name", "language"), [("Nederlands", "nl"), ("Français", "fr"), ("English", "en")]
)
def test_one_touch_reads_this_page_and_those_that_follow(
    listener, voice, name, language
):
    listener.begin(name)
    listener.touch("Read aloud")
    words = translator_for(language)
    spoke, text = voice.said[-1]
    assert spoke == language
    assert text.startswith(listener.heading)
    listener.touch("My card is lost or stolen")
    assert voice.said[-1][1].startswith(words.text("My card is lost or stolen"))


def test_the_same_button_reads_the_page_again_and_keeps_the_keyboard(listener, voice):
    listener.begin()
    button = listener.button("Read aloud")
    button.setFocus()
    listener.touch("Read aloud")
    assert "Read aloud" not in names(listener)
    assert listener.button("Read again").hasFocus()
    first = voice.said[-1]
    listener.touch("Read again")
    assert voice.said[-1] == first
    assert first[1].startswith(listener.heading)


def test_another_language_is_read_by_its_own_voice(listener, voice):
    listener.begin()
    listener.touch("Read aloud")
    listener.touch("Français")
    assert voice.said[-1][0] == "fr"
    assert voice.said[-1][1].startswith(listener.heading)


def test_the_count_down_is_told_every_ten_seconds(listener, voice):
    listener.begin()
    listener.touch("Read aloud")
    voice.said.clear()
    listener.seconds(90)
    assert "Your answers go in 30 seconds." in voice.said[-1][1]
    assert "Are you still there?" in voice.said[-1][1]
    listener.seconds(10)
    assert voice.said[-1] == ("en", "Your answers go in 20 seconds.")
    listener.seconds(10)
    assert voice.said[-1] == ("en", "Your answers go in 10 seconds.")


def test_the_last_question_and_what_became_of_a_sheet_are_told(listener, voice):
    listener.begin()
    listener.to_result()
    listener.touch("Read aloud")
    listener.kiosk.say("Not printed.")
    assert voice.said[-1] == ("en", "Not printed.")
    listener.touch("I am done")
    said = voice.said[-1][1]
    assert said.startswith("Are you done?")
    assert "Your answers will then be gone." in said


@pytest.mark.parametrize("how", ["done", "silence"])
def test_the_end_of_a_visit_is_silent_and_the_next_one_too(listener, voice, how):
    listener.begin()
    listener.to_question("card")
    listener.touch("Read aloud")
    stops = voice.stops
    if how == "done":
        listener.touch("I am done")
        listener.touch("Yes, I am done")
    else:
        listener.seconds(120)
    assert voice.stops > stops
    voice.said.clear()
    listener.begin("Nederlands")
    listener.to_result()
    assert voice.said == []
    assert listener.says("Read aloud") in names(listener)


def test_the_voice_keeps_nothing_of_a_visit(listener, voice):
    listener.begin()
    listener.to_result()
    listener.touch("Read aloud")
    listener.seconds(120)
    reader = listener.kiosk._reader
    assert isinstance(reader, Reader)
    assert "Syria" not in repr(vars(reader))
    assert reader._choice == ("", False)


def test_the_start_page_is_read_in_one_language_and_each_choice_in_its_own(
    listener, voice
):
    listener.touch("Read aloud")
    language, text = voice.said[-1]
    assert language == "en"
    assert "Touch here to begin." in text
    assert translator_for("fr").text("Touch here to begin.") not in text
    listener.button("Français").setFocus()
    assert voice.said[-1] == ("fr", "Français")


def test_where_the_settings_say_no_no_voice_is_sought(make_kiosk, monkeypatch):
    sought = []
    monkeypatch.setattr(voices, "voice_there", lambda: sought.append(1))
    visitor = Visitor(make_kiosk())
    visitor.begin()
    visitor.to_question("card")
    assert "Read aloud" not in names(visitor)
    assert sought == []


def test_without_a_voice_no_button_offers_it(make_kiosk, monkeypatch):
    monkeypatch.setattr(voices, "voice_there", lambda: None)
    visitor = Visitor(make_kiosk(speech=True))
    visitor.begin()
    assert "Read aloud" not in names(visitor)


def test_a_language_without_a_voice_has_no_button(make_kiosk, monkeypatch):
    monkeypatch.setattr(voices, "voice_there", lambda: Recorder(("nl",)))
    visitor = Visitor(make_kiosk(speech=True))
    visitor.begin("Français")
    assert visitor.says("Read aloud") not in names(visitor)
    visitor.touch("Nederlands")
    assert visitor.says("Read aloud") in names(visitor)


@pytest.mark.parametrize("language", ["Nederlands", "Français"])
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_four_aids_stand_whole_at_every_text_size(make_kiosk, voice, size, language):
    visitor = Visitor(make_kiosk(size, speech=True))
    visitor.begin(language)
    visitor.to_question("card")
    page_is_whole(visitor.kiosk)
    visitor.touch("Read aloud")
    for _ in range(3):
        page_is_whole(visitor.kiosk)
        if visitor.says("Larger text") not in names(visitor):
            break
        visitor.touch("Larger text")


def test_one_button_makes_it_louder_and_after_the_loudest_softer(listener, voice):
    listener.begin("Nederlands")
    assert not any("Volume" in each for each in names(listener))
    listener.touch("Read aloud")
    for level in (3, 4, 1, 2):
        button = next(each for each in listener.buttons() if "Volume" in each.text())
        button.setFocus()
        listener.touch(button.text())
        assert voice.loud[-1] == level / 4
        assert voice.said[-1] == ("nl", f"Volume {level} van 4")
        assert f"Volume {level} van 4" in names(listener)
    now = listener.kiosk.focusWidget()
    assert now.text() == "Volume 2 van 4"


def test_every_visit_begins_at_the_same_volume(listener, voice):
    listener.begin()
    listener.touch("Read aloud")
    listener.touch("Volume 2 of 4")
    assert voice.loud[-1] == 0.75
    listener.kiosk.end_visit()
    assert voice.loud[-1] == 0.5
    listener.begin()
    listener.touch("Read aloud")
    assert "Volume 2 of 4" in names(listener)


@pytest.mark.parametrize(
    ("name", "language"), [("Nederlands", "nl"), ("Français", "fr"), ("English", "en")]
)
def test_reading_is_stopped_for_this_visit_and_can_be_begun_again(
    listener, voice, name, language
):
    listener.begin(name)
    assert listener.says("Stop reading") not in names(listener)
    listener.touch("Read aloud")
    stops = voice.stops
    listener.touch("Stop reading")
    assert voice.stops > stops
    voice.said.clear()
    assert listener.says("Stop reading") not in names(listener)
    assert not any("Volume" in each for each in names(listener))
    listener.to_question("card")
    listener.touch("Help")
    assert voice.said == []
    listener.touch("Read aloud")
    assert voice.said[-1][0] == language
    assert listener.says("Stop reading") in names(listener)


def test_who_stops_the_reading_by_key_can_begin_again_at_once(listener, voice):
    listener.begin()
    listener.touch("Read aloud")
    button = listener.button("Stop reading")
    button.setFocus()
    listener.touch("Stop reading")
    assert listener.button("Read aloud").hasFocus()


def test_who_stopped_the_reading_stops_it_for_nobody_else(listener, voice):
    listener.begin()
    listener.touch("Read aloud")
    listener.touch("Stop reading")
    listener.touch("I am done")
    listener.begin("Nederlands")
    listener.touch("Read aloud")
    assert voice.said
    assert listener.says("Stop reading") in names(listener)


@pytest.mark.parametrize("language", ["Nederlands", "Français", "English"])
def test_the_foot_that_reads_has_two_lines_in_landscape(make_kiosk, voice, language):
    visitor = Visitor(make_kiosk(LANDSCAPE, speech=True))
    visitor.begin(language)
    visitor.to_question("card")
    visitor.touch("Read aloud")
    foot = visitor.kiosk.kiosk_foot
    aids = ("Help", "Larger text", "More contrast", "Read again", "Stop reading")
    lines = {visitor.button(visitor.says(each)).y() for each in aids}
    assert len(lines) == 2
    assert len(foot.findChildren(FootButton)) == 3 + len(aids) + 1
    page_is_whole(visitor.kiosk)
