"""The result to take along: a code for a telephone, one for an adviser, a sheet."""

from __future__ import annotations

from permres_gui.presentation.kiosk.qr_code import QrCode
from permres_gui.presentation.views.parts import LinkView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class CodeView:
    """A QR code, what it is called aloud, and its text for who cannot scan it."""

    code: QrCode
    spoken: str
    hint: str
    text: str


@dataclass(frozen=True, slots=True)
class AnswersCodeView:
    """The second code: what is in it, the button that shows or hides it, and itself."""

    title: str
    lines: tuple[str, ...]
    switch: LinkView
    code: CodeView | None = None


@dataclass(frozen=True, slots=True)
class PhoneView:
    """The page; `slips` print the sheet with another language beside this one."""

    heading: str
    introduction: str
    result: CodeView
    text_title: str
    answers: AnswersCodeView
    slip_title: str
    slip_text: str
    slips: tuple[LinkView, ...]
