"""Stays told in YAML, and the first days on which their years are complete."""

from tests.rules.reading import judged

K, L = "k-five-years.residence", "l-five-years.residence"
NONE = "absences: []\n"


def stays(*each: str) -> str:
    return "stays:\n" + "".join(f"  - {{{one}}}\n" for one in each)


def first_days(text: str, name: str = L) -> tuple[str | None, str | None]:
    found = judged(name, text)
    kind = next((str(day) for day, each in found.steps if each.possible), None)
    sure = next((str(day) for day, each in found.steps if each.certain), None)
    return kind, sure


def stay(
    ground: str, first: str, last: str = "", rest: str = "proof: first-card"
) -> str:
    to = f"to: {last}, " if last else ""
    return f"ground: {ground}, from: {first}, {to}{rest}"


WORK = stays(stay("single-permit", "2019-03-01"))
