"""The line on the adviser's desk about the file that is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from permres_gui.case_store.file_names import parsed
from permres_gui.case_store.refusals import CaseStoreError
from permres_gui.presentation.desk.file_faults import BESIDE, fault_text
from permres_gui.presentation.views.errand import ActionView, FileBarView
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The file on the desk; without a name nothing is kept."""

    file: str = ""
    saved: bool = True
    read_only: bool = False
    keep_until: date | None = None
    fault: CaseStoreError | None = None


def file_bar(now: OpenFile, words: Translator) -> FileBarView:
    """The line on the desk."""
    there = bool(now.file)
    beside = now.fault is not None and now.fault.reason in BESIDE
    out = ActionView("beside", words.text("Save beside it"))
    return FileBarView(
        actions=(
            ActionView("new", words.text("New")),
            ActionView("open", words.text("Open a file")),
            ActionView("save", words.text("Save"), not (now.read_only or now.saved)),
            ActionView("save-as", words.text("Save as")),
            ActionView("keep", _kept_label(now, words), there and not now.read_only),
            ActionView("code", words.text("Read a code")),
            ActionView("plain", words.text("Export without protection")),
            ActionView("caseload", words.text("Caseload")),
            ActionView("rule-packs", words.text("Rules")),
        ),
        state=_state(now, words),
        error=fault_text(now.fault, words),
        ways_out=(out,) if beside and there else (),
        client=_client(now.file),
    )


def _client(file: str) -> str:
    """The code in the name of a file, with the number of a copy."""
    name = parsed(file)
    if name is None:
        return ""
    return f"{name.code}~{name.copy}" if name.copy > 1 else name.code


def _kept_label(now: OpenFile, words: Translator) -> str:
    if now.keep_until is None:
        return words.text("How long to keep")
    return words.text("Kept until %(day)s", day=now.keep_until)


def _state(now: OpenFile, words: Translator) -> str:
    if not now.file:
        return words.text("No file is open: nothing is kept.")
    if now.read_only:
        return words.text("%(file)s: open to read only.", file=now.file)
    if now.saved:
        return words.text("%(file)s: everything is saved.", file=now.file)
    return words.text("%(file)s: not everything is saved yet.", file=now.file)
