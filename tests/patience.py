"""How long a test waits for what comes: a busy machine is slow, not wrong."""

LONG = 240
"""Seconds. Only what hangs is given up."""
