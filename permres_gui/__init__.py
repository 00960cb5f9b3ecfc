"""permres_gui: which permanent-residence card of Belgium, from which day, and why."""

__version__ = "0.1.0"
