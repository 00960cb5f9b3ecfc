"""A process that makes others which save until they are killed.

For each line of input, a path, it forks one that opens the case and saves it over and
over, and prints its number; the next line says how that one ended. Forking is much
quicker than starting Python a thousand times.
"""

import os
import sys
from pathlib import Path

from permres_gui.case_store.stored_case import open_case
from tests.case_store.stored import PASSPHRASE, UNTIL, a_case


def save_for_ever(path: Path) -> None:
    stored = open_case(path, PASSPHRASE)
    if stored.held_elsewhere is not None:
        os._exit(3)
    number = 0
    while True:
        number += 1
        stored.save(a_case(f"saving-{number}", 500 * (number % 90)), UNTIL)


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                save_for_ever(Path(line.rstrip("\n")))
            finally:
                os._exit(4)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
