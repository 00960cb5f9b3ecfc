"""No sheet ends with a heading, and the picture of the years stands on one sheet."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from permres_gui.gui.saving import plain_pdf
from permres_gui.presentation.reports.printed import (
    document,
    heading,
    lane,
    paragraph,
    table,
)
from permres_gui.presentation.reports.tagged_pdf import tagged_pdf
from permres_gui.presentation.translator import translator_for

pytestmark = pytest.mark.usefixtures("qapp")
GAP = re.compile(r"[\x00-\x20]+")
"""What the reader makes of the spaces of a font of our own."""
LINES = range(24, 44)
"""So many paragraphs come before: somewhere among these a sheet ends below them."""


def sheets(*parts: str) -> list[str]:
    read = PdfReader(BytesIO(plain_pdf("".join(parts), "x")))
    return [" ".join(GAP.split(page.extract_text())) for page in read.pages]


def before(lines: int) -> str:
    return "".join(paragraph(f"Line {number}") for number in range(lines))


@pytest.mark.parametrize("lines", LINES)
def test_a_heading_stands_on_the_sheet_of_what_it_heads(lines):
    body = table([("First row", "Yes"), ("Second row", "No")])
    told = sheets(before(lines), heading("Part"), heading("Smaller", 3), body)
    (sheet,) = [each for each in told if "Part" in each]
    assert "Smaller First row" in sheet


def test_the_lanes_of_a_picture_are_not_parted_on_tagged_sheets_either():
    lanes = [lane(f"Lane {n}", [(80, "counts", "#b4b4b4", False)]) for n in range(6)]
    for lines in LINES:
        parts = (heading("Answer", 1), before(lines), heading("Years"), *lanes)
        html = document(parts, translator_for("en"))
        read = PdfReader(BytesIO(tagged_pdf(html, "x")))
        told = [page.extract_text() for page in read.pages]
        (sheet,) = [each for each in told if "Years" in each]
        assert all(f"Lane {number}" in sheet for number in range(6))


@pytest.mark.parametrize("lines", LINES)
def test_the_lanes_of_a_picture_are_not_parted(lines):
    lanes = [lane(f"Lane {n}", [(80, "counts", "#b4b4b4", False)]) for n in range(6)]
    told = sheets(before(lines), heading("Years"), *lanes, paragraph("After it"))
    (sheet,) = [each for each in told if "Years" in each]
    assert all(f"Lane {number}" in sheet for number in range(6))


def test_what_fits_on_one_sheet_needs_no_other():
    assert len(sheets(heading("Part"), paragraph("Told below it"))) == 1
    assert len(sheets(paragraph("Told before"), heading("Nothing below it"))) == 1
