"""A rule pack on the adviser's desk: what it is, whether it may be used, what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from permres_gui.packs.looking import LookedAt
from permres_gui.packs.manifest import Manifest
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.presentation.rule_packs.pack_checks import check_views
from permres_gui.presentation.rule_packs.pack_refusals import refusal_of
from permres_gui.presentation.rule_packs.pack_words import told_lines
from permres_gui.presentation.views.errand import ActionView
from permres_gui.presentation.views.rule_packs import RulePacksView
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

MOST_CODES: Final = 12
"""So many clients are named; the caseload shows them all once the rules are in use."""


@dataclass(frozen=True, slots=True)
class RuleErrand:
    """How far it is with a pack; without a file only what is in use is told."""

    used: tuple[str, ...] = ()
    file: str = ""
    looked: LookedAt | None = None
    changes: tuple[str, ...] = ()
    compared: int = 0
    changed: tuple[str, ...] = ()
    """The codes of the clients with another answer, of those that were compared."""
    busy: bool = False
    error: PackError | None = None
    """Why there is nothing to look at, or why it could not be kept."""
    done: Manifest | None = None


def rule_packs_view(now: RuleErrand, program: str, words: Translator) -> RulePacksView:
    """The page as it is now."""
    looked = now.looked
    told = looked.manifest if looked else None
    wants_key = _error(now) is not None and _reason(now) in _OTHER_KEY
    return RulePacksView(
        heading=words.text("Rules"),
        introduction=words.text(
            "New rules come as a signed file, for example on a USB stick. "
            "They are checked before they are used."
        ),
        used_label=words.text("In use"),
        used=now.used,
        actions=_actions(now, words),
        new_label=now.file,
        new=tuple(told_lines(told, words)) if told else (),
        checks=tuple(check_views(looked, program, words)) if looked else (),
        refused=_refused(now, words),
        key_label=words.text("Public key of who signs the rules") if wants_key else "",
        key_note=words.text(
            "Ask who gives you the rules for this line of signs, and take it only "
            "from somebody you know. It is asked once."
        )
        if wants_key
        else "",
        changes_label=words.text("What changes, and for whom") if now.changes else "",
        changes=now.changes,
        clients=tuple(_clients(now, words)),
        busy=words.text("The file is being checked …") if now.busy else "",
        done=_done(now, words),
    )


_OTHER_KEY = (Why.KEY_WANTED, Why.NO_KEY)


def _error(now: RuleErrand) -> PackError | None:
    return now.error or (now.looked.error if now.looked else None)


def _reason(now: RuleErrand) -> Why | None:
    error = _error(now)
    return error.why if error else None


def _refused(now: RuleErrand, words: Translator) -> str:
    error = _error(now)
    if error is None:
        return ""
    if error.why is Why.KEY_WANTED:
        return words.text("No key is trusted yet. Fill in the key of the signer.")
    stays = words.text("The rules in use stay in use.")
    return f"{refusal_of(error, words)} {stays}"


def _actions(now: RuleErrand, words: Translator) -> tuple[ActionView, ...]:
    free = not now.busy
    choose = ActionView("choose", words.text("Choose a rule pack"), free)
    if now.looked is None or now.done is not None:
        return (choose,)
    if _reason(now) in _OTHER_KEY:
        return (ActionView("look", words.text("Check with this key"), free), choose)
    if _error(now) is not None:
        return (choose,)
    use = ActionView("use", words.text("Use these rules"), free)
    return (use, ActionView("not-now", words.text("Not now"), free))


def _clients(now: RuleErrand, words: Translator) -> Iterator[str]:
    """How many clients of the open folder get another answer."""
    if not now.compared:
        return
    yield words.plural(
        "%(number)s file of your open folder was compared.",
        "%(number)s files of your open folder were compared.",
        now.compared,
    )
    if not now.changed:
        yield words.text("Nobody gets another answer.")
        return
    codes = ", ".join(now.changed[:MOST_CODES])
    yield words.plural(
        "%(number)s client gets another answer: %(codes)s",
        "%(number)s clients get another answer: %(codes)s",
        len(now.changed),
        codes=codes if len(now.changed) <= MOST_CODES else f"{codes} …",
    )


def _done(now: RuleErrand, words: Translator) -> str:
    if now.done is None:
        return ""
    return words.text(
        "The rules are kept and used from %(day)s on. "
        "Close the program and open it again to use them.",
        day=now.done.valid_from,
    )
