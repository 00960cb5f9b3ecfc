"""Whether what is tried out as another answer is something that its question offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from permres_gui.interview.period_rows import ROWS, in_record
from permres_gui.rules.fault import Fault

FILE = "questions.yaml"


def what_if_faults(interview: Mapping[str, Any]) -> list[Fault]:
    """Fields that the question does not ask for, and answers that it does not offer."""
    return [fault for question in interview["questions"] for fault in _of(question)]


def _of(question: Mapping[str, Any]) -> Iterator[Fault]:
    asked = dict(_asked(question))
    for each in question["what_if"]:
        field = each["field"]
        path = f"{question['id']}.what_if.{field}"
        if question["fixed"]:
            yield Fault(FILE, path, "no other answer of a question that is fixed")
        if field not in asked:
            yield Fault(FILE, path, "a field of the same question")
        if (each["by"] == "answers") != bool(each["becomes"]):
            yield Fault(FILE, path, "answers that it becomes, or how they are searched")
        for value in each["becomes"]:
            offered = asked.get(field, set())
            if offered and value not in offered:
                yield Fault(FILE, path, f"an answer that is offered, not {value}")


def _asked(question: Mapping[str, Any]) -> Iterator[tuple[str, set[str]]]:
    """Each field with the answers that it offers; none where any may be typed."""
    values = {each["value"] for each in question["options"] if not each["sets"]}
    for field in question["fields"]:
        set_by = {
            found[field]
            for option in question["options"]
            for found in (option["sets"], option["otherwise"])
            if field in found
        }
        yield field, set_by or values
    for part in question["parts"]:
        yield part["id"], {each["value"] for each in part["options"]}
    name = question["fields"][0]
    for part in question["periods"][0]["parts"] if name in ROWS else ():
        yield in_record(name, part["id"]), {each["value"] for each in part["options"]}
