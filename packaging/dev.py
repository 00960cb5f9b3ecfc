"""The project's one runner: sets itself up, then runs, tests, checks or builds.

    python3 packaging/dev.py run        open the program
    python3 packaging/dev.py test       every check and all tests, without a screen
    python3 packaging/dev.py test ...   only pytest, with these arguments
    python3 packaging/dev.py check      every check, no tests
    python3 packaging/dev.py coverage   every branch of the core has a test, or fail
    python3 packaging/dev.py texts      collect the texts into translations/
    python3 packaging/dev.py compile    rule base and catalogues into loadable form
    python3 packaging/dev.py bench      benchmarks, as ratios
    python3 packaging/dev.py bundle     a wheel in dist/

It needs Python 3.10 with the venv module and nothing else. It uses the network only
through pip (or uv) and apt-get, only when something is missing, and asks no questions.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from system import (
    ALWAYS,
    PRINTING,
    Library,
    need_system,
    screen_libraries,
    stop,
    stop_without_screen,
)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST_PYTHON = (3, 10)


# ---------------------------------------------------------------- verbs


def run(arguments: list[str]) -> int:
    stop_without_screen()
    need_environment(ALWAYS + screen_libraries(), wanted=PRINTING)
    compile_if_changed()
    return call("-m", "permres_gui", *arguments)


def test(arguments: list[str]) -> int:
    need_environment(ALWAYS)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        compile_if_changed()
        return call("-m", "pytest", *arguments)
    return run_steps([*CHECKS, ("pytest", ("-m", "pytest", *workers()))])


def workers() -> tuple[str, ...]:
    """As many as there are processors, four at most; who is done takes from the other."""
    if not has_module("xdist"):
        return ()
    return ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")


CORE = ("domain", "interview", "presentation", "rules")
FEW_AND_THE_SAME = {
    "CI": "1",
    "PERMRES_EXAMPLES": "5",
    "PERMRES_TIMELINES": "50",
    "PERMRES_WALKS": "100",
}
"""Random lives that are no others in the next run: a branch has a test of its own."""


def coverage(arguments: list[str]) -> int:
    """Of the core alone, by its own tests: without a window and without commands."""
    need_environment(ALWAYS)
    compile_if_changed()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(FEW_AND_THE_SAME)
    measured = [f"--cov=permres_gui.{package}" for package in CORE]
    whole = ("--cov-branch", "--cov-fail-under=100")
    # The rule base across files is checked by the tests of what builds it.
    tests = [f"tests/{folder}" for folder in (*CORE, "building", "cases")]
    return call("-m", "pytest", *workers(), *measured, *whole, *arguments, *tests)


def check(_arguments: list[str]) -> int:
    need_environment(ALWAYS)
    return run_steps(CHECKS)


def texts(arguments: list[str]) -> int:
    need_environment()
    return call("-m", "permres_gui", "texts", *arguments)


def compile_all(arguments: list[str]) -> int:
    need_environment()
    return call("-m", "permres_gui", "compile", *arguments)


def bench(arguments: list[str]) -> int:
    need_environment(ALWAYS)
    compile_if_changed()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return call("-m", "tests.benchmarks", *arguments)


def bundle(arguments: list[str]) -> int:
    need_environment()
    if has_uv():
        return call_program("uv", "build", "--wheel", "--out-dir", "dist", *arguments)
    return call("-m", "pip", "wheel", "--no-deps", "-w", "dist", *arguments, ".")


LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
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
    "coverage": coverage,
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


# ---------------------------------------------------------------- environment


def need_environment(
    libraries: tuple[Library, ...] = (), wanted: tuple[Library, ...] = ()
) -> None:
    """Make .venv once; again when the dependencies, the hook or Python changed."""
    need_system(libraries, wanted, venv_needed=not (PYTHON.exists() or has_uv()))
    stamp = VENV / "permres-environment"
    mark = environment_mark()
    if PYTHON.exists() and stamp.is_file() and stamp.read_text("utf-8") == mark:
        return
    started = time.monotonic()
    print("Preparing .venv (once; the next start is immediate) ...", flush=True)
    if has_uv():
        call_or_stop("uv", "sync", "--python", sys.executable)
    else:
        if not venv_is_usable():
            call_or_stop(sys.executable, "-m", "venv", "--clear", str(VENV))
        # A person watches the download; a log wants only what went wrong.
        quiet = () if sys.stdout.isatty() else ("-qq",)
        install = ("install", "--disable-pip-version-check", *quiet, "-e", ".[dev]")
        call_or_stop(str(PYTHON), "-m", "pip", *install)
    stamp.write_text(mark, "utf-8")
    print(f".venv is ready ({time.monotonic() - started:.0f} s).", flush=True)


def environment_mark() -> str:
    maker = "uv" if has_uv() else "pip"
    mark = hashlib.sha256(f"{maker}\n{sys.version}\n{sys.prefix}\n{ROOT}\n".encode())
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    # How a tool is set changes nothing that is installed.
    mark.update(project.partition("\n[tool.")[0].encode())
    mark.update((ROOT / "packaging" / "hatch_build.py").read_bytes())
    return mark.hexdigest()


def venv_is_usable() -> bool:
    """Whether pip is there and Python is the one that runs this."""
    if not PYTHON.exists():
        return False
    code = "import pip, sys; print(sys.version)"
    found = subprocess.run(
        [str(PYTHON), "-c", code], capture_output=True, text=True, check=False
    )
    return found.stdout.strip() == sys.version.strip()


def has_uv() -> bool:
    return shutil.which("uv") is not None


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


COMPILED_FROM = (
    ("resources", "*"),
    ("translations", "*.po"),
    ("permres_gui/building", "*.py"),
    ("permres_gui/interview", "*.py"),
    ("permres_gui/rules", "*.py"),
    ("permres_gui/presentation", "*catalogues.py"),
    ("permres_gui/presentation", "formats.py"),
)
"""Data and texts, and the code that decides how these are written."""


def sources_mark() -> str:
    mark = hashlib.sha256()
    for folder, pattern in COMPILED_FROM:
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
