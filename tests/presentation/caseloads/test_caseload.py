"""A caseload: what each file is told as, which days come, and who has another answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from permres_gui.case_store.caseload import FiledCase, filed_cases, paths_in
from permres_gui.case_store.file_names import FileName
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.stored_case import create_case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import CaseFile, marked, read, read_path
from permres_gui.interview.marks import Mark
from permres_gui.interview.saved_answer import AnswerChange, SavedCard
from permres_gui.presentation.caseloads.caseload import Caseload, month_end, walked
from permres_gui.presentation.caseloads.caseload_cells import (
    COLUMNS,
    cells,
    deadline_text,
)
from permres_gui.presentation.caseloads.caseload_changes import changed_lines
from permres_gui.presentation.caseloads.caseload_sums import progress_line, sum_line
from permres_gui.presentation.caseloads.caseload_words import (
    card_lines,
    row_line,
    row_lines,
)
from permres_gui.presentation.caseloads.shared_checking import SharedChecking
from permres_gui.presentation.given_answer import given_answer
from permres_gui.presentation.translator import translator_for
from tests.case_store.stored import FEW, PASSPHRASE, stored_at
from tests.packs.making import LAW, edited, laid, refugee
from tests.presentation.told import ROOT, interview, library

NEXT = COLUMNS.index("Next day to watch")
ON, SOON = date(2026, 11, 23), date(2025, 9, 20)
EVE = ROOT / "tests" / "cases" / "refugees" / "refugee-day-before-five-years.yaml"
APPLIED = """case: 1
keep_until: 2026-11-30
person: {nationality: ["IN"]}
card: {kind: A, valid_until: %s, old_layout: no}
application: {receipt: annex-16bis, day: 2026-06-25, card: L}
"""


def load(on=ON, language="en", known=None):
    return Caseload(known or library(), interview(), on, translator_for(language))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder as it is after some years: files of every kind."""
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def key(folder):
    return create_key(folder, PASSPHRASE, work_factor=FEW)


@pytest.fixture(scope="module")
def rows(folder, key):
    def filed(name, text):
        create_case(folder / name, key, read(text, name)).close()

    filed("K1.age", APPLIED % "2026-12")
    filed("K2.age", APPLIED % "2026-10-31")
    stored_at(folder / "K3.age").close()
    (folder / "K4~2.2027-01-31.age").write_bytes(b"age-encryption.org/v1\n-> X25519 a")
    newer = key.new_lock().sealed(b"case: 2\n")
    (folder / "K5.age").write_bytes(newer)
    filed("K6.age", EVE.read_text("utf-8"))
    (folder / "notes.txt").write_text("not ours")
    found = filed_cases(paths_in(folder), key)
    loaded = load()
    return {each.name.code: loaded.checked(loaded.found(each)) for each in found}


def shown(row, language="en"):
    view = cells(row, translator_for(language))
    plain = [each.replace("\N{NO-BREAK SPACE}", " ") for each in view.cells]
    return dict(zip(COLUMNS, plain, strict=True))


def test_every_case_file_is_a_row_and_nothing_else_is(rows):
    assert list(rows) == ["K1", "K2", "K3", "K4", "K5", "K6"]


def test_what_cannot_be_read_says_why_and_keeps_its_day(rows):
    assert {
        code: row.filed.refusal.reason
        for code, row in rows.items()
        if row.filed.refusal is not None
    } == {
        "K3": Reason.OWN_PASSPHRASE,
        "K4": Reason.DAMAGED,
        "K5": Reason.NEWER,
    }
    told = shown(rows["K4"])
    assert told["Client"] == "K4~2"
    assert told["Remarks"].startswith("K4~2.2027-01-31.age: the file is damaged.")
    assert told["Next day to watch"] == "31 January 2027: Last day to keep this file"
    assert not rows["K4"].checked


def test_the_days_of_a_client_come_in_order(rows):
    days = [
        deadline_text(each, translator_for("en")).replace("\N{NO-BREAK SPACE}", " ")
        for each in rows["K1"].deadlines
    ]
    assert days == [
        "25 November 2026: Last day to decide on your application for the L card",
        "30 November 2026: Last day to keep this file",
        "1 December 2026 to 31 December 2026: Perhaps the card in hand expires",
    ]


def test_an_expired_card_stays_in_sight(rows):
    assert shown(rows["K2"])["Next day to watch"] == (
        "31 October 2026: The card in hand has expired"
    )


def test_what_is_due_begins_on_that_day_at_the_latest(rows):
    due = {code: len(row.due_by(date(2026, 11, 30))) for code, row in rows.items()}
    assert due == {"K1": 2, "K2": 3, "K3": 0, "K4": 0, "K5": 0, "K6": 1}
    assert len(rows["K1"].due_by(date(2026, 12, 1))) == 3


def test_cells_say_what_can_be_had_now_and_what_is_open(rows):
    _, row = checked(rows["K6"].filed, on=SOON)
    told = shown(row)
    assert told["Possible now"] == "B"
    assert told["Lost"] == told["Remarks"] == ""
    assert row_line(row, translator_for("en")).startswith("K6: Possible now: B")


def test_cards_that_rest_on_a_guess_are_named_with_the_answer(rows):
    filed = rows["K6"].filed
    sure = marked(filed.case_file, {"stays": Mark.GUESSED, "person.born": Mark.GUESSED})
    loaded, row = checked(replace(filed, case_file=sure), on=SOON)
    assert "B" in shown(row)["A guess"].split(", ")
    assert "Rests on a guess: " in "\n".join(row_lines(row, loaded))
    assert shown(rows["K6"])["A guess"] == ""


def test_the_stay_that_is_a_guess_is_named_by_its_ground_and_days(rows):
    filed, loaded = rows["K6"].filed, load()
    file = marked(filed.case_file, {"stays[0]": Mark.GUESSED})
    _, row = checked(replace(filed, case_file=file), on=SOON)
    [said] = [each for each in row_lines(row, loaded) if "Rests on" in each]
    assert "guess: Asylum" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_the_days_that_press_say_so_and_one_that_is_over_hides_none(rows):
    words = translator_for("en")

    def watched(on):
        view = cells(rows["K2"], words, on)
        told = dict(zip(COLUMNS, view.cells, strict=True))["Next day to watch"]
        return view.press, told.replace("\N{NO-BREAK SPACE}", " ").split("\n")

    over = "31 October 2026: The card in hand has expired"
    decide = "25 November 2026: Last day to decide on your application for the L card"
    keep = "30 November 2026: Last day to keep this file"
    soon = [f"Within 7 days. {each}" for each in (decide, keep)]
    assert watched(date(2026, 11, 24)) == ("past", [f"Past. {over}", *soon])
    assert watched(date(2026, 11, 18)) == ("past", [f"Past. {over}", soon[0]])
    assert watched(date(2026, 10, 24)) == ("soon", [f"Within 7 days. {over}"])
    assert watched(date(2026, 10, 1)) == ("", [over])
    assert cells(rows["K4"], words, date(2026, 11, 24)).press == ""


def test_an_empty_folder_says_so():
    said = sum_line(0, 0, 0, translator_for("en"))
    assert said == "No case files in this folder."


def test_columns_are_sorted_by_days_and_not_by_words(rows):
    keys = {code: cells(row, translator_for("nl")).keys for code, row in rows.items()}
    assert keys["K1"][NEXT] == "2026-11-25"
    assert keys["K3"][NEXT] == keys["K3"][3] == "9999-12-31"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_line_of_a_cell_ends_between_a_card_and_its_day(rows, language):
    """It would stand beside the day of another card."""
    _, row = checked(rows["K6"].filed, on=date(2025, 1, 15))
    told = cells(row, translator_for(language)).cells[3]
    assert "B" in told
    assert ": " not in told
    assert " :" not in told


# --- then and now -----------------------------------------------------------------------


def filed_under(known, on, key):
    """The case of a refugee on the eve of five years, saved with these rules."""
    case = read_path(EVE).case
    found = known.rulebook.assess_all(Timeline(case, on))
    answered = given_answer(found, on, known)
    with TemporaryDirectory() as folder:
        stored = create_case(Path(folder) / "K7.age", key, CaseFile(case))
        stored.save(case, None, answered=answered)
        stored.close()
        (filed,) = filed_cases((stored.path,), key)
    return filed


def checked(filed, known=None, on=ON):
    loaded = load(on, known=known)
    return loaded, loaded.checked(loaded.found(filed))


def test_another_rule_tells_who_changed_by_what_and_from_which_to_which_day(
    key, tmp_path
):
    """Even when the day of the saving is long over."""
    case = read_path(EVE).case
    shorter = edited(LAW, lambda law: refugee(law).update(years=4))
    new = replace(laid(tmp_path, shorter), pack="pack 8")
    filed = filed_under(library(), case.as_of, key)
    loaded, row = checked(filed, new)
    (line,) = changed_lines(row, loaded)
    words = line.replace("\N{NO-BREAK SPACE}", " ")
    first = library().rulebook.assess_all(Timeline(case, case.as_of))[0].certain_from
    assert row.changes[0].by == "b-refugee.five-years"
    assert row.changes[0].old.certain_from == first
    assert row.changes[0].new.certain_from == first.replace(year=first.year - 1)
    assert "it was “Not yet, from " in words
    assert "and is now “Yes, now, since " in words
    assert "The reason: the requirement “5 years since" in words
    assert words.endswith(f"” has been met since 10 September {first.year - 1}.")
    assert shown(row)["Remarks"] == "Changed: B"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            "m-british.nationality not_met",
            "the requirement “British citizen” is not met.",
        ),
        (
            "m-british.nationality unsure",
            "it is not sure that “British citizen” is met.",
        ),
        (
            "m-british.nationality authority",
            "only the authorities can judge “British citizen”.",
        ),
        ("m-british.nationality unanswered", "“British citizen” is not answered yet."),
        (
            "m-british.nationality not_yet 2027-03-04",
            "the requirement “British citizen” is not met before 4 March 2027.",
        ),
    ],
)
def test_what_decides_is_told_with_what_is_found_of_it(found, said, rows):
    """A title alone says the opposite: the reason of a no is not “British citizen”."""
    old, new = SavedCard("eligible"), SavedCard("not_eligible", because=(found,))
    change = AnswerChange("M", old, new, "m-british.nationality")
    (line,) = changed_lines(replace(rows["K1"], changes=(change,)), load())
    assert line.replace("\N{NO-BREAK SPACE}", " ").endswith(f"The reason: {said}")


def test_what_decided_before_is_told_where_it_is_no_longer_found(rows):
    old, new = SavedCard("eligible"), SavedCard("not_eligible", because=("other met",))
    change = AnswerChange("M", old, new, "m-british.nationality")
    (line,) = changed_lines(replace(rows["K1"], changes=(change,)), load())
    assert line.endswith("The requirement “British citizen” is no longer the reason.")


def test_a_day_that_has_come_is_no_change(key, tmp_path):
    case = read_path(EVE).case
    filed = filed_under(library(), case.as_of, key)
    same = replace(laid(tmp_path, edited(LAW, lambda _: None)), pack="pack 9")
    for known in (library(), same):
        _, row = checked(filed, known, SOON)
        assert row.comparable
        assert row.changes == ()
        assert row.answer.cards["B"].status == "eligible"
        assert row.filed.case_file.answered.cards["B"].status == "not_yet"


def test_before_it_is_checked_a_row_shows_the_saved_answer_with_its_day(key):
    filed = filed_under(library(), SOON, key)
    row = load().found(filed)
    assert shown(row)["Remarks"] == "Answer of 20 September 2025, not checked yet"
    assert shown(row)["Possible now"] == "B"


def test_a_row_without_an_earlier_answer_compares_with_nothing(rows):
    assert not rows["K6"].comparable
    assert not rows["K6"].changes


def test_a_case_on_which_the_program_fails_stops_no_other(rows, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("permres_gui.rules.rulebook.Rulebook.assess_all", fail)
    loaded = load()
    row = loaded.checked(loaded.found(rows["K6"].filed))
    assert row.failed
    assert shown(row)["Remarks"].startswith("The program failed on this case.")
    assert shown(row)["Possible now"] == ""


def test_a_changed_requirement_that_is_gone_is_a_change_without_its_reason(rows):
    row = rows["K6"]
    old = row.answer.cards["B"]
    gone = replace(
        row.answer,
        rules="older",
        cards={"B": replace(old, status="lost", because=("b.gone not_met",))},
    )
    file = replace(row.filed.case_file, beside={"answered": gone})
    loaded, again = checked(replace(row.filed, case_file=file))
    (line,) = changed_lines(again, loaded)
    assert again.changes[0].old.status == "lost"
    assert "it was “Lost" in line


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CaseStoreError) as error:
        paths_in(tmp_path / "none")
    assert error.value.reason is Reason.UNREADABLE


def test_a_row_shows_nothing_of_its_client(rows):
    assert "IN" not in repr(rows["K1"].filed)


def test_sums_name_their_figures():
    words = translator_for("en")
    assert sum_line(5000, 2, 3, words) == (
        "Case files: 5,000. Not read: 2. With another answer: 3."
    )
    assert progress_line(7, 5000, words) == "Read: 7 of 5,000."
    assert progress_line(5007, 5000, words) == "Checked: 7 of 5,000."


# --- what is said of a client before, while and after it is checked ------------------------


def typed(text, name="K8"):
    """A file of the folder with this text, without the work of sealing it."""
    return FiledCase(Path(f"{name}.age"), FileName(name), read(text, name))


def test_every_client_is_in_sight_before_the_first_is_checked(rows):
    filed = [rows[code].filed for code in ("K4", "K6")]
    alone = SharedChecking(len(filed), load(), alone=True)
    told = [
        (number, row.filed.name.code, row.checked)
        for number, row in walked(filed, load(), alone)
    ]
    assert told == [
        (0, "K4", False),
        (1, "K6", False),
        (0, "K4", False),
        (1, "K6", True),
    ]


def test_a_client_saved_without_an_answer_is_not_checked_yet():
    row = load().found(typed(APPLIED % "2026-12"))
    assert shown(row)["Remarks"] == "Not checked yet"
    assert row_line(row, translator_for("en")).endswith("; Not checked yet")


def test_without_a_card_in_the_hand_no_card_expires():
    _, row = checked(typed('case: 1\nperson: {nationality: ["IN"]}\n'))
    assert row.checked
    assert "card-end" not in {each.kind for each in row.deadlines}


def test_the_first_answer_and_another_answer_are_worth_keeping(rows, key):
    _, same = checked(filed_under(library(), SOON, key), on=SOON)
    assert rows["K6"].has_news
    assert not rows["K4"].has_news
    assert not load().found(rows["K6"].filed).has_news
    assert not same.has_news
    other = {"B": replace(same.answer.cards["B"], status="lost")}
    old = replace(same.answer, rules="older", cards=other)
    file = replace(same.filed.case_file, beside={"answered": old})
    _, changed = checked(replace(same.filed, case_file=file), on=SOON)
    assert changed.has_news


def test_the_rules_are_never_asked_about_a_file_that_could_not_be_read(
    rows, monkeypatch
):
    monkeypatch.setattr("permres_gui.rules.rulebook.Rulebook.assess_all", pytest.fail)
    loaded, row = load(), rows["K4"]
    assert loaded.checked(row) is row
    assert loaded._checked(row) is row


def test_a_month_ends_on_its_last_day():
    assert month_end(date(2026, 12, 1)) == date(2026, 12, 31)
    assert month_end(date(2028, 2, 29)) == date(2028, 2, 29)


def test_all_lines_of_a_client_without_guesses_are_the_row_and_its_days(rows):
    first, *days = row_lines(rows["K1"], load())
    assert first.startswith("K1: ")
    assert "Next day to watch" not in first
    assert days == [
        deadline_text(each, translator_for("en")) for each in rows["K1"].deadlines
    ]


@pytest.mark.parametrize(
    ("old", "said"),
    [
        ({"possible_from": date(2027, 3, 4)}, "perhaps from 4 March 2027”"),
        ({"certain_from": date(2027, 3, 4)}, ", from 4 March 2027”"),
        ({}, "it was “Not yet” and is now"),
    ],
)
def test_an_earlier_answer_is_told_as_surely_as_it_was_given(rows, old, said):
    """A day that was only possible is not told as a promise."""
    row = rows["K6"]
    earlier = replace(
        row.answer, rules="older", cards={"B": SavedCard("not_yet", **old)}
    )
    file = replace(row.filed.case_file, beside={"answered": earlier})
    loaded, again = checked(replace(row.filed, case_file=file))
    (line,) = changed_lines(again, loaded)
    assert said in line.replace("\N{NO-BREAK SPACE}", " ")


def test_a_card_of_the_caseload_says_all_cells_after_their_heads(rows):
    told = cells(rows["K1"], load().words, ON)
    lines = list(card_lines(told, load().words))
    assert any(line.startswith("Next day to watch: ") for line in lines)
    assert len(lines) == sum(bool(cell) for cell in told.cells[1:])
    locked = cells(rows["K3"], load().words, ON)
    assert list(card_lines(locked, load().words))[-1] == locked.cells[-1]


def test_what_the_rules_of_today_do_not_know_is_not_named_as_the_reason(rows):
    change = AnswerChange("M", SavedCard("eligible"), SavedCard("held"), "m.gone")
    (line,) = changed_lines(replace(rows["K1"], changes=(change,)), load())
    assert "The reason" not in line


def test_a_belgian_client_is_told_apart_from_one_without_an_answer():
    file = read("case: 1\nperson: {nationality: [BE]}", "K9.yaml")
    filed = FiledCase(Path("K9.age"), FileName("K9"), file)
    row = load().checked(load().found(filed))
    assert shown(row)["Remarks"] == "The client is Belgian and needs no residence card."
