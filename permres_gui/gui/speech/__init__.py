"""Reading aloud, off until somebody wants it; nothing of it is imported before."""
