"""Signatures that two other programs understand, and that no changed byte survives."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import minisign as independent
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.packs.minisign import (
    PublicKey,
    Signature,
    decoded,
    encoded,
    verify,
)
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.packs.secret_key import SecretKey
from tests.patience import LONG

KEY = SecretKey(b"12345678", b"s" * 32)
DATA = b"what the law says" * 20
SIGNATURE = KEY.sign(DATA, "rules 7, since 2026-11-22")
FEW = (32_768, 16_777_216)
"""Little work for a guess: for tests alone."""
TOOL = shutil.which("minisign")
the_tool = pytest.mark.skipif(TOOL is None, reason="minisign is not installed")


def why(refused: pytest.ExceptionInfo[PackError]) -> Why:
    return refused.value.why


def test_what_was_signed_is_taken_and_read_back():
    verify(DATA, SIGNATURE, KEY.public)
    assert Signature.parse(SIGNATURE.text) == SIGNATURE
    assert PublicKey.parse(KEY.public.text) == KEY.public
    assert PublicKey.parse(KEY.public.line) == KEY.public


def test_an_independent_program_takes_the_signature():
    key = independent.PublicKey.from_base64(KEY.public.line)
    theirs = independent.Signature.from_bytes(SIGNATURE.text.encode())
    key.verify(DATA, theirs)
    assert theirs.trusted_comment == SIGNATURE.comment


def test_the_signature_of_an_independent_program_is_taken():
    pair = independent.KeyPair.generate()
    made = pair.secret_key.sign(DATA, trusted_comment="of theirs")
    found = Signature.parse(bytes(made).decode())
    verify(DATA, found, PublicKey.parse(bytes(pair.public_key).decode()))
    assert found.comment == "of theirs"


def test_an_independent_program_opens_the_secret_key():
    theirs = independent.SecretKey.from_bytes(KEY.text(b"a phrase", *FEW).encode())
    theirs.decrypt("a phrase")
    made = theirs.sign(DATA, trusted_comment="x")
    verify(DATA, Signature.parse(bytes(made).decode()), KEY.public)


def test_the_secret_key_of_an_independent_program_is_opened():
    pair = independent.KeyPair.generate()
    theirs = pair.secret_key
    theirs.encrypt("a phrase")
    opened = SecretKey.parse(bytes(theirs).decode(), b"a phrase")
    assert opened.public == PublicKey.parse(bytes(pair.public_key).decode())


@the_tool
def test_minisign_itself_takes_the_signature(tmp_path):
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "data.minisig").write_text(SIGNATURE.text)
    (tmp_path / "key.pub").write_text(KEY.public.text)
    found = minisign(tmp_path, "-V", "-p", "key.pub", "-m", "data")
    assert found.returncode == 0, found.stderr
    assert f"Trusted comment: {SIGNATURE.comment}" in found.stdout
    (tmp_path / "data").write_bytes(DATA[:-1])
    assert minisign(tmp_path, "-V", "-p", "key.pub", "-m", "data").returncode == 1


@the_tool
def test_minisign_itself_signs_with_our_secret_key(tmp_path):
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "key").write_text(KEY.text(b"a phrase", *FEW))
    command = ("-S", "-s", "key", "-m", "data", "-t", "of the tool")
    found = minisign(tmp_path, *command, given="a phrase\n")
    assert found.returncode == 0, found.stderr
    made = Signature.parse((tmp_path / "data.minisig").read_text())
    verify(DATA, made, KEY.public)


def minisign(
    folder: Path, *arguments: str, given: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(TOOL), *arguments], cwd=folder, input=given, text=True,
        capture_output=True, timeout=LONG, check=False,
    )  # fmt: skip


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_no_byte_of_a_signed_file_can_change(place, change):
    data = bytearray(DATA)
    data[place] ^= change
    with pytest.raises(PackError) as refused:
        verify(bytes(data), SIGNATURE, KEY.public)
    assert why(refused) is Why.NOT_SIGNED


def test_no_byte_of_a_signature_can_change_but_of_its_first_line():
    text = SIGNATURE.text.encode()
    first = text.index(b"\n") + 1
    for place in range(first, len(text)):
        for change in (1, 2, 4, 32, 128, 255):
            changed = bytearray(text)
            changed[place] ^= change
            with pytest.raises(PackError):
                verify(
                    DATA,
                    Signature.parse(changed.decode("utf-8", "replace")),
                    KEY.public,
                )


@given(st.integers(0, len(SIGNATURE.text) - 2))
def test_a_signature_that_was_cut_is_none(length):
    with pytest.raises(PackError) as refused:
        Signature.parse(SIGNATURE.text[:length])
    assert why(refused) is Why.NO_SIGNATURE


@given(st.text())
def test_no_text_breaks_the_reading_of_keys_and_signatures(text):
    for read in (
        PublicKey.parse,
        Signature.parse,
        lambda each: SecretKey.parse(each, b"a phrase"),
    ):
        with pytest.raises(PackError):
            read(text)


def test_the_older_signature_of_a_whole_file_is_not_taken():
    text = SIGNATURE.text.replace("\nRU", "\nRW", 1)
    with pytest.raises(PackError) as refused:
        Signature.parse(text)
    assert why(refused) is Why.NO_SIGNATURE


def test_another_key_is_named():
    other = SecretKey(b"87654321", b"o" * 32).public
    with pytest.raises(PackError) as refused:
        verify(DATA, SIGNATURE, other)
    assert why(refused) is Why.OTHER_KEY
    assert refused.value.figures == {"key": other.name, "other": KEY.public.name}


def test_another_key_with_the_same_number_is_refused():
    other = SecretKey(KEY.number, b"o" * 32).public
    with pytest.raises(PackError) as refused:
        verify(DATA, SIGNATURE, other)
    assert why(refused) is Why.NOT_SIGNED


def test_a_comment_keeps_to_its_line():
    with pytest.raises(ValueError, match="two"):
        KEY.sign(DATA, "two\nlines")


def test_a_secret_key_opens_with_its_passphrase_alone():
    text = KEY.text(b"a phrase", *FEW)
    assert SecretKey.parse(text, b"a phrase") == KEY
    with pytest.raises(PackError) as refused:
        SecretKey.parse(text, b"another")
    assert why(refused) is Why.WRONG_PASSPHRASE
    assert KEY.seed.hex() not in text


def test_a_secret_key_that_would_take_all_memory_is_refused():
    text = KEY.text(b"a phrase", *FEW)
    data = bytearray(decoded(text.splitlines()[1]))
    data[46:54] = (2**40).to_bytes(8, "little")
    with pytest.raises(PackError) as refused:
        SecretKey.parse(f"untrusted comment: x\n{encoded(bytes(data))}\n", b"a phrase")
    assert why(refused) is Why.NO_SECRET_KEY


def test_new_keys_differ():
    assert SecretKey.new() != SecretKey.new()
