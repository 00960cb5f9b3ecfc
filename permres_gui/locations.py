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
    data = Path(os.environ.get("XDG_DATA_HOME", ""))
    if not data.is_absolute():
        try:
            data = Path.home() / ".local" / "share"
        except RuntimeError:
            # A user without a home has no packs.
            data = Path(os.devnull)
    return data / "permres-gui" / "rules"


def has_rule_packs() -> bool:
    """Whether this user ever installed a rule pack."""
    try:
        return rule_packs().is_dir()
    except OSError:
        return False


def _root() -> Path:
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent
