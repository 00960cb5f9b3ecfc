"""A PDF that a screen reader can follow: every report is one, in every language.

The standard (PDF/UA-1) is checked by the maker itself: what does not meet it is refused.
"""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from permres_gui.presentation.desk.bilingual_slip import slip
from permres_gui.presentation.desk.coming_view import coming_view
from permres_gui.presentation.holders.family_report import family_report
from permres_gui.presentation.holders.hold_report import hold_report
from permres_gui.presentation.holders.journey_view import journey_view
from permres_gui.presentation.holders.lost_report import lost_report
from permres_gui.presentation.holders.waiting_view import waiting_view
from permres_gui.presentation.reports.form_report import form_report
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.reports.tagged_pdf import can_tag, tagged_pdf
from tests.presentation.told import told, worked

PAGES = {
    "journey": lambda context: form_report(context, journey_view(context, {})),
    "waiting": lambda context: form_report(context, waiting_view(context, {})),
    "coming": lambda context: form_report(context, coming_view(context, {})),
    "hold": lambda context: hold_report(context, {}),
    "family": lambda context: family_report(context, {}),
    "lost": lost_report,
}


def elements(found):
    """All elements of the tree of tags, in reading order."""
    kids = found.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        each = kid.get_object()
        if isinstance(each, dict) and "/S" in each:
            yield each
            yield from elements(each)


def read(pdf: bytes):
    reader = PdfReader(BytesIO(pdf))
    text = " ".join(page.extract_text() for page in reader.pages)
    return reader, list(elements(reader.root_object["/StructTreeRoot"])), text


def test_the_extra_is_installed_where_tests_run():
    assert can_tag()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_result_has_its_language_title_headings_and_lists(language):
    context = told(worked("eu-plain-worker"), language)
    reader, found, text = read(tagged_pdf(report(context), "Résultat"))
    kinds = [each["/S"] for each in found]
    assert reader.root_object["/Lang"] == language
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Résultat"
    assert kinds.count("/H1") == 1
    assert {"/H2", "/H3", "/L", "/LI", "/Table", "/TD"} <= set(kinds)
    assert "EU+" in text


@pytest.mark.parametrize("made", sorted(PAGES))
def test_every_page_on_paper_is_one_also_before_anything_is_filled_in(made):
    context = told(worked("eu-plain-worker"), "fr")
    _, found, text = read(tagged_pdf(PAGES[made](context), "x"))
    assert [each["/S"] for each in found].count("/H1") == 1
    assert text.strip()


def test_a_sheet_in_two_languages_says_which_half_is_in_which():
    context = told(worked("eu-plain-worker"), "fr")
    reader, found, text = read(tagged_pdf(slip(context, "EU+", "nl"), "Fiche"))
    languages = {each["/Lang"] for each in found if "/Lang" in each}
    assert reader.root_object["/Lang"] == "fr"
    assert "nl" in languages
    assert "/TH" in {each["/S"] for each in found}
    assert "Documenten" in text
    assert "Documents" in text


def test_the_sheet_in_two_languages_is_one_page():
    html = slip(told(worked("survivor-two-years"), "fr"), "K", "nl")
    assert len(read(tagged_pdf(html, "Fiche"))[0].pages) == 1


def test_words_are_never_taken_for_commands():
    html = '<html lang="nl"><body><h1>#panic("x") *a* $b$ \\</h1></body></html>'
    _, _, text = read(tagged_pdf(html, '#panic("y")'))
    assert '#panic("x") *a* $b$ \\' in text


def test_the_box_to_tick_is_a_sign_of_a_font():
    """A sign that no font has would be an empty box, or refused by the standard."""
    html = '<html lang="nl"><body><h1>☐ € – é → ✓</h1></body></html>'
    _, _, text = read(tagged_pdf(html, "x"))
    assert "☐ € – é → ✓" in text
