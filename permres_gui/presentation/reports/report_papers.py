"""Papers, price and steps on paper: in short for the first page, later in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from permres_gui.presentation.reports.printed import (
    heading,
    marked,
    paragraph,
    small,
    table,
)
from permres_gui.presentation.reports.printed_sources import References
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import (
    DocumentView,
    FeesView,
    NoticeView,
    PapersView,
    StepsView,
    StepView,
)


def papers_in_short(
    view: PapersView, references: References, words: Translator
) -> Iterator[str]:
    """What to bring, what it costs and what to do, so that it fits on the first page."""
    yield heading(view.heading)
    papers = [paper for group in view.groups for paper in group.documents]
    yield table((_box(paper), paper.title, paper.detail) for paper in papers)
    if view.fees is not None:
        total = words.text("Price: %(amount)s", amount=view.fees.total)
        yield paragraph(f"**{total}**")
    for number, step in enumerate(view.steps.steps if view.steps else (), 1):
        yield paragraph(_step(number, step, *_addresses(step)))
    if view.steps is None:
        yield from notice_parts(view.notices, references)


def papers_in_full(
    view: PapersView, references: References, words: Translator, told: set[str]
) -> Iterator[str]:
    """What the first page left out, and where it rests.

    ``told`` are the lines that stand there for a card before this one, and do again.
    """
    if view.steps is None:
        return
    yield heading(words.text("More about papers, price and steps"))
    for group in view.groups:
        rows = [(p.title, _unfolded(p)) for p in group.documents]
        rows = [row for row in rows if row[1] and row[0] + row[1] not in told]
        told.update(title + text for title, text in rows)
        if rows:
            yield heading(group.title, 3)
            yield table(rows)
            yield small(references.to(group.sources))
    yield from _fees(view.fees, references, told) if view.fees is not None else ()
    yield from _steps(view.steps, references, told)
    for notice in view.notices:
        lines = [line for line in notice.text.split("\n") if line not in told]
        told.update(lines)
        if lines:
            new = replace(notice, text="\n".join(lines))
            yield from notice_parts([new], references)


def notice_parts(
    notices: Iterable[NoticeView], references: References
) -> Iterator[str]:
    """Each with its title above its lines."""
    for notice in notices:
        text = references.after(notice.text, notice.sources)
        yield f"<p><b>{marked(notice.title)}</b><br>{marked(text)}</p>"


def _box(paper: DocumentView) -> str:
    return "☑" if paper.ticked else "☐"


def _unfolded(paper: DocumentView) -> str:
    """What a page tells of a paper when it is unfolded there."""
    cannot = f"{paper.cannot_title} {paper.cannot}" if paper.cannot else ""
    return " ".join(part for part in (*paper.more, cannot) if part)


def _fees(view: FeesView, references: References, told: set[str]) -> Iterator[str]:
    yield heading(view.title, 3)
    lines = [(line.label, line.amount, line.detail) for line in view.lines]
    yield table([*lines, (view.total_label, view.total, "")])
    for note in (each for each in view.notes if each not in told):
        yield paragraph(note)
    told.update(view.notes)
    yield small(references.to(view.sources))


def _steps(view: StepsView, references: References, told: set[str]) -> Iterator[str]:
    """Those that have more to tell than their line on the first page."""
    more = [(number, each, _more(each)) for number, each in enumerate(view.steps, 1)]
    more = [each for each in more if each[2] and each[1].title + each[2] not in told]
    told.update(step.title + text for _, step, text in more)
    if more:
        yield heading(view.title, 3)
    for number, step, text in more:
        yield paragraph(f"**{number}. {step.title}**\n{text}")
    if more:
        yield small(references.to(view.sources))


def _more(step: StepView) -> str:
    """What explains a step, without the addresses that stand on the first page."""
    first = set(_addresses(step))
    return "\n".join(line for line in step.detail.split("\n") if line not in first)


def _step(number: int, step: StepView, *below: str) -> str:
    """A line over the whole page, so that an address below it is not broken."""
    when = f" ({step.when})" if step.when else ""
    return "\n".join((f"**{number}. {step.title}**{when}", *filter(None, below)))


def _addresses(step: StepView) -> Iterator[str]:
    return (line for line in step.detail.split("\n") if line.startswith("http"))
