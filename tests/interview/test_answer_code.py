"""Answers in few signs: the same case comes back, or one sentence says why none does."""

from __future__ import annotations

import json
import zlib
from base64 import b32decode, b32encode
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.interview.answer_code import (
    AnswerCodeError,
    Refusal,
    decode,
    encode,
)
from permres_gui.interview.answer_numbers import answer_numbers
from permres_gui.interview.case_data import choices
from permres_gui.interview.case_fields import CASE
from permres_gui.interview.case_file import read, write
from permres_gui.interview.case_groups import Entries, Group
from tests.interview.any_case import possible, values
from tests.random_lives import (
    blue_card_life,
    day,
    free_movement_life,
    third_country_life,
)
from tests.strategies import ON, lives, with_partial_days
from tests.worked_cases import FILES, over, read_once

EVERY_SIGN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-$%*+./: aé\n="


def nameless(case: Case) -> Case:
    return replace(case, id=None, title=None)


def as_filed(case: Case) -> Case:
    """The case as its case file gives it back: the word `unknown` is no answer there."""
    return nameless(read(write(case), "").case)


def code_of(plain: bytes, version: str = "1") -> str:
    """A code as an enemy would make it: with a checksum that is right."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(plain) + deflate.flush()
    head = f"PERMRES{version}-"
    check = zlib.crc32(head.encode() + packed).to_bytes(4, "big")
    return head + b32encode(packed + check).decode().rstrip("=")


def refused(text: str) -> AnswerCodeError:
    with pytest.raises(AnswerCodeError) as found:
        decode(text)
    assert "\n" not in str(found.value)
    return found.value


def paths(group: Group, before: str = "") -> list[str]:
    found = []
    for field in group.fields:
        found.append(before + field.name)
        kind = field.kind
        while isinstance(kind, Entries):
            kind = kind.kind
        if isinstance(kind, Group):
            found += paths(kind, f"{before}{field.name}.")
    return found


# --- what goes in comes out ---------------------------------------------------------


@given(values(CASE).filter(possible).filter(lambda case: len(str(case)) < 12_000))
def test_every_case_comes_back_without_its_name(case):
    assert decode(encode(case)) == nameless(case)


@given(lives() | with_partial_days(lives()))
def test_every_life_comes_back(life):
    assert decode(encode(life)) == as_filed(life)


@given(
    st.integers(0, 2**32),
    st.sampled_from((third_country_life, blue_card_life, free_movement_life)),
)
def test_every_random_life_comes_back(seed, kind):
    case = kind(seed).case(ON)
    assert decode(encode(case)) == as_filed(case)


@over(FILES)
def test_every_worked_case_comes_back(path):
    case = read_once(path).case
    assert decode(encode(case)) == nameless(case)


@given(lives())
def test_small_letters_spaces_and_broken_lines_do_no_harm(life):
    code = encode(life)
    broken = "\r\n".join(code[at : at + 40] for at in range(0, len(code), 40))
    assert decode(f"  {broken.lower()}\n") == as_filed(life)


def test_a_code_is_packed_tightly_by_a_qr_code(refugee):
    signs = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert set(encode(refugee)) <= signs


def test_a_code_needs_less_room_than_its_case_file():
    sizes = {path.stem: len(encode(read_once(path).case)) for path in FILES}
    assert max(sizes.values()) < 500, sizes


def test_neither_name_nor_title_go_along(refugee):
    named = replace(refugee, id="dossier-Jansens", title="Mevrouw Jansens")
    assert encode(named) == encode(replace(refugee, id=None, title=None))


def test_the_description_reads_a_code_by_hand(refugee):
    text = encode(refugee)
    letters = text.split("-", 1)[1]
    data = b32decode(letters + "=" * (-len(letters) % 8))
    assert zlib.crc32(b"PERMRES1-" + data[:-4]) == int.from_bytes(data[-4:], "big")
    answers = json.loads(zlib.decompress(data[:-4], wbits=-15))
    person = answers[str(answer_numbers().fields["person"])]
    assert person[str(answer_numbers().fields["person.nationality"])] == ["SY"]


@pytest.fixture(scope="module")
def refugee() -> Case:
    path = next(each for each in FILES if each.stem == "refugee-16-months")
    return read_once(path).case


# --- the first release's codes are read for ever -------------------------------------

FIRST = (
    "PERMRES1-DWGTWCQDGEGEJ3ZSWUOSJ6IT5RB2ISIVS2KN4LICLYECYKMM54PMTFNEDHGZWAKGQWIGJT"
    "7MEXAECUAHALVINZYLN6D2QD24BJ4YV2RGXVRCIYKMQ5WK652VDZ3LDIVWAFLABPTNX6HNMNGAMEKXBM"
    "O5LBL775HT24YZKLNECGOSSGBJTHO46RK6IJPN3CPISZEOGOI3BJZ74ANIXDQTO"
)
OF_FIRST = """case: 1
as_of: 2026-11-23
person: {nationality: ["SY"], born: 1990-04, municipality: "44021"}
card: {kind: N}
stays:
  - {ground: refugee, from: 2019, to: unknown}
absences: []
work: {works: no}
means: {monthly_net: 1500.50, dependants: 2}
"""


def test_a_code_of_version_1_gives_the_same_case_for_ever():
    assert decode(FIRST) == read(OF_FIRST, "").case


# --- what is damaged or foreign -------------------------------------------------------


@given(lives(), st.data())
def test_one_sign_that_is_wrong_missing_or_added_is_refused(life, data):
    code = encode(life)
    at = data.draw(st.integers(0, len(code) - 1))
    sign = data.draw(st.sampled_from(EVERY_SIGN))
    spoiled = data.draw(
        st.sampled_from(
            (
                code[:at] + sign + code[at + 1 :],
                code[:at] + code[at + 1 :],
                code[:at] + sign + code[at:],
            )
        )
    )
    if "".join(spoiled.split()).upper() == code:
        assert decode(spoiled) == as_filed(life)
    else:
        assert refused(spoiled).refusal in {Refusal.DAMAGED, Refusal.NOT_OURS}


def test_every_single_sign_counts(refugee):
    code = encode(refugee)
    for at, sign in enumerate(code):
        other = "B" if sign == "A" else "A"
        refused(code[:at] + other + code[at + 1 :])
        refused(code[:at] + code[at + 1 :])
        refused(code[:at] + other + code[at:])


@given(st.text(max_size=200) | st.binary(max_size=200).map(code_of))
def test_nothing_foreign_is_ever_taken(text):
    refused(text)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", Refusal.NOT_OURS),
        ("https://example.org", Refusal.NOT_OURS),
        ("PERMRES", Refusal.DAMAGED),
        ("PERMRES1-", Refusal.DAMAGED),
        ("PERMRES1-A", Refusal.DAMAGED),
        (code_of(b"{}", "01"), Refusal.DAMAGED),
        (code_of(b"{}", "2"), Refusal.NEWER),
        ("PERMRES1-" + "A" * 4000, Refusal.TOO_LONG),
        (code_of(b"[]"), Refusal.NOT_WRITTEN),
        (code_of(b'"a"'), Refusal.NOT_WRITTEN),
        (code_of(b"\xff"), Refusal.NOT_WRITTEN),
        (code_of(b'{"1":2}'), Refusal.NOT_WRITTEN),
        (code_of(b'{"1":"2025-01-01","1":"2025-01-02"}'), Refusal.NOT_WRITTEN),
        (code_of(b'{"3":["SY"]}'), Refusal.NOT_WRITTEN),
        (code_of(b'{"2":{"9":"A"}}'), Refusal.NOT_WRITTEN),
        (code_of(b"[" * 60_000), Refusal.NOT_WRITTEN),
        (code_of(b'{"2":' * 50 + b"{}" + b"}" * 50), Refusal.NOT_WRITTEN),
        (code_of(b'{"1":' + b"[" * 50 + b"]" * 50 + b"}"), Refusal.NOT_WRITTEN),
        (code_of(b"{" + b" " * 1_000_000 + b"}"), Refusal.NOT_WRITTEN),
        (code_of(b'{"9999":"yes"}'), Refusal.NEWER_FIELD),
        (code_of(b'{"1":"2025-02-30"}'), Refusal.NO_CASE),
        (code_of(b'{"1":"a\\u0001"}'), Refusal.NOT_WRITTEN),
    ],
)
def test_each_fault_has_its_own_sentence(text, refusal):
    assert refused(text).refusal is refusal


def test_what_follows_the_answers_is_no_part_of_them():
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(b"{}") + deflate.flush() + b"more"
    check = zlib.crc32(b"PERMRES1-" + packed).to_bytes(4, "big")
    text = "PERMRES1-" + b32encode(packed + check).decode().rstrip("=")
    assert refused(text).refusal is Refusal.NOT_WRITTEN


def test_answers_that_are_too_many_are_refused_when_they_are_written(refugee):
    dice = Random(1)  # noqa: S311 - the same at every run
    first = [dice.randint(day_of(1990), day_of(2025)) for _ in range(900)]
    many = tuple(Absence(day(each), day(each + 9), "family") for each in first)
    with pytest.raises(AnswerCodeError) as found:
        encode(replace(refugee, absences=many))
    assert found.value.refusal is Refusal.TOO_LONG


def test_twenty_stays_and_forty_absences_fit(refugee):
    dice = Random(1)  # noqa: S311 - the same at every run
    first = [dice.randint(day_of(1990), day_of(2025)) for _ in range(40)]
    away = tuple(Absence(day(each), day(each + 9), "family") for each in first)
    stays = tuple(
        Stay("student", day(start), day(start + 300), "first-card")
        for start in range(day_of(1990), day_of(1990) + 20 * 400, 400)
    )
    case = replace(refugee, stays=stays, absences=away)
    assert nameless(case) == decode(encode(case))
    assert len(encode(case)) < 1600


def day_of(year: int) -> int:
    return date(year, 1, 1).toordinal()


def test_a_refusal_names_the_field_and_what_was_expected():
    said = str(refused(code_of(b'{"1":"2025-02-30"}')))
    assert said.startswith("these answers give no case (as_of: found 2025-02-30, ")


# --- numbers are for ever ---------------------------------------------------------------


def test_every_field_of_a_case_file_has_a_number_or_is_left_out_on_purpose():
    known = answer_numbers()
    assert sorted([*known.fields, *known.left_out]) == sorted(paths(CASE))


def test_no_number_stands_for_two_fields():
    known = answer_numbers()
    numbers = [*known.fields.values(), *known.retired]
    assert len(set(numbers)) == len(numbers)
    assert all(number > 0 for number in numbers)


def test_every_word_of_the_first_release_is_still_read():
    """A code holds words of closed lists as they are, so that none may ever go."""
    file = Path(__file__).with_name("words_of_version_1.json")
    for name, words in json.loads(file.read_text()).items():
        assert set(words.split()) <= set(choices(name)), name


def test_every_refusal_has_its_words():
    assert set(answer_numbers().refusals) == {each.value for each in Refusal}
