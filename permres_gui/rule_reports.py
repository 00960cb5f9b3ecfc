"""The commands `permres-gui rules diff` and `… table`: what changed, and what to sign."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from permres_gui import __version__
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import CaseFile, CaseFileError, read_path
from permres_gui.locations import resources, rule_packs
from permres_gui.packs.installed import chosen, installed
from permres_gui.packs.looking import laid_out
from permres_gui.packs.manifest import hash_of_rules, hashes_of
from permres_gui.packs.pack_error import PackError, UnreadCasesError, Why
from permres_gui.packs.pack_file import unpacked
from permres_gui.packs.signed_pack import read_file
from permres_gui.packs.trial import try_rules
from permres_gui.presentation.caseloads.case_change_words import case_lines, sum_lines
from permres_gui.presentation.rule_packs.rule_change_words import change_lines
from permres_gui.presentation.rule_packs.sign_off import sign_off
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.rule_packs.worked_case import worked_cases
from permres_gui.presentation.rule_texts import whole_rules
from permres_gui.presentation.translator import Translator
from permres_gui.rule_base import own_library
from permres_gui.rules.case_changes import card_changes
from permres_gui.rules.compiled import Library

OWN, USED = "own", "used"
CASES = "*.yaml"


@contextmanager
def rules_of(name: str, today: date) -> Iterator[Library]:
    """The program's ``own`` rules, those ``used`` today, an installed pack, or a file."""
    if name == OWN:
        yield own_library()
    elif name == USED or name.isdigit():
        yield _installed(name, today)
    else:
        with laid_out(unpacked(read_file(Path(name)))) as known:
            yield known


def _installed(name: str, today: date) -> Library:
    folder, own = rule_packs(), own_library()
    if name == USED:
        pack = chosen(folder, today, own.checked_on, __version__).pack
        return Library(pack.folder, pack.name) if pack else own
    for pack in installed(folder):
        if pack.serial == int(name):
            try_rules(pack.folder, pack.check().rules_day)
            return Library(pack.folder, pack.name)
    raise PackError(Why.NOT_INSTALLED, serial=name)


def read_cases(
    paths: list[Path], failed: Callable[[str], None]
) -> Iterator[tuple[str, CaseFile]]:
    """Case files, and those below folders; ``failed`` is told why one cannot be read."""
    for path in paths:
        for each in sorted(path.rglob(CASES)) if path.is_dir() else [path]:
            try:
                yield each.name, read_path(each)
            except CaseFileError as error:
                failed(str(error))


def diff(
    arguments: argparse.Namespace, words: Translator, today: date
) -> Iterator[str]:
    """What changed between two rule bases, and for which cases."""
    with rules_of(arguments.old, today) as old, rules_of(arguments.new, today) as new:
        before, after = Told.of(old, words), Told.of(new, words)
        yield from change_lines(before, after, words)
        if arguments.cases:
            yield ""
            yield from _cases(arguments, before, after, today)


def _cases(
    arguments: argparse.Namespace, old: Told, new: Told, today: date
) -> Iterator[str]:
    compared = different = 0
    unread: list[str] = []
    for name, file in read_cases(arguments.cases, unread.append):
        timeline = Timeline(file.case, arguments.as_of or file.case.as_of or today)
        found = card_changes(old.known.rulebook, new.known.rulebook, timeline)
        contexts = old.context(timeline), new.context(timeline)
        lines = list(case_lines(name, found, *contexts))
        yield from lines
        compared, different = compared + 1, different + bool(lines)
    yield from sum_lines(compared, different, new.words)
    _tell(unread)


def table(
    arguments: argparse.Namespace, words: Translator, today: date
) -> Iterator[str]:
    """The table of a card with all its worked cases, for a lawyer to sign."""
    folder = arguments.cases or resources().parent / "tests" / "cases"
    if not folder.is_dir():
        raise PackError(Why.NO_CASES, folder=str(folder))
    with rules_of(arguments.rules, today) as known:
        told = Told.of(known, words)
        parts = whole_rules(known)
        unread: list[str] = []
        cases = [file for _, file in read_cases([folder], unread.append)]
        rows = worked_cases(told, arguments.card, cases, today)
        yield sign_off(told, arguments.card, rows, hash_of_rules(hashes_of(parts)))
    _tell(unread)


def _tell(unread: list[str]) -> None:
    for sentence in unread:
        print(sentence, file=sys.stderr)
    if unread:
        raise UnreadCasesError
