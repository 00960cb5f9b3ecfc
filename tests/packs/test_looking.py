"""A pack is looked at in the order of an installation, and nothing of it is kept."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.packs.files import Files
from permres_gui.packs.installed import installed
from permres_gui.packs.installing import install
from permres_gui.packs.looking import Check, laid_out, look_at
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.packs.pack_file import unpacked
from permres_gui.packs.signed_pack import SignedPack
from tests.packs.making import (
    KEY,
    LAW,
    OTHER,
    PROGRAM,
    edited,
    few_parts,
    own_day,
    pack,
    signed,
    target,
)


@pytest.fixture
def folder(tmp_path):
    """Where pack 7 is in use."""
    place = tmp_path / "rules"
    install(signed(pack(7)), KEY.public, target(place), Files())
    return place


def looked(folder, data, key=KEY, given=None, **of):
    return look_at(signed(data, key), given, target(folder, **of))


def test_a_newer_pack_passes_all_checks(folder):
    found = looked(folder, pack(8))
    assert found.failed is None
    assert found.error is None
    assert found.key == KEY.public
    assert found.manifest is not None
    assert found.manifest.serial == 8


def test_nothing_is_installed_by_looking(folder):
    looked(folder, pack(8))
    assert [each.serial for each in installed(folder)] == [7]


def test_the_first_pack_asks_for_the_key_of_who_signs(tmp_path):
    found = looked(tmp_path, pack(7))
    assert (found.failed, found.error.why) == (Check.SIGNATURE, Why.KEY_WANTED)
    assert looked(tmp_path, pack(7), given=KEY.public).failed is None


@pytest.mark.parametrize(
    ("data", "key", "of", "check", "why"),
    [
        (pack(8), OTHER, {}, Check.SIGNATURE, Why.OTHER_KEY),
        (b"no pack", KEY, {}, Check.WHOLE, Why.NO_PACK),
        (pack(6), KEY, {}, Check.FORWARD, Why.TOO_OLD),
        (pack(7), KEY, {}, Check.FORWARD, Why.TOO_OLD),
        (pack(8), KEY, {"day": "2099-01-01"}, Check.FORWARD, Why.OWN_RULES_NEWER),
        (pack(8, least="9.0.0"), KEY, {}, Check.UNDERSTOOD, Why.PROGRAM_TOO_OLD),
        (
            pack(8, parts=edited(LAW, lambda law: law["cards"].pop())),
            KEY,
            {},
            Check.UNDERSTOOD,
            Why.RULES_UNREADABLE,
        ),
    ],
    ids=lambda value: value.value if isinstance(value, Check | Why) else "",
)
def test_the_first_check_that_fails_is_named(folder, data, key, of, check, why):
    found = looked(folder, data, key, **of)
    assert (found.failed, found.error.why) == (check, why)


def test_one_bit_that_fell_over_is_the_signature_s_fault(folder):
    whole = signed(pack(8))
    data = bytearray(whole.data)
    data[len(data) // 2] ^= 1
    found = look_at(SignedPack(bytes(data), whole.signature), None, target(folder))
    assert (found.failed, found.error.why) == (Check.SIGNATURE, Why.NOT_SIGNED)
    assert found.manifest is None


def test_a_full_disk_is_told(folder, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Files, "write", full)
    found = looked(folder, pack(8))
    assert (found.failed, found.error.why) == (Check.UNDERSTOOD, Why.DISK_FULL)


def test_the_rules_of_a_pack_lie_out_only_for_a_while():
    with laid_out(unpacked(pack(8))) as known:
        assert known.pack.startswith("8.")
        assert known.checked_on == own_day()
        place = known.resources
    assert not place.exists()


def test_rules_that_cannot_be_read_are_not_laid_out():
    parts = {**few_parts(), LAW: b"{}"}
    whole = unpacked(pack(8, date(2026, 11, 22), PROGRAM, parts))
    with pytest.raises(PackError), laid_out(whole):
        pytest.fail("these rules have no cards")
