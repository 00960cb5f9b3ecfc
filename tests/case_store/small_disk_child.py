"""Save more and more on a disk, or within a file size, that is too small for it.

Prints the reason of the refusal and the bytes that the case then has.
"""

import resource
import subprocess
import sys
from pathlib import Path

from permres_gui.case_store.refusals import CaseStoreError
from tests.case_store.stored import UNTIL, a_case, case_at, everything_in, stored_at

DISK = 256 * 1024


def main(kind: str, folder: Path) -> None:
    if kind == "disk":
        options = ["-t", "tmpfs", "-o", f"size={DISK}", "none", str(folder)]
        if subprocess.run(["mount", *options], check=False).returncode:
            sys.exit(5)
    else:
        resource.setrlimit(resource.RLIMIT_FSIZE, (DISK // 4, DISK // 4))
    stored = stored_at(folder / "K7.age", a_case("0"))
    saved = 0
    try:
        for size in range(1, 100):
            stored.save(a_case(str(size), size * 2_000), UNTIL)
            saved = size
    except CaseStoreError as refusal:
        print(refusal.reason.value)
    assert case_at(stored.path) == a_case(str(saved), saved * 2_000)
    assert not [name for name in everything_in(folder) if name.endswith(".part")]
    # With less to write there is room again.
    stored.save(a_case("less"), UNTIL)
    stored.close()
    assert case_at(stored.path) == a_case("less")
    print(*everything_in(folder))
    print(saved)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
