"""Requirements that a card takes from those that several share."""

from __future__ import annotations

from permres_gui.rules.fault import Fault
from permres_gui.rules.shared_requirements import expanded, requirements_of


def test_a_shared_requirement_is_put_in_and_may_be_overruled():
    faults: list[Fault] = []
    card = {
        "kept": [{"use": "shared", "id": "k.one", "sources": ["own"]}],
        "common": [{"id": "k.two", "absences": {"use": "absences"}}],
        "routes": [{"id": "r", "requirements": [{"use": "nowhere", "id": "k.three"}]}],
    }
    shared = {
        "requirements": {"shared": {"kind": "answer", "sources": ["common"]}},
        "absences": {"months": 6},
    }
    full = expanded(card, shared, "K.yaml", faults)
    assert full["kept"] == [{"kind": "answer", "sources": ["own"], "id": "k.one"}]
    assert full["common"] == [{"id": "k.two", "absences": {"months": 6}}]
    assert full["routes"][0]["requirements"] == [{"use": "nowhere", "id": "k.three"}]
    assert faults == [Fault("K.yaml", "k.three", "no shared nowhere")]
    assert expanded({}, shared, "K.yaml", faults) == {
        "kept": [], "common": [], "routes": [],
    }  # fmt: skip


def test_requirements_come_in_the_order_of_the_file():
    card = {
        "kept": [{"id": "a"}],
        "common": [{"id": "b"}],
        "routes": [{"requirements": [{"id": "c"}, {"id": "d"}]}],
    }
    assert [each["id"] for each in requirements_of(card)] == ["a", "b", "c", "d"]
