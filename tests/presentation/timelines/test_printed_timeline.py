"""The timeline on paper: bars of cells that together take the whole width."""

from __future__ import annotations

import re

import pytest

from permres_gui.presentation.reports.report import report
from permres_gui.presentation.reports.report_tree import report_tree
from permres_gui.presentation.timelines.printed_timeline import timeline_drawing
from permres_gui.presentation.timelines.timeline_view import timeline_view
from permres_gui.presentation.translator import LANGUAGES
from tests.presentation.told import told, worked

NAMES = ("refugee-16-months", "l-13-months-india", "early-pension-belgian-wife")


def drawing(name: str, language: str = "en") -> str:
    view = timeline_view(told(worked(name), language))
    assert view is not None
    return "".join(timeline_drawing(view)).replace("\u00a0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_bar_takes_the_whole_width(name, language):
    for row in re.findall(r"<tr>(.*?)</tr>", drawing(name, language)):
        shares = [int(share) for share in re.findall(r'width="(\d+)%"', row)]
        assert sum(shares) == 100
        assert all(shares)


def test_every_lane_has_its_name_and_its_day():
    html = drawing("refugee-16-months")
    for said in ("Your stay", "B card", "L card", "since 4 March 2024", "Today"):
        assert said in html
    assert "Recognised refugee" in html


def test_a_day_near_the_end_has_its_sign_at_its_place_and_its_words_before_it():
    assert re.search(r'align="right"><small>since 2 November 2024 ◆', drawing(NAMES[0]))


def test_a_card_without_counted_years_is_named_beside_its_day():
    html = drawing("early-pension-belgian-wife")
    assert re.search(r"EU\+ card</small></td>.*◆", html)


def test_the_picture_stands_above_the_table_that_tells_the_same():
    html = report(told(worked("refugee-16-months")))
    assert html.index('class="lane"') < html.index('<th align="left">Row</th>')


def test_whoever_makes_a_page_of_it_knows_a_bar_from_a_table():
    tree = report_tree(report(told(worked("refugee-16-months"))))
    tables = [
        node for node in tree["inside"] if node != str(node) and node["is"] == "table"
    ]
    bars = [each for each in tables if each["lane"]]
    assert 0 < len(bars) < len(tables)
    cells = bars[1]["inside"][0]["inside"]
    assert all({"share", "shade", "right"} <= set(cell) for cell in cells)
