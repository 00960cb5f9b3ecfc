"""What a pack changes: in sentences, and for which clients of the open folder."""

from __future__ import annotations

from datetime import date

from permres_gui.interview.case_file import read
from permres_gui.packs.looking import Check
from permres_gui.presentation.rule_packs.pack_changes import Clients, pack_changes
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.compiled import Library
from tests.packs.making import (
    KEY,
    LAW,
    RESOURCES,
    edited,
    pack,
    refugee,
    signed,
    target,
)

ON = date(2026, 11, 23)
WAITING = """case: 1
person: {nationality: ["SY"], municipality: "44021"}
card: {kind: A, valid_until: 2027-06-30}
stays:
  - {ground: refugee, from: 2023-05-01, proof: first-card, decided: 2023-05-01}
absences: []
detention: []
public_order: none
fraud_found: no
appeal_pending: no
status_under_review: no
"""
CITIZEN = 'case: 1\nperson: {nationality: ["BE"]}\n'


def six_years(law):
    refugee(law)["years"] = 6


def changes(data, *clients):
    used = Told.of(Library(RESOURCES), translator_for("en"))
    cases = tuple((code, read(text, code).case) for code, text in clients)
    place = target(RESOURCES / "no packs here")
    return pack_changes(signed(data), KEY.public, place, used, Clients(ON, cases))


def test_the_clients_with_another_answer_are_named():
    data = pack(8, parts=edited(LAW, six_years))
    found = changes(data, ("K1", WAITING), ("K2", CITIZEN))
    assert found.looked.failed is None
    assert found.compared == 2
    assert found.changed == ("K1",)
    assert any("has changed" in line for line in found.lines)


def test_the_same_rules_change_nothing_for_anybody():
    found = changes(pack(8), ("K1", WAITING))
    assert found.changed == ()


def test_a_refused_pack_is_not_compared():
    found = changes(b"no pack", ("K1", WAITING))
    assert found.looked.failed is Check.WHOLE
    assert (found.lines, found.compared, found.changed) == ((), 0, ())
