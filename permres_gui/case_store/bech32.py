"""Bech32 (BIP 173), the writing of keys in the age format: a kind, bytes, a check sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

SIGNS: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
CHECK_SIGNS: Final = 6
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_VALUES: Final = {sign: value for value, sign in enumerate(SIGNS)}


def bech32(kind: str, data: bytes) -> str:
    """The bytes with their kind in front, in small letters."""
    values = list(_regrouped(data, 8, 5))
    if len(data) * 8 % 5:
        rest = int.from_bytes(data, "big") << (-len(data) * 8) % 5
        values.append(rest & 31)
    total = _check([*_spread(kind), *values, *([0] * CHECK_SIGNS)]) ^ 1
    check = [total >> 5 * (CHECK_SIGNS - 1 - at) & 31 for at in range(CHECK_SIGNS)]
    return f"{kind}1{''.join(SIGNS[value] for value in [*values, *check])}"


def bech32_data(text: str, kind: str) -> bytes:
    """The bytes of a text of this kind. Raises ``ValueError`` for any other text.

    Letters are all small or all capital, never mixed.
    """
    small = text.lower()
    if text not in (small, text.upper()):
        raise ValueError("mixed letters")
    found, _, rest = small.rpartition("1")
    if found != kind or len(rest) < CHECK_SIGNS or not set(rest) <= _VALUES.keys():
        raise ValueError("not of this kind")
    values = [_VALUES[sign] for sign in rest]
    if _check([*_spread(kind), *values]) != 1:
        raise ValueError("a sign is another one")
    values = values[:-CHECK_SIGNS]
    data = bytes(_regrouped(values, 5, 8))
    left = len(values) * 5 - len(data) * 8
    if left >= 5 or (values and values[-1] & ((1 << left) - 1)):  # noqa: PLR2004 - a sign
        raise ValueError("bits are left over")
    return data


def _spread(kind: str) -> list[int]:
    """The kind as the check sum takes it: the upper bits, nothing, the lower bits."""
    codes = kind.encode("ascii")
    return [*(code >> 5 for code in codes), 0, *(code & 31 for code in codes)]


def _check(values: Iterable[int]) -> int:
    total = 1
    for value in values:
        top = total >> 25
        total = (total & 0x1FFFFFF) << 5 ^ value
        for at, part in enumerate(_GENERATOR):
            if top >> at & 1:
                total ^= part
    return total


def _regrouped(values: Iterable[int], size: int, wanted: int) -> Iterator[int]:
    """The same bits in groups of another size; what does not fill a group is left out."""
    held = bits = 0
    for value in values:
        held, bits = held << size | value, bits + size
        while bits >= wanted:
            bits -= wanted
            yield held >> bits & ((1 << wanted) - 1)
        held &= (1 << bits) - 1
