"""The sources on paper: what is shown is cited, each article and each page once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from types import SimpleNamespace

import pytest

from permres_gui.presentation.reports.printed_sources import References
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.source_texts import open_point, sources_view
from permres_gui.presentation.translator import LANGUAGES
from permres_gui.rules.source import Page, Source
from tests.presentation.told import told, worked

PERSON = "b-card-away-exactly-a-year"


def plain(html: str) -> str:
    return unescape(html).replace("\u00a0", " ")


def lists_of(html: str) -> list[list[str]]:
    """The articles and the pages, as lines."""
    return [
        [plain(line) for line in re.findall(r"<small>(.*?)</small>", part)]
        for part in re.findall(r"<ul>(.*?)</ul>", html)
        if "<small>" in part
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_article_and_each_page_stands_once(language):
    articles, pages = lists_of(report(told(worked(PERSON), language)))
    numbered = [each for each in articles if each.startswith("[")]
    law = [each.partition("] ")[2].partition(" · pag")[0] for each in numbered]
    for lines in (law, [each.partition(". ")[2] for each in pages]):
        assert len(lines) == len(set(lines))
    assert all("https://" in each or "http://" in each for each in pages)


def numbers(text: str) -> set[int]:
    """The numbers in a list such as "2, 5-8"."""
    found: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", text):
        found |= set(range(int(first), int(last or first) + 1))
    return found


def test_every_number_leads_to_a_page_and_every_page_is_named():
    articles, pages = lists_of(report(told(worked(PERSON))))
    named = [
        found
        for each in articles
        for found in re.findall(r" · pages? ([\d, -]+)$", each)
    ]
    listed = {int(each.partition(".")[0]) for each in pages}
    assert set().union(*map(numbers, named)) == listed == set(range(1, len(pages) + 1))


def test_every_statement_says_which_articles_it_rests_on():
    html = report(told(worked(PERSON)))
    above, _, _ = html.partition("<h2>Sources</h2>")
    articles, _ = lists_of(html)
    cited = set().union(*map(numbers, re.findall(r"\[([\d, -]+)\]", above)))
    listed = {int(each[1:].partition("]")[0]) for each in articles if each[0] == "["}
    assert cited == listed


def test_a_requirement_cites_beside_its_sentence():
    html = plain(report(told(worked(PERSON))))
    assert re.search(r"You have no conviction\. \[\d+(, \d+)*\]</td>", html)


@pytest.mark.parametrize(
    ("conflict", "named"), [(None, 1), ("The pages do not agree.", 2)]
)
def test_of_a_source_the_first_page_is_named_and_all_where_something_is_open(
    conflict, named
):
    context = told(worked(PERSON))
    day = date(2026, 11, 21)
    both = (Page(day, "https://law.be/a"), Page(day, "https://guide.be/b"))
    source = Source("s", "s", "Act art. 1", "high", both, conflict)
    references = References(
        replace(context, library=SimpleNamespace(sources={"s": source}))
    )
    assert references.to(sources_view(["s"], {"s": source}, context.words)) == "[1]"
    articles, pages = lists_of("".join(references.listed()))
    assert len(pages) == named
    assert articles[0].startswith("[1] Act art. 1")


def test_only_what_is_shown_is_cited():
    context = told(worked(PERSON))
    articles, _ = lists_of(report(context))
    known = {
        context.words.text(s.legal_basis) for s in context.library.sources.values()
    }
    assert len(articles) < len(known) / 2


def test_a_doubt_and_what_speaks_against_it_are_told():
    context = told(worked(PERSON))
    ids = [each.id for each in context.library.sources.values() if each.conflict]
    view = sources_view(ids[:1], context.library.sources, context.words)
    references = References(context)
    assert references.after("A statement.", view) == "A statement. [1]"
    assert references.after("A statement.", None) == "A statement."
    (line,), _ = lists_of("".join(references.listed()))
    assert "Open point:" in line


def test_without_sources_there_is_only_the_heading():
    assert lists_of("".join(References(told(worked(PERSON))).listed())) == []


def test_a_source_on_the_screen_is_its_article_with_the_sites():
    context = told(worked(PERSON))
    id_ = "b.refugee-five-years"
    view = sources_view([id_], context.library.sources, context.words)
    (line,) = view.lines
    assert "art. 49" in line
    assert "(ejustice.just.fgov.be, " in line
    assert "https://" not in line
    assert all(page.startswith("Read on") for page in view.pages)


def test_on_the_screen_too_each_article_doubt_and_address_stands_once():
    context = told(worked(PERSON))
    view = sources_view(context.library.sources, context.library.sources, context.words)
    articles, *_ = zip(*(line.partition("\n") for line in view.lines), strict=True)
    points = [p for line in view.lines for p in line.split("\n")[1:]]
    addresses = [page.partition("http")[2] for page in view.pages if "http" in page]
    for told_once in (articles, points, addresses):
        assert len(told_once) == len(set(told_once))
    assert len(view.cited) > len(view.lines)


def test_an_article_is_no_surer_than_its_least_sure_statement():
    page = (Page(date(2026, 11, 21), "https://www.x.be/a"),)
    known = {
        name: Source(name, "s", "Act art. 1", sure, page)
        for name, sure in (("a", "high"), ("b", "low"))
    }
    words = told(worked(PERSON)).words
    assert sources_view(["a"], known, words).lines == ("Act art. 1 (x.be)",)
    both = sources_view(["a", "b"], known, words)
    assert both.lines == ("Act art. 1 (x.be) · This is not sure.",)


def test_what_is_open_about_a_paper_is_printed_with_the_sources():
    html = report(told(worked("refugee-16-months"))).replace("\u00a0", " ")
    assert "An older guide says 2 photos." in html.partition("<h2>Sources</h2>")[2]


def test_a_page_read_on_another_day_says_so(monkeypatch):
    context = told(worked(PERSON))
    day = Page(date(2026, 11, 21), "https://www.x.be/a")
    pages = (
        day,
        replace(day, url="https://www.x.be/b"),
        Page(date(2026, 11, 2), "c://d"),
    )
    source = Source("a", "s", "Act art. 1", "high", pages, "The pages do not agree.")
    monkeypatch.setitem(vars(context.library), "sources", {"a": source})
    references = References(context)
    references.to(sources_view(["a"], context.library.sources, context.words))
    text = plain("".join(references.listed()))
    assert "Pages that were read on 21 November 2026, unless" in text
    _, addresses = lists_of(text)
    assert addresses[0] == "1. https://www.x.be/a"
    assert addresses[2] == "3. c://d, read on 2 November 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_of_a_statement_stands_in_words_for_a_person(language):
    context = told(worked(PERSON), language)
    known = context.library.sources
    for source in known.values():
        for point in open_point(source, context.words):
            named = re.findall(r"[a-z0-9]+\.[a-z0-9+-]+(?:\.[a-z0-9+-]+)*", point)
            assert not set(named) & set(known), point


def test_an_article_that_was_read_on_no_page_stands_by_itself(monkeypatch):
    context = told(worked(PERSON))
    source = Source("a", "s", "Act art. 1", "high", (Page(date(2026, 11, 2)),))
    monkeypatch.setitem(vars(context.library), "sources", {"a": source})
    references = References(context)
    references.to(sources_view(["a"], context.library.sources, context.words))
    articles, *_ = lists_of(plain("".join(references.listed())))
    assert articles == ["[1] Act art. 1"]
