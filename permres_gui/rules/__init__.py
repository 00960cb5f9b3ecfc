"""What the law asks: kinds of requirement, the rule base, the assessment of a case."""
