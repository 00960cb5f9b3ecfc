"""The age format, held against another implementation of the standard both ways."""

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.case_store.age_file import new_lock, unlocked
from permres_gui.case_store.age_header import base64, unauthenticated
from permres_gui.case_store.age_payload import PIECE
from permres_gui.case_store.refusals import CaseStoreError, Reason

FEW = 1
"""One digit: no change of one byte makes a work factor that takes long."""
WORDS = "correct horse"
SPOKEN = WORDS.encode()
KEY = new_lock(WORDS.encode(), FEW)
EDGES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7]
SMALL = KEY.sealed(b"case: 1\n")
LONG = KEY.sealed(bytes(range(256)) * 513)
BROKEN = {Reason.PASSPHRASE, Reason.DAMAGED, Reason.FOREIGN, Reason.TOO_MUCH_WORK}


def opened(data, passphrase=SPOKEN):
    return unlocked(data, passphrase).opened(data)


def refused(data, passphrase=SPOKEN):
    with pytest.raises(CaseStoreError) as error:
        opened(data, passphrase)
    return error.value.reason


@pytest.mark.parametrize("size", EDGES)
def test_the_standard_tool_opens_what_is_written_here(size):
    text = bytes(size)
    assert pyrage.passphrase.decrypt(KEY.sealed(text), WORDS) == text
    assert opened(KEY.sealed(text)) == text


@pytest.fixture(scope="module")
def made_elsewhere():
    """Its work factor goes by the speed of the machine."""
    text = b"case: 1\n" * 9000
    return text, pyrage.passphrase.encrypt(text, "épée")


def test_what_the_standard_tool_writes_is_opened_here(made_elsewhere):
    text, data = made_elsewhere
    assert opened(data, "épée".encode()) == text


def test_a_file_of_the_standard_tool_is_saved_again_for_the_standard_tool(
    made_elsewhere,
):
    _, data = made_elsewhere
    key = unlocked(data, "épée".encode())
    assert pyrage.passphrase.decrypt(key.sealed(b"next"), "épée") == b"next"


@settings(max_examples=60, deadline=None)
@given(
    text=st.binary(max_size=300) | st.sampled_from(EDGES).map(bytes),
    passphrase=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
)
def test_every_text_and_every_passphrase_go_both_ways(text, passphrase):
    data = new_lock(passphrase.encode(), FEW).sealed(text)
    assert opened(data, passphrase.encode()) == text
    assert pyrage.passphrase.decrypt(data, passphrase) == text


def test_the_same_text_is_another_file_at_every_saving():
    one, other = KEY.sealed(b"same"), KEY.sealed(b"same")
    header = len(one) - 16 - len(b"same") - 16
    assert one[:header] == other[:header]
    assert one[header : header + 16] != other[header : header + 16]
    assert one[header + 16 :] != other[header + 16 :]


def test_two_new_files_have_nothing_in_common_but_the_form():
    one, other = (new_lock(WORDS.encode(), FEW).sealed(b"same") for _ in range(2))
    assert not set(one.splitlines()[1:3]) & set(other.splitlines()[1:3])


def test_a_wrong_passphrase_is_refused():
    assert refused(SMALL, b"correct horsf") is Reason.PASSPHRASE
    assert refused(SMALL, b"") is Reason.PASSPHRASE


def test_no_file_is_made_without_a_passphrase():
    with pytest.raises(CaseStoreError) as error:
        new_lock(b"")
    assert error.value.reason is Reason.EMPTY_PASSPHRASE


def test_a_bit_that_is_changed_anywhere_is_refused():
    """Every bit of a small file: version, salt, work factor, key, code, nonce, text."""
    data = bytearray(SMALL)
    for place in range(len(data) * 8):
        data[place // 8] ^= 1 << place % 8
        assert refused(bytes(data)) in BROKEN, place
        data[place // 8] ^= 1 << place % 8
    assert opened(bytes(data)) == b"case: 1\n"


@settings(max_examples=80, deadline=None)
@given(place=st.integers(0, len(LONG) - 1), bits=st.integers(1, 255))
def test_a_byte_that_is_changed_in_a_long_file_is_refused(place, bits):
    data = bytearray(LONG)
    data[place] ^= bits
    assert refused(bytes(data)) in BROKEN


@settings(max_examples=80, deadline=None)
@given(at=st.integers(0, len(LONG) - 1))
def test_a_file_that_is_cut_anywhere_is_refused(at):
    assert refused(LONG[:at]) in BROKEN


def test_a_small_file_that_is_cut_at_any_byte_is_refused():
    assert {refused(SMALL[:at]) for at in range(len(SMALL))} <= BROKEN


@settings(max_examples=100, deadline=None)
@given(tail=st.binary(min_size=1, max_size=70))
def test_a_file_with_something_behind_it_is_refused(tail):
    assert refused(SMALL + tail) is Reason.DAMAGED


def test_pieces_that_are_moved_repeated_or_left_out_are_refused():
    size = PIECE + 16
    data = KEY.sealed(bytes(PIECE) + b"\x01" * PIECE + b"\x02")
    start = len(data) - 2 * size - 17
    head, one, two, last = (
        data[:start],
        data[start : start + size],
        data[start + size : start + 2 * size],
        data[start + 2 * size :],
    )
    assert opened(head + one + two + last)[-1:] == b"\x02"
    for other in (two + one + last, one + last, one + one + two + last, one + two):
        assert refused(head + other) is Reason.DAMAGED


def test_an_empty_last_piece_is_refused_after_others():
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce = bytes(16)
    cipher = ChaCha20Poly1305(KEY._payload_key(nonce))
    first = cipher.encrypt(bytes(12), bytes(PIECE), None)
    last = cipher.encrypt((1).to_bytes(11, "big") + b"\x01", b"", None)
    assert refused(KEY._header + nonce + first + last) is Reason.DAMAGED


def test_parts_of_two_files_do_not_make_one():
    other = new_lock(WORDS.encode(), FEW).sealed(b"case: 1\n")
    assert refused(SMALL[:-40] + other[-40:]) is Reason.DAMAGED
    header = SMALL.index(b"---")
    assert refused(SMALL[:header] + other[other.index(b"---") :]) is Reason.DAMAGED
    with pytest.raises(CaseStoreError):
        KEY.opened(other)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.FOREIGN),
        (b"case: 1\n", Reason.FOREIGN),
        (b"\x7fELF" + bytes(999), Reason.FOREIGN),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", Reason.FOREIGN),
        (b"age-encryption.org/v2\n-> scrypt", Reason.FOREIGN),
        (b"age-encryption.org/v1\n-> X25519 abc\n", Reason.FOREIGN),
        (SMALL.replace(b"\n", b"\r\n", 1), Reason.FOREIGN),
    ],
)
def test_a_foreign_file_is_refused(data, reason):
    assert refused(data) is reason


def test_a_file_for_a_key_is_foreign():
    key = pyrage.x25519.Identity.generate()
    assert refused(pyrage.encrypt(b"x", [key.to_public()])) is Reason.FOREIGN


def with_factor(factor):
    return SMALL.replace(b" %d\n" % FEW, b" %b\n" % factor, 1)


@pytest.mark.parametrize("factor", [b"21", b"23", b"30", b"63", b"64", b"999"])
def test_a_work_factor_that_is_too_large_is_refused_before_any_work(
    factor, monkeypatch
):
    monkeypatch.setattr(
        "permres_gui.case_store.age_file.Scrypt", lambda *_, **__: pytest.fail("work")
    )
    assert refused(with_factor(factor)) is Reason.TOO_MUCH_WORK


@pytest.mark.parametrize(
    "factor", [b"0", b"01", b"+1", b"-1", b"0x1", b"", b" 1", b"1000", b"1 1", b"a"]
)
def test_a_work_factor_that_is_not_written_as_the_standard_says_is_refused(factor):
    assert refused(with_factor(factor)) is Reason.DAMAGED


def test_another_work_factor_than_was_used_is_refused():
    assert refused(with_factor(b"2")) is Reason.PASSPHRASE


def test_too_little_memory_for_the_work_is_a_refusal(monkeypatch):
    def none_left(*_, **__):
        raise MemoryError

    monkeypatch.setattr("permres_gui.case_store.age_file.Scrypt", none_left)
    assert refused(SMALL) is Reason.TOO_MUCH_WORK


def test_base64_that_is_not_canonical_is_refused():
    end = SMALL.index(b"\n---") - 1
    others = [SMALL[:end] + bytes([sign]) + SMALL[end + 1 :] for sign in b"ABCDwxyz+/"]
    found = {refused(each) for each in others if each != SMALL}
    assert found <= {Reason.DAMAGED, Reason.PASSPHRASE}
    assert Reason.DAMAGED in found


def test_a_second_recipient_is_refused():
    lines = unauthenticated(bytes(16), FEW, bytes(32))
    two = lines.replace(b"\n---", b"\n-> scrypt AA 1\n\n---")
    assert refused(two + b" " + base64(bytes(32)) + b"\n") is Reason.DAMAGED
