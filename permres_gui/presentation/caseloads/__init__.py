"""A folder of case files as a table."""
