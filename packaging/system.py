"""What the runner needs of the machine: a screen, Qt's libraries, the venv module.

Standard library only. As root, missing Debian packages are installed; otherwise the one
line to type is printed and the program ends.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from typing import NamedTuple, NoReturn


class Library(NamedTuple):
    """A shared library that Qt loads, and the Debian packages that may bring it."""

    soname: str
    packages: tuple[str, ...]


# In the order in which Qt fails without them. Debian 13 and Ubuntu 24.04 renamed some
# packages to …t64; the first name that apt knows is taken.
ALWAYS = (
    Library("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Library("libGL.so.1", ("libgl1",)),
    Library("libxkbcommon.so.0", ("libxkbcommon0",)),
    Library("libEGL.so.1", ("libegl1",)),
    Library("libfreetype.so.6", ("libfreetype6",)),
    Library("libfontconfig.so.1", ("libfontconfig1",)),
    Library("libdbus-1.so.3", ("libdbus-1-3",)),
)
X11 = (
    Library("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Library("libxcb-image.so.0", ("libxcb-image0",)),
    Library("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    Library("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    Library("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Library("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Library("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Library("libxcb-shape.so.0", ("libxcb-shape0",)),
)
WAYLAND = (
    Library("libwayland-cursor.so.0", ("libwayland-cursor0",)),
    Library("libwayland-egl.so.1", ("libwayland-egl1",)),
)
PRINTING = (Library("libcups.so.2", ("libcups2t64", "libcups2")),)
VENV_PACKAGES = (
    f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",
    "python3-venv",
)


# ---------------------------------------------------------------- the screen


def stop_without_screen() -> None:
    """Say it before Qt can abort. A platform named by hand is taken at its word."""
    if not on_linux() or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    display = os.environ.get("DISPLAY", "")
    if not display:
        stop(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), "
            "so no window can open; `python3 packaging/dev.py test` needs none."
        )
    if not answers(display):
        stop(f"No screen answers at DISPLAY={display}, so no window can open.")


def answers(display: str) -> bool:
    """Whether a local X server listens; one on another machine is not tried."""
    host, _, number = display.partition(":")
    if host not in {"", "unix"}:
        return True
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - the fixed place
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(5)
            try:
                connection.connect(address)
            except OSError:
                continue
            return True
    return False


def screen_libraries() -> tuple[Library, ...]:
    """What the window system in use needs; Qt takes Wayland first where both run."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and platform.partition(":")[0] not in {"xcb", "wayland"}:
        return ()
    if platform.startswith("wayland"):
        return WAYLAND
    if platform.startswith("xcb") or not os.environ.get("WAYLAND_DISPLAY"):
        return X11
    return WAYLAND + X11


# ---------------------------------------------------------------- system libraries


def need_system(
    needed: tuple[Library, ...] = (),
    wanted: tuple[Library, ...] = (),
    venv_needed: bool = False,
) -> None:
    """Install what is missing as root; else name all of it in one line and stop.

    Nobody is stopped for what is only wanted: it is installed along, or left out.
    """
    reasons = []
    packages = []
    missing = missing_of(needed)
    if missing:
        names = ", ".join(library.soname for library in missing)
        reasons.append(f"Qt needs {names}.")
        packages += [library.packages for library in missing + missing_of(wanted)]
    if venv_needed and importlib.util.find_spec("ensurepip") is None:
        reasons.append("Python's venv module is not complete (ensurepip is missing).")
        packages.append(VENV_PACKAGES)
    if not reasons:
        return
    get_packages(" ".join(reasons), packages)
    missing = missing_of(missing)
    if missing:
        names = ", ".join(library.soname for library in missing)
        stop(f"Still missing after the installation: {names}.")


def missing_of(libraries: tuple[Library, ...]) -> tuple[Library, ...]:
    if not on_linux():
        return ()
    return tuple(library for library in libraries if not loads(library.soname))


def loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def get_packages(reason: str, choices: list[tuple[str, ...]]) -> None:
    if not shutil.which("apt-get"):
        stop(f"{reason} Install the packages of your system that bring this.")
    if is_root():
        print(f"{reason} Installing with apt-get.", flush=True)
        apt_get("update")
        apt_get("install", "--no-install-recommends", *package_names(choices))
        return
    line = " ".join(["sudo apt-get install", *package_names(choices)])
    stop(f"{reason} Type this, then the same command again:\n    {line}")


def package_names(choices: list[tuple[str, ...]]) -> list[str]:
    """For each library the name that this system's apt can install, each once."""
    chosen: dict[str, None] = {}
    for names in choices:
        known = [name for name in names if has_candidate(name)]
        chosen[known[0] if known else names[-1]] = None
    return list(chosen)


def has_candidate(package: str) -> bool:
    policy = subprocess.run(
        ["apt-cache", "policy", package],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return "Candidate:" in policy and "Candidate: (none)" not in policy


def apt_get(*arguments: str) -> None:
    command = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300", *arguments]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, check=False
    )
    # An update may fail for one list of many; the installation then decides.
    if done.returncode and arguments[0] != "update":
        stop(f"This failed: {' '.join(command)}")


# ---------------------------------------------------------------- small things


def on_linux() -> bool:
    return sys.platform.startswith("linux")


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def stop(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr, flush=True)
    sys.exit(1)
