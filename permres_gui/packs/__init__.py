"""The rule base apart from the program: one signed file, checked, installed and chosen."""
