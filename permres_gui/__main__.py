"""The command `permres-gui`: a window (also for an adviser or as a kiosk), else none.

Each half is imported only when it is wanted, so that the commands work where Qt cannot
be loaded, and the window does not wait for what only the commands need.
"""

import ctypes
import os
import sys
from collections.abc import Sequence

KIOSK, SETTINGS, ADVISER = "--kiosk", "--settings", "--adviser"
_KIOSK_USAGE = "permres-gui: expected --kiosk, or --kiosk --settings FILE"
WINDOW_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)
"""What Qt loads for a window on X11, and aborts without. No `except` can catch that."""


def main(argv: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    kiosk = arguments[:1] == [KIOSK]
    adviser = arguments == [ADVISER]
    if arguments and not kiosk and not adviser:
        from permres_gui import cli

        return cli.main(arguments)
    failed = 2 if kiosk else 1
    if kiosk and not _is_kiosk(arguments):
        print(_KIOSK_USAGE, file=sys.stderr)
        return failed
    reason = why_no_window()
    if reason:
        print(f"permres-gui: {reason}", file=sys.stderr)
        return failed
    try:
        from permres_gui import app
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in {"PySide6", "shiboken6"}:
            raise
        print(f"permres-gui: Qt cannot be loaded: {error}", file=sys.stderr)
        print(_ADVICE, file=sys.stderr)
        return failed
    if kiosk:
        return app.kiosk(arguments[-1] if arguments[1:] else None)
    return app.main(adviser=adviser)


def _is_kiosk(arguments: Sequence[str]) -> bool:
    """Whether `--kiosk` stands alone, or with the one file of its settings."""
    rest = arguments[1:]
    return not rest or (rest[0] == SETTINGS and len(rest[1:]) == 1)


_ADVICE = (
    "`python3 packaging/dev.py run` in the source folder names or installs what is "
    "missing; `permres-gui --help` lists what works without a window."
)


def why_no_window() -> str | None:
    """Why Qt would abort here, or None. Only Linux has a reason to ask."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    if not os.environ.get("DISPLAY"):
        return (
            "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "`permres-gui --help` lists what works without one."
        )
    missing = [name for name in WINDOW_LIBRARIES if not _loads(name)]
    if missing:
        return f"a window needs {', '.join(missing)}. {_ADVICE}"
    if not _screen_answers():
        return f"the screen {os.environ['DISPLAY']} does not answer."
    return None


def _screen_answers() -> bool:
    """Whether the X server of DISPLAY takes us; Qt aborts where it does not."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
