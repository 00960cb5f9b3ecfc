"""Make the files of a version that is released: `python -m tests.case_store.release_files`.

They are made once, with the version in `permres_gui/__init__.py`, and never again: a file
that is there is left as it is.
"""

from pathlib import Path

import permres_gui
from permres_gui.case_store.age_file import WORK_FACTOR
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.reading import read_case
from permres_gui.case_store.stored_case import create_case
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFile, read_path
from tests.case_store.stored import PASSPHRASE

RELEASED = Path(__file__).parents[1] / "data" / "case_files"
EVERY_FIELD = RELEASED / "every_field.yaml"
QUICK = 10


def main() -> None:
    folder = RELEASED / permres_gui.__version__
    folder.mkdir(parents=True, exist_ok=True)
    full = read_path(EVERY_FIELD)
    if not (folder / "office").exists():
        save_in_office(folder / "office", full)
    if (folder / "empty.age").exists():
        return
    save(folder / "empty.age", CaseFile(Case()), QUICK)
    save(folder / "full.age", full, QUICK)
    save(folder / "work-18.age", CaseFile(Case()), WORK_FACTOR)


def save(path: Path, case_file: CaseFile, work_factor: int) -> None:
    stored = create_case(path, PASSPHRASE, case_file, work_factor=work_factor)
    stored.close()
    plain = stored.path.with_suffix(".yaml")
    plain.write_bytes(read_case(stored.path, PASSPHRASE).text)


def save_in_office(folder: Path, case_file: CaseFile) -> None:
    folder.mkdir()
    key = create_key(folder, PASSPHRASE, work_factor=QUICK)
    stored = create_case(folder / "full.age", key, case_file)
    stored.close()
    plain = folder / "full.json"
    plain.write_bytes(read_case(stored.path, key).text)


if __name__ == "__main__":
    main()
