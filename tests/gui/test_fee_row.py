"""A line of a bill: one text, nothing cut, and what is not known seen without colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.fee_row import FeeRow
from permres_gui.presentation.views import FeeLineView

KNOWN = FeeLineView("1 volwassene", "€\N{NO-BREAK SPACE}30", "Je betaalt per kaart.")
UNKNOWN = FeeLineView("Demande", "inconnu ici", "Demandez-le.", unknown=True)


@pytest.fixture
def make(qtbot):
    kept = []

    def row(view, percent=100, width=0):
        Look("light", 17 * percent / 100).apply()
        made = FeeRow(view)
        qtbot.addWidget(made)
        kept.append(made)
        made.resize(width or made.sizeHint().width(), made.sizeHint().height())
        return made

    yield row
    Look("light").apply()


def test_a_screen_reader_hears_label_amount_and_explanation_at_once(make):
    interface = QAccessible.queryAccessibleInterface(make(KNOWN))
    name = interface.text(QAccessible.Text.Name)
    assert name == "1 volwassene: €\N{NO-BREAK SPACE}30. Je betaalt per kaart."
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.childCount() == 0


def test_without_an_explanation_there_is_nothing_after_the_amount(make):
    assert make(FeeLineView("Total", "39 €")).accessibleName() == "Total: 39 €."


@pytest.mark.parametrize("view", [KNOWN, UNKNOWN])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_amount_stands_at_the_right_edge_and_never_over_the_label(
    make, view, percent
):
    row = make(view, percent)
    least = row.minimumSizeHint().width()
    for width in range(least, 3 * row.sizeHint().width(), 40):
        plan = row._plan(width)
        assert plan.amount.right() == width - 1
        assert not plan.amount.intersects(plan.label)
        assert plan.detail.top() > max(plan.label.bottom(), plan.amount.bottom())
        assert row.heightForWidth(width) >= plan.detail.bottom()


def test_where_it_is_narrow_the_amount_goes_below_the_label(make):
    row = make(UNKNOWN)
    assert row._plan(row.sizeHint().width()).amount.y() == 0
    narrow = row._plan(row.minimumSizeHint().width())
    assert narrow.amount.y() == narrow.label.height()


def test_an_amount_that_is_not_known_has_a_ring_and_another_weight(make):
    """Dark ink without the ring and the weight would be the same picture."""
    known = make(FeeLineView("Demande", "inconnu ici", "Demandez-le."))
    unknown = make(UNKNOWN, width=known.width())
    plan = unknown._plan(unknown.width())
    assert plan.amount.width() > known._plan(known.width()).amount.width()
    picture = unknown.grab().toImage().copy(plan.amount)
    ring = range(Look.current.px(1.1))
    inked = [
        x for x in ring for y in ring if picture.pixelColor(x, y).lightness() < 150
    ]
    assert inked
