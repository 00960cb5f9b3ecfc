"""`permres-gui assess --ics FILE` from outside."""

from __future__ import annotations

from icalendar import Calendar

from tests.commands import CASES, REFUGEE, run

APPLIED = CASES / "L" / "l-silence-commune-waits.yaml"


def test_the_coming_days_are_written_and_the_answer_is_told_as_ever(tmp_path):
    path = tmp_path / "days.ics"
    found = run("assess", "--as-of", "2025-03-03", "--ics", path, APPLIED)
    assert (found.returncode, found.stderr) == (0, b"")
    assert found.stdout == run("assess", "--as-of", "2025-03-03", APPLIED).stdout
    titles = {
        str(event["SUMMARY"]): event["DTSTART"].dt.isoformat()
        for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    }
    wanted = "Last day to decide on your application for the L card"
    assert titles[wanted] == "2025-07-10"


def test_without_a_coming_day_there_is_no_file_and_it_is_said(tmp_path):
    path = tmp_path / "days.ics"
    found = run("assess", "--as-of", "2100-01-01", "--ics", path, REFUGEE)
    assert (found.returncode, path.exists()) == (0, False)
    assert found.stderr == b"There is no coming day for a calendar.\n"


def test_one_case_has_one_calendar_and_a_place_for_it(tmp_path):
    found = run("assess", "--ics", tmp_path / "a.ics", REFUGEE, APPLIED)
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr == b"permres-gui: --ics: expected one case file\n"
    nowhere = tmp_path / "no" / "a.ics"
    found = run("assess", "--as-of", "2025-03-03", "--ics", nowhere, APPLIED)
    assert found.returncode == 2
    assert found.stderr.startswith(b"permres-gui: a.ics: ")


def test_the_renewal_of_a_card_that_expires_is_a_coming_day(tmp_path):
    case = tmp_path / "case.yaml"
    card = "card: {kind: A, valid_until: 2027-01-14}"
    case.write_text(f"case: 1\nas_of: 2026-11-23\n{card}\n", encoding="utf-8")
    path = tmp_path / "days.ics"
    found = run("assess", "--ics", path, case)
    assert (found.returncode, found.stderr) == (0, b"")
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2026-11-30"
    assert event["DTEND"].dt.isoformat() == "2026-12-16"
