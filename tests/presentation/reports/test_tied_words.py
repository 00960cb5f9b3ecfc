import pytest

from permres_gui.presentation.reports.printed import paragraph
from permres_gui.presentation.reports.tied_words import tied


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("la carte B ou la carte EU+", "la carte_B ou la carte_EU+"),
        ("la carte de votre mari", "la carte de votre mari"),
        ("an L card, EU+ cards and an EU citizen", "an L_card, EU+_cards and an EU_citizen"),
        ("A recent paper for the card", "A recent paper for the card"),
        ("art. 49 par. 1, Annex 15, § 2", "art._49 par._1, Annex_15, §_2"),
        ("KB, bijlage 16 en artikel 3", "KB, bijlage_16 en artikel_3"),
        ("de EU+-kaart van een EU-burger", "de EU+-|kaart van een EU-|burger"),
        ("https://a.be/de-B-kaart", "https://a.be/de-B-kaart"),
        ("a part 5 of the start 3", "a part 5 of the start 3"),
    ],
)  # fmt: skip
def test_on_paper_a_card_keeps_its_letter_and_an_article_its_number(text, kept):
    kept = kept.replace("_", "\N{NO-BREAK SPACE}").replace("|", "\N{WORD JOINER}")
    assert tied(text) == kept


def test_what_is_printed_is_tied():
    assert paragraph("la carte B") == "<p>la carte\N{NO-BREAK SPACE}B</p>"
