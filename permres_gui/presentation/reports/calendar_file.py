"""Reminders as an iCalendar text (RFC 5545), which every calendar takes in.

All-day events that block no time. Nothing in it tells who the person is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from secrets import token_hex

from permres_gui.domain.day import ONE_DAY
from permres_gui.presentation.reports.reminders import Reminder
from permres_gui.presentation.translator import Translator

MOST_BYTES = 75
"""Of a line, without its end (RFC 5545, 3.1)."""
_NAME_BYTES = 8
_ESCAPED = str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None}
)


def new_name() -> str:
    """A name for a client of whom nothing is kept."""
    return token_hex(_NAME_BYTES)


def calendar_text(
    reminders: Sequence[Reminder], on: date, whose: str, words: Translator
) -> str:
    """The file, in the person's language; ``on`` is the day on which it is made.

    ``whose`` tells clients apart in one calendar and says nothing of them: with the
    same name the days of the second would take the place of those of the first.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//permres-gui//permres-gui//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(
            line
            for each in reminders
            for line in _event(each, on, whose, words.language)
        ),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(reminder: Reminder, on: date, whose: str, language: str) -> Iterator[str]:
    """The day after the last one ends an event (RFC 5545, 3.6.1: not included)."""
    first = _written(reminder.first)
    card = reminder.card.replace("+", "plus")
    yield "BEGIN:VEVENT"
    yield f"UID:{reminder.kind}-{card}-{first}-{whose}@permres-gui"
    yield f"DTSTAMP:{_written(on)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first}"
    yield f"DTEND;VALUE=DATE:{_written(reminder.last + ONE_DAY)}"
    yield f"SUMMARY;LANGUAGE={language}:{escaped(reminder.title)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{escaped(reminder.text)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _written(day: date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text as the value of a field (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterable[str]:
    """Lines of at most 75 bytes; what goes on begins with a space. No sign is cut."""
    part, size = "", 0
    for sign in line:
        bytes_ = len(sign.encode())
        if size + bytes_ > MOST_BYTES:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + bytes_
    yield part
