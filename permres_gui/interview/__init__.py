"""What we ask: questions, the next one, contradictions, case files."""
