"""A program without its encryption says so, instead of failing when a case is opened."""

import sys

import pytest

from permres_gui.case_store.refusals import CaseStoreError, Reason, need_cryptography


def test_encryption_that_is_there_is_no_matter():
    need_cryptography()


def test_encryption_that_is_not_installed_is_a_refusal(monkeypatch):
    monkeypatch.setitem(sys.modules, "cryptography", None)
    with pytest.raises(CaseStoreError) as error:
        need_cryptography()
    assert error.value.reason is Reason.NO_CRYPTOGRAPHY
