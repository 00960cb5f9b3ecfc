"""Where resources/ and translations/ lie: in a wheel or bundle, else in the checkout.

The only module that knows, also of what a user adds. A wheel and a bundle carry both
folders below the package, in `_data`; a checkout has them beside the package.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Rule base, questions, style, images and fonts."""
    return _root() / "resources"


def translations() -> Path:
    """Message catalogues, one folder per language."""
    return _root() / "translations"


def rule_packs() -> Path:
    """The rule packs that this user installed; there need be none."""
    home = os.environ.get("XDG_DATA_HOME", "")
    data = Path(home) if Path(home).is_absolute() else Path.home() / ".local" / "share"
    return data / "permres-gui" / "rules"


def _root() -> Path:
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent
