"""A page as it is read aloud: what stands there, in its order, and what is chosen.

Whatever the page can fold away or lead to is left out: sources, links, drawings. The
buttons are heard when the keyboard reaches them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.spoken_controls import CONTROLS, sentence, spoken_control
from permres_gui.presentation.views import AnswerRowView, FeeLineView, SectionView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

SILENT: Final = frozenset(
    (
        "id", "icon", "picture", "kind", "status", "sources", "links", "link", "jumps",
        "timeline", "strip", "counters", "procedure", "elsewhere", "letters", "topic",
        "cannot_title", "cannot", "more_title", "pages",
        "why_title", "why_text", "needed_for", "why_sources", "law_title", "law_text",
        "help_title", "help_text", "help_picture", "help_picture_label", "jump_title",
        "code", "slips", "switch", "change", "change_spoken", "question", "title_spoken",
        "search", "hint", "found", "none_found", "show", "more", "requirements", "opened",
        "take", "only_differences", "equal_summary", "text_title", "compare", "problems",
    )
)  # fmt: skip
"""What is no text, or stands folded on the page, or is a control of its own."""
FIRST: Final[tuple[str, ...]] = ("error", "heading", "headline")
"""What is said before all else: a mistake first, then where one is."""


def spoken(view: object, words: Translator) -> str:
    """The page as sentences; empty for what is no page."""
    sentences = (sentence(part) for part in _parts(view, words))
    return " ".join(each for each in sentences if each)


def _parts(value: object, words: Translator) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _parts(each, words)
    elif isinstance(value, CONTROLS):
        yield from spoken_control(value, words)
    elif isinstance(value, FeeLineView):
        yield _said(value.label, value.amount, words)
        yield value.detail
    elif isinstance(value, AnswerRowView):
        yield _said(value.label, value.answer, words)
        yield value.open
    elif isinstance(value, SectionView):
        return
    elif is_dataclass(value):
        yield from _record(value, words)


def _said(what: str, answer: str, words: Translator) -> str:
    return words.text("%(what)s: %(answer)s", what=what, answer=answer)


def _record(value: object, words: Translator) -> Iterator[str]:
    """What a record says aloud, where it has words of its own for that."""
    own = getattr(value, "spoken", "")
    if own:
        yield own
        return
    names = [each.name for each in fields(value)]  # type: ignore[arg-type]  # only records come here
    order = [each for each in FIRST if each in names]
    order += [each for each in names if each not in {*FIRST, *SILENT}]
    for name in order:
        yield from _parts(getattr(value, name), words)
