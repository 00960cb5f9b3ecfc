"""Rules that come apart from the program, and the lawyer's table."""
