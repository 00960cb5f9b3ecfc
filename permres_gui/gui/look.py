"""How everything looks: colours, sizes and fonts out of one table and one number.

The number is the base size: the height in pixels of running text. Widgets ask for
colours and lengths while they paint, so a change of theme is one repaint and no style
sheet has to be read again.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from permres_gui.locations import resources
from permres_gui.records import NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap, QStyleHints

FAMILY = "Atkinson Hyperlegible Next"
ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "sunk",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Highlight: "acc",
    QPalette.ColorRole.HighlightedText: "accink",
    QPalette.ColorRole.Link: "acc",
    QPalette.ColorRole.LinkVisited: "ask",
    QPalette.ColorRole.BrightText: "err",
    QPalette.ColorRole.Light: "ok",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Midlight: "soft",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "panel",
}
TONES = {
    token: role
    for role, token in ROLES.items()
    if token in ("ink2", "err", "ask", "ok", "accink")
} | {"ink": QPalette.ColorRole.WindowText, "acc": QPalette.ColorRole.Link}


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The table of colours and edges."""
    path = resources() / "style" / "tokens.json"
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Make the bundled font known to Qt."""
    for path in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class Face(QFont):
    """A font of the program that knows its measures without asking Qt again."""

    def __init__(self, pixels: int, weight: int) -> None:
        super().__init__(FAMILY)
        self.setPixelSize(pixels)
        self.setWeight(QFont.Weight(weight))
        self.key_ = (pixels, weight)


class Least(NamedTuple):
    """What nothing may be smaller than: text in base sizes, targets in pixels."""

    text: float = 0.0
    target: int = 44


LEAST = Least()


class Look:
    """One theme at one base size. `Look.current` is the look of the program."""

    current: ClassVar[Look]

    def __init__(
        self,
        theme: str = "light",
        base: float = 17.0,
        least: Least = LEAST,
    ) -> None:
        self.theme = theme
        self.least = least
        self.base = base
        self.low = False
        self.tight = False
        """Whether three fields beside each other would be wider than the page."""
        names = tokens()["themes"][theme]
        self._colours = {name: QColor(value) for name, value in names.items()}
        edges = tokens()["edges"][theme]
        self.panel_edge: int = edges["panel"]
        self.control_edge: int = edges["control"]
        self.selected_edge: int = edges["selected"]
        self.corner: int = tokens()["corner"]
        self._fonts: dict[tuple[float, int], Face] = {}
        self.copies: dict[object, QPixmap] = {}
        """Small pictures of this look, each drawn once; none of them shows an answer."""

    def colour(self, token: str) -> QColor:
        """The colour of a token in this theme."""
        return self._colours[token]

    def px(self, bases: float) -> int:
        """A length in base sizes as whole pixels."""
        return round(bases * self.base)

    def font(self, size: float = 1.0, weight: int = 400) -> Face:
        """A font of some base sizes, never below 14 pixels nor the least size."""
        key = (size, weight)
        if key not in self._fonts:
            larger = max(size, self.least.text)
            self._fonts[key] = Face(max(14, round(larger * self.base)), weight)
        return self._fonts[key]

    def target(self, bases: float = 2.6) -> int:
        """The height of something to press: never below the least, usually 44 pixels.

        In a low window with large text controls give up air, so that more is in sight.
        """
        return max(self.least.target, self.px(bases * 0.76 if self.low else bases))

    def palette(self) -> QPalette:
        """The palette for what Qt paints itself."""
        palette = QPalette()
        for role, token in ROLES.items():
            palette.setColor(role, self.colour(token))
        return palette

    def apply(self) -> None:
        """Make this the look of the program."""
        load_fonts()
        Look.current = self
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if app.font().pixelSize() != self.font().pixelSize():
                app.setFont(self.font())
            app.setPalette(self.palette())


UPRIGHT = 1.3
"""So much higher than wide, a window stands upright."""


def base_for(width: int, height: int) -> float:
    """The base size for a screen of this size: 17 on a laptop, up to 20 above.

    A screen that stands upright has height to spare, so it is filled sooner.
    """
    across = 54 if height > width * UPRIGHT else 80
    return float(max(17, min(20, height // 45, width // across)))


USUAL_PIXELS = 14.6
"""The largest text that a system shows to who has asked for nothing: 11 points."""


class Seen(NamedTuple):
    """A theme, and the size of text in percent."""

    theme: str = "light"
    percent: int = 100


USUAL = Seen()


def seen(application: QApplication) -> Seen:
    """What somebody asked of the computer, before the program sets its own look.

    Who needs it has said so once (EN 301 549, 11.7). A kiosk does not ask.
    """
    dots = application.primaryScreen().logicalDotsPerInchY()
    percent = percent_of(application.font().pointSizeF(), dots)
    return Seen(theme_of(application.styleHints()), percent)


def theme_of(hints: QStyleHints) -> str:
    """Dark or with more contrast, where the system is; light where it does not say."""
    contrast = hints.accessibility().contrastPreference()
    if contrast == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def percent_of(points: float, dots_per_inch: float) -> int:
    """The largest of our sizes that is not larger than the text of the system."""
    from permres_gui.presentation.shell_view import SIZES

    wanted = points * dots_per_inch / 72 / USUAL_PIXELS * 100
    return max(each for each in SIZES if each <= max(wanted, SIZES[0]))
