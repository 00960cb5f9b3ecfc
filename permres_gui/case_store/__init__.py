"""Case files on an adviser's disk: encrypted, saved whole or not at all, erased in time."""
