"""The code of the staff: kept as a hash, and never by anything else."""

from __future__ import annotations

import pytest

from permres_gui.kiosk.staff_code import hashed, is_hashed, opens


def test_only_the_code_opens_its_hash():
    line = hashed("135790")
    assert is_hashed(line)
    assert "135790" not in line
    assert opens("135790", line)
    assert not opens("135791", line)
    assert not opens("", line)


def test_the_same_code_has_another_hash_each_time():
    assert hashed("135790") != hashed("135790")


@pytest.mark.parametrize("line", ["", "135790", "scrypt:00:00", "plain:135790"])
def test_without_a_hash_no_code_opens(line):
    assert not is_hashed(line)
    assert not opens("135790", line)


@pytest.mark.parametrize("code", ["", "12345", "1" * 13, "12345a", "١٢٣٤٥٦"])
def test_a_code_is_six_to_twelve_digits(code):
    with pytest.raises(ValueError, match="6 to 12 digits"):
        hashed(code)
