"""The answers of a case as a short text for a QR code, and back.

``PERMRES1-`` and then, in base32 (RFC 4648, without padding): the case file as JSON with
numbers for names, deflated, and four bytes of CRC-32 over the version and those bytes.
Only signs that a QR code packs tightly, and none that spaces, small letters or broken
lines could spoil. resources/interview/ANSWER_CODE.md tells how to read it by hand.

What identifies a person is no part of it: a case file has no name, and its own name and
title are left out.
"""

from __future__ import annotations

import binascii
import json
import re
import zlib
from base64 import b32decode, b32encode
from enum import Enum
from typing import TYPE_CHECKING, Final, cast

from permres_gui.interview.answer_numbers import (
    UnknownNumberError,
    answer_numbers,
    named,
    numbered,
)
from permres_gui.interview.case_error import CaseFileError
from permres_gui.interview.case_file import case_of, write
from permres_gui.interview.case_yaml import Fields, Scalar, parse

if TYPE_CHECKING:
    from permres_gui.domain.case import Case

NAME: Final = "PERMRES"
CHECK: Final = 4
"""Bytes of the checksum."""
_FORM = re.compile(NAME + r"([0-9]{1,4})-([A-Z2-7]+)\Z")
_RAW: Final = -zlib.MAX_WBITS
"""Deflated without a head of its own: version and checksum are ours."""


class Refusal(Enum):
    """Why a text is no answers; the value names its English words."""

    NOT_OURS = "not_ours"
    NEWER = "newer"
    DAMAGED = "damaged"
    TOO_LONG = "too_long"
    NEWER_FIELD = "newer_field"
    NOT_WRITTEN = "not_written"
    NO_CASE = "no_case"


class AnswerCodeError(Exception):
    """A text that gives no case, and why: one sentence."""

    def __init__(self, refusal: Refusal, detail: object = "") -> None:
        super().__init__(refusal, detail)
        self.refusal, self.detail = refusal, detail

    def __str__(self) -> str:
        return answer_numbers().refusals[self.refusal.value].format(self.detail)


def encode(case: Case) -> str:
    """The answers as text. Raises ``AnswerCodeError`` where they are too many."""
    known = answer_numbers()
    root = cast("Fields", parse(write(case).encode("utf-8")))
    del root.nodes["case"]  # the version of the code names that of the case file
    plain = json.dumps(numbered(root), ensure_ascii=False, separators=(",", ":"))
    deflate = zlib.compressobj(9, zlib.DEFLATED, _RAW)
    packed = deflate.compress(plain.encode("utf-8")) + deflate.flush()
    code = f"{NAME}{known.version}-{_letters(packed + _check(known.version, packed))}"
    if len(code) > known.most_signs:
        raise AnswerCodeError(Refusal.TOO_LONG, known.most_signs)
    return code


def decode(text: str) -> Case:
    """The case again; spaces, broken lines and small letters do no harm.

    Raises ``AnswerCodeError`` for everything else, damaged in one sign or more.
    """
    known = answer_numbers()
    code = "".join(text.split()).upper()
    if len(code) > known.most_signs:
        raise AnswerCodeError(Refusal.TOO_LONG, known.most_signs)
    found = _FORM.match(code)
    if found is None:
        ours = code.startswith(NAME)
        raise AnswerCodeError(Refusal.DAMAGED if ours else Refusal.NOT_OURS)
    version, packed = int(found[1]), _bytes(found[2])
    if packed[-CHECK:] != _check(version, packed[:-CHECK]) or str(version) != found[1]:
        raise AnswerCodeError(Refusal.DAMAGED)
    if version > known.version:
        raise AnswerCodeError(Refusal.NEWER, version)
    return _case(_inflated(packed[:-CHECK]))


def _check(version: int, packed: bytes) -> bytes:
    return zlib.crc32(f"{NAME}{version}-".encode() + packed).to_bytes(CHECK, "big")


def _letters(data: bytes) -> str:
    return b32encode(data).decode("ascii").rstrip("=")


def _bytes(letters: str) -> bytes:
    """The bytes of the letters; only what we would have written ourselves."""
    try:
        data = b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error:
        raise AnswerCodeError(Refusal.DAMAGED) from None
    if _letters(data) != letters:
        raise AnswerCodeError(Refusal.DAMAGED)
    return data


def _inflated(packed: bytes) -> str:
    """The JSON text; what grows without end when it is unpacked is refused early."""
    inflate = zlib.decompressobj(_RAW)
    most = answer_numbers().most_bytes
    try:
        plain = inflate.decompress(packed, most)
        if not inflate.eof or inflate.unused_data:
            raise AnswerCodeError(Refusal.NOT_WRITTEN)
        return plain.decode("utf-8")
    except (zlib.error, UnicodeDecodeError):
        raise AnswerCodeError(Refusal.NOT_WRITTEN) from None


def _case(text: str) -> Case:
    try:
        root = named(json.loads(text, object_pairs_hook=_once))
    except UnknownNumberError as error:
        raise AnswerCodeError(Refusal.NEWER_FIELD, error) from None
    except (ValueError, RecursionError):
        raise AnswerCodeError(Refusal.NOT_WRITTEN) from None
    if not isinstance(root, Fields):
        raise AnswerCodeError(Refusal.NOT_WRITTEN)
    root.nodes["case"] = Scalar(0, "1", plain=True)
    root.lines["case"] = 0
    try:
        return case_of(root)
    except CaseFileError as error:
        raise AnswerCodeError(Refusal.NO_CASE, _without_file(error)) from None


def _without_file(error: CaseFileError) -> str:
    return f"{error.path}: found {error.found}, expected {error.expected}"


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(pairs)
    return found
