"""The project's one runner: sets itself up, then runs, tests, checks or builds.

    python3 packaging/dev.py run        open the program
    python3 packaging/dev.py test       every check and all tests, without a screen
    python3 packaging/dev.py test ...   only pytest, with these arguments
    python3 packaging/dev.py check      every check, no tests
    python3 packaging/dev.py texts      collect the texts into translations/
    python3 packaging/dev.py compile    rule base and catalogues into loadable form
    python3 packaging/dev.py bench      benchmarks, as ratios
    python3 packaging/dev.py bundle     a wheel in dist/

It needs Python 3.10 with the venv module and nothing else. It uses the network only
through pip (or uv) and apt-get, only when something is missing, and asks no questions.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST_PYTHON = (3, 10)


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


# ---------------------------------------------------------------- verbs


def run(arguments: list[str]) -> int:
    stop_without_screen()
    need_system(ALWAYS + screen_libraries(), wanted=PRINTING)
    need_environment()
    compile_if_changed()
    return call("-m", "permres_gui", *arguments)


def test(arguments: list[str]) -> int:
    need_system(ALWAYS)
    need_environment()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        compile_if_changed()
        return call("-m", "pytest", *arguments)
    workers = ("-n", "2") if has_module("xdist") else ()
    return run_steps([*CHECKS, ("pytest", ("-m", "pytest", *workers))])


def check(_arguments: list[str]) -> int:
    need_system(ALWAYS)
    need_environment()
    return run_steps(CHECKS)


def texts(arguments: list[str]) -> int:
    need_system()
    need_environment()
    template = "translations/messages.pot"
    extract = ("-F", "pyproject.toml", "--project", "permres-gui", "-o", template)
    steps = [
        ("collect", (*BABEL, "extract", "--sort-by-file", *extract, ".")),
        ("update", (*BABEL, "update", "-N", "-i", template, "-d", "translations")),
    ]
    if arguments:
        new = ("init", "-i", template, "-d", "translations", "-l", arguments[0])
        steps = [steps[0], (f"add {arguments[0]}", (*BABEL, *new))]
    return run_steps(steps)


def compile_all(arguments: list[str]) -> int:
    need_system()
    need_environment()
    return call("-m", "permres_gui", "compile", *arguments)


def bench(arguments: list[str]) -> int:
    need_system(ALWAYS)
    need_environment()
    compile_if_changed()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return call("-m", "tests.benchmarks", *arguments)


def bundle(arguments: list[str]) -> int:
    need_system()
    need_environment()
    if shutil.which("uv"):
        return call_program("uv", "build", "--wheel", "--out-dir", "dist", *arguments)
    return call("-m", "pip", "wheel", "--no-deps", "-w", "dist", *arguments, ".")


LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
BABEL = ("-m", "babel.messages.frontend")
CHECKS: list[tuple[str, tuple[str, ...]]] = [
    ("compile", ("-m", "permres_gui", "compile")),
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format", ("-m", "ruff", "format", "--check")),
    ("mypy", ("-m", "mypy")),
    ("import contracts", ("-c", LINT_IMPORTS, "--no-logo")),
    ("permres-gui check", ("-m", "permres_gui", "check")),
]
VERBS = {
    "run": run,
    "test": test,
    "check": check,
    "texts": texts,
    "compile": compile_all,
    "bench": bench,
    "bundle": bundle,
}


def main(argv: list[str]) -> int:
    if not argv or argv[0] not in VERBS:
        print(__doc__)
        return 0 if argv in (["-h"], ["--help"], ["help"]) else 2
    if sys.version_info < OLDEST_PYTHON:
        stop(f"Python 3.10 or newer is needed; this is {sys.version.split()[0]}.")
    os.chdir(ROOT)
    return VERBS[argv[0]](argv[1:])


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
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 the fixed place
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
    needed: tuple[Library, ...] = (), wanted: tuple[Library, ...] = ()
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
    if not can_make_venv():
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


def can_make_venv() -> bool:
    """Debian packs ensurepip apart; uv and a .venv that is there do without."""
    if PYTHON.exists() or shutil.which("uv"):
        return True
    return importlib.util.find_spec("ensurepip") is not None


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


# ---------------------------------------------------------------- environment


def need_environment() -> None:
    """Make .venv once; again when pyproject.toml, the hook or Python changed."""
    stamp = VENV / "permres-environment"
    wanted = environment_mark()
    if PYTHON.exists() and stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    started = time.monotonic()
    print("Preparing .venv (once; the next start is immediate) ...", flush=True)
    if shutil.which("uv"):
        call_or_stop("uv", "sync", "--python", sys.executable)
    else:
        call_or_stop(sys.executable, "-m", "venv", "--clear", str(VENV))
        # A person watches the download; a log wants only what went wrong.
        quiet = () if sys.stdout.isatty() else ("-qq",)
        install = ("install", "--disable-pip-version-check", *quiet, "-e", ".[dev]")
        call_or_stop(str(PYTHON), "-m", "pip", *install)
    stamp.write_text(wanted, "utf-8")
    print(f".venv is ready ({time.monotonic() - started:.0f} s).", flush=True)


def environment_mark() -> str:
    maker = "uv" if shutil.which("uv") else "pip"
    mark = hashlib.sha256(f"{maker}\n{sys.version}\n{sys.prefix}\n{ROOT}\n".encode())
    for name in ("pyproject.toml", "packaging/hatch_build.py"):
        mark.update((ROOT / name).read_bytes())
    return mark.hexdigest()


def has_module(name: str) -> bool:
    code = f"import importlib.util as u, sys; sys.exit(u.find_spec({name!r}) is None)"
    return subprocess.run([str(PYTHON), "-c", code], check=False).returncode == 0


def compile_if_changed() -> None:
    """Compile rule base and catalogues when anything they are made of has changed."""
    stamp = VENV / "permres-compiled"
    wanted = sources_mark()
    compiled = (ROOT / "resources" / "compiled").is_dir()
    if compiled and stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    if call("-m", "permres_gui", "compile"):
        stop("The rule base or a catalogue has faults: see the lines above.")
    stamp.write_text(wanted, "utf-8")


def sources_mark() -> str:
    mark = hashlib.sha256()
    for folder, pattern in (
        ("resources", "*"),
        ("translations", "*.po"),
        ("permres_gui/rules", "*.py"),
    ):
        for path in sorted((ROOT / folder).rglob(pattern)):
            if path.is_file() and "compiled" not in path.parts:
                state = path.stat()
                line = f"{path} {state.st_mtime_ns} {state.st_size}\n"
                mark.update(line.encode())
    return mark.hexdigest()


# ---------------------------------------------------------------- small things


def run_steps(steps: list[tuple[str, tuple[str, ...]]]) -> int:
    """All of them, also after a failure: one run shows everything that is wrong."""
    failed = []
    begun = time.monotonic()
    for name, arguments in steps:
        print(f"--- {name}", flush=True)
        started = time.monotonic()
        code = call(*arguments)
        word = "ok" if code == 0 else f"FAILED (exit {code})"
        took = time.monotonic() - started
        print(f"--- {name}: {word}, {took:.1f} s", flush=True)
        if code:
            failed.append(name)
    total = f"{time.monotonic() - begun:.0f} s in all"
    if failed:
        print(f"Failed: {', '.join(failed)} ({total}).", flush=True)
        return 1
    print(f"All {len(steps)} steps passed ({total}).", flush=True)
    return 0


def call(*arguments: str) -> int:
    """Run the environment's Python, from the checkout."""
    return call_program(str(PYTHON), *arguments)


def call_program(*command: str) -> int:
    try:
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def call_or_stop(*command: str) -> None:
    if call_program(*command):
        stop(f"This failed: {' '.join(command)}")


def on_linux() -> bool:
    return sys.platform.startswith("linux")


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def stop(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr, flush=True)
    sys.exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
