"""What is printed, saved or put in a calendar."""
