import pytest

from permres_gui.presentation.wording import style_faults, translation_faults


def faults(source, text, language):
    return list(translation_faults(source, text, language))


def test_a_good_translation_has_no_fault():
    source = "You can apply for an L card from %(day)s."
    assert not faults(source, "Je kunt een L-kaart aanvragen vanaf %(day)s.", "nl")
    good = "Vous pouvez demander une carte L à partir du %(day)s."
    assert not faults(source, good, "fr")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("From %(day)s.", "Vanaf morgen."),
        ("From %(day)s.", "Vanaf %(dag)s."),
        ("Now.", "Vanaf %(day)s."),
    ],
)
def test_other_places_are_a_fault(source, text):
    assert any("the places" in each for each in faults(source, text, "nl"))


@pytest.mark.parametrize("text", ["Vanaf {day}.", "Vanaf %(day)d."])
def test_another_form_of_place_is_a_fault(text):
    assert "places in the form %(name)s" in faults("From now.", text, "nl")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "U kunt uw kaart vragen."),
        ("nl", "Gelieve te wachten."),
        ("nl", "Je dient te wachten."),
        ("nl", "Dit kan enkel hier."),
        ("fr", "Vous pouvez introduire une demande."),
        ("fr", "C'est uniquement ici."),
        ("fr", "Tu peux attendre."),
        ("fr", "À %(place)s, vous attendez."),
        ("fr", "Le prix d’%(place)s est connu."),
        ("en", "You are required to wait."),
        ("en", "In order to wait."),
    ],
)
def test_heavy_words_are_a_fault(language, text):
    found = list(style_faults(text, language))
    assert len(found) == 1
    assert found[0].startswith("not ")


def test_words_that_only_look_like_them_are_none():
    assert not list(style_faults("Enkele minuten per uur.", "nl"))
    assert not list(style_faults("%(place)s : à la commune.", "fr"))


def test_a_term_must_become_its_own_term():
    assert faults("Your F+ card.", "Je kaart.", "nl")
    assert faults("The Immigration Office decides.", "L'OE décide.", "fr")


def test_a_common_article_is_no_card():
    assert not faults("On a card.", "Op een kaart.", "nl")


def test_a_long_sentence_is_a_fault_and_two_short_ones_are_none():
    long = " ".join(["word"] * 26) + "."
    assert any("at most 25" in each for each in style_faults(long, "en"))
    short = " ".join(["word"] * 14) + ". "
    assert not list(style_faults(short * 2, "en"))
