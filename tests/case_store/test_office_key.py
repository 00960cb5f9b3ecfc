"""Case files for a key, held against another implementation of the standard both ways."""

from base64 import b64encode

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.case_store.age_file import new_lock
from permres_gui.case_store.age_payload import PIECE
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.refusals import CaseStoreError, Reason

KEY = OfficeKey.new()
THEIRS = pyrage.x25519.Identity.from_str(KEY.identity)
TEXT = b"case: 1\n"
FILE = KEY.new_lock().sealed(TEXT)
BROKEN = {Reason.OTHER_KEY, Reason.DAMAGED, Reason.FOREIGN}
LOW_ORDER = [
    bytes(32),
    (1).to_bytes(32, "little"),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
    (2**255 - 20).to_bytes(32, "little"),
    (2**255 - 19).to_bytes(32, "little"),
    (2**255 - 18).to_bytes(32, "little"),
]


def refused(data, key=KEY):
    with pytest.raises(CaseStoreError) as error:
        key.unlocked(data).opened(data)
    return error.value.reason


def test_a_key_is_written_as_the_standard_tool_writes_it():
    assert str(THEIRS) == KEY.identity
    assert str(THEIRS.to_public()) == KEY.recipient
    assert OfficeKey.parse(str(THEIRS)).recipient == KEY.recipient


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7])
def test_the_standard_tool_opens_what_is_locked_here(size):
    text = bytes(size)
    data = KEY.new_lock().sealed(text)
    assert pyrage.decrypt(data, [THEIRS]) == text
    assert KEY.unlocked(data).opened(data) == text


@settings(max_examples=60, deadline=None)
@given(text=st.binary(max_size=300), others=st.integers(0, 2))
def test_what_the_standard_tool_locks_is_opened_and_saved_again_here(text, others):
    """It adds stanzas that nobody knows, and the key may be one of several."""
    whom = [pyrage.x25519.Identity.generate().to_public() for _ in range(others)]
    data = pyrage.encrypt(text, [*whom, THEIRS.to_public()])
    found = KEY.unlocked(data)
    assert found.opened(data) == text
    assert pyrage.decrypt(found.sealed(b"next"), [THEIRS]) == b"next"


def test_a_file_saves_again_with_its_own_first_lines():
    found = KEY.unlocked(FILE)
    again = found.sealed(b"next")
    head = FILE.index(b"\n---") + 48
    assert again[:head] == FILE[:head]
    assert again[head:] != FILE[head:]
    assert pyrage.decrypt(again, [THEIRS]) == b"next"


def test_two_new_files_have_nothing_in_common_but_the_form():
    one, other = (KEY.new_lock().sealed(TEXT) for _ in range(2))
    assert not set(one.splitlines()[1:3]) & set(other.splitlines()[1:3])


def test_another_key_is_refused():
    assert refused(FILE, OfficeKey.new()) is Reason.OTHER_KEY


def test_a_bit_that_is_changed_anywhere_is_refused():
    data = bytearray(FILE)
    for place in range(len(data) * 8):
        data[place // 8] ^= 1 << place % 8
        assert refused(bytes(data)) in BROKEN, place
        data[place // 8] ^= 1 << place % 8
    assert KEY.unlocked(bytes(data)).opened(bytes(data)) == TEXT


def test_a_file_that_is_cut_at_any_byte_is_refused():
    assert {refused(FILE[:at]) for at in range(len(FILE))} <= BROKEN


@settings(max_examples=60, deadline=None)
@given(tail=st.binary(min_size=1, max_size=70))
def test_a_file_with_something_behind_it_is_refused(tail):
    assert refused(FILE + tail) is Reason.DAMAGED


@pytest.mark.parametrize("point", LOW_ORDER)
def test_a_point_of_low_order_is_refused(point):
    """Anybody could know the key that it leads to."""
    lines = FILE.splitlines(keepends=True)
    share = b64encode(point).rstrip(b"=")
    lines[1] = b"-> X25519 " + share + b"\n"
    assert refused(b"".join(lines)) is Reason.DAMAGED


@pytest.mark.parametrize(
    "stanza",
    [
        b"-> X25519\n",
        b"-> X25519 AAAA\n",
        b"-> X25519 " + b"A" * 43 + b" B\n",
        b"-> X25519  " + b"A" * 43 + b"\n",
        b"-> X25519 " + b"*" * 43 + b"\n",
        b"-> X25519 " + b"A" * 42 + b"B\n",
        b"->X25519\n",
    ],
)
def test_a_stanza_that_is_not_written_as_the_standard_says_is_refused(stanza):
    lines = FILE.splitlines(keepends=True)
    lines[1] = stanza
    assert refused(b"".join(lines)) in {Reason.DAMAGED, Reason.FOREIGN}


def test_a_passphrase_stands_alone():
    lines = new_lock(b"cow", 1).sealed(b"").splitlines(keepends=True)
    own = FILE.splitlines(keepends=True)
    mixed = b"".join([*own[:3], *lines[1:3], *own[3:]])
    assert refused(mixed) is Reason.DAMAGED


def test_a_first_part_without_end_is_not_searched_for_ever():
    endless = FILE[: FILE.index(b"---")] + (b"-> x\n" + b"A" * 4 + b"\n") * 9999
    assert refused(endless) is Reason.DAMAGED


@pytest.mark.parametrize(
    "text",
    [KEY.recipient, KEY.identity.lower(), KEY.identity[:-1], "AGE-SECRET-KEY-1", ""],
    # The key is another one in every process, and the name of a test must not be.
    ids=lambda text: f"{len(text)} signs",
)
def test_what_is_no_identity_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        OfficeKey.parse(text)


def test_a_key_shows_nothing_of_itself():
    assert KEY.identity not in repr(KEY)
