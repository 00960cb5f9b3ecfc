"""A window that can read its pages aloud, once somebody wants to hear them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.shell import Shell

if TYPE_CHECKING:
    from permres_gui.gui.look import Least, Seen
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.speech.reader import Reader
    from permres_gui.gui.speech.voice import Voice


class Aloud(Shell):
    """Silent, and without a voice looked for, until Display is opened."""

    def __init__(
        self, model: SessionModel, base: float, least: Least, look: Seen
    ) -> None:
        super().__init__(look.theme, base, look.percent, least)
        self.model = model
        self._reader: Reader | None = None
        self._voice_sought = False
        self.speech_chosen.connect(self._read_aloud)
        self.aloud_wanted.connect(self._read_again)

    def speech(self) -> bool | None:
        """Looked for when somebody opens Display, and not before."""
        if not self._voice_sought:
            self._voice_sought = True
            from permres_gui.gui.speech.voice import voice_there

            voice = voice_there()
            if voice is not None:
                self.read_with(voice)
        reader = self._reader
        if reader is None or not reader.speaks(self.model.session.language):
            return None
        return reader.on

    def read_with(self, voice: Voice) -> None:
        """Read with this voice, once somebody wants to hear it."""
        from permres_gui.gui.speech.reader import Reader

        self._voice_sought = True
        reader = self._reader = Reader(voice, self.model.session.language)
        self.presented.connect(
            lambda view, fresh: reader.page(
                view, self.model.session.language, fresh=fresh
            )
        )

    @property
    def reading(self) -> bool:
        """Whether pages are read aloud now."""
        return self._reader is not None and self._reader.on

    def _read_aloud(self, on: bool) -> None:
        if self._reader is not None:
            self._reader.turn(on=on)
        self.show_reading()

    def show_reading(self) -> None:
        """Offer to read again, or no longer."""

    def _read_again(self) -> None:
        if self._reader is not None:
            self._reader.repeat()

    def louder(self) -> None:
        """Another volume, for as long as this visit lasts."""
        if self._reader is not None:
            self._reader.louder()
        self.show_reading()

    @property
    def volume(self) -> int:
        """How loud pages are read now."""
        return self._reader.level if self._reader is not None else 0

    def tell(self, sentence: str) -> None:
        """Say what stands over the page or beside it, while pages are read aloud."""
        if self._reader is not None:
            self._reader.say(sentence)

    def fall_silent(self) -> None:
        """Nothing of a visit is said any more."""
        if self._reader is not None:
            self._reader.forget()
