"""Where resources/ and translations/ lie: in a wheel or bundle, else in the checkout.

The only module that knows. A wheel and a bundle carry both folders below the package,
in `_data`; a checkout has them beside the package.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Rule base, questions, style, images and fonts."""
    return _root() / "resources"


def translations() -> Path:
    """Message catalogues, one folder per language."""
    return _root() / "translations"


def _root() -> Path:
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent
