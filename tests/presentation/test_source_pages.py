"""Behind a requirement who advises sees the kind of each source, its days, and how sure."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from permres_gui.presentation import source_texts
from permres_gui.presentation.desk.voice import of_client
from permres_gui.presentation.source_pages import KINDS, article_view
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.source import Page, PageKind, Source
from tests.presentation.told import library
from tests.spaces import plain

READ = date(2026, 11, 21)
LAW = Page(READ, "https://www.ejustice.just.fgov.be/a", None, "2025-08-08", "law")
GUIDE = Page(READ, "https://www.agii.be/b", None, None, "specialised")
NOTED = Page(READ, None, "read on paper", "spring 2024")


def source(id_: str, confidence: str, *pages: Page, conflict: str = "") -> Source:
    return Source(id_, "It is so.", "Act, art. 1", confidence, pages, conflict or None)


def view(*sources: Source, language: str = "en"):
    return article_view("Act, art. 1", sources, of_client(translator_for(language)))


def test_every_kind_has_a_word():
    assert set(KINDS) == set(get_args(PageKind))


def test_the_law_comes_first_and_each_page_tells_both_days():
    pages = view(source("a", "high", GUIDE, NOTED, LAW)).pages
    assert [(e.kind, plain(e.dated), plain(e.read)) for e in pages] == [
        ("Law", "page of 8 August 2025", "read on 21 November 2026"),
        (
            "Specialised organisation",
            "no date on the page",
            "read on 21 November 2026",
        ),
        ("Another page", "page of spring 2024", "read on 21 November 2026"),
    ]
    assert [each.address for each in pages] == [
        LAW.url,
        GUIDE.url,
        "Without an address",
    ]


def test_the_least_sure_statement_says_how_sure_the_article_is():
    sure = source("a", "high", LAW)
    unsure = source("b", "low", GUIDE, conflict="Others say no.")
    shown = view(sure, unsure)
    assert (shown.sure, shown.sure_word) == ("low", "This is not sure.")
    assert shown.points == ("Open point: Others say no.",)
    assert (view(sure).sure, view(sure).sure_word) == ("high", "This is sure.")


@pytest.mark.parametrize(("language", "law"), [("nl", "Wet"), ("fr", "Loi")])
def test_kinds_are_in_the_language_of_the_page(language, law):
    (page,) = view(source("a", "high", LAW), language=language).pages
    assert page.kind == law


def test_only_who_advises_is_shown_the_pages_in_full():
    known = {"a": source("a", "high", LAW)}
    words = translator_for("en")
    assert sources_view(("a",), known, words).articles == ()
    (article,) = sources_view(("a",), known, of_client(words)).articles
    assert article.article == "Act, art. 1"


def test_each_page_with_an_address_says_what_kind_of_source_it_is():
    pages = [page for each in library().sources.values() for page in each.pages]
    assert all(page.kind for page in pages if page.url)
    laws = {page.url for page in pages if page.kind == "law"}
    assert any("ejustice.just.fgov.be" in url for url in laws)


def test_after_a_visit_nothing_tells_which_sources_were_cited():
    words = translator_for("en")
    known = {"a": source("a", "high", LAW)}
    sources_view(["a"], known, words)
    assert source_texts.cited.cache_info().currsize
    source_texts.forget_cited()
    assert not source_texts.cited.cache_info().currsize
