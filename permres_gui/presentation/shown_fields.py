"""Which fields of a form apply, by what the other fields show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.views import AmountView, ChoiceView, DateView, NumberView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.presentation.views import FieldView


def shown_value(field: FieldView) -> str | int | None:
    """The value that a field shows; of a day only the parts before one that is open."""
    view = field.control
    if isinstance(view, ChoiceView):
        chosen = [option.value for option in view.options if option.selected]
        return chosen[0] if chosen else None
    if isinstance(view, DateView):
        parts = [view.year, view.month, view.day]
        given = parts[: parts.index(None)] if None in parts else parts
        return "-".join(f"{part:02}" for part in given if part is not None) or None
    if isinstance(view, AmountView):
        return view.text or None
    if isinstance(view, NumberView):
        return view.value  # nobody is a number too
    return view.value or None


def shown_fields(views: Sequence[FieldView]) -> tuple[FieldView, ...]:
    """The fields that apply; one that depends on a field that does not, does not either."""
    shown: dict[str, str] = {}
    applying = []
    for view in views:
        other, wanted = view.only_if or ("", ())
        if not other or shown.get(other) in wanted:
            shown[view.id] = str(shown_value(view))
            applying.append(view)
    return tuple(applying)
