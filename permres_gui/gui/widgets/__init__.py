"""One control a file."""
