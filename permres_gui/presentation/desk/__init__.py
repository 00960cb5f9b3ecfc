"""The adviser's desk, and what leaves it on paper."""
