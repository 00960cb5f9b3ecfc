"""Where a window saves a file, instead of asking."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog


def saves_in(monkeypatch, path) -> list[str]:
    titles: list[str] = []

    def choose(_window, title, *_):
        titles.append(title)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return titles
