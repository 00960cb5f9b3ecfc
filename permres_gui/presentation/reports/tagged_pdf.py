"""A report as a tagged PDF (PDF/UA-1) that a screen reader can follow.

Made by typst, an optional extra; it checks the standard itself while it writes. It gets
the fonts of the program and the report as data, so it reads nothing else and asks no
network: only a page that names packages would.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from typing import Final

from permres_gui.locations import resources
from permres_gui.presentation.reports.report_tree import report_tree

STANDARD: Final = "ua-1"


@cache
def can_tag() -> bool:
    """Whether the extra is installed."""
    return find_spec("typst") is not None


def tagged_pdf(html: str, title: str) -> bytes:
    """The report as PDF/UA-1, under this title.

    Raises ``typst.TypstError`` where the report does not meet the standard, and
    ``ValueError`` for an element that no report has.
    """
    import typst

    tree = {**report_tree(html), "title": title}
    return typst.compile(
        resources() / "print" / "report.typ",
        font_paths=[resources() / "fonts"],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"report": json.dumps(tree)},
        pdf_standards=STANDARD,
    )
