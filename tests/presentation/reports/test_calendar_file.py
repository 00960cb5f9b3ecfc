"""The calendar as another library reads it, and the rules of RFC 5545 byte by byte."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from permres_gui.presentation.reports.calendar_file import calendar_text, new_name
from permres_gui.presentation.reports.reminders import Reminder
from permres_gui.presentation.translator import translator_for

ON = date(2026, 11, 23)
WORDS = translator_for("fr")
READABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n;,\\:é€"),
    max_size=120,
)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 1))


def reminder(
    title: str = "Titre", text: str = "Texte", first=ON, last=None
) -> Reminder:
    return Reminder("renew", "EU+", first, last or first, title, text)


def events(text: str) -> list:
    return list(Calendar.from_ical(text).walk("VEVENT"))


@given(st.lists(st.tuples(READABLE, READABLE, DAYS, st.integers(0, 40)), max_size=4))
def test_another_library_reads_what_was_meant(listed):
    given_ = [
        reminder(title, text, first, first + timedelta(days=more))
        for title, text, first, more in listed
    ]
    found = events(calendar_text(given_, ON, "a1", WORDS))
    assert len(found) == len(given_)
    for event, each in zip(found, given_, strict=True):
        assert str(event["SUMMARY"]) == each.title
        assert str(event["DESCRIPTION"]) == each.text
        assert event["DTSTART"].dt == each.first
        assert event["DTEND"].dt == each.last + timedelta(days=1)


@given(READABLE)
def test_no_line_is_longer_than_75_bytes_and_every_line_ends_with_crlf(title):
    made = calendar_text([reminder(title)], ON, "a1", WORDS).encode()
    assert made.endswith(b"END:VCALENDAR\r\n")
    lines = made.split(b"\r\n")
    assert all(len(each) <= 75 and b"\n" not in each for each in lines)
    assert all(each.decode() is not None for each in lines)  # no sign is cut in two


def test_a_line_of_75_bytes_stays_whole_and_one_more_is_folded():
    start = len("SUMMARY;LANGUAGE=fr:")
    for more, lines in ((75 - start, 1), (76 - start, 2)):
        made = calendar_text([reminder("x" * more)], ON, "a1", WORDS).split("\r\n")
        at = next(n for n, each in enumerate(made) if each.startswith("SUMMARY"))
        folded = made[at + 1].startswith(" ")
        assert (len(made[at]), folded) == (75, lines == 2)


def test_an_event_takes_whole_days_blocks_nothing_and_names_nobody():
    (event,) = events(calendar_text([reminder()], ON, "a1", WORDS))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt == datetime(2026, 11, 23, tzinfo=timezone.utc)
    assert (event["TRANSP"], event["CLASS"]) == ("TRANSPARENT", "PRIVATE")
    assert event["UID"] == "renew-EUplus-20261123-a1@permres-gui"
    assert event["SUMMARY"].params["LANGUAGE"] == "fr"


def test_the_same_day_keeps_its_name_so_that_it_is_taken_in_once():
    later = ON + timedelta(days=30)
    first, again = (
        events(calendar_text([reminder(first=later)], on, "a1", WORDS))[0]["UID"]
        for on in (ON, ON + timedelta(days=1))
    )
    other = events(calendar_text([reminder(first=ON)], ON, "a1", WORDS))[0]["UID"]
    assert first == again != other


def test_two_clients_with_the_same_day_both_stay_in_one_calendar():
    names = {
        str(event["UID"])
        for whose in (new_name(), new_name())
        for event in events(calendar_text([reminder()], ON, whose, WORDS))
    }
    assert len(names) == 2
