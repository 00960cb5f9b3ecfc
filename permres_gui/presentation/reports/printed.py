"""Plain HTML for a text document: what is printed or saved as a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from permres_gui.presentation.reports.tied_words import tied
from permres_gui.presentation.translator import Translator

LANE_NAME = 16
"""Of a hundred: the width of the name before a bar of a timeline."""
RIGHT = ' align="right"'
ONE_SHEET = ' class="one-sheet"'
"""Of a table that is to stand on one sheet: its words may be a little smaller for it."""
_STRONG = re.compile(r"\*\*(.+?)\*\*")


def document(parts: Iterable[str], words: Translator, style: str = "") -> str:
    """A whole document, with the name of the program on top.

    ``style`` is for a browser; the pages of the program do without.
    """
    title = escape(words.text("Permanent residence check"))
    return (
        f'<html lang="{words.language}"><head><meta charset="utf-8">'
        f"<title>{title}</title>{f'<style>{style}</style>' if style else ''}</head>"
        f'<body lang="{words.language}"><p>{title}</p>{"".join(parts)}</body></html>'
    )


def marked(text: str) -> str:
    """A text with its strong words strong, its lines apart, its pairs of words tied."""
    told = escape(tied(text))
    return _STRONG.sub(r"<b>\1</b>", told).replace("\n", "<br>")


def heading(text: str, level: int = 2) -> str:
    """The heading of the document (1), of a part (2), of a part of that (3)."""
    return f"<h{level}>{marked(text)}</h{level}>"


def paragraph(text: str) -> str:
    """A paragraph; nothing without a text."""
    return f"<p>{marked(text)}</p>" if text else ""


def small(text: str) -> str:
    """A paragraph for what is looked up and not read; nothing without a text."""
    return f"<p><small>{marked(text)}</small></p>" if text else ""


def bullets(lines: Iterable[str]) -> str:
    """A list; nothing without lines."""
    items = "".join(f"<li>{marked(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def small_list(lines: Iterable[str]) -> str:
    """A list set small and close, for what is looked up and not read."""
    items = "".join(f"<li><small>{marked(line)}</small></li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def table(
    rows: Iterable[tuple[str, ...]], heads: tuple[str, ...] = (), border: int = 0
) -> str:
    """Rows of cells, under heads where there are any; nothing without either."""
    top = "".join(f'<th align="left">{marked(head)}</th>' for head in heads)
    lines = [f"<tr>{top}</tr>"] if top else []
    for row in rows:
        cells = "".join(f"<td>{marked(cell)}</td>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    body = "".join(lines)
    if not body:
        return ""
    return f'<table border="{border}" cellspacing="0" cellpadding="3">{body}</table>'


def lane(name: str, cells: Iterable[tuple[int, str, str, bool]]) -> str:
    """A bar of cells, as a picture: whatever it shows must be told beside it.

    Of each cell: its share in hundredths, its words, its shade or none, and whether the
    words end where it ends.
    """
    drawn = "".join(
        f'<td width="{share}%"{_shaded(shade)}{RIGHT if right else ""}>'
        f"<small>{marked(text)}</small></td>"
        for share, text, shade, right in cells
        if share
    )
    left = f'<td width="{LANE_NAME}%"><small>{marked(name)}</small></td>'
    return (
        '<table class="lane" width="100%" border="0" cellspacing="0" cellpadding="2">'
        f"<tr>{left}{drawn}</tr></table>"
    )


def _shaded(shade: str) -> str:
    """An edge goes with every shade, so that white is seen too."""
    if not shade:
        return ""
    return f' bgcolor="{shade}" style="border:1px solid #808080"'
