"""Everything that a case file may hold: the case, and what lies beside it."""

from __future__ import annotations

from typing import Final

from permres_gui.interview.case_error import Expected, Wanted
from permres_gui.interview.case_fields import ANSWERS, CASE, TEXT, same
from permres_gui.interview.case_groups import Entries, Field, Group
from permres_gui.interview.case_kind import Single
from permres_gui.interview.case_kinds import Choice, Version, WholeDay, WholeDayOrNull
from permres_gui.interview.case_marks import MarkedAnswers, lists_of
from permres_gui.interview.case_quoting import quoted
from permres_gui.interview.expectation import NOT_NAMED, Expectation
from permres_gui.interview.saved_answer import (
    SavedAnswer,
    SavedCard,
    card_of,
    card_text,
)
from permres_gui.rules.rulebook import CARD_ORDER

TEXTS: Final = Entries(TEXT, Expected.TEXTS, may_be_unknown=False)
EXPECTATION: Final = Group(
    Expectation,
    (
        Field("status", "status", Choice("status", may_be_unknown=False), NOT_NAMED),
        Field("possible_from", "possible_from", WholeDayOrNull(), NOT_NAMED),
        Field("certain_from", "certain_from", WholeDayOrNull(), NOT_NAMED),
        Field("documents", "documents", TEXTS, NOT_NAMED),
        Field("decide_by", "decide_by", WholeDayOrNull(), NOT_NAMED),
    ),
    may_be_unknown=False,
)
EXPECT: Final = Group(
    dict,
    tuple(same(card, EXPECTATION) for card in CARD_ORDER),
    may_be_unknown=False,
)
BASIS: Final = Group(
    dict, (same("facts", TEXTS), same("urls", TEXTS)), may_be_unknown=False
)


class SavedCardText(Single):
    """What was answered for one card, as one text."""

    wanted = Wanted(Expected.TEXT)
    may_be_unknown = False

    def parse(self, text: str) -> object:
        return card_of(text)

    def text(self, value: object) -> str:
        return quoted(card_text(value)) if isinstance(value, SavedCard) else "null"


SAVED_ANSWER: Final = Group(
    SavedAnswer,
    (
        same("on", WholeDay()),
        Field("rules", "rules", TEXT, ""),
        Field("program", "program", TEXT, ""),
        same(
            "cards",
            Group(
                dict,
                tuple(same(card, SavedCardText()) for card in CARD_ORDER),
                may_be_unknown=False,
            ),
        ),
    ),
    may_be_unknown=False,
)


# Beside the case: until when an adviser keeps the file, what was answered when it was
# saved, and how sure its answers are, which decides nothing; the rest for worked cases.
BESIDE: Final = Group(
    dict,
    (
        same("keep_until", WholeDay()),
        same("answered", SAVED_ANSWER),
        same("marks", MarkedAnswers(ANSWERS, lists_of(CASE))),
        same("expect", EXPECT),
        same("basis", BASIS),
        same("note", TEXT),
        same("doubtful", TEXT),
        same("was", TEXT),
    ),
    may_be_unknown=False,
)
DOCUMENT: Final = Group(
    dict,
    (same("case", Version()), *CASE.fields, *BESIDE.fields),
    may_be_unknown=False,
)
