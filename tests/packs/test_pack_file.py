"""A pack is read whole or not at all, whatever is done to its bytes."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.packs.manifest import (
    MANIFEST,
    NEEDED,
    Manifest,
    hash_of_rules,
    hashes_of,
)
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.packs.pack_file import MOST_BYTES, packed, unpacked
from permres_gui.packs.signed_pack import SignedPack
from tests.packs.making import KEY, OTHER, few_parts, manifest, pack, signed

PACK = pack()
SIGNATURE = signed(PACK).signature


def refusal(data: bytes) -> Why:
    with pytest.raises(PackError) as refused:
        unpacked(data)
    return refused.value.why


def archive(*entries: tuple[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", way) as made:
        for name, data in entries:
            made.writestr(name, data)
    return stream.getvalue()


def test_a_pack_holds_its_parts_and_what_it_says_of_itself():
    found = unpacked(PACK)
    assert found.parts == few_parts()
    assert found.manifest == manifest()
    assert found.manifest.name == f"7.{found.manifest.digest[:8]}"


def test_the_same_rules_give_the_same_bytes():
    backwards = dict(reversed(few_parts().items()))
    assert packed(manifest(), backwards) == PACK


@settings(max_examples=80)
@given(st.integers(0, len(PACK) - 1), st.integers(1, 255))
def test_a_pack_with_any_changed_byte_is_refused(place, change):
    data = bytearray(PACK)
    data[place] ^= change
    with pytest.raises(PackError) as refused:
        SignedPack(bytes(data), SIGNATURE).verified(KEY.public)
    assert refused.value.why is Why.NOT_SIGNED


@settings(max_examples=100)
@given(st.integers(0, len(PACK) - 1))
def test_a_pack_that_was_cut_is_none_even_when_it_is_signed(length):
    with pytest.raises(PackError) as refused:
        signed(PACK[:length]).verified(KEY.public)
    assert refused.value.why is Why.NO_PACK


@settings(max_examples=80)
@given(st.integers(0, len(PACK) - 1), st.integers(1, 255))
def test_a_changed_byte_gives_the_same_parts_or_a_refusal(place, change):
    """Without its signature: some bytes of a ZIP mean nothing, none gives other rules."""
    data = bytearray(PACK)
    data[place] ^= change
    try:
        found = unpacked(bytes(data))
    except PackError:
        return
    assert found.parts == few_parts()
    assert found.manifest.parts == manifest().parts


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading(data):
    assert refusal(data) is Why.NO_PACK


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading_of_a_manifest(data):
    with pytest.raises(PackError) as refused:
        Manifest.parse(data)
    assert refused.value.why is Why.NO_PACK


def test_a_strangers_pack_is_refused_before_it_is_read():
    with pytest.raises(PackError) as refused:
        signed(b"no pack at all", OTHER).verified(KEY.public)
    assert refused.value.why is Why.OTHER_KEY


def test_a_part_of_another_pack_is_named():
    name = "compiled/law.json"
    mixed = {**few_parts(), name: few_parts()[name].replace(b"60", b"48", 1)}
    with pytest.raises(PackError) as refused:
        unpacked(packed(manifest(), mixed))
    assert refused.value.why is Why.PART_CHANGED
    assert refused.value.figures == {"part": name}


@pytest.mark.parametrize("name", NEEDED)
def test_a_pack_without_a_part_that_is_needed_is_refused(name):
    fewer = {part: data for part, data in few_parts().items() if part != name}
    assert refusal(packed(manifest(parts=fewer), fewer)) is Why.PART_MISSING


@pytest.mark.parametrize(
    "name", ["../law.json", "/etc/passwd", "compiled/../x.json", "program.py", ""]
)
def test_a_part_goes_nowhere_but_where_rules_lie(name):
    more = {**few_parts(), name: b"{}"}
    assert refusal(packed(manifest(parts=more), more)) is Why.NO_PACK


def test_a_part_that_the_manifest_does_not_name_is_refused():
    more = {**few_parts(), "compiled/more.json": b"{}"}
    assert refusal(packed(manifest(), more)) is Why.PART_CHANGED


def test_a_name_that_stands_twice_is_refused():
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = archive((MANIFEST, manifest().data), (MANIFEST, manifest().data))
    assert refusal(twice) is Why.NO_PACK


@pytest.mark.parametrize("way", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_only_the_two_plain_ways_of_packing_are_read(way):
    entries = [(MANIFEST, manifest().data), *few_parts().items()]
    assert unpacked(archive(*entries)).parts == few_parts()
    assert refusal(archive(*entries, way=way)) is Why.NO_PACK


def test_a_pack_that_would_fill_the_memory_is_refused():
    assert refusal(archive((MANIFEST, bytes(MOST_BYTES + 1)))) is Why.TOO_LARGE


def test_the_day_of_the_rules_is_that_of_the_parts():
    told = manifest()
    other = Manifest(
        told.serial, told.valid_from, told.least_program, "2020-01-01", told.parts
    )
    assert refusal(packed(other, few_parts())) is Why.PART_CHANGED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", 2),
        ("serial", 0),
        ("serial", True),
        ("serial", 7.0),
        ("serial", 10**12),
        ("valid_from", "soon"),
        ("least_program", "1"),
        ("least_program", 1),
        ("rules_day", 20261121),
        ("parts", []),
        ("parts", {"compiled/law.json": "short"}),
        ("parts", {"compiled/law.json": 7}),
    ],
)
def test_a_manifest_that_says_something_else_is_none(field, value):
    data = json.loads(manifest().data) | {field: value}
    assert Manifest.parse(manifest().data) == manifest()
    with pytest.raises(PackError):
        Manifest.parse(json.dumps(data).encode() + b"\n")


def test_versions_are_compared_by_their_numbers():
    told = manifest(least="0.10.0")
    assert told.understood_by("0.10.0")
    assert told.understood_by("1.0.0")
    assert not told.understood_by("0.9.9")


def test_the_hash_of_the_rules_is_the_same_in_every_pack():
    first, second = manifest(7), manifest(8, date(2027, 1, 1))
    assert first.digest != second.digest
    assert hash_of_rules(first.parts) == hash_of_rules(second.parts)
    other = {**few_parts(), "compiled/places/44021.json": b"{}"}
    assert hash_of_rules(hashes_of(other)) != hash_of_rules(first.parts)
