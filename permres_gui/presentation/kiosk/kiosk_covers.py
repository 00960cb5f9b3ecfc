"""What lies over the pages of a kiosk: the count-down, the last question, code and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.views import CoverView, KeysView, StaffCodeView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator


def still_there_view(words: Translator, seconds: int) -> CoverView:
    """The count-down, after which the visit is over."""
    return CoverView(
        title=words.text("Are you still there?"),
        lines=(
            words.plural(
                "Your answers go in %(number)s second.",
                "Your answers go in %(number)s seconds.",
                seconds,
            ),
        ),
        main=words.text("I am still here"),
        other=words.text("I am done"),
    )


def done_view(words: Translator) -> CoverView:
    """Asked once before answers go."""
    return CoverView(
        title=words.text("Are you done?"),
        lines=(words.text("Your answers will then be gone."),),
        main=words.text("Yes, I am done"),
        other=words.text("No, back to my page"),
    )


def code_view(words: Translator) -> StaffCodeView:
    """Where staff leave the kiosk."""
    return StaffCodeView(
        title=words.text("For staff"),
        field=words.text("Code"),
        delete=words.text("Delete the last sign"),
        wrong=words.text("That is not the code."),
        leave=words.text("Close the program"),
        back=words.text("Back"),
    )


def keys_view(words: Translator) -> KeysView:
    """The keys on the screen."""
    return KeysView(
        title=words.text("Keys"),
        space=words.text("Space"),
        delete=words.text("Delete the last sign"),
    )
