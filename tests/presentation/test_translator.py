import gettext
import json
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.presentation import formats, translator
from permres_gui.presentation.pseudo import pseudo_translator
from permres_gui.presentation.translator import (
    LANGUAGES,
    N_,
    Translator,
    speak_rules,
    translator_for,
)
from tests.spaces import plain


class Dutch(gettext.NullTranslations):
    def gettext(self, message):
        return {"You pay %(price)s.": "Je betaalt %(price)s."}.get(message, message)

    def ngettext(self, singular, plural, number):
        return "%(number)s dag" if number == 1 else "%(number)s dagen"


DUTCH = Translator("nl", Dutch())
ENGLISH = Translator("en", gettext.NullTranslations())


def test_a_sentence_is_translated_whole_and_filled():
    assert plain(DUTCH.text("You pay %(price)s.", price=Decimal(30))) == (
        "Je betaalt 30 euro."
    )


def test_a_sentence_without_translation_stays_english():
    assert DUTCH.text("Not there") == "Not there"


def test_no_text_is_no_text():
    assert DUTCH.text("") == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2027, 3, 12), "12 March 2027"),
        (PartialDay.parse("2021-03"), "March 2021"),
        (Decimal("12.50"), "€12.50"),
        (1234, "1,234"),
        ("L", "L"),
    ],
)
def test_the_type_of_a_figure_decides_its_form(value, words):
    assert plain(ENGLISH.figure(value)) == words


def test_a_sign_of_percent_is_no_place():
    assert ENGLISH.text("100 % of %(what)s", what="it") == "100 % of it"


def test_what_stands_in_a_figure_is_not_filled_again():
    assert ENGLISH.text("%(a)s", a="%(b)s") == "%(b)s"


def test_a_place_without_its_figure_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        ENGLISH.text("%(day)s")


def test_the_number_chooses_the_form_and_can_stand_in_it():
    one, two = "%(number)s day", "%(number)s days"
    assert plain(DUTCH.plural(one, two, 1)) == "1 dag"
    assert plain(DUTCH.plural(one, two, 2)) == "2 dagen"
    assert plain(ENGLISH.plural(one, two, 1)) == "1 day"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_one_translator(language):
    assert translator_for(language).language == language
    assert translator_for(language) is translator_for(language)


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="de"):
        translator_for("de")


def test_rules_of_a_pack_bring_their_own_sentences_until_it_is_gone(tmp_path):
    told = {"You pay %(price)s.": "Jij betaalt nu %(price)s."}
    (tmp_path / "nl.json").write_text(json.dumps(told), "utf-8")
    own = translator_for("nl").text("You pay %(price)s.", price=Decimal(30))
    speak_rules(tmp_path)
    try:
        dutch = translator_for("nl")
        said = dutch.text("You pay %(price)s.", price=Decimal(30))
        assert plain(said) == "Jij betaalt nu 30 euro." != plain(own)
        assert dutch.text("Continue") == "Verder"
        assert translator_for("en").text("Continue") == "Continue"
    finally:
        speak_rules()
    assert translator_for("nl").text("You pay %(price)s.", price=Decimal(30)) == own


def test_all_that_is_not_read_yet_can_be_read_at_once():
    translator_for.cache_clear()
    words = translator_for("nl")
    words.hold()
    assert words.text("What changes when") != "What changes when"


def test_before_compiling_the_sentence_is_english(monkeypatch, tmp_path):
    for module in (translator, formats):
        monkeypatch.setattr(module, "translations", lambda: tmp_path)
    translator_for.cache_clear()
    try:
        assert translator_for("nl").text("You live together.") == "You live together."
    finally:
        translator_for.cache_clear()


def test_english_is_said_as_it_is_written_without_a_catalogue():
    words = translator_for("en")
    assert words.text("You live together.") == "You live together."
    told = [words.plural("%(number)s day", "%(number)s days", n) for n in (0, 1, 2)]
    assert [plain(each) for each in told] == ["0 days", "1 day", "2 days"]


def test_a_mark_changes_nothing():
    assert N_("Yes") == "Yes"


def test_pseudo_text_is_bracketed_longer_and_keeps_its_places():
    words = pseudo_translator()
    text = words.text("You pay %(price)s now.", price=Decimal(30))
    assert text.startswith("[Ýöû pàý €30 ñöw.")
    assert text.endswith("]")
    assert len(text) > 1.3 * len("You pay €30 now.")
    assert words.plural("%(number)s day", "%(number)s days", 2).startswith("[2 dàýs")


def test_a_telephone_number_is_not_parted_at_the_end_of_a_line():
    said = ENGLISH.text("Call %(telephone)s.", telephone="09 210 10 10")
    assert said == "Call 09\u00a0210\u00a010\u00a010."
