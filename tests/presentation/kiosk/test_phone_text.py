"""The result on a telephone: short, whole or saying what it leaves out, and nameless."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.presentation.kiosk.phone_text import MOST_BYTES, phone_text
from permres_gui.presentation.kiosk.qr_code import QUIET, qr_code
from permres_gui.presentation.kiosk.take_home import take_home
from permres_gui.presentation.reports.printed import marked
from permres_gui.presentation.translator import LANGUAGES
from permres_gui.rules.rulebook import CARD_ORDER
from tests.presentation.told import told, worked
from tests.worked_cases import FILES, over, read_once

NO_BREAK = "\N{NO-BREAK SPACE}"


def text(case: str, card: str, language: str = "en") -> str:
    return phone_text(told(worked(case), language), card).replace(NO_BREAK, " ")


def test_the_text_says_what_a_person_takes_home():
    said = text("eu-plain-worker", "EU+")
    assert "You can apply for an EU+ card now." in said
    assert "- Passport photo\n" in said
    assert "Price in Ghent:\n- Application: free\n- 1 adult: €30\n" in said
    assert "Migratie: Stadskantoor Gent, Woodrow Wilsonplein, Gent." in said
    assert said.endswith("Rules of 21 November 2026.")


def test_a_day_to_come_stands_in_the_text():
    case = "ltr-italy-third-year"
    day = told(worked(case)).of("B").certain_from
    assert f"You can apply for a B card from {day.day} {day:%B %Y}." in text(case, "B")


def test_a_day_that_has_passed_stands_beside_the_answer():
    said = text("refugee-16-months", "L")
    assert "You can apply for an L card now. (since 2 November 2024)" in said


def test_where_to_ask_stands_with_an_answer_that_needs_advice():
    said = text("abs-split-over-years", "EU+")
    assert (
        "Ask an adviser whether you can get an EU+ card. (perhaps from today, certain from"
        in said
    )
    assert "Book an appointment at Infopunt Migratie" in said


@pytest.mark.parametrize("language", LANGUAGES)
@over(FILES[::8])
def test_every_text_fits_and_holds_the_answer_and_the_day_of_the_rules(path, language):
    context = told(read_once(path).case, language)
    for card in CARD_ORDER:
        said, taken = phone_text(context, card), take_home(context, card)
        assert len(said.encode("utf-8")) <= MOST_BYTES
        assert taken.note in said
        assert taken.of("answer").lines[0].text.replace("**", "") in said
        for part in taken.parts:  # each is there, or named as missing
            assert part.title in said


def test_what_does_not_fit_is_named(monkeypatch):
    monkeypatch.setattr("permres_gui.presentation.kiosk.phone_text.MOST_BYTES", 420)
    said = text("eu-plain-worker", "EU+")
    assert "No room here for: Papers, Address, Steps. Print them." in said
    assert "Price in Ghent:\n- Application: free" in said
    assert "Passport photo" not in said


def test_where_nothing_can_be_printed_nobody_is_told_to_print(monkeypatch):
    monkeypatch.setattr("permres_gui.presentation.kiosk.phone_text.MOST_BYTES", 900)
    context = told(worked("eu-plain-worker"))
    assert "printed" not in phone_text(context, "EU+", paper=False)
    monkeypatch.setattr("permres_gui.presentation.kiosk.phone_text.MOST_BYTES", 420)
    said = phone_text(context, "EU+", paper=False)
    assert "No room here for: Papers, Address, Steps. Read them on the screen." in said


def test_steps_lose_their_explanation_before_they_are_left_out(monkeypatch):
    monkeypatch.setattr("permres_gui.presentation.kiosk.phone_text.MOST_BYTES", 900)
    said = text("eu-plain-worker", "EU+")
    assert "\n4. Collect your card where you ordered it.\n" in said
    assert "The printed result explains it further." in said


def test_neither_name_nor_answers_nor_reasons_are_in_the_text():
    case = worked("refugee-16-months")
    named = replace(
        case, id="dossier-7", title="Mevrouw Jansens", public_order="conviction"
    )
    said = phone_text(told(named), "L")
    for private in (
        "dossier-7",
        "Jansens",
        "Syria",
        "conviction",
        "2019",
        "1,500",
        "1500",
    ):
        assert private not in said


def test_without_a_municipality_there_is_neither_price_nor_address():
    case = worked("eu-plain-worker")
    nowhere = replace(case, person=replace(case.person, municipality=None))
    said = phone_text(told(nowhere), "EU+")
    assert "Ghent" not in said
    assert "Address" not in said
    assert "not known here" in said


def test_an_address_is_told_with_the_year_of_its_page_where_it_has_one():
    context = told(worked("eu-plain-worker"))
    assert "This is from a page of 2023." in phone_text(context, "EU+")
    undated = told(worked("eu-plain-worker"))
    contacts = tuple(
        replace(each, as_of="not shown") for each in context.practice.contacts
    )
    undated.__dict__["practice"] = replace(context.practice, contacts=contacts)
    assert "This is from a page" not in phone_text(undated, "EU+")


def test_somebody_without_any_card_reads_where_to_ask():
    case = replace(worked("nothing-asked"), as_of=date(2026, 11, 23))
    assert "More answers are needed for a result." in phone_text(told(case), "B")


# --- as a code ------------------------------------------------------------------------


def read_by_camera(rows: tuple[tuple[bool, ...], ...]) -> str:
    """What another program reads off a picture of the fields."""
    import zxingcpp

    side, size = len(rows) + 2 * QUIET, 4
    blank = [False] * QUIET
    lines = [[False] * side] * QUIET
    whole = [*lines, *([*blank, *row, *blank] for row in rows), *lines]
    picture = b"".join(
        bytes(0 if field else 255 for field in row for _ in range(size)) * size
        for row in whole
    )
    [found] = zxingcpp.read_barcodes(memoryview(picture).cast("B", (side * size,) * 2))
    return found.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_camera_reads_the_text_in_every_language(language):
    said = phone_text(told(worked("eu-plain-worker"), language), "EU+")
    code = qr_code(said)
    assert code.side == len(code.rows) + 2 * QUIET
    assert read_by_camera(code.rows) == code.text == said


def test_a_camera_reads_the_longest_text():
    said = "é" * (MOST_BYTES // 2)
    assert read_by_camera(qr_code(said).rows) == said


def test_the_text_is_no_markup():
    assert "**" not in text("refugee-16-months", "L")
    assert marked("a**b**") == "a<b>b</b>"
