"""A plain file appears only under the name that was asked for, whole or not at all."""

import pytest

from permres_gui.case_store.plain_export import export_plain
from permres_gui.case_store.refusals import CaseStoreError, Reason
from tests.case_store.stored import PLAIN, FailingDisk, everything_in


def test_a_plain_file_is_for_its_owner_alone(tmp_path):
    export_plain(tmp_path / "a.yaml", PLAIN.encode())
    assert (tmp_path / "a.yaml").read_text("utf-8") == PLAIN
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o600


def test_what_is_there_is_left_alone(tmp_path):
    (tmp_path / "a.yaml").write_text("mine", "utf-8")
    with pytest.raises(CaseStoreError) as error:
        export_plain(tmp_path / "a.yaml", PLAIN.encode())
    assert error.value.reason is Reason.ALREADY_THERE
    assert everything_in(tmp_path) == {"a.yaml": b"mine"}


def test_a_disk_that_refuses_keeps_nothing_of_it(tmp_path):
    disk = FailingDisk(takes=40)
    (tmp_path / "counted").mkdir()
    export_plain(tmp_path / "counted" / "a.yaml", PLAIN.encode(), disk)
    for fails_at in range(1, disk.calls):
        folder = tmp_path / str(fails_at)
        folder.mkdir()
        with pytest.raises(CaseStoreError) as error:
            export_plain(
                folder / "a.yaml", PLAIN.encode(), FailingDisk(fails_at, takes=40)
            )
        assert error.value.reason is Reason.NO_ROOM
        assert everything_in(folder) == {}
