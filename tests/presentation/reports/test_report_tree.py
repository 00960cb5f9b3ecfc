"""A report as a tree: the same words in the same order, and nothing left out."""

from __future__ import annotations

import pytest

from permres_gui.presentation.reports.printed import (
    bullets,
    document,
    heading,
    marked,
    table,
)
from permres_gui.presentation.reports.report_tree import report_tree
from permres_gui.presentation.translator import translator_for


def words_of(nodes) -> str:
    return "".join(
        node if isinstance(node, str) else words_of(node["inside"]) for node in nodes
    )


def tree(*parts: str, language: str = "fr"):
    return report_tree(document(parts, translator_for(language)))


def test_the_language_and_the_title_are_those_of_the_document():
    found = tree()
    assert found["lang"] == "fr"
    assert found["title"] == "Test du séjour permanent"


def test_words_keep_their_order_and_their_signs():
    found = tree(heading("A & <B>", 1), bullets(["**één**, twee"]))
    assert words_of(found["inside"][1:]) == "A & <B>één, twee"
    assert [node["is"] for node in found["inside"]] == ["p", "h1", "ul"]


def test_a_table_says_whether_it_has_lines_and_fills_the_page():
    plain, ruled = tree(table([("a", "b")]), table([("c",)], border=1))["inside"][1:]
    assert (plain["ruled"], plain["wide"]) == (False, False)
    assert ruled["ruled"]
    assert [cell["is"] for cell in plain["inside"][0]["inside"]] == ["td", "td"]


def test_words_in_another_language_say_which():
    found = report_tree('<p>x <span lang="nl">kaart</span></p>')
    assert found["inside"][0]["inside"][1] == {
        "is": "span",
        "lang": "nl",
        "inside": ["kaart"],
    }


def test_a_new_line_holds_nothing():
    (first,) = report_tree("<p>" + marked("a\nb") + "</p>")["inside"]
    assert first["inside"] == ["a", {"is": "br", "inside": []}, "b"]


@pytest.mark.parametrize("html", ["<i>x</i>", "<img src=x>", "<p><b>x</p>", "<p>x"])
def test_what_no_report_has_is_refused_and_never_dropped(html):
    with pytest.raises(ValueError, match=r"element|closed"):
        report_tree(html)
