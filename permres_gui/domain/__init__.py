"""What happened: days, periods, the case and its timeline. Standard library only."""
