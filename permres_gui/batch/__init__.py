"""Many cases at once: rows in, rows out, each row by itself."""
