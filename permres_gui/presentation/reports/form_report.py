"""A page with a form of its own on paper: what was filled in, the answer, the sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.desk.what_if import printed_what_if
from permres_gui.presentation.reports.printed import bullets, heading, paragraph, table
from permres_gui.presentation.reports.printed_sources import document_with_sources
from permres_gui.presentation.views import ChoiceView, DateView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import FieldView, FormPageView


def form_report(context: Context, view: FormPageView) -> str:
    """One document of HTML."""
    parts = [
        *printed_what_if(context),
        heading(view.heading, 1),
        table(_filled_in(context.words, view)),
        heading(view.answer.title),
        bullets(view.answer.lines),
    ]
    parts += _drawn(view)
    for advice in view.advice:
        parts += [heading(advice.title), bullets(advice.lines)]
    parts.append(paragraph(view.note))
    cited = (view.answer.sources, *(each.sources for each in view.advice))
    return document_with_sources(context, parts, cited)


def _drawn(view: FormPageView) -> list[str]:
    """A drawing as the table that says the same."""
    if view.timeline is None or view.timeline.table is None:
        return []
    told = view.timeline.table
    return [heading(view.timeline.title), table(told.rows, told.columns)]


def _filled_in(words: Translator, view: FormPageView) -> Iterator[tuple[str, str]]:
    """The fields with a value, as they were asked and answered."""
    for field in view.form.fields:
        value = _value(words, field)
        if value:
            yield field.label, value


def _value(words: Translator, field: FieldView) -> str:
    control = field.control
    if isinstance(control, ChoiceView):
        return "".join(each.title for each in control.options if each.selected)
    if isinstance(control, DateView) and control.year is not None:
        parts = [f"{each:02}" for each in (control.month, control.day) if each]
        return words.figure(PartialDay.parse("-".join([str(control.year), *parts])))
    return ""
