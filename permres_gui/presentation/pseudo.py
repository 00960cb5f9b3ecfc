"""A language that does not exist, to see on the screen what is not translated.

Every text is put in brackets, its letters get accents, and it grows by two fifths: what
is cut off, or stands without brackets, is a fault of the screen.
"""

from __future__ import annotations

import gettext
import re

from permres_gui.presentation.translator import Translator

_ACCENTS = str.maketrans("aceinouyACEINOUY", "àçéîñöûýÀÇÉÎÑÖÛÝ")
_PLACE = re.compile(r"(%\(\w+\)s)")
_GROWTH = 0.4


def pseudo(text: str) -> str:
    """The text, accented and longer; its places stay as they are."""
    parts = _PLACE.split(text)
    accented = "".join(
        part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(parts)
    )
    return f"[{accented}{' ~' * round(len(text) * _GROWTH / 2)}]"


class _Accented(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return pseudo(super().ngettext(singular, plural, number))


def pseudo_translator() -> Translator:
    """Speaks pseudo-English: figures and names stay English."""
    return Translator("en", _Accented())
