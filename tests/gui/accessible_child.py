"""Run by the Python of the system: what a screen reader finds on the real bus.

Prints one line of JSON: the names and roles of the window, and what was announced.
"""

from __future__ import annotations

import json
import sys
import time

import pyatspi  # type: ignore[import-not-found]

WAIT = 20.0


def find(process: int) -> object:
    """The program on the bus, once it is there."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == process:
                return application
    raise SystemExit("the program is not on the bus")


def walk(node: object, found: list[tuple[str, str]]) -> None:
    """Every node that is shown, with its role and its name."""
    for child in node:  # type: ignore[attr-defined]
        if child is None:
            continue
        if child.getState().contains(pyatspi.STATE_SHOWING):
            found.append((child.getRoleName(), child.name))
            walk(child, found)


def main() -> None:
    """Look at the first page, go on, and hear what is said."""
    application = find(int(sys.argv[1]))
    first: list[tuple[str, str]] = []
    walk(application, first)
    heard: list[str] = []

    def listen(event: object) -> None:
        heard.append(str(event.any_data))  # type: ignore[attr-defined]
        pyatspi.Registry.stop()

    pyatspi.Registry.registerEventListener(listen, "object:announcement")
    _press(application, "Find out which permanent card I can get")
    pyatspi.setTimeout(2000, 2000)
    _stop_later()
    pyatspi.Registry.start()
    second: list[tuple[str, str]] = []
    walk(application, second)
    pyatspi.Registry.deregisterEventListener(listen, "object:announcement")
    _press(application, "Back")
    boxes = _labels_of_boxes(application, "My family")
    told = {"first": first, "heard": heard, "second": second, "boxes": boxes}
    print(json.dumps(told))


def _press(node: object, name: str) -> bool:
    for child in node:  # type: ignore[attr-defined]
        if child is None:
            continue
        if child.name == name and child.getRoleName() in ("push button", "button"):
            child.queryAction().doAction(0)
            return True
        if _press(child, name):
            return True
    return False


def _labels_of_boxes(application: object, task: str) -> list[list[str]]:
    """What labels each combo box on the page of a task of the first page.

    The press is tried again: the page may still be on its way.
    """
    end, found = time.monotonic() + WAIT, []
    while not found and time.monotonic() < end:
        _press(application, task)
        time.sleep(0.5)
        _boxes(application, found)
    return [_labels(box) for box in found]


def _boxes(node: object, found: list[object]) -> None:
    for child in node:  # type: ignore[attr-defined]
        if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        if child.getRole() == pyatspi.ROLE_COMBO_BOX:
            found.append(child)
        else:
            _boxes(child, found)


def _labels(box: object) -> list[str]:
    relations = box.getRelationSet()  # type: ignore[attr-defined]
    return [
        relation.getTarget(number).name
        for relation in relations
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
        for number in range(relation.getNTargets())
    ]


def _stop_later() -> None:
    from gi.repository import GLib  # type: ignore[import-not-found]

    GLib.timeout_add(8000, lambda: pyatspi.Registry.stop() or False)


main()
