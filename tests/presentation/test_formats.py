from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.presentation import formats
from tests.spaces import plain

LANGUAGES = ("nl", "fr", "en")


@pytest.fixture(autouse=True)
def without_compiled(monkeypatch, tmp_path):
    """Names come straight from Babel, whether or not the checkout was compiled."""
    monkeypatch.setattr(formats, "translations", lambda: tmp_path)
    formats._words.cache_clear()
    yield
    formats._words.cache_clear()


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("nl", "1 april 2027", "2 april 2027"),
        ("fr", "1er avril 2027", "2 avril 2027"),
        ("en", "1 April 2027", "2 April 2027"),
    ],
)
def test_a_date_has_its_month_in_words(language, first, second):
    assert plain(formats.date_in_words(date(2027, 4, 1), language)) == first
    assert plain(formats.date_in_words(date(2027, 4, 2), language)) == second


def test_a_date_does_not_break():
    assert " " not in formats.date_in_words(date(2027, 4, 2), "nl")


@pytest.mark.parametrize(
    ("known", "words"),
    [("2021-03-04", "4 maart 2021"), ("2021-03", "maart 2021"), ("2021", "2021")],
)
def test_a_day_says_as_much_as_is_known(known, words):
    assert plain(formats.partial_day(PartialDay.parse(known), "nl")) == words


@pytest.mark.parametrize(
    ("value", "nl", "fr", "en"),
    [
        (Decimal(30), "30 euro", "30 euros", "€30"),
        (Decimal("12.5"), "12,50 euro", "12,50 euros", "€12.50"),
        (Decimal(1), "1 euro", "1 euro", "€1"),
        (Decimal("1038.00"), "1.038 euro", "1 038 euros", "€1,038"),
    ],
)
def test_an_amount_in_a_sentence(value, nl, fr, en):
    assert [plain(formats.amount(value, each)) for each in LANGUAGES] == [nl, fr, en]


def test_an_amount_in_a_table_has_the_sign():
    found = [plain(formats.amount_in_table(Decimal(30), each)) for each in LANGUAGES]
    assert found == ["€ 30", "30 €", "€30"]


def test_numbers_and_shares_have_the_signs_of_their_language():
    numbers = [plain(formats.number(Decimal("12345.6"), each)) for each in LANGUAGES]
    shares = [plain(formats.percent(80, each)) for each in LANGUAGES]
    assert numbers == ["12.345,6", "12 345,6", "12,345.6"]
    assert shares == ["80%", "80 %", "80%"]


@pytest.mark.parametrize(
    ("years", "nl", "fr", "en"),
    [
        (5, "5 jaar", "5 ans", "5 years"),
        (1, "1 jaar", "1 an", "1 year"),
        (Decimal("1.5"), "1,5 jaar", "1,5 an", "1.5 years"),
    ],
)
def test_years_are_counted_in_the_words_of_each_language(years, nl, fr, en):
    found = [plain(formats.duration_years(years, each)) for each in LANGUAGES]
    assert found == [nl, fr, en]


def test_countries_are_sorted_by_their_letters_without_accents():
    names = list(formats.country_names("fr").values())
    assert names.index("Égypte") < names.index("Finlande")
    assert names.index("Émirats arabes unis") < names.index("Équateur")


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_no_unions_and_include_kosovo(language):
    names = formats.country_names(language)
    assert len(names) == 250
    assert "XK" in names
    assert not {"EU", "UN", "ZZ", "IC"} & names.keys()


def test_a_short_number_keeps_its_word():
    assert formats.bound("na 5 jaar of 10 dagen", "nl") == (
        "na 5\u00a0jaar of 10\u00a0dagen"
    )
    assert formats.bound("in 2026 en later", "nl") == "in 2026 en later"


def test_french_signs_keep_their_word():
    assert formats.bound("Est-ce « oui » ? 5 % : oui", "fr") == (
        "Est-ce «\u00a0oui\u00a0»\u00a0? 5\u00a0%\u00a0: oui"
    )
    assert formats.bound("vous payez %(amount)s", "fr") == "vous payez %(amount)s"


def test_compiled_names_are_read_without_babel(monkeypatch, tmp_path):
    from permres_gui.presentation import catalogues, compiled_catalogues

    monkeypatch.setattr(catalogues, "translations", lambda: tmp_path)
    before = formats.cldr_words("nl")
    compiled_catalogues.compile_all()
    formats._words.cache_clear()
    monkeypatch.setattr(formats, "cldr_words", None)
    assert dict(formats._words("nl")) == before


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("une carte B ou la carte EU+", "fr", "une carte_B ou la carte_EU+"),
        ("les cartes %(card)s", "fr", "les cartes_%(card)s"),
        ("votre carte %(held)s", "fr", "votre carte_%(held)s"),
        ("la carte de votre mari", "fr", "la carte de votre mari"),
        ("a card B", "en", "a card B"),
    ],
)
def test_the_letter_of_a_card_stays_beside_its_word_in_french(text, language, kept):
    assert formats.bound(text, language) == kept.replace("_", "\N{NO-BREAK SPACE}")
