"""A kiosk that reads its pages aloud, where its settings allow it and it has a voice."""

from __future__ import annotations

from permres_gui.gui.visit_window import VisitWindow


class Heard(VisitWindow):
    """Silent for every visitor until he wants to hear it; one button does all."""

    may_speak = False
    """Whether the settings of this place allow it; without that no voice is sought."""

    def read_aloud_words(self) -> str:
        """What the button says; empty where nothing can be read in this language."""
        if not self.may_speak or self.speech() is None:
            return ""
        words = self.words
        return words.text("Read again") if self.reading else words.text("Read aloud")

    def volume_words(self) -> str:
        """How loud it is, on the button that makes it louder; only while pages are read."""
        if not self.reading:
            return ""
        from permres_gui.gui.speech.reader import volume_words

        return volume_words(self.words, self.volume)

    def stop_words(self) -> str:
        """What the button says that ends the reading; only while pages are read."""
        return self.words.text("Stop reading") if self.reading else ""

    def stop_reading(self) -> None:
        """Silent for the rest of the visit, unless it is wanted again."""
        self.speech_chosen.emit(False)

    def read_page(self) -> None:
        """From now on every page; and the one in sight from its beginning."""
        if not self.reading:
            self.speech_chosen.emit(True)
        self.aloud_wanted.emit()  # last: what has the keyboard was named meanwhile

    def show_reading(self) -> None:
        """The words of one button change; the page stays as it is."""
        self._draw()
