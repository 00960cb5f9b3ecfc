"""Words of the timeline are never cut and never lie over each other."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.timeline_plan import Planner
from permres_gui.presentation.views import (
    BarView,
    LaneView,
    MarkView,
    TimelineView,
)
from tests.gui import samples_results as samples


@pytest.mark.parametrize("width", [420, 700, 1000, 1300])
@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
@pytest.mark.parametrize("make", [samples.timeline, samples.strip])
def test_labels_keep_clear_of_each_other(shell, make, lang, width):
    Look("light", 17).apply()
    view = make(lang)
    plan = Planner(view, width).plan()
    for lane in plan.lanes:
        for one, other in combinations(lane.labels, 2):
            overlap = one.rect.intersected(other.rect)
            assert overlap.width() < 1 or overlap.height() < 4, (one.text, other.text)


@pytest.mark.parametrize("width", [420, 1000])
def test_every_label_is_there_and_inside_the_picture(shell, width):
    Look("light", 17).apply()
    view = samples.timeline("fr")
    plan = Planner(view, width).plan()
    texts = {label.text for lane in plan.lanes for label in lane.labels}
    bars = {bar.label for lane in view.lanes for bar in lane.bars if bar.label}
    marks = {mark.label for mark in view.marks if mark.kind != "today"}
    assert bars | marks <= texts
    for lane in plan.lanes:
        for label in lane.labels:
            assert label.rect.left() >= 0
            assert label.rect.bottom() <= plan.height


@pytest.mark.parametrize("width", [420, 660])
def test_words_with_room_on_neither_side_of_today_are_not_cut(shell, width):
    Look("light", 17).apply()
    first, today = date(2018, 9, 20), date(2026, 11, 23)
    name = "5 jaar wettig verblijf zonder lange afwezigheid"
    bar = BarView(first, date(2025, 9, 25), "half", name, "", "")
    mark = MarkView(today, "today", "Vandaag")
    lane = LaneView("L-kaart", (bar,))
    view = TimelineView("Years", first, date(2034, 9, 1), (lane,), (mark,), (), "")
    [label] = Planner(view, width).plan().lanes[0].labels
    assert label.text == name
    assert label.rect.left() >= 0
    assert label.rect.right() <= width


def test_a_longer_period_is_a_longer_bar(shell):
    view = samples.timeline("nl")
    lane = Planner(view, 1000).plan().lanes[0]
    lengths = {bar.label: rect.width() for rect, bar in lane.bars}
    assert lengths["Erkend vluchteling (A-kaart)"] > lengths["Asielprocedure"]


def test_with_little_room_the_names_of_bars_take_one_line_and_no_day_is_left_out(shell):
    days = [date(2020 + year, 1, 1) for year in range(6)]
    bars = tuple(
        BarView(day, date(day.year, 2, 1), "half", "Abroad for a long time", "", "")
        for day in days
    )
    mark = MarkView(days[3], "complete", "from 1 January 2023", 0)
    lane = LaneView("Your stay", bars)
    view = TimelineView("Years", days[0], date(2026, 1, 1), (lane,), (mark,), (), "")
    slim, whole = Planner(view, 600, 1).plan(), Planner(view, 600).plan()
    said = [each.text for each in slim.lanes[0].labels]
    assert mark.label in said
    assert len({each.rect.y() for each in slim.lanes[0].labels}) == 1
    assert len(whole.lanes[0].labels) == len(bars) + 1
    assert slim.height < whole.height


@pytest.mark.parametrize("most", [0, 1])
def test_forty_journeys_are_named_once_and_drawn_one_by_one(shell, most):
    bars = tuple(
        BarView(date(year, 7, 1), date(year, 8, 25), "absence", "Abroad", "", "")
        for year in range(1987, 2027)
    )
    lane = LaneView("Your stay", bars)
    view = TimelineView(
        "Years", date(1986, 9, 1), date(2027, 1, 1), (lane,), (), (), ""
    )
    planned = Planner(view, 1000, most).plan().lanes[0]
    assert len(planned.bars) == 40
    assert [each.text for each in planned.labels].count("Abroad") == 1


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_the_words_of_a_coming_day_stand_on_its_side_of_today(shell, lang):
    Look("light", 17).apply()
    view = samples.timeline(lang)
    planner = Planner(view, 1000)
    plan = planner.plan()
    today = next(planner.x(m.day) for m in view.marks if m.kind == "today")
    coming = {
        m.label for m in view.marks if m.kind == "complete" and planner.x(m.day) > today
    }
    placed = {w.text: w.rect for lane in plan.lanes for w in lane.labels}
    assert coming
    for label in coming:
        assert placed[label].left() > today
        assert placed[label].right() <= 1000
