"""What the README counts is what the data hold."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from permres_gui.locations import resources

TEXT = " ".join((Path(__file__).parents[1] / "README.md").read_text("utf-8").split())
ABOUT_ITSELF = {"nis", "pages", "covers"}


def test_the_municipalities_of_which_something_is_known_are_counted():
    files = (resources() / "rulebook" / "municipalities").glob("*.yaml")
    known = [
        each for each in files if set(yaml.safe_load(each.read_bytes())) - ABOUT_ITSELF
    ]
    counted = re.search(r"Of (\d+) of the (\d+) municipalities", TEXT)
    assert counted is not None
    listed = (resources() / "rulebook" / "municipalities.csv").read_text("utf-8")
    numbers = [line for line in listed.splitlines()[1:] if line and line[0].isdigit()]
    assert [int(each) for each in counted.groups()] == [len(known), len(numbers)]


def test_every_file_and_folder_of_the_rule_base_is_told():
    rulebook = resources() / "rulebook"
    told = (rulebook / "README.md").read_text("utf-8")
    names = [each.name for each in rulebook.iterdir() if each.name != "README.md"]
    assert [each for each in names if f"`{each}" not in told] == []
