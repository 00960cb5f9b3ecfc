"""The sections of the result, as its rail names them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import SectionView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import ShellView


PLACES = "places"
"""A section that is in sight once a second municipality is looked at."""
SECTIONS = (
    ("result", N_("Your result"), "flag", 1),
    ("compare", N_("Compare the cards"), "columns", 1),
    ("papers", N_("Papers, price, steps"), "list", 1),
    (PLACES, N_("Two municipalities"), "places", 1),
    ("answers", N_("Your answers"), "edit", 2),
    ("phone", N_("On your phone (QR code)"), "phone", 2),
    ("print", N_("Print or save as PDF"), "print", 2),
)


def to_save(view: ShellView, words: Translator) -> ShellView:
    """Where nothing prints, the section for paper says what it does: it saves."""
    changed = tuple(
        replace(each, label=words.text("Save as PDF"), icon="download")
        if each.id == "print"
        else each
        for each in view.sections
    )
    return replace(view, sections=changed)


def sections(
    words: Translator, current: str, *, places: bool = False
) -> tuple[SectionView, ...]:
    """The sections of the result; that of two places only once it is wanted."""
    return tuple(
        SectionView(id_, words.text(label), icon, id_ == current, group)
        for id_, label, icon, group in SECTIONS
        if id_ != PLACES or places or current == PLACES
    )
