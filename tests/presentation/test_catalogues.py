import gettext
import json
from textwrap import dedent

import pytest

from permres_gui.presentation import catalogue_faults, catalogues, compiled_catalogues
from permres_gui.presentation.translator import ADVISER

CODE = """
words.text("You live together.")
words.text("Until %(day)s")
words.plural("%(number)s day", "%(number)s days", 2)
"""
DUTCH = {
    "You live together.": "Jullie wonen samen.",
    "Until %(day)s": "Tot %(day)s",
    ("%(number)s day", "%(number)s days"): ("%(number)s dag", "%(number)s dagen"),
}
FRENCH = {
    "You live together.": "Vous vivez ensemble.",
    "Until %(day)s": "Jusqu'au %(day)s",
    ("%(number)s day", "%(number)s days"): ("%(number)s jour", "%(number)s jours"),
}


@pytest.fixture
def checkout(monkeypatch, tmp_path):
    """A checkout with three texts, and with its catalogues made."""
    monkeypatch.setattr(catalogues, "translations", lambda: tmp_path / "translations")
    monkeypatch.setattr(catalogues, "resources", lambda: tmp_path / "resources")
    monkeypatch.setattr(catalogues, "_PACKAGE", tmp_path / "permres_gui")
    code(tmp_path, CODE)
    catalogues.update()
    return tmp_path


def code(root, text):
    file = root / "permres_gui" / "page.py"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)


def translate(language, translations, **flags):
    catalogue = catalogues.read(language)
    for key, text in translations.items():
        message = catalogue.get(key)
        message.string = text
        message.flags |= flags.get("flags", set())
    catalogues._write(catalogue, catalogues.po_path(language))


def translate_all():
    translate("nl", DUTCH)
    translate("fr", FRENCH)


def expected():
    return {(each.file, each.expected) for each in catalogue_faults.faults()}


def test_the_template_names_file_and_place(checkout):
    written = catalogues.template_path().read_text("utf-8")
    assert (
        dedent(
            """
        #. permres_gui/page.py
        msgid "You live together."
        msgstr ""
        """
        )
        in written
    )


def test_only_words_make_a_difference(checkout):
    written = catalogues.template_path().read_bytes()
    catalogues.update()
    assert catalogues.template_path().read_bytes() == written
    assert b"Date" not in written


def test_a_long_text_keeps_a_line_that_begins_like_one_of_the_header(checkout):
    long = "Report the loss. " + "Say when it was and where you saw it last. " * 2
    code(checkout, f"words.text({long!r})")
    catalogues.update()
    assert catalogues.read("nl").get(long) is not None


def test_everything_is_missing_at_first(checkout):
    assert expected() == {
        ("nl/messages.po", "a translation"),
        ("fr/messages.po", "a translation"),
    }


def test_a_language_that_is_none_elsewhere_is_told_before_its_sentences(
    checkout, monkeypatch
):
    """Who adds one reads what to do next, and not a line for each of its sentences."""
    lacking = ("presentation/formats.py: SEPARATORS", "de", "an entry for it")
    monkeypatch.setattr(catalogue_faults, "language_faults", lambda: [lacking])
    assert catalogue_faults.faults() == [catalogue_faults.Fault(*lacking)]


def test_complete_catalogues_have_no_fault(checkout):
    translate_all()
    assert catalogue_faults.faults() == []


def test_a_merge_keeps_translations_and_drops_what_is_gone(checkout):
    translate_all()
    code(checkout, 'x.text("You live together.")\nx.text("New")\n')
    catalogues.update()
    catalogue = catalogues.read("nl")
    assert catalogue.get("You live together.").string == "Jullie wonen samen."
    assert catalogue.get("New").string == ""
    assert len(catalogue) == 2
    assert b"Until" not in catalogues.po_path("nl").read_bytes()


def test_a_new_language_begins_with_every_text(checkout):
    catalogues.update("de")
    catalogue = catalogues.read("de")
    assert len(catalogue) == 3
    assert catalogue.get("You live together.").string == ""


def test_a_template_that_is_behind_is_a_fault(checkout):
    translate_all()
    code(checkout, CODE + 'x.text("New")\n')
    assert expected() == {
        ("messages.pot", "run `python3 packaging/dev.py texts`"),
        ("nl/messages.po", "a translation"),
        ("fr/messages.po", "a translation"),
    }


def test_half_a_plural_is_missing(checkout):
    translate_all()
    translate("nl", {("%(number)s day", "%(number)s days"): ("%(number)s dag", "")})
    assert expected() == {("nl/messages.po", "a translation")}


def test_a_fuzzy_translation_is_a_fault(checkout):
    translate_all()
    translate("nl", {"Until %(day)s": "Tot %(day)s"}, flags={"fuzzy"})
    assert expected() == {("nl/messages.po", "a translation that is not fuzzy")}


def test_a_wrong_place_is_a_fault_with_its_sentence(checkout):
    translate_all()
    translate("fr", {"Until %(day)s": "Jusqu'au %(jour)s"})
    (fault,) = catalogue_faults.faults()
    assert str(fault) == (
        "fr/messages.po: Until %(day)s: the places %(day)s, not %(jour)s"
    )


def test_an_english_text_is_checked_where_it_stands(checkout):
    code(checkout, 'def view(x):\n    x.text("You are required to wait.")\n')
    catalogues.update()
    translate("nl", {"You are required to wait.": "Je moet wachten."})
    translate("fr", {"You are required to wait.": "Vous devez attendre."})
    assert [str(each) for each in catalogue_faults.faults()] == [
        "permres_gui/page.py:view: You are required to wait.: "
        "not 'are required to': must"
    ]


def test_articles_and_open_points_are_checked_for_places_only(checkout):
    code(checkout, "")
    sources = checkout / "resources" / "rulebook" / "sources"
    sources.mkdir(parents=True)
    text = "Act of 1980; as is required, %(what)s."
    (sources / "law.yaml").write_text(f'- legal_basis: "{text}"\n')
    (sources / "town.yaml").write_text("- conflict: It is required to pay.\n")
    catalogues.update()
    for language in catalogues.TRANSLATED:
        translate(language, {text: "uniquement u", "It is required to pay.": "enkel"})
    assert expected() == {
        ("nl/messages.po", "the places %(what)s, not none"),
        ("fr/messages.po", "the places %(what)s, not none"),
    }


def test_compiled_catalogues_speak(checkout):
    translate_all()
    compiled_catalogues.compile_all()
    dutch = gettext.translation(
        "messages", localedir=checkout / "translations", languages=["nl"]
    )
    assert dutch.gettext("You live together.") == "Jullie wonen samen."
    assert dutch.ngettext("%(number)s day", "%(number)s days", 2) == "%(number)s dagen"
    folders = (checkout / "translations").glob("*/LC_MESSAGES/cldr.json")
    assert len(list(folders)) == 3


def test_the_first_page_has_a_catalogue_of_its_own(checkout):
    first = checkout / "permres_gui" / "presentation" / "shell_view.py"
    first.parent.mkdir(exist_ok=True)
    first.write_text('words.text("You live together.")\n')
    catalogues.update()
    translate_all()
    compiled_catalogues.compile_all()
    whole = gettext.translation(
        "messages", localedir=checkout / "translations", languages=["nl"]
    )
    start = json.loads((catalogues.folder_of("nl") / "start.json").read_bytes())
    assert start == {"You live together.": "Jullie wonen samen."}
    assert whole.gettext("Until %(day)s") == "Tot %(day)s"


def test_what_is_said_otherwise_to_an_adviser_is_kept_while_it_is_said_at_all(checkout):
    voice = catalogues.read("nl", ADVISER)
    voice.add("You live together.", "De cliënt en de partner wonen samen.")
    voice.add("It is gone.", "Het is weg.")
    catalogues._write(voice, catalogues.po_path("nl", ADVISER))
    catalogues.update()
    kept = catalogues.read("nl", ADVISER)
    assert [each.id for each in kept if each.id] == ["You live together."]
    assert kept.get("You live together.").string.startswith("De cliënt")
