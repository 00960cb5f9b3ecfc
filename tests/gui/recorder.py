"""A voice that writes down what it is asked to say."""

from __future__ import annotations


class Recorder:
    """A voice that writes down what it is asked to say."""

    def __init__(self, languages=("nl", "fr", "en")) -> None:
        self.languages, self.said, self.stops = languages, [], 0
        self.loud = []

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def say(self, text: str, language: str) -> None:
        self.said.append((language, text))

    def stop(self) -> None:
        self.stops += 1

    def sound_at(self, part: float) -> None:
        self.loud.append(part)
