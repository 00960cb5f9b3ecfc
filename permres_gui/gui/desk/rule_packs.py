"""Rule packs on the desk: one is chosen, looked at beside the window, and begun to use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from permres_gui import __version__
from permres_gui.gui.desk.work import Work
from permres_gui.locations import resources, rule_packs
from permres_gui.packs.files import Files
from permres_gui.packs.installed import installed
from permres_gui.packs.installing import Target, install
from permres_gui.packs.minisign import PublicKey
from permres_gui.packs.pack_error import PackError
from permres_gui.packs.signed_pack import SignedPack, trusted_key, verified_again
from permres_gui.presentation.rule_packs.pack_changes import (
    Clients,
    PackChanges,
    pack_changes,
)
from permres_gui.presentation.rule_packs.pack_words import used_lines
from permres_gui.presentation.rule_packs.rule_packs_view import (
    RuleErrand,
    rule_packs_view,
)
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.rules.compiled import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from permres_gui.gui.session_model import SessionModel
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views.rule_packs import RulePacksView

ASIDE = "rule-packs"


class Packs(Protocol):
    """Asks a person for a rule pack; ``None`` where none was named."""

    def pack(self) -> Path | None:
        """The file of a rule pack."""


class RulePacks(QObject):
    """Nothing is used before it was looked at and somebody said so."""

    def __init__(
        self,
        parent: QObject,
        model: SessionModel,
        names: Packs,
        clients: Callable[[], Clients],
    ) -> None:
        super().__init__(parent)
        self.model, self._names, self._clients = model, names, clients
        self.errand = RuleErrand()
        self._signed: SignedPack | None = None
        self._key: PublicKey | None = None
        self._language = ""
        self._told: tuple[str, ...] = ()
        """What is in use, in the language ``_told_in``; empty where it must be looked at."""
        self._told_in = ""
        self._work = Work(self)
        self._work.done.connect(self._looked)
        self._acts: dict[str, Callable[[Mapping[str, Any]], None]] = {
            "choose": lambda _: self._choose(),
            "look": self._look_with,
            "use": lambda _: self._use(),
            "not-now": lambda _: self._leave(),
        }

    def choose(self, action: str, told: Mapping[str, Any]) -> None:
        """Something was pressed, with what was filled in."""
        self._acts[action](told)

    def view(self, words: Translator) -> RulePacksView:
        """The page as it is now."""
        if self.errand.changes and words.language != self._language:
            self._begin(words)  # what changes is told once more, in this language
        if words.language != self._told_in:  # each pack is verified again for it
            self._told, self._told_in = self._used(words), words.language
        now = replace(self.errand, used=self._told)
        return rule_packs_view(now, __version__, words)

    def forget(self) -> None:
        """What was looked at is no longer of use."""
        self.errand, self._signed, self._key = RuleErrand(), None, None

    def wait(self) -> None:
        """Until nothing is being done any more."""
        self._work.wait()

    def _used(self, words: Translator) -> tuple[str, ...]:
        folder = rule_packs()
        packs = [(each, verified_again(each)) for each in installed(folder)]
        return tuple(used_lines(self.model.library, trusted_key(folder), packs, words))

    def _choose(self) -> None:
        path = self._names.pack()
        if path is None:
            return
        self.errand = RuleErrand(file=path.name)
        try:
            self._signed = SignedPack.read(path)
        except PackError as error:
            self._refuse(error)
            return
        self._look()

    def _look_with(self, told: Mapping[str, Any]) -> None:
        try:
            self._key = PublicKey.parse(str(told["key"]))
        except PackError as error:
            self._refuse(error)
            return
        self._look()

    def _look(self) -> None:
        self._show(replace(self.errand, busy=True, error=None))
        self._begin(self.model.context().words)

    def _begin(self, words: Translator) -> None:
        signed, key, clients = self._signed, self._key, self._clients()
        used = Told.of(self.model.library, words)
        self._language = words.language
        if signed is not None:
            self._work.begin(
                signed, lambda: pack_changes(signed, key, _target(), used, clients)
            )

    def _looked(self, signed: SignedPack, found: PackChanges) -> None:
        if signed is not self._signed:
            return
        self._show(
            replace(
                self.errand,
                busy=False,
                looked=found.looked,
                changes=found.lines,
                compared=found.compared,
                changed=found.changed,
            )
        )

    def _use(self) -> None:
        if self._signed is None:
            return
        try:
            told = install(self._signed, self._key, _target(), Files())
        except PackError as error:
            self._refuse(error)
            return
        self._told_in = ""
        self._show(replace(self.errand, done=told))

    def _leave(self) -> None:
        self.forget()
        self.model.back()

    def _refuse(self, error: PackError) -> None:
        self._show(replace(self.errand, busy=False, error=error))

    def _show(self, errand: RuleErrand) -> None:
        self.errand = errand
        if self.model.aside == ASIDE:
            self.model.put(self.model.session, self.model.refusal)


def _target() -> Target:
    own = Library(resources()).checked_on
    return Target(rule_packs(), own, __version__)
