"""Answers in words, and which of them are still open."""
